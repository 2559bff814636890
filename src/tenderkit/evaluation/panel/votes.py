# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Score sheets go in; what each reviewer gave for each criterion comes out, and what is missing."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from tenderkit.evaluation.places import place_of
from tenderkit.evaluation.points import ancestors
from tenderkit.model.criterion import Catalogue, Criterion
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Internal
from tenderkit.model.score import Score, ScoreSheet
from tenderkit.problems import Problem
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

Vote = Fraction | str
"""Points, or a rating in words."""
BidVotes = Mapping[str, Mapping[str, Vote]]
"""Criterion → reviewer → vote."""


@dataclass(frozen=True, slots=True)
class Votes:
    """All votes that count; complete if there are no problems."""

    cast: Mapping[str, BidVotes]
    """Bid → its votes; a criterion without a vote stands there too."""
    due: Mapping[str, Sequence[str]]
    """Reviewer → the award criteria to be scored."""
    problems: tuple[Problem, ...] = ()


def votes_on(dossier: Dossier, judged: Judged, bids: Sequence[str]) -> Votes:
    """Return the votes on *bids* of those who must score them.

    A sheet under a declared conflict of interest does not count.
    """
    due = duties(dossier.internal, judged)
    sheets = {(sheet.bid, sheet.reviewer): sheet for sheet in judged.sheets}
    problems = list(_nobody(dossier, judged, due))
    cast: dict[str, dict[str, dict[str, Vote]]] = {}
    for bid in bids:
        cast[bid] = {criterion.id: {} for criterion in scored_criteria(judged.catalogue)}
        for reviewer, criteria in due.items():
            file = f"{judged.folder}scores/{reviewer}/{bid}.yaml"
            sheet = sheets.get((bid, reviewer))
            if sheet is None:
                continue
            if _has_conflict(sheet):
                problems.append(_biased(dossier, file, sheet))
                continue
            for criterion in criteria:
                vote = vote_of(sheet.scores.get(criterion))
                if vote is None:
                    problems.append(_no_vote(dossier, file, sheet, criterion))
                else:
                    cast[bid][criterion][reviewer] = vote
    return Votes(cast, due, (*problems, *_no_sheets(dossier, judged, due, bids)))


def scored_criteria(catalogue: Catalogue) -> tuple[Criterion, ...]:
    """Return the award criteria that reviewers score: those whose points no measured value gives."""
    return tuple(c for c in catalogue.award() if c.value_function is None)


def duties(internal: Internal, judged: Judged) -> dict[str, tuple[str, ...]]:
    """Return who must score which award criteria of *judged*; without a list, those who have a sheet."""
    if not internal.reviewers:
        everything = tuple(c.id for c in scored_criteria(judged.catalogue))
        return dict.fromkeys(sorted({sheet.reviewer for sheet in judged.sheets}), everything)
    due = {r.id: _assigned(judged.catalogue, r.criteria) for r in internal.reviewers}
    return {reviewer: criteria for reviewer, criteria in due.items() if criteria}


def vote_of(score: Score | None) -> Vote | None:
    """Return the points or the rating of *score*; None for a blank, which is never 0."""
    if score is None:
        return None
    return score.rating if score.points is None else score.points.exact


def _assigned(catalogue: Catalogue, wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the criteria that *wanted* names, by their own id or that of a group around them."""
    return tuple(
        c.id
        for c in scored_criteria(catalogue)
        if not wanted or c.id in wanted or set(ancestors(catalogue, c.group)) & set(wanted)
    )


def _has_conflict(sheet: ScoreSheet) -> bool:
    return sheet.conflict is not None and sheet.conflict.declared == "present"


def _nobody(dossier: Dossier, judged: Judged, due: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    place = place_of(dossier, "internal.yaml", "reviewers")
    wanted = [criterion.id for criterion in scored_criteria(judged.catalogue)]
    if not due and wanted:
        what = N_("nobody has scored a bid")
        remedy = N_("List the reviewers in internal.yaml and record their sheets.")
        yield Problem("TK435", place, Message(what), Message(remedy))
        return
    covered = {criterion for criteria in due.values() for criterion in criteria}
    for criterion in wanted:
        if criterion not in covered:
            what = N_("no reviewer scores {criterion}")
            remedy = N_("Name the criterion or its group at a reviewer in internal.yaml.")
            yield Problem("TK435", place, Message(what, {"criterion": criterion}), Message(remedy))


def _no_sheets(
    dossier: Dossier, judged: Judged, due: Mapping[str, Sequence[str]], bids: Sequence[str]
) -> Iterator[Problem]:
    """Yield one fault for each reviewer whose sheets are missing, whatever the number of bids."""
    there = {(sheet.bid, sheet.reviewer) for sheet in judged.sheets}
    for reviewer in due:
        missing = [bid for bid in bids if (bid, reviewer) not in there]
        if not missing:
            continue
        files = [f"{judged.folder}scores/{reviewer}/{bid}.yaml" for bid in missing]
        what, remedy = N_("{reviewer} has not scored {bids}"), N_("Record the sheet in {file}.")
        if len(missing) > 1:
            remedy = N_("Record the sheets in {folder}, one for each of these bids.")
        values = {"reviewer": reviewer, "bids": ", ".join(missing)}
        where = {"file": files[0], "folder": f"{judged.folder}scores/{reviewer}/"}
        yield Problem("TK430", place_of(dossier, files[0]), Message(what, values), Message(remedy, where))


def _biased(dossier: Dossier, file: str, sheet: ScoreSheet) -> Problem:
    what = N_("{reviewer} declares a conflict of interest, so the sheet for {bid} must not count")
    remedy = N_("Let somebody else score, and take the reviewer out of internal.yaml.")
    values: dict[str, object] = {"reviewer": sheet.reviewer, "bid": sheet.bid}
    place = place_of(dossier, file, "conflict", "declared")
    return Problem("TK434", place, Message(what, values), Message(remedy, values))


def _no_vote(dossier: Dossier, file: str, sheet: ScoreSheet, criterion: str) -> Problem:
    what = N_("{reviewer} has given {bid} no points for {criterion}")
    values = {"reviewer": sheet.reviewer, "bid": sheet.bid, "criterion": criterion}
    remedy = N_("Enter points and a reason; a blank is never 0.")
    place = place_of(dossier, file, "scores", criterion)
    return Problem("TK431", place, Message(what, values), Message(remedy))
