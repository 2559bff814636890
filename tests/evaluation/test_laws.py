# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must hold for every award method, whatever the bids.

A better score never lowers the own rank under any method, not even where the references are
the median or the mean of the bids: what breaks there is that the order of two bids depends on
a third one. Where references come from the bids at all, removing a loser may change the winner.
"""

from decimal import Decimal, localcontext
from fractions import Fraction
from statistics import mean, median
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.model.method import METHODS, Minimum, Rounding

SIXTY = {"quality_weight": 60, "price_weight": 40}
RISK = {**SIXTY, "accept_risk": "prescribed"}
BANDS = {
    "extended-ratio by quality": {"band_percent": 10, "decide_by": "highest_quality"},
    "extended-ratio by price": {"band_percent": 25, "decide_by": "lowest_price"},
}
PARAMETERS: dict[str, dict[str, Any]] = {
    "lowest-price": {},
    "fixed-budget": {"budget": 500000},
    "simple-ratio": {"scale": "three-digits"},
    **BANDS,
    "linear-min": {},
    "inverse": {**SIXTY, "power": 2},
    "quality-value": {"value_per_point": 1000},
    "weighted-ratio-reference": {**SIXTY, "reference_quality": 70, "reference_price": 300000},
    "qcbs": {"technical_weight": 80, "financial_weight": 20},
    "least-cost": {"minimum": Minimum("40 %")},
    "price-per-point": {},
    "value-index": SIXTY,
    "reduced-price": {"maximum_value": "0.3"},
    "surcharge": SIXTY,
    "rated-criteria": SIXTY,
    "weighted-ratio-median": RISK,
    "weighted-ratio-mean": RISK,
}
IN_MONEY = {"fixed-budget", "quality-value", "weighted-ratio-reference"}
"""Methods with a parameter in money, so that the unit of the prices matters."""
REFERENCES_FROM_BIDS = {
    *BANDS,
    *("linear-min", "inverse", "qcbs", "rated-criteria", "weighted-ratio-median", "weighted-ratio-mean"),
}
names = st.sampled_from(sorted(PARAMETERS))
fields = st.lists(st.tuples(st.integers(1, 100), st.integers(1, 10**6)), min_size=1, max_size=6).map(
    lambda found: [(f"bid-{i:02}", points, price) for i, (points, price) in enumerate(found, 1)]
)
tie_breaks = st.sampled_from(
    [(), ("highest_quality",), ("lowest_price",), ("highest_quality", "lowest_price")]
)
roundings = st.sampled_from(
    [
        (),
        (Rounding("quality", 0),),
        (Rounding("price_points", 0, "half-even"),),
        (Rounding("key_figure", 0),),
        (Rounding("quality", 0, "down"), Rounding("price_points", 1), Rounding("key_figure", 2)),
    ]
)
rules_given = st.fixed_dictionaries({"tie_break": tie_breaks, "rounding": roundings})


@pytest.fixture(scope="module")
def rank(calculated):
    def ranked(rows, name, **rules):
        if name == "reduced-price":
            rows = [(bid, str(Fraction(points, 400)), *more) for bid, points, *more in rows]
            rules.pop("rounding", None)  # parts of 1 would all round to 0
        return calculated(rows, name.split(" ", maxsplit=1)[0], **PARAMETERS[name], **rules)

    return ranked


def ranks(outcome):
    return [(r.rank, r.bid) for r in outcome.ranking]


def test_every_method_that_ranks_is_put_to_these_laws():
    known = {name.split(" ", maxsplit=1)[0] for name in PARAMETERS}

    assert known == {name for name, method in AWARD_METHODS.items() if not method.people_decide}
    assert known | {"trade-off"} == {name for name, facts in METHODS.items() if facts.available}


@given(fields, names, rules_given, st.randoms())
def test_the_order_of_input_never_matters(rank, rows, name, rules, random):
    shuffled = random.sample(rows, len(rows))

    assert rank(rows, name, **rules) == rank(shuffled, name, **rules)


@given(fields, names, tie_breaks)
def test_a_rank_counts_the_bids_before_it(rank, rows, name, tie_break):
    found = [r.rank for r in rank(rows, name, tie_break=tie_break).ranking]

    assert found == sorted(found)
    assert all(place == 1 + sum(other < place for other in found) for place in found)


@given(fields, names, rules_given, st.data())
def test_a_better_score_never_lowers_the_rank(rank, rows, name, rules, data):
    index = data.draw(st.integers(0, len(rows) - 1))
    bid, points, price = rows[index]
    better = [*rows[:index], (bid, data.draw(st.integers(points, 100)), price), *rows[index + 1 :]]

    def rank_in(given):
        found = rank(given, name, **rules).ranking
        return next((r.rank for r in found if r.bid == bid), len(rows) + 1)

    assert rank_in(better) <= rank_in(rows)


@given(fields, names, tie_breaks, st.data())
def test_a_lower_price_never_lowers_the_rank(rank, rows, name, tie_break, data):
    index = data.draw(st.integers(0, len(rows) - 1))
    bid, points, price = rows[index]
    cheaper = [*rows[:index], (bid, points, data.draw(st.integers(1, price))), *rows[index + 1 :]]

    def rank_in(given):
        found = rank(given, name, tie_break=tie_break).ranking
        return next((r.rank for r in found if r.bid == bid), len(rows) + 1)

    assert rank_in(cheaper) <= rank_in(rows)


@given(fields, names, st.integers(1, 10**6))
def test_the_unit_of_the_prices_changes_no_rank(rank, rows, name, factor):
    assume(name not in IN_MONEY)
    scaled = [(bid, points, Fraction(price, factor)) for bid, points, price in rows]

    assert ranks(rank(rows, name)) == ranks(rank(scaled, name))


@given(fields, st.sampled_from(["linear-min", "inverse", "qcbs", "rated-criteria"]))
def test_the_cheapest_bid_has_all_price_points_and_nobody_has_more(rank, rows, name):
    most = 20 if name == "qcbs" else 40
    lowest = min(price for _, _, price in rows)

    points = {r.bid: r.price_points for r in rank(rows, name).ranking}

    assert all(0 <= found <= most for found in points.values())
    assert all((points[bid] == most) is (price == lowest) for bid, _, price in rows)


@given(fields, st.fractions("1/1000", 1000), st.fractions("1/1000", 1000))
def test_scaling_all_points_and_all_prices_leaves_the_simple_ratio_unchanged(calculated, rows, one, other):
    scaled = [(bid, points * one, price * other) for bid, points, price in rows]

    assert ranks(calculated(rows, "simple-ratio")) == ranks(calculated(scaled, "simple-ratio"))


@given(fields, names, roundings)
def test_an_excluded_bid_changes_nothing(rank, rows, name, rounding):
    *kept, (bid, points, price) = rows

    with_it = rank([*kept, (bid, points, price, "out")], name, rounding=rounding)
    without = rank(kept, name, rounding=rounding)

    assert (with_it.ranking, with_it.winners, with_it.cautions) == (
        without.ranking,
        without.winners,
        without.cautions,
    )


@given(fields, names)
def test_where_no_bid_is_a_reference_removing_a_loser_never_changes_the_winner(rank, rows, name):
    assume(name not in REFERENCES_FROM_BIDS)
    winners = rank(rows, name).winners

    for row in rows:
        if row[0] not in winners:
            assert rank([other for other in rows if other != row], name).winners == winners


def dec(number):
    exact = Fraction(number)
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def by_decimals(name, quality, price, others):
    """The key figure in other arithmetic and mostly in another form of the formula."""
    lowest = min(dec(p) for _, p in others)
    points = [dec(q) for q, _ in others]
    prices = [dec(p) for _, p in others]
    q, p = dec(quality), dec(price)
    middle = median if name.endswith("median") else mean
    ratio = q / p
    formulas = {
        "lowest-price": lambda: p,
        "least-cost": lambda: p,
        "fixed-budget": lambda: q,
        "simple-ratio": lambda: ratio.scaleb(
            2 - max(a / b for a, b in zip(points, prices, strict=True)).adjusted()
        ),
        "extended-ratio by quality": lambda: ratio,
        "extended-ratio by price": lambda: ratio,
        "linear-min": lambda: q * dec("0.6") + max(Decimal(0), 80 - 40 * p / lowest),
        "inverse": lambda: q * 60 / 100 + 40 * (lowest / p) ** 2,
        "quality-value": lambda: p - 1000 * q,
        "weighted-ratio-reference": lambda: (60 * q / 70 - 40 * p / 300000) / 100,
        "qcbs": lambda: (4 * q + 100 * lowest / p) / 5,
        "price-per-point": lambda: p / q,
        "value-index": (q * q * q / (p * p)).sqrt,
        "reduced-price": lambda: p * dec("0.7") / (dec("0.7") + q),
        "surcharge": lambda: p * (dec("2.5") - q * 3 / 200),
        "rated-criteria": lambda: 60 * q / max(points) + 40 * lowest / p,
        "weighted-ratio-median": lambda: (3 * q / middle(points) - 2 * p / middle(prices)) / 5,
        "weighted-ratio-mean": lambda: (3 * q / middle(points) - 2 * p / middle(prices)) / 5,
    }
    return formulas[name]()


@given(
    st.lists(
        st.tuples(st.integers(1, 100), st.fractions(1, 10**6, max_denominator=100)), min_size=1, max_size=6
    ),
    names,
)
def test_every_key_figure_is_that_of_60_digits(rank, found, name):
    rows = [(f"bid-{i:02}", points, str(price)) for i, (points, price) in enumerate(found)]

    outcome = rank(rows, name)

    admitted = [int(r.bid.removeprefix("bid-")) for r in outcome.ranking]
    parts = 400 if name == "reduced-price" else 1
    others = [(Fraction(found[i][0], parts), found[i][1]) for i in admitted]
    with localcontext() as context:
        context.prec = 60
        for ranked, (quality, price) in zip(outcome.ranking, others, strict=True):
            expected = by_decimals(name, quality, price, others)
            assert close(ranked.key_figure, expected), (ranked, expected)


def close(key_figure, expected):
    """Tell whether both agree in 45 digits; a root lies between the fractions around *expected*."""
    around = abs(Fraction(expected)) / 10**45 + Fraction(1, 10**50)
    return Fraction(expected) - around <= key_figure <= Fraction(expected) + around
