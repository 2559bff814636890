# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.lint.criteria_links import RULES
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.method import EvaluationRules, Method, Scale
from tenderkit.model.requirement import Requirement
from tenderkit.model.tender import Invited, Procedure

LINEAR = EvaluationRules(Method("linear-min"), Scale(10))
ACTIVE = Requirement("R-01", "Book", "function")
GONE = Requirement("R-02", "Print", "function", status="withdrawn")


def test_a_criterion_about_a_withdrawn_requirement_is_told(subject, find):
    criteria = [Criterion("A-01", Kind.EXCLUSION, "Title", covers=("R-01", "R-02"))]

    assert find(RULES, subject(ACTIVE, GONE, criteria=criteria)) == [("TK318", "covers")]


def test_a_criterion_about_what_is_asked_for_is_fine(subject, find):
    assert (
        find(RULES, subject(ACTIVE, criteria=[Criterion("A-01", Kind.EXCLUSION, "Title", covers=("R-01",))]))
        == []
    )


def test_anchors_at_other_points_than_most_are_told(subject):
    usual, other = {"0": "a", "5": "b", "10": "c"}, {"0": "a", "10": "c"}
    criteria = [
        Criterion(id_, Kind.AWARD, id_, anchors=anchors)
        for id_, anchors in (("a", usual), ("b", other), ("c", usual))
    ]

    found = list(RULES[1].find(subject(criteria=criteria, evaluation=LINEAR)))

    assert [(flaw.about, flaw.message.values["usual"]) for flaw in found] == [("b", "0, 5, 10")]


def test_an_anchor_beyond_the_scale_is_left_to_its_own_rule(subject, find):
    criteria = [
        Criterion("a", Kind.AWARD, "a", anchors={"0": "a", "10": "b"}),
        Criterion("b", Kind.AWARD, "b", anchors={"0": "a", "10": "b", "12": "c"}),
    ]

    assert find(RULES, subject(criteria=criteria, evaluation=LINEAR)) == []


@pytest.mark.parametrize(
    ("procedure", "fine"),
    [
        (Procedure("open", 1), False),
        (Procedure("restricted", 2), False),
        (Procedure("restricted", 2, Invited(3)), False),
        (Procedure("restricted", 2, Invited(3, 5)), True),
    ],
)
def test_points_of_selection_choose_who_is_invited_or_nobody(procedure, fine, subject, find):
    criteria = [Criterion("E-01", Kind.SELECTION, "Title", mode="scored")]

    assert find(RULES, subject(criteria=criteria, procedure=procedure)) == (
        [] if fine else [("TK320", "mode")]
    )
