# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.evaluation.calculation import calculate
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.criterion import CriterionGroup, Kind
from tenderkit.model.dossier import Judged
from tenderkit.model.internal import Award, Decision
from tenderkit.model.method import Minimum, Rounding
from tenderkit.model.tender import Lot, LotRules
from tenderkit.outcome.award import Stage, Status
from tenderkit.problems import InputError
from tenderkit.rendering.ranking import ranking_json


def rules_of(raised):
    return [problem.rule for problem in raised.value.problems]


def test_points_and_prices_become_ranks(make):
    bids = (make.bid("bid-01", 100000), make.bid("bid-02", 110000))
    sheets = (make.sheet("r1", "bid-01", B1=5), make.sheet("r1", "bid-02", B1=9))

    (outcome,) = evaluate(make.dossier(bids, sheets))

    assert [(r.rank, r.bid) for r in outcome.ranking] == [(1, "bid-02"), (2, "bid-01")]
    assert [r.quality for r in outcome.ranking] == [54, 30]
    assert [r.key_figure for r in outcome.ranking] == [90, 70]


def test_a_dossier_and_a_table_give_the_same_json(make):
    given = [("bid-01", 5, 100000), ("bid-02", 9, 110000), ("bid-03", 2, 120000)]
    rules = make.rules(minimum=Minimum("30 %"), rounding=(Rounding("price_points", 1),))
    dossier = make.dossier(
        tuple(make.bid(bid, price) for bid, _, price in given),
        tuple(make.sheet("r1", bid, B1=points) for bid, points, _ in given),
        rules=rules,
    )
    table = [make.row(bid, points * 100, price) for bid, points, price in given]
    method = replace(rules, method=replace(rules.method, max_points=make.number(1000)))

    assert ranking_json(evaluate(dossier), "de", str) == ranking_json([calculate(table, method)], "de", str)


def test_weight_points_are_measured_against_the_top_of_the_scale(make):
    criteria = (make.criterion("B1", 300), make.criterion("B2", 200))
    sheets = (make.sheet("r1", "bid-01", B1=10, B2=5),)

    (outcome,) = evaluate(
        make.dossier(
            (make.bid("bid-01", 100),),
            sheets,
            rules=make.rules("simple-ratio"),
            criteria=criteria,
            unit="points",
        )
    )

    assert outcome.ranking[0].quality == 400


def test_weights_multiply_down_the_levels(make):
    groups = (
        CriterionGroup("A", "A", weight=make.number(40)),
        CriterionGroup("B", "B", weight=make.number(60)),
    )
    criteria = (
        make.criterion("A1", 100, group="A"),
        make.criterion("B1", 80, group="B"),
        make.criterion("B2", 20, group="B"),
    )
    sheets = (make.sheet("r1", "bid-01", A1=1, B1=10, B2=0),)

    (outcome,) = evaluate(
        make.dossier(
            (make.bid("bid-01"),), sheets, rules=make.rules("simple-ratio"), criteria=criteria, groups=groups
        )
    )

    assert outcome.ranking[0].quality == 40 + 480


def test_all_grounds_are_listed_and_the_first_stage_comes_first(make):
    examination = make.examination(
        formal={"F1": "met"},
        selection={"E1": "not_met"},
        exclusion={"A1": "not_met"},
        price={"P1": "not_met"},
    )

    (outcome,) = evaluate(make.dossier((make.bid("bid-01", examination=examination),)))

    assert outcome.status is Status.NO_ADMISSIBLE_BID
    assert [(g.stage, g.criterion) for g in outcome.excluded[0].grounds] == [
        (Stage.SELECTION, "E1"),
        (Stage.EXCLUSION, "A1"),
        (Stage.PRICE, "P1"),
    ]


@pytest.mark.parametrize("status", ["late", "withdrawn", "replaced"])
def test_a_bid_that_does_not_stand_is_formally_out_and_needs_no_examination(make, status):
    bids = (make.bid("bid-01"), make.bid("bid-02", None, status=status, examination=None))

    (outcome,) = evaluate(make.dossier(bids, (make.sheet("r1", "bid-01", B1=5),)))

    assert [(e.bid, e.grounds[0].stage) for e in outcome.excluded] == [("bid-02", Stage.FORMAL)]


def test_excluded_cheapest_bid_needs_no_sheet_and_is_no_reference(make):
    bids = (
        make.bid("bid-01", 100),
        make.bid("bid-02", 1, examination=make.examination(exclusion={"A1": "not_met"})),
    )

    (outcome,) = evaluate(make.dossier(bids, (make.sheet("r1", "bid-01", B1=5),)))

    assert outcome.ranking[0].price_points == 40


