# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tenderkit.evaluation.promises import Round, closed_by, current_round, has_scored, without_code
from tenderkit.model.internal import Reviewer
from tenderkit.model.record import JournalEntry, Kind
from tenderkit.outcome.sheet_change import ScoreChange, TakenSheet

TIME = datetime(2027, 5, 26, 10, tzinfo=UTC)
PANEL = (Reviewer("r1", "One"), Reviewer("r2", "Two"))


def entry(n, kind, **data):
    return JournalEntry(n, "", TIME, TIME, None, kind, data, {})


PROMISES = (
    entry(1, Kind.SHEET_PROMISED, reviewer="r1", code="AAAA"),
    entry(2, Kind.PACK, reviewer="r2", code="no promise"),
    entry(3, Kind.SHEET_PROMISED, reviewer="r1", code="BBBB"),
)


def test_of_several_promises_the_last_counts():
    assert dict(current_round(PROMISES).codes) == {"r1": "BBBB"}


def test_a_round_ends_when_all_promised_sheets_are_in_and_another_promise_comes():
    one = [*PROMISES, entry(4, Kind.SHEET_PROMISED, reviewer="r2", code="CCCC")]
    half = [*one, entry(5, Kind.SHEET, reviewer="r1")]
    whole = [*half, entry(6, Kind.SHEET, reviewer="r2")]
    again = entry(7, Kind.SHEET_PROMISED, reviewer="r1", code="DDDD")

    assert current_round(whole).taken == {"r1", "r2"}
    assert current_round([*half, again]).number == 1
    assert current_round([*whole, again]) == Round(2, {"r1": "DDDD"})


def test_sheets_that_nobody_promised_open_no_round():
    assert current_round([entry(1, Kind.SHEET, reviewer="r1")]) == Round()


@pytest.fixture
def dossier(make):
    def with_sheets(*sheets, reviewers=PANEL):
        criteria = (make.criterion("B1", 50), make.criterion("B2", 50, blind=False))
        return make.dossier((make.bid("bid-01"),), sheets, criteria=criteria, reviewers=reviewers)

    return with_sheets


@pytest.fixture
def rules(make):
    def closed(dossier, now, code="A", reviewer="r1", changes=("B1", "B2")):
        sheet = make.sheet(reviewer, "bid-01", B1=7, B2=7)
        taken = TakenSheet("", "A", sheet, tuple(ScoreChange(id_, None, None) for id_ in changes))
        return [problem.rule for problem in closed_by(dossier, now, reviewer, code, [taken])]

    return closed


def test_sheets_stay_closed_until_all_have_promised(dossier, rules):
    assert rules(dossier(), Round()) == ["TK849"]
    assert rules(dossier(), Round(1, {"r1": "A"})) == ["TK849"]
    assert rules(dossier(), Round(1, {"r2": "B"})) == ["TK849"]
    assert rules(dossier(), Round(1, {"r1": "A", "r2": "B"})) == []


def test_other_sheets_than_the_promised_are_refused(dossier, rules):
    both = Round(1, {"r1": "A", "r2": "B"})
    assert rules(dossier(), both, "B") == ["TK850"]
    assert rules(dossier(), both, None) == ["TK850"]


def test_who_has_given_points_in_the_dossier_owes_no_code(dossier, make, rules):
    finished = make.sheet("r2", "bid-01", B1=7, B2=7)
    assert rules(dossier(finished), Round(1, {"r1": "A"})) == []
    assert rules(dossier(make.sheet("r2", "bid-01", B1=7)), Round(1, {"r1": "A"})) == ["TK849"]


def test_nobody_waits_for_those_who_score_something_else(dossier, rules):
    other = (Reviewer("r1", "One"), Reviewer("r2", "Two", criteria=("B9",)))
    assert rules(dossier(reviewers=other), Round()) == []


def test_where_only_one_person_scores_there_is_nothing_to_promise(dossier, rules):
    assert rules(dossier(reviewers=PANEL[:1]), Round(), None) == []


def test_in_a_further_round_nothing_counts_that_was_open_before_it_was_promised(dossier, make, rules):
    known = dossier(make.sheet("r2", "bid-01", B1=7, B2=7))
    both = {"r1": "A", "r2": "B"}

    assert rules(known, Round(2, both)) == ["TK849"]
    assert rules(known, Round(2, both), changes=()) == []
    assert rules(known, Round(2, both, frozenset({"r2"}))) == []
    assert rules(dossier(), Round(2, both)) == []


def test_who_still_owes_a_code_is_told(dossier, make):
    finished = replace(make.sheet("r2", "bid-01", B1=7, B2=7), complete=True)
    half = replace(make.sheet("r2", "bid-01", B1=7), complete=True)

    assert without_code(dossier(finished), Round()) == ("r1",)
    assert without_code(dossier(half), Round()) == ("r1", "r2")
    assert without_code(dossier(finished), Round(2, {"r1": "A"})) == ("r2",)
    assert has_scored(dossier(finished), "r2")
