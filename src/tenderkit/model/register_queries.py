# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and an award go in; whether the register was asked about its winner in time comes out."""

from tenderkit.model.bid import RegisterQuery
from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Decision

_ACCEPTANCE = "zuschlagsschreiben"


def register_queries(dossier: Dossier, bid: str) -> tuple[RegisterQuery, ...]:
    """Return what is recorded of the competition register about *bid*."""
    found = next((each for each in dossier.bids if each.id == bid), None)
    return found.examination.competition_register if found and found.examination else ()


def asked_before_contract(dossier: Dossier, decision: Decision) -> bool:
    """Return whether a query about the winner of *decision* is no later than the first letter of award."""
    sent = [
        letter.sent
        for letter in dossier.award.letters
        if letter.document == _ACCEPTANCE
        and letter.bid in (None, decision.bid)
        and (decision.lot is None or letter.lot in (None, decision.lot))
    ]
    asked = (query.on for query in register_queries(dossier, str(decision.bid)))
    return any(not sent or day <= min(sent) for day in asked)
