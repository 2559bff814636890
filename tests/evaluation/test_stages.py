# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Criteria of a presentation reach only the bids that the published rule admits."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tenderkit.evaluation.derivation import derivations
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.bid import Answer
from tenderkit.model.criterion import CriterionGroup, ValueFunction, ValuePoint
from tenderkit.model.internal import Reviewer
from tenderkit.model.method import Admission, Minimum, Rounding
from tenderkit.outcome.award import Stage, Status
from tenderkit.problems import InputError
from tenderkit.words import Message, sentence


@pytest.fixture(scope="module")
def staged(make):
    """A dossier with 60 % for the bid and 40 % for its presentation; bids: price, points, later points."""

    def made(bids, admission=None, name="simple-ratio", **more):
        rules = replace(make.rules(name, **more.pop("rules", {})), admission=admission)
        criteria = (make.criterion("B1", 60), make.criterion("B2", 40, stage="presentation"))
        sheets = tuple(
            make.sheet("r1", bid, B1=now, **({} if later is None else {"B2": later}))
            for bid, (_, now, later) in bids.items()
        )
        offers = tuple(make.bid(bid, price) for bid, (price, _, _) in bids.items())
        return make.dossier(offers, sheets, rules=rules, criteria=more.pop("criteria", criteria), **more)

    return made


THREE = {"bid-01": (100, 9, 2), "bid-02": (100, 8, 10), "bid-03": (100, 7, None)}


def grounds(outcome):
    return {e.bid: [(g.stage, g.criterion) for g in e.grounds] for e in outcome.excluded}


def test_the_best_by_the_bid_alone_are_ranked_by_all_criteria(staged):
    (outcome,) = evaluate(staged(THREE, Admission(top=2)))

    assert [(r.bid, r.quality) for r in outcome.ranking] == [
        ("bid-02", Fraction(880)),
        ("bid-01", Fraction(620)),
    ]
    assert grounds(outcome) == {"bid-03": [(Stage.MINIMUM, None)]}
    reason = outcome.excluded[0].grounds[0].reason
    assert isinstance(reason, Message)
    assert reason.values == {"rank": 3, "bids": 3, "top": 2}


def test_bids_that_are_equal_at_the_edge_are_all_admitted(staged):
    bids = {**THREE, "bid-03": (100, 8, 9)}

    (outcome,) = evaluate(staged(bids, Admission(top=2)))

    assert [r.bid for r in outcome.ranking] == ["bid-02", "bid-03", "bid-01"]


def test_a_tie_break_chooses_nobody_for_the_next_stage(staged):
    bids = {"bid-01": (100, 8, 1), "bid-02": (50, 4, 10)}
    dossier = staged(bids, Admission(top=1), rules={"tie_break": ("highest_quality",)})

    (outcome,) = evaluate(dossier)

    assert {r.bid for r in outcome.ranking} == {"bid-01", "bid-02"}


@pytest.mark.parametrize(
    ("threshold", "reach"),
    [("80 %", ["bid-01", "bid-02"]), ("480", ["bid-01", "bid-02"]), ("80.1 %", ["bid-01"])],
)
def test_a_threshold_is_measured_against_the_criteria_of_the_bid_and_its_edge_passes(
    staged, threshold, reach
):
    (outcome,) = evaluate(staged(THREE, Admission(threshold=threshold)))

    assert sorted(r.bid for r in outcome.ranking) == reach


def test_who_must_be_good_enough_and_among_the_best_must_be_both(staged):
    (outcome,) = evaluate(staged(THREE, Admission(top=2, threshold="85 %")))

    assert grounds(outcome) == {
        "bid-02": [(Stage.MINIMUM, None)],
        "bid-03": [(Stage.MINIMUM, None), (Stage.MINIMUM, None)],
    }


def test_all_bids_are_admitted_where_the_tender_says_so(staged):
    bids = {**THREE, "bid-03": (100, 7, 10)}

    (outcome,) = evaluate(staged(bids, Admission(all_bids=True)))

    assert [r.bid for r in outcome.ranking] == ["bid-02", "bid-03", "bid-01"]


