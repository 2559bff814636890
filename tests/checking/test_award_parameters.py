# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from typing import Any

import pytest

from tenderkit.checking.award_method import method_problems
from tenderkit.model.method import EvaluationRules, Method, Minimum, Scale
from tenderkit.model.numbers import amount
from tenderkit.problems import Place, Severity

SIXTY = {"quality_weight": "60", "price_weight": "40"}
REFERENCES = {"reference_quality": "80", "reference_price": "100000"}
WORDS = {"decide_by", "accept_risk", "unit"}
FINE = {
    "fixed-budget": {"budget": "100000"},
    "extended-ratio": {"band_percent": "10", "decide_by": "highest_quality"},
    "inverse": {**SIXTY, "power": "2"},
    "quality-value": {"value_per_point": "0.01"},
    "weighted-ratio-reference": {**SIXTY, **REFERENCES},
    "qcbs": {"technical_weight": "0.8", "financial_weight": "0.2"},
    "price-per-point": {},
    "value-index": SIXTY,
    "reduced-price": {"maximum_value": "0.3"},
    "surcharge": SIXTY,
    "rated-criteria": SIXTY,
}


def found(name, *, for_calc=False, minimum=None, **given):
    parameters: dict[str, Any] = {
        key: value if key in WORDS else amount(value) for key, value in given.items()
    }
    rules = EvaluationRules(Method(name, **parameters), Scale(10), minimum=minimum)
    problems = method_problems(rules, lambda path: Place("/".join(map(str, path))), for_calc=for_calc)
    return [(problem.rule, str(problem.place), problem.severity) for problem in problems]


@pytest.mark.parametrize("name", FINE)
def test_a_method_with_all_its_parameters_has_no_problem(name):
    assert found(name, **FINE[name]) == []


@pytest.mark.parametrize(
    ("name", "key"), [(name, key) for name, given in FINE.items() for key in given if key != "power"]
)
def test_a_parameter_that_is_missing_is_never_guessed(name, key):
    given = {other: value for other, value in FINE[name].items() if other != key}

    assert ("TK402", "method", Severity.ERROR) in found(name, **given)


@pytest.mark.parametrize(
    ("name", "key", "value", "fine"),
    [
        ("fixed-budget", "budget", "0", False),
        ("extended-ratio", "band_percent", "0", True),
        ("extended-ratio", "band_percent", "100", True),
        ("extended-ratio", "band_percent", "100.1", False),
        ("extended-ratio", "band_percent", "-1", False),
        ("inverse", "power", "1", True),
        ("inverse", "power", "0", False),
        ("inverse", "power", "3/2", False),
        ("inverse", "power", "101", False),
        ("quality-value", "value_per_point", "0", False),
        ("weighted-ratio-reference", "reference_quality", "0", False),
        ("weighted-ratio-reference", "reference_price", "-1", False),
        ("reduced-price", "maximum_value", "0", False),
        ("reduced-price", "maximum_value", "1", False),
        ("reduced-price", "maximum_value", "0.999", True),
    ],
)
def test_a_number_with_which_the_formula_makes_no_sense_is_named(name, key, value, fine):
    problems = found(name, **{**FINE[name], key: value})

    assert problems == ([] if fine else [("TK407", f"method/{key}", Severity.ERROR)])


@pytest.mark.parametrize(
    ("name", "given", "fine"),
    [
        ("qcbs", {"technical_weight": "80", "financial_weight": "20"}, True),
        ("qcbs", {"technical_weight": "8", "financial_weight": "2"}, False),
        ("weighted-ratio-reference", {**REFERENCES, "quality_weight": "1/3", "price_weight": "2/3"}, True),
        ("surcharge", {"quality_weight": "0.6", "price_weight": "0.4"}, False),
        ("surcharge", {"quality_weight": "3", "price_weight": "2", "unit": "points"}, True),
    ],
)
def test_weights_make_100_or_1_where_that_is_usual_or_any_total_of_points(name, given, fine):
    assert [rule for rule, _, _ in found(name, **given)] == ([] if fine else ["TK404"])


@pytest.mark.parametrize(("name", "stops"), [("value-index", True), ("surcharge", True), ("inverse", False)])
def test_a_price_weight_of_0_is_refused_where_it_divides_and_noticed_elsewhere(name, stops):
    ((rule, _, severity),) = found(name, quality_weight="100", price_weight="0")

    assert (rule, severity) == (("TK407", Severity.ERROR) if stops else ("TK405", Severity.WARNING))


@pytest.mark.parametrize("reason", [None, "", " \t"])
@pytest.mark.parametrize("name", ["weighted-ratio-median", "weighted-ratio-mean"])
def test_without_a_reason_the_risk_is_not_accepted(name, reason):
    assert found(name, **SIXTY, accept_risk=reason) == [("TK417", "method/name", Severity.ERROR)]


@pytest.mark.parametrize("name", ["weighted-ratio-median", "weighted-ratio-mean"])
def test_with_a_reason_the_risk_is_noticed(name):
    assert found(name, **SIXTY, accept_risk="prescribed") == [
        ("TK494", "method/accept_risk", Severity.WARNING)
    ]


@pytest.mark.parametrize(
    ("quality", "price", "fine"),
    [("66.7", "33.3", True), ("99.9", "0.1", True), ("200/3", "100/3", True), ("66.67", "33.33", False)],
)
def test_powers_of_a_value_index_stay_within_what_can_be_compared_soon(quality, price, fine):
    problems = found("value-index", quality_weight=quality, price_weight=price)

    assert problems == ([] if fine else [("TK416", "method/quality_weight", Severity.ERROR)])


def test_in_a_table_no_criterion_can_decide():
    band = {"band_percent": "10", "decide_by": "B1"}

    assert found("extended-ratio", **band, for_calc=True) == [("TK415", "method/decide_by", Severity.ERROR)]
    assert found("extended-ratio", **band) == []


@pytest.mark.parametrize(("minimum", "fine"), [(None, False), (Minimum(), False), (Minimum("50 %"), True)])
def test_least_cost_needs_to_know_what_is_good_enough(minimum, fine):
    problems = found("least-cost", minimum=minimum)

    assert [rule for rule, _, _ in problems] == ([] if fine else ["TK402"])
