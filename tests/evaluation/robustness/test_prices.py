# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.evaluation.robustness.prices import price_changes
from tenderkit.model.method import METHODS
from tenderkit.outcome.robustness import Award


def priced(make, bids, **rules):
    """Return a dossier of bids with one score and a price."""
    made = tuple(make.bid(f"bid-{n}", price) for n, (_points, price) in enumerate(bids))
    sheets = tuple(make.sheet("r1", f"bid-{n}", B1=points) for n, (points, _price) in enumerate(bids))
    return make.dossier(made, sheets, rules=make.rules(**rules))


def change(bench, bid, direction):
    return next(c for c in price_changes(bench) if (c.bid, c.direction) == (bid, direction))


def test_the_cheapest_bid_moves_the_points_of_all_when_it_gets_cheaper(make, bench):
    dossier = priced(make, [(9, "110000"), (5, "100000")])  # 54 + 36 against 30 + 40

    found = change(bench(dossier), "bid-1", "down")

    # 54 + 40 × (2 − 110000 / p) = 30 + 40; with the points of the winner as they are it would be 50000
    assert (found.after, found.award) == (68750, Award(("bid-0", "bid-1")))
    assert not found.by_reference


def test_a_bid_that_cannot_win_changes_the_award_as_the_reference(make, bench):
    dossier = priced(make, [("25/3", "110"), (9, "120"), (0, "95")])  # 50, 54 and 0 points of quality

    found = change(bench(dossier), "bid-2", "up")

    # −4 + 40 × 10 / p is 0 where the lowest price is 100
    assert (found.after, found.award) == (100, Award(("bid-0", "bid-1")))
    assert found.by_reference


def test_a_bid_that_is_not_the_cheapest_comes_nearer_on_its_own_line(make, bench):
    dossier = priced(make, [(9, "110000"), ("26/3", "120000"), (1, "100000")])  # 90, 52 + 32 and 46

    found = change(bench(dossier), "bid-1", "down")

    # P_m × (2 − (T_a − Q_j) / 40), which is above the lowest price
    assert (found.after, found.award) == (Fraction(105000), Award(("bid-0", "bid-1")))


@pytest.mark.parametrize(
    ("rules", "bids", "expected"),
    [
        ({"name": "simple-ratio"}, [(9, "90000"), (8, "100000")], 80000),  # L_j × P_a / L_a
        (
            {"name": "inverse", "price_weight": "40", "quality_weight": "60"},
            [(9, "125000"), (8, "160000"), (1, "100000")],
            "4000000/38",  # W_P × P_m / (T_a − Q_j) = 40 × 100000 / (86 − 48)
        ),
        (
            {"name": "quality-value", "value_per_point": "100"},
            [(9, "100000"), (8, "95000")],
            90000,  # 100 points less are worth 10000
        ),
        ({"name": "lowest-price"}, [(1, "90000"), (8, "95000")], 90000),
    ],
)
def test_the_cent_is_the_one_of_the_closed_formula(make, bench, rules, bids, expected):
    exact = Fraction(expected)

    found = change(bench(priced(make, bids, **rules)), "bid-1", "down")

    assert found.after == Fraction(int(exact * 100), 100)


def test_a_winner_may_be_dearer_up_to_the_budget(make, bench):
    dossier = priced(make, [(9, "90000"), (8, "80000")], name="fixed-budget", budget="100000")

    found = change(bench(dossier), "bid-0", "up")

    assert (found.after, found.award) == (Fraction("100000.01"), Award(("bid-1",)))


def test_a_bid_above_the_budget_may_come_below_it(make, bench):
    dossier = priced(make, [(8, "90000"), (9, "120000")], name="fixed-budget", budget="100000")

    assert change(bench(dossier), "bid-1", "down").after == 100000


def test_where_no_price_changes_anything_it_says_so(make, bench):
    dossier = priced(make, [(9, "90000"), (8, "80000")], name="fixed-budget", budget="100000")

    found = change(bench(dossier), "bid-1", "down")

    assert (found.after, found.award) == (None, None)


def test_a_tie_is_broken_by_one_cent_in_either_direction(make, bench):
    dossier = priced(make, [(9, "90000"), (9, "90000")], name="simple-ratio")

    found = {(c.bid, c.direction): (c.after, c.award) for c in price_changes(bench(dossier))}

    assert found["bid-0", "up"] == (Fraction("90000.01"), Award(("bid-1",)))
    assert found["bid-0", "down"] == (Fraction("89999.99"), Award(("bid-0",)))


def test_no_price_is_found_with_a_smaller_change_in_cases_made_by_chance(chance):
    found_some = 0
    for bench in chance(70):
        for found in price_changes(bench):
            if found.searched:
                continue
            after = found.after
            if after is None:
                after = Fraction(0) if found.direction == "down" else 3 * found.price
            else:
                found_some += 1
                assert not bench.same(bench.with_price(found.bid, after))
            for cents in tried(found.price, after):
                if cents or not METHODS[bench.case.rules.method.name].divides_by_price:
                    assert bench.same(bench.with_price(found.bid, Fraction(cents, 100))), (found, cents)
    assert found_some > 60


def tried(price: Fraction, after: Fraction) -> set[int]:
    """Return cents between two prices, and the one beside the second."""
    start, end = int(price * 100), int(after * 100)
    beside = end + (1 if end < start else -1)
    inside = {start + (end - start) * part // 20 for part in range(1, 20)} | {beside}
    return {cents for cents in inside if min(start, end) < cents < max(start, end)}
