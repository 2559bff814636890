# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from hypothesis import given
from hypothesis import strategies as st

from tenderkit.evaluation.pseudonyms import bids_to_score, named_bids

BIDS = st.lists(st.from_regex(r"bid-[0-9]{1,3}", fullmatch=True), unique=True, max_size=40)


@given(bids=BIDS, seed=st.from_regex(r"[0-9a-f]{1,32}", fullmatch=True))
def test_every_bid_has_one_letter_and_one_turn(bids, seed):
    named = named_bids("rev-1", seed, bids)

    assert sorted(named.bids.values()) == sorted(bids)
    assert sorted(named.order) == sorted(named.bids)


@given(bids=BIDS, more=BIDS)
def test_a_bid_that_comes_later_changes_no_name(bids, more):
    first = named_bids("rev-1", "5eed", bids)
    second = named_bids("rev-1", "another seed is not asked for", more, first)

    assert dict(second.bids) | dict(first.bids) == dict(second.bids)
    assert second.order[: len(bids)] == first.order
    assert set(second.bids.values()) == {*bids, *more}


def test_the_order_in_which_the_bids_are_named_says_nothing():
    assert named_bids("rev-1", "5eed", ["a", "b", "c"]) == named_bids("rev-1", "5eed", ["c", "b", "a"])


def test_two_reviewers_with_one_seed_read_other_letters():
    many = [f"bid-{number}" for number in range(30)]
    assert named_bids("rev-1", "5eed", many).bids != named_bids("rev-2", "5eed", many).bids


def test_after_z_comes_aa():
    named = named_bids("rev-1", "5eed", [f"bid-{number}" for number in range(28)])
    assert list(named.bids)[24:] == ["Y", "Z", "AA", "AB"]


def test_letters_and_order_lead_back_to_the_bids():
    named = named_bids("rev-1", "5eed", ["a", "b", "c"])
    assert [named.bids[named.letter(bid)] for bid in "abc"] == ["a", "b", "c"]
    assert set(named.reading(["a", "c", "unknown"])) == {"a", "c"}


def test_what_is_out_is_not_to_be_scored(make):
    dossier = make.dossier((make.bid("bid-01"), make.bid("bid-02", status="withdrawn")), ())
    assert bids_to_score(dossier) == ("bid-01",)
