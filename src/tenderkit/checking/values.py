# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK441 to TK444, value functions: a dossier goes in; functions and answers that give no points come out."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from tenderkit.checking.spots import criterion_place
from tenderkit.model.criterion import Criterion, Kind, ValueFunction
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.measured import measured_value
from tenderkit.problems import Key, Problem, Severity
from tenderkit.words import N_, Message

_ENDS = 2


def value_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield what is wrong with value functions, with the values of bids, and with votes on them."""
    for judged in dossier.judged:
        rules = dossier.rules(judged)
        top = rules.scale.top if rules and rules.scale else None
        for criterion in judged.catalogue.criteria:
            if criterion.value_function is not None:
                yield from _function(dossier, judged, criterion, criterion.value_function, top)
                yield from _answers(dossier, judged, criterion)
                yield from _votes(dossier, judged, criterion)
    yield from _in_two_lots(dossier)


def _function(
    dossier: Dossier, judged: Judged, criterion: Criterion, function: ValueFunction, top: int | None
) -> Iterator[Problem]:
    place = criterion_place(dossier, judged, criterion.id, "value_function")
    values: dict[str, object] = {"id": criterion.id, "top": top}
    for fault, mended in _faults(criterion, function, top):
        yield Problem("TK441", place, Message(fault, values), Message(mended, values))
    points = [point.points.exact for point in sorted(function.points, key=lambda p: p.value.exact)]
    if points not in (sorted(points), sorted(points, reverse=True)):
        what = Message(N_("{id}: the points neither rise nor fall throughout with the value"), values)
        remedy = Message(N_("Look whether more is better or less is better; then let the points follow."))
        yield Problem("TK442", place, what, remedy, Severity.WARNING)


def _faults(criterion: Criterion, function: ValueFunction, top: int | None) -> Iterator[tuple[str, str]]:
    """Yield what, remedy."""
    points = function.points
    if criterion.kind is not Kind.AWARD or criterion.ratings:
        yield (
            N_("{id} has a value function, but no points that count"),
            N_("Remove it, or make {id} an award criterion with points."),
        )
    if function.kind == "linear" and len(points) != _ENDS:
        yield (
            N_("{id}: a linear value function has two anchors, one at each end"),
            N_("Give two; for more of them write `kind: piecewise`."),
        )
    elif len(points) < _ENDS:
        yield N_("{id}: the value function has fewer than two anchors"), N_("Give at least two.")
    if not _in_order([point.value.exact for point in points]):
        yield (
            N_("{id}: the values of the value function stand in no order"),
            N_("List them from the lowest to the highest or the other way round, each once."),
        )
    if top is not None and any(not 0 <= point.points.exact <= top for point in points):
        yield (
            N_("{id}: the value function gives points beyond the scale, which ends at {top}"),
            N_("Give points from 0 to {top}."),
        )


def _in_order(values: list[Fraction]) -> bool:
    steps = [after - before for before, after in pairwise(values)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)


def _answers(dossier: Dossier, judged: Judged, criterion: Criterion) -> Iterator[Problem]:
    """Yield answers that are no numbers; one that is missing is a matter of the ranking."""
    for bid in dossier.bids_for(judged):
        answer = bid.answers.get(criterion.id)
        if answer is not None and measured_value(bid, criterion.id) is None:
            place = dossier.places[(f"bids/{bid.id}/bid.yaml", "answers", criterion.id, "value")]
            values = {"id": criterion.id, "value": answer.value}
            what = Message(N_("the answer to {id} is '{value}', not a number"), values)
            remedy = N_('Give a whole number or a decimal with a point in quotes, such as `value: "7.5"`.')
            yield Problem("TK443", place, what, Message(remedy))


def _votes(dossier: Dossier, judged: Judged, criterion: Criterion) -> Iterator[Problem]:
    files = [(f"{judged.folder}scores/{s.reviewer}/{s.bid}.yaml", s.scores) for s in judged.sheets]
    files += [(f"{judged.folder}consensus/{c.bid}.yaml", c.scores) for c in judged.consensus]
    for file, scores in files:
        if criterion.id in scores:
            what = Message(N_("{id} is measured, so nobody gives points for it"), {"id": criterion.id})
            remedy = Message(N_("Remove it here; its points follow from the value in the bid."))
            yield Problem("TK444", dossier.places[(file, "scores", Key(criterion.id))], what, remedy)


def _in_two_lots(dossier: Dossier) -> Iterator[Problem]:
    """Yield ids that stand for different measured criteria in two lots: a bid has one answer to an id."""
    seen: dict[str, Criterion] = {}
    for judged in dossier.judged:
        for criterion in judged.catalogue.criteria:
            if criterion.value_function is None or seen.setdefault(criterion.id, criterion) == criterion:
                continue
            what = N_("{id} is another measured criterion in another lot, and a bid has one answer to an id")
            remedy = Message(N_("Give the criteria of the lots different ids."))
            place = criterion_place(dossier, judged, criterion.id)
            yield Problem("TK441", place, Message(what, {"id": criterion.id}), remedy)
