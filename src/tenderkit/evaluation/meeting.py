# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier with all sheets goes in; what the panel has to talk about comes out, criterion after criterion.

Prices play no part, nor does what the points do to the award: a panel that agrees on points
shall not know it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from tenderkit.evaluation.panel.spread import severities, spread_of
from tenderkit.evaluation.panel.votes import scored_criteria, vote_of, votes_on
from tenderkit.evaluation.score_form import bids_due
from tenderkit.evaluation.stages import of_stage
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.score import Score
from tenderkit.outcome.meeting import Meeting, State, Topic
from tenderkit.problems import raise_if_any


def meeting(dossier: Dossier, judged: Judged, *, later: bool = False) -> Meeting:
    """Return the topics of *judged*: all criteria of the written bid, or with *later* those after it.

    On what came after the written bid, only bids are talked about that somebody has scored there.

    Raises:
        InputError: a sheet is missing, is not finished, or must not count.
    """
    stage = replace(judged, catalogue=of_stage(judged.catalogue, later=later))
    bids = [bid for bid in bids_due(dossier, judged) if not later or _is_scored(stage, bid)]
    votes = votes_on(dossier, stage, bids)
    raise_if_any(votes.problems)
    rules = dossier.rules(judged)
    top = rules.scale.top if rules and rules.scale else None
    mode = rules.reviewers if rules else "agreed"
    topics = tuple(_topics(stage, bids, tuple(votes.due), top, mode))
    return Meeting(
        mode,
        tuple(votes.due),
        topics,
        severities(topic.spread for topic in topics if topic.spread is not None),
        judged.folder,
        None if judged.lot is None else judged.lot.id,
    )


def _is_scored(stage: Judged, bid: str) -> bool:
    ids = {criterion.id for criterion in scored_criteria(stage.catalogue)}
    return any(ids & sheet.scores.keys() for sheet in stage.sheets if sheet.bid == bid)


def _topics(
    stage: Judged, bids: Sequence[str], reviewers: Sequence[str], top: int | None, mode: str
) -> Iterator[Topic]:
    sheets = {(sheet.bid, sheet.reviewer): sheet.scores for sheet in stage.sheets}
    entries = {entry.bid: entry.scores for entry in stage.consensus}
    for criterion in scored_criteria(stage.catalogue):
        for bid in bids:
            votes = {
                who: score
                for who in reviewers
                if (score := sheets.get((bid, who), {}).get(criterion.id)) is not None
            }
            agreed = entries.get(bid, {}).get(criterion.id)
            points = {who: vote for who, s in votes.items() if isinstance(vote := vote_of(s), Fraction)}
            spread = spread_of(bid, criterion.id, points, top) if points and top is not None else None
            yield Topic(bid, criterion, votes, _state(votes, agreed, mode), spread, agreed)


def _state(votes: Mapping[str, Score], agreed: Score | None, mode: str) -> State:
    if mode != "agreed":
        return State.COUNTED
    if len({vote_of(score) for score in votes.values()}) <= 1:
        return State.EQUAL
    return State.OPEN if agreed is None else State.AGREED
