# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from functools import partial

from tenderkit.evaluation.award.contest import decided
from tenderkit.evaluation.case import contest
from tenderkit.evaluation.robustness.rivals import dominated, removals
from tenderkit.outcome.robustness import Award, Dominance, Removal


def outcome(bench):
    return decided(partial(contest, bench.case), bench.roundings).outcome


def priced(make, bids, **rules):
    made = tuple(make.bid(f"bid-{n}", price) for n, (_points, price) in enumerate(bids))
    sheets = tuple(make.sheet("r1", f"bid-{n}", B1=points) for n, (points, _price) in enumerate(bids))
    return make.dossier(made, sheets, rules=make.rules(**rules))


def test_the_removal_of_the_cheapest_turns_the_order_of_the_others(make, bench):
    made = bench(priced(make, [("25/3", "110"), (9, "120"), (0, "95")]))  # −4 + 40 × 10 / lowest

    found = removals(made, outcome(made))

    assert found == (
        Removal("bid-1", Award(("bid-0",)), changes=False),
        Removal("bid-2", Award(("bid-1",)), changes=True),
    )


def test_a_ratio_does_not_know_third_bids(make, bench):
    made = bench(priced(make, [(8, "110"), (9, "120"), (0, "95")], name="simple-ratio"))

    assert [each.changes for each in removals(made, outcome(made))] == [False, False]


def test_a_bid_that_another_one_beats_all_round_is_named(make, bench):
    made = bench(priced(make, [(8, "110"), (9, "105"), (9, "100")]))

    found = dominated(made, outcome(made))

    assert found == (Dominance("bid-0", ("bid-1", "bid-2")), Dominance("bid-1", ("bid-2",)))


def test_a_bid_that_is_excluded_dominates_nobody(make, bench):
    made = bench(priced(make, [(8, "90000"), (9, "120000")], name="fixed-budget", budget="100000"))

    assert dominated(made, outcome(made)) == ()
