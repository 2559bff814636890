# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Score sheets and consensus entries go in; one agreed score for each criterion and bid comes out.

Equal votes agree by themselves; where votes differ, the entry of the panel decides.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tenderkit.evaluation.places import place_of
from tenderkit.evaluation.points import ancestors
from tenderkit.model.criterion import Catalogue
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Internal
from tenderkit.model.numbers import decimal_text
from tenderkit.model.score import Score, ScoreSheet
from tenderkit.problems import Problem
from tenderkit.words import N_, Message

Agreed = Mapping[str, Fraction | str]
"""Criterion id → points, or a rating in words."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the panel agreed on, and what is missing."""

    agreed: Mapping[str, Agreed]
    """Bid → its agreed scores."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Panel:
    """All that was said about one bid."""

    dossier: Dossier
    judged: Judged
    due: Mapping[str, Sequence[str]]
    bid: str
    sheets: Mapping[str, ScoreSheet]
    """Reviewer → sheet."""
    entry: Mapping[str, Score]
    """What the panel agreed on."""


def agreement(dossier: Dossier, judged: Judged, bids: Sequence[str]) -> Agreement:
    """Return the agreed scores of *bids*; complete if there are no problems."""
    due = duties(dossier.internal, judged)
    sheets: dict[str, dict[str, ScoreSheet]] = {bid: {} for bid in bids}
    for sheet in judged.sheets:
        sheets.setdefault(sheet.bid, {})[sheet.reviewer] = sheet
    entries = {entry.bid: entry.scores for entry in judged.consensus}
    problems = list(_nobody(dossier, judged, due))
    agreed: dict[str, dict[str, Fraction | str]] = {}
    for bid in bids:
        panel = _Panel(dossier, judged, due, bid, sheets[bid], entries.get(bid, {}))
        problems += _sheet_problems(panel)
        found = {criterion.id: _agreed(panel, criterion.id) for criterion in judged.catalogue.award()}
        problems += [each for each in found.values() if isinstance(each, Problem)]
        agreed[bid] = {
            id_: each for id_, each in found.items() if each is not None and not isinstance(each, Problem)
        }
    return Agreement(agreed, tuple(problems))


def duties(internal: Internal, judged: Judged) -> dict[str, tuple[str, ...]]:
    """Return who must score which award criteria of *judged*; without a list, those who have a sheet."""
    award = [c.id for c in judged.catalogue.award()]
    if not internal.reviewers:
        return {reviewer: tuple(award) for reviewer in sorted({s.reviewer for s in judged.sheets})}
    due = {r.id: _assigned(judged.catalogue, r.criteria) for r in internal.reviewers}
    return {reviewer: criteria for reviewer, criteria in due.items() if criteria}


def _assigned(catalogue: Catalogue, wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the award criteria that *wanted* names, by their own id or that of a group around them."""
    return tuple(
        c.id
        for c in catalogue.award()
        if not wanted or c.id in wanted or set(ancestors(catalogue, c.group)) & set(wanted)
    )


def _votes(panel: _Panel, criterion: str) -> list[Fraction | str]:
    scores = (
        panel.sheets[reviewer].scores.get(criterion)
        for reviewer, criteria in panel.due.items()
        if criterion in criteria and reviewer in panel.sheets
    )
    return [vote for score in scores if (vote := _vote(score)) is not None]


def _vote(score: Score | None) -> Fraction | str | None:
    if score is None:
        return None
    return score.rating if score.points is None else score.points.exact


def _agreed(panel: _Panel, criterion: str) -> Fraction | str | Problem | None:
    """Return what is agreed on *criterion*; None where nobody has voted, which is reported elsewhere."""
    votes = _votes(panel, criterion)
    decided = _vote(panel.entry.get(criterion))
    if not votes or (len(set(votes)) == 1 and decided in (None, votes[0])):
        return votes[0] if votes else None
    if decided is not None and len(set(votes)) > 1:
        return decided
    return _disagreement(panel, criterion, votes, decided)


def _disagreement(
    panel: _Panel, criterion: str, votes: Sequence[Fraction | str], decided: Fraction | str | None
) -> Problem:
    place = place_of(panel.dossier, f"{panel.judged.folder}consensus/{panel.bid}.yaml", "scores", criterion)
    values = {"bid": panel.bid, "criterion": criterion, "votes": ", ".join(map(_plain, votes))}
    if decided is None:
        what = N_("{bid}: the votes for {criterion} differ ({votes}), and nothing is agreed")
        remedy = N_("Let the panel agree, and enter points and reason in {file}.")
        return Problem("TK432", place, Message(what, values), Message(remedy, {"file": place.file}))
    what = N_("{bid}: all votes for {criterion} are {votes}, but the panel's entry says {decided}")
    values = {**values, "votes": _plain(votes[0]), "decided": _plain(decided)}
    remedy = N_("Remove the entry, or let the reviewers correct their sheets.")
    return Problem("TK433", place, Message(what, values), Message(remedy))


def _plain(vote: Fraction | str) -> str:
    return vote if isinstance(vote, str) else decimal_text(vote)


def _nobody(dossier: Dossier, judged: Judged, due: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    if not due:
        what = N_("nobody has scored a bid")
        remedy = N_("List the reviewers in internal.yaml and record their sheets.")
        yield Problem(
            "TK435", place_of(dossier, "internal.yaml", "reviewers"), Message(what), Message(remedy)
        )
        return
    covered = {criterion for criteria in due.values() for criterion in criteria}
    for criterion in judged.catalogue.award():
        if criterion.id not in covered:
            what = N_("no reviewer scores {criterion}")
            remedy = N_("Name the criterion or its group at a reviewer in internal.yaml.")
            yield Problem(
                "TK435",
                place_of(dossier, "internal.yaml", "reviewers"),
                Message(what, {"criterion": criterion.id}),
                Message(remedy),
            )


def _sheet_problems(panel: _Panel) -> Iterator[Problem]:
    dossier, sheets, bid = panel.dossier, panel.sheets, panel.bid
    for reviewer, criteria in panel.due.items():
        file = f"{panel.judged.folder}scores/{reviewer}/{bid}.yaml"
        values: dict[str, object] = {"reviewer": reviewer, "bid": bid, "file": file}
        if reviewer not in sheets:
            what, remedy = N_("{reviewer} has not scored {bid}"), N_("Record the sheet in {file}.")
            yield Problem("TK430", place_of(dossier, file), Message(what, values), Message(remedy, values))
            continue
        sheet = sheets[reviewer]
        if sheet.conflict is not None and sheet.conflict.declared == "present":
            what = N_("{reviewer} declares a conflict of interest, so the sheet for {bid} must not count")
            remedy = N_("Let somebody else score, and take the reviewer out of internal.yaml.")
            place = place_of(dossier, file, "conflict", "declared")
            yield Problem("TK434", place, Message(what, values), Message(remedy))
            continue
        for criterion in criteria:
            if _vote(sheet.scores.get(criterion)) is None:
                what = N_("{reviewer} has given {bid} no points for {criterion}")
                remedy = N_("Enter points and a reason; a blank is never 0.")
                place = place_of(dossier, file, "scores", criterion)
                yield Problem(
                    "TK431", place, Message(what, {**values, "criterion": criterion}), Message(remedy)
                )
