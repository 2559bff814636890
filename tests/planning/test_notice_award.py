# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType

import pytest

from tenderkit.model.dossier import Dossier
from tenderkit.model.method import EvaluationRules, Method, Minimum
from tenderkit.model.numbers import amount
from tenderkit.outcome.notice import AwardTerms
from tenderkit.planning.notice_award import award_terms
from tenderkit.planning.notice_codes import Codes
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.lists import read_lists
from tenderkit.shipped import EXAMPLES

CODES = Codes(read_lists()["eforms"])


@pytest.fixture(scope="module")
def portal() -> Dossier:
    return read_dossier(Path(EXAMPLES) / "kulturportal")


def half(name: str) -> Method:
    return Method(name, price_weight=amount("50"), quality_weight=amount("50"))


def terms(
    dossier: Dossier,
    method: Method,
    minimum: Minimum | None = None,
    weights: Mapping[str, str] = MappingProxyType({}),
) -> AwardTerms:
    rules = dossier.tender.evaluation
    assert isinstance(rules, EvaluationRules)
    tender = replace(dossier.tender, evaluation=replace(rules, method=method, minimum=minimum))
    judged = dossier.judged[0]
    groups = tuple(
        replace(group, weight=amount(weights[group.id])) if group.id in weights else group
        for group in judged.catalogue.groups
    )
    judged = replace(judged, catalogue=replace(judged.catalogue, groups=groups))
    return award_terms(replace(dossier, tender=tender, judged=(judged,)), judged, CODES)


@pytest.mark.parametrize("name", ["linear-min", "inverse", "rated-criteria"])
def test_weights_of_price_and_groups_are_the_whole(name, portal):
    found = terms(portal, half(name))

    assert sum(each.number for each in found.weights) == 100
    assert {each.kind.code for each in found.weights} == {"per-exa"}
    assert found.formula is None


def test_weights_that_add_up_to_one_are_decimals(portal):
    found = terms(portal, Method("qcbs", technical_weight=amount("0.8"), financial_weight=amount("0.2")))

    assert sum(each.number for each in found.weights) == 1
    assert {each.kind.code for each in found.weights} == {"dec-exa"}


def test_quality_is_one_criterion_where_a_share_has_no_end(portal):
    first, second, *others = (group.id for group in portal.judged[0].catalogue.groups)
    weights = {first: "100/3", second: "200/3", **dict.fromkeys(others, "0")}

    found = terms(portal, half("linear-min"), weights=weights)

    assert [each.number for each in found.weights] == [50, 50]
    assert len(found.criteria) == 2


@pytest.mark.parametrize("name", ["lowest-price", "least-cost"])
def test_the_price_alone_has_all_the_weight(name, portal):
    found = terms(portal, Method(name), Minimum(total="60 %"))

    assert [each.number for each in found.weights] == [100]
    assert [(each.number, each.criterion) for each in found.thresholds] == [(Fraction(600), None)]


def test_an_order_of_importance_is_counted_from_the_most_important(portal):
    group = portal.judged[0].catalogue.groups[0]

    found = terms(portal, Method("trade-off", order=(group.id, "price")))

    assert [int(each.number) for each in found.weights] == [1, 2]
    assert {each.kind.code for each in found.weights} == {"ord-imp"}
    assert [each.kind.code for each in found.criteria] == ["quality", "price"]


def test_a_trade_off_without_an_order_is_told_in_words(portal):
    found = terms(portal, Method("trade-off"))

    assert found.formula is not None
    assert found.weights == ()


def test_a_formula_has_the_numbers_of_the_tender_in_it(portal):
    found = terms(portal, Method("quality-value", value_per_point=amount("120.50")))

    assert found.formula is not None
    assert "120.50" in found.formula.texts["de"]
    assert found.weights == ()


def test_the_minimum_of_a_group_belongs_to_its_criterion(portal):
    group = portal.judged[0].catalogue.groups[0]

    found = terms(portal, half("linear-min"), Minimum(groups={group.id: "50 %"}))

    assert [each.criterion for each in found.thresholds] == [1]
