# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requirements go in; the texts that bind somebody come out, each with the keys that lead to it."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from tenderkit.checking.lint.rule import Flaw, Subject
from tenderkit.checking.lint.wording_phrases import among, words_of
from tenderkit.model.dossier import Path
from tenderkit.model.requirement import Requirement
from tenderkit.records import dataclass
from tenderkit.words import Message

FILE = "requirements.yaml"

_PURPOSE = re.compile(
    r"(\bso (that|i|we|my|our|they|their|users|staff)\b|,\s*(damit|um)\s)[^.;]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the dossier."""

    path: Path
    text: str


def wording(subject: Subject) -> Mapping[str, Any]:
    """Return the words of the dossier's language; empty where none are loaded."""
    lists: Mapping[str, Any] = subject.lists.get(f"wording.{subject.dossier.tender.language}", {})
    return lists


def both(subject: Subject, listed: str) -> str:
    """Return the list of both languages, to look for what a buyer may have said in either."""
    lists = (subject.lists.get(f"wording.{language}", {}) for language in ("de", "en"))
    return "\n".join(each[listed] for each in lists if each)


def requirements(subject: Subject) -> tuple[Requirement, ...]:
    """Return the requirements that count."""
    return subject.dossier.specification.active()


def duty(requirement: Requirement) -> Said:
    """Return what is owed, without what it is good for: text, else the wish of the story, else the title."""
    if requirement.text is not None:
        return Said((*path_of(requirement), "text"), _without_purpose(requirement.text))
    if requirement.story is not None:
        return Said((*path_of(requirement), "story", "want"), requirement.story.want)
    return Said((*path_of(requirement), "title"), requirement.title)


@lru_cache(maxsize=4096)
def _without_purpose(text: str) -> str:
    return _PURPOSE.sub("", text)


def level(requirement: Requirement) -> Iterator[Said]:
    """Yield the level and the measure of quality, where the requirement has them."""
    quality = requirement.quality
    if quality is not None:
        yield Said((*path_of(requirement), "quality", "level"), quality.level)
        if quality.measure is not None:
            yield Said((*path_of(requirement), "quality", "measure"), quality.measure)


def acceptance_of(requirement: Requirement) -> Iterator[Said]:
    """Yield the acceptance tests of the requirement."""
    for test in requirement.acceptance:
        yield Said((*path_of(requirement), "acceptance", test.id, "text"), test.text)


def everything(requirement: Requirement) -> Iterator[Said]:
    """Yield all texts that bind."""
    yield duty(requirement)
    yield from level(requirement)
    yield from acceptance_of(requirement)


@lru_cache(maxsize=1)
def as_one_text(subject: Subject) -> list[tuple[Requirement, str]]:
    """Return each requirement with all its texts that bind as one, to see soon what is in none of them."""
    return [(one, "\n".join(said.text for said in everything(one))) for one in requirements(subject)]


def saying(subject: Subject, listed: str) -> Iterator[tuple[Requirement, str]]:
    """Yield the requirements that may say something of *listed*, each with what of it that is."""
    by_words, all_words = _by_words(subject)
    said = among(listed, all_words)
    for requirement, words in by_words if said else ():
        held = among(said, words)
        if held:
            yield requirement, held


@lru_cache(maxsize=1)
def _by_words(subject: Subject) -> tuple[list[tuple[Requirement, frozenset[str]]], frozenset[str]]:
    """Return each requirement with the words of its texts that bind, and the words of all together."""
    found = [(one, frozenset(words_of(text))) for one, text in as_one_text(subject)]
    return found, frozenset().union(*(words for _, words in found))


def path_of(requirement: Requirement) -> Path:
    """Return the keys that lead to the requirement."""
    return (FILE, "requirements", requirement.id)


def flaw(subject: Subject, id_: str, path: Path, what: str, remedy: str, **values: object) -> Flaw:
    """Return what is wrong with *id_* at *path*; both sentences may name ``{id}`` and *values*."""
    named: dict[str, object] = {"id": id_, **values}
    return Flaw(id_, subject.place(*path), Message(what, named), Message(remedy, named))
