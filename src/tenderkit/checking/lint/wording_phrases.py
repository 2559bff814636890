# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list of phrases and a text go in; the passages of the text that are in the list come out."""

import re
from collections.abc import Container, Iterator, Mapping
from functools import cache, lru_cache

from tenderkit.records import dataclass

Tokens = tuple[str, ...]

_TOKEN = re.compile(r"[\w’']+|%")
_ENDINGS = ("", "e", "em", "en", "er", "es")
_BEFORE = 4
"""A negation stands at most so many words before what it denies."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text."""

    start: int
    """Characters before it."""
    text: str
    """As it is written there."""


def found(listed: str, text: str) -> Iterator[Passage]:
    """Yield every passage of *text* that is a phrase of *listed*, the longest at each spot.

    Capitals, hyphens and punctuation do not count; ``~`` at the end of a line of the list stands
    for any ending of a German adjective, or none.

    Example:
        >>> [passage.text for passage in found("modern~", "Eine moderne Suche in der Moderne")]
        ['moderne', 'Moderne']
    """
    phrases, said = _phrases(listed), words_of(text)
    if phrases.keys().isdisjoint(said):
        return
    spots, end = [spot.span() for spot in _TOKEN.finditer(text)], 0
    for index, word in enumerate(said):
        if index >= end and word in phrases:
            longest = next((p for p in phrases[word] if said[index : index + len(p)] == p), ())
            end = index + len(longest)
            if longest:
                start = spots[index][0]
                yield Passage(start, text[start : spots[end - 1][1]])


def has(listed: str, text: str) -> bool:
    """Return whether a phrase of *listed* is in *text*."""
    return next(found(listed, text), None) is not None


def asserted(listed: str, negations: str, text: str) -> Iterator[Passage]:
    """Yield the passages of *text* in *listed* that no word of *negations* shortly before denies."""
    for passage in found(listed, text):
        before = _TOKEN.findall(re.split(r"[.;:!?]\s", text[: passage.start])[-1])[-_BEFORE:]
        if not has(negations, " ".join(before)):
            yield passage


def among(listed: str, said: Container[str]) -> str:
    """Return the phrases of *listed* whose words are all in *said*: all words of many texts, or one text.

    Mostly none is left, and then these texts need not be searched. A text has to be casefolded.
    """
    made: list[str] = []
    for line in listed.casefold().splitlines():
        first = line.partition(" ")[0]
        if first in said or not first.isalpha():  # else the phrase need not be taken apart
            *before, last = _TOKEN.findall(line)
            if all(word in said for word in before):
                made += [" ".join((*before, last + e)) for e in _endings(line) if last + e in said]
    return "\n".join(made)


@lru_cache(maxsize=4096)
def without(listed: str, text: str) -> str:
    """Return *text* with a dash in the place of each phrase of *listed*."""
    for passage in found(listed, text):
        text = text.replace(passage.text, "–")
    return text


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of *text*, where a capital follows a full stop."""
    return tuple(re.split(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„“\"(])", text))


@cache
def _phrases(listed: str) -> Mapping[str, tuple[Tokens, ...]]:
    """Return the phrases of a list by their first words, long ones first."""
    by_first: dict[str, list[Tokens]] = {}
    for line in listed.splitlines():
        for phrase in _forms(line):
            by_first.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in by_first.items()}


@lru_cache(maxsize=4096)
def words_of(text: str) -> Tokens:
    """Return the words of *text* in small letters."""
    return tuple(map(str.casefold, _TOKEN.findall(text)))


def _forms(line: str) -> Iterator[Tokens]:
    *before, last = _TOKEN.findall(line.casefold()) or ("",)
    for ending in _endings(line) if last else ():
        yield (*before, last + ending)


def _endings(line: str) -> tuple[str, ...]:
    return _ENDINGS if line.endswith("~") else ("",)
