# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.model.method import Minimum, Rounding
from tenderkit.outcome.award import Stage, Status
from tenderkit.problems import InputError

W1 = [("A", 60, 65000), ("B", 75, 74000), ("C", 100, 100000)]
V1 = [("A", 7200, 180000), ("B", 8600, 205000), ("C", 9100, 240000), ("D", 6400, 150000)]

numbers = st.integers(0, 100)
prices = st.integers(1, 10**6)
fields = st.lists(st.tuples(numbers, prices), min_size=1, max_size=6).map(
    lambda found: [(f"bid-{i:02}", points, price) for i, (points, price) in enumerate(found, 1)]
)


def ranks(outcome):
    return [(r.rank, r.bid) for r in outcome.ranking]


def test_w1_simple_ratio_ranks_the_best_value_first(calculated):
    outcome = calculated(W1, "simple-ratio", scale="100000")

    assert ranks(outcome) == [(1, "B"), (2, "C"), (3, "A")]
    assert [r.key_figure for r in outcome.ranking] == [Fraction(3750, 37), 100, Fraction(1200, 13)]


def test_w1_three_digits_is_the_same_as_its_factor(calculated, key_figures):
    assert key_figures(calculated(W1, "simple-ratio", scale="three-digits")) == key_figures(
        calculated(W1, "simple-ratio", scale="100000")
    )


def test_v1_simple_ratio(calculated):
    outcome = calculated(V1, "simple-ratio", scale="10000")

    assert ranks(outcome) == [(1, "D"), (2, "B"), (3, "A"), (4, "C")]
    assert [r.key_figure for r in outcome.ranking] == [
        Fraction(1280, 3),
        Fraction(17200, 41),
        400,
        Fraction(9100, 24),
    ]


def test_v1_linear_price_points_with_three_digits(calculated):
    outcome = calculated(
        V1,
        price_weight=40,
        quality_weight=60,
        max_points=10000,
        rounding=(Rounding("price_points", 3),),
    )

    assert {r.bid: r.price_points for r in outcome.ranking} == {
        "A": 32,
        "B": Fraction("25.333"),
        "C": 16,
        "D": 40,
    }
    assert {r.bid: r.key_figure for r in outcome.ranking} == {
        "A": Fraction("75.2"),
        "B": Fraction("76.933"),
        "C": Fraction("70.6"),
        "D": Fraction("78.4"),
    }
    assert outcome.winners == ("D",)


def test_the_example_of_the_specification(calculated):
    outcome = calculated([("bid-02", 90, "110000.00"), ("bid-01", 50, 100000)])

    first = outcome.ranking[0]
    assert (first.bid, first.quality, first.price_points, first.key_figure) == ("bid-02", 54, 36, 90)
    assert outcome.decided_by == "key_figure"


def test_price_points_are_zero_from_the_multiple_on_and_never_below(calculated):
    outcome = calculated([("a", 0, 100), ("b", 0, 200), ("c", 0, 500)])

    assert {r.bid: r.price_points for r in outcome.ranking} == {"a": 40, "b": 0, "c": 0}


def test_without_clamp_price_points_fall_below_zero(calculated):
    outcome = calculated([("a", 0, 100), ("c", 0, 500)], clamp=False)

    assert {r.bid: r.price_points for r in outcome.ranking} == {"a": 40, "c": -120}


def test_weight_points_need_not_make_100(calculated):
    outcome = calculated([("a", 50, 100)], unit="points", price_weight=300, quality_weight=700)

    assert outcome.ranking[0].key_figure == 650


def test_a_single_bid_gets_all_price_points_and_wins(calculated):
    outcome = calculated([("only", 10, 5)])

    assert (outcome.ranking[0].price_points, outcome.winners, outcome.decided_by) == (
        40,
        ("only",),
        "key_figure",
    )


def test_the_excluded_cheapest_bid_is_no_reference(calculated):
    with_it = calculated([("a", 90, 110), ("b", 50, 100), ("x", 0, 1, "not signed")])
    without = calculated([("a", 90, 110), ("b", 50, 100)])

    assert with_it.ranking == without.ranking
    assert with_it.excluded[0].grounds[0].stage is Stage.EXCLUSION
    assert with_it.excluded[0].grounds[0].criterion is None


def test_a_bid_below_the_minimum_is_no_reference(calculated):
    outcome = calculated([("a", 90, 110), ("cheap", 10, 1)], minimum=Minimum("50 %"))

    assert outcome.ranking[0].price_points == 40
    assert [(e.bid, e.grounds[0].stage) for e in outcome.excluded] == [("cheap", Stage.MINIMUM)]


@pytest.mark.parametrize(("points", "admitted"), [("50", True), ("49.999999999999999999", False)])
def test_the_edge_of_the_minimum_passes(calculated, points, admitted):
    outcome = calculated([("a", points, 100)], minimum=Minimum("50 %"))

    assert bool(outcome.ranking) is admitted


