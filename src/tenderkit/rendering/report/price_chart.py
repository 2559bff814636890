# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One ranking goes in; price against quality comes out as a chart, with lines of what is worth as much."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tenderkit.outcome.award import RankedBid
from tenderkit.rendering.figure_columns import figure_columns
from tenderkit.rendering.figure_words import figure_words
from tenderkit.rendering.numbers import shown
from tenderkit.rendering.report.axes import Axis, axis
from tenderkit.rendering.report.letters import fitted, text_width
from tenderkit.rendering.report.level_lines import VERTICAL, Bids, bids_of, level_line
from tenderkit.rendering.report.scene import WIDTH, Dot, Label, Line, Scene, Shape
from tenderkit.rendering.report.subject import Part
from tenderkit.words import N_, Message, sentence

_HEIGHT, _TOP, _BOTTOM, _LEFT, _RIGHT = 360.0, 34.0, 310.0, 48.0, 448.0
_MOST_LINES = 6
"""With more bids only the line of the first one is drawn."""
_SAMPLES = 60
_SHORTEST = 2
"""Points that make a line."""
_BELOW = 17.0
"""Pixels from a dot down to its name: to the right of a dot runs its line."""
_LETTERS = 15.0
"""Pixels between two names, one above the other."""


def price_chart(part: Part) -> Scene | None:
    """Return the chart of *part*; None where bids have no points or there is no bid to draw."""
    ranking = part.outcome.ranking
    rules = part.subject.dossier.rules(part.judged)
    if rules is None or not ranking:
        return None
    bids = bids_of(rules.method, ranking, part.scoring.most if part.scoring else None)
    if bids is None:
        return None
    across = axis([float(bid.price) for bid in ranking], _LEFT, _RIGHT)
    up = axis([float(bid.quality) for bid in ranking if bid.quality is not None], _BOTTOM, _TOP)
    shapes = (
        *_frame(part, across, up),
        *_levels(part, bids, across, up),
        *_dots(part, across, up),
    )
    say = part.names.translate
    lot = f"{part.outcome.lot}-" if part.outcome.lot else ""
    return Scene(f"{lot}price", say(N_("Price against quality")), _alt(part), _HEIGHT, shapes)


def has_lines(part: Part) -> bool:
    """Tell whether the chart of *part* has lines of what is worth as much."""
    scene = price_chart(part)
    return scene is not None and any(isinstance(s, Line) and s.role.startswith("level") for s in scene.shapes)


def _frame(part: Part, across: Axis, up: Axis) -> Iterator[Shape]:
    names, say = part.names, part.names.translate
    yield Line("axis", ((_LEFT, _TOP - 8), (_LEFT, _BOTTOM), (_RIGHT, _BOTTOM)))
    for number in up.marks():
        y = up.at(number)
        yield Line("axis", ((_LEFT - 4, y), (_LEFT, y)))
        yield Label("soft", _LEFT - 8, y + 4, _mark(number, up, names.language), "end", size=12)
    for number in across.marks():
        x = across.at(number)
        yield Line("axis", ((x, _BOTTOM), (x, _BOTTOM + 4)))
        yield Label("soft", x, _BOTTOM + 18, _mark(number, across, names.language), "middle", size=12)
    yield Label("ink", 0, 14, say(figure_words(part.outcome.method).quality))
    words = sentence(Message(N_("Price in {currency}"), {"currency": names.currency}), say)
    yield Label("ink", _RIGHT, _BOTTOM + 40, words, "end")


def _mark(number: float, on: Axis, language: str) -> str:
    digits = next(d for d in range(12) if abs(round(on.step, d) - on.step) < on.step / 1e6)
    return shown(Fraction(number), digits, language)


def _levels(part: Part, bids: Bids, across: Axis, up: Axis) -> Iterator[Shape]:
    ranking = part.outcome.ranking
    for ranked in ranking:
        first = ranked.bid in part.outcome.winners
        if first or len(ranking) <= _MOST_LINES:
            points = _line(bids, ranked, across, up)
            if len(points) >= _SHORTEST:
                yield Line("level-first" if first else "level", points)


def _line(bids: Bids, ranked: RankedBid, across: Axis, up: Axis) -> tuple[tuple[float, float], ...]:
    """Return the line through *ranked*, as far as it lies within the picture."""
    if bids.method.name in VERTICAL:
        x = across.at(float(ranked.price))
        return ((x, up.start), (x, up.end))
    quality = level_line(bids, ranked)
    if quality is None:
        return ()
    start = max(across.low, bids.lowest, across.high / 1e6)
    prices = [start + (across.high - start) * number / _SAMPLES for number in range(_SAMPLES + 1)]
    return tuple((across.at(at), up.at(q)) for at in prices if up.low <= (q := quality(at)) <= up.high)


def _dots(part: Part, across: Axis, up: Axis) -> Iterator[Shape]:
    taken: list[tuple[float, float, float]] = []
    winners = part.outcome.winners
    for ranked in sorted(part.outcome.ranking, key=lambda bid: (bid.bid not in winners, bid.bid)):
        x, y = across.at(float(ranked.price)), up.at(float(ranked.quality or 0))
        first = ranked.bid in part.outcome.winners
        text = fitted(ranked.bid, 120, 13, bold=first)
        wide = text_width(text, 13, bold=first)
        left = x + 10 + wide > WIDTH
        start, line = (x - 10 - wide if left else x + 10), _free(taken, x, y, wide, left=left)
        taken.append((start, start + wide, line))
        yield Dot("dot-first" if first else "dot", x, y, 5)
        yield Label(
            "ink", x - 10 if left else start, line, text, "end" if left else "start", bold=first, halo=True
        )


def _free(
    taken: Sequence[tuple[float, float, float]], x: float, y: float, wide: float, *, left: bool
) -> float:
    """Return a line near *y* on which no other name stands."""
    start, end = (x - 10 - wide, x - 10) if left else (x + 10, x + 10 + wide)
    tried = (y + _BELOW + sign * step * _LETTERS for step in range(len(taken) + 1) for sign in (1, -1))
    for line in tried:
        inside = _TOP - 10 <= line <= _BOTTOM - 2
        if inside and all(abs(line - at) >= _LETTERS or end < low or start > high for low, high, at in taken):
            return line
    return y + _BELOW


def _alt(part: Part) -> str:
    columns = figure_columns(part.outcome, part.names.language)

    def said(ranked: RankedBid) -> str:
        price, quality = part.names.money(ranked.price), columns.quality.text(ranked.quality)
        words = N_("{bid}: price {price}, quality {quality}")
        values = {"bid": ranked.bid, "price": price, "quality": quality}
        return sentence(Message(words, values), part.names.translate)

    words = N_("Price to the right, quality upward. {bids}.")
    listed = "; ".join(said(ranked) for ranked in part.outcome.ranking)
    return sentence(Message(words, {"bids": listed}), part.names.translate)