def test_points_for_the_presentation_are_due_from_admitted_bids_only(staged):
    bids = {**THREE, "bid-02": (100, 8, None)}

    with pytest.raises(InputError) as raised:
        evaluate(staged(bids, Admission(top=2)))

    assert [(p.rule, p.message.values["bid"]) for p in raised.value.problems] == [("TK431", "bid-02")]


def test_a_bid_that_is_not_admitted_sets_no_reference_price(staged):
    bids = {"bid-01": (100, 9, 5), "bid-02": (100, 8, 6), "bid-03": (90, 0, None)}

    (outcome,) = evaluate(staged(bids, Admission(top=2), "linear-min"))

    assert {r.bid: r.price_points for r in outcome.ranking} == {"bid-01": 40, "bid-02": 40}


def test_the_quality_of_the_first_ranking_is_a_share_of_what_the_bid_can_bring(staged):
    (derivation,) = derivations(staged(THREE, Admission(top=2), "linear-min"), "bid-03")
    shares = [step for step in derivation.steps if step.formula == "quality_share"]

    assert [step.values["maximum"] for step in shares] == [600]


def test_a_bid_below_a_minimum_takes_nobody_s_place(make):
    criteria = (
        make.criterion("B1", 30),
        make.criterion("B3", 30, min_points=make.number(5)),
        make.criterion("B2", 40, stage="presentation"),
    )
    rules = replace(make.rules("simple-ratio"), admission=Admission(top=1))
    sheets = (make.sheet("r1", "bid-01", B1=10, B3=4), make.sheet("r1", "bid-02", B1=1, B3=5, B2=1))
    dossier = make.dossier(
        (make.bid("bid-01", 100), make.bid("bid-02", 100)), sheets, rules=rules, criteria=criteria
    )

    (outcome,) = evaluate(dossier)

    assert outcome.winners == ("bid-02",)
    assert grounds(outcome) == {"bid-01": [(Stage.MINIMUM, "B3")]}


def test_a_minimum_of_all_points_waits_for_the_last_ranking(staged):
    (outcome,) = evaluate(staged(THREE, Admission(top=2), rules={"minimum": Minimum("70 %")}))

    assert outcome.winners == ("bid-02",)
    assert grounds(outcome) == {"bid-01": [(Stage.MINIMUM, None)], "bid-03": [(Stage.MINIMUM, None)]}


def test_a_minimum_of_a_group_waits_only_where_the_group_has_later_criteria(make):
    groups = (
        CriterionGroup("G", "G", weight=make.number(50)),
        CriterionGroup("H", "H", weight=make.number(50)),
    )
    criteria = (
        make.criterion("B1", 100, group="G"),
        make.criterion("B2", 50, group="H"),
        make.criterion("B3", 50, group="H", stage="presentation"),
    )
    rules = make.rules("simple-ratio", minimum=Minimum(groups={"G": "50 %", "H": "50 %"}))
    rules = replace(rules, admission=Admission(top=2))
    points = {"bid-01": (4, 10, None), "bid-02": (5, 0, 10), "bid-03": (5, 2, 2)}
    sheets = tuple(
        make.sheet("r1", bid, B1=one, B2=two, **({} if three is None else {"B3": three}))
        for bid, (one, two, three) in points.items()
    )
    bids = tuple(make.bid(bid, 100) for bid in points)

    (outcome,) = evaluate(make.dossier(bids, sheets, rules=rules, criteria=criteria, groups=groups))

    assert outcome.winners == ("bid-02",)
    assert grounds(outcome) == {"bid-01": [(Stage.MINIMUM, "G")], "bid-03": [(Stage.MINIMUM, "H")]}


def test_a_reviewer_of_the_presentation_alone_owes_no_sheet_for_the_others(staged, make):
    reviewers = (
        Reviewer("r1", "One", criteria=("B1",)),
        Reviewer("r2", "Two", criteria=("B2",)),
    )
    dossier = staged(THREE, Admission(top=1), reviewers=reviewers)
    judged = dossier.judged[0]
    later = make.sheet("r2", "bid-01", B2=4)

    (outcome,) = evaluate(replace(dossier, judged=(replace(judged, sheets=(*judged.sheets, later)),)))

    assert [(r.bid, r.quality) for r in outcome.ranking] == [("bid-01", Fraction(700))]


