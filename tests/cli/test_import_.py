# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import shutil
from pathlib import Path

import pytest

SMALL = Path(__file__).parents[1] / "dossiers" / "small"
TABLE = "Nr.;Titel;Beschreibung;Priorität;Größe\n7;Suche;Die Software muss suchen: überall.;muss;x\n"


@pytest.fixture
def small(tmp_path):
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "table.csv"
    path.write_bytes(TABLE.encode("cp1252"))
    return path


def test_a_table_of_an_office_becomes_requirements_that_pass_the_check(tenderkit, small, table):
    before = (small / "requirements.yaml").read_text("utf-8")

    done = tenderkit("import", table, small)

    after = (small / "requirements.yaml").read_text("utf-8")
    assert done.exit_code == 0
    assert after.startswith(before)
    assert 'text: "Die Software muss suchen: überall."' in after
    assert "table.csv:E1: the column 'Größe'" in done.stdout
    assert tenderkit("check", small).exit_code == 0


def test_a_dry_run_shows_the_lines_and_writes_nothing(tenderkit, small, table):
    before = {path: path.read_bytes() for path in small.rglob("*") if path.is_file()}

    done = tenderkit("import", table, small, "--dry-run")

    assert "+  - id: R-07\n" in done.stdout
    assert {path: path.read_bytes() for path in small.rglob("*") if path.is_file()} == before


def test_the_same_table_again_changes_nothing(tenderkit, small, table):
    tenderkit("import", table, small)
    before = (small / "requirements.yaml").read_bytes()

    done = tenderkit("import", table, small)

    assert "there already: 1" in done.stdout
    assert (small / "requirements.yaml").read_bytes() == before


def test_a_table_with_a_fault_leaves_the_dossier_alone(tenderkit, small, table):
    table.write_text("ID;Title;Priority\nR-20;Search;must\nR-21;Map;sometimes\n", encoding="utf-8")
    before = (small / "requirements.yaml").read_bytes()

    done = tenderkit("import", table, small)

    assert done.exit_code == 1
    assert (small / "requirements.yaml").read_bytes() == before


def test_prices_go_into_the_price_sheet_of_the_tender(tenderkit, small, table):
    table.write_text("Pos.;Titel;Art;Menge;Einheit\n3;Schulung;Satz;2,5;Tage\n", encoding="utf-8")

    tenderkit("import", table, small)

    for part in ("bids", "scores", "consensus"):  # which cannot know the new position
        shutil.rmtree(small / part, ignore_errors=True)
    assert 'quantity: "2.5"' in (small / "tender.yaml").read_text("utf-8")
    assert tenderkit("check", small).exit_code == 0


def test_criteria_of_the_shipped_catalogue_are_not_taken_twice(tenderkit, tmp_path, table):
    tenderkit("new", tmp_path / "mine", language="de")
    table.write_text("Nr.;Kriterium;Gewicht\nB1.1;Vorgehen;30\n", encoding="utf-8")

    done = tenderkit("import", table, tmp_path / "mine")

    assert (done.exit_code, "TK068" in done.stderr) == (1, True)


def test_an_empty_dossier_gives_way_to_a_numbered_list_and_keeps_its_example(tenderkit, tmp_path, table):
    tenderkit("new", tmp_path / "mine", language="de")
    table.write_text("Nr.;Titel;Priorität\n1;Suche;muss\n2;Karte;soll\n3;Export;kann\n", encoding="utf-8")

    done = tenderkit("import", table, tmp_path / "mine")

    text = (tmp_path / "mine" / "requirements.yaml").read_text("utf-8")
    assert done.exit_code == 0, done.output
    assert ("[Kurzer Titel]" in text, "title: Suche" in text, "id: Q-01" in text) == (False, True, True)


def test_a_dossier_without_requirements_gets_the_file(tenderkit, small, table):
    (small / "requirements.yaml").unlink()

    assert tenderkit("import", table, small).exit_code == 0
    assert (small / "requirements.yaml").read_text("utf-8").startswith("# yaml-language-server: $schema=")


def test_prices_need_the_part_that_says_currency_and_tax(tenderkit, small, table):
    text = (small / "tender.yaml").read_text("utf-8")
    (small / "tender.yaml").write_text(text[: text.index("prices:")], encoding="utf-8")
    table.write_text("Pos.;Titel;Art;Menge;Einheit\n3;Schulung;Satz;2;Tage\n", encoding="utf-8")

    done = tenderkit("import", table, small)

    assert "there is no `prices` yet" in done.stderr