def test_a_bid_below_a_minimum_sets_no_reference_price(make):
    criteria = (make.criterion("B1", min_points=make.number(4)),)
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 50))
    sheets = (make.sheet("r1", "bid-01", B1=4), make.sheet("r1", "bid-02", B1=3))

    (outcome,) = evaluate(make.dossier(bids, sheets, criteria=criteria))

    assert outcome.ranking[0].bid == "bid-01"
    assert outcome.ranking[0].price_points == 40
    assert [(g.stage, g.criterion) for g in outcome.excluded[0].grounds] == [(Stage.MINIMUM, "B1")]


def test_minimums_of_criterion_group_and_total_are_all_listed(make):
    groups = (CriterionGroup("G", "Group", weight=make.number(100)),)
    criteria = (
        make.criterion("B1", 50, group="G", min_points=make.number(5)),
        make.criterion("B2", 50, group="G"),
    )
    rules = make.rules(minimum=Minimum("60 %", {"G": "50 %"}))
    sheets = (make.sheet("r1", "bid-01", B1=4, B2=5),)

    (outcome,) = evaluate(
        make.dossier((make.bid("bid-01"),), sheets, rules=rules, criteria=criteria, groups=groups)
    )

    assert [g.criterion for g in outcome.excluded[0].grounds] == ["B1", "G", None]


@pytest.mark.parametrize(
    ("written", "passes"), [("33.34 %", False), ("33 %", True), ("1000/3", True), ("333.34", False)]
)
def test_the_edge_of_a_group_minimum_passes(make, written, passes):
    groups = (CriterionGroup("G", "Group", weight=make.number(100)),)
    criteria = (make.criterion("B1", "100/3", group="G"), make.criterion("B2", "200/3", group="G"))
    sheets = (make.sheet("r1", "bid-01", B1=10, B2=0),)  # 1000/3 of 1000
    rules = make.rules(minimum=Minimum(groups={"G": written}))

    (outcome,) = evaluate(
        make.dossier((make.bid("bid-01"),), sheets, rules=rules, criteria=criteria, groups=groups)
    )

    assert (outcome.status is Status.RANKED) is passes


def test_a_prescribed_rounding_of_criterion_points_can_admit_a_bid_and_says_so(make):
    criteria = (make.criterion("B1", "33.5"), make.criterion("B2", "66.5"))
    rules = make.rules(minimum=Minimum("101"), rounding=(Rounding("criterion_points", 0),))
    sheets = (make.sheet("r1", "bid-01", B1=1, B2=1),)  # 34 + 67 after, 100 before rounding

    (outcome,) = evaluate(make.dossier((make.bid("bid-01"),), sheets, rules=rules, criteria=criteria))

    assert outcome.winners == ("bid-01",)
    assert [c.rule for c in outcome.cautions] == ["TK490"]


def test_open_items_and_missing_examinations_stop_the_ranking_all_at_once(make):
    bids = (
        make.bid("bid-01", examination=make.examination(selection={"E1": "open"}, price={"X": "open"})),
        make.bid("bid-02", examination=None),
    )
    sheets = (make.sheet("r1", "bid-01", B1=5), make.sheet("r1", "bid-02", B1=5))

    with pytest.raises(InputError) as raised:
        evaluate(make.dossier(bids, sheets))

    assert rules_of(raised) == ["TK421", "TK421", "TK420"]
    assert raised.value.problems[0].place.file == "bids/bid-01/examination.yaml"


def test_an_exclusion_criterion_that_nobody_examined_is_not_taken_as_met(make):
    criteria = (make.criterion("B1"), make.criterion("A1", None, kind=Kind.EXCLUSION))

    with pytest.raises(InputError) as raised:
        evaluate(make.dossier((make.bid("bid-01"),), (make.sheet("r1", "bid-01", B1=5),), criteria=criteria))

    assert rules_of(raised) == ["TK422"]


def test_a_bid_that_fell_out_early_needs_no_later_examination(make):
    criteria = (make.criterion("B1"), make.criterion("A1", None, kind=Kind.EXCLUSION))
    bid = make.bid("bid-01", examination=make.examination(formal={"F1": "not_met"}))

    (outcome,) = evaluate(make.dossier((bid,), criteria=criteria))

    assert outcome.status is Status.NO_ADMISSIBLE_BID


