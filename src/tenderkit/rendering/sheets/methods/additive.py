# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Methods that add points for quality and points for the price: their rows."""

from fractions import Fraction

from tenderkit.model.method import EvaluationRules
from tenderkit.rendering.sheets.areas import literal
from tenderkit.rendering.sheets.figures import (
    POINTS_APART,
    Figure,
    Formula,
    Limit,
    SheetMethod,
    counted_points,
    exact,
    key_figure,
    lowest_price,
    points_rows,
    share,
    ties,
)
from tenderkit.rendering.sheets.frame import Frame
from tenderkit.rendering.sheets.ranks import Level
from tenderkit.rendering.sheets.rounding import digits_of, prescribed, rounded
from tenderkit.words import N_

_HUNDRED = 100


def linear_min(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``linear-min``."""
    method = rules.method

    def price_points(frame: Frame, column: int) -> str:
        weight, zero_at = frame.limit("price_points"), frame.limit("zero_at")
        lowest, price = frame.limit("lowest"), frame.at("valued", column)
        points = f"{weight}*({zero_at}*{lowest}-{price})/(({zero_at}-1)*{lowest})"
        return f"MAX(0,{points})" if method.clamp else points

    title = N_("Price points end at this multiple of Pmin")
    return _shared_out(rules, price_points, (Figure("zero_at", title, limit=exact(method.zero_at)),))


def inverse(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``inverse``."""
    power = Fraction(1) if rules.method.power is None else rules.method.power.exact

    def price_points(frame: Frame, column: int) -> str:
        ratio = f"{frame.limit('lowest')}/{frame.at('valued', column)}"
        return f"{frame.limit('price_points')}*({ratio})^{literal(power)}"

    return _shared_out(rules, price_points)


def qcbs(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``qcbs``."""
    method = rules.method
    rows, points = points_rows(rules)
    technical = share(rules, method.technical_weight, method.financial_weight)
    financial = share(rules, method.financial_weight, method.technical_weight) * _HUNDRED

    def key(frame: Frame, column: int) -> str:
        share_of = frame.limit("technical")
        return f"{share_of}*{frame.at(points, column)}+{frame.at('price_points', column)}"

    weight = Figure("technical", N_("Weight of the performance points"), limit=technical)
    figures = (*rows, lowest_price(), _in_proportion(rules, financial), weight)
    return SheetMethod((*figures, key_figure(rules, N_("Key figure Z"), key)), _levels(rules, points))


def rated_criteria(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``rated-criteria``."""
    method = rules.method
    price_weight, quality_weight = exact(method.price_weight), exact(method.quality_weight)

    def key(frame: Frame, column: int) -> str:
        best = f"{frame.limit('best')}*{frame.at('quality', column)}/{frame.limit('most')}"
        return f"{frame.at('price_points', column)}+{best}"

    def most(frame: Frame) -> str:
        points = frame.across("quality")
        return f'IF(COUNT({points})=0,"",MAX({points}))'

    figures = (
        counted_points(rules),
        Figure("most", N_("Most performance points of the admissible bids"), limit=most),
        lowest_price(),
        _in_proportion(rules, price_weight),
        Figure("best", N_("Points of the bid with the most performance points"), limit=quality_weight),
        key_figure(rules, N_("Key figure Z"), key),
    )
    return SheetMethod(figures, _levels(rules, "quality"))


def _in_proportion(rules: EvaluationRules, most: Limit) -> Figure:
    """Return the row with price points in proportion to *Pmin*, *most* of them for *Pmin*."""

    def price_points(frame: Frame, column: int) -> str:
        return f"{frame.limit('price_points')}*{frame.limit('lowest')}/{frame.at('valued', column)}"

    return _price_points(rules, price_points, most)


def _price_points(rules: EvaluationRules, formula: Formula, most: Limit) -> Figure:
    rounding = prescribed(rules.rounding, "price_points")
    return Figure(
        "price_points",
        N_("Price points"),
        lambda frame, column: rounded(formula(frame, column), rounding),
        most,
        digits_of(rules.rounding, "price_points", 4),
    )


def _shared_out(rules: EvaluationRules, price_points: Formula, more: tuple[Figure, ...] = ()) -> SheetMethod:
    """Return the rows of a method that shares out its points between quality and price."""
    price_weight, quality_weight = exact(rules.method.price_weight), exact(rules.method.quality_weight)
    rounding = prescribed(rules.rounding, "quality")

    def quality(frame: Frame, column: int) -> str:
        part = f"{frame.limit('quality')}*{frame.at('points', column)}/{frame.limit('points')}"
        return rounded(part, rounding)

    def together(frame: Frame, column: int) -> str:
        return f"{frame.at('quality', column)}+{frame.at('price_points', column)}"

    digits = digits_of(rules.rounding, "quality", 4)
    figures = (
        lowest_price(),
        *more,
        Figure("quality", N_("Quality points"), quality, quality_weight, digits),
        _price_points(rules, price_points, price_weight),
        key_figure(rules, N_("Total points"), together, limit=price_weight + quality_weight),
    )
    return SheetMethod(figures, _levels(rules, "quality"))


def _levels(rules: EvaluationRules, quality: str) -> tuple[Level, ...]:
    return (Level("key_figure", POINTS_APART), *ties(rules, quality))
