# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The texts of a criterion and a word list go in; the passages that the list knows come out."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from tenderkit.checking.lint.rule import Subject
from tenderkit.checking.spots import criterion_place
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.dossier import Judged
from tenderkit.problems import Place

Keys = tuple[str | int, ...]
"""Where a text stands below its criterion."""


def texts(criterion: Criterion, *names: str) -> Iterator[tuple[Keys, str]]:
    """Yield the written texts of *criterion* that *names* name, anchors and aspects one by one."""
    for name in names:
        value = getattr(criterion, name)
        if name == "anchors":
            for points, text in value.items():
                yield (name, points), text
        elif name == "aspects":
            for number, text in enumerate(value):
                yield (name, number), text
        elif value:
            yield (name,), value


def words(subject: Subject, name: str) -> tuple[str, ...]:
    """Return the words *name* of the language of the tender, without those that no criterion says.

    Few are left of a list, mostly none, and only these are looked for text by text.
    """
    listed = subject.lists.get(f"criteria.{subject.dossier.tender.language}", {}).get(name, ())
    said = all_texts(subject)
    return tuple(phrase for phrase in listed if all(part in said for part in _plain(phrase).split("*")))


@lru_cache(maxsize=1)
def all_texts(subject: Subject) -> str:
    """Return what all criteria say, casefolded and on one line."""
    said: list[str | None] = []
    for _, one in each(subject, *Kind):
        said += (one.title, one.question, one.expectation, one.evidence)
        said += (*one.aspects, *one.anchors.values())
    return _plain("\n".join(filter(None, said)))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def known_words(text: str, phrases: Sequence[str]) -> list[str]:
    """Return what of *text* is one of *phrases*, as it is written there."""
    small = _small(text)
    for phrase in phrases:
        if _longest_word(phrase) in small:
            return [text[slice(*found.span())] for found in _pattern(tuple(phrases)).finditer(small)]
    return []


@cache
def _longest_word(phrase: str) -> str:
    """Return a word that is in every text with *phrase*: that it is not there is soon seen."""
    return max(phrase.lower().replace("*", " ").split(), key=len)


@lru_cache(maxsize=1024)
def _small(text: str) -> str:
    """Return *text* in small letters, each where it was: a search that minds capitals is much quicker."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if c != "İ" else c for c in text)


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(map(str.lower, phrases), key=len, reverse=True)
    parts = (r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in p.split()) for p in longest_first)
    return re.compile(rf"\b(?:{'|'.join(parts)})(?!\w)")


def each(subject: Subject, *kinds: Kind) -> Iterator[tuple[Judged, Criterion]]:
    """Yield the criteria of *kinds* with what they are judged in."""
    for judged in subject.dossier.judged:
        for criterion in judged.catalogue.criteria:
            if criterion.kind in kinds:
                yield judged, criterion


def place_of(subject: Subject, judged: Judged, id_: str, *keys: str | int) -> Place:
    """Return where *keys* of criterion or group *id_* stand, or where its catalogue is named."""
    return criterion_place(subject.dossier, judged, id_, *keys)


def scored_by_people(subject: Subject, judged: Judged, criterion: Criterion) -> bool:
    """Tell whether reviewers give points to *criterion*: no measured value, no rating in words."""
    rules = subject.dossier.rules(judged)
    by_words = bool(criterion.ratings) or (rules is not None and rules.method.name == "trade-off")
    return criterion.kind is Kind.AWARD and criterion.value_function is None and not by_words
