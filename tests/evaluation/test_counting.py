# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction

import pytest

from tenderkit.evaluation.counting import counted_scores, counts_points, scores_under
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.bid import Answer
from tenderkit.model.criterion import ValueFunction, ValuePoint
from tenderkit.model.internal import Reviewer
from tenderkit.model.method import Admission, Minimum, Rounding
from tenderkit.model.score import Score
from tenderkit.problems import InputError

THIRDS = Fraction(23, 3)


def tender(make, mode, given, **rules):
    """Return a dossier by quality alone (all prices are equal): bid → criterion → votes of each reviewer."""
    people = tuple(Reviewer(f"r{n + 1}", "R") for n in range(len(next(iter(given.values()))["B1"])))
    criteria = rules.pop("criteria", None) or (make.criterion("B1"),)
    sheets = [
        make.sheet(person.id, bid, **{id_: votes[n] for id_, votes in by_criterion.items()})
        for bid, by_criterion in given.items()
        for n, person in enumerate(people)
    ]
    bids = tuple(make.bid(bid, 100) for bid in given)
    published = replace(make.rules("simple-ratio", **rules), reviewers=mode)
    return make.dossier(bids, tuple(sheets), rules=published, criteria=criteria, reviewers=people)


def quality(make, mode, *votes):
    (outcome,) = evaluate(tender(make, mode, {"bid-01": {"B1": votes}}))
    return outcome.ranking[0].quality


@pytest.mark.parametrize(
    ("mode", "votes", "points"),
    [
        ("mean", (7, 8, 8), Fraction(2300, 3)),
        ("median", (7, 2, 8), 700),
        ("median", (7, 8, 2, 10), 750),
        ("trimmed-mean", (0, 7, 8, 8, 10), Fraction(2300, 3)),
    ],
)
def test_votes_become_points_without_any_rounding(make, mode, votes, points):
    assert quality(make, mode, *votes) == points


def test_a_mean_is_rounded_only_where_the_tender_says_so(make):
    rules = replace(make.rules(), reviewers="mean")
    rounding = (Rounding("reviewer_mean", 1),)

    assert scores_under(rules, {"B1": THIRDS}, ()) == {"B1": THIRDS}
    assert scores_under(rules, {"B1": THIRDS}, (Rounding("quality", 1),)) == {"B1": THIRDS}
    assert scores_under(rules, {"B1": THIRDS, "B2": "word"}, rounding) == {
        "B1": Fraction("7.7"),
        "B2": "word",
    }
    assert scores_under(replace(rules, reviewers="agreed"), {"B1": THIRDS}, rounding) == {"B1": THIRDS}


KG_PATTERN = {
    "bid-01": {"B1": (8, 8, 8, 7, 7), "B2": (8, 8, 8, 7, 7)},
    "bid-02": {"B1": (10, 10, 9, 9, 9), "B2": (7, 7, 6, 6, 6)},
}
"""Means 7.6 and 7.6 against 9.4 and 6.4; in whole grades 8 and 8 against 9 and 6."""


def halves(make):
    return (make.criterion("B1", 50), make.criterion("B2", 50))


def test_whole_grades_can_turn_the_award_and_both_awards_are_named(make):
    rounding = (Rounding("reviewer_mean", 0),)
    (grades,) = evaluate(tender(make, "mean", KG_PATTERN, criteria=halves(make), rounding=rounding))

    assert grades.winners == ("bid-01",)
    assert [(c.rule, c.message.values) for c in grades.cautions] == [
        ("TK490", {"rounded": "bid-01", "exact": "bid-02"}),
    ]


def test_one_more_digit_makes_a_tie_of_an_exact_difference(make):
    near = {"bid-01": {"B1": (7, 7, 8)}, "bid-02": {"B1": ("7.3", "7.3", "7.3")}}

    exact = evaluate(tender(make, "mean", near))[0]
    rounded = evaluate(tender(make, "mean", near, rounding=(Rounding("reviewer_mean", 1),)))[0]

    assert exact.winners == ("bid-01",)
    assert rounded.winners == ("bid-01", "bid-02")
    assert [caution.rule for caution in rounded.cautions] == ["TK490"]