def test_nobody_guesses_how_a_bid_would_present_that_only_the_rounding_keeps_out(staged):
    bids = {"bid-01": ("129.6", 7, 5), "bid-02": ("139.4", 8, None), "bid-03": (100, 0, None)}
    weights = {"price_weight": "50.5", "quality_weight": "49.5"}
    rules = {**weights, "rounding": (Rounding("price_points", 0),)}

    (outcome,) = evaluate(staged(bids, Admission(top=1), "linear-min", rules=rules))

    assert outcome.winners == ("bid-01",)
    assert [c.message.values for c in outcome.cautions] == [{"rounded": "bid-01", "exact": "bid-02"}]


def test_the_prescribed_rounding_holds_in_the_first_ranking_too(staged):
    bids = {"bid-01": (100, 9, 1), "bid-02": (101, 9, 9)}
    rounding = (Rounding("key_figure", 0),)

    (exact,) = evaluate(staged(bids, Admission(top=1)))
    (rounded,) = evaluate(staged(bids, Admission(top=1), rules={"rounding": rounding}))

    assert [r.bid for r in exact.ranking] == ["bid-01"]
    assert {r.bid for r in rounded.ranking} == {"bid-01", "bid-02"}
    assert exact.cautions == ()
    assert [(c.rule, c.message.values) for c in rounded.cautions] == [
        ("TK490", {"rounded": "bid-01, bid-02", "exact": "bid-01"}),
        ("TK490", {"rounded": "bid-02", "exact": "bid-01"}),
    ]


def test_nobody_is_admitted_where_nobody_reaches_the_threshold(staged):
    (outcome,) = evaluate(staged(THREE, Admission(threshold="95 %")))

    assert outcome.status is Status.NO_ADMISSIBLE_BID
    assert set(grounds(outcome)) == set(THREE)


def test_without_bids_there_is_nobody_to_admit(staged):
    (outcome,) = evaluate(staged({}, Admission(top=2)))

    assert outcome.status is Status.NO_BIDS


def test_the_derivation_shows_both_rankings_of_an_admitted_bid(staged):
    (derivation,) = derivations(staged(THREE, Admission(top=2)), "bid-02")
    formulas = [step.formula for step in derivation.steps]

    assert formulas.index("first_stage") < formulas.index("all_stages")
    assert [step.result for step in derivation.steps if step.formula == "points"] == [480, 880]
    assert [step.values["rank"] for step in derivation.steps if step.formula == "rank"] == [2, 1]


def test_the_derivation_of_a_bid_that_is_not_admitted_ends_with_the_first_ranking(staged):
    (derivation,) = derivations(staged(THREE, Admission(top=2)), "bid-03")
    formulas = [step.formula for step in derivation.steps]

    assert "first_stage" in formulas
    assert "all_stages" not in formulas
    assert [step.result for step in derivation.steps if step.formula == "points"] == [Fraction(420)]
    assert derivation.exclusion is not None


def test_all_bids_are_admitted_without_a_first_ranking(staged):
    bids = {"bid-01": (100, 0, 5), "bid-02": (100, 0, 6)}

    (outcome,) = evaluate(staged(bids, Admission(all_bids=True), "price-per-point"))

    assert outcome.winners == ("bid-02",)


def test_a_bid_below_a_minimum_owes_no_presentation_where_all_are_admitted(make):
    criteria = (
        make.criterion("B1", 60, min_points=make.number(5)),
        make.criterion("B2", 40, stage="presentation"),
    )
    rules = replace(make.rules("simple-ratio"), admission=Admission(all_bids=True))
    sheets = (make.sheet("r1", "bid-01", B1=4), make.sheet("r1", "bid-02", B1=5, B2=1))
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 100))

    (outcome,) = evaluate(make.dossier(bids, sheets, rules=rules, criteria=criteria))

    assert (outcome.winners, grounds(outcome)) == (("bid-02",), {"bid-01": [(Stage.MINIMUM, "B1")]})


