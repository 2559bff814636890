# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.evaluation.minimum import criterion_shortfalls, group_shortfalls, total_shortfall
from tenderkit.model.criterion import Catalogue, CriterionGroup
from tenderkit.model.method import Minimum
from tenderkit.outcome.award import Stage
from tenderkit.words import sentence


def said(grounds):
    return [(ground.stage, ground.criterion, sentence(ground.reason, str)) for ground in grounds]


def test_a_criterion_below_its_minimum_is_named_with_its_points(make):
    catalogue = Catalogue(
        (make.criterion("B1", min_points=make.number(5)), make.criterion("B2", min_points=make.number(5)))
    )

    assert said(criterion_shortfalls(catalogue, {"B1": Fraction(4), "B2": Fraction(5)})) == [
        (Stage.MINIMUM, "B1", "About B1: 4 points, at least 5 are required")
    ]


def test_one_criterion_without_minimum_or_points_hides_no_other(make):
    low = make.number(5)
    catalogue = Catalogue(
        (
            make.criterion("free"),
            make.criterion("blank", min_points=low),
            make.criterion("enough", min_points=low),
            make.criterion("poor", min_points=low),
        )
    )
    agreed = {"free": Fraction(0), "enough": Fraction(5), "poor": Fraction(1)}

    assert [ground.criterion for ground in criterion_shortfalls(catalogue, agreed)] == ["poor"]


@pytest.mark.parametrize(("reached", "out"), [(199, True), (200, False), (None, False)])
def test_the_edge_of_a_group_passes(reached, out):
    group = CriterionGroup("G", "Quality")
    points = None if reached is None else Fraction(reached)

    found = said(group_shortfalls("50 %", group, points, Fraction(400)))

    sentence_of_it = "Quality: 199 of 400 points, at least 200 are required"
    assert found == ([(Stage.MINIMUM, "G", sentence_of_it)] if out else [])


def test_a_share_of_all_points_names_the_maximum():
    assert said(total_shortfall(Minimum("50 %"), Fraction(4), Fraction(10))) == [
        (Stage.MINIMUM, None, "4 of 10 points in all, at least 5 are required")
    ]


def test_a_number_of_all_points_names_no_maximum():
    assert said(total_shortfall(Minimum("5"), Fraction(4), Fraction(10))) == [
        (Stage.MINIMUM, None, "4 points in all, at least 5 are required")
    ]


@pytest.mark.parametrize("minimum", [None, Minimum(groups={"G": "50 %"})])
def test_without_a_minimum_for_all_points_any_number_passes(minimum):
    assert said(total_shortfall(minimum, Fraction(0), Fraction(10))) == []


def test_a_bid_without_points_is_not_below_a_minimum():
    assert said(total_shortfall(Minimum("5"), None, Fraction(10))) == []