def test_means_that_are_equal_as_fractions_tie(make):
    equal = {"bid-01": {"B1": ("0.1", "0.2", "0.3")}, "bid-02": {"B1": ("0.2", "0.2", "0.2")}}

    assert evaluate(tender(make, "mean", equal))[0].winners == ("bid-01", "bid-02")


def test_a_minimum_of_a_criterion_looks_at_the_mean_as_it_goes_on(make):
    criteria = (make.criterion("B1", min_points=make.number("7.7")),)
    votes = {"bid-01": {"B1": (7, 8, 8)}}

    exact = evaluate(tender(make, "mean", votes, criteria=criteria))[0]
    rounding = (Rounding("reviewer_mean", 1),)
    rounded = evaluate(tender(make, "mean", votes, criteria=criteria, rounding=rounding))[0]

    assert [exclusion.bid for exclusion in exact.excluded] == ["bid-01"]
    assert rounded.winners == ("bid-01",)


def test_a_minimum_of_all_points_lets_the_edge_of_a_mean_pass(make):
    minimum = Minimum("75 %")
    votes = {"bid-01": {"B1": (7, 8)}, "bid-02": {"B1": (7, "7.9")}}

    (outcome,) = evaluate(tender(make, "mean", votes, minimum=minimum))

    assert outcome.winners == ("bid-01",)
    assert [exclusion.bid for exclusion in outcome.excluded] == ["bid-02"]


def test_each_criterion_is_averaged_over_those_who_must_score_it(make):
    people = (Reviewer("r1", "R"), Reviewer("r2", "R", criteria=("B1",)))
    sheets = (make.sheet("r1", "bid-01", B1=10, B2=4), make.sheet("r2", "bid-01", B1=5, B2=0))
    rules = replace(make.rules("simple-ratio"), reviewers="mean")
    dossier = make.dossier(
        (make.bid("bid-01"),), sheets, rules=rules, criteria=halves(make), reviewers=people
    )

    (outcome,) = evaluate(dossier)

    assert outcome.ranking[0].quality == 50 * Fraction(15, 2) + 50 * 4


@pytest.mark.parametrize("mode", ["mean", "median"])
def test_a_missing_sheet_or_a_blank_stops_the_ranking(make, mode):
    whole = tender(make, mode, {"bid-01": {"B1": (7, 8, 9)}})
    judged = whole.judged[0]
    without = replace(whole, judged=(replace(judged, sheets=judged.sheets[:2]),))
    blank = replace(judged.sheets[2], scores={})
    with_blank = replace(whole, judged=(replace(judged, sheets=(*judged.sheets[:2], blank)),))

    for dossier, rule in ((without, "TK430"), (with_blank, "TK431")):
        with pytest.raises(InputError) as raised:
            evaluate(dossier)
        assert [problem.rule for problem in raised.value.problems] == [rule]


def test_the_order_of_sheets_and_reviewers_never_matters(make):
    dossier = tender(make, "trimmed-mean", KG_PATTERN, criteria=halves(make))
    judged, people = dossier.judged[0], dossier.internal.reviewers
    turned = replace(
        dossier,
        judged=(replace(judged, sheets=judged.sheets[::-1]),),
        internal=replace(dossier.internal, reviewers=people[::-1]),
    )

    assert evaluate(turned) == evaluate(dossier)


