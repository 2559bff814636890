# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What tells bids apart and the tie-break list go in; ranks, winners and what decided come out.

A tie is exact equality. Neither names nor the order of input decide anything.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from fractions import Fraction

from tenderkit.evaluation.award.field import Figures
from tenderkit.evaluation.award.levels import Level, highest_first, lowest_first
from tenderkit.records import dataclass

DRAW = "draw"


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands where."""

    ranks: Mapping[str, int]
    """1, 1, 3: what stays equal shares a rank, the next is skipped."""
    winners: tuple[str, ...]
    decided_by: str


def standing(
    by_method: Sequence[Level],
    figures: Sequence[Figures],
    prices: Mapping[str, Fraction],
    tie_break: Sequence[str],
    drawn: str | None = None,
) -> Standing:
    """Return the standing by the levels of the method, then by *tie_break* up to a draw.

    Args:
        by_method: at least one, with all bids.
        figures: of all bids.
        prices: *P* of each bid.
        tie_break: ``highest_quality``, ``lowest_price``, ``draw``; nothing after a draw counts.
        drawn: the bid for which the lot fell, if it fell; it counts only among equals at the top.
    """
    levels = [*by_method, *_ties(figures, prices, tie_break)]
    leaders, decided_by = _leaders(levels)
    if len(leaders) > 1 and drawn in leaders and DRAW in tie_break:
        levels.append(Level(DRAW, {f.bid: int(f.bid != drawn) for f in figures}))
        leaders, decided_by = _leaders(levels)
    heights = {f.bid: tuple(level.positions[f.bid] for level in levels) for f in figures}
    in_order = sorted(heights.values())
    ranks = {bid: 1 + bisect_left(in_order, height) for bid, height in heights.items()}
    return Standing(ranks, tuple(sorted(leaders)), decided_by)


def _ties(
    figures: Sequence[Figures], prices: Mapping[str, Fraction], tie_break: Sequence[str]
) -> list[Level]:
    levels: list[Level] = []
    for name in tie_break:
        if name == DRAW:
            break
        if name == "lowest_price":
            levels.append(lowest_first(name, {f.bid: prices[f.bid] for f in figures}))
        elif all(f.quality is not None for f in figures):
            levels.append(highest_first(name, {f.bid: f.quality for f in figures if f.quality is not None}))
    return levels


def _leaders(levels: Sequence[Level]) -> tuple[list[str], str]:
    """Return who is first after all levels, and which level left only one."""
    leaders = list(levels[0].positions)
    for level in levels:
        best = min(level.positions[bid] for bid in leaders)
        leaders = [bid for bid in leaders if level.positions[bid] == best]
        if len(leaders) == 1:
            return leaders, level.name
    return leaders, "none"
