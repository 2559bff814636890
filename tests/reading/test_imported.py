# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.imported import read_import
from tenderkit.words import sentence
from tests.reading.workbooks import of_rows, workbook


def imported(text, **options):
    """Return the entries and groups of a table in CSV, and what is said of it."""
    into, read = read_import(text.encode(), "t.csv", **options)
    return into, [e.data for e in read.entries], [g.data for g in read.groups], said(read)


def said(read):
    return [sentence(remark, str) for remark in read.remarks]


def problems(text, name="t.csv", **options):
    with pytest.raises(InputError) as raised:
        read_import(text if isinstance(text, bytes) else text.encode(), name, **options)
    return [(p.rule, str(p.place)) for p in raised.value.problems]


def test_titles_above_and_sums_below_the_table_are_named_and_no_entries():
    into, entries, _, remarks = imported(
        "Stadt Musterhausen;;;\nStand: 1.2.2027;;;\n\nNr.;Titel;Menge;Einheit;Art\n"
        "P-01;Entwicklung;80;Tage;Satz\n;Summe;80;;\n"
    )

    assert into == "prices"
    assert entries == [{"id": "P-01", "kind": "rate", "title": "Entwicklung", "quantity": 80, "unit": "Tage"}]
    assert remarks == [
        "t.csv:A1 was not read: 'Stadt Musterhausen'",
        "t.csv:A2 was not read: 'Stand: 1.2.2027'",
        "t.csv:B6 was not read: 'Summe'",
        "t.csv:C6 was not read: '80'",
    ]


def test_lines_that_stand_alone_become_the_groups_of_what_follows():
    _, entries, groups, _ = imported(
        "Nr;Titel;Prio\nFKT Funktionen;;\nR-01;Suche;M\n2. Qualität;;\nR-02;Tempo;S\n;;\nR-03;Hilfe;K\n"
    )

    assert groups == [{"id": "FKT", "title": "Funktionen"}, {"id": "G-2", "title": "Qualität"}]
    assert [(e["id"], e["group"], e["priority"]) for e in entries] == [
        ("R-01", "FKT", "must"),
        ("R-02", "G-2", "should"),
        ("R-03", "G-2", "may"),
    ]


def test_a_row_whose_id_begins_other_ids_is_their_group():
    _, entries, groups, remarks = imported(
        "Nr.;Titel;Prio\n1;Funktionen;\n1.1;Suche;muss\n1.2;Karte;soll\n2;Betrieb;\n2.1;Umzug;muss\n"
    )

    assert [g["id"] for g in groups] == ["G-1", "G-2"]
    assert [(e["id"], e["group"]) for e in entries] == [("R-1.1", "G-1"), ("R-1.2", "G-1"), ("R-2.1", "G-2")]
    assert "Numbers became ids: 1 is G-1, and so on." in remarks


def test_criteria_with_levels_keep_parents_and_weights():
    into, entries, groups, _ = imported(
        "Nr.;Kriterium;Gewicht;Frage;0 Punkte;10 Punkte;Anforderungen\n"
        "B1;Konzept;60 %;;;;\nB1.1;Vorgehen;40;Wie?;nichts;alles;R-01, R-02\nB1.2;Team;60;Wer?;;;\n"
        "A-01;Lizenz;;Wir liefern frei.;;;\n"
    )

    assert into == "criteria"
    assert groups == [{"id": "B1", "title": "Konzept", "weight": 60}]
    assert entries[0] == {
        "id": "B1.1",
        "group": "B1",
        "kind": "award",
        "title": "Vorgehen",
        "question": "Wie?",
        "anchors": {"0": "nichts", "10": "alles"},
        "weight": 40,
        "covers": ["R-01", "R-02"],
    }
    assert entries[2]["kind"] == "exclusion"


def test_crosses_in_three_columns_are_priorities():
    _, entries, _, _ = imported(
        "ID;Anforderung;Muss;Soll;Kann\nR-01;Suche;x;;\nR-02;Karte;;X;\nR-03;Export;;;x\n"
    )

    assert [entry["priority"] for entry in entries] == ["must", "should", "may"]


def test_two_crosses_in_a_row_are_a_fault():
    assert problems("ID;Anforderung;Muss;Soll\nR-01;Suche;x;x\n") == [("TK066", "t.csv:D2")]


def test_bullets_in_a_cell_become_tests_and_rows_below_add_to_them():
    _, entries, _, _ = imported(
        'ID;Titel;Abnahmekriterium\nR-01;Suche;"- findet Orte\n- findet Tage\n  und Zeiten"\n;;zeigt\n'
    )

    assert [test["text"] for test in entries[0]["acceptance"]] == [
        "findet Orte",
        "findet Tage und Zeiten",
        "zeigt",
    ]
    assert [test["id"] for test in entries[0]["acceptance"]] == ["T-01-1", "T-01-2", "T-01-3"]


def test_merged_cells_count_for_all_their_rows():
    def fill(book):
        sheet = book.add_worksheet("Anforderungen")
        sheet.write_row(0, 0, ["Nr.", "Titel", "Gruppe", "Priorität", "Abnahmekriterium"])
        sheet.write_row(1, 0, ["R-01", "Suche", "", "M", "findet"])
        sheet.write_row(2, 4, ["zeigt"])
        sheet.write_row(3, 0, ["R-02", "Karte", "", "S", "malt"])
        for rows in ("A2:A3", "B2:B3", "D2:D3"):
            sheet.merge_range(rows, None)
        sheet.merge_range("C2:C4", "Funktionen")
        sheet.write_row(1, 0, ["R-01", "Suche"])
        sheet.write("D2", "M")

    _, read = read_import(workbook(fill), "t.xlsx")

    assert [(e.data["id"], e.data["group"], len(e.data["acceptance"])) for e in read.entries] == [
        ("R-01", "G-1", 2),
        ("R-02", "G-1", 1),
    ]


