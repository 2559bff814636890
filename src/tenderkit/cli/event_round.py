# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and one of its bids go in; whether it is bound, or may be presented, comes out."""

from datetime import datetime

from tenderkit.evaluation.admission import admitted_bids
from tenderkit.model.dossier import Dossier
from tenderkit.model.event import last_round
from tenderkit.model.numbers import Moment
from tenderkit.planning.opening import is_after
from tenderkit.problems import InputError, Place, Problem
from tenderkit.words import N_, Message

_RULE = "TK951"


def is_bound(dossier: Dossier, bid: str, at: Moment) -> bool:
    """Tell whether the bidder of *bid* is bound at the moment *at*: the period for its bid is over."""
    until = dossier.tender.dates.bids_until
    newest = last_round(dossier.events)
    number = next((each.round for each in dossier.bids if each.id == bid), 1)
    if newest is not None and newest.round == number and newest.until is not None:
        until = newest.until
    return until is not None and at.clock is not None and is_after(datetime.combine(at.day, at.clock), until)


def refuse_presentation(dossier: Dossier, bid: str) -> None:
    """Refuse the presentation of *bid* where no lot has criteria for it, or none admits it.

    Raises:
        InputError: the bid is not admitted, or nobody can say yet.
    """
    later = [j for j in dossier.judged if any(c.stage == "presentation" for c in j.catalogue.award())]
    if not later:
        what = Message(N_("no criterion is judged after the written bid"))
        remedy = Message(N_("Talk may be recorded with `tenderkit event note`; it gives no points."))
        raise InputError([Problem(_RULE, Place("criteria.yaml"), what, remedy)])
    asked = [judged for judged in later if bid in [each.id for each in dossier.bids_for(judged)]]
    admitted = dict.fromkeys(id_ for judged in asked for id_ in admitted_bids(dossier, judged))
    if asked and bid not in admitted:
        what = Message(N_("{bid} is not admitted to the presentation"), {"bid": bid})
        remedy = Message(N_("Admitted are: {bids}."), {"bids": ", ".join(admitted) or "–"})
        raise InputError([Problem(_RULE, dossier.places[f"bids/{bid}/bid.yaml",], what, remedy)])
