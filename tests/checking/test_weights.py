# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.checking.weights import weight_problems
from tenderkit.model.criterion import Catalogue, Criterion, CriterionGroup, Kind
from tenderkit.model.method import Minimum
from tenderkit.model.numbers import amount
from tenderkit.reading.dossier import read_dossier

SMALL = read_dossier(Path(__file__).parents[1] / "dossiers" / "small")


def criterion(id_, weight, group=None, **more):
    return Criterion(id_, Kind.AWARD, id_, weight=amount(weight), group=group, **more)


def group(id_, weight=None, parent=None):
    return CriterionGroup(id_, id_, parent, amount(weight))


def problems(criteria, groups=(), unit="percent", method=None):
    judged = replace(SMALL.judged[0], catalogue=Catalogue(tuple(criteria), tuple(groups), unit))
    rules = SMALL.tender.evaluation
    assert rules is not None
    rules = replace(rules, method=replace(rules.method, name=method or rules.method.name))
    dossier = replace(SMALL, judged=(judged,), tender=replace(SMALL.tender, evaluation=rules))
    return [
        (p.rule, p.message.values.get("level"), p.message.values.get("total"))
        for p in weight_problems(dossier)
    ]


@pytest.mark.parametrize("weights", [("60", "40"), ("33.3", "66.7"), ("1/3", "200/3", "33"), ("100", "0")])
def test_weights_that_make_exactly_100_are_fine(weights):
    assert problems([criterion(f"B-{n}", weight) for n, weight in enumerate(weights)]) == []


@pytest.mark.parametrize(
    ("weights", "total"), [(("60", "30"), "90"), (("33.3", "66.6"), "99.9"), (("1/3",), "1/3")]
)
def test_another_sum_is_named_exactly(weights, total):
    found = problems([criterion(f"B-{n}", weight) for n, weight in enumerate(weights)])

    assert found == [("TK301", "", total)]


def test_each_level_is_held_against_100_for_itself():
    groups = [group("G", "70"), group("H", "30"), group("G1", "50", "G"), group("G2", "40", "G")]
    criteria = [criterion("a", "100", "G1"), criterion("b", "100", "G2"), criterion("c", "90", "H")]

    assert problems(criteria, groups) == [("TK301", "H", "90"), ("TK301", "G", "90")]


def test_criteria_and_groups_of_one_level_count_together():
    assert problems([criterion("a", "40"), criterion("b", "100", "G")], [group("G", "60")]) == []


def test_a_group_without_award_criteria_has_no_weight_to_give():
    assert problems([criterion("a", "100", "G")], [group("G", "100"), group("E")]) == []


def test_weight_points_need_no_sum():
    assert problems([criterion("a", "5"), criterion("b", "3")], unit="points") == []


def test_a_missing_weight_is_named_and_no_sum_is_guessed():
    assert problems([criterion("a", "60"), criterion("b", "no")]) == [("TK302", None, None)]


def test_people_who_weigh_in_words_need_no_weights():
    assert problems([criterion("a", "no"), criterion("b", "7")], method="trade-off") == []


def test_a_negative_weight_is_never_balanced_by_another():
    assert [rule for rule, *_ in problems([criterion("a", "-10"), criterion("b", "110")])] == ["TK302"]


def test_an_unknown_group_is_no_level():
    assert problems([criterion("a", "100", "nowhere"), criterion("b", "30")]) == []


@pytest.mark.parametrize(("points", "fine"), [("0", True), ("10", True), ("11", False), ("-1", False)])
def test_a_minimum_lies_on_the_scale(points, fine):
    found = problems([criterion("a", "100", min_points=amount(points))])

    assert found == ([] if fine else [("TK303", None, None)])


@pytest.mark.parametrize(("points", "fine"), [("0", True), ("2.5", True), ("10", True), ("12", False)])
def test_an_anchor_lies_on_the_scale(points, fine):
    found = problems([criterion("a", "100", anchors={points: "text"})])

    assert [rule for rule, *_ in found] == ([] if fine else ["TK304"])


@pytest.mark.parametrize(
    ("unit", "least", "rules"),
    [
        ("percent", "1000", []),
        ("percent", "1000.01", ["TK303"]),
        ("percent", "100 %", []),
        ("points", "50", []),
        ("points", "51", ["TK303"]),
    ],
)
def test_a_minimum_that_no_bid_can_reach_is_refused(unit, least, rules):
    weights = ("60", "40") if unit == "percent" else ("30", "20")
    catalogue = Catalogue(tuple(criterion(f"B-{n}", w) for n, w in enumerate(weights)), (), unit)
    evaluation = SMALL.tender.evaluation
    assert evaluation is not None
    tender = replace(SMALL.tender, evaluation=replace(evaluation, minimum=Minimum(least)))
    judged = replace(SMALL.judged[0], catalogue=catalogue)

    found = weight_problems(replace(SMALL, judged=(judged,), tender=tender))

    assert [problem.rule for problem in found] == rules
