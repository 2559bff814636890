# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest

from tenderkit.evaluation.meeting import meeting
from tenderkit.model.internal import Reviewer
from tenderkit.outcome.meeting import State
from tenderkit.problems import InputError

PANEL = (Reviewer("r1", "One"), Reviewer("r2", "Two"), Reviewer("r3", "Three"))


@pytest.fixture
def met(make):
    """The meeting over votes on two bids: bid → votes of each reviewer for B1."""

    def meet(votes, *, consensus=(), mode="agreed", bids=None, later=False, **criterion):
        sheets = tuple(
            make.sheet(person.id, bid, **({} if points is None else {"B1": points}))
            for bid, given in votes.items()
            for person, points in zip(PANEL, given, strict=True)
        )
        dossier = make.dossier(
            bids or tuple(make.bid(bid) for bid in votes),
            sheets,
            criteria=(make.criterion("B1", **criterion),),
            consensus=consensus,
            reviewers=PANEL,
            rules=replace(make.rules(), reviewers=mode),
        )
        return meeting(dossier, dossier.judged[0], later=later)

    return meet


def states(found):
    return [topic.state for topic in found.topics]


def test_equal_votes_are_agreed_by_themselves(met):
    found = met({"bid-01": (7, 7, 7), "bid-02": (7, 7, 4)})
    assert states(found) == [State.EQUAL, State.OPEN]
    assert [topic.bid for topic in found.open()] == ["bid-02"]


def test_what_the_panel_has_recorded_is_no_longer_open(met, make):
    found = met({"bid-01": (7, 7, 4)}, consensus=(make.consensus("bid-01", B1=7),))
    assert states(found) == [State.AGREED]
    assert found.topics[0].agreed is not None


@pytest.mark.parametrize("mode", ["mean", "median"])
def test_nothing_is_open_where_the_votes_count_by_themselves(met, mode):
    assert states(met({"bid-01": (7, 7, 4)}, mode=mode)) == [State.COUNTED]


def test_votes_four_points_of_ten_apart_are_pointed_out(met):
    assert [topic.flagged for topic in met({"bid-01": (7, 4, 4), "bid-02": (8, 4, 4)}).topics] == [
        False,
        True,
    ]


def test_who_is_severe_is_told_as_information(met):
    found = met({"bid-01": (9, 6, 6)})
    assert {who: int(points) for who, points in found.severity.items()} == {"r1": 2, "r2": -1, "r3": -1}


def test_a_missing_vote_keeps_the_panel_from_meeting(met):
    with pytest.raises(InputError) as refused:
        met({"bid-01": (7, None, 7)})
    assert [problem.rule for problem in refused.value.problems] == ["TK431"]


def test_a_bid_that_is_out_is_not_talked_about(met, make):
    bids = (make.bid("bid-01"), make.bid("bid-02", status="withdrawn"))
    assert [topic.bid for topic in met({"bid-01": (7, 7, 7)}, bids=bids).topics] == ["bid-01"]


def test_the_presentation_is_another_meeting_about_those_who_were_invited(met, make):
    bids = (make.bid("bid-01"), make.bid("bid-02"))
    votes = {"bid-01": (7, 7, 4)}
    assert met(votes, bids=(bids[0],), stage="presentation").topics == ()
    assert [t.bid for t in met(votes, bids=bids, stage="presentation", later=True).topics] == ["bid-01"]
