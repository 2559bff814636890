# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.checking.stages import stage_problems
from tenderkit.model.criterion import Catalogue, Criterion, CriterionGroup, Kind
from tenderkit.model.method import Admission
from tenderkit.model.numbers import amount
from tenderkit.problems import Severity
from tenderkit.reading.dossier import read_dossier

SMALL = read_dossier(Path(__file__).parents[1] / "dossiers" / "small")


def criterion(id_, stage="bid", weight="50", group=None):
    return Criterion(id_, Kind.AWARD, id_, stage=stage, weight=amount(weight), group=group)


BOTH = (criterion("B1"), criterion("B2", "presentation"))


def problems(admission, criteria=BOTH, groups=(), **method):
    rules = SMALL.tender.evaluation
    assert rules is not None
    rules = replace(rules, admission=admission, method=replace(rules.method, **method))
    judged = replace(SMALL.judged[0], catalogue=Catalogue(tuple(criteria), tuple(groups)))
    dossier = replace(SMALL, judged=(judged,), tender=replace(SMALL.tender, evaluation=rules))
    return [(p.rule, p.severity) for p in stage_problems(dossier)]


@pytest.mark.parametrize(
    "admission",
    [
        Admission(top=3),
        Admission(threshold="60 %"),
        Admission(threshold="100 %"),
        Admission(top=3, threshold="300"),
        Admission(all_bids=True),
    ],
)
def test_a_rule_that_says_who_is_admitted_is_fine(admission):
    assert problems(admission) == []


@pytest.mark.parametrize("admission", [None, Admission(text="The best are invited.")])
def test_where_nothing_can_be_computed_nobody_is_guessed(admission):
    assert problems(admission) == [("TK445", Severity.ERROR)]


@pytest.mark.parametrize(
    ("admission", "method"),
    [
        (Admission(top=3, all_bids=True), {}),
        (Admission(threshold="5 %", all_bids=True), {}),
        (Admission(threshold="100.1 %"), {}),
        (Admission(top=3), {"name": "trade-off"}),
        (Admission(top=3), {"name": "extended-ratio", "decide_by": "B2"}),
    ],
)
def test_a_rule_that_contradicts_itself_is_named(admission, method):
    assert problems(admission, **method) == [("TK446", Severity.ERROR)]


@pytest.mark.parametrize(
    ("criteria", "groups"),
    [
        ((criterion("B2", "presentation"),), ()),
        ((criterion("B1", weight="0"), criterion("B2", "presentation")), ()),
        (
            (criterion("B1", group="G"), criterion("B2", "presentation")),
            (CriterionGroup("G", "G", weight=amount(0)),),
        ),
    ],
)
def test_bids_without_points_of_their_own_cannot_be_chosen_by_points(criteria, groups):
    assert problems(Admission(top=1), criteria, groups) == [("TK446", Severity.ERROR)]
    assert problems(Admission(all_bids=True), criteria, groups) == []


def test_the_lowest_prices_can_be_chosen_without_points():
    assert problems(Admission(top=1), (criterion("B2", "presentation"),), name="lowest-price") == []


def test_a_limit_without_a_later_stage_limits_nothing():
    assert problems(Admission(top=1), (criterion("B1"),)) == [("TK446", Severity.WARNING)]
    assert problems(Admission(text="Interviews follow."), (criterion("B1"),)) == []


def test_an_award_criterion_is_never_judged_with_applications():
    assert problems(None, (criterion("B1", "application"),)) == [("TK438", Severity.ERROR)]
