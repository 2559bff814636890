# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Points by group go in; small bar charts come out: a block for each group, in it a bar for each bid."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.outcome.scoring import Scoring
from tenderkit.rendering.report.letters import fitted
from tenderkit.rendering.report.scene import WIDTH, Box, Label, Scene, Shape
from tenderkit.rendering.report.subject import Part
from tenderkit.words import N_, Message, sentence

_TITLE, _BAR, _GAP = 26.0, 19.0, 10.0
"""Pixels that a title, a bar and the room after a block take."""
_THICK = 11.0
_NAMES, _NUMBERS = 118.0, 74.0
"""Room for ids to the left and for numbers to the right."""


def group_chart(part: Part) -> Scene | None:
    """Return the chart of *part*; None where there are no groups with points."""
    scoring = part.scoring
    groups = _groups(part)
    if scoring is None or not part.bids or not groups:
        return None
    shapes: list[Shape] = []
    y = 0.0
    for title, id_ in groups:
        shapes += _block(part, scoring, title, id_, y)
        y += _TITLE + _BAR * len(part.bids) + _GAP
    say = part.names.translate
    lot = f"{part.outcome.lot}-" if part.outcome.lot else ""
    return Scene(f"{lot}groups", say(N_("Points by group")), _alt(part, scoring), y, tuple(shapes))


def _groups(part: Part) -> list[tuple[str, str]]:
    """Return the uppermost groups that hold award criteria."""
    maxima = part.scoring.maxima if part.scoring else {}
    catalogue = part.judged.catalogue
    return [(f"{g.id} {g.title}", g.id) for g in catalogue.groups if g.parent is None and maxima.get(g.id)]


def _block(part: Part, scoring: Scoring, title: str, group: str, top: float) -> Iterator[Shape]:
    names, most = part.names, scoring.maxima[group]
    limit = sentence(Message(N_("of {most}"), {"most": names.number(most)}), names.translate)
    room = WIDTH - _NAMES - _NUMBERS
    yield Label("ink", 0, top + 17, fitted(title, WIDTH - _NUMBERS, 13, bold=True), bold=True)
    yield Label("soft", WIDTH, top + 17, limit, "end")
    for number, bid in enumerate(part.bids):
        y = top + _TITLE + _BAR * number
        points = _reached(scoring, bid, group)
        share = 0.0 if points is None else min(max(float(points / most), 0.0), 1.0)
        first = bid in part.outcome.winners
        yield Label("ink", 0, y + 11, fitted(bid, _NAMES - 8, 13, bold=first), bold=first)
        yield Box("track", _NAMES, y + 1, room, _THICK)
        if share:
            yield Box("first" if first else "bar", _NAMES, y + 1, room * share, _THICK)
        yield Label("ink", WIDTH, y + 11, "–" if points is None else names.number(points), "end", bold=first)


def _reached(scoring: Scoring, bid: str, group: str) -> Fraction | None:
    own = scoring.of(bid)
    return own.groups.get(group) if own else None


def _alt(part: Part, scoring: Scoring) -> str:
    said = []
    for title, group in _groups(part):
        numbers = ", ".join(
            f"{bid} {'–' if points is None else part.names.number(points)}"
            for bid in part.bids
            for points in (_reached(scoring, bid, group),)
        )
        said.append(f"{title}: {numbers}")
    words = N_("Bars for each group. {groups}.")
    return sentence(Message(words, {"groups": "; ".join(said)}), part.names.translate)
