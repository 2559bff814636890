# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The key figure and the tie-breaks go in; the formula of a rank comes out.

A rank is one more than the number of bids that are better: 1, 1, 3. Numbers that differ by less than the
arithmetic of a spreadsheet may err are equal, so an exact tie stays a tie.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tenderkit.rendering.sheets.frame import Frame


@dataclass(frozen=True, slots=True)
class Level:
    """What separates bids: a row of numbers."""

    row: str
    apart: str
    """Formula of the smallest difference that counts, with ``{own}`` for the bid's own number."""
    lowest_wins: bool = False
    if_all_have: bool = False
    """Separates only if every bid in the ranking has a number there."""


def rank_formula(frame: Frame, levels: Sequence[Level], column: int) -> str:
    """Return the rank of the bid in *column*, by the first of *levels*, then by the next one.

    Empty where the bid is not in the ranking.
    """
    key = levels[0].row
    ranked = frame.across(key)
    place = _place(frame, levels, column)
    for level in levels:
        if level.if_all_have:
            have = f"SUMPRODUCT(ISNUMBER({ranked})*ISNUMBER({frame.across(level.row)}))"
            without = _place(frame, [other for other in levels if other is not level], column)
            place = f"IF({have}=COUNT({ranked}),{place},{without})"
    return f'IF({frame.at(key, column)}="","",{place})'


def _place(frame: Frame, levels: Sequence[Level], column: int) -> str:
    ranked = frame.across(levels[0].row)
    return f"1+SUMPRODUCT(ISNUMBER({ranked})*({_better(frame, levels, column)}))"


def _better(frame: Frame, levels: Sequence[Level], column: int) -> str:
    """Return for every bid 1 where it is better than that in *column*, else 0."""
    level, rest = levels[0], levels[1:]
    own, others = frame.at(level.row, column), frame.across(level.row)
    apart = level.apart.format(own=own)
    better = f"({others}<{own}-{apart})" if level.lowest_wins else f"({others}>{own}+{apart})"
    if not rest:
        return better
    equal = f"({others}>={own}-{apart})*({others}<={own}+{apart})"
    return f"{better}+{equal}*({_better(frame, rest, column)})"
