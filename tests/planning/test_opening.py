# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from tenderkit.model.internal import LawOverride
from tenderkit.model.numbers import Moment
from tenderkit.planning.opening import is_after, opening_problems, people_needed
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

LAW = read_law()
ZONE = ZoneInfo("Europe/Berlin")
DAY = date(2027, 5, 25)


@pytest.fixture(scope="module")
def dossier(pristine_kulturportal):
    return read_dossier(pristine_kulturportal)


def of(dossier, regime, *, electronic):
    procedure = replace(dossier.tender.procedure, electronic=electronic)
    return replace(dossier, tender=replace(dossier.tender, regime=regime, procedure=procedure))


@pytest.mark.parametrize(
    ("regime", "electronic", "day", "count"),
    [
        ("uvgo", True, DAY, 2),
        ("uvgo", False, DAY, 2),
        ("vola_sn", True, DAY, 2),
        ("vgv", True, date(2026, 6, 30), 2),
        ("vgv", True, date(2026, 7, 1), 1),
        ("vgv", False, DAY, 2),
        ("direct", True, DAY, 1),
        ("none", True, DAY, 1),
    ],
)
def test_the_law_data_say_how_many_people_open(dossier, regime, electronic, day, count):
    assert people_needed(of(dossier, regime, electronic=electronic), LAW, day)[0] == count


def test_the_house_may_replace_the_number(dossier):
    own = LawOverride("uvgo.opening-persons", "One firm was invited.", "Eve", DAY, value=1)
    changed = replace(dossier, internal=replace(dossier.internal, law_overrides=(own,)))

    assert people_needed(changed, LAW, DAY)[0] == 1


@pytest.mark.parametrize(
    ("at", "until", "after"),
    [
        (datetime(2027, 5, 25, 12, 0, tzinfo=ZONE), Moment(DAY, time(12)), False),
        (datetime(2027, 5, 25, 12, 0, 1, tzinfo=ZONE), Moment(DAY, time(12)), True),
        (datetime(2027, 5, 25, 23, 59, tzinfo=ZONE), Moment(DAY), False),
        (datetime(2027, 5, 26, 0, 0, tzinfo=ZONE), Moment(DAY), True),
    ],
)
def test_a_period_ends_with_its_last_moment(at, until, after):
    assert is_after(at, until) is after


def test_one_person_named_twice_is_one_person(dossier):
    at = datetime(2027, 5, 25, 13, 0, tzinfo=ZONE)

    found = list(opening_problems(dossier, LAW, at, ["Sascha Dettmer", "Sascha Dettmer"]))

    assert [(p.rule, p.severity.value) for p in found] == [("TK165", "error")]
    assert "Luca Engelke" in str(found[0].remedy.values["options"])


def test_somebody_who_is_not_named_among_the_openers_may_open_with_a_warning(dossier):
    at = datetime(2027, 5, 25, 13, 0, tzinfo=ZONE)

    found = list(opening_problems(dossier, LAW, at, ["Sascha Dettmer", "Eve Form"]))

    assert [(p.rule, p.severity.value) for p in found] == [("TK165", "warning")]


def test_before_the_announced_time_is_a_warning_and_before_the_end_of_the_period_an_error(dossier):
    people = ["Sascha Dettmer", "Luca Engelke"]

    said = {
        hour: [
            p.severity.value
            for p in opening_problems(dossier, LAW, datetime(2027, 5, 25, *hour, tzinfo=ZONE), people)
        ]
        for hour in ((12, 0), (12, 30), (13, 0))
    }

    assert said == {(12, 0): ["error"], (12, 30): ["warning"], (13, 0): []}
