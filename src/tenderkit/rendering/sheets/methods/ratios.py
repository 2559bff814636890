# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Methods that divide performance by price, or price by performance: their rows."""

from dataclasses import dataclass
from fractions import Fraction

from tenderkit.model.method import EvaluationRules
from tenderkit.model.numbers import exact_number
from tenderkit.rendering.sheets.areas import literal
from tenderkit.rendering.sheets.figures import (
    RELATIVE_APART,
    Figure,
    SheetMethod,
    exact,
    key_figure,
    points_rows,
    ties,
)
from tenderkit.rendering.sheets.frame import Frame
from tenderkit.rendering.sheets.ranks import Level
from tenderkit.words import N_

_THREE_DIGITS = "three-digits"
_LARGE_FACTOR = 1000
_HALF = "0.5"


@dataclass(frozen=True, slots=True)
class _Ratio:
    """The rows that lead to *Z*, and the row with the points that count."""

    figures: tuple[Figure, ...]
    points: str


def simple_ratio(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``simple-ratio``."""
    ratio = _ratio(rules)
    return SheetMethod(ratio.figures, (_BY_KEY, *ties(rules, ratio.points)))


def extended_ratio(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``extended-ratio``: in the band one number decides, behind it *Z*."""
    ratio = _ratio(rules)
    part = 1 - exact(rules.method.band_percent) / 100
    by = rules.method.decide_by or ""
    deciding = {"highest_quality": ratio.points, "lowest_price": "valued"}.get(by, f"criterion:{by}")

    def edge(frame: Frame) -> str:
        figures = frame.across("key_figure")
        return f'IF(COUNT({figures})=0,"",MAX({figures})*{literal(part)})'

    def inside(frame: Frame, column: int) -> str:
        own = frame.at("key_figure", column)
        return f"IF({own}>={frame.limit('inside')}-{RELATIVE_APART.format(own=own)},1,0)"

    def decides(frame: Frame, column: int) -> str:
        sign = "-" if by == "lowest_price" else ""
        number = f"{sign}{frame.at(deciding, column)}"
        return f"IF({frame.at('inside', column)}=1,{number},{frame.at('key_figure', column)})"

    figures = (
        *ratio.figures,
        Figure("inside", N_("In the band, 1 for yes (from this key figure on)"), inside, edge, 0, 8),
        Figure("decides", N_("What decides: in the band the deciding number, else Z"), decides, digits=4),
    )
    levels = (Level("inside", _HALF), Level("decides", RELATIVE_APART))
    return SheetMethod(figures, (*levels, *ties(rules, ratio.points)))


def price_per_point(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``price-per-point``."""
    rows, points = points_rows(rules)

    def key(frame: Frame, column: int) -> str:
        return f'IF({frame.at(points, column)}=0,"",{frame.at("valued", column)}/{frame.at(points, column)})'

    figure = key_figure(rules, N_("Key figure Z = P / L"), key)
    lowest = Level("key_figure", RELATIVE_APART, lowest_wins=True)
    return SheetMethod((*rows, figure), (lowest, *ties(rules, points)))


def value_index(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``value-index``."""
    method = rules.method
    rows, points = points_rows(rules)
    power = exact(method.quality_weight) / exact(method.price_weight)

    def key(frame: Frame, column: int) -> str:
        return f"{frame.at(points, column)}^{frame.limit('power')}/{frame.at('valued', column)}"

    figures = (
        *rows,
        Figure("power", N_("Exponent of L"), limit=power),
        key_figure(rules, N_("Key figure Z"), key, 8),
    )
    return SheetMethod(figures, (_BY_KEY, *ties(rules, points)))


def _ratio(rules: EvaluationRules) -> _Ratio:
    rows, points = points_rows(rules)
    scale = rules.method.scale or "1"
    by_best = scale == _THREE_DIGITS
    factor = Fraction(1) if by_best else exact_number(scale)
    small = not by_best and factor is not None and factor < _LARGE_FACTOR

    def ratio(frame: Frame, column: int) -> str:
        return f"{frame.at(points, column)}/{frame.at('valued', column)}"

    def scaled(frame: Frame, column: int) -> str:
        return f"{frame.limit('factor')}*{ratio(frame, column)}"

    figures = (
        *rows,
        *((Figure("ratio", N_("L / P"), ratio, digits=10),) if by_best else ()),
        Figure("factor", N_("Factor"), limit=_three_digits if by_best else factor, limit_digits=0),
        key_figure(rules, N_("Key figure Z"), scaled, 8 if small else 4),
    )
    return _Ratio(figures, points)


def _three_digits(frame: Frame) -> str:
    best = f"MAX({frame.across('ratio')})"
    return f"IF({best}>0,10^(2-INT(ROUND(LOG10({best}),12))),1)"


_BY_KEY = Level("key_figure", RELATIVE_APART)
