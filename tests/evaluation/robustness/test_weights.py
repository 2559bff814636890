# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from tenderkit.evaluation.robustness.again import Bench
from tenderkit.evaluation.robustness.weights import weight_intervals
from tenderkit.model.criterion import CriterionGroup
from tenderkit.model.method import Minimum, Rounding
from tenderkit.outcome.robustness import Award, WeightInterval


def judged(make, scores, weights, **rules):
    """Return a dossier of bids with points for C0, C1 …, and the weights of these criteria."""
    prices = rules.pop("prices", ["100000"] * len(scores))
    bids = tuple(make.bid(f"bid-{n}", price) for n, price in enumerate(prices))
    sheets = tuple(
        make.sheet("r1", f"bid-{n}", **{f"C{k}": points for k, points in enumerate(row)})
        for n, row in enumerate(scores)
    )
    criteria = tuple(make.criterion(f"C{k}", weight) for k, weight in enumerate(weights))
    return make.dossier(bids, sheets, rules=make.rules(**rules), criteria=criteria)


def by_id(bench: Bench) -> dict[str, WeightInterval]:
    return {each.id: each for each in weight_intervals(bench)}


def ends(found: WeightInterval) -> tuple[object, object]:
    return found.low, found.high


def test_an_interval_ends_where_two_bids_are_equal_and_names_who_takes_over(make, bench):
    dossier = judged(make, [(10, 4), (4, 9)], (60, 40), name="fixed-budget", budget="200000")

    found = by_id(bench(dossier))

    assert ends(found["C0"]) == (Fraction(500, 11), 100)
    assert (found["C0"].below, found["C0"].above) == (Award(("bid-1",)), None)
    assert ends(found["C1"]) == (0, Fraction(600, 11))
    assert found["C1"].above == Award(("bid-1",))
    assert found["C1"].exact


def test_who_takes_over_is_the_first_and_not_who_wins_later_on(make, bench):
    scores = [(6, 6), (9, 5), (10, 0)]
    dossier = judged(make, scores, (20, 80), name="fixed-budget", budget="200000")

    up = by_id(bench(dossier))["C0"]

    assert up.high == 25
    assert up.above == Award(("bid-1",))


POINTS = st.integers(0, 10)


@given(
    rows=st.lists(st.tuples(POINTS, POINTS, POINTS), min_size=2, max_size=5),
    weights=st.tuples(*(st.integers(1, 50),) * 3),
)
def test_every_interval_is_the_one_of_the_closed_formula(make, bench, rows, weights):
    whole = sum(weights)
    dossier = judged(
        make, rows, [Fraction(100 * w, whole) for w in weights], name="fixed-budget", budget="200000"
    )
    shares = [Fraction(w, whole) for w in weights]
    totals = [sum(w * s for w, s in zip(shares, row, strict=True)) for row in rows]
    best = totals.index(max(totals))
    assume(totals.count(max(totals)) == 1)

    found = by_id(bench(dossier))

    for k, share in enumerate(shares):
        lows, highs = [Fraction(0)], [Fraction(1)]
        for rival, total in enumerate(totals):
            gap, d = totals[best] - total, rows[best][k] - rows[rival][k]
            if rival != best and d != gap:
                edge = share - gap * (1 - share) / (d - gap)
                (lows if d > gap else highs).append(edge)
        assert (found[f"C{k}"].low / 100, found[f"C{k}"].high / 100) == (max(lows), min(highs))


def test_a_group_moves_with_the_proportions_inside_it(make, bench):
    groups = (
        CriterionGroup("G", "g", weight=make.number(50)),
        CriterionGroup("H", "h", weight=make.number(50)),
    )
    criteria = (
        make.criterion("A", 50, group="G"),
        make.criterion("B", 50, group="G"),
        make.criterion("C", 100, group="H"),
    )
    sheets = (make.sheet("r1", "bid-0", A=10, B=8, C=3), make.sheet("r1", "bid-1", A=2, B=4, C=8))
    dossier = make.dossier(
        (make.bid("bid-0"), make.bid("bid-1")),
        sheets,
        rules=make.rules("fixed-budget", budget="200000"),
        criteria=criteria,
        groups=groups,
    )

    found = by_id(bench(dossier))

    assert {each.kind for each in found.values()} == {"criterion", "group"}
    assert found["G"].low == Fraction(500, 11)  # 9x + 3(1 − x) = 3x + 8(1 − x)
    assert "H" not in found, "a group of one criterion is that criterion"


