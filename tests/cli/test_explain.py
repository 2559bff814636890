# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.reading.rules import read_rules, rule_ids


def test_a_page_shows_what_the_rule_wants_and_both_examples(tenderkit):
    result = tenderkit("explain", "tk801")

    assert result.exit_code == 0
    assert result.stdout.startswith("TK801 · warning\nA bid came in before publication\n")
    assert "    received: 2027-02-05T10:00\n" in result.stdout
    assert "    received: 2027-05-03T10:00\n" in result.stdout
    assert "{rule: TK801, at: ID" in result.stdout


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("id_", rule_ids())
def test_every_page_can_be_printed_for_80_columns(tenderkit, id_, language):
    result = tenderkit("explain", id_, language=language)

    own_lines = [
        line for line in result.stdout.splitlines() if not line.startswith("    ") and " " in line.strip()
    ]
    assert [line for line in own_lines if len(line) > 80] == []
    assert result.exit_code == 0


def test_without_a_rule_all_are_listed_by_family(tenderkit):
    said = tenderkit("explain", language="de").stdout

    assert "TK8 · Angebote und Bewertungen\n" in said
    assert [page.id for page in read_rules() if f"  {page.id}  " not in said] == []


def test_a_family_lists_its_rules_only(tenderkit):
    said = tenderkit("explain", "tk80").stdout

    assert "TK801" in said
    assert "TK301" not in said


def test_an_unknown_rule_is_misuse_and_near_ones_are_named(tenderkit):
    result = tenderkit("explain", "TK891")

    assert result.exit_code == 2
    assert "Near it are: TK8" in result.stderr
    assert "TK9" not in result.stderr
