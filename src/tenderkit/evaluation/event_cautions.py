# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and what is judged as one go in; what its events leave to be known comes out as cautions."""

from collections.abc import Iterator

from tenderkit.evaluation.panel.means import TRIMMED
from tenderkit.evaluation.panel.votes import duties
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.event import EventKind, answers, taken_off
from tenderkit.outcome.award import Caution
from tenderkit.words import N_, Message

_MODES = {"mean": N_("mean"), "median": N_("median"), TRIMMED: N_("trimmed mean")}


def event_cautions(dossier: Dossier, judged: Judged) -> Iterator[Caution]:
    """Yield what somebody should know before relying on the ranking of *judged*."""
    if not dossier.events:
        return
    counting = [bid.id for bid in dossier.bids_for(judged) if bid.status == "received"]
    for event in dossier.events:
        if event.kind is EventKind.WITHDRAWAL and event.released is False and event.bid in counting:
            words = N_("{event}: {bid} was withdrawn while its bidder was bound; it counts")
            yield Caution("TK954", Message(words, {"event": event.id, "bid": event.bid}))
        if event.kind is EventKind.EXTENSION:
            silent = [bid for bid in event.bids if bid in counting and bid not in answers(event)]
            if silent:
                words = N_("{event}: no answer yet to the extension of the binding period: {bids}")
                yield Caution("TK948", Message(words, {"event": event.id, "bids": ", ".join(silent)}))
    yield from _fewer_votes(dossier, judged)
    yield from _agreed_under_conflict(dossier, judged, counting)


def _fewer_votes(dossier: Dossier, judged: Judged) -> Iterator[Caution]:
    """Yield how many votes a mean or median is made of, where somebody does not score any more."""
    rules = dossier.rules(judged)
    if not dossier.gone or rules is None or rules.reviewers == "agreed":
        return
    due = duties(dossier.internal, judged)
    for criterion in dict.fromkeys(id_ for criteria in due.values() for id_ in criteria):
        number = sum(criterion in criteria for criteria in due.values())
        values = {
            "reviewers": ", ".join(reviewer.id for reviewer in dossier.gone),
            "criterion": criterion,
            "mode": Message(_MODES[rules.reviewers]),
            "number": number,
        }
        words = N_("{reviewers} no longer counts: for {criterion} the {mode} is made of votes: {number}")
        yield Caution("TK949", Message(words, values))


def _agreed_under_conflict(dossier: Dossier, judged: Judged, counting: list[str]) -> Iterator[Caution]:
    """Yield the bids whose points were agreed in the presence of somebody who was in a conflict."""
    for reviewer, event in taken_off(dossier.events).items():
        if event.kind is not EventKind.CONFLICT:
            continue
        bids = [
            entry.bid
            for entry in judged.consensus
            if reviewer in entry.present and entry.on <= event.on and entry.bid in counting
        ]
        if bids:
            words = N_("{event}: points were agreed while {reviewer}, in a conflict, was there: {bids}")
            values = {"event": event.id, "reviewer": reviewer, "bids": ", ".join(bids)}
            yield Caution("TK950", Message(words, values))
