# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK94, events: a dossier goes in; ids that name nothing, and bids that the tender rules out, come out."""

from collections.abc import Iterator, Sequence

from tenderkit.checking.known import known_ids
from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.model.event import EVENTS, Event, EventKind
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message


def event_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield what is wrong with the events of *dossier*, and with bids that only events explain."""
    for event in dossier.events:
        yield from _named(dossier, event.id, ("bid",), [event.bid] if event.bid else [])
        yield from _applied(dossier, event)
        yield from _named(dossier, event.id, ("bids",), event.bids)
        yield from _named(dossier, event.id, ("consents",), [consent.bid for consent in event.consents])
    yield from _people(dossier)
    for bid in dossier.bids:
        if bid.status == "received" and not _is_out(bid):
            yield from _not_allowed(dossier, bid)
    yield from _never_presented(dossier)


def _named(dossier: Dossier, event: str, at: tuple[str, ...], bids: Sequence[str]) -> Iterator[Problem]:
    known = [bid.id for bid in dossier.bids]
    for bid in bids:
        if bid not in known:
            what = Message(N_("there is no bid {bid}"), {"bid": bid})
            place = dossier.places[(EVENTS, "events", event, *at)]
            yield Problem("TK945", place, what, known_ids(bid, known))


def _applied(dossier: Dossier, event: Event) -> Iterator[Problem]:
    known = [each.id for each in dossier.applications]
    if event.application is not None and event.application not in known:
        what = Message(N_("there is no application {application}"), {"application": event.application})
        place = dossier.places[EVENTS, "events", event.id, "application"]
        yield Problem("TK945", place, what, known_ids(event.application, known))


def _people(dossier: Dossier) -> Iterator[Problem]:
    listed = [reviewer.id for reviewer in dossier.internal.reviewers]
    known = [*listed, *(reviewer.id for reviewer in dossier.gone)]
    for event in dossier.events if listed else ():
        for key in ("reviewer", "successor"):
            person = getattr(event, key)
            if person is not None and person not in known:
                what = Message(N_("there is no reviewer {reviewer}"), {"reviewer": person})
                place = dossier.places[EVENTS, "events", event.id, key]
                yield Problem("TK945", place, what, known_ids(person, known))


def _is_out(bid: Bid) -> bool:
    return bid.examination is not None and any(i.result == "not_met" for i in bid.examination.formal)


def _not_allowed(dossier: Dossier, bid: Bid) -> Iterator[Problem]:
    """Yield that *bid* counts although the tender admits neither variants nor later rounds."""
    procedure, file = dossier.tender.procedure, f"bids/{bid.id}/bid.yaml"
    remedy = Message(
        N_("Exclude it: record in the formal examination as not met, with the reason; or correct the entry.")
    )
    if bid.variant_of is not None and procedure.variants is not True:
        what = Message(N_("{bid} is a variant, and the tender admits none"), {"bid": bid.id})
        yield Problem("TK946", dossier.places[file, "variant_of"], what, remedy)
    if bid.round > 1 and procedure.negotiation is not True:
        what = Message(
            N_("{bid} is a bid of round {round}, and the tender says nothing of negotiation"),
            {"bid": bid.id, "round": bid.round},
        )
        yield Problem("TK946", dossier.places[file, "round"], what, remedy)


def _never_presented(dossier: Dossier) -> Iterator[Problem]:
    """Yield points for a presentation that nobody recorded, where others were recorded."""
    presented = {event.bid for event in dossier.events if event.kind is EventKind.PRESENTATION}
    if not presented:
        return
    for judged in dossier.judged:
        later = {c.id for c in judged.catalogue.award() if c.stage == "presentation"}
        for sheet in judged.sheets:
            if sheet.bid not in presented and later & sheet.scores.keys():
                file = f"{judged.folder}scores/{sheet.reviewer}/{sheet.bid}.yaml"
                what = Message(
                    N_("{bid} has points for a presentation, and none is recorded"), {"bid": sheet.bid}
                )
                remedy = Message(
                    N_("Record it with `tenderkit event present`, or look whose points these are.")
                )
                yield Problem("TK951", dossier.places[file, "scores"], what, remedy, Severity.WARNING)
