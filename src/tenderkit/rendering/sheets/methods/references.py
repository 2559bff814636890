# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Methods that measure points and prices against references, fixed or taken from the bids: their rows."""

from tenderkit.model.method import EvaluationRules
from tenderkit.rendering.sheets.figures import (
    Figure,
    Limit,
    SheetMethod,
    counted_points,
    exact,
    key_figure,
    share,
    ties,
)
from tenderkit.rendering.sheets.frame import Frame
from tenderkit.rendering.sheets.ranks import Level
from tenderkit.words import N_

_APART = "0.0000000001"


def fixed(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``weighted-ratio-reference``."""
    return _weighted(rules, exact(rules.method.reference_quality), exact(rules.method.reference_price))


def median(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``weighted-ratio-median``."""
    return _weighted(rules, _of_bids("MEDIAN", "quality"), _of_bids("MEDIAN", "valued"))


def mean(rules: EvaluationRules) -> SheetMethod:
    """Return the rows of ``weighted-ratio-mean``."""
    return _weighted(rules, _of_bids("AVERAGE", "quality"), _of_bids("AVERAGE", "valued"))


def _of_bids(function: str, row: str) -> Limit:
    def reference(frame: Frame) -> str:
        numbers = frame.across(row)
        return f'IF(COUNT({numbers})=0,"",{function}({numbers}))'

    return reference


def _weighted(rules: EvaluationRules, points: Limit, price: Limit) -> SheetMethod:
    method = rules.method

    def key(frame: Frame, column: int) -> str:
        quality = (
            f"{frame.limit('quality_share')}*{frame.at('quality', column)}/{frame.limit('reference_points')}"
        )
        cost = f"{frame.limit('price_share')}*{frame.at('valued', column)}/{frame.limit('reference_price')}"
        return f"{quality}-{cost}"

    quality_share = share(rules, method.quality_weight, method.price_weight)
    price_share = share(rules, method.price_weight, method.quality_weight)
    figures = (
        counted_points(rules),
        Figure("reference_points", N_("Reference of the performance points"), limit=points),
        Figure("reference_price", N_("Reference of the prices"), limit=price),
        Figure("quality_share", N_("Weight of the performance"), limit=quality_share),
        Figure("price_share", N_("Weight of the price"), limit=price_share),
        key_figure(rules, N_("Key figure Z"), key),
    )
    return SheetMethod(figures, (Level("key_figure", _APART), *ties(rules, "quality")))
