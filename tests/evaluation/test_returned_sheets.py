# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from typing import Any

import pytest

from tenderkit.evaluation.returned_sheets import taken_sheets
from tenderkit.model.internal import Reviewer
from tenderkit.model.pseudonyms import Pseudonyms
from tenderkit.model.returned import Returned, joined
from tenderkit.problems import InputError

NAMED = Pseudonyms("r1", "5eed", {"A": "bid-02", "B": "bid-01"}, ("A", "B"))


@pytest.fixture
def taken(make):
    def take(given, *, known=(), asked=None, criteria=None):
        sheets: dict[tuple[str | None, str], Any] = {
            (None, letter): make.sheet("r1", letter, **points) for letter, points in given.items()
        }
        both = criteria or (make.criterion("B1", 50), make.criterion("B2", 50, blind=False))
        bids = (make.bid("bid-01"), make.bid("bid-02"))
        dossier = make.dossier(bids, known, criteria=both, reviewers=(Reviewer("r1", "One"),))
        return taken_sheets(dossier, NAMED, Returned("r1", sheets, asked))

    return take


def test_a_letter_leads_to_its_bid(taken):
    found = taken({"B": {"B1": 7, "B2": 4}, "A": {"B1": 2, "B2": 2}})
    assert [(t.letter, t.file) for t in found] == [
        ("A", "scores/r1/bid-02.yaml"),
        ("B", "scores/r1/bid-01.yaml"),
    ]
    assert [int(t.sheet.scores["B1"].points.exact) for t in found] == [2, 7]


def test_a_sheet_is_complete_once_nothing_is_open(taken):
    whole, half = taken({"A": {"B1": 7, "B2": 4}, "B": {"B1": 7}})
    assert (whole.sheet.complete, whole.open) == (True, ())
    assert (half.sheet.complete, half.open) == (False, ("B2",))


def test_what_was_not_asked_for_stays_as_it_is_recorded(taken, make):
    known = make.sheet("r1", "bid-02", B1=7, B2=4)
    (found,) = taken({"A": {"B1": 2}}, known=(known,), asked={"B1"})
    assert int(found.sheet.scores["B2"].points.exact) == 4
    assert [(c.criterion, c.old is None, c.new is None) for c in found.changes] == [("B1", False, False)]


def test_what_was_asked_for_and_is_blank_now_goes(taken, make):
    known = make.sheet("r1", "bid-02", B1=7, B2=4)
    (found,) = taken({"A": {}}, known=(known,), asked={"B1"})
    assert [(c.criterion, c.new) for c in found.changes] == [("B1", None)]
    assert "B1" not in found.sheet.scores


def test_the_same_sheets_again_change_nothing(taken, make):
    known = replace(make.sheet("r1", "bid-02", B1=7, B2=4), complete=True)
    (found,) = taken({"A": {"B1": 7, "B2": 4}}, known=(known,))
    assert (found.changes, found.is_new) == ((), False)


def test_a_bid_that_nobody_knows_is_refused(taken):
    with pytest.raises(InputError) as refused:
        taken({"C": {"B1": 7}})
    assert [problem.rule for problem in refused.value.problems] == ["TK841"]


def test_a_criterion_that_was_not_asked_for_is_refused(taken):
    with pytest.raises(InputError) as refused:
        taken({"A": {"B9": 7}})
    assert [problem.rule for problem in refused.value.problems] == ["TK841"]


def test_parts_of_one_reviewer_become_one_sheet_in_whatever_order(make):
    parts = [
        Returned("r1", {(None, "A"): make.sheet("r1", "A", B1=7)}, {"B1"}),
        Returned("r1", {(None, "A"): make.sheet("r1", "A", B2=4)}, {"B2"}),
    ]
    one, other = joined(parts), joined(parts[::-1])
    assert one.asked == other.asked == {"B1", "B2"}
    assert dict(one.sheets[None, "A"].scores) == dict(other.sheets[None, "A"].scores)