def test_a_table_without_ids_numbers_its_rows():
    _, entries, _, remarks = imported(
        "Titel;Beschreibung;Priorität\nSuche;Wir suchen.;M\nKarte;Wir sehen.;K\n"
    )

    assert [entry["id"] for entry in entries] == ["R-01", "R-02"]
    assert "The table has no ids; they were given in the order of its rows." in remarks


def test_stories_and_measures_stand_below_one_key():
    _, entries, _, _ = imported(
        "ID;Titel;Als;Möchte ich;damit;Messgröße;Zielwert\n"
        "R-01;Suche;Gast;finden;ich komme;Sekunden;unter 2\n"
    )

    assert entries[0]["story"] == {"as": "Gast", "want": "finden", "so": "ich komme"}
    assert entries[0]["quality"] == {"measure": "Sekunden", "level": "unter 2"}


def test_columns_without_a_place_are_named_with_what_was_left():
    _, _, _, remarks = imported("ID;Titel;Prio;Bemerkung;\nR-01;Suche;M;wichtig;\nR-02;Karte;S;;x\n")

    assert remarks[:2] == [
        "t.csv:D1: the column 'Bemerkung' has no place in a dossier; filled cells not read: 1",
        "t.csv:E1: the column has no heading; filled cells not read: 1",
    ]


def test_headings_that_come_again_on_the_next_page_are_no_entry():
    _, entries, _, remarks = imported("ID;Titel;Prio\nR-01;Suche;M\nID;Titel;Prio\nR-02;Karte;S\n")

    assert len(entries) == 2
    assert "Row 3 repeats the headings." in remarks


@pytest.mark.parametrize(
    ("written", "numbers", "read"),
    [
        ("1.234,50", None, "1234.5"),
        ("1,234.50", None, "1234.5"),
        ("2,5", None, "2.5"),
        ("1.5", None, "1.5"),
        ("80", None, 80),
        ("1.234", "de", 1234),
        ("1.234", "en", "1.234"),
        ("1 200", None, 1200),
    ],
)
def test_a_number_is_read_where_it_can_mean_one_thing_only(written, numbers, read):
    table = f'ID;Titel;Art;Menge;Einheit\nP-1;x;Satz;"{written}";Tage\n'

    assert imported(table, numbers=numbers)[1][0]["quantity"] == read


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("1.234", None),
        ("1,234", None),
        ("1.5", "de"),
        ("1,5", "en"),
        ("1e3", None),
        ("-3", None),
        ("12 €", None),
    ],
)
def test_a_number_that_could_mean_two_things_or_none_is_refused(written, numbers):
    table = f'ID;Titel;Art;Menge;Einheit\nP-1;x;Satz;"{written}";Tage\n'

    assert problems(table, numbers=numbers) == [("TK064", "t.csv:D2")]


def test_a_number_that_a_workbook_stores_is_never_ambiguous():
    data = of_rows(["ID", "Titel", "Art", "Menge", "Einheit"], ["P-1", "x", "Satz", 1.234, "Tage"])

    _, read = read_import(data, "t.xlsx", numbers="de")

    assert read.entries[0].data["quantity"] == "1.234"


def test_an_id_that_a_spreadsheet_made_a_date_is_refused():
    def fill(book):
        sheet = book.add_worksheet("a")
        sheet.write_row(0, 0, ["Nr.", "Titel", "Prio"])
        sheet.write(1, 0, 46023, book.add_format({"num_format": "d. mmm"}))
        sheet.write_row(1, 1, ["Suche", "M"])

    assert problems(workbook(fill), "t.xlsx") == [("TK064", "t.xlsx:a!A2")]


def two_tables(book):
    for name in ("Muss", "Soll"):
        book.add_worksheet(name).write_row(0, 0, ["ID", "Titel", "Prio"])
        book.get_worksheet_by_name(name).write_row(1, 0, [f"R-{name}", "x", name])
    book.add_worksheet("Hinweise").write(0, 0, "Bitte lesen")


def test_several_tables_ask_for_the_name_of_a_sheet():
    assert problems(workbook(two_tables), "t.xlsx") == [("TK062", "t.xlsx")]


def test_the_sheet_that_is_named_is_read_and_the_others_are_said_not_to_be():
    _, read = read_import(workbook(two_tables), "t.xlsx", sheet="soll")

    assert [entry.data["id"] for entry in read.entries] == ["R-Soll"]
    assert said(read)[-1] == "The sheet t.xlsx:Hinweise was not read; filled cells: 1"


def test_a_sheet_that_is_not_there_is_told_with_those_that_are():
    assert problems(workbook(two_tables), "t.xlsx", sheet="Kann") == [("TK062", "t.xlsx")]


def test_a_formula_on_the_sheet_that_is_read_stops_the_import():
    def fill(book):
        sheet = book.add_worksheet("a")
        sheet.write_row(0, 0, ["ID", "Titel", "Art", "Menge", "Einheit"])
        sheet.write_row(1, 0, ["P-1", "x", "Satz"])
        sheet.write_formula(1, 3, "=1+1", None, 2)

    assert problems(workbook(fill), "t.xlsx") == [("TK061", "t.xlsx:a!D2")]


def test_every_fault_of_a_table_is_told_at_once():
    table = "ID;Titel;Prio;Erklärung\nR_1;Suche;hoch;ja\nR-2;;M;vielleicht\n"

    assert problems(table) == [
        ("TK066", "t.csv:A2"),
        ("TK065", "t.csv:C2"),
        ("TK065", "t.csv:D3"),
        ("TK066", "t.csv:A3"),
    ]
