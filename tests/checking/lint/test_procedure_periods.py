# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, time

import pytest

from tenderkit.checking.lint.procedure_periods import RULES
from tenderkit.model.internal import Internal, LawOverride
from tenderkit.model.law import LawPack
from tenderkit.model.law_rules import Case, LawState, Period
from tenderkit.model.numbers import Moment
from tenderkit.model.tender import Dates, Procedure
from tenderkit.words import Message


def period(**more):
    known = {
        "id": "p",
        "regime": ("vgv",),
        "cite": {"de": "Satz 1", "en": "Sentence 1"},
        "text": {"de": "x", "en": "x"},
        "source": "x",
        "valid_from": date(2016, 1, 1),
        "checked_on": date(2026, 1, 1),
        "state": LawState.VERIFIED,
        "about": "bids",
        "start": "published",
        "end": "bids_until",
        "bound": "at_least",
        "nature": "law",
        "value": 30,
    }
    return Period(**{**known, **more})


def on(day, clock=None):
    return Moment(date(2027, 4, day), clock)


def found(subject, find, dates, entry=None, **more):
    made = subject(dates=dates, regime="vgv", **more)
    periods = () if entry is None else (entry,)
    told = find(RULES, replace(made, law=LawPack((), periods=periods)))
    return [(rule, key) for rule, key in told if rule in {"TK503", "TK504"}]


@pytest.mark.parametrize(("day", "fine"), [(29, False), (30, True), (28, False)])
def test_a_period_is_counted_in_days(day, fine, subject, find):
    dates = Dates(published=on(1), bids_until=on(day, time(12)))

    assert found(subject, find, dates, period(value=29)) == ([] if fine else [("TK503", "bids_until")])


@pytest.mark.parametrize(
    ("day", "clock", "fine"), [(30, time(12), False), (30, time(23, 59), True), (30, None, True)]
)
def test_the_last_of_full_days_counts_to_its_end(day, clock, fine, subject, find):
    dates = Dates(published=on(1), bids_until=on(day, clock))

    assert found(subject, find, dates, period(value=29, full_days=True)) == (
        [] if fine else [("TK503", "bids_until")]
    )


@pytest.mark.parametrize(
    ("more", "counts"),
    [
        ({}, True),
        ({"regime": ("uvgo",)}, False),
        ({"procedures": ("restricted-2",)}, False),
        ({"procedures": ("open",)}, True),
        ({"case": Case.ELECTRONIC}, True),
        ({"case": Case.NOT_ELECTRONIC}, False),
        ({"case": Case.URGENT}, False),
        ({"land": "SN"}, False),
        ({"unit": "months"}, False),
        ({"bound": "at_most"}, False),
        ({"value": None}, False),
        ({"valid_from": date(2027, 4, 2)}, False),
        ({"valid_to": date(2027, 3, 31)}, False),
        ({"end": "opening"}, False),
    ],
)
def test_only_periods_of_this_procedure_count(more, counts, subject, find):
    dates = Dates(published=on(1), bids_until=on(5, time(12)))

    assert bool(found(subject, find, dates, period(**more), land="NI")) is counts


def test_a_value_of_practice_is_a_hint_that_says_what_is_not_verified(subject):
    entry = period(nature="practice", state=LawState.TO_CHECK)
    made = subject(dates=Dates(published=on(1), bids_until=on(5)), regime="vgv")

    (flaw,) = RULES[1].find(replace(made, law=LawPack((), periods=(entry,))))

    assert flaw.message.values["cite"] == Message("{cite}, to be checked", {"cite": "Sentence 1"})


@pytest.mark.parametrize(("value", "fine"), [("20", True), (21, False), (None, False)])
def test_the_house_may_put_another_number_in_the_place_of_a_period(value, fine, subject, find):
    override = LawOverride("p", "Our rules.", "Eve", date(2027, 3, 1), value)
    made = subject(dates=Dates(published=on(1), bids_until=on(21)), regime="vgv")
    dossier = replace(made.dossier, internal=Internal(law_overrides=(override,)))

    told = find(RULES[:1], replace(made, dossier=dossier, law=LawPack((), periods=(period(),))))

    assert told == ([] if fine else [("TK503", "bids_until")])


def test_the_standstill_is_measured_from_the_first_day_on_which_a_winner_can_be_known(subject, find):
    entry = period(about="standstill", start="information", end="award_planned", value=10)
    dates = Dates(bids_until=on(5, time(12)), opening=on(6, time(9)), award_planned=on(15))

    assert found(subject, find, dates, entry) == [("TK503", "award_planned")]
    assert found(subject, find, replace(dates, award_planned=on(16)), entry) == []


@pytest.mark.parametrize(
    ("binding", "award", "rule"),
    [
        (date(2027, 7, 30), date(2027, 6, 1), None),
        (date(2027, 8, 1), date(2027, 6, 1), None),
        (date(2027, 8, 2), date(2027, 6, 1), "TK508"),
        (date(2027, 6, 7), date(2027, 6, 1), "TK510"),
        (date(2027, 6, 8), date(2027, 6, 1), None),
    ],
)
def test_bids_bind_long_enough_and_not_for_ever(binding, award, rule, subject, find):
    dates = Dates(
        bids_until=Moment(date(2027, 5, 3)), award_planned=Moment(award), binding_until=Moment(binding)
    )

    assert [told for told, _ in find(RULES, subject(dates=dates))] == ([] if rule is None else [rule])


@pytest.mark.parametrize(
    ("dates", "regime", "fine"),
    [
        (Dates(bids_until=on(5)), "uvgo", False),
        (Dates(bids_until=on(5), binding_period="60 days"), "uvgo", True),
        (Dates(bids_until=on(5)), "none", True),
        (Dates(bids_until=on(5)), "direct", True),
        (Dates(), "uvgo", True),
    ],
)
def test_how_long_bids_bind_is_said(dates, regime, fine, subject, find):
    procedure = Procedure("open", 1)

    told = find(RULES, subject(dates=dates, regime=regime, procedure=procedure))

    assert told == ([] if fine else [("TK509", "dates")])
