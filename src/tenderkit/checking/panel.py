# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules and those who score go in; what a mean or median of votes cannot work with comes out."""

from collections.abc import Iterator

from tenderkit.checking.spots import criterion_place, rules_path
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Reviewer
from tenderkit.model.method import EvaluationRules
from tenderkit.problems import Problem
from tenderkit.words import N_, Message

_TRIMMED = "trimmed-mean"
_FEWEST_TO_TRIM = 5


def panel_problems(dossier: Dossier, judged: Judged, rules: EvaluationRules) -> Iterator[Problem]:
    """Yield what stands against ``mean``, ``median`` and ``trimmed-mean``."""
    yield from _entries(dossier, judged, rules)
    yield from _ratings(dossier, judged)
    if rules.reviewers == _TRIMMED and dossier.internal.reviewers:
        yield from _too_few(dossier, judged)


def criteria_of(reviewer: Reviewer | None, judged: Judged) -> list[str]:
    """Return the award criteria of a written bid that *reviewer* scores: those named, or all.

    What a measured value gives points for, nobody scores.
    """
    parents = {group.id: group.parent for group in judged.catalogue.groups}
    named = set(reviewer.criteria) if reviewer else set()
    found = []
    for criterion in judged.catalogue.award():
        above, line = criterion.group, {criterion.id}
        while above is not None and above not in line:
            line.add(above)
            above = parents.get(above)
        scored = criterion.stage != "presentation" and criterion.value_function is None
        if scored and (not named or line & named):
            found.append(criterion.id)
    return found


def _entries(dossier: Dossier, judged: Judged, rules: EvaluationRules) -> Iterator[Problem]:
    """Yield each entry of the panel: there is nothing to agree on, for the votes alone count."""
    for entry in judged.consensus:
        file = f"{judged.folder}consensus/{entry.bid}.yaml"
        values: dict[str, object] = {"file": file, "mode": rules.reviewers}
        what = N_("the tender says `reviewers: {mode}`: the votes count, and nothing is agreed")
        remedy = N_("Delete {file}; the points follow from the score sheets alone.")
        yield Problem("TK424", dossier.places[file,], Message(what, values), Message(remedy, values))


def _ratings(dossier: Dossier, judged: Judged) -> Iterator[Problem]:
    for criterion in judged.catalogue.award():
        if criterion.ratings:
            what = Message(N_("{id} is rated in words, which have no mean"), {"id": criterion.id})
            remedy = Message(N_("Write `reviewers: agreed`, or remove `ratings` and let points be given."))
            place = criterion_place(dossier, judged, criterion.id, "ratings")
            yield Problem("TK426", place, what, remedy)


def _too_few(dossier: Dossier, judged: Judged) -> Iterator[Problem]:
    place = dossier.places[(*rules_path(judged), "reviewers")]
    due = [criteria_of(reviewer, judged) for reviewer in dossier.internal.reviewers]
    for criterion in judged.catalogue.award():
        number = sum(criterion.id in criteria for criteria in due)
        if number < _FEWEST_TO_TRIM and criterion.stage != "presentation" and not criterion.value_function:
            what = N_("a trimmed mean needs {least} reviewers, and {criterion} has {number}")
            values = {"least": _FEWEST_TO_TRIM, "criterion": criterion.id, "number": number}
            remedy = N_(
                "Name more people in internal.yaml, or take another mode as long as nothing is published."
            )
            yield Problem("TK425", place, Message(what, values), Message(remedy))
