# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Methods that compare prices, prices put right by quality, or points within a budget: their rows."""

from collections.abc import Callable

from tenderkit.model.method import EvaluationRules
from tenderkit.rendering.sheets.figures import (
    CENTS_APART,
    POINTS_APART,
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

_DIFFERENCE_APART = "0.000001"
_ADJUSTED = N_("Key figure Z: price compared")


def lowest_price(rules: EvaluationRules) -> SheetMethod:
    """Return the row of ``lowest-price``."""
    return _by_price(rules, if_all_have=True)


def least_cost(rules: EvaluationRules) -> SheetMethod:
    """Return the row of ``least-cost``; who is below the minimum has no price in it."""
    return _by_price(rules, if_all_have=False)


def fixed_budget(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``fixed-budget``; the state of a bid looks at the row ``budget``."""
    rows, points = points_rows(rules)
    title = N_("Highest evaluated price allowed")
    figures = (
        *rows,
        Figure("budget", title, limit=exact(rules.method.budget)),
        key_figure(
            rules, N_("Decisive: performance points L"), lambda frame, column: frame.at(points, column), 2
        ),
    )
    return SheetMethod(figures, (Level("key_figure", POINTS_APART), *ties(rules, points)))


def quality_value(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``quality-value``."""
    rows, points = points_rows(rules)

    def key(frame: Frame, column: int) -> str:
        return f"{frame.at('valued', column)}-{frame.limit('value')}*{frame.at(points, column)}"

    value = Figure("value", N_("Value of a performance point"), limit=exact(rules.method.value_per_point))
    figures = (*rows, value, key_figure(rules, _ADJUSTED, key, 2))
    lowest = Level("key_figure", _DIFFERENCE_APART, lowest_wins=True)
    return SheetMethod(figures, (lowest, *ties(rules, points)))


def reduced_price(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``reduced-price``."""
    title = N_("Highest value of the quality, V")
    return _adjusted(rules, Figure("value", title, limit=exact(rules.method.maximum_value)), _reduced)


def surcharge(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``surcharge``."""
    ratio = exact(rules.method.quality_weight) / exact(rules.method.price_weight)
    return _adjusted(rules, Figure("value", N_("Quality weight / price weight"), limit=ratio), _surcharged)


def _adjusted(
    rules: EvaluationRules, parameter: Figure, formula: Callable[[Frame, str, str], str]
) -> SheetMethod:
    """Return the rows of a method that compares prices put right; *formula* takes the cells of L and P."""
    rows, points = points_rows(rules)

    def key(frame: Frame, column: int) -> str:
        return formula(frame, frame.at(points, column), frame.at("valued", column))

    lowest = Level("key_figure", RELATIVE_APART, lowest_wins=True)
    figures = (*rows, parameter, key_figure(rules, _ADJUSTED, key))
    return SheetMethod(figures, (lowest, *ties(rules, points)))


def _reduced(frame: Frame, points: str, price: str) -> str:
    return f"{price}/(1+{points}/(1-{frame.limit('value')}))"


def _surcharged(frame: Frame, points: str, price: str) -> str:
    most = frame.limit("points")
    return f"{price}*(1+({most}-{points})/{most}*{frame.limit('value')})"


def _by_price(rules: EvaluationRules, *, if_all_have: bool) -> SheetMethod:
    title = N_("Decisive: evaluated price P")
    figure = key_figure(rules, title, lambda frame, column: frame.at("valued", column), 2)
    by_price = Level("key_figure", CENTS_APART, lowest_wins=True)
    return SheetMethod((figure,), (by_price, *ties(rules, "points", if_all_have=if_all_have)))
