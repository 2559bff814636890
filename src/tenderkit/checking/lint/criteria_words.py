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
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a criterion, and where it stands below the criterion."""

    keys: tuple[str | int, ...]
    text: str


def texts(criterion: Criterion, *names: str) -> Iterator[Passage]:
    """Yield the written texts of *criterion* that *names* name, anchors and aspects one by one."""
    for name in names:
        value = getattr(criterion, name)
        if name == "anchors":
            yield from (Passage((name, points), text) for points, text in value.items())
        elif name == "aspects":
            yield from (Passage((name, number), text) for number, text in enumerate(value))
        elif value:
            yield Passage((name,), value)


def words(subject: Subject, name: str) -> tuple[str, ...]:
    """Return the words *name* of the language of the tender; none where there is no such list."""
    return tuple(subject.lists.get(f"criteria.{subject.dossier.tender.language}", {}).get(name, ()))


def known_words(text: str, phrases: Sequence[str]) -> list[str]:
    """Return what of *text* is one of *phrases*, as it is written there."""
    listed, small = tuple(phrases), _small(text)
    if not any(word in small for word in _longest_words(listed)):
        return []
    return [text[slice(*found.span())] for found in _pattern(listed).finditer(small)]


@cache
def _longest_words(phrases: tuple[str, ...]) -> frozenset[str]:
    """Return words of which one is in every text with any of *phrases*: that none is there is soon seen."""
    return frozenset(max(phrase.lower().replace("*", " ").split(), key=len) for phrase in phrases)


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