def test_no_bids_is_no_fault(make):
    (outcome,) = evaluate(make.dossier(()))

    assert outcome.status is Status.NO_BIDS


@pytest.mark.parametrize(("price", "rule"), [(0, "TK413"), (-1, "TK412"), (None, "TK410")])
def test_prices_that_cannot_be_used_are_refused(make, price, rule):
    with pytest.raises(InputError) as raised:
        evaluate(make.dossier((make.bid("bid-01", price),), (make.sheet("r1", "bid-01", B1=5),)))

    assert rules_of(raised) == [rule]
    assert raised.value.problems[0].place.file == "bids/bid-01/price.yaml"


def test_a_tender_without_positions_is_one_fault_however_many_bids(make):
    bids = (make.bid("bid-01"), make.bid("bid-02"))
    plain = make.dossier(bids, tuple(make.sheet("r1", bid.id, B1=5) for bid in bids))

    with pytest.raises(InputError) as raised:
        evaluate(replace(plain, tender=replace(plain.tender, prices=None)))

    assert rules_of(raised) == ["TK410"]


def test_a_position_without_a_price_is_named(make):
    bid = make.bid("bid-01")
    assert bid.price is not None
    empty = replace(bid, price=replace(bid.price, positions={}))

    with pytest.raises(InputError) as raised:
        evaluate(make.dossier((empty,), (make.sheet("r1", "bid-01", B1=5),)))

    assert [p.message.values["position"] for p in raised.value.problems] == ["P1"]


def test_methods_that_are_not_there_yet_are_refused_by_name(make):
    rules = make.rules("linear-span")

    with pytest.raises(InputError) as raised:
        evaluate(make.dossier((), rules=rules))

    assert rules_of(raised) == ["TK401"]
    assert [p.message.values for p in raised.value.problems] == [{"name": "linear-span"}]


def draw(make, bid, **more):
    rules = make.rules("simple-ratio", tie_break=("draw",))
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 100), make.bid("bid-03", 200))
    sheets = tuple(make.sheet("r1", b.id, B1=5) for b in bids)
    decision = Decision("draw", "The lot fell.", "A. Prüferin", date(2027, 3, 20), bid=bid, **more)
    return make.dossier(bids, sheets, rules=rules, award=Award((decision,)))


def test_a_recorded_draw_decides_among_equals(make):
    (outcome,) = evaluate(draw(make, "bid-02"))

    assert (outcome.status, outcome.winners, outcome.decided_by) == (Status.RANKED, ("bid-02",), "draw")
    assert [(r.rank, r.bid) for r in outcome.ranking] == [(1, "bid-02"), (2, "bid-01"), (3, "bid-03")]


def test_a_draw_for_a_bid_that_is_not_among_equals_is_a_fault(make):
    with pytest.raises(InputError) as raised:
        evaluate(draw(make, "bid-03"))

    assert rules_of(raised) == ["TK440"]


@pytest.mark.parametrize("more", [{"kind": "award"}, {"lot": "L2"}])
def test_a_decision_of_another_kind_or_lot_is_no_draw(make, more):
    dossier = draw(make, "bid-02")
    decision = replace(dossier.award.decisions[0], **more)

    (outcome,) = evaluate(replace(dossier, award=Award((decision,))))

    assert (outcome.status, outcome.winners) == (Status.TIE, ("bid-01", "bid-02"))


def test_each_lot_is_ranked_by_itself_under_its_own_rules(make):
    one = Lot("L1", "One")
    two = Lot("L2", "Two", evaluation=make.rules("lowest-price"))
    plain = make.dossier((make.bid("bid-01", 100), make.bid("bid-02", 90, lots=("L2",))))
    sheet = make.sheet("r1", "bid-01", B1=5)
    catalogue = plain.judged[0].catalogue
    dossier = replace(
        plain,
        tender=replace(plain.tender, lots=(one, two), lot_rules=LotRules(max_awards=1)),
        judged=(
            Judged(catalogue, (sheet,), folder="lots/L1/", lot=one),
            Judged(replace(catalogue, criteria=()), folder="lots/L2/", lot=two),
        ),
    )

    first, second = evaluate(dossier)

    assert (first.lot, first.winners, first.method) == ("L1", ("bid-01",), "linear-min")
    assert (second.lot, second.winners, second.method) == ("L2", ("bid-02",), "lowest-price")
    assert (first.cautions, second.cautions) == ((), ())


