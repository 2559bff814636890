# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The workbooks of whole dossiers: their words, their hidden facts, and hostile titles."""

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.model.dossier import Dossier
from tenderkit.problems import InputError
from tenderkit.reading.dossier import read_dossier
from tenderkit.rendering.sheets.book import LONGEST_TEXT
from tenderkit.rendering.sheets.lists import TECHNICAL
from tenderkit.rendering.sheets.writing import render_xlsx
from tests.conftest import Tenderkit
from tests.rendering.sheets.conftest import TOP, Recalculated, book_of, opened


def facts_of(workbook: object) -> dict[str, str]:
    return {key: value for key, value, *_ in workbook[TECHNICAL].iter_rows(values_only=True)}  # type: ignore[index]


def test_a_hidden_sheet_holds_the_hash_of_the_data(sample: Dossier):
    other = replace(sample, tender=replace(sample.tender, title="Another title"))

    workbooks = [opened(render_xlsx(*book_of(one, "preisblatt"))) for one in (sample, sample, other)]
    hashes = [facts_of(workbook)["data"] for workbook in workbooks]

    assert workbooks[0][TECHNICAL].sheet_state == "hidden"
    assert len(hashes[0]) == 16
    assert hashes[0] == hashes[1] != hashes[2]


@pytest.mark.parametrize("document", ["bewertungsmatrix", "preisblatt"])
@pytest.mark.parametrize(
    "folder", ["examples/kulturportal", "examples/case-management", "tests/dossiers/two-lots"]
)
def test_every_dossier_gets_its_workbooks_in_its_own_language(document: str, folder: str):
    dossier = read_dossier(TOP / folder)
    for lot in range(len(dossier.judged)):
        workbook = opened(render_xlsx(*book_of(dossier, document, lot)))

        german = dossier.tender.language == "de"
        assert ("Erläuterung" in workbook.sheetnames) == german
        assert ("Explanation" in workbook.sheetnames) != german
        assert workbook.sheetnames[-1] == TECHNICAL


def test_what_a_new_workbook_shows_is_what_recalculating_gives(sample: Dossier, recalculated: Recalculated):
    books = {name: render_xlsx(*book_of(sample, name)) for name in ("bewertungsmatrix", "preisblatt")}

    anew = recalculated(books)

    for name, data in books.items():
        for sheet in opened(data, values=True):
            for row in sheet.iter_rows():
                for cell in row:
                    computed = anew[name][sheet.title][cell.coordinate].value
                    assert (computed or None) == pytest.approx(cell.value or None), cell


def test_each_lot_has_its_own_positions_and_criteria():
    dossier = read_dossier(TOP / "tests" / "dossiers" / "two-lots")
    lots = range(len(dossier.judged))

    facts = [facts_of(opened(render_xlsx(*book_of(dossier, "preisblatt", lot)))) for lot in lots]

    assert [fact["lot"] for fact in facts] == [judged.lot.id for judged in dossier.judged if judged.lot]


def test_a_title_like_a_formula_stays_a_text(sample: Dossier):
    evil = '=HYPERLINK("http://example.org","x")'
    prices = sample.tender.prices
    assert prices is not None
    positions = (replace(prices.positions[0], title=evil, text=None, unit="@SUM(1)"), *prices.positions[1:])
    tender = replace(sample.tender, title=evil, prices=replace(prices, positions=positions))

    sheet = opened(render_xlsx(*book_of(replace(sample, tender=tender), "preisblatt"))).worksheets[0]

    found = [cell for row in sheet.iter_rows() for cell in row if cell.value in (evil, "@SUM(1)")]
    assert [cell.data_type for cell in found] == ["s", "s", "s"]


def test_a_text_that_no_cell_holds_is_named_with_its_place(sample: Dossier):
    long = "x" * (LONGEST_TEXT + 1)
    prices = sample.tender.prices
    assert prices is not None
    tender = replace(sample.tender, prices=replace(prices, note=long))

    with pytest.raises(InputError) as caught:
        book_of(replace(sample, tender=tender), "preisblatt")

    (problem,) = caught.value.problems
    assert problem.rule == "TK045"
    assert problem.message.values["start"] == long[:40]


def test_render_makes_workbooks_alone(tenderkit: Tenderkit, kulturportal: Path):
    result = tenderkit("render", kulturportal, "-f", "xlsx")

    assert result.exit_code == 0, result.output
    made = {path.name for path in (kulturportal / "out").rglob("*.*") if path.is_file()}
    assert made == {".written.json", "bewertungsmatrix.xlsx", "preisblatt.xlsx"}


def test_a_document_without_a_workbook_says_so(tenderkit: Tenderkit, kulturportal: Path):
    result = tenderkit("render", kulturportal, "leistungsbeschreibung", "-f", "xlsx")

    assert result.exit_code == 1
    assert "leistungsbeschreibung: the document has no XLSX [TK046]" in result.output
