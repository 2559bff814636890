# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An outcome goes in; what tenderkit claims comes out as plain data, exact and without words."""

from decimal import Decimal
from fractions import Fraction

from tenderkit.model.root import Number
from tenderkit.outcome.award import Outcome, RankedBid


def claim(outcome: Outcome) -> dict[str, object]:
    """Return ranking, winners and exclusions of *outcome*, for a verifier to compare."""
    return {
        "status": outcome.status.value,
        "winners": list(outcome.winners),
        "ranking": {ranked.bid: _ranked(ranked) for ranked in outcome.ranking},
        "excluded": {
            each.bid: [[ground.stage.value, ground.criterion] for ground in each.grounds]
            for each in outcome.excluded
        },
    }


def _ranked(ranked: RankedBid) -> dict[str, str | None]:
    return {
        "rank": None if ranked.rank is None else str(ranked.rank),
        "quality": _exact(ranked.quality),
        "price": _exact(ranked.price),
        "price_points": _exact(ranked.price_points),
        "key_figure": _exact(ranked.key_figure),
    }


def _exact(number: Number | None) -> str | None:
    """Return an integer or ``p/q``; None where there is no number, or none that a fraction equals."""
    if not isinstance(number, Fraction):
        return None
    above, below = Decimal(number.numerator), Decimal(number.denominator)  # `str` of a long int is refused
    return f"{above:f}" if below == 1 else f"{above:f}/{below:f}"
