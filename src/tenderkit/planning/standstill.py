# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the law data go in; how long the contract waits for the information of bidders comes out."""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction

from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.model.law_rules import Period
from tenderkit.model.method import PriceRules
from tenderkit.model.prices import net_price
from tenderkit.planning.frame import Frame
from tenderkit.planning.periods import is_meant, later, periods_of
from tenderkit.planning.value import estimated_value, threshold_of

_INFORMING = frozenset({"standstill", "advance_information"})
_ANY_LIMIT = Fraction(10**15)
"""What counts as the value where nobody has estimated one: then bidders are rather informed than not."""


def standstill(dossier: Dossier, law: LawPack) -> tuple[Period, ...]:
    """Return the periods that lie between the information of bidders and the contract (Wartefrist).

    Empty where the regime has none, or the value is within the limit below which it has none. The value is
    the estimate, or what was awarded where that is more.
    """
    tender, estimate = dossier.tender, dossier.internal.estimate
    day = tender.dates.published.day if tender.dates.published else estimate.as_of if estimate else None
    if day is None:
        return ()
    estimated = estimated_value(estimate).net if estimate and estimate.items else _ANY_LIMIT
    net = max(estimated, _awarded(dossier))
    frame = Frame(dossier, law, tender.regime, day, net, threshold_of(dossier, law, day))
    return tuple(p for p in periods_of(frame) if p.about in _INFORMING and is_meant(p, dossier) and p.value)


def contract_from(sent: date, periods: Iterable[Period]) -> date | None:
    """Return the first day on which the contract may be concluded; None where nothing is waited for."""
    ends = [later(sent, period) + timedelta(int(period.full_days)) for period in periods]
    return max(ends, default=None)


def _awarded(dossier: Dossier) -> Fraction:
    """Return the net sum of what was decided to be awarded, all lots together."""
    bids, total = {bid.id: bid for bid in dossier.bids}, Fraction()
    for judged in dossier.judged:
        lot = judged.lot.id if judged.lot else None
        decision, rules = dossier.award.settled(lot), dossier.rules(judged)
        bid = bids.get(decision.bid or "") if decision and decision.kind == "award" else None
        price = rules.price if rules else PriceRules()
        total += (net_price(dossier.tender.prices, price, bid, lot) if bid else None) or 0
    return total
