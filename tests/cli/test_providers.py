# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
from pathlib import Path

import pytest

from tenderkit.reading.dossier import read_dossier
from tests.conftest import Tenderkit

BY = ("--by", "Ann Sample", "--at", "2027-02-02T10:00")


@pytest.fixture
def dossier(tenderkit: Tenderkit, tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    assert tenderkit("new", folder, "--example", "kulturportal", "--until", "tender").exit_code == 0
    return folder


def listed(folder: Path, id_: str):
    return next(p for p in read_dossier(folder).providers.providers if p.id == id_)


def test_a_firm_is_added_once_whatever_its_legal_form(tenderkit: Tenderkit, dossier: Path):
    added = tenderkit("providers", "add", dossier, "--name", "Birke Muster GmbH", "--source", "invented", *BY)
    again = tenderkit("providers", "add", dossier, "--name", "BIRKE MUSTER eG", "--source", "invented", *BY)

    assert added.exit_code == 0, added.output
    assert listed(dossier, "birke-muster").name == "Birke Muster GmbH"
    assert (again.exit_code, "TK980" in again.output) == (1, True)


def test_what_stands_in_the_file_keeps_its_comments(tenderkit: Tenderkit, dossier: Path):
    tenderkit("providers", "add", dossier, "--name", "Birke Muster GmbH", "--source", "invented", *BY)

    assert "# Beispiel: Alle Unternehmen" in (dossier / "providers.yaml").read_text("utf-8")


def test_the_journal_has_neither_names_nor_ids_of_firms(tenderkit: Tenderkit, dossier: Path):
    tenderkit("providers", "invite", dossier, "leinewelle", "--reason", "Two projects", *BY)

    journal = (dossier / "record" / "journal.jsonl").read_text("utf-8")

    assert '"kind":"provider"' in journal
    assert "leinewelle" not in journal.casefold()


def test_a_list_is_read_from_a_table_and_a_row_without_a_name_stops_it(
    tenderkit: Tenderkit, dossier: Path, tmp_path: Path
):
    table = tmp_path / "firms.csv"
    table.write_text("Firma;Quelle;Kompetenzen\nAhorn Muster GmbH;Verzeichnis;Karten, Suche\n;x;y\n", "utf-8")
    refused = tenderkit("providers", "add", dossier, "--from", table, *BY)
    table.write_text("Firma;Quelle;Kompetenzen\nAhorn Muster GmbH;Verzeichnis;Karten, Suche\n", "utf-8")
    tried = tenderkit("providers", "add", dossier, "--from", table, "--dry-run", *BY)
    taken = tenderkit("providers", "add", dossier, "--from", table, *BY)

    assert (refused.exit_code, "firms.csv:A3" in refused.output) == (1, True)
    assert (tried.exit_code, taken.exit_code) == (0, 0)
    assert listed(dossier, "ahorn-muster").competences == ("Karten", "Suche")


def test_those_who_maintain_projects_are_read_from_publiccode_and_broken_files_are_named(
    tenderkit: Tenderkit, dossier: Path, tmp_path: Path
):
    good, bad = tmp_path / "clones" / "a", tmp_path / "clones" / "b"
    good.mkdir(parents=True)
    bad.mkdir()
    (good / "publiccode.yml").write_text(
        "name: kalender\nmaintenance:\n  contractors:\n    - {name: Linde Muster eG, until: 2030-01-01}\n"
    )
    (bad / "publiccode.yml").write_text("name: &a [*a]\n")

    result = tenderkit("providers", "add", dossier, "--publiccode", tmp_path / "clones", *BY)

    assert result.exit_code == 0, result.output
    assert listed(dossier, "linde-muster").maintains[0].name == "kalender"
    assert "b/publiccode.yml" in result.output


def test_all_get_the_same_questions_and_what_comes_back_is_recorded(
    tenderkit: Tenderkit, dossier: Path, tmp_path: Path
):
    out = tmp_path / "forms"
    asked = tenderkit("providers", "questionnaire", dossier, "otter", "--sent", "--out", out, *BY)
    form = out / "otter.yaml"
    text = form.read_text("utf-8").replace('  Q-04:\n    answer: ""', '  Q-04:\n    answer: "später"')
    form.write_text(text, "utf-8")
    empty = tenderkit("providers", "answers", dossier, out / "otter.xlsx", *BY)
    taken = tenderkit("providers", "answers", dossier, form, "--yes", *BY)

    assert asked.exit_code == 0, asked.output
    assert (empty.exit_code, taken.exit_code) == (0, 0), taken.output
    assert listed(dossier, "otter").answers["Q-04"].answer == "later"
    assert listed(dossier, "otter").asked[-1].outcome == "answered"


def test_who_is_asked_later_has_a_letter_of_that_day_and_a_time_of_its_own(
    tenderkit: Tenderkit, dossier: Path, tmp_path: Path
):
    tenderkit("providers", "add", dossier, "--name", "Erle Muster eG", "--source", "invented", *BY)
    sent = ("--sent", "--due", "2027-02-15", "--out", tmp_path / "forms")
    tenderkit("providers", "questionnaire", dossier, "erle-muster", *sent, *BY)
    made = tenderkit("render", dossier, "--phase", "find", "-f", "html", "--workers", "1")
    late, first, note = (
        (dossier / "out/find" / f"markterkundung-{name}.html").read_text("utf-8").replace("\u00a0", " ")
        for name in ("anschreiben-erle-muster", "anschreiben-otter", "vermerk")
    )

    assert made.exit_code == 0, made.output
    assert ("2. Februar 2027" in late, "15. Februar 2027" in late) == (True, True)
    assert ("11. Januar 2027" in first, "29. Januar 2027" in first) == (True, True)
    assert "Für Erle Muster eG endete die Frist am 15. Februar 2027" in note


def test_answers_of_another_procedure_are_refused(tenderkit: Tenderkit, dossier: Path, tmp_path: Path):
    out = tmp_path / "forms"
    tenderkit("providers", "questionnaire", dossier, "--blank", "--out", out)
    form = out / "blank.yaml"
    form.write_text(form.read_text("utf-8").replace("KP-2027-01", "KP-2020-01"), "utf-8")

    result = tenderkit("providers", "answers", dossier, form, "--provider", "otter", *BY)

    assert (result.exit_code, "TK988" in result.output) == (1, True)


def test_the_same_firm_once_more_is_said_at_once(tenderkit: Tenderkit, dossier: Path):
    result = tenderkit("providers", "invite", dossier, "tannenmuster", "--reason", "Knows us", *BY)

    assert result.exit_code == 0
    assert "TK986" in result.output


def test_an_invitation_takes_the_place_of_a_refusal(tenderkit: Tenderkit, dossier: Path):
    tenderkit("providers", "invite", dossier, "otter", "--not", "--reason", "No staff", *BY)
    tenderkit("providers", "invite", dossier, "otter", "--reason", "Staff after all", *BY)

    found = listed(dossier, "otter")

    assert (found.not_invited, found.invited and found.invited.reason) == (None, "Staff after all")


def test_facts_stand_in_the_order_of_the_ids_and_without_a_sum(tenderkit: Tenderkit, dossier: Path):
    found = json.loads(tenderkit("providers", "match", dossier, "--json").stdout)

    ids = [one["id"] for one in found["providers"]]
    assert ids == sorted(ids)
    assert {key for one in found["providers"] for key in one} == {"id", "name", "facts", "unknown"}


def test_a_call_about_no_reference_is_refused(tenderkit: Tenderkit, dossier: Path):
    said = ("--asked", "Were dates kept?", "--said", "Yes.")
    result = tenderkit("providers", "call", dossier, "uhu", "--reference", "A bridge", *said, *BY)

    assert (result.exit_code, "TK981" in result.output) == (1, True)


def test_nobody_records_without_a_name(tenderkit: Tenderkit, dossier: Path):
    assert tenderkit("providers", "conclude", dossier, "--told", "x").exit_code == 2
