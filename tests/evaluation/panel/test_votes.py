# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

import pytest

from tenderkit.evaluation.panel.votes import duties, votes_on
from tenderkit.model.criterion import CriterionGroup, ValueFunction
from tenderkit.model.internal import Internal, Reviewer
from tenderkit.model.score import Conflict

PANEL = (Reviewer("r1", "One"), Reviewer("r2", "Two"))


@pytest.fixture
def panel(make):
    """Two criteria in a group, two reviewers; hand in the sheets."""

    def dossier(*sheets, reviewers=PANEL, **more):
        return make.dossier(
            (make.bid("bid-01"),),
            sheets,
            criteria=(make.criterion("B1", 50, group="G1", **more), make.criterion("C1", 50)),
            groups=(CriterionGroup("G", "Outer"), CriterionGroup("G1", "Inner", parent="G")),
            reviewers=reviewers,
        )

    return dossier


def found(dossier):
    return votes_on(dossier, dossier.judged[0], ["bid-01"])


def rules_of(dossier):
    return [problem.rule for problem in found(dossier).problems]


def test_each_vote_is_kept_with_its_reviewer(make, panel):
    votes = found(panel(make.sheet("r1", "bid-01", B1=7, C1=4), make.sheet("r2", "bid-01", B1="7.5", C1=4)))

    assert votes.problems == ()
    assert votes.cast == {"bid-01": {"B1": {"r1": 7, "r2": 7.5}, "C1": {"r1": 4, "r2": 4}}}


def test_a_missing_sheet_and_a_missing_score_are_faults(make, panel):
    dossier = panel(make.sheet("r1", "bid-01", B1=7))

    assert rules_of(dossier) == ["TK431", "TK430"]
    assert [p.place.file for p in found(dossier).problems] == [
        "scores/r1/bid-01.yaml",
        "scores/r2/bid-01.yaml",
    ]


def test_who_has_scored_no_bid_is_one_fault_and_not_one_for_each_bid(make, panel):
    dossier = panel(make.sheet("r1", "bid-01", B1=7, C1=4), make.sheet("r1", "bid-03", B1=7, C1=4))

    problems = votes_on(dossier, dossier.judged[0], ["bid-01", "bid-02", "bid-03"]).problems

    assert [(p.rule, p.message.values["reviewer"], p.message.values["bids"]) for p in problems] == [
        ("TK430", "r1", "bid-02"),
        ("TK430", "r2", "bid-01, bid-02, bid-03"),
    ]
    assert [p.remedy.values["folder"] for p in problems] == ["scores/r1/", "scores/r2/"]


def test_under_a_declared_conflict_no_vote_counts(make, panel):
    biased = replace(make.sheet("r1", "bid-01", B1=7, C1=4), conflict=Conflict("present", date(2027, 3, 15)))
    dossier = panel(biased, make.sheet("r2", "bid-01", B1=7, C1=4))

    assert rules_of(dossier) == ["TK434"]
    assert found(dossier).cast["bid-01"] == {"B1": {"r2": 7}, "C1": {"r2": 4}}


def test_a_criterion_without_reviewer_is_a_fault(make, panel):
    dossier = panel(make.sheet("r1", "bid-01", B1=7), reviewers=(Reviewer("r1", "One", criteria=("B1",)),))

    assert rules_of(dossier) == ["TK435"]


def test_nobody_at_all_is_a_fault(panel):
    assert rules_of(panel(reviewers=())) == ["TK435"]


def test_duties_follow_the_groups_a_criterion_lies_in(panel):
    judged = panel().judged[0]
    internal = Internal(
        reviewers=(
            Reviewer("all", "All"),
            Reviewer("outer", "Outer", criteria=("G",)),
            Reviewer("own", "Own", criteria=("C1",)),
            Reviewer("other", "Other lot", criteria=("X9",)),
        )
    )

    assert duties(internal, judged) == {"all": ("B1", "C1"), "outer": ("B1",), "own": ("C1",)}


def test_without_a_list_those_score_who_have_a_sheet(make, panel):
    judged = panel(make.sheet("r9", "bid-01", B1=7, C1=4)).judged[0]

    assert duties(Internal(), judged) == {"r9": ("B1", "C1")}


def test_nobody_scores_what_is_measured(make, panel):
    dossier = panel(
        make.sheet("r1", "bid-01", C1=4),
        make.sheet("r2", "bid-01", C1=4),
        value_function=ValueFunction("linear", ()),
    )

    assert found(dossier).problems == ()
    assert list(found(dossier).cast["bid-01"]) == ["C1"]