def test_the_price_weight_has_an_interval_where_the_method_has_one(make, bench):
    dossier = judged(make, [(9,), (5,)], (100,), prices=["110000", "100000"])

    (price,) = weight_intervals(bench(dossier))

    # 9 × 0.6 + 36 = 90 and 5 × 0.6 × 10 + 40 = 70; equal where (1 − x) × 40 = x × 10
    assert (price.kind, *ends(price)) == ("price", 0, 80)
    assert price.weight == 40
    assert price.above == Award(("bid-1",))


def test_the_index_is_searched_and_says_so(make, bench):
    dossier = judged(
        make,
        [(9, 5), (5, 9)],
        (60, 40),
        prices=["100000", "100001"],
        name="value-index",
        price_weight="40",
        quality_weight="60",
    )

    found = by_id(bench(dossier))

    assert not found["C0"].exact
    assert 0 <= found["C0"].low - 50 <= Fraction(1, 100)
    assert found["C0"].below == Award(("bid-1",))


def test_a_minimum_bounds_an_interval_too(make, bench):
    dossier = judged(
        make,
        [(10, 3), (6, 6)],
        (60, 40),
        name="fixed-budget",
        budget="200000",
        minimum=Minimum("60 %"),
    )

    low = by_id(bench(dossier))["C0"].low

    assert low == Fraction(300, 7)  # 10x + 3(1 − x) = 6, and there the other bid has as many points


def test_the_smallest_weight_is_the_edge_where_a_tie_was_broken(make, bench):
    dossier = judged(
        make,
        [(6, 4), (4, 6)],
        (50, 50),
        prices=["100", "101"],
        name="fixed-budget",
        budget="200",
        tie_break=("lowest_price",),
    )

    found = by_id(bench(dossier))

    assert ends(found["C0"]) == (50, 100)
    assert found["C0"].below == Award(("bid-1",))


def test_twins_stay_tied_under_all_weights(make, bench):
    dossier = judged(make, [(6, 4), (6, 4)], (50, 50), name="fixed-budget", budget="200000")

    assert {ends(each) for each in weight_intervals(bench(dossier))} == {(0, 100)}


def test_a_criterion_that_is_all_there_is_cannot_be_weighed_otherwise(make, bench):
    dossier = judged(make, [(6,), (4,)], (100,), name="fixed-budget", budget="200000")

    assert weight_intervals(bench(dossier)) == ()


def test_prescribed_roundings_do_not_count(make, bench):
    dossier = judged(make, [(10, 4), (4, 9)], (60, 40), name="fixed-budget", budget="200000")
    rules = dossier.tender.evaluation
    rounded = replace(rules, rounding=(Rounding("key_figure", 0),))

    with_it = weight_intervals(bench(replace(dossier, tender=replace(dossier.tender, evaluation=rounded))))

    assert with_it == weight_intervals(bench(dossier))


NEAR = Fraction(1, 10**7)
COARSE = 10**4


def spots(method: str, found: WeightInterval):
    """Yield shares inside the interval, as far as a power with them can be computed."""
    low, high = found.low / found.whole, found.high / found.whole
    for part in range(1, 6):
        share = low + (high - low) * Fraction(part, 6)
        share = Fraction(round(share * 1000), 1000) if method == "value-index" else share
        if low < share < high:
            yield share


def test_no_interval_is_wrong_in_cases_made_by_chance(chance, long_way):
    bounded = 0
    for bench in chance(80):
        method, first = bench.case.rules.method.name, frozenset(bench.exact.outcome.winners)
        near = NEAR if method != "value-index" else Fraction(1, COARSE)
        for found in weight_intervals(bench):
            at = [found.kind, found.id]
            for share in spots(method, found):
                assert long_way.first(long_way.with_share(bench.case, *at, share), ()) == first, (
                    found,
                    share,
                )
            for end, award, sign in ((found.low, found.below, -1), (found.high, found.above, 1)):
                share = end / found.whole + sign * near
                if award is not None and 0 < share < 1:
                    bounded += 1
                    beyond = long_way.first(long_way.with_share(bench.case, *at, share), ())
                    assert beyond == (frozenset(award.winners) if award.computable else None)
                    assert beyond != first
    assert bounded > 30
