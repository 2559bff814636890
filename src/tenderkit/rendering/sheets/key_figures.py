# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of an award method goes in; how a spreadsheet computes it comes out.

Each method stands here with the same formula as in the evaluation; a test holds both against each other.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tenderkit.model.method import EvaluationRules
from tenderkit.rendering.sheets.figures import SheetMethod
from tenderkit.rendering.sheets.methods import additive, prices, ratios, references


def sheet_method(rules: EvaluationRules) -> SheetMethod:
    """Return how a spreadsheet computes *rules*, its tie-breaks up to a draw included.

    Raises:
        KeyError: the method has no formulas here.
    """
    return SHEET_METHODS[rules.method.name](rules)


def _trade_off(_rules: EvaluationRules) -> SheetMethod:
    return SheetMethod((), ())


SHEET_METHODS: Mapping[str, Callable[[EvaluationRules], SheetMethod]] = MappingProxyType(
    {
        "extended-ratio": ratios.extended_ratio,
        "fixed-budget": prices.fixed_budget,
        "inverse": additive.inverse,
        "least-cost": prices.least_cost,
        "linear-min": additive.linear_min,
        "lowest-price": prices.lowest_price,
        "price-per-point": ratios.price_per_point,
        "qcbs": additive.qcbs,
        "quality-value": prices.quality_value,
        "rated-criteria": additive.rated_criteria,
        "reduced-price": prices.reduced_price,
        "simple-ratio": ratios.simple_ratio,
        "surcharge": prices.surcharge,
        "trade-off": _trade_off,
        "value-index": ratios.value_index,
        "weighted-ratio-mean": references.mean,
        "weighted-ratio-median": references.median,
        "weighted-ratio-reference": references.fixed,
    }
)
