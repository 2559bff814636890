# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What tenderkit ships on project teams and publicity holds together, and the house may replace it."""

import pytest

from tenderkit.model.internal import Internal, PublicationEntry, TeamRole
from tenderkit.model.project import Responsibility
from tenderkit.model.project_guide import (
    NEVER,
    activities_of,
    filled_by,
    missing_roles,
    project_guide,
)
from tenderkit.reading.lists import read_lists
from tenderkit.reading.quick import schema

GUIDE = project_guide(read_lists()["project"])
ROLES = {role.id: role for role in GUIDE.roles}
FACTS = {fact.id: fact for fact in GUIDE.facts}


@pytest.mark.parametrize("activity", GUIDE.activities, ids=lambda one: one.id)
def test_exactly_one_known_role_answers_for_each_shipped_activity(activity):
    assert len(activity.answering) == 1
    assert set(activity.roles) <= set(ROLES)
    assert set(activity.title) == {"de", "en"}


def test_every_fact_may_be_told_from_a_phase_that_there_is():
    phases = {phase.id for phase in GUIDE.phases} | {NEVER}

    assert {fact.public for fact in GUIDE.facts} | {fact.closed for fact in GUIDE.facts} <= phases
    assert set(GUIDE.press) <= set(FACTS)


def test_the_schema_knows_the_same_roles_facts_and_phases():
    properties = schema("internal.schema.json")["properties"]
    entry = properties["publication_plan"]["items"]["properties"]

    assert set(properties["team"]["items"]["properties"]["fills"]["items"]["enum"]) == set(ROLES)
    assert set(properties["raci"]["items"]["properties"]["roles"]["properties"]) == set(ROLES)
    assert set(entry["says"]["items"]["enum"]) == set(FACTS)
    assert entry["phase"]["enum"] == [phase.id for phase in GUIDE.phases]


def told(fact: str, phase: str, **rest) -> bool:
    return GUIDE.may_say(FACTS[fact], PublicationEntry("soon", "News", phase=phase, says=(fact,), **rest))


def test_names_of_bidders_are_never_told_and_that_of_the_winner_after_the_award():
    assert not any(told("bidders", phase.id) for phase in GUIDE.phases)
    assert [told("winner", phase.id) for phase in GUIDE.phases] == [False, False, False, True, True]


def test_the_sum_of_the_contract_needs_a_ground():
    assert not told("price", "awarded")
    assert told("price", "awarded", ground="The company agreed.")


def test_a_circle_bound_to_secrecy_may_know_the_number_of_bids_earlier():
    assert not told("bids_number", "during")
    assert told("bids_number", "during", audience="closed")


def test_who_fills_a_role_is_said_or_follows_from_its_name():
    said = TeamRole("Head of something", "Ann", fills=("security",))
    named = TeamRole("Behördlicher Datenschutz", "Ben")

    assert filled_by([said, named], ROLES["security"]) == (said,)
    assert filled_by([said, named], ROLES["data_protection"]) == (named,)


def test_a_role_without_a_name_or_a_unit_is_still_missing():
    internal = Internal(team=(TeamRole("Product owner"), TeamRole("Procurement", unit="District")))
    missing = {role.id for role in missing_roles(internal, GUIDE)}

    assert "product_owner" in missing
    assert "procurement" not in missing
    assert {"data_protection", "security", "accessibility"} <= missing
    assert "supplier_lead" not in missing


def test_a_row_of_the_house_takes_the_place_of_the_shipped_one_or_comes_last():
    own = (
        Responsibility("acceptance", {"security": "A"}),
        Responsibility("party", {"product_owner": "A"}, "Celebrate"),
    )
    rows = {one.id: one for one in activities_of(Internal(raci=own), GUIDE)}

    assert list(rows)[-1] == "party"
    assert rows["party"].title == {"de": "Celebrate", "en": "Celebrate"}
    assert rows["acceptance"].roles == {"security": "A"}
    assert rows["acceptance"].title["en"] == "Accept results"
