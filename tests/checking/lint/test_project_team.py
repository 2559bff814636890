# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest

from tenderkit.checking.lint.project_team import RULES
from tenderkit.model.internal import Council, Internal, TeamRole
from tenderkit.model.project import Alternative, CouncilPaper, Responsibility


@pytest.fixture
def found(subject, find):
    def rules(**internal):
        one = subject()
        return find(RULES, replace(one, dossier=replace(one.dossier, internal=Internal(**internal))))

    return rules


def test_a_dossier_without_team_and_paper_is_asked_for_nothing(found):
    assert found() == []


@pytest.mark.parametrize(
    ("roles", "wrong"),
    [
        ({"product_owner": "A", "security": "C"}, False),
        ({"product_owner": "A/R", "security": "R"}, False),
        ({"product_owner": "R", "security": "C"}, True),
        ({"product_owner": "A", "security": "A/R"}, True),
    ],
)
def test_exactly_one_role_answers_for_an_activity(found, roles, wrong):
    assert found(raci=(Responsibility("need", roles),)) == ([("TK550", "roles")] if wrong else [])


def test_roles_that_are_needed_or_answer_for_something_are_missed(found):
    team = (TeamRole("Product owner", "Ann"), TeamRole("Procurement", "Ben"))

    assert found(team=team) == [("TK551", "team")] * 4


def test_a_team_that_is_still_to_be_filled_in_is_not_asked_for_more(found):
    assert found(team=(TeamRole("Product owner", "[Name]"),)) == []


def test_one_person_may_fill_several_roles(found):
    every = (
        "product_owner technical_lead data_protection security accessibility procurement community_manager"
    )
    team = (TeamRole("Everything", "Ann", fills=tuple(every.split())),)

    assert found(team=team) == []


def test_an_activity_that_nobody_knows_needs_a_title(found):
    roles = {"product_owner": "A"}

    assert found(raci=(Responsibility("party", roles),)) == [("TK552", "id")]
    assert found(raci=(Responsibility("party", roles, "Celebrate"), Responsibility("need", roles))) == []


def test_a_council_paper_weighs_doing_nothing_and_a_product(found):
    paper = CouncilPaper(
        ("Yes",), "Goal", alternatives=(Alternative("nothing", "Nothing", "Costs nothing."),)
    )
    both = replace(paper, alternatives=(*paper.alternatives, Alternative("product", "Product", "Is dear.")))

    assert found(council=Council(paper=paper)) == [("TK556", "paper")]
    assert found(council=Council(paper=both)) == []
