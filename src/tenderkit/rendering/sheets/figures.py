# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the rows that compute key figures in a spreadsheet are made of, and the parts that methods share."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from tenderkit.model.method import EvaluationRules
from tenderkit.model.numbers import Amount
from tenderkit.rendering.sheets.frame import Frame
from tenderkit.rendering.sheets.ranks import Level
from tenderkit.rendering.sheets.rounding import digits_of, prescribed, rounded
from tenderkit.words import N_

Formula = Callable[[Frame, int], str]
Limit = Callable[[Frame], str] | Fraction | None

_HUNDRED = 100
POINTS_APART = "0.000000001"
CENTS_APART = "0.001"
RELATIVE_APART = "ABS({own})*0.000000000001"
"""Smallest differences that count: above what the arithmetic of a spreadsheet may err by."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: what it is called, what holds for all bids, and its formula for one bid."""

    row: str
    title: str
    formula: Formula | None = None
    limit: Limit = None
    digits: int = 2
    limit_digits: int = 2
    result: bool = False
    """Whether bids are ranked by it."""


@dataclass(frozen=True, slots=True)
class SheetMethod:
    """The rows of one method, and what it ranks by; without levels people decide."""

    figures: tuple[Figure, ...]
    levels: tuple[Level, ...]


def lowest_price() -> Figure:
    """Return the row with *Pmin*."""
    return Figure("lowest", N_("Lowest evaluated price of the admissible bids (Pmin)"), limit=_lowest)


def counted_points(rules: EvaluationRules) -> Figure:
    """Return the row with *L* of the admissible bids, rounded where the tender prescribes it."""
    rounding = prescribed(rules.rounding, "quality")
    return Figure(
        "quality",
        N_("Performance points L of admissible bids")
        if rounding is None
        else N_("Performance points L, rounded"),
        lambda frame, column: rounded(frame.at("points", column), rounding),
        digits=digits_of(rules.rounding, "quality", 2),
    )


def points_rows(rules: EvaluationRules) -> tuple[tuple[Figure, ...], str]:
    """Return the row with *L* where it is rounded, and the name of the row that counts."""
    if prescribed(rules.rounding, "quality") is None:
        return (), "points"
    return (counted_points(rules),), "quality"


def key_figure(
    rules: EvaluationRules, title: str, formula: Formula, digits: int = 4, limit: Limit = None
) -> Figure:
    """Return the row by which bids are ranked, rounded where the tender prescribes it."""
    rounding = prescribed(rules.rounding, "key_figure")
    return Figure(
        "key_figure",
        title,
        lambda frame, column: rounded(formula(frame, column), rounding),
        limit,
        digits_of(rules.rounding, "key_figure", digits),
        result=True,
    )


def ties(rules: EvaluationRules, quality: str, *, if_all_have: bool = False) -> tuple[Level, ...]:
    """Return the tie-breaks up to a draw, which people hold; *quality* is the row of the highest quality."""
    known = {
        "highest_quality": Level(quality, POINTS_APART, if_all_have=if_all_have),
        "lowest_price": Level("valued", CENTS_APART, lowest_wins=True),
    }
    names = rules.tie_break
    before = names[: names.index("draw")] if "draw" in names else names
    return tuple(known[name] for name in before)


def exact(number: Amount | None) -> Fraction:
    """Return a parameter that the checks require."""
    assert number is not None
    return number.exact


def share(rules: EvaluationRules, weight: Amount | None, other: Amount | None) -> Fraction:
    """Return *weight* as a part of 1 where both weights add up to 100; else as it is."""
    whole = exact(weight) + exact(other)
    return exact(weight) / (whole if whole == _HUNDRED and rules.method.unit == "percent" else 1)


def _lowest(frame: Frame) -> str:
    valued = frame.across("valued")
    return f'IF(COUNT({valued})=0,"",MIN({valued}))'
