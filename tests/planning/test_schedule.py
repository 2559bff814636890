# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The schedule: what is written stands, the rest follows from the periods and the calendar of the state."""

from dataclasses import replace
from datetime import date, time

import pytest

from tenderkit.model.internal import Estimate, Funding
from tenderkit.model.numbers import Moment
from tenderkit.outcome.plan import Plan, PlannedDate
from tenderkit.planning.plan import plan
from tenderkit.planning.workdays import is_off, next_workday
from tenderkit.reading.law import read_law
from tests.planning.conftest import item
from tests.planning.test_plan import overriding


def row(made: Plan, event: str) -> PlannedDate:
    return next(each for each in made.dates if each.event == event)


def test_a_period_of_the_eu_does_not_end_on_a_holiday_of_the_state(planned):
    # the 30th day is Sunday 31 October 2027, and the Monday is All Saints
    lower_saxony, bavaria = (
        planned(land, "vgv", "open-1", "300000", published="2027-10-01") for land in ("NI", "BY")
    )

    assert row(lower_saxony, "bids_until").on == date(2027, 11, 1)
    assert row(bavaria, "bids_until").on == date(2027, 11, 2)


@pytest.mark.parametrize(
    ("land", "day", "off"),
    [
        ("BY", date(2027, 11, 1), True),
        ("NI", date(2027, 11, 1), False),
        ("NI", date(2028, 10, 31), True),
        ("BW", date(2028, 10, 31), False),
        ("BE", date(2027, 3, 8), True),
        (None, date(2027, 10, 3), True),
        ("XX", date(2027, 12, 24), False),
    ],
)
def test_holidays_are_those_of_the_state(land, day, off):
    assert is_off(day, land) is off


def test_offices_open_again_after_the_whole_of_easter():
    assert next_workday(date(2027, 3, 26), "NI") == date(2027, 3, 30)


def test_a_deadline_at_noon_of_the_last_day_cuts_the_period(sample):

    def early(clock: time | None) -> bool:
        dates = replace(sample.tender.dates, bids_until=Moment(date(2027, 3, 31), clock))
        dossier = replace(sample, tender=replace(sample.tender, dates=dates))
        made = plan(dossier, Estimate(date(2027, 2, 1), (item("S", "300000"),)), read_law(duties=True))
        return row(made, "bids_until").too_early

    assert early(time(12))
    assert not early(time(23, 59))
    assert not early(None)


def test_a_written_day_that_is_too_early_or_off_is_marked(planned):
    made = planned(
        "NI", "vgv", "open-1", "300000", published="2027-03-01", bids_until="2027-03-29", opening="2027-04-03"
    )

    assert row(made, "bids_until").too_early
    assert row(made, "bids_until").days_off, "Easter Monday"
    assert row(made, "opening").days_off, "a Saturday"


def test_information_is_due_ten_whole_days_before_the_award(planned):
    made = planned("NI", "vgv", "open-1", "300000", published="2027-03-01", award_planned="2027-06-15")

    assert row(made, "information").latest == date(2027, 6, 4)


def test_statistics_are_asked_above_their_limit_only(planned):
    below, above = (planned("NI", "uvgo", "open-1", net) for net in ("50000", "50001"))

    assert "statistics" not in {each.event for each in below.dates}
    assert "statistics" in {each.event for each in above.dates}
    assert {limit.id for limit in above.notices} == {"limit.statistics", "limit.register"}


def test_a_contract_stays_published_for_three_months_after_an_award_without_a_call(planned):
    made = planned("NI", "uvgo", "negotiated-1", "90000", award_planned="2027-01-31")

    assert row(made, "award_notice").earliest == date(2027, 4, 30)


def test_the_longest_rule_keeps_the_files(make):

    dossier = make("RP", "uvgo", "open-1", "1000", award_planned="2027-06-15")
    granted = replace(
        dossier,
        internal=replace(dossier.internal, funding=(Funding("P", retention_until=date(2039, 1, 1)),)),
    )
    made = plan(granted, granted.internal.estimate, read_law(duties=True))

    assert [each.until for each in made.kept] == [date(2039, 1, 1), date(2035, 12, 31), date(2030, 6, 15)]


def test_a_state_without_a_known_budget_rule_says_so_until_the_house_looks_it_up(planned):
    unknown = planned("NI", "uvgo", "open-1", "1000", award_planned="2027-06-15")
    known = planned(
        "NI",
        "uvgo",
        "open-1",
        "1000",
        award_planned="2027-06-15",
        overrides=overriding("period.retention-budget", 10),
    )

    assert [each.until for each in unknown.kept if each.rule.about == "retention"][-1] is None
    assert known.kept[0].until == date(2039, 12, 31)