def test_ratings_in_words_are_compared_under_trade_off(make):
    criteria = (make.criterion("F1", None, ratings=("excellent", "good", "poor")),)
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 90))
    plain = make.sheet("r1", "bid-01", F1=0)
    sheets = tuple(
        replace(plain, bid=bid, scores={"F1": replace(plain.scores["F1"], points=None, rating=rating)})
        for bid, rating in (("bid-01", "good"), ("bid-02", "excellent"))
    )

    (outcome,) = evaluate(make.dossier(bids, sheets, rules=make.rules("trade-off"), criteria=criteria))

    assert outcome.status is Status.HUMAN_DECISION
    assert {c.bid: (dict(c.factors), c.dominated_by) for c in outcome.compared} == {
        "bid-01": ({"F1": "good"}, ("bid-02",)),
        "bid-02": ({"F1": "excellent"}, ()),
    }


def test_points_are_exact_thirds(make):
    criteria = (make.criterion("B1", "100/3"), make.criterion("B2", "200/3"))
    sheets = (make.sheet("r1", "bid-01", B1=1, B2=0),)

    (outcome,) = evaluate(
        make.dossier((make.bid("bid-01", 1),), sheets, rules=make.rules("simple-ratio"), criteria=criteria)
    )

    assert outcome.ranking[0].key_figure == Fraction(100, 3)


@pytest.mark.parametrize("name", ["lowest-price", "trade-off"])
def test_a_minimum_is_kept_where_the_method_itself_counts_no_points(make, name):
    rules = make.rules(name, minimum=Minimum("50 %"))
    sheets = (make.sheet("r1", "bid-01", B1=4), make.sheet("r1", "bid-02", B1=5))

    (outcome,) = evaluate(make.dossier((make.bid("bid-01", 1), make.bid("bid-02", 2)), sheets, rules=rules))

    assert [e.bid for e in outcome.excluded] == ["bid-01"]


def test_a_minimum_of_one_criterion_needs_no_weights(make):
    criteria = (make.criterion("F1", None, min_points=make.number(5)),)
    sheets = (make.sheet("r1", "bid-01", F1=4),)

    (outcome,) = evaluate(
        make.dossier((make.bid("bid-01"),), sheets, rules=make.rules("trade-off"), criteria=criteria)
    )

    assert outcome.status is Status.NO_ADMISSIBLE_BID


@pytest.mark.parametrize("weights", [(None, 100), (0, 0)])
def test_a_minimum_that_cannot_be_counted_is_a_fault_and_never_passed_over(make, weights):
    rules = make.rules("trade-off", minimum=Minimum("50 %"))
    criteria = tuple(make.criterion(f"F{i}", weight) for i, weight in enumerate(weights))

    with pytest.raises(InputError) as raised:
        evaluate(make.dossier((make.bid("bid-01"),), rules=rules, criteria=criteria))

    assert rules_of(raised) == ["TK437"]


def test_a_missing_scale_is_a_fault_where_points_are_counted(make):
    with pytest.raises(InputError) as raised:
        evaluate(make.dossier((), rules=replace(make.rules(), scale=None)))

    assert rules_of(raised) == ["TK402"]


points = st.integers(0, 10)


@given(
    st.lists(st.tuples(points, points, st.integers(1, 10**6)), min_size=1, max_size=5), st.integers(0, 100)
)
def test_any_dossier_and_its_table_agree(make, rows, share):
    weights = (Fraction(share), Fraction(100 - share))
    rules = make.rules(minimum=Minimum("40 %"), tie_break=("highest_quality",))
    dossier = make.dossier(
        tuple(make.bid(f"bid-{i}", price) for i, (_, _, price) in enumerate(rows)),
        tuple(make.sheet("r1", f"bid-{i}", B1=one, B2=two) for i, (one, two, _) in enumerate(rows)),
        rules=rules,
        criteria=(make.criterion("B1", weights[0]), make.criterion("B2", weights[1])),
    )
    table = [
        make.row(f"bid-{i}", weights[0] * one + weights[1] * two, price)
        for i, (one, two, price) in enumerate(rows)
    ]
    method = replace(rules, method=replace(rules.method, max_points=make.number(1000)))

    assert ranking_json(evaluate(dossier), "en", str) == ranking_json([calculate(table, method)], "en", str)


def test_without_bids_no_price_sheet_is_missing(make):
    plain = make.dossier(())

    (outcome,) = evaluate(replace(plain, tender=replace(plain.tender, prices=None)))

    assert outcome.status is Status.NO_BIDS
