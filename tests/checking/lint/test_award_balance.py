# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.checking.lint.award_balance import RULES
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.method import EvaluationRules, Method, Minimum
from tenderkit.model.numbers import Amount


def number(text: str) -> Amount:
    return Amount(text, Fraction(text))


CRITERIA = [
    Criterion("B-01", Kind.AWARD, "Title", weight=number("25")),
    Criterion("B-02", Kind.AWARD, "Second", weight=number("75")),
]


def weighted(price, quality, **more):
    return EvaluationRules(
        Method("linear-min", price_weight=number(price), quality_weight=number(quality), **more)
    )


@pytest.mark.parametrize(
    ("price", "quality", "rules"),
    [
        ("90", "10", ["TK480"]),
        ("89", "11", []),
        ("100", "0", []),
        ("10", "90", ["TK481"]),
        ("11", "89", []),
        ("0", "100", []),
        ("9", "1", ["TK480"]),
    ],
)
def test_a_side_with_a_tenth_of_the_weight_is_there_for_show(price, quality, rules, subject, find):
    """A weight of 0 is told by itself; weight points count by their share."""
    found = find(RULES, subject(criteria=CRITERIA, evaluation=weighted(price, quality)))

    assert [rule for rule, _ in found] == rules


def test_a_dossier_without_a_law_may_weigh_as_it_likes(subject, find):
    assert find(RULES, subject(criteria=CRITERIA, evaluation=weighted("95", "5"), regime="none")) == []


@pytest.mark.parametrize(
    ("minimum", "tie_break", "fine"),
    [
        (None, (), False),
        (Minimum("50 %"), (), True),
        (None, ("highest_quality", "draw"), True),
        (None, ("draw",), False),
    ],
)
def test_points_that_the_lowest_price_never_asks_for_are_told(minimum, tie_break, fine, subject, find):
    evaluation = EvaluationRules(Method("lowest-price"), minimum=minimum, tie_break=tie_break)

    assert find(RULES, subject(criteria=CRITERIA, evaluation=evaluation)) == (
        [] if fine else [("TK482", "name")]
    )


@pytest.mark.parametrize(("band", "fine"), [("0", False), ("1", True), ("10", True), ("10.5", False)])
def test_a_band_has_a_sensible_width(band, fine, subject, find):
    evaluation = EvaluationRules(Method("extended-ratio", band_percent=number(band)))

    found = find(RULES, subject(criteria=CRITERIA, evaluation=evaluation))

    assert found == ([] if fine else [("TK483", "band_percent")])


@pytest.mark.parametrize(("regime", "fine"), [("uvgo", False), ("vgv", False), ("none", True)])
def test_an_award_without_a_formula_is_told_under_german_law(regime, fine, subject, find):
    evaluation = EvaluationRules(Method("trade-off"))

    found = find(RULES, subject(criteria=CRITERIA, evaluation=evaluation, regime=regime))

    assert found == ([] if fine else [("TK485", "name")])