def test_a_minimum_in_points_says_nothing_of_a_maximum_that_nobody_stated(calculated):
    outcome = calculated([("a", 9000, 1)], "simple-ratio", minimum=Minimum("9500"))

    (exclusion,) = outcome.excluded
    assert "maximum" not in exclusion.grounds[0].reason.id


def test_a_minimum_in_points_needs_no_percent(calculated):
    outcome = calculated([("a", 60, 100), ("b", 59, 100)], minimum=Minimum("60"))

    assert [r.bid for r in outcome.ranking] == ["a"]


def test_sums_that_floats_would_tell_apart_are_a_tie(calculated):
    # 0.1 + 0.2 is not 0.3 in floats: 4.199999999999999 beside 4.2 is the trap
    outcome = calculated(
        [("a", "4.2", 100), ("b", "21/5", 100)], price_weight=0, quality_weight=100, max_points=10
    )

    assert outcome.status is Status.TIE
    assert outcome.winners == ("a", "b")
    assert [r.rank for r in outcome.ranking] == [1, 1]


def test_shared_ranks_skip_the_next(calculated):
    outcome = calculated([("a", 1, 100), ("b", 1, 100), ("c", 0, 100)])

    assert ranks(outcome) == [(1, "a"), (1, "b"), (3, "c")]


def test_a_tie_is_broken_in_the_published_order(calculated):
    rows = [("good", 80, 160), ("cheap", 50, 100)]  # L / P is 1/2 for both

    by_quality = calculated(rows, "simple-ratio", tie_break=("highest_quality", "lowest_price"))
    by_price = calculated(rows, "simple-ratio", tie_break=("lowest_price", "highest_quality"))

    assert (by_quality.winners, by_quality.decided_by) == (("good",), "highest_quality")
    assert (by_price.winners, by_price.decided_by) == (("cheap",), "lowest_price")
    assert ranks(by_price) == [(1, "cheap"), (2, "good")]


def test_without_a_tie_break_a_tie_stays_a_tie(calculated):
    outcome = calculated([("good", 80, 160), ("cheap", 50, 100)], "simple-ratio")

    assert (outcome.status, outcome.decided_by) == (Status.TIE, "none")


def test_before_a_draw_all_equals_are_winners_and_nothing_after_it_counts(calculated):
    outcome = calculated(
        [("good", 80, 160), ("cheap", 50, 100)], "simple-ratio", tie_break=("draw", "lowest_price")
    )

    assert (outcome.status, outcome.winners) == (Status.TIE, ("cheap", "good"))


def test_33_digits_are_not_too_many(calculated):
    low, high = "100000000000000000000000000000.001", "100000000000000000000000000000.002"

    outcome = calculated([("b", 50, high), ("a", 50, low)])

    assert outcome.winners == ("a",)
    assert outcome.ranking[0].key_figure != outcome.ranking[1].key_figure


def test_prescribed_three_digits_can_decide_and_say_so(calculated):
    # 105.27 and 104.72 both become 105; the lowest price then takes the worse one
    rows = [("better", "105.27", 100), ("worse", "100.5312", "96")]
    rules = {
        "scale": "three-digits",
        "tie_break": ("lowest_price",),
        "rounding": (Rounding("key_figure", 0),),
    }

    outcome = calculated(rows, "simple-ratio", **rules)

    assert outcome.winners == ("worse",)
    assert [c.rule for c in outcome.cautions] == ["TK490"]
    assert outcome.cautions[0].message.values == {"rounded": "worse", "exact": "better"}


def test_totals_that_only_look_alike_are_told_apart(calculated):
    outcome = calculated([("a", "999.9967", 1), ("b", 1000, 1)], "simple-ratio")

    assert outcome.winners == ("b",)
    assert outcome.cautions == ()


def test_a_rounding_that_changes_nothing_gives_no_warning(calculated):
    outcome = calculated(W1, "simple-ratio", scale="100000", rounding=(Rounding("key_figure", 2),))

    assert outcome.cautions == ()
    assert outcome.ranking[0].key_figure == Fraction("101.35")


@pytest.mark.parametrize(
    ("mode", "winners"), [("half-up", ("a",)), ("half-even", ("a", "b")), ("down", ("a", "b"))]
)
def test_the_mode_of_rounding_can_decide(calculated, mode, winners):
    outcome = calculated(
        [("a", "86.5", 100), ("b", "86", 100)],
        price_weight=0,
        quality_weight=100,
        rounding=(Rounding("key_figure", 0, mode),),
    )

    assert outcome.winners == winners


def test_no_points_at_all_is_a_tie_at_zero_with_a_warning(calculated):
    outcome = calculated([("a", 0, 100), ("b", 0, 200)], "simple-ratio", scale="three-digits")

    assert (outcome.status, outcome.ranking[0].key_figure) == (Status.TIE, 0)
    assert [c.rule for c in outcome.cautions] == ["TK491"]


def test_a_weight_of_zero_is_said(calculated):
    outcome = calculated([("a", 1, 100)], price_weight=0, quality_weight=100)

    assert [c.rule for c in outcome.cautions] == ["TK405"]


