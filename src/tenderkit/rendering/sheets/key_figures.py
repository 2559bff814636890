# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of an award method go in; the rows come out that compute its key figures in a spreadsheet.

Each method stands here with the same formula as in the evaluation; a test holds both against each other.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from tenderkit.model.method import EvaluationRules
from tenderkit.model.numbers import Amount, exact_number
from tenderkit.rendering.sheets.frame import Frame
from tenderkit.rendering.sheets.ranks import Level
from tenderkit.rendering.sheets.rounding import digits_of, prescribed, rounded
from tenderkit.words import N_

Limit = Callable[[Frame], str] | Fraction | None

_POINTS_APART = "0.000000001"
_CENTS_APART = "0.001"
_RATIO_APART = "ABS({own})*0.000000000001"
_THREE_DIGITS = "three-digits"
_LARGE_FACTOR = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: what it is called, what holds for all bids, and its formula for one bid."""

    row: str
    title: str
    formula: Callable[[Frame, int], str] | None = None
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


def sheet_method(rules: EvaluationRules) -> SheetMethod:
    """Return how a spreadsheet computes *rules*, its tie-breaks up to a draw included.

    Raises:
        KeyError: the method has no formulas here.
    """
    return SHEET_METHODS[rules.method.name](rules)


def _linear_min(rules: EvaluationRules) -> SheetMethod:
    method = rules.method
    price_weight, quality_weight = _exact(method.price_weight), _exact(method.quality_weight)

    def price_points(frame: Frame, column: int) -> str:
        weight, zero_at = frame.limit("price_points"), frame.limit("zero_at")
        lowest, price = frame.limit("lowest"), frame.at("valued", column)
        points = f"{weight}*({zero_at}*{lowest}-{price})/(({zero_at}-1)*{lowest})"
        clamped = f"MAX(0,{points})" if method.clamp else points
        return rounded(clamped, prescribed(rules.rounding, "price_points"))

    def quality(frame: Frame, column: int) -> str:
        share = f"{frame.limit('quality')}*{frame.at('points', column)}/{frame.limit('points')}"
        return rounded(share, prescribed(rules.rounding, "quality"))

    def key_figure(frame: Frame, column: int) -> str:
        together = f"{frame.at('quality', column)}+{frame.at('price_points', column)}"
        return rounded(together, prescribed(rules.rounding, "key_figure"))

    figures = (
        Figure("lowest", N_("Lowest evaluated price of the admissible bids (Pmin)"), limit=_lowest),
        Figure("zero_at", N_("Price points end at this multiple of Pmin"), limit=_exact(method.zero_at)),
        Figure("quality", N_("Quality points"), quality, quality_weight, _digits(rules, "quality", 4)),
        Figure(
            "price_points",
            N_("Price points"),
            price_points,
            price_weight,
            _digits(rules, "price_points", 4),
        ),
        Figure(
            "key_figure",
            N_("Total points"),
            key_figure,
            price_weight + quality_weight,
            _digits(rules, "key_figure", 4),
            result=True,
        ),
    )
    return SheetMethod(figures, (Level("key_figure", _POINTS_APART), *_ties(rules, "quality")))


def _simple_ratio(rules: EvaluationRules) -> SheetMethod:
    scale = rules.method.scale or "1"
    by_best = scale == _THREE_DIGITS
    factor = Fraction(1) if by_best else exact_number(scale)
    quality_rounding = prescribed(rules.rounding, "quality")
    quality = "quality" if quality_rounding else "points"
    small = not by_best and factor is not None and factor < _LARGE_FACTOR

    def ratio(frame: Frame, column: int) -> str:
        return f"{frame.at(quality, column)}/{frame.at('valued', column)}"

    def key_figure(frame: Frame, column: int) -> str:
        scaled = f"{frame.limit('factor')}*{ratio(frame, column)}"
        return rounded(scaled, prescribed(rules.rounding, "key_figure"))

    def three_digits(frame: Frame) -> str:
        best = f"MAX({frame.across('ratio')})"
        return f"IF({best}>0,10^(2-INT(ROUND(LOG10({best}),12))),1)"

    rounded_points = Figure(
        "quality",
        N_("Performance points L, rounded"),
        lambda frame, column: rounded(frame.at("points", column), quality_rounding),
        digits=_digits(rules, "quality", 2),
    )
    figures = (
        *((rounded_points,) if quality_rounding else ()),
        *((Figure("ratio", N_("L / P"), ratio, digits=10),) if by_best else ()),
        Figure("factor", N_("Factor"), limit=three_digits if by_best else factor, limit_digits=0),
        Figure(
            "key_figure",
            N_("Key figure Z"),
            key_figure,
            digits=_digits(rules, "key_figure", 8 if small else 4),
            result=True,
        ),
    )
    return SheetMethod(figures, (Level("key_figure", _RATIO_APART), *_ties(rules, quality)))


def _lowest_price(rules: EvaluationRules) -> SheetMethod:
    rounding = prescribed(rules.rounding, "key_figure")
    figure = Figure(
        "key_figure",
        N_("Key figure: evaluated price"),
        lambda frame, column: rounded(frame.at("valued", column), rounding),
        digits=_digits(rules, "key_figure", 2),
        result=True,
    )
    by_price = Level("key_figure", _CENTS_APART, lowest_wins=True)
    return SheetMethod((figure,), (by_price, *_ties(rules, "points", if_all_have=True)))


def _trade_off(_rules: EvaluationRules) -> SheetMethod:
    return SheetMethod((), ())


SHEET_METHODS: Mapping[str, Callable[[EvaluationRules], SheetMethod]] = MappingProxyType(
    {
        "linear-min": _linear_min,
        "lowest-price": _lowest_price,
        "simple-ratio": _simple_ratio,
        "trade-off": _trade_off,
    }
)


def _lowest(frame: Frame) -> str:
    valued = frame.across("valued")
    return f'IF(COUNT({valued})=0,"",MIN({valued}))'


def _ties(rules: EvaluationRules, quality: str, *, if_all_have: bool = False) -> tuple[Level, ...]:
    """Return the tie-breaks up to a draw, which people hold."""
    known = {
        "highest_quality": Level(quality, _POINTS_APART, if_all_have=if_all_have),
        "lowest_price": Level("valued", _CENTS_APART, lowest_wins=True),
    }
    names = rules.tie_break
    before = names[: names.index("draw")] if "draw" in names else names
    return tuple(known[name] for name in before)


def _digits(rules: EvaluationRules, step: str, otherwise: int) -> int:
    return digits_of(rules.rounding, step, otherwise)


def _exact(number: Amount | None) -> Fraction:
    assert number is not None
    return number.exact
