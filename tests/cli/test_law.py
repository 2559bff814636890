# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit law``: what is taken for law, from where, and what nobody has checked for long."""

import json

import pytest

from tests.conftest import Tenderkit


def test_a_record_shows_number_source_and_state(tenderkit: Tenderkit):
    shown = tenderkit("law", "show", "ni.limit.negotiated").stdout

    assert "100,000 EUR net" in shown
    assert "appelhagen.de" in shown
    assert "verified" in shown
    assert "29 May 2025" in shown


def test_a_german_record_has_a_german_number_and_unit(tenderkit: Tenderkit):
    shown = tenderkit("law", "show", "ni.limit.negotiated", language="de").stdout

    assert "100.000 EUR netto" in shown


def test_no_unit_of_the_german_list_is_left_in_english(tenderkit: Tenderkit):
    records = json.loads(tenderkit("law", "list", "--json").stdout)["records"]
    lines = tenderkit("law", "list", language="de").stdout

    for unit in {record["unit"] for record in records} - {None, "EUR"}:
        assert f" {unit};" not in " ".join(lines.split())


def test_a_record_that_is_not_there_names_the_nearest(tenderkit: Tenderkit):
    result = tenderkit("law", "show", "ni.limit.negociated")

    assert result.exit_code == 2
    assert "ni.limit.negotiated" in result.stderr


def test_the_list_can_be_narrowed(tenderkit: Tenderkit):
    land = json.loads(tenderkit("law", "list", "--land", "ni", "--json").stdout)["records"]
    open_ = json.loads(tenderkit("law", "list", "--to-check", "--regime", "vgv", "--json").stdout)["records"]

    assert {record["land"] for record in land} == {"NI"}
    assert {record["state"] for record in open_} == {"to-check"}
    assert all("vgv" in record["regime"] for record in open_)


@pytest.mark.parametrize(("day", "there"), [("2026-12-28", False), ("2026-12-29", True)])
def test_a_record_is_stale_one_day_after_its_days_are_over(tenderkit, day, there):
    found = json.loads(tenderkit("law", "stale", "--on", day, "--json").stdout)

    assert found["stale_after_days"] == 180
    assert ("eu.threshold.2026.sub-central" in {record["id"] for record in found["records"]}) is there


def test_what_is_no_longer_in_force_is_not_stale(tenderkit: Tenderkit):
    found = json.loads(tenderkit("law", "stale", "--on", "2027-06-30", "--json").stdout)["records"]

    assert "eu.threshold.2024.sub-central" not in {record["id"] for record in found}


def test_help_of_each_command_is_german_where_that_is_asked(tenderkit: Tenderkit):
    for command in ("list", "show", "stale"):
        assert "Beispiel" in tenderkit("law", command, "--help", language="de").stdout
