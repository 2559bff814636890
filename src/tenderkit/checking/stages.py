# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK438, TK445 and TK446, later stages: the rules go in; what leaves open who reaches them comes out."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.checking.spots import criterion_place, rules_path
from tenderkit.model.criterion import absolute_weights
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import METHODS, Admission, EvaluationRules
from tenderkit.model.share import is_share, share_points
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message

_HUNDRED_POINTS = Fraction(100)


def stage_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield award criteria that nobody can reach by a rule, and rules that admit nobody."""
    for judged in dossier.judged:
        rules = dossier.rules(judged)
        for criterion in judged.catalogue.award():
            if criterion.stage == "application":
                what = Message(
                    N_("the award criterion {id} is judged before there are bids"), {"id": criterion.id}
                )
                remedy = Message(
                    N_("Write `stage: bid` or `stage: presentation`, or make it a selection criterion.")
                )
                yield Problem("TK438", criterion_place(dossier, judged, criterion.id, "stage"), what, remedy)
        if rules is not None:
            yield from _admission(dossier, judged, rules)


def _admission(dossier: Dossier, judged: Judged, rules: EvaluationRules) -> Iterator[Problem]:
    later = [c.id for c in judged.catalogue.award() if c.stage == "presentation"]
    admission = rules.admission or Admission()
    place = dossier.places[(*rules_path(judged), "admission")]
    if later and not _limits(admission) and not admission.all_bids:
        what = Message(
            N_("nothing says which bids reach the later stage of {ids}"), {"ids": ", ".join(later)}
        )
        remedy = Message(N_("Add `admission` under `evaluation`: `top`, `threshold`, or `all_bids: true`."))
        yield Problem("TK445", place, what, remedy)
    if _limits(admission) and not later:
        what = Message(N_("`admission` limits who reaches a later stage, and no award criterion has one"))
        remedy = Message(N_("Remove it, or write `stage: presentation` at the criteria of the later stage."))
        yield Problem("TK446", place, what, remedy, Severity.WARNING)
    for fault, remedy_text in _faults(judged, rules, later):
        yield Problem("TK446", place, Message(fault), Message(remedy_text))


def _any_weight(judged: Judged) -> bool:
    """Tell whether the criteria of the bid can bring points; an unknown group is reported by itself."""
    groups = {None, *(group.id for group in judged.catalogue.groups)}
    if any(c.group not in groups for c in judged.catalogue.award()):
        return True
    weights = absolute_weights(judged.catalogue)
    return any(weights.get(c.id, 0) > 0 for c in judged.catalogue.award() if c.stage == "bid")


def _limits(admission: Admission) -> bool:
    return admission.top is not None or admission.threshold is not None


def _faults(judged: Judged, rules: EvaluationRules, later: list[str]) -> Iterator[tuple[str, str]]:
    """Yield what, remedy."""
    admission = rules.admission or Admission()
    counts = METHODS[rules.method.name].needs_points or admission.threshold is not None
    if _limits(admission) and admission.all_bids:
        yield (
            N_("`admission` admits all bids and limits them at once"),
            N_("Keep `all_bids`, or `top` and `threshold`."),
        )
    if admission.top is not None and rules.method.name == "trade-off":
        yield (
            N_("the method trade-off has no key figure by which the best are admitted"),
            N_("Give a `threshold` of points, or `all_bids: true`."),
        )
    if admission.top is not None and rules.method.decide_by in later:
        yield (
            N_("`decide_by` names a criterion of the later stage, so nobody knows the best bids before it"),
            N_("Give a `threshold` of points instead of `top`, or let another criterion decide."),
        )
    if later and _limits(admission) and counts and not _any_weight(judged):
        yield (
            N_("no criterion of the bid has a weight, so nobody can be chosen by its points"),
            N_("Give a criterion of the stage `bid` a weight, or write `all_bids: true`."),
        )
    if admission.threshold is not None and is_share(admission.threshold):
        points = share_points(admission.threshold, _HUNDRED_POINTS)
        if points is not None and points > _HUNDRED_POINTS:
            yield (
                N_("`threshold` asks for more than all points of the criteria of the bid"),
                N_('Give points, or a percentage of the maximum such as `"50 %"`.'),
            )
