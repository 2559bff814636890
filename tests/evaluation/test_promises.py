# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tenderkit.evaluation.promises import closed_by, has_scored, promised_codes, was_opened
from tenderkit.model.internal import Reviewer
from tenderkit.model.record import JournalEntry, Kind

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
    assert promised_codes(PROMISES) == {"r1": "BBBB"}


def test_sheets_are_open_once_one_was_taken_in():
    assert not was_opened(PROMISES)
    assert was_opened([*PROMISES, entry(4, Kind.SHEET, reviewer="r1")])


@pytest.fixture
def dossier(make):
    def with_sheets(*sheets, reviewers=PANEL):
        criteria = (make.criterion("B1", 50), make.criterion("B2", 50, blind=False))
        return make.dossier((make.bid("bid-01"),), sheets, criteria=criteria, reviewers=reviewers)

    return with_sheets


def rules(*arguments):
    return [problem.rule for problem in closed_by(*arguments)]


def test_sheets_stay_closed_until_all_have_promised(dossier):
    assert rules(dossier(), {}, "r1", "A") == ["TK849"]
    assert rules(dossier(), {"r1": "A"}, "r1", "A") == ["TK849"]
    assert rules(dossier(), {"r2": "B"}, "r1", "A") == ["TK849"]
    assert rules(dossier(), {"r1": "A", "r2": "B"}, "r1", "A") == []


def test_other_sheets_than_the_promised_are_refused(dossier):
    promises = {"r1": "A", "r2": "B"}
    assert rules(dossier(), promises, "r1", "B") == ["TK850"]
    assert rules(dossier(), promises, "r1", None) == ["TK850"]


def test_who_has_finished_in_the_dossier_owes_no_code(dossier, make):
    finished = replace(make.sheet("r2", "bid-01", B1=7, B2=7), complete=True)
    assert rules(dossier(finished), {"r1": "A"}, "r1", "A") == []


@pytest.mark.parametrize(("complete", "points"), [(False, {"B1": 7, "B2": 7}), (True, {"B1": 7})])
def test_who_has_not_finished_in_the_dossier_owes_a_code(dossier, make, complete, points):
    begun = replace(make.sheet("r2", "bid-01", **points), complete=complete)
    assert not has_scored(dossier(begun), "r2")
    assert rules(dossier(begun), {"r1": "A"}, "r1", "A") == ["TK849"]


def test_where_only_one_person_scores_there_is_nothing_to_promise(dossier):
    assert rules(dossier(reviewers=PANEL[:1]), {}, "r1", None) == []