def test_a_measured_criterion_has_no_votes_and_is_not_rounded_as_one(make):
    anchors = tuple(ValuePoint(make.number(x), make.number(points)) for x, points in ((0, 0), (3, 10)))
    measured = make.criterion("B2", 50, value_function=ValueFunction("linear", anchors))
    rounding = (Rounding("reviewer_mean", 0),)
    votes = {"bid-01": {"B1": (7, 8, 8)}}
    dossier = tender(make, "mean", votes, criteria=(make.criterion("B1", 50), measured), rounding=rounding)
    bids = tuple(replace(bid, answers={"B2": Answer("1")}) for bid in dossier.bids)

    (outcome,) = evaluate(replace(dossier, bids=bids))

    assert outcome.ranking[0].quality == 50 * 8 + 50 * Fraction(10, 3)


def test_votes_of_a_later_stage_become_points_in_the_same_way(make):
    criteria = (make.criterion("B1", 50), make.criterion("B2", 50, stage="presentation"))
    votes = {"bid-01": {"B1": (9, 9), "B2": (3, 4)}, "bid-02": {"B1": (5, 6), "B2": (10, 10)}}
    dossier = tender(make, "mean", votes, criteria=criteria)
    rules = dossier.tender.evaluation
    assert rules is not None
    admitting = replace(dossier.tender, evaluation=replace(rules, admission=Admission(top=1)))

    (outcome,) = evaluate(replace(dossier, tender=admitting))

    assert [(r.bid, r.quality) for r in outcome.ranking] == [("bid-01", 50 * 9 + 50 * Fraction(7, 2))]


@pytest.fixture
def counted(make):
    """Return the rules of the problems of one bid that nobody has scored, or its scores."""

    def of(name="lowest-price", *, sheets=(), criteria=None, admission=None, **rules):
        published = replace(make.rules(name, **rules), admission=admission)
        criteria = criteria or (make.criterion("B1", None),)
        dossier = make.dossier((make.bid("bid-01"),), sheets, rules=published, criteria=criteria)
        scores = counted_scores(dossier, dossier.judged[0], published, ["bid-01"])
        return [problem.rule for problem in scores.problems], scores.agreed

    return of


def test_where_nobody_needs_points_and_nobody_gave_any_none_are_missing(counted):
    assert counted() == ([], {})


@pytest.mark.parametrize("name", ["trade-off", "simple-ratio"])
def test_where_people_compare_or_points_count_scores_are_due(counted, name):
    assert counted(name)[0] == ["TK435"]


def test_a_minimum_of_a_criterion_makes_scores_due_whatever_the_method(make, counted):
    criteria = (make.criterion("B1", None, min_points=make.number(5)),)

    assert counted(criteria=criteria)[0] == ["TK435"]


def test_scores_that_somebody_gave_are_kept_though_nothing_needs_them(make, counted):
    assert counted(sheets=(make.sheet("r1", "bid-01", B1=5),)) == ([], {"bid-01": {"B1": 5}})


@pytest.mark.parametrize(
    ("admission", "needed"),
    [
        (None, False),
        (Admission(all_bids=True), False),
        (Admission(top=2), False),
        (Admission(threshold="50 %"), True),
    ],
)
def test_who_admits_by_rank_alone_needs_no_points(make, admission, needed):
    assert counts_points(replace(make.rules("lowest-price"), admission=admission)) is needed


@pytest.mark.parametrize(
    ("minimum", "needed"),
    [(Minimum("5"), True), (Minimum(groups={"G": "5"}), True), (Minimum(), False), (None, False)],
)
def test_a_minimum_needs_points_only_where_it_says_a_number(make, minimum, needed):
    assert counts_points(make.rules("lowest-price", minimum=minimum)) is needed


@pytest.mark.parametrize(
    ("name", "least", "rules"),
    [("trade-off", None, []), ("trade-off", 5, ["TK436"]), ("simple-ratio", None, ["TK436"])],
)
def test_words_are_refused_only_where_points_are_counted_or_a_minimum_is_set(
    make, counted, name, least, rules
):
    criteria = (make.criterion("B1", min_points=None if least is None else make.number(least)),)
    sheet = replace(make.sheet("r1", "bid-01"), scores={"B1": Score("because", rating="good")})

    assert counted(name, sheets=(sheet,), criteria=criteria)[0] == rules
