# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.checking.lint.rule import Subject
from tenderkit.checking.lint.scoring import (
    full_points_with_a_fault,
    of_another_criterion,
    same_for_several_bids,
    too_short,
)
from tenderkit.model.numbers import amount
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.reading.lists import read_lists

BASE = Path(__file__).parents[2] / "rules" / "base"


@pytest.fixture
def said():
    """How many flaws a rule finds when every sheet has this reason and these points for B-01."""
    dossier = read_dossier(BASE)

    def said(rule, reason, points="7"):
        sheets = tuple(
            replace(
                sheet,
                scores={"B-01": replace(sheet.scores["B-01"], reason=reason, points=amount(points))},
            )
            for sheet in dossier.judged[0].sheets
        )
        judged = (replace(dossier.judged[0], sheets=sheets),)
        return len(list(rule(Subject(replace(dossier, judged=judged), read_law(), read_lists()))))

    return said


@pytest.mark.parametrize("rule", [too_short, same_for_several_bids])
def test_that_a_bid_says_nothing_may_be_said_shortly_and_of_several_bids(said, rule):
    assert said(rule, "Nothing.", points="0") == 0
    assert said(rule, "Nothing.", points="1") > 0


def test_each_reviewer_is_told_once_of_a_reason_given_to_a_second_bid(said):
    assert said(same_for_several_bids, "Every step is shown.") == 2


@pytest.mark.parametrize(
    "reason", ["Nothing is missing.", "No step is unclear.", "Es fehlt nichts.", "All steps are shown."]
)
def test_the_highest_points_go_with_a_reason_that_denies_a_shortcoming(said, reason):
    assert said(full_points_with_a_fault, reason, points="10") == 0


@pytest.mark.parametrize(
    "reason", ["The desk is missing.", "Die Theke fehlt.", "Der Ablauf ist nur teilweise gezeigt."]
)
def test_the_highest_points_do_not_go_with_a_shortcoming_but_fewer_do(said, reason):
    assert said(full_points_with_a_fault, reason, points="10") == 4
    assert said(full_points_with_a_fault, reason, points="9") == 0


def test_a_reason_that_fits_no_criterion_is_not_said_to_belong_to_another(said):
    assert said(of_another_criterion, "Very convincing and well written indeed.") == 0
