# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid and the criteria go in; the items of suitability and of the exclusion criteria come out."""

from collections.abc import Iterator

from tenderkit.model.bid import Answer, Application, Bid, ExaminationItem
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.numbers import Moment
from tenderkit.model.requirement import Requirement
from tenderkit.outcome.award import Stage
from tenderkit.outcome.examined import Fact, Item, Result
from tenderkit.words import N_, Message

_SAID = {"true": Result.MET, "false": Result.NOT_MET}
"""An answer is kept as text, so that a number is not rounded."""
_STAGES = {Kind.SELECTION: Stage.SELECTION, Kind.EXCLUSION: Stage.EXCLUSION}


def criterion_items(dossier: Dossier, judged: Judged, bid: Bid) -> Iterator[Item]:
    """Yield each criterion that is passed or failed, and each declaration by which a no excludes the bid.

    With two stages suitability was examined with the application; what was found there is a fact.
    """
    lot = None if judged.lot is None else judged.lot.id
    application = _application(dossier, bid) if dossier.tender.procedure.stages > 1 else None
    for kind, stage in _STAGES.items():
        for criterion in judged.catalogue.of_kind(kind):
            if criterion.mode == "pass" and _is_asked(dossier, criterion):
                yield _criterion(criterion, stage, bid, application, lot)
    for requirement in dossier.specification.active():
        if requirement.declare and requirement.priority == "must" and requirement.lot in (None, lot):
            yield _declaration(requirement, bid, lot)


def _is_asked(dossier: Dossier, criterion: Criterion) -> bool:
    """Tell whether *criterion* is examined in a bid; suitability also where the application showed it."""
    return criterion.stage == "bid" or (
        criterion.kind is Kind.SELECTION and dossier.tender.procedure.stages > 1
    )


def _application(dossier: Dossier, bid: Bid) -> Application | None:
    return next(
        (a for a in dossier.applications if bid.id == a.bid or a.bidder.name == bid.bidder.name), None
    )


def _criterion(
    criterion: Criterion, stage: Stage, bid: Bid, application: Application | None, lot: str | None
) -> Item:
    earlier = _found(application, criterion.id)
    if application is not None and earlier is not None and earlier.result != Result.OPEN:
        values: dict[str, object] = {"id": application.id, "on": Moment(earlier.on)}
        words = (
            N_("found met in the application {id} on {on}")
            if earlier.result == Result.MET
            else N_("found not met in the application {id} on {on}")
        )
        seen = Result(earlier.result)
        facts = (Fact(Message(words, values)),)
        return Item(stage, criterion.id, criterion.title, facts, seen, sure=seen is Result.MET, lot=lot)
    answer = bid.answers.get(criterion.id)
    declared = answer.value if answer else bid.declarations.get(criterion.id)
    said = (Fact(_declared(declared, answer)), *_evidence(criterion))
    return Item(stage, criterion.id, criterion.title, said, _SAID.get(_plain(declared), Result.OPEN), lot=lot)


def _found(application: Application | None, id_: str) -> ExaminationItem | None:
    examination = None if application is None else application.examination
    items = () if examination is None else (*examination.selection, *examination.exclusion)
    return next((item for item in items if item.id == id_), None)


def _declared(value: object, answer: Answer | None) -> Message:
    if value is None:
        return Message(N_("the bid says nothing on it that was read"))
    yes = _SAID.get(_plain(value))
    if yes is None:
        return Message(N_("the bid says: {value}"), {"value": value})
    if answer is not None and answer.place:
        words = N_("declared: yes ({place})") if yes is Result.MET else N_("declared: no ({place})")
        return Message(words, {"place": answer.place})
    return Message(N_("declared: yes") if yes is Result.MET else N_("declared: no"))


def _plain(value: object) -> str:
    return str(value).casefold()


def _evidence(criterion: Criterion) -> Iterator[Fact]:
    if criterion.evidence:
        yield Fact(Message(N_("evidence asked for: {text}"), {"text": " ".join(criterion.evidence.split())}))


def _declaration(requirement: Requirement, bid: Bid, lot: str | None) -> Item:
    """Return the declaration on a requirement: a no is a ground by itself, nobody needs to decide."""
    declared = bid.declarations.get(requirement.id)
    if declared is None:
        words = N_("the bid says neither yes nor no; where it does, enter it in bids/{bid}/bid.yaml")
        facts = (Fact(Message(words, {"bid": bid.id})),)
        return Item(Stage.EXCLUSION, requirement.id, requirement.title, facts, lot=lot)
    facts = (Fact(_declared(declared, None)),)
    seen = Result.MET if declared else Result.NOT_MET
    return Item(Stage.EXCLUSION, requirement.id, requirement.title, facts, seen, declared=True, lot=lot)
