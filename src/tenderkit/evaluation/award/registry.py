# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of a method goes in; the method comes out, if this version computes it."""

from collections.abc import Mapping
from types import MappingProxyType

from tenderkit.evaluation.award.extended_ratio import EXTENDED_RATIO
from tenderkit.evaluation.award.field import AwardMethod
from tenderkit.evaluation.award.fixed_budget import FIXED_BUDGET
from tenderkit.evaluation.award.inverse import INVERSE
from tenderkit.evaluation.award.linear_min import LINEAR_MIN
from tenderkit.evaluation.award.lowest_price import LEAST_COST, LOWEST_PRICE
from tenderkit.evaluation.award.price_per_point import PRICE_PER_POINT
from tenderkit.evaluation.award.qcbs import QCBS
from tenderkit.evaluation.award.quality_value import QUALITY_VALUE
from tenderkit.evaluation.award.rated_criteria import RATED_CRITERIA
from tenderkit.evaluation.award.reduced_price import REDUCED_PRICE
from tenderkit.evaluation.award.simple_ratio import SIMPLE_RATIO
from tenderkit.evaluation.award.surcharge import SURCHARGE
from tenderkit.evaluation.award.trade_off import TRADE_OFF
from tenderkit.evaluation.award.value_index import VALUE_INDEX
from tenderkit.evaluation.award.weighted_ratio import WEIGHTED_RATIO, WEIGHTED_RATIO_OF_BIDS

AWARD_METHODS: Mapping[str, AwardMethod] = MappingProxyType(
    {
        "lowest-price": LOWEST_PRICE,
        "fixed-budget": FIXED_BUDGET,
        "simple-ratio": SIMPLE_RATIO,
        "extended-ratio": EXTENDED_RATIO,
        "linear-min": LINEAR_MIN,
        "inverse": INVERSE,
        "quality-value": QUALITY_VALUE,
        "weighted-ratio-reference": WEIGHTED_RATIO,
        "qcbs": QCBS,
        "least-cost": LEAST_COST,
        "price-per-point": PRICE_PER_POINT,
        "value-index": VALUE_INDEX,
        "reduced-price": REDUCED_PRICE,
        "surcharge": SURCHARGE,
        "rated-criteria": RATED_CRITERIA,
        "trade-off": TRADE_OFF,
        "weighted-ratio-median": WEIGHTED_RATIO_OF_BIDS,
        "weighted-ratio-mean": WEIGHTED_RATIO_OF_BIDS,
    }
)
