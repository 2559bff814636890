# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK316, TK317, TK463 and TK464, weights: criteria go in; those that decide all or nothing come out.

The thresholds are proposals for a second look. None of them is law.
"""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.checking.lint.criteria_words import each, place_of, scored_by_people
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.spots import rules_path
from tenderkit.model.criterion import Catalogue, Criterion, Kind, absolute_weights
from tenderkit.model.dossier import Judged
from tenderkit.model.method import EvaluationRules
from tenderkit.model.numbers import decimal_text
from tenderkit.model.share import share_points
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_FEW = 3
"""With fewer members of the top level one of them is nearly always heavier than the rest."""
_HEAVY = Fraction(1, 2)
_MOST_TAKEN = Fraction(2, 3)


def too_heavy(subject: Subject) -> Iterator[Flaw]:
    """Yield what weighs more than all the rest of the quality together."""
    for judged in subject.dossier.judged:
        shares = _top_shares(judged.catalogue)
        for id_, share in shares.items():
            if len(shares) >= _FEW and share > _HEAVY:
                values = {"id": id_, "share": decimal_text(Fraction(round(share * 1000), 10))}
                what = Message(
                    N_("{id} has {share} % of the quality points, more than all the rest together"), values
                )
                remedy = Message(
                    N_("Give it less weight, or divide it so that bidders see what counts in it.")
                )
                yield Flaw(id_, place_of(subject, judged, id_, "weight"), what, remedy)


def _top_shares(catalogue: Catalogue) -> dict[str, Fraction]:
    """Return the part of all points of each group of the top level, and of each criterion without a group."""
    parents = {group.id: group.parent for group in catalogue.groups}
    weights = absolute_weights(catalogue)
    tops: dict[str, Fraction] = {}
    for criterion in catalogue.award():
        top, above = criterion.id, criterion.group
        while above is not None:
            top, above = above, parents.get(above)
        tops[top] = tops.get(top, Fraction()) + weights.get(criterion.id, Fraction())
    whole = sum(tops.values(), start=Fraction())
    return {id_: weight / whole for id_, weight in tops.items()} if whole else {}


def number_without_effect(subject: Subject) -> Iterator[Flaw]:
    """Yield weights and minimums of criteria that get no points."""
    for judged, criterion in each(subject, Kind.SELECTION, Kind.EXCLUSION, Kind.EXECUTION):
        if criterion.kind is Kind.SELECTION and criterion.mode == "scored":
            continue
        for key in ("weight", "min_points"):
            if getattr(criterion, key) is not None:
                values = {"id": criterion.id, "key": key}
                what = Message(N_("`{key}` of {id} counts nowhere: it is met or not met"), values)
                remedy = Message(N_("Remove it, or make {id} an award criterion."), values)
                yield Flaw(criterion.id, place_of(subject, judged, criterion.id, key), what, remedy)


def cannot_tell_apart(subject: Subject) -> Iterator[Flaw]:
    """Yield award criteria in which all bids that are left have the same points."""
    for judged, criterion in each(subject, Kind.AWARD):
        rules = subject.dossier.rules(judged)
        if rules is None or rules.method.decide_by == criterion.id:
            continue
        if criterion.weight is not None and criterion.weight.exact == 0:
            what = N_("{id} has a weight of 0 and decides nothing")
            remedy = N_("Give it a weight, remove it, or ask for it as a requirement.")
            place = place_of(subject, judged, criterion.id, "weight")
        elif (steps := _steps(subject, judged, criterion, rules)) is not None and len(steps) == 1:
            what = N_("in {id} all bids that are left have the same points, so it tells no bids apart")
            remedy = N_("Lower the minimum, allow more points, or make it an exclusion criterion.")
            place = place_of(subject, judged, criterion.id)
        else:
            continue
        yield Flaw(criterion.id, place, Message(what, {"id": criterion.id}), Message(remedy))


def _steps(
    subject: Subject, judged: Judged, criterion: Criterion, rules: EvaluationRules
) -> set[Fraction] | None:
    """Return the points that a bid can have and stay in; None where they cannot be listed."""
    if criterion.value_function is not None:
        return {point.points.exact for point in criterion.value_function.points}
    if rules.scale is None or not scored_by_people(subject, judged, criterion):
        return None
    least = criterion.min_points.exact if criterion.min_points else Fraction()
    allowed = [points.exact for points in rules.scale.allowed]
    steps = allowed or [Fraction(points) for points in range(rules.scale.top + 1)]
    return {points for points in steps if points >= least}


def minimum_takes_all(subject: Subject) -> Iterator[Flaw]:
    """Yield minimums that leave less than a third of all points to tell bids apart."""
    for judged in subject.dossier.judged:
        rules = subject.dossier.rules(judged)
        if rules is None or rules.scale is None:
            continue
        taken = max(_taken_by_criteria(judged, rules.scale.top), _taken_by_total(judged, rules))
        if _MOST_TAKEN < taken <= 1:
            values = {"taken": decimal_text(Fraction(round(taken * 1000), 10))}
            what = Message(
                N_("minimum points take {taken} % of the scale, so the price decides nearly alone"), values
            )
            remedy = Message(N_("Lower the minimum, or give points only above it."))
            yield Flaw("minimum", subject.place(*rules_path(judged), "minimum"), what, remedy)


def _taken_by_criteria(judged: Judged, top: int) -> Fraction:
    weights = absolute_weights(judged.catalogue)
    whole = sum((weights.get(c.id, Fraction()) for c in judged.catalogue.award()), start=Fraction())
    least = {c.id: c.min_points.exact for c in judged.catalogue.award() if c.min_points}
    taken = (weights.get(id_, Fraction()) * points / top for id_, points in least.items() if points <= top)
    return sum(taken, start=Fraction()) / whole if whole else Fraction()


def _taken_by_total(judged: Judged, rules: EvaluationRules) -> Fraction:
    written = rules.minimum.total if rules.minimum else None
    if written is None or rules.scale is None:
        return Fraction()
    weights = [c.weight.exact for c in judged.catalogue.award() if c.weight is not None]
    percent = judged.catalogue.unit == "percent"
    most = Fraction(100 * rules.scale.top) if percent else sum(weights, start=Fraction())
    points = share_points(written, most)
    return points / most if points is not None and most else Fraction()


RULES = (
    Rule("TK316", Severity.WARNING, too_heavy),
    Rule("TK317", Severity.WARNING, number_without_effect),
    Rule("TK463", Severity.WARNING, cannot_tell_apart),
    Rule("TK464", Severity.WARNING, minimum_takes_all),
)
