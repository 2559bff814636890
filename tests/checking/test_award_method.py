# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from typing import Any

import pytest

from tenderkit.checking.award_method import method_problems
from tenderkit.model.method import METHODS, EvaluationRules, Method, Minimum, Rounding, Scale
from tenderkit.model.numbers import Amount, amount
from tenderkit.problems import Place, Severity
from tenderkit.words import sentence


def number(written: object) -> Amount:
    made = amount(written)
    assert made is not None
    return made


LINEAR: dict[str, Any] = {"price_weight": number(40), "quality_weight": number(60), "zero_at": number(2)}


def rules(name="linear-min", *, top=10, **more):
    parameters = {**(LINEAR if name == "linear-min" else {}), **more.pop("method", {})}
    return EvaluationRules(Method(name, **parameters), Scale(top) if top else None, **more)


def found(given, *, for_calc=False):
    problems = method_problems(given, lambda path: Place("/".join(map(str, path))), for_calc=for_calc)
    return [(problem.rule, str(problem.place)) for problem in problems]


def test_a_complete_method_has_no_problem():
    assert found(rules()) == []
    assert found(rules("simple-ratio", method={"scale": "three-digits"})) == []
    assert found(rules("trade-off", top=None, method={"order": ("F1", "price")})) == []


@pytest.mark.parametrize("name", [name for name, facts in METHODS.items() if not facts.available])
def test_a_method_that_is_not_there_is_refused_by_its_name(name):
    (problem,) = method_problems(rules(name), lambda _: Place("tender.yaml"))

    assert problem.rule == "TK401"
    assert name in sentence(problem.message, str)


@pytest.mark.parametrize(
    ("name", "decision"), [("linear-span", "OLG Düsseldorf"), ("median-proximity", "VK 1-77/23")]
)
def test_an_unlawful_method_is_refused_with_the_decision_that_says_why(name, decision):
    (problem,) = method_problems(rules(name), lambda _: Place("tender.yaml"))

    assert decision in problem.message.id


@pytest.mark.parametrize("key", ["price_weight", "quality_weight", "zero_at"])
def test_a_missing_parameter_is_named(key):
    assert ("TK402", "method") in found(rules(method={key: None}))


@pytest.mark.parametrize(
    ("name", "method", "key"),
    [
        ("simple-ratio", {"price_weight": number(40)}, "price_weight"),
        ("lowest-price", {"scale": "10"}, "scale"),
        ("simple-ratio", {"clamp": False}, "clamp"),
        ("linear-min", {"max_points": number(100)}, "max_points"),
    ],
)
def test_a_parameter_that_the_method_does_not_take_is_refused(name, method, key):
    assert found(rules(name, method=method)) == [("TK403", f"method/{key}")]


def test_a_table_takes_max_points_and_needs_no_scale():
    assert found(rules(method={"max_points": number(1000)}, top=None), for_calc=True) == []
    assert found(rules(top=None)) == [("TK402", "")]


@pytest.mark.parametrize(
    ("price", "quality", "unit", "fine"),
    [
        ("40", "60", "percent", True),
        ("100/3", "200/3", "percent", True),
        ("40", "60.000000000000000001", "percent", False),
        ("0.4", "0.6", "percent", False),
        ("300", "700", "points", True),
        ("0", "0", "points", False),
    ],
)
def test_weights_add_up_to_100_unless_they_are_points(price, quality, unit, fine):
    given = rules(method={"price_weight": number(price), "quality_weight": number(quality), "unit": unit})

    assert ("TK404" not in [rule for rule, _ in found(given)]) is fine


def test_a_weight_of_zero_is_a_warning():
    given = rules(method={"price_weight": number(0), "quality_weight": number(100)})

    (problem,) = method_problems(given, lambda _: Place("tender.yaml"))

    assert (problem.rule, problem.severity) == ("TK405", Severity.WARNING)


@pytest.mark.parametrize("mode", ["mean", "median", "trimmed-mean"])
def test_every_way_to_put_votes_together_is_known_and_a_table_does_not_care(mode):
    assert found(rules(reviewers=mode)) == []
    assert found(rules(reviewers=mode), for_calc=True) == []


@pytest.mark.parametrize("value", ["1", "0.5", "-2", "0"])
def test_price_points_must_fall_beyond_the_lowest_price(value):
    assert found(rules(method={"zero_at": number(value)})) == [("TK407", "method/zero_at")]


@pytest.mark.parametrize("scale", ["two-digits", "0", "-1", "1e5"])
def test_a_scale_of_the_ratio_is_a_factor_above_zero_or_three_digits(scale):
    assert found(rules("simple-ratio", method={"scale": scale})) == [("TK407", "method/scale")]


def test_allowed_points_lie_on_the_scale():
    allowed = tuple(number(points) for points in (0, 4, 11, -1))

    given = EvaluationRules(Method("linear-min", **LINEAR), Scale(10, allowed))

    assert found(given) == [("TK407", "scale/allowed/2"), ("TK407", "scale/allowed/3")]


@pytest.mark.parametrize(
    ("allowed", "fine"),
    [
        ([0, 2, 4, 7, 10], False),
        ([10, 0, 12], True),
        (["0", "12.0"], True),
        (["0", "11.99"], False),
        ([], True),
    ],
)
def test_the_highest_allowed_points_are_the_top_of_the_scale(allowed, fine):
    given = replace(rules(), scale=Scale(12, tuple(number(points) for points in allowed)))

    assert found(given) == ([] if fine else [("TK419", "scale/top")])
    assert found(given, for_calc=True) == []


@pytest.mark.parametrize(
    ("written", "fine"), [("50 %", True), ("420", True), ("half", False), ("101 %", False)]
)
def test_a_minimum_is_points_or_a_percentage(written, fine):
    assert (found(rules(minimum=Minimum(written))) == []) is fine


def test_a_table_has_no_groups_and_no_criteria():
    assert found(rules(minimum=Minimum(groups={"B2": "40 %"})), for_calc=True) == [
        ("TK408", "minimum/groups")
    ]
    assert found(rules(rounding=(Rounding("criterion_points", 1),)), for_calc=True) == [
        ("TK408", "rounding/0/step")
    ]


def test_a_rounding_stands_at_a_step_that_there_is_and_only_once():
    steps = (Rounding("quality", 1), Rounding("quality", 2), Rounding("reviewer_mean", 0))

    assert found(rules(rounding=steps)) == [("TK408", "rounding/1/step"), ("TK408", "rounding/2/step")]


def test_nothing_is_left_to_decide_after_a_draw():
    assert found(rules(tie_break=("draw", "lowest_price"))) == [("TK409", "tie_break")]


def test_the_total_of_the_weights_is_said_exactly():
    given = rules(method={"price_weight": number("39.5")})

    (problem,) = method_problems(given, lambda _: Place("tender.yaml"))

    assert problem.message.values["total"] == "99.5"
