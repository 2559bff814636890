# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A decision and what bids got go in; what a letter to one bidder says of it comes out, and no more.

Of the winning bid a letter learns in which criteria it got more and whether it is cheaper, never how much;
its name only where the law data say that bidders are told it unasked.
"""

from datetime import date
from fractions import Fraction
from typing import Any

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Decision, Letter
from tenderkit.outcome.award import Outcome
from tenderkit.outcome.scoring import Scoring
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.contents import prescribed
from tenderkit.rendering.context.legal import cited
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.results import Results
from tenderkit.rendering.wanted import Wanted, settled

_UNASKED = frozenset({"letter_before_award", "letter_after_award"})


def letter_context(
    dossier: Dossier, wanted: Wanted, bid: Bid, results: Results, names: Names
) -> dict[str, Any]:
    """Return what the letter *wanted* to the bidder of *bid* may say of the end of the procedure."""
    judged, concluded = wanted.judged, results.conclusion
    decision = settled(dossier, judged)
    winner = _winner(dossier, decision)
    other = None if winner is None or winner.id == bid.id else winner
    contents = prescribed(results.contents, dossier.tender)
    told = any(each.item == "winner" and each.of in _UNASKED for each in contents)
    asking = concluded.deadlines.get("information_request")
    return {
        "sent": _day(sent_on(dossier, wanted.kind.id, bid.id, judged), names),
        "contract_from": _day(concluded.contract_from, names),
        "standstill": [cited(period, names.language) for period in concluded.standstill],
        "winner": other.bidder.name if other and told else None,
        "reason": decision.reason if decision and (other is None or told) else None,
        "advantages": _advantages(bid, other, judged, results),
        "on_request": [each.item for each in contents if each.of == "letter_on_request"],
        "request_period": (
            {"days": names.number(asking.value), **cited(asking, names.language)} if asking else None
        ),
    }


def sent_on(
    dossier: Dossier, document: str, bid: str | None = None, judged: Judged | None = None
) -> date | None:
    """Return when *document* was sent to the bidder of *bid*; the last day that is recorded counts.

    Where *judged* is given, only what was sent about this lot since the decision that counts now.
    """
    days = [
        letter.sent
        for letter in dossier.award.letters
        if letter.document == document
        and (bid is None or letter.bid in (None, bid))
        and (judged is None or _tells_of(letter, judged, settled(dossier, judged)))
    ]
    return max(days, default=None)


def _tells_of(letter: Letter, judged: Judged, decision: Decision | None) -> bool:
    here = judged.lot is None or letter.lot in (None, judged.lot.id)
    return here and (decision is None or letter.sent >= decision.on)


def _winner(dossier: Dossier, decision: Decision | None) -> Bid | None:
    if decision is None or decision.kind != "award":
        return None
    return next((bid for bid in dossier.bids if bid.id == decision.bid), None)


def _advantages(bid: Bid, winner: Bid | None, judged: Judged, results: Results) -> dict[str, Any] | None:
    """Return where the winning bid is better, in names of criteria alone; None where nothing compares."""
    lot = judged.lot.id if judged.lot else None
    scoring = next((each for each in results.conclusion.scorings if each.lot == lot), None)
    outcome = next((each for each in results.outcomes if each.lot == lot), None)
    if winner is None or scoring is None:
        return None
    ours, theirs = _points(scoring, bid.id), _points(scoring, winner.id)
    better = [
        {"id": c.id, "title": c.title}
        for c in judged.catalogue.award()
        if c.id in ours and c.id in theirs and theirs[c.id] > ours[c.id]
    ]
    return {"criteria": better, "price": _compared(bid.id, winner.id, outcome)}


def _points(scoring: Scoring, bid: str) -> dict[str, Fraction]:
    own = scoring.of(bid)
    return {s.criterion: s.points for s in own.scores if isinstance(s.points, Fraction)} if own else {}


def _compared(bid: str, winner: str, outcome: Outcome | None) -> str | None:
    """Return whether the winning bid is ``lower``, ``higher`` or ``equal`` in price; only of ranked bids."""
    prices = {ranked.bid: ranked.price for ranked in outcome.ranking} if outcome else {}
    if bid not in prices or winner not in prices:
        return None
    if prices[winner] == prices[bid]:
        return "equal"
    return "lower" if prices[winner] < prices[bid] else "higher"


def _day(day: date | None, names: Names) -> str | None:
    return day_text(day, names.language) if day else None
