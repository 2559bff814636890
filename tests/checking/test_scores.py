# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.checking.scores import score_problems
from tenderkit.model.internal import Reviewer
from tenderkit.model.method import Scale
from tenderkit.model.numbers import Amount, amount
from tenderkit.model.score import Score
from tenderkit.reading.dossier import read_dossier

DOSSIERS = Path(__file__).parents[1] / "dossiers"
SMALL = read_dossier(DOSSIERS / "small")
FULL = {"B-01": Score("r", amount("7")), "B-02": Score("r", amount("8"))}


def rules(scores, *, scale=None, method="linear-min", complete=True):
    judged = SMALL.judged[0]
    sheet = replace(judged.sheets[0], scores=scores, complete=complete)
    evaluation = SMALL.tender.evaluation
    assert evaluation is not None
    evaluation = replace(evaluation, scale=scale or Scale(10), method=replace(evaluation.method, name=method))
    dossier = replace(
        SMALL,
        judged=(replace(judged, sheets=(sheet,)),),
        tender=replace(SMALL.tender, evaluation=evaluation),
    )
    return [(problem.rule, problem.message.values["id"]) for problem in score_problems(dossier)]


@pytest.mark.parametrize(
    ("points", "fine"), [("0", True), ("10", True), ("11", False), ("-1", False), ("7.5", False)]
)
def test_points_are_whole_and_on_the_scale_where_it_lists_none(points, fine):
    assert rules({**FULL, "B-01": Score("r", amount(points))}) == ([] if fine else [("TK121", "B-01")])


@pytest.mark.parametrize(("points", "fine"), [("2.5", True), ("5/2", True), ("2.50", True), ("3", False)])
def test_only_listed_points_are_on_a_scale_that_lists_them(points, fine):
    scale = Scale(10, (Amount("0", Fraction(0)), Amount("2.5", Fraction(5, 2)), Amount("8", Fraction(8))))

    found = rules({**FULL, "B-01": Score("r", amount(points))}, scale=scale)

    assert found == ([] if fine else [("TK121", "B-01")])


def test_a_blank_is_not_zero():
    assert rules({**FULL, "B-01": Score("r")}) == [("TK122", "B-01")]


def test_a_word_counts_as_a_score_only_where_people_decide():
    words = {**FULL, "B-01": Score("r", rating="strong")}

    assert rules(words) == [("TK122", "B-01")]
    assert rules(words, method="trade-off") == []


@pytest.mark.parametrize(("complete", "found"), [(True, [("TK123", "B-02")]), (False, [])])
def test_a_gap_is_a_fault_only_in_a_finished_sheet(complete, found):
    assert rules({"B-01": FULL["B-01"]}, complete=complete) == found


def test_a_score_that_nobody_asked_for_is_said_because_it_does_not_count():
    internal = replace(SMALL.internal, reviewers=(Reviewer("ann", "Ann", criteria=("B-01",)),))

    found = score_problems(replace(SMALL, internal=internal))

    assert {(p.rule, p.message.values["id"]) for p in found} == {("TK124", "B-02")}
    assert list(score_problems(SMALL)) == []
