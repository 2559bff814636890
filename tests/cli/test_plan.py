# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit plan``: text, JSON, calendar and chart of one computed procedure."""

import json
from pathlib import Path

import pytest

from tests.conftest import Tenderkit

KEYS = ["value", "threshold", "allowed", "refused", "documents", "dates", "sources"]
ESTIMATE = """
  as_of: 2027-02-01
  items:
    - {id: S-1, title: Entwicklung, amount: "90000.00"}
    - {id: S-2, title: Pflege für 24 Monate, kind: maintenance, amount: "24000.00"}
"""


@pytest.fixture
def over_the_limit(kulturportal: Path) -> Path:
    """The sample as a negotiated award without a call, above the limit and without a ground."""
    internal = (kulturportal / "internal.yaml").read_text("utf-8")
    before, _, rest = internal.partition("estimate:")
    after = rest[rest.index("\nbudget:") :]
    before_reasons, _, reasons = after.partition("  procedure: >-")
    after = before_reasons + reasons[reasons.index("  lots: >-") :]
    (kulturportal / "internal.yaml").write_text(f"{before}estimate:{ESTIMATE}{after}", "utf-8")
    tender = (kulturportal / "tender.yaml").read_text("utf-8")
    head, _, tail = tender.partition("procedure:\n")
    procedure = "procedure:\n  type: negotiated\n  stages: 1\n"
    tail = tail[tail.index("\nsubject:") :]
    (kulturportal / "tender.yaml").write_text(f"{head}{procedure}{tail}", "utf-8")
    return kulturportal


def test_the_sample_is_planned_without_an_error(tenderkit: Tenderkit, kulturportal: Path):
    result = tenderkit("plan", kulturportal, "--json")

    assert result.exit_code == 0, result.output
    made = json.loads(result.stdout)
    assert list(made) == KEYS
    assert made["value"]["net"] == "192500.00"
    assert made["threshold"]["value"] == "216000"
    assert made["threshold"]["reached"] is False
    assert made["threshold"]["source"]
    assert [c["procedure"] for c in made["allowed"] if c["chosen"]] == ["restricted"]
    assert {row["event"]: row["date"] for row in made["dates"]}["retention"] == "2038-12-30"


def test_every_id_that_the_plan_names_stands_among_its_sources(tenderkit: Tenderkit, kulturportal: Path):
    made = json.loads(tenderkit("plan", kulturportal, "--json").stdout)

    known = {source["id"] for source in made["sources"]}
    named = {id_ for row in made["dates"] for id_ in row["basis"]}
    named |= {
        each["id"] for c in (*made["allowed"], *made["refused"]) for each in (*c["beyond"], *c["grounds"])
    }
    assert named <= known
    assert all(source["source"] and source["checked_on"] for source in made["sources"])


def test_a_procedure_that_nothing_carries_is_answered_and_exits_1(tenderkit: Tenderkit, over_the_limit: Path):
    result = tenderkit("plan", over_the_limit, "--json")

    assert result.exit_code == 1
    made = json.loads(result.stdout)
    refused = next(c for c in made["refused"] if c["chosen"])
    assert made["value"]["net"] == "114000.00"
    assert refused["beyond"][0]["value"] == "100000"
    assert "§ 8 Abs. 4 Nr. 1 UVgO" in {ground["cite"] for ground in refused["grounds"]}
    assert "[TK532]" in result.stderr
    assert "114.000 Euro is above 100.000 Euro (NWertVO) [TK532]" in result.stderr, "as the dossier speaks"


def test_what_is_not_verified_says_so_in_both_languages(tenderkit: Tenderkit, kulturportal: Path):
    english = tenderkit("plan", kulturportal).stdout
    german = tenderkit("plan", kulturportal, language="de").stdout

    assert "to be checked" in english
    assert "zu prüfen" in german
    assert "nicht erreicht" in german
    assert "lange nicht geprüft" in german
    assert max(map(len, german.splitlines())) <= 80


def test_without_an_estimate_there_is_no_answer(tenderkit: Tenderkit):
    folder = Path(__file__).parents[1] / "dossiers" / "small"

    result = tenderkit("plan", folder, "--json")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "[TK535]" in result.stderr


def test_the_calendar_has_every_dated_event_once_and_short_lines(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
):
    tenderkit("plan", kulturportal, "--ics", tmp_path / "a.ics")
    tenderkit("plan", kulturportal, "--ics", tmp_path / "b.ics", language="de")

    data = (tmp_path / "a.ics").read_bytes()
    lines = data.split(b"\r\n")
    uids = [line for line in lines if line.startswith(b"UID:")]
    assert data == (tmp_path / "b.ics").read_bytes(), "it follows the language of the dossier"
    assert len(uids) == len(set(uids)) == data.count(b"BEGIN:VEVENT") > 8
    assert max(map(len, lines)) <= 75
    assert b"DTSTART:20270525T100000Z" in lines, "noon in summer time"
    assert b"DTSTART;VALUE=DATE:20270629" in lines


def test_the_chart_is_an_svg_with_each_date_as_text(tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path):
    from lxml import etree

    tenderkit("plan", kulturportal, "--chart", tmp_path / "dates.svg")

    root = etree.parse(tmp_path / "dates.svg").getroot()
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "25.05.2027" in texts
    assert "Ende der Angebotsfrist" in texts


def test_what_is_not_published_is_an_invitation_in_the_plan(tenderkit: Tenderkit, over_the_limit: Path):
    result = tenderkit("plan", over_the_limit, "--json", language="de")

    names = {row["event"]: row["name"] for row in json.loads(result.stdout)["dates"]}
    assert names["published"] == "Aufforderung zum Angebot"
    assert "Veröffentlichung" not in tenderkit("plan", over_the_limit, language="de").stdout


def test_a_ground_says_which_procedures_it_can_carry(tenderkit: Tenderkit, over_the_limit: Path):
    said = " ".join(tenderkit("plan", over_the_limit).stdout.split())

    assert "Section 8(4) no. 1 UVgO [negotiated-1, negotiated-2]:" in said


def test_how_many_companies_are_asked_is_said_with_its_section(tenderkit: Tenderkit, over_the_limit: Path):
    said = " ".join(tenderkit("plan", over_the_limit, language="de").stdout.split())

    assert "werden mehrere, grundsätzlich mindestens drei Unternehmen aufgefordert" in said
    assert "(§ 11 Abs. 1 und § 12 Abs. 2 UVgO)." in said


def test_check_says_too_that_nothing_carries_the_procedure(tenderkit: Tenderkit, over_the_limit: Path):
    result = tenderkit("check", over_the_limit)

    assert result.exit_code == 1
    assert "114.000 Euro is above 100.000 Euro (NWertVO) [TK532]" in result.output


def test_without_an_estimate_check_says_nothing_of_limits(tenderkit: Tenderkit, over_the_limit: Path):
    internal = over_the_limit / "internal.yaml"
    before, _, rest = internal.read_text("utf-8").partition("estimate:")
    internal.write_text(before + rest[rest.index("\nbudget:") + 1 :], "utf-8")

    assert "TK532" not in tenderkit("check", over_the_limit).output