def test_lowest_price_needs_no_points(calculated):
    outcome = calculated([("a", None, 3), ("b", None, "2.99")], "lowest-price")

    assert outcome.winners == ("b",)
    assert [(r.quality, r.price_points) for r in outcome.ranking] == [(None, None), (None, None)]


def test_lowest_price_may_be_zero(calculated):
    assert calculated([("a", None, 3), ("b", None, 0)], "lowest-price").winners == ("b",)


def test_trade_off_leaves_the_decision_to_people_and_names_dominated_bids(calculated):
    outcome = calculated([("a", 80, 100), ("b", 90, 120), ("c", 70, 110)], "trade-off")

    assert outcome.status is Status.HUMAN_DECISION
    assert outcome.winners == ()
    assert [r.rank for r in outcome.ranking] == [None, None, None]
    assert {c.bid: c.dominated_by for c in outcome.compared} == {"a": (), "b": (), "c": ("a",)}


def test_no_bids_and_no_admissible_bid_are_told_apart(calculated):
    assert calculated([]).status is Status.NO_BIDS
    assert calculated([("a", 1, 1, "late")]).status is Status.NO_ADMISSIBLE_BID


@pytest.mark.parametrize(
    ("row", "name", "rules"),
    [
        (("a", 1, "-1"), "lowest-price", ["TK412"]),
        (("a", 1, 0), "simple-ratio", ["TK413"]),
        (("a", 1, 0), "linear-min", ["TK413"]),
        (("a", None, 1), "simple-ratio", ["TK454"]),
        (("a", 101, 1), "linear-min", ["TK455"]),
        (("a", -1, 1), "simple-ratio", ["TK455"]),
        (("a", None, -1), "simple-ratio", ["TK412", "TK454"]),
    ],
)
def test_what_a_method_cannot_work_with_is_refused(calculated, row, name, rules):
    with pytest.raises(InputError) as raised:
        calculated([row], name)

    assert [problem.rule for problem in raised.value.problems] == rules


@given(fields)
def test_linear_min_equals_whole_number_arithmetic(calculated, rows):
    lowest = min(price for _, _, price in rows)

    def figure(points, price):
        # 60 L/100 + max(0, 40 (2 m − P) / m), times 100 m, in whole numbers
        return 60 * points * lowest + max(0, 4000 * (2 * lowest - price))

    outcome = calculated(rows)

    assert {r.bid: r.key_figure * 100 * lowest for r in outcome.ranking} == {
        bid: figure(points, price) for bid, points, price in rows
    }


@pytest.mark.parametrize("price", [1, 10, "1.0001", "0.1", "0.001", "0.00099", 10**9, "10/9999"])
def test_three_digits_are_at_least_100_and_below_1000(calculated, price):
    best = calculated([("a", 1, price)], "simple-ratio", scale="three-digits").ranking[0].key_figure

    assert 100 <= best < 1000


def test_one_bid_without_points_is_no_tie(calculated):
    assert calculated([("a", 0, 100), ("b", 1, 200)], "simple-ratio").cautions == ()


def test_a_negative_price_is_refused_even_of_an_excluded_bid(calculated):
    with pytest.raises(InputError) as raised:
        calculated([("a", 1, 1), ("b", 1, -1, "late")])

    assert [problem.rule for problem in raised.value.problems] == ["TK412"]


def test_an_excluded_bid_may_have_no_price_and_no_points(calculated):
    assert calculated([("a", 1, 1), ("b", None, None, "nothing in the envelope")]).winners == ("a",)


def test_equal_points_at_a_lower_price_dominate_and_identical_bids_do_not(calculated):
    outcome = calculated([("a", 80, 100), ("b", 80, 120), ("c", 80, 100)], "trade-off")

    assert {c.bid: c.dominated_by for c in outcome.compared} == {"a": (), "b": ("a", "c"), "c": ()}


@pytest.mark.parametrize(("minimum", "refused"), [("50 %", True), ("50 % ", True), ("50", False)])
def test_points_above_a_maximum_that_nobody_stated_are_refused_only_where_a_share_needs_it(
    calculated, minimum, refused
):
    rows = [("a", 150, 100)]

    if refused:
        with pytest.raises(InputError) as raised:
            calculated(rows, "simple-ratio", minimum=Minimum(minimum))
        assert [problem.rule for problem in raised.value.problems] == ["TK455"]
    else:
        assert calculated(rows, "simple-ratio", minimum=Minimum(minimum)).winners == ("a",)


def test_an_excluded_bid_may_cost_nothing_where_the_method_divides_by_prices(calculated):
    assert calculated([("a", 1, 1), ("b", 1, 0, "late")]).winners == ("a",)


def test_a_minimum_needs_points_where_the_method_needs_none(calculated):
    with pytest.raises(InputError) as raised:
        calculated([("a", None, 1)], "lowest-price", minimum=Minimum("50"))

    assert [problem.rule for problem in raised.value.problems] == ["TK454"]
