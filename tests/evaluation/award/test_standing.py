# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.evaluation.award.field import Figures
from tenderkit.evaluation.award.levels import highest_first, lowest_first
from tenderkit.evaluation.award.standing import standing
from tenderkit.model.root import Root

numbers = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=3),
    st.one_of(
        st.fractions(-5, 5, max_denominator=6),
        st.builds(Root, st.integers(1, 50), st.integers(1, 5), st.just(2)),
    ),
    max_size=8,
)


@given(numbers)
def test_a_position_counts_the_different_numbers_before_it(found):
    highest, lowest = highest_first("x", found).positions, lowest_first("x", found).positions

    for bid, number in found.items():
        assert highest[bid] == sum(other > number for other in distinct(found.values()))
        assert lowest[bid] == sum(other < number for other in distinct(found.values()))


def distinct(values):
    kept: list[Any] = []
    for value in values:
        if all(value != other for other in kept):
            kept.append(value)
    return kept


def ranked(key_figures, tie_break=(), drawn=None, prices=None, quality=None):
    figures = [
        Figures(bid, None if quality is None else Fraction(quality[bid]), key_figure=Fraction(figure))
        for bid, figure in key_figures.items()
    ]
    by_figure = highest_first("key_figure", {bid: Fraction(f) for bid, f in key_figures.items()})
    prices = {bid: Fraction(price) for bid, price in (prices or dict.fromkeys(key_figures, 1)).items()}
    return standing([by_figure], figures, prices, tie_break, drawn)


def test_shared_ranks_skip_the_next():
    assert ranked({"a": 2, "b": 3, "c": 3, "d": 1}).ranks == {"b": 1, "c": 1, "a": 3, "d": 4}


def test_a_tie_break_also_orders_those_behind():
    found = ranked({"a": 3, "b": 2, "c": 2}, ("lowest_price",), prices={"a": 9, "b": 5, "c": 4})

    assert (found.ranks, found.decided_by) == ({"a": 1, "c": 2, "b": 3}, "key_figure")


def test_the_draw_counts_only_among_equals_at_the_top():
    assert ranked({"a": 3, "b": 3}, ("draw",), "b").winners == ("b",)
    assert ranked({"a": 3, "b": 2}, ("draw",), "b").winners == ("a",)
    assert ranked({"a": 3, "b": 3}, (), "b").winners == ("a", "b")


def test_after_the_draw_the_others_share_the_next_rank():
    assert ranked({"a": 3, "b": 3, "c": 3, "d": 1}, ("draw",), "b").ranks == {"b": 1, "a": 2, "c": 2, "d": 4}


@pytest.mark.parametrize("quality", [None, {"a": 1, "b": 2}])
def test_highest_quality_counts_only_where_all_have_points(quality):
    found = ranked({"a": 3, "b": 3}, ("highest_quality",), quality=quality)

    assert found.winners == (("a", "b") if quality is None else ("b",))
