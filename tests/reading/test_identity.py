# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.reading.identity import identity_problems
from tenderkit.reading.yamlfile import load_yaml


def rules(text, name="requirements.yaml"):
    found = identity_problems(load_yaml(text.encode(), name))
    return [(str(problem.place), problem.rule) for problem in found]


def test_ids_that_differ_in_case_only_are_the_same():
    assert rules("requirements:\n  - {id: R-1}\n  - {id: r-1}\n") == [("requirements.yaml:3:10", "TK013")]


def test_ids_of_different_lists_may_be_the_same():
    assert rules("groups:\n  - {id: A}\nrequirements:\n  - {id: A}\n") == []


def test_one_item_may_be_examined_for_each_lot():
    text = "exclusion:\n  - {id: A-01, lot: L1}\n  - {id: A-01, lot: L2}\n"

    assert rules(text, "bids/bid-01/examination.yaml") == []


@pytest.mark.parametrize("id_", ["con", "AUX", "nul", "com1", "LPT9", "prn.x", "ends."])
def test_an_id_that_windows_cannot_write_is_refused(id_):
    assert [rule for _, rule in rules(f"requirements:\n  - {{id: {id_}}}\n")] == ["TK012"]


@pytest.mark.parametrize("id_", ["console", "com", "nullable", "a.b", "lot1"])
def test_an_id_that_only_begins_like_a_device_is_fine(id_):
    assert rules(f"requirements:\n  - {{id: {id_}}}\n") == []


@pytest.mark.parametrize("folder", ["1st", "bid 1", "bid_1", "-bid", "b" * 41])
def test_the_name_of_a_folder_is_an_id(folder):
    assert [rule for _, rule in rules("a: 1", f"bids/{folder}/bid.yaml")] == ["TK012"]


@pytest.mark.parametrize(
    ("name", "times"),
    [
        ("scores/ann/bid-01.yaml", 0),
        ("lots/L1/scores/ann/bid-01.yaml", 0),
        ("scores/ben/bid-01.yaml", 1),
        ("scores/ben/bid-02.yaml", 2),
        ("lots/L1/scores/ann/bid-02.yaml", 1),
        ("consensus/bid-02.yaml", 1),
        ("lots/L1/consensus/bid-01.yaml", 0),
    ],
)
def test_a_sheet_lies_where_its_reviewer_and_bid_say(name, times):
    assert len(rules("reviewer: ann\nbid: bid-01\n", name)) == times


@pytest.mark.parametrize(("lot", "other"), [("", ""), (", lot: L1", ", lot: L1")])
def test_an_item_that_is_examined_twice_may_contradict_itself(lot, other):
    text = f"exclusion:\n  - {{id: A-01{lot}, result: met}}\n  - {{id: A-01{other}, result: not_met}}\n"

    assert rules(text, "bids/bid-01/examination.yaml") == [("bids/bid-01/examination.yaml:3:10", "TK013")]
