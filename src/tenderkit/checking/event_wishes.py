# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and an event that somebody wants to record go in; why it cannot be recorded comes out."""

from collections.abc import Iterator, Sequence

from tenderkit.checking.known import known_ids
from tenderkit.model.dossier import Dossier
from tenderkit.model.event import EVENTS, Event, EventKind, bound_until
from tenderkit.model.intake import APPLICATIONS
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

_UNFIT = "TK952"
_PERSON = "TK955"


def wish_problems(dossier: Dossier, event: Event) -> Iterator[Problem]:
    """Yield why *event*, which is not recorded yet, does not fit what is there."""
    for bid in (*filter(None, [event.bid]), *event.bids):
        yield from _bid(dossier, bid, event.kind)
    if event.application is not None:
        yield from _application(dossier, event.application)
    if event.kind is EventKind.ROUND and dossier.tender.procedure.negotiation is not True:
        yield _no_negotiation(dossier)
    if event.kind is EventKind.EXTENSION:
        yield from _extension(dossier, event)
    if event.reviewer is not None:
        yield from _reviewer(dossier, event, event.reviewer)


def answer_problems(dossier: Dossier, event: Event | None, bid: str) -> Iterator[Problem]:
    """Yield why an answer of *bid* to the extension *event* cannot be recorded."""
    if event is None:
        what = Message(N_("nobody was asked to be bound longer"))
        remedy = Message(N_("Record first what was asked: `tenderkit event extend DOSSIER --until DATE`."))
        yield Problem(_UNFIT, Place(EVENTS), what, remedy)
    elif bid not in event.bids:
        what = Message(N_("{bid} was not asked in {event}"), {"bid": bid, "event": event.id})
        yield Problem(_UNFIT, dossier.places[EVENTS, "events", event.id], what, known_ids(bid, event.bids))


def _bid(dossier: Dossier, bid: str, kind: EventKind) -> Iterator[Problem]:
    found = next((each for each in dossier.bids if each.id == bid), None)
    if found is None:
        what = Message(N_("there is no bid {bid}"), {"bid": bid})
        yield Problem(_UNFIT, Place("bids"), what, known_ids(bid, [each.id for each in dossier.bids]))
    elif found.status != "received" and kind is not EventKind.NOTE:
        what = Message(
            N_("{bid} does not count: it is {status}"), {"bid": bid, "status": Message(_STATUS[found.status])}
        )
        remedy = Message(N_("Look which bid is meant: `tenderkit bids DOSSIER`."))
        yield Problem(_UNFIT, dossier.places[f"bids/{bid}/bid.yaml", "status"], what, remedy)


def _application(dossier: Dossier, id_: str) -> Iterator[Problem]:
    """Yield why the application *id_*, which is there, cannot be withdrawn."""
    found = next(each for each in dossier.applications if each.id == id_)
    place = dossier.places[APPLICATIONS.file(id_), "status"]
    if found.bid is not None:
        what = Message(N_("{application} has become {bid}"), {"application": id_, "bid": found.bid})
        remedy = Message(
            N_("Withdraw the bid: `tenderkit event withdraw DOSSIER {bid}`."), {"bid": found.bid}
        )
        yield Problem(_UNFIT, place, what, remedy)
    elif found.status in _STATUS and found.status != "late":
        values = {"application": id_, "status": Message(_STATUS[found.status])}
        what = Message(N_("{application} does not count: it is {status}"), values)
        remedy = Message(N_("Look which application is meant: `tenderkit applications DOSSIER`."))
        yield Problem(_UNFIT, place, what, remedy)


_STATUS = {"late": N_("late"), "withdrawn": N_("withdrawn"), "replaced": N_("replaced")}


def _no_negotiation(dossier: Dossier) -> Problem:
    what = Message(N_("the tender does not say that bids are negotiated"))
    remedy = Message(
        N_("Only a published tender with `negotiation: true` has rounds; clarification is no negotiation.")
    )
    return Problem("TK946", dossier.places["tender.yaml", "procedure"], what, remedy)


def _extension(dossier: Dossier, event: Event) -> Iterator[Problem]:
    bound, until = bound_until(dossier.tender.dates.binding_until, dossier.events), event.until
    if bound is not None and until is not None and until.day <= bound.day:
        what = Message(N_("bids bind until {day} already"), {"day": bound.day.isoformat()})
        yield Problem(_UNFIT, Place("--until"), what, Message(N_("Give a later day.")))
    if not event.bids:
        what = Message(N_("there is no bid that could be asked"))
        remedy = Message(N_("Look which bid is meant: `tenderkit bids DOSSIER`."))
        yield Problem(_UNFIT, Place("bids"), what, remedy)


def _reviewer(dossier: Dossier, event: Event, reviewer: str) -> Iterator[Problem]:
    scoring = _scoring(dossier)
    if reviewer in [each.id for each in dossier.gone]:
        what = Message(N_("{reviewer} does not score any more already"), {"reviewer": reviewer})
        yield Problem(_PERSON, Place(EVENTS), what, Message(N_("`tenderkit event DOSSIER` says since when.")))
    elif reviewer not in scoring:
        what = Message(N_("there is no reviewer {reviewer}"), {"reviewer": reviewer})
        yield Problem(_PERSON, Place("internal.yaml"), what, known_ids(reviewer, scoring))
    successor = event.successor
    if successor is not None and (successor == reviewer or successor not in scoring):
        what = Message(N_("{reviewer} cannot take over: nobody of that id scores"), {"reviewer": successor})
        remedy = Message(N_("Add this person to `reviewers` in internal.yaml, with the criteria, first."))
        yield Problem(_PERSON, Place("--successor"), what, remedy)


def _scoring(dossier: Dossier) -> Sequence[str]:
    listed = [reviewer.id for reviewer in dossier.internal.reviewers]
    sheets = (sheet.reviewer for judged in dossier.judged for sheet in judged.sheets)
    return listed or sorted(set(sheets))
