# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date, time

import pytest

from tenderkit.checking.lint.procedure_dates import RULES
from tenderkit.model.numbers import Moment
from tenderkit.model.tender import Dates


def moment(text):
    day, _, clock = text.partition("T")
    return Moment(date.fromisoformat(day), time.fromisoformat(clock) if clock else None)


def dates(**written):
    return Dates(**{name: moment(text) for name, text in written.items()})


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ({"bids_until": "2027-05-04T12:00", "opening": "2027-05-04T12:00"}, []),
        ({"bids_until": "2027-05-04T12:00", "opening": "2027-05-04T11:00"}, ["opening"]),
        ({"bids_until": "2027-05-04T12:00", "opening": "2027-05-04"}, []),
        ({"published": "2027-05-05", "bids_until": "2027-05-04T12:00"}, ["bids_until"]),
        ({"award_planned": "2027-07-01", "binding_until": "2027-06-30"}, ["binding_until"]),
        (
            {
                "published": "2028-04-01",
                "questions_until": "2027-04-20T12:00",
                "bids_until": "2027-05-04T12:00",
            },
            ["questions_until", "bids_until"],
        ),
    ],
)
def test_each_date_comes_after_the_one_before(written, found, subject, find):
    assert find(RULES, subject(dates=dates(**written))) == [("TK501", name) for name in found]


def test_answers_need_a_day_after_the_questions(subject, find):
    made = dates(questions_until="2027-04-20T12:00", answers_until="2027-04-20T16:00")
    later = dates(questions_until="2027-04-20T12:00", answers_until="2027-04-21T09:00")

    assert find(RULES, subject(dates=made)) == [("TK502", "answers_until")]
    assert find(RULES, subject(dates=later)) == []


@pytest.mark.parametrize(
    ("day", "regime", "land", "fine"),
    [
        ("2027-05-08T12:00", "uvgo", "NI", False),
        ("2027-05-09T12:00", "uvgo", "NI", False),
        ("2027-05-06T12:00", "uvgo", "NI", False),
        ("2027-05-06T12:00", "none", None, True),
        ("2027-05-08T12:00", "none", None, False),
        ("2027-05-27T12:00", "uvgo", "NI", True),
        ("2027-05-27T12:00", "uvgo", "BY", False),
        ("2027-05-07T12:00", "uvgo", "NI", True),
    ],
)
def test_a_period_ends_on_a_working_day_of_the_land(  # noqa: PLR0913, PLR0917 - a case and two fixtures
    day, regime, land, fine, subject, find
):
    """6 May 2027 is Ascension Day, 27 May is Corpus Christi; outside Germany only weekends are known."""
    found = find(RULES, subject(dates=dates(bids_until=day), regime=regime, land=land))

    assert found == ([] if fine else [("TK505", "bids_until")])


def test_the_binding_period_may_end_on_any_day(subject, find):
    assert find(RULES, subject(dates=dates(binding_until="2027-07-31"))) == []


@pytest.mark.parametrize(
    ("clock", "rule"),
    [
        ("T00:00", "TK506"),
        ("T23:59", "TK506"),
        ("T23:00", "TK506"),
        ("T22:59", None),
        ("T12:00", None),
        ("", "TK507"),
    ],
)
def test_a_period_ends_at_an_hour_when_people_work(clock, rule, subject, find):
    found = find(RULES, subject(dates=dates(applications_until=f"2027-05-07{clock}")))

    assert found == ([] if rule is None else [(rule, "applications_until")])
