# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.cli.guided_question import (
    a_moment,
    a_share,
    a_text,
    an_address,
    an_email,
    an_id,
    later_than,
    one_of,
)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("6.4.2027", "2027-04-06"),
        ("06.04.2027 9:05", "2027-04-06T09:05"),
        ("2027-04-06 12:00", "2027-04-06T12:00"),
        ("2027-04-06T12:00", "2027-04-06T12:00"),
    ],
)
def test_days_are_read_in_iso_and_in_german(typed, moment):
    assert a_moment(typed, {}) == moment


@pytest.mark.parametrize(
    "typed", ["30.2.2027", "2027-13-01", "morgen", "2027-04-06 25:00", "4/6/2027", "6.4.27"]
)
def test_what_is_no_day_is_asked_again(typed):
    assert not isinstance(a_moment(typed, {}), str)


def test_a_period_ends_after_it_began():
    read = later_than("published", "not after {moment}")

    assert not isinstance(read("1.3.2027", {"published": "2027-03-01"}), str)
    assert read("2.3.2027", {"published": "2027-03-01"}) == "2027-03-02"
    assert read("1.1.2027", {"published": ""}) == "2027-01-01"


@pytest.mark.parametrize(("typed", "share"), [("40", "40"), ("33,5 %", "33.5"), ("0.5", "0.5")])
def test_a_share_lies_between_nothing_and_all(typed, share):
    assert a_share(typed, {}) == share


@pytest.mark.parametrize("typed", ["0", "100", "-1", "0,0", "viel", "1e1"])
def test_a_share_of_nothing_or_all_is_asked_again(typed):
    assert not isinstance(a_share(typed, {}), str)


def test_addresses_and_ids_are_looked_at():
    assert an_email("a@example.org", {}) == "a@example.org"
    assert an_address("https://example.org/x", {}) == "https://example.org/x"
    assert an_id("VG-1.2", {}) == "VG-1.2"
    wrong = [an_email("a@b", {}), an_address("example.org", {}), an_id("1-VG", {}), an_id("VG.", {})]
    assert not any(isinstance(answer, str) for answer in wrong)


def test_a_character_that_nobody_sees_is_asked_again():
    assert not isinstance(a_text("a\u202eb", {}), str)


def test_a_choice_is_made_by_number_or_by_word():
    choices = {"open": "", "restricted": ""}

    assert [one_of(choices, typed) for typed in ("1", "2", "OPEN")] == ["open", "restricted", "open"]
    assert not isinstance(one_of(choices, "3"), str)
    assert one_of({"1": "", "2": ""}, "2") == "2"
