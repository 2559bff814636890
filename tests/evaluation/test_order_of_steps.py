# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the formal examination to the tie-break: each step before the next; who is out counts nowhere."""

import shutil
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.bid import Request
from tenderkit.model.criterion import CriterionGroup, Kind
from tenderkit.model.internal import Reviewer
from tenderkit.model.method import Minimum
from tenderkit.model.requirement import Requirement, Specification
from tenderkit.outcome.award import Status
from tenderkit.problems import InputError

DAY = date(2027, 3, 15)
SMALL = Path(__file__).parents[1] / "dossiers" / "small"
PARTS = ("formal", "selection", "exclusion", "price")


def rules_of(raised):
    return [problem.rule for problem in raised.value.problems]


def stages(outcome):
    return {e.bid: [(g.stage.value, g.criterion) for g in e.grounds] for e in outcome.excluded}


@pytest.mark.parametrize("first", PARTS)
def test_the_first_stage_counts_and_all_later_grounds_are_listed(make, first):
    failed = PARTS[PARTS.index(first) :]
    examination = make.examination(**{part: {part.upper(): "not_met"} for part in failed})

    (outcome,) = evaluate(make.dossier((make.bid("bid-01", examination=examination),)))

    assert stages(outcome) == {"bid-01": [(part, part.upper()) for part in failed]}


def test_late_and_formally_wrong_are_two_grounds_of_one_stage(make):
    bid = make.bid("bid-01", status="late", examination=make.examination(formal={"F1": "not_met"}))

    (outcome,) = evaluate(make.dossier((bid,)))

    assert stages(outcome) == {"bid-01": [("formal", None), ("formal", "F1")]}


@pytest.mark.parametrize("part", PARTS)
def test_an_open_item_of_any_part_stops_the_ranking_of_all(make, part):
    bids = (make.bid("bid-01"), make.bid("bid-02", examination=make.examination(**{part: {"X": "open"}})))
    sheets = tuple(make.sheet("r1", bid.id, B1=5) for bid in bids)

    with pytest.raises(InputError) as raised:
        evaluate(make.dossier(bids, sheets))

    assert rules_of(raised) == ["TK421"]


@pytest.mark.parametrize("kind", ["completion", "clarification"])
@pytest.mark.parametrize(
    ("said", "stops"),
    [({}, True), ({"answer": "Here it is."}, False), ({"result": "No answer came."}, False)],
)
def test_a_request_that_nobody_answered_stops_until_somebody_says_what_came_of_it(make, kind, said, stops):
    examination = replace(make.examination(), requests=(Request(kind, DAY, **said),))
    dossier = make.dossier(
        (make.bid("bid-01", examination=examination),), (make.sheet("r1", "bid-01", B1=5),)
    )

    if stops:
        with pytest.raises(InputError) as raised:
            evaluate(dossier)
        assert rules_of(raised) == ["TK449"]
    else:
        assert evaluate(dossier)[0].winners == ("bid-01",)


def test_an_unanswered_request_to_a_bid_that_is_out_stops_nobody(make):
    examination = make.examination(formal={"F1": "not_met"})
    out = make.bid("bid-01", examination=replace(examination, requests=(Request("completion", DAY),)))

    (outcome,) = evaluate(make.dossier((out, make.bid("bid-02")), (make.sheet("r1", "bid-02", B1=5),)))

    assert outcome.winners == ("bid-02",)


def test_what_was_completed_and_then_met_counts_as_met(make):
    examination = make.examination(formal={"F1": "met"})
    request = Request("completion", DAY, answer="The form came on time.", result="complete")
    bid = make.bid("bid-01", examination=replace(examination, requests=(request,)))

    (outcome,) = evaluate(make.dossier((bid,), (make.sheet("r1", "bid-01", B1=5),)))

    assert outcome.excluded == ()


def test_a_declared_no_to_a_must_stands_among_the_exclusion_criteria(make):
    must = Requirement("R-1", "Open code", "function", "must", declare=True)
    examination = make.examination(exclusion={"A1": "not_met"}, price={"P": "not_met"})
    bid = make.bid("bid-01", declarations={"R-1": False}, examination=examination)

    (outcome,) = evaluate(make.dossier((bid,), specification=Specification((must,))))

    assert stages(outcome) == {"bid-01": [("exclusion", "A1"), ("exclusion", "R-1"), ("price", "P")]}


@pytest.mark.parametrize(("of_procedure", "missing"), [(1, ["TK422"]), (2, [])])
def test_suitability_is_examined_with_the_bid_only_where_there_is_one_stage(make, of_procedure, missing):
    criteria = (make.criterion("E1", None, kind=Kind.SELECTION), make.criterion("B1"))
    plain = make.dossier((make.bid("bid-01"),), (make.sheet("r1", "bid-01", B1=5),), criteria=criteria)
    procedure = replace(plain.tender.procedure, stages=of_procedure)
    dossier = replace(plain, tender=replace(plain.tender, procedure=procedure))

    if missing:
        with pytest.raises(InputError) as raised:
            evaluate(dossier)
        assert rules_of(raised) == missing
    else:
        assert evaluate(dossier)[0].winners == ("bid-01",)


