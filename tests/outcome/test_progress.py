# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from hypothesis import given
from hypothesis import strategies as st

from tenderkit.outcome.desk import Cell, Desk
from tenderkit.outcome.progress import letters_beside, next_open, progress

CELLS = tuple(Cell("", criterion, letter) for criterion in ("B1", "B2") for letter in "CAB")
DESK = Desk("r1", "Title", "en", None, {}, {}, {}, CELLS)
SOME = st.sets(st.sampled_from(CELLS))


def test_one_is_told_the_criterion_the_bid_and_what_is_done():
    stands = progress(DESK, Cell("", "B2", "A"), {CELLS[0], CELLS[1]})

    assert (stands.criterion, stands.criteria) == (2, 2)
    assert (stands.bid, stands.bids) == (2, 3)
    assert (stands.done, stands.total) == (2, 6)


def test_what_is_decided_elsewhere_does_not_count():
    assert progress(DESK, CELLS[0], {Cell("", "B9", "A")}).done == 0


def test_letters_stand_in_the_order_of_the_reviewer():
    assert letters_beside(DESK, CELLS[4]) == ["C", "A", "B"]


@given(passed=SOME, after=st.sampled_from(CELLS))
def test_the_next_open_cell_is_open_and_is_found_if_there_is_one(passed, after):
    found = next_open(CELLS, after, passed)

    assert (found is None) == (set(CELLS) <= passed)
    assert found not in passed


def test_after_the_last_it_goes_on_with_the_first_that_is_open():
    assert next_open(CELLS, CELLS[-1], {CELLS[0]}) == CELLS[1]
