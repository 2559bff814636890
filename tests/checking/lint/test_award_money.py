# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tenderkit.checking.lint.award_money import RULES
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.internal import Estimate, EstimateItem, Internal
from tenderkit.model.method import EvaluationRules, Method, PriceRules, Scale
from tenderkit.model.numbers import Amount
from tenderkit.model.tender import Position, Prices


def number(text: str) -> Amount:
    return Amount(text, Fraction(text))


CRITERIA = [Criterion("B-01", Kind.AWARD, "Title", weight=number("100"))]
IGNORED = PriceRules("gross", "counted", "ignored")
ESTIMATE = Estimate(date(2027, 1, 1), (EstimateItem("V-1", "Development", number("100000")),))


def position(kind="option", *, counted=True):
    return Position("P-01", "Title", kind, number("1"), "year", counted=counted)


def made_of(subject, method, price=IGNORED, positions=(), estimate=ESTIMATE, **more):
    prices = Prices("EUR", number("19"), tuple(positions))
    made = subject(
        criteria=CRITERIA, evaluation=EvaluationRules(method, Scale(10), price=price), prices=prices, **more
    )
    return replace(made, dossier=replace(made.dossier, internal=Internal(estimate=estimate)))


@pytest.mark.parametrize(("value", "fine"), [("5", False), ("6", True), ("119", True), ("120", False)])
def test_all_points_are_worth_a_part_of_the_estimate_with_tax(value, fine, subject, find):
    """1000 points; the estimate with tax is 119 000."""
    made = made_of(subject, Method("quality-value", value_per_point=number(value)))

    assert find(RULES, made) == ([] if fine else [("TK486", "value_per_point")])


def test_without_an_estimate_nothing_is_compared(subject, find):
    method = Method("quality-value", value_per_point=number("5"))

    assert find(RULES, made_of(subject, method, estimate=None)) == []


@pytest.mark.parametrize(
    ("price", "quality", "found"),
    [
        ("119000", "700", []),
        ("79000", "700", ["reference_price"]),
        ("179000", "700", ["reference_price"]),
        ("119000", "1001", ["reference_quality"]),
    ],
)
def test_references_lie_near_what_is_expected(price, quality, found, subject, find):
    method = Method(
        "weighted-ratio-reference", reference_price=number(price), reference_quality=number(quality)
    )

    assert find(RULES, made_of(subject, method)) == [("TK487", key) for key in found]


@pytest.mark.parametrize(
    ("options", "positions", "found"),
    [
        ("counted", [position()], []),
        ("listed", [position()], [("TK488", "options")]),
        ("counted", [position(counted=False)], [("TK488", "price")]),
        ("counted", [position(), position(counted=False)], []),
        ("listed", [position("yearly")], []),
    ],
)
def test_at_least_one_option_enters_the_price(options, positions, found, subject, find):
    made = made_of(subject, Method("simple-ratio"), PriceRules("gross", options, "ignored"), positions)

    assert find(RULES, made) == found


@pytest.mark.parametrize(("regime", "fine"), [("uvgo", False), ("direct", True), ("none", True)])
def test_a_discount_for_quick_payment_is_spoken_of_where_bids_compete(regime, fine, subject, find):
    made = made_of(subject, Method("simple-ratio"), PriceRules(), regime=regime)

    assert find(RULES, made) == ([] if fine else [("TK489", "price")])
