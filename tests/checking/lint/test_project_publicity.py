# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

import pytest

from tenderkit.checking.lint.project_publicity import RULES
from tenderkit.model.internal import Internal, PublicationEntry
from tenderkit.model.numbers import Moment
from tenderkit.model.project import Profile
from tenderkit.model.tender import Dates

DATES = Dates(
    published=Moment(date(2027, 4, 1)),
    bids_until=Moment(date(2027, 5, 4)),
    award_planned=Moment(date(2027, 6, 1)),
)


@pytest.fixture
def found(subject, find):
    def rules(*entries, **internal):
        one = subject(dates=DATES)
        side = Internal(publication_plan=entries, **internal)
        return find(RULES, replace(one, dossier=replace(one.dossier, internal=side)))

    return rules


def entry(*says, when="soon", phase=None, **rest):
    return PublicationEntry(when, "News", phase=phase, says=says, **rest)


@pytest.mark.parametrize(
    ("fact", "phase", "more", "wrong"),
    [
        ("subject", "before", {}, False),
        ("documents", "before", {}, True),
        ("winner", "standstill", {}, True),
        ("winner", "standstill", {"audience": "closed"}, False),
        ("bids_number", "during", {}, True),
        ("bidders", "delivered", {"ground": "They agreed."}, True),
        ("price", "awarded", {}, True),
        ("price", "awarded", {"ground": "The company agreed."}, False),
        ("estimate", "before", {"ground": "Decision of the council in public."}, False),
    ],
)
def test_the_plan_tells_nothing_before_its_time(found, fact, phase, more, wrong):
    assert found(entry(fact, phase=phase, **more)) == ([("TK553", "0")] if wrong else [])


@pytest.mark.parametrize(
    ("phase", "when", "wrong"),
    [
        ("before", "2027-03-31", False),
        ("before", "2027-04-02", True),
        ("during", "2027-04-20", False),
        ("during", "2027-06-02", True),
        ("standstill", "2027-05-03", True),
        ("awarded", "2027-05-31", True),
        ("awarded", "after the award", False),
        ("awarded", "2027-13-40", False),
    ],
)
def test_a_day_lies_in_its_phase(found, phase, when, wrong):
    assert found(entry(when=when, phase=phase)) == ([("TK554", "when")] if wrong else [])


def test_an_entry_that_says_what_it_tells_says_in_which_phase(found):
    assert found(entry("winner")) == [("TK555", "says")]
    assert found(entry()) == []


def test_a_profile_that_hardly_fits_on_a_page_is_told(found):
    assert found(profile=Profile("Short.", ("One.", "Two."))) == []
    assert found(profile=Profile("Short.", ("word " * 400,))) == [("TK558", "profile")]
