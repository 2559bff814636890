# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid and its examination go in; grounds for exclusion come out, in the order of the stages.

What is still open, or was not looked at, comes out as problems: nothing is ranked before.
"""

from collections.abc import Iterator

from tenderkit.evaluation.places import place_of
from tenderkit.model.bid import Bid, ExaminationItem
from tenderkit.model.criterion import Catalogue, Kind
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.event import refused_extension
from tenderkit.model.requirement import Requirement
from tenderkit.outcome.award import Ground, Stage
from tenderkit.problems import Problem
from tenderkit.words import N_, Message

_OUT = {
    "late": N_("the bid came in late"),
    "withdrawn": N_("the bidder withdrew the bid"),
    "replaced": N_("a later bid replaces this one"),
}
_STAGES = (Stage.FORMAL, Stage.SELECTION, Stage.EXCLUSION, Stage.PRICE)


def grounds_against(dossier: Dossier, judged: Judged, bid: Bid) -> tuple[Ground, ...]:
    """Return all grounds on which *bid* is out before its points count; empty if there is none."""
    if bid.status in _OUT:
        return (Ground(Stage.FORMAL, Message(_OUT[bid.status])), *_grounds(dossier, judged, bid))
    refused = refused_extension(dossier.events, bid.id)
    if refused is not None:
        words = N_("the bidder did not agree to be bound longer ({event})")
        ground = Ground(Stage.FORMAL, Message(words, {"event": refused.id}))
        return (ground, *_grounds(dossier, judged, bid))
    return tuple(_grounds(dossier, judged, bid))


def gaps(dossier: Dossier, judged: Judged, bid: Bid) -> Iterator[Problem]:
    """Yield what keeps *bid* from being ranked: open items, and what nobody examined.

    A bid that is late, withdrawn or replaced needs no examination; one that fell out
    needs none of the later stages.
    """
    if bid.status in _OUT or refused_extension(dossier.events, bid.id):
        return
    file = f"bids/{bid.id}/examination.yaml"
    if bid.examination is None:
        yield Problem(
            "TK420",
            place_of(dossier, file),
            Message(N_("{bid} is not examined"), {"bid": bid.id}),
            Message(N_("Examine the bid and record each item in {file}."), {"file": file}),
        )
        return
    for stage in _STAGES:
        for item in _items(judged, bid, stage):
            if item.result == "open":
                yield _open(dossier, file, stage, item)
    yield from _unexamined(dossier, judged, bid, file)
    if not any(_grounds(dossier, judged, bid)):
        yield from _unanswered(dossier, bid, file)


def _unanswered(dossier: Dossier, bid: Bid, file: str) -> Iterator[Problem]:
    """Yield requests for completion or clarification of which neither answer nor result is known."""
    for index, request in enumerate(bid.examination.requests if bid.examination else ()):
        if request.answer is None and request.result is None:
            yield Problem(
                "TK449",
                place_of(dossier, file, "requests", index),
                Message(
                    N_("{bid}: the request of {sent} has neither answer nor result"),
                    {"bid": bid.id, "sent": request.sent.isoformat()},
                ),
                Message(N_("Record what came of it; where no answer came, say so under `result`.")),
            )


def _grounds(dossier: Dossier, judged: Judged, bid: Bid) -> Iterator[Ground]:
    for stage in _STAGES:
        for item in _items(judged, bid, stage):
            if item.result == "not_met":
                yield Ground(stage, _reason(item), item.id)
        if stage is Stage.EXCLUSION:
            for requirement in _declared_musts(dossier, judged):
                if bid.declarations.get(requirement.id) is False:
                    what = N_("the bidder declares not to meet: {title}")
                    yield Ground(stage, Message(what, {"title": requirement.title}), requirement.id)


def _reason(item: ExaminationItem) -> Message | str:
    if item.reason:
        return item.reason
    return Message(N_("not met: {title}"), {"title": item.title or item.id})


def _items(judged: Judged, bid: Bid, stage: Stage) -> tuple[ExaminationItem, ...]:
    """Return the items of *stage* that concern this lot."""
    examination = bid.examination
    if examination is None:
        return ()
    parts = {
        Stage.FORMAL: examination.formal,
        Stage.SELECTION: examination.selection,
        Stage.EXCLUSION: examination.exclusion,
        Stage.PRICE: examination.price,
    }
    return tuple(i for i in parts[stage] if judged.lot is None or i.lot in (None, judged.lot.id))


def _declared_musts(dossier: Dossier, judged: Judged) -> tuple[Requirement, ...]:
    return tuple(
        r
        for r in dossier.specification.active()
        if r.declare and r.priority == "must" and (judged.lot is None or r.lot in (None, judged.lot.id))
    )


def _unexamined(dossier: Dossier, judged: Judged, bid: Bid, file: str) -> Iterator[Problem]:
    """Yield what stage after stage was not looked at, until one excludes the bid."""
    out_at = {ground.stage for ground in _grounds(dossier, judged, bid)}
    if Stage.FORMAL in out_at:
        return
    if dossier.tender.procedure.stages == 1:
        yield from _missing_items(dossier, judged, bid, Stage.SELECTION, file)
    if Stage.SELECTION in out_at:
        return
    yield from _missing_items(dossier, judged, bid, Stage.EXCLUSION, file)
    for requirement in _declared_musts(dossier, judged):
        if requirement.id not in bid.declarations:
            yield _undeclared(dossier, bid, requirement)


def _missing_items(dossier: Dossier, judged: Judged, bid: Bid, stage: Stage, file: str) -> Iterator[Problem]:
    examined = {item.id for item in _items(judged, bid, stage)}
    for id_ in _to_examine(judged.catalogue, Kind(stage.value)):
        if id_ not in examined:
            yield Problem(
                "TK422",
                place_of(dossier, file, stage.value),
                Message(N_("{bid} is not examined for {criterion}"), {"bid": bid.id, "criterion": id_}),
                Message(N_("Add the item to `{part}`: met, not_met or open."), {"part": stage.value}),
            )


def _to_examine(catalogue: Catalogue, kind: Kind) -> tuple[str, ...]:
    return tuple(c.id for c in catalogue.of_kind(kind) if c.mode == "pass" and c.stage == "bid")


def _open(dossier: Dossier, file: str, stage: Stage, item: ExaminationItem) -> Problem:
    return Problem(
        "TK421",
        place_of(dossier, file, stage.value, item.id, "result"),
        Message(N_("the examination of {item} is still open"), {"item": item.id}),
        Message(N_("Finish it before the bids are ranked: met, or not_met with a reason.")),
    )


def _undeclared(dossier: Dossier, bid: Bid, requirement: Requirement) -> Problem:
    return Problem(
        "TK423",
        place_of(dossier, f"bids/{bid.id}/bid.yaml", "declarations"),
        Message(
            N_("{bid} says neither yes nor no to {requirement}"),
            {
                "bid": bid.id,
                "requirement": requirement.id,
            },
        ),
        Message(N_("Enter the declaration; where it is missing in the bid, request it or exclude the bid.")),
    )
