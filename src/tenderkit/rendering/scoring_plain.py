# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A view goes in; plain lines come out, in the order in which a screen reader reads them."""

from collections.abc import Iterator, Mapping, Sequence

from tenderkit.outcome.desk import Cell, Desk
from tenderkit.rendering.scoring_view import (
    View,
    answer,
    declared,
    done,
    expected,
    label,
    lot,
    people,
    weight,
    where,
)
from tenderkit.words import N_, Message, Translate, sentence

_FILES = N_("Files:")
_OWN_POINTS = N_("Own points")

COMMANDS: Sequence[tuple[str, str]] = (
    ("?", N_("these commands")),
    ("t", N_("read criterion and bid again")),
    ("u", N_("take the last decision back")),
    ("s", N_("leave this for later")),
    ("+", N_("next bid")),
    ("-", N_("bid before")),
    ("j B1.3 A", N_("go to that criterion and bid")),
    (N_("/ word"), N_("go to the next place with that word")),
    ("o", N_("own points of all bids")),
    ("b", N_("go on bid by bid, or criterion by criterion")),
    ("e", N_("write the reason in your editor ($EDITOR)")),
    ("q", N_("stop; everything is kept, it goes on here")),
)
"""What may be typed instead of points."""


def commands(translate: Translate) -> Iterator[str]:
    """Yield what may be typed."""
    for typed, what in COMMANDS:
        yield f"{translate(typed)}: {translate(what)}"


def place_lines(view: View, translate: Translate) -> Iterator[str]:
    """Yield where one is."""
    yield f"{where(view, translate)}. {done(view, translate)}."


def criterion_lines(view: View, language: str, translate: Translate) -> Iterator[str]:
    """Yield what is published on the criterion."""
    asked = view.asked
    if lot(view):
        yield lot(view)
    counts = weight(asked, language, translate)
    yield f"{asked.criterion.id} {asked.criterion.title}" + (f", {counts}" if counts else "")
    if asked.criterion.question:
        yield asked.criterion.question
    for head, text in ((N_("Expected:"), expected(asked)), (N_("Evidence:"), asked.criterion.evidence)):
        if text:
            yield f"{translate(head)} {text}"
    for choice in asked.choices:
        if choice.meaning or choice.exact is None:
            yield ": ".join(part for part in (label(asked, choice), choice.meaning) if part)


def bid_lines(view: View, translate: Translate) -> Iterator[str]:
    """Yield what the bid says to the criterion, and the own points of the other bids."""
    name = f"{view.cell.letter}, {view.bid.bidder.name}" if view.named else view.cell.letter
    yield sentence(Message(N_("Bid {name}."), {"name": name}), translate)
    text, place = answer(view)
    if text:
        yield sentence(Message(N_("“{text}”"), {"text": text}), translate)
    if place:
        yield sentence(Message(N_("Place in the bid: {place}"), {"place": place}), translate)
    yield from declared(view, translate)
    yield from people(view, translate)
    if view.files:
        yield f"{translate(_FILES)} {', '.join(view.files)}"
    others = [f"{letter} {points}" for letter, points in view.own if points and letter != view.cell.letter]
    if others:
        yield f"{translate(_OWN_POINTS)}: {', '.join(others)}"


def overview_lines(desk: Desk, cells: Sequence[Cell], given: Mapping[Cell, str]) -> Iterator[str]:
    """Yield the own points, one criterion a line."""
    for folder, id_ in dict.fromkeys((cell.folder, cell.criterion) for cell in cells):
        row = [cell for cell in cells if (cell.folder, cell.criterion) == (folder, id_)]
        points = ", ".join(f"{cell.letter} {given.get(cell, '–')}" for cell in row)
        yield f"{id_} {desk.asked[folder, id_].criterion.title}: {points}"
