# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier, the law and the words of templates → what a document may print, and what none may."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from tenderkit.model.criterion import absolute_weights
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.model.numbers import Amount, Moment
from tenderkit.rendering.readback.finished import squeezed
from tenderkit.rendering.readback.opened import Opened
from tenderkit.rendering.readback.tokens import clocks, days, mails, numbers

_MOST_DIGITS = 6
_LONG_TEXT, _SHORT_NAME = 12, 5


_NOTHING = Opened()


@dataclass(frozen=True, slots=True)
class Known:
    """Where values on paper may come from."""

    numbers: frozenset[Fraction]
    days: frozenset[date]
    clocks: frozenset[str]
    mails: frozenset[str]
    secrets: tuple[str, ...]
    """Texts and names of confidential files that nothing public says, squeezed."""


def known_values(
    dossier: Dossier, law: LawPack, typed: Iterable[str], computed: object, opened: Opened = _NOTHING
) -> Known:
    """Return what documents of *dossier* may print.

    Args:
        dossier: the dossier; only its public side may be printed.
        law: the law data.
        typed: the words of the templates.
        computed: records of evaluation that documents print.
        opened: what they print of the confidential side.
    """
    regime = dossier.tender.regime
    cited = [
        *(entry for entry in law.entries if regime in entry.regime),
        *(duty for duty in law.duties if regime in duty.regime),
    ]
    said = (dossier.tender, cited, opened.values)
    texts = [*_texts(dossier.public), *_texts(cited), *_texts(opened.values), *typed]
    everything = "\n".join(texts)
    return Known(
        frozenset(numbers(everything))
        | frozenset(_weights(dossier))
        | frozenset(_fractions((computed, opened.values))),
        frozenset(day for _, day in days(everything)) | frozenset(_days(said)),
        frozenset(clocks(everything)) | frozenset(_clocks(said)),
        frozenset(mails(everything)),
        tuple(sorted(_secrets(dossier, squeezed("\n".join((everything, *opened.phrases)))))),
    )


def rounded(number: Fraction) -> Iterator[Fraction]:
    """Yield how a number may be printed: exactly, or half-up with some digits."""
    yield number
    for digits in range(_MOST_DIGITS + 1):
        scale = 10**digits
        yield Fraction((2 * number * scale + 1) // 2, scale)


def _weights(dossier: Dossier) -> Iterator[Fraction]:
    for judged in dossier.judged:
        for weight in _absolute(judged.catalogue).values():
            yield from rounded(weight)


def _absolute(catalogue: Any) -> dict[str, Fraction]:
    try:
        return absolute_weights(catalogue)
    except KeyError:  # an unknown group, which `check` names
        return {}


def _fractions(records: object) -> Iterator[Fraction]:
    for value in _values(records):
        if isinstance(value, Fraction):
            yield from rounded(value)


def _days(records: Any) -> Iterator[date]:
    for value in _values(records):
        if isinstance(value, Moment):
            yield value.day
        elif isinstance(value, date):
            yield value


def _clocks(records: object) -> Iterator[str]:
    """Yield the times of a tender as both languages print them."""
    for value in _values(records):
        if isinstance(value, Moment) and value.clock is not None:
            yield f"{value.clock:%H:%M}"
            yield f"{value.clock.hour}:{value.clock:%M}"


def _texts(node: object) -> Iterator[str]:
    for value in _values(node):
        yield value.written if isinstance(value, Amount) else str(value)


def _values(node: object) -> Iterator[object]:
    """Yield every value of a tree of records, mappings and lists; keys are values too."""
    match node:
        case Amount() | Moment() | str():
            yield node
        case Mapping():
            for key, value in node.items():
                yield key
                yield from _values(value)
        case list() | tuple():
            for value in node:
                yield from _values(value)
        case _ if is_dataclass(node):
            for field in fields(node):
                yield from _values(getattr(node, field.name))
        case None | bool():
            return
        case _:
            yield node


def _secrets(dossier: Dossier, public: str) -> set[str]:
    """Return names, and texts of several words, that stand in confidential files only."""
    files = (dossier.internal, dossier.bids, dossier.applications, dossier.award, dossier.questions)
    hidden = (*files, dossier.providers)
    sheets = tuple((judged.sheets, judged.consensus) for judged in dossier.judged)
    texts = {text for text in _texts((hidden, sheets)) if len(text) >= _LONG_TEXT and " " in text.strip()}
    texts |= {name for name in _names((hidden, sheets)) if len(name) >= _SHORT_NAME}
    return {secret for text in texts if (secret := squeezed(text)) not in public and not any(days(text))}


def _names(node: object) -> Iterator[str]:
    """Yield what stands in fields that are called name."""
    if isinstance(node, list | tuple):
        for item in node:
            yield from _names(item)
    elif is_dataclass(node):
        for field in fields(node):
            value = getattr(node, field.name)
            if field.name == "name" and isinstance(value, str):
                yield value
            else:
                yield from _names(value)
