# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction

import pytest

from tenderkit.checking.lint.criteria_weights import RULES
from tenderkit.model.criterion import Catalogue, Criterion, CriterionGroup, Kind, ValueFunction, ValuePoint
from tenderkit.model.method import EvaluationRules, Method, Minimum, Scale
from tenderkit.model.numbers import Amount


def number(text: str) -> Amount:
    return Amount(text, Fraction(text))


LINEAR = EvaluationRules(Method("linear-min"), Scale(10))


def award(id_, weight, **more):
    return Criterion(id_, Kind.AWARD, id_, weight=number(weight), **more)


def made_of(subject, criteria, groups=(), unit="percent", evaluation=LINEAR):
    made = subject(evaluation=evaluation)
    judged = replace(made.dossier.judged[0], catalogue=Catalogue(tuple(criteria), tuple(groups), unit))
    return replace(made, dossier=replace(made.dossier, judged=(judged,)))


@pytest.mark.parametrize(
    ("weights", "found"),
    [
        (("50", "30", "20"), []),
        (("51", "29", "20"), [("TK316", "weight")]),
        (("90", "10"), []),
        (("100",), []),
    ],
)
def test_more_than_half_is_heavy_where_there_are_three(weights, found, subject, find):
    criteria = [award(f"B-{number}", weight) for number, weight in enumerate(weights)]

    assert find(RULES, made_of(subject, criteria)) == found


@pytest.mark.parametrize("unit", ["percent", "points"])
def test_a_group_is_as_heavy_as_what_lies_in_it(unit, subject):
    groups = [
        CriterionGroup(id_, id_, weight=number(weight))
        for id_, weight in (("G", "60"), ("H", "20"), ("I", "20"))
    ]
    inner = CriterionGroup("G1", "G1", "G", number("100"))
    weight = "100" if unit == "percent" else "6"
    criteria = [award("a", weight, group="G1"), award("b", "100" if unit == "percent" else "2", group="H")]
    criteria.append(award("c", "100" if unit == "percent" else "2", group="I"))

    found = list(RULES[0].find(made_of(subject, criteria, [*groups, inner], unit)))

    assert [(flaw.about, flaw.message.values["share"]) for flaw in found] == [("G", "60")]


@pytest.mark.parametrize(
    ("kind", "mode", "fine"),
    [
        (Kind.EXCLUSION, "pass", False),
        (Kind.EXECUTION, "pass", False),
        (Kind.SELECTION, "pass", False),
        (Kind.SELECTION, "scored", True),
    ],
)
def test_a_weight_that_nobody_counts_is_told(kind, mode, fine, subject, find):
    criterion = Criterion("A-01", kind, "Title", mode=mode, weight=number("10"))

    assert find(RULES, made_of(subject, [criterion])) == ([] if fine else [("TK317", "weight")])


@pytest.mark.parametrize(
    ("more", "allowed", "fine"),
    [
        ({"min_points": number("10")}, (), False),
        ({"min_points": number("9")}, (), True),
        ({"min_points": number("8")}, ("0", "7", "10"), False),
        ({"min_points": number("7")}, ("0", "7", "10"), True),
        ({"value_function": ValueFunction("linear", (ValuePoint(number("1"), number("5")),) * 2)}, (), False),
        ({}, (), True),
    ],
)
def test_a_criterion_with_one_number_of_points_left_tells_nothing_apart(more, allowed, fine, subject, find):
    evaluation = replace(LINEAR, scale=Scale(10, tuple(number(points) for points in allowed)))
    criteria = [award("B-01", "30", **more), award("B-02", "70")]

    found = find(RULES, made_of(subject, criteria, evaluation=evaluation))

    assert [rule for rule, _ in found] == ([] if fine else ["TK463"])


def test_a_weight_of_0_decides_nothing_unless_it_decides_in_the_band(subject, find):
    criteria = [award("B-01", "0"), award("B-02", "100")]
    band = replace(LINEAR, method=Method("extended-ratio", decide_by="B-01"))

    assert find(RULES, made_of(subject, criteria)) == [("TK463", "weight")]
    assert find(RULES, made_of(subject, criteria, evaluation=band)) == []


@pytest.mark.parametrize(
    ("total", "each", "fine"),
    [
        ("66 %", None, True),
        ("67 %", None, False),
        ("670", None, False),
        (None, "7", False),
        (None, "6", True),
        ("120 %", None, True),
    ],
)
def test_a_minimum_that_takes_more_than_two_thirds_is_told(total, each, fine, subject, find):
    """Above 100 % another rule speaks."""
    evaluation = replace(LINEAR, minimum=Minimum(total) if total else None)
    least = number(each) if each else None
    criteria = [award("B-01", "30", min_points=least), award("B-02", "70", min_points=least)]

    found = find(RULES, made_of(subject, criteria, evaluation=evaluation))

    assert found == ([] if fine else [("TK464", "minimum")])
