# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.lint.wording_proof import RULES
from tenderkit.model.requirement import AcceptanceTest, Quality, Requirement

SHOWN = (AcceptanceTest("T-01", "A reader books a room."),)


def rules(requirement, subject, find):
    return [rule for rule, _at in find(RULES, subject(requirement))]


@pytest.mark.parametrize(("priority", "rule"), [("must", "TK213"), ("should", "TK213"), ("may", "TK209")])
def test_what_is_ranked_needs_a_proof(priority, rule, subject, find):
    bare = Requirement("R-01", "Booking", "function", priority=priority)
    proved = Requirement("R-01", "Booking", "function", priority=priority, acceptance=SHOWN)

    assert rules(bare, subject, find) == [rule]
    assert rules(proved, subject, find) == []


def test_a_story_without_priority_needs_none_yet(subject, find):
    assert rules(Requirement("R-01", "Booking", "function"), subject, find) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, ["TK214"]),
        ({"text": "Answers within 2 seconds."}, ["TK213"]),
        ({"quality": Quality("good", method="load test")}, ["TK214"]),
        ({"quality": Quality("at most 2 seconds", method="load test")}, []),
        ({"quality": Quality("all criteria met", method="report")}, []),
        ({"quality": Quality("at most 2 seconds")}, ["TK215"]),
        ({"acceptance": (AcceptanceTest("T", "9 of 10 answers come in time."),)}, []),
    ],
)
def test_quality_needs_how_much_and_how_it_is_seen(more, expected, subject, find):
    assert rules(Requirement("R-01", "Speed", "quality", priority="must", **more), subject, find) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The service has an availability of 99.5 %.", True),
        ("The service has an availability of 99.5 percent in each calendar month.", False),
        ("The service has a monthly availability of 99.5 %.", False),
        ("90 % of the code is tested.", False),
    ],
)
def test_an_availability_needs_its_time(text, told, subject, find):
    found = rules(Requirement("R-01", "Uptime", "operation", text=text, acceptance=SHOWN), subject, find)

    assert found == (["TK220"] if told else [])
