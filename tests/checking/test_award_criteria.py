# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.award_criteria import fit_problems
from tenderkit.model.criterion import Catalogue, Criterion, Kind
from tenderkit.model.method import EvaluationRules, Method, Scale
from tenderkit.model.numbers import amount
from tenderkit.problems import Place, Severity

TEN = Scale(10)


def found(method, *weights, unit="percent", scale=TEN):
    criteria = [
        Criterion(f"B{number}", Kind.AWARD, "", weight=None if weight is None else amount(weight))
        for number, weight in enumerate(weights, 1)
    ]
    catalogue = Catalogue((*criteria, Criterion("A1", Kind.EXCLUSION, "")), unit=unit)
    problems = fit_problems(EvaluationRules(method, scale), lambda _: Place("tender.yaml"), catalogue)
    return [(problem.rule, problem.severity) for problem in problems]


@pytest.mark.parametrize(
    ("decide_by", "fine"),
    [
        (None, True),
        ("highest_quality", True),
        ("lowest_price", True),
        ("B2", True),
        ("B3", False),
        ("A1", False),
    ],
)
def test_only_an_award_criterion_or_a_rule_can_decide_in_the_band(decide_by, fine):
    problems = found(Method("extended-ratio", decide_by=decide_by), 60, 40)

    assert problems == ([] if fine else [("TK415", Severity.ERROR)])


@pytest.mark.parametrize(
    ("weights", "unit", "top", "fine"),
    [
        ((60, 40), "percent", 10, False),
        ((60, 40), "percent", 1, True),
        ((60, 40), "points", 10, True),
        ((60, 30), "points", 10, False),
    ],
)
def test_qcbs_wants_points_on_the_scale_of_the_price(weights, unit, top, fine):
    problems = found(Method("qcbs"), *weights, unit=unit, scale=Scale(top))

    assert problems == ([] if fine else [("TK418", Severity.WARNING)])


@pytest.mark.parametrize(
    ("weights", "fine"), [(("0.1", "0.2"), True), (("0.1", "0.20001"), False), (("0.1",), True)]
)
def test_no_bid_can_have_more_than_the_maximum_value(weights, fine):
    problems = found(Method("reduced-price", maximum_value=amount("0.3")), *weights, unit="points")

    assert problems == ([] if fine else [("TK418", Severity.ERROR)])


@pytest.mark.parametrize("given", [{"scale": None}, {}])
def test_where_the_highest_points_are_not_known_nothing_is_said_of_them(given):
    weights = (60, 40) if given else (60, None)

    assert found(Method("qcbs"), *weights, **given) == []