def test_scored_selection_criteria_never_enter_the_award(make):
    criteria = (make.criterion("E1", 50, kind=Kind.SELECTION, mode="scored"), make.criterion("B1", 100))

    (outcome,) = evaluate(
        make.dossier((make.bid("bid-01"),), (make.sheet("r1", "bid-01", B1=5),), criteria=criteria)
    )

    assert outcome.ranking[0].quality == 30


@pytest.mark.parametrize(
    ("points", "missed"),
    [
        ({"B1": 6, "B2": 4}, []),
        ({"B1": "5.99", "B2": 5}, ["B1", "G"]),
        ({"B1": 6, "B2": "3.99"}, ["H", None]),
        ({"B1": 0, "B2": 0}, ["B1", "G", "H", None]),
    ],
)
def test_criterion_then_group_then_total_are_all_listed_and_the_edge_passes(make, points, missed):
    groups = (
        CriterionGroup("G", "G", weight=make.number(50)),
        CriterionGroup("H", "H", weight=make.number(50)),
    )
    criteria = (
        make.criterion("B1", 100, group="G", min_points=make.number(6)),
        make.criterion("B2", 100, group="H"),
    )
    rules = make.rules("lowest-price", minimum=Minimum("50 %", {"G": "60 %", "H": "40 %"}))
    sheets = (make.sheet("r1", "bid-01", **points),)

    (outcome,) = evaluate(
        make.dossier((make.bid("bid-01"),), sheets, rules=rules, criteria=criteria, groups=groups)
    )

    assert stages(outcome) == ({"bid-01": [("minimum", id_) for id_ in missed]} if missed else {})


def test_a_bid_that_is_out_before_is_not_held_against_a_minimum(make):
    examination = make.examination(price={"P": "not_met"})
    bids = (make.bid("bid-01", examination=examination), make.bid("bid-02"))
    criteria = (make.criterion("B1", min_points=make.number(4)),)
    sheets = tuple(make.sheet("r1", bid.id, B1=3) for bid in bids)

    (outcome,) = evaluate(make.dossier(bids, sheets, criteria=criteria))

    assert stages(outcome) == {"bid-01": [("price", "P")], "bid-02": [("minimum", "B1")]}


OUT = [
    {"status": "late", "examination": None},
    {"examination": {"formal": {"F": "not_met"}}},
    {"examination": {"selection": {"E": "not_met"}}},
    {"examination": {"exclusion": {"A": "not_met"}}},
    {"examination": {"price": {"P": "not_met"}}},
]


def out_bid(make, how, price="1"):
    parts = how["examination"]
    examination = None if parts is None else make.examination(**parts)
    return make.bid("bid-00", price, status=how.get("status", "received"), examination=examination)


@pytest.mark.parametrize("how", OUT)
@pytest.mark.parametrize(
    "name", ["linear-min", "inverse", "extended-ratio", "weighted-ratio-mean", "rated-criteria"]
)
def test_a_bid_that_is_out_touches_no_reference(make, how, name):
    parameters = {
        "inverse": {"price_weight": 40, "quality_weight": 60},
        "rated-criteria": {"price_weight": 40, "quality_weight": 60},
        "weighted-ratio-mean": {"price_weight": 40, "quality_weight": 60},
        "extended-ratio": {"band_percent": 10},
    }
    rules = make.rules(name, **parameters.get(name, {}))
    if name == "extended-ratio":
        rules = replace(rules, method=replace(rules.method, decide_by="highest_quality"))
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 110))
    sheets = (make.sheet("r1", "bid-01", B1=5), make.sheet("r1", "bid-02", B1=7))

    (alone,) = evaluate(make.dossier(bids, sheets, rules=rules))
    (beside,) = evaluate(make.dossier((out_bid(make, how), *bids), sheets, rules=rules))

    assert (beside.ranking, beside.winners) == (alone.ranking, alone.winners)
    assert [e.bid for e in beside.excluded] == ["bid-00"]


@pytest.mark.parametrize("how", OUT)
def test_a_price_of_zero_stops_nobody_where_the_bid_is_out(make, how):
    bids = (out_bid(make, how, "0"), make.bid("bid-01", 100))

    (outcome,) = evaluate(make.dossier(bids, (make.sheet("r1", "bid-01", B1=5),)))

    assert outcome.winners == ("bid-01",)


def test_no_bids_is_a_status_of_its_own(make):
    (outcome,) = evaluate(make.dossier(()))

    assert (outcome.status, outcome.ranking, outcome.winners) == (Status.NO_BIDS, (), ())


def test_no_admissible_bid_is_another_and_lists_who_is_out(make):
    bids = tuple(replace(make.bid(f"bid-0{n}"), status="withdrawn") for n in (1, 2))

    (outcome,) = evaluate(make.dossier(bids))

    assert (outcome.status, outcome.winners) == (Status.NO_ADMISSIBLE_BID, ())
    assert [e.bid for e in outcome.excluded] == ["bid-01", "bid-02"]


