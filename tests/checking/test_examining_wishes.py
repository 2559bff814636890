# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.checking.examining import examined_bids
from tenderkit.checking.examining_law import ExaminingLaw
from tenderkit.checking.examining_wishes import (
    answer_problems,
    completion_problems,
    due_problems,
    meant_items,
)
from tenderkit.model.bid import Request
from tenderkit.outcome.examined import Result
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

DOSSIERS = Path(__file__).parents[1] / "dossiers"
SMALL = read_dossier(DOSSIERS / "small")
LOTS = read_dossier(DOSSIERS / "two-lots")
LAW = read_law(duties=True)
BID = examined_bids(SMALL, LAW)[0]


def meant(bid, *wishes, lot=None, reasoned=True):
    found, problems = meant_items(bid, wishes, lot, reasoned=reasoned)
    return [(item.id, item.lot) for item, _ in found], [problem.rule for problem in problems]


def test_all_faults_are_named_at_once():
    wishes = (("Nope", Result.MET), ("A-01", Result.NOT_MET), ("Form-1", Result.MET))

    assert meant(BID, *wishes, reasoned=False) == ([("Form-1", None)], ["TK180", "TK181"])


def test_a_lot_must_be_named_where_an_item_is_examined_in_each():
    bid = examined_bids(LOTS, LAW)[0]
    item = next(item.id for item in bid.items if item.lot == "L2")

    assert meant(bid, (item, Result.MET)) == ([], ["TK182"])
    assert meant(bid, (item, Result.MET), lot="L2") == ([(item, "L2")], [])
    assert meant(bid, ("A-02", Result.MET)) == ([("A-02", "L1")], [])
    assert meant(bid, ("A-02", Result.MET), lot="L2") == ([], ["TK180"])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Please send the list of staff.", 0),
        ("Please add the price of P-01.", 1),
        ("P-01, P-02; B-01!", 2),
        ("P-011 and XP-01 are no positions.", 0),
    ],
)
def test_prices_and_what_is_scored_may_not_be_handed_in_later(text, count):
    problems = list(completion_problems(SMALL, text, ExaminingLaw(SMALL, LAW)))

    assert [problem.rule for problem in problems] == ["TK183"] * count


@pytest.mark.parametrize(("due", "fine"), [(date(2027, 4, 8), True), (date(2027, 4, 7), False)])
def test_an_answer_is_due_after_the_day_of_the_request(due, fine):
    assert list(due_problems(due, date(2027, 4, 7))) is not fine


def test_an_answer_belongs_to_a_request_and_stays_as_it_came():
    asked = Request("completion", date(2027, 4, 7))
    bid = replace(BID, requests=(asked, replace(asked, answer="Here.")))

    def rules(number, *, answered):
        return [problem.rule for problem in answer_problems(bid, number, answered=answered)]

    assert (rules(0, answered=True), rules(3, answered=False)) == (["TK185"], ["TK185"])
    assert (rules(1, answered=True), rules(2, answered=True)) == ([], ["TK185"])
    assert rules(2, answered=False) == []


def test_a_star_that_means_nothing_more_says_so_and_does_not_call_the_items_unknown():
    settled = replace(BID, items=tuple(replace(item, seen=Result.MET, declared=True) for item in BID.items))

    _, problems = meant_items(settled, [("A-*", Result.MET)], None, reasoned=True)

    assert [problem.message.id for problem in problems] == ["{bid} has nothing open that begins with {start}"]
