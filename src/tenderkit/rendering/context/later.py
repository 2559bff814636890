# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document of phases bids, evaluate or award goes in; the names that it has beside all others come out.

What a document cannot be handed it cannot print: a letter gets one bid, everybody gets what is public.
"""

from typing import Any

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.outcome.award import Outcome
from tenderkit.rendering.context.award import award_context, own_award_context, public_award_context
from tenderkit.rendering.context.bids import bids_context, own_bid_context
from tenderkit.rendering.context.changes import changes_context
from tenderkit.rendering.context.closing import closing_context
from tenderkit.rendering.context.contents import contents_context
from tenderkit.rendering.context.dated import dated_context
from tenderkit.rendering.context.delivery import DELIVER, delivery_context
from tenderkit.rendering.context.documents import duty_context
from tenderkit.rendering.context.events import events_context
from tenderkit.rendering.context.examined import examined_context
from tenderkit.rendering.context.outcome import outcome_context, own_outcome_context
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.context.questions import (
    public_questions_context,
    question_context,
    questions_context,
)
from tenderkit.rendering.context.record import opened_on, record_context
from tenderkit.rendering.results import Results
from tenderkit.rendering.wanted import Wanted

LATER = frozenset({"bids", "evaluate", "award"})
"""The phases that have these names."""


def later_context(dossier: Dossier, wanted: Wanted, results: Results, names: Names) -> dict[str, Any]:
    """Return what *wanted* may use of bids, points, decisions, questions and the journal."""
    if wanted.kind.phase == DELIVER:
        return delivery_context(dossier, wanted, results, names)
    if wanted.kind.phase not in LATER:
        return {}
    contents = {"contents": contents_context(results.contents, dossier.tender, names)}
    contents |= closing_context(dossier, wanted, results, names)
    if wanted.kind.confidential:
        duty = duty_context(wanted.kind.id, results.documents, names)
        return contents | {"duty": duty} | _whole(dossier, wanted, results, names)
    if wanted.kind.phase == "bids":
        contents |= dated_context(dossier, wanted, names)
    if wanted.bid is not None:
        return contents | _own(dossier, wanted, wanted.bid, results, names)
    if wanted.question is not None:
        return contents | {"question": question_context(wanted.question, names)}
    return contents | _public(dossier, results, names)


def _whole(dossier: Dossier, wanted: Wanted, results: Results, names: Names) -> dict[str, Any]:
    """Return everything, for the file of the buyer."""
    judged = wanted.judged
    outcome = _outcome(wanted, results)
    told = [outcome_context(dossier, each, results.derivations, names) for each in results.outcomes]
    return {
        "bids": _bids(dossier, wanted, results, names),
        "outcome": next((each for each in told if outcome and each["lot"] == outcome.lot), None),
        "outcomes": told,
        "award": award_context(dossier, judged, names),
        "questions": questions_context(dossier.questions, names),
        "record": record_context(results.record, names),
        "events": events_context(dossier.events, names, opened_on(results.record)),
        "reviewer": plain(wanted.reviewer, names) if wanted.reviewer else None,
    }


def _bids(dossier: Dossier, wanted: Wanted, results: Results, names: Names) -> list[dict[str, Any]]:
    """Return all bids, each with how its examination stands."""
    lot = wanted.judged.lot.id if wanted.judged.lot else None
    examined = {each.bid: examined_context(each, lot, names) for each in results.examined}
    return [bid | examined.get(bid["id"], {}) for bid in bids_context(dossier, wanted.judged, names)]


def _public(dossier: Dossier, results: Results, names: Names) -> dict[str, Any]:
    """Return what everybody may read."""
    return {
        "questions": public_questions_context(dossier.questions, names),
        "award": public_award_context(dossier, names),
        "changes": changes_context(results.changes, names) if results.changes else None,
    }


def _own(dossier: Dossier, wanted: Wanted, bid: Bid, results: Results, names: Names) -> dict[str, Any]:
    """Return what a letter about *bid* may say."""
    outcome = _outcome(wanted, results)
    own = own_outcome_context(dossier, outcome, bid.id, names) if outcome else None
    asks = any(price.asks for each in results.examined if each.bid == bid.id for price in each.prices)
    return {
        "bid": own_bid_context(dossier, wanted.judged, bid, names) | {"price_asks": asks},
        "outcome": own,
        "award": own_award_context(dossier, wanted.judged, bid, names),
    }


def _outcome(wanted: Wanted, results: Results) -> Outcome | None:
    """Return the outcome of the lot that *wanted* is about; of several lots at once there is none."""
    lot = wanted.judged.lot.id if wanted.judged.lot else None
    return next((each for each in results.outcomes if each.lot == lot), None)
