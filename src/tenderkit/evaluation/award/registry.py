# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of a method goes in; the method comes out, if this version computes it."""

from collections.abc import Mapping
from types import MappingProxyType

from tenderkit.evaluation.award.field import AwardMethod
from tenderkit.evaluation.award.linear_min import LINEAR_MIN
from tenderkit.evaluation.award.lowest_price import LOWEST_PRICE
from tenderkit.evaluation.award.simple_ratio import SIMPLE_RATIO
from tenderkit.evaluation.award.trade_off import TRADE_OFF

AWARD_METHODS: Mapping[str, AwardMethod] = MappingProxyType(
    {
        "linear-min": LINEAR_MIN,
        "lowest-price": LOWEST_PRICE,
        "simple-ratio": SIMPLE_RATIO,
        "trade-off": TRADE_OFF,
    }
)
