# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures and the tie-break list go in; ranks, winners and what decided come out.

A tie is exact equality of fractions. Neither names nor the order of input decide anything.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tenderkit.evaluation.award.field import Figures

DRAW = "draw"
_Levels = list[tuple[str, dict[str, Fraction]]]
"""What separates bids, in order: name, and bid → height, lower is better."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands where."""

    ranks: Mapping[str, int]
    """1, 1, 3: what stays equal shares a rank, the next is skipped."""
    winners: tuple[str, ...]
    decided_by: str


def standing(
    figures: Sequence[Figures],
    prices: Mapping[str, Fraction],
    tie_break: Sequence[str],
    *,
    lowest_wins: bool,
    drawn: str | None = None,
) -> Standing:
    """Return the standing by key figure, then by *tie_break* up to a draw.

    Args:
        figures: at least one, all with a key figure.
        prices: *P* of each bid.
        tie_break: ``highest_quality``, ``lowest_price``, ``draw``; nothing after a draw counts.
        lowest_wins: whether the lowest key figure is the best.
        drawn: the bid for which the lot fell, if it fell; it counts only among equals at the top.
    """
    levels = _levels(figures, prices, tie_break, -1 if lowest_wins else 1)
    leaders, decided_by = _leaders(levels)
    if len(leaders) > 1 and drawn in leaders and DRAW in tie_break:
        levels.append((DRAW, {f.bid: Fraction(f.bid != drawn) for f in figures}))
        leaders, decided_by = _leaders(levels)
    heights = {f.bid: tuple(by_bid[f.bid] for _, by_bid in levels) for f in figures}
    in_order = sorted(heights.values())
    ranks = {bid: 1 + bisect_left(in_order, height) for bid, height in heights.items()}
    return Standing(ranks, tuple(sorted(leaders)), decided_by)


def _levels(
    figures: Sequence[Figures], prices: Mapping[str, Fraction], tie_break: Sequence[str], sign: int
) -> _Levels:
    levels = [("key_figure", {f.bid: -sign * f.key_figure for f in figures if f.key_figure is not None})]
    for name in tie_break:
        if name == DRAW:
            break
        if name == "lowest_price":
            levels.append((name, {f.bid: prices[f.bid] for f in figures}))
        elif all(f.quality is not None for f in figures):
            levels.append((name, {f.bid: -f.quality for f in figures if f.quality is not None}))
    return levels


def _leaders(levels: _Levels) -> tuple[list[str], str]:
    """Return who is first after all levels, and which level left only one."""
    leaders = list(levels[0][1])
    for name, heights in levels:
        best = min(heights[bid] for bid in leaders)
        leaders = [bid for bid in leaders if heights[bid] == best]
        if len(leaders) == 1:
            return leaders, name
    return leaders, "none"