def test_a_bid_above_the_budget_owes_no_presentation_and_has_all_its_grounds(make):
    criteria = (
        make.criterion("B1", 60, min_points=make.number(5)),
        make.criterion("B2", 40, stage="presentation"),
    )
    rules = replace(make.rules("fixed-budget", budget=150), admission=Admission(all_bids=True))
    sheets = (make.sheet("r1", "bid-01", B1=4), make.sheet("r1", "bid-02", B1=5, B2=1))
    bids = (make.bid("bid-01", 200), make.bid("bid-02", 100))

    (outcome,) = evaluate(make.dossier(bids, sheets, rules=rules, criteria=criteria))

    assert grounds(outcome) == {"bid-01": [(Stage.MINIMUM, "B1"), (Stage.BUDGET, None)]}


@pytest.mark.parametrize("name", ["lowest-price", "trade-off"])
def test_a_threshold_needs_points_although_the_method_needs_none(staged, name):
    bids = {"bid-01": (100, 9, 5), "bid-02": (50, 4, None)}

    (outcome,) = evaluate(staged(bids, Admission(threshold="50 %"), name))

    assert [r.bid for r in outcome.ranking] == ["bid-01"]
    assert grounds(outcome) == {"bid-02": [(Stage.MINIMUM, None)]}


def test_measured_criteria_belong_to_their_stage(make):
    falls = ValueFunction("linear", tuple(ValuePoint(make.number(x), make.number(10 - x)) for x in (0, 10)))
    criteria = (
        make.criterion("B1", 60, value_function=falls),
        make.criterion("B2", 40, stage="presentation", value_function=falls),
    )
    answers = {"bid-01": {"B1": Answer("2"), "B2": Answer("0")}, "bid-02": {"B1": Answer("3")}}
    bids = tuple(make.bid(bid, 100, answers=given) for bid, given in answers.items())
    rules = replace(make.rules("simple-ratio"), admission=Admission(top=1))

    (outcome,) = evaluate(make.dossier(bids, rules=rules, criteria=criteria))

    assert [(r.bid, r.quality) for r in outcome.ranking] == [("bid-01", Fraction(480 + 400))]


def test_a_bid_that_was_out_before_stays_out_where_all_are_admitted(make):
    criteria = (make.criterion("B1", 60), make.criterion("B2", 40, stage="presentation"))
    rules = replace(make.rules("simple-ratio"), admission=Admission(all_bids=True))
    bids = (make.bid("bid-01", 100), make.bid("bid-02", None, status="late", examination=None))
    dossier = make.dossier(bids, (make.sheet("r1", "bid-01", B1=4, B2=1),), rules=rules, criteria=criteria)

    (outcome,) = evaluate(dossier)

    assert (outcome.winners, grounds(outcome)) == (("bid-01",), {"bid-02": [(Stage.FORMAL, None)]})


def test_where_rounding_admits_the_only_bid_the_other_award_is_a_dash(staged):
    bids = {"bid-01": (100, "7.96", 5)}
    rules = {"rounding": (Rounding("criterion_points", 0),)}  # 477.6 becomes 478

    (outcome,) = evaluate(staged(bids, Admission(threshold="478"), rules=rules))

    caution = next(c for c in outcome.cautions if c.rule == "TK490")
    assert caution.message.values == {"rounded": "bid-01", "exact": "–"}


def reasons(exclusion):
    return [sentence(ground.reason, str) for ground in exclusion.grounds]


TOO_LOW = "this is rank 2 of 2; bids up to rank 1 reach the next stage"
TOO_FEW = "this has 240 of 600 points; from 300 points on bids reach the next stage"


@pytest.mark.parametrize(
    ("admission", "said"), [(Admission(top=1), TOO_LOW), (Admission(threshold="50 %"), TOO_FEW)]
)
def test_a_bid_that_is_not_admitted_learns_why(make, admission, said):
    criteria = (make.criterion("B1", 60), make.criterion("B2", 40, stage="presentation"))
    sheets = (make.sheet("r1", "bid-01", B1=4), make.sheet("r1", "bid-02", B1=9, B2=5))
    rules = replace(make.rules("simple-ratio"), admission=admission)

    (outcome,) = evaluate(
        make.dossier((make.bid("bid-01"), make.bid("bid-02")), sheets, rules=rules, criteria=criteria)
    )

    assert reasons(outcome.excluded[0]) == [f"by the criteria of the bid {said}"]