@pytest.mark.parametrize("name", ["linear-min", "simple-ratio", "lowest-price"])
def test_a_single_bid_can_win(make, name):
    (outcome,) = evaluate(
        make.dossier((make.bid("bid-01", 100),), (make.sheet("r1", "bid-01", B1=5),), rules=make.rules(name))
    )

    assert (outcome.status, outcome.winners) == (Status.RANKED, ("bid-01",))
    assert outcome.ranking[0].price_points == (40 if name == "linear-min" else None)


@pytest.mark.parametrize(
    ("name", "price", "rule"),
    [
        ("linear-min", "0", "TK413"),
        ("simple-ratio", "0", "TK413"),
        ("lowest-price", "0", None),
        ("lowest-price", "-0.01", "TK412"),
        ("linear-min", "-1", "TK412"),
    ],
)
def test_a_price_of_zero_is_refused_only_where_it_divides_and_one_below_zero_always(make, name, price, rule):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", price))
    sheets = tuple(make.sheet("r1", bid.id, B1=5) for bid in bids)
    dossier = make.dossier(bids, sheets, rules=make.rules(name))

    if rule is None:
        assert evaluate(dossier)[0].winners == ("bid-02",)
    else:
        with pytest.raises(InputError) as raised:
            evaluate(dossier)
        assert rules_of(raised) == [rule]


def test_no_quality_at_all_ties_all_with_a_word_of_warning(make):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 50))
    sheets = tuple(make.sheet("r1", bid.id, B1=0) for bid in bids)

    (outcome,) = evaluate(make.dossier(bids, sheets, rules=make.rules("simple-ratio")))

    assert (outcome.status, outcome.winners) == (Status.TIE, ("bid-01", "bid-02"))
    assert [c.rule for c in outcome.cautions] == ["TK491"]


def test_no_quality_stops_where_points_are_divided_by(make):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 50))
    sheets = (make.sheet("r1", "bid-01", B1=5), make.sheet("r1", "bid-02", B1=0))

    with pytest.raises(InputError) as raised:
        evaluate(make.dossier(bids, sheets, rules=make.rules("price-per-point")))

    assert [p.place.file for p in raised.value.problems] == ["bids/bid-02/bid.yaml"]


def test_identical_bids_tie_whatever_they_are_called(make):
    bids = (make.bid("bid-02", 100), make.bid("bid-01", 100))
    sheets = tuple(make.sheet("r1", bid.id, B1=5) for bid in bids)
    rules = make.rules(tie_break=("highest_quality", "lowest_price"))

    (outcome,) = evaluate(make.dossier(bids, sheets, rules=rules))

    assert (outcome.status, outcome.winners, outcome.decided_by) == (Status.TIE, ("bid-01", "bid-02"), "none")
    assert [r.rank for r in outcome.ranking] == [1, 1]


def test_a_reviewer_who_owes_a_sheet_stops_the_ranking(make):
    reviewers = (Reviewer("r1", "One"), Reviewer("r2", "Two"))
    dossier = make.dossier((make.bid("bid-01"),), (make.sheet("r1", "bid-01", B1=5),), reviewers=reviewers)

    with pytest.raises(InputError) as raised:
        evaluate(dossier)

    assert [(p.rule, p.message.values["reviewer"]) for p in raised.value.problems] == [("TK430", "r2")]


def test_a_tie_break_comes_after_the_key_figure_and_never_before(make):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", 200), make.bid("bid-03", 100))
    points = {"bid-01": 5, "bid-02": 10, "bid-03": 4}
    sheets = tuple(make.sheet("r1", bid, B1=given) for bid, given in points.items())
    rules = make.rules("simple-ratio", tie_break=("highest_quality",))

    (outcome,) = evaluate(make.dossier(bids, sheets, rules=rules))

    assert [(r.rank, r.bid, r.key_figure) for r in outcome.ranking] == [
        (1, "bid-02", Fraction(5)),
        (2, "bid-01", Fraction(5)),
        (3, "bid-03", Fraction(4)),
    ]
    assert outcome.decided_by == "highest_quality"


@pytest.mark.parametrize(
    "other", ["Sample Software", "SAMPLE  SOFTWARE", "S\u0430mple Software", "Sample\u200b Software"]
)
def test_rank_refuses_names_that_a_reader_cannot_tell_apart(tenderkit, tmp_path, other):
    dossier = shutil.copytree(SMALL, tmp_path / "dossier")
    file = dossier / "bids" / "bid-02" / "bid.yaml"
    file.write_text(file.read_text("utf-8").replace("Model Coders", other), "utf-8")

    result = tenderkit("rank", dossier)

    assert result.exit_code == 1
    assert "bids/bid-02/bid.yaml" in result.output
    assert "Rank " not in result.output
