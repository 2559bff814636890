# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction
from typing import Any

import pytest

from tenderkit.checking.lint.award_formula import RULES
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.method import EvaluationRules, Method, Rounding, Scale
from tenderkit.model.numbers import Amount
from tenderkit.model.tender import Procedure


def number(text: str) -> Amount:
    return Amount(text, Fraction(text))


CRITERIA = [Criterion(id_, Kind.AWARD, id_, weight=number("50")) for id_ in ("B-01", "B-02")]


def method(name="linear-min", price="40", quality="60", **more):
    numbers: dict[str, Any] = {
        key: number(value) if isinstance(value, str) and key != "scale" else value
        for key, value in more.items()
    }
    return Method(name, price_weight=number(price), quality_weight=number(quality), **numbers)


def found(subject, find, the_method, rounding=(), tie_break=("draw",), **more):
    evaluation = EvaluationRules(the_method, Scale(10), rounding=rounding, tie_break=tie_break)
    return find(RULES, subject(criteria=CRITERIA, evaluation=evaluation, **more))


@pytest.mark.parametrize(
    ("zero_at", "fine"), [("1.2", False), ("1.49", False), ("1.5", True), ("2", True), ("1", True)]
)
def test_price_points_that_end_below_one_and_a_half_are_told(zero_at, fine, subject, find):
    """An end at the lowest price itself is an error of its own."""
    assert found(subject, find, method(zero_at=zero_at)) == ([] if fine else [("TK462", "zero_at")])


def test_price_points_that_go_below_zero_have_no_cliff(subject, find):
    assert found(subject, find, method(zero_at="1.2", clamp=False)) == []


@pytest.mark.parametrize(
    ("the_method", "step", "digits", "fine"),
    [
        (method(zero_at="2"), "key_figure", 0, False),
        (method(zero_at="2"), "key_figure", 1, True),
        (method(zero_at="2"), "price_points", 0, False),
        (method(zero_at="2"), "reviewer_mean", 0, False),
        (method(zero_at="2"), "reviewer_mean", 1, False),
        (method(zero_at="2"), "reviewer_mean", 2, True),
        (method(zero_at="2"), "criterion_points", 0, True),
        (Method("simple-ratio", scale="three-digits"), "key_figure", 0, False),
        (Method("simple-ratio"), "key_figure", 0, True),
    ],
)
def test_a_rounding_of_one_percent_and_more_is_coarse(  # noqa: PLR0913, PLR0917 - a case and two fixtures
    the_method, step, digits, fine, subject, find
):
    """Of a ratio without a fixed size only the simulation can tell."""
    rounding = (Rounding(step, digits),)

    assert found(subject, find, the_method, rounding) == ([] if fine else [("TK465", "0")])


@pytest.mark.parametrize(
    ("name", "fine"),
    [
        ("extended-ratio", False),
        ("rated-criteria", False),
        ("simple-ratio", True),
        ("linear-min", True),
        ("inverse", True),
    ],
)
def test_methods_with_more_than_one_bid_as_reference_are_told(name, fine, subject, find):
    rules = [rule for rule, _ in found(subject, find, method(name))]

    assert rules == ([] if fine else ["TK466"])


@pytest.mark.parametrize(
    ("the_method", "points"),
    [
        (method(price="85", quality="15", zero_at="1.5"), "1.13"),
        (method(price="80", quality="20", zero_at="1.5"), None),
        (method(price="95", quality="5", zero_at="1.001"), "190"),
        (method("inverse", price="95", quality="5"), "1.88"),
        (method("inverse", price="90", quality="10"), None),
        (method(price="100", quality="0", zero_at="2"), None),
    ],
)
def test_one_percent_of_the_price_that_is_worth_a_tenth_of_the_scale_is_told(the_method, points, subject):
    evaluation = EvaluationRules(the_method, Scale(10), tie_break=("draw",))
    rule = next(rule for rule in RULES if rule.id == "TK467")

    flaws = list(rule.find(subject(criteria=CRITERIA, evaluation=evaluation)))

    assert [flaw.message.values["points"] for flaw in flaws] == ([] if points is None else [points])


@pytest.mark.parametrize(
    ("name", "procedure", "fine"),
    [("linear-min", "open", False), ("trade-off", "open", True), ("linear-min", "direct", True)],
)
def test_a_tie_needs_a_rule_where_bids_compete_by_a_formula(name, procedure, fine, subject, find):
    more = {"procedure": Procedure(procedure, 1)}

    assert found(subject, find, method(name, zero_at="2"), tie_break=(), **more) == (
        [] if fine else [("TK468", "evaluation")]
    )


@pytest.mark.parametrize(
    ("allowed", "told"),
    [
        (("0", "5", "10"), []),
        (("10", "5", "0"), []),
        ((), []),
        (("1", "5", "10"), [("TK469", "0")]),
        (("10", "5", "2"), [("TK469", "2")]),
        (("0", "5", "5.0", "10"), [("TK469", "2")]),
    ],
)
def test_allowed_points_begin_with_0_and_are_different(allowed, told, subject, find):
    scale = Scale(10, tuple(number(points) for points in allowed))
    evaluation = EvaluationRules(method(zero_at="2"), scale, tie_break=("draw",))

    assert find(RULES, subject(criteria=CRITERIA, evaluation=evaluation)) == told
