# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from io import BytesIO

import openpyxl
import pytest

from tenderkit.model.providers import Maintained, PastWork
from tenderkit.model.tender import Contact
from tenderkit.problems import InputError
from tenderkit.reading.providers_table import ListedProviders, read_provider_table

HEAD = "Firma;Quelle;Ansprechperson;E-Mail;KMU;Kompetenzen;Referenzen;Pflegt;Internetseite"


def table(*rows: str, head: str = HEAD) -> ListedProviders:
    return read_provider_table("\n".join((head, *rows, "")).encode(), "firms.csv", "a fair")


def workbook(*rows: tuple[object, ...], copied: bool = False) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if copied:
        book.copy_worksheet(book.active)
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def refused(data: bytes, name: str = "firms.xlsx") -> list[tuple[str, str]]:
    with pytest.raises(InputError) as caught:
        read_provider_table(data, name, "a fair")
    return [(problem.place.file, problem.rule) for problem in caught.value.problems]


def test_every_column_becomes_what_its_heading_says():
    line = (
        'Ahorn GmbH;Messe;Kim;k@a.example;ja;Karten, Suche;"Räume | https://a.example/r | MIT; Zoo";a, b;'
        "https://a.example/"
    )

    (firm,) = table(line).providers

    assert (firm.name, firm.source, firm.contact) == (
        "Ahorn GmbH",
        "Messe",
        Contact("Kim", "k@a.example"),
    )
    assert (firm.sme, firm.competences) == (True, ("Karten", "Suche"))
    works = (PastWork("Räume", repository="https://a.example/r", licence="MIT"), PastWork("Zoo"))
    assert firm.references == works
    assert firm.maintains == (Maintained("a"), Maintained("b"))


def test_a_row_without_a_source_has_that_of_the_whole_table():
    assert table("Ahorn GmbH;ja", head="Firma;KMU").providers[0].source == "a fair"


def test_every_cell_that_cannot_be_meant_is_named_at_once():
    with pytest.raises(InputError) as caught:
        table("Ahorn;x;;;vielleicht;;;;ftp://a", ";x", "Birke;;;;;;Räume | kein Satz.;;")

    cells = [problem.place.file for problem in caught.value.problems]
    assert cells == ["firms.csv:I2", "firms.csv:E2", "firms.csv:A3", "firms.csv:G4"]


def test_what_stands_in_a_column_without_a_heading_we_know_is_remarked():
    found = table("Ahorn;x;blau", head="Firma;Quelle;Farbe")

    assert len(found.remarks) == 1


def test_a_table_without_names_is_none_and_two_tables_are_one_too_many():
    two = workbook(("Firma", "Quelle"), ("A", "x"), copied=True)

    assert refused(b"a;b\n1;2\n", "firms.csv") == [("firms.csv", "TK988")]
    assert refused(two) == [("firms.xlsx", "TK988")]


def test_a_cell_that_computes_is_refused():
    assert refused(workbook(("Firma", "Quelle"), ("Ahorn", '=HYPERLINK("https://x.example","x")')))[0][1] in (
        "TK060",
        "TK061",
    )


@pytest.mark.parametrize("text", ["Ahorn\u202eHbmG", "Ahorn\u200b GmbH"])
def test_characters_that_nobody_sees_are_refused(text):
    assert refused(workbook(("Firma", "Quelle"), (text, "x")))[0][1] in ("TK060", "TK061")
