# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from collections import defaultdict
from dataclasses import replace

from tenderkit.evaluation.robustness.scores import score_changes
from tenderkit.evaluation.robustness.trials import trials
from tenderkit.model.method import Scale
from tenderkit.outcome.robustness import Award, ScoreChange


def scored(make, rows, prices=None, *, weights=(60, 40), votes=1, **rules):
    """Return a dossier in which *votes* people gave each bid the same points for C0, C1 …"""
    prices = prices or ["100000"] * len(rows)
    bids = tuple(make.bid(f"bid-{n}", price) for n, price in enumerate(prices))
    sheets = tuple(
        make.sheet(f"r{who}", f"bid-{n}", **{f"C{k}": points for k, points in enumerate(row)})
        for n, row in enumerate(rows)
        for who in range(votes)
    )
    mode, allowed = rules.pop("mode", "agreed"), rules.pop("allowed", ())
    rules.setdefault("name", "simple-ratio")
    made = replace(make.rules(**rules), reviewers=mode)
    if allowed:
        made = replace(made, scale=Scale(10, tuple(map(make.number, allowed))))
    criteria = tuple(
        make.criterion(f"C{k}", weight, **(more if isinstance(more, dict) else {}))
        for k, (weight, more) in enumerate((w if isinstance(w, tuple) else (w, {})) for w in weights)
    )
    return make.dossier(bids, sheets, rules=made, criteria=criteria)


def step(change: ScoreChange) -> tuple[str, str, int, int, tuple[str, ...]]:
    return change.criterion, change.bid, int(change.before), int(change.after), change.award.winners


def test_the_smallest_change_is_found_for_each_criterion(make, bench):
    dossier = scored(make, [(7, 6), (5, 6)])  # 660 and 540: 120 are 2 of 60 or 3 of 40

    changes, unmoved = score_changes(bench(dossier))

    assert [step(change) for change in changes] == [
        ("C0", "bid-0", 7, 5, ("bid-0", "bid-1")),
        ("C0", "bid-1", 5, 7, ("bid-0", "bid-1")),
        ("C1", "bid-0", 6, 3, ("bid-0", "bid-1")),
        ("C1", "bid-1", 6, 9, ("bid-0", "bid-1")),
    ]
    assert unmoved == ()


def test_only_points_that_the_scale_allows_are_tried(make, bench):
    dossier = scored(make, [(7, 7), (4, 7)], allowed=(0, 2, 4, 7, 10))

    changes, unmoved = score_changes(bench(dossier))

    assert [step(change)[:4] for change in changes] == [
        ("C0", "bid-0", 7, 4),
        ("C0", "bid-1", 4, 7),
        ("C1", "bid-0", 7, 2),
    ]
    assert unmoved == ()


def test_a_rivals_gain_is_the_one_of_the_closed_formula(make, bench):
    dossier = scored(make, [(9,), (5,)], ["100000", "80000"], weights=(100,))

    changes, _ = score_changes(bench(dossier))

    # L_a × P_j / P_a − L_j = 9 × 0.8 − 5 = 2.2, so three steps
    assert step(next(c for c in changes if c.bid == "bid-1")) == ("C0", "bid-1", 5, 8, ("bid-1",))


def test_a_bid_that_falls_below_a_minimum_changes_the_award(make, bench):
    least = {"min_points": make.number(6)}
    dossier = scored(make, [(9, 7), (5, 7)], weights=(90, (10, least)))

    changes, _ = score_changes(bench(dossier))

    assert step(changes[-1]) == ("C1", "bid-0", 7, 5, ("bid-1",)), "6 points pass"


def test_a_bid_that_rises_above_a_minimum_changes_the_award(make, bench):
    least = {"min_points": make.number(6)}
    dossier = scored(make, [(5, 7), (9, 4)], weights=(90, (10, least)))

    changes, _ = score_changes(bench(dossier))

    assert ("C1", "bid-1", 4, 6, ("bid-1",)) in [step(change) for change in changes]


def test_one_vote_of_three_moves_the_mean_by_a_third(make, bench):
    dossier = scored(make, [(8,), (6,)], weights=(100,), votes=3, mode="mean")

    changes, _ = score_changes(bench(dossier))

    # R × Δ / w = 3 × 2 points; a vote of 6 cannot rise by more than 4
    assert {(c.bid, int(c.step), c.reviewer) for c in changes} == {("bid-0", 6, f"r{n}") for n in range(3)}


def test_a_single_vote_cannot_move_a_median_of_equal_votes(make, bench):
    dossier = scored(make, [(8,), (6,)], weights=(100,), votes=3, mode="median")

    assert score_changes(bench(dossier)) == ((), ("C0",))


def test_a_vote_under_a_trimmed_mean_is_left_out_where_it_is_the_lowest(make, bench):
    dossier = scored(make, [(8,), (7,)], weights=(100,), votes=5, mode="trimmed-mean")

    assert score_changes(bench(dossier)) == ((), ("C0",))


def test_no_change_is_missed_in_cases_made_by_chance(chance):
    found_some = 0
    for bench in chance(80):
        expected = defaultdict(set)
        for trial in trials(bench.case):
            if not bench.same(bench.with_points(trial.bid, trial.criterion, trial.points)):
                expected[trial.criterion].add((trial.step, trial.bid, trial.reviewer, trial.after))
        smallest = {
            criterion: {change for change in all_ if change[0] == min(all_)[0]}
            for criterion, all_ in ((c, sorted(each, key=lambda t: t[0])) for c, each in expected.items())
        }

        changes, _ = score_changes(bench)

        found = defaultdict(set)
        for change in changes:
            found[change.criterion].add((change.step, change.bid, change.reviewer, change.after))
        assert found == smallest
        found_some += bool(found)
    assert found_some > 25


def test_a_change_says_who_is_first_then(make, bench):
    dossier = scored(make, [(7,), (6,)], weights=(100,))

    changes, _ = score_changes(bench(dossier))

    assert {change.award for change in changes} == {Award(("bid-0", "bid-1"))}
