# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The workbook that a reviewer scores in."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest

from tenderkit.evaluation.pseudonyms import bids_to_score, named_bids
from tenderkit.evaluation.score_form import score_form
from tenderkit.model.dossier import Dossier
from tenderkit.model.score_form import Part, ScoreForm
from tenderkit.rendering.sheets.scoring import PROPERTY, scoring_book
from tenderkit.rendering.sheets.scoring_overview import Head
from tenderkit.rendering.sheets.scoring_words import form_words
from tenderkit.rendering.sheets.writing import render_xlsx
from tests.filled import everything, filled, letters
from tests.rendering.sheets.conftest import LOOK, NAMES, opened

HEAD = Head("Portal", "Town · 1", "Robin Muster (rev-1)")


def form_of(dossier: Dossier, part: Part = Part.BLIND) -> ScoreForm:
    names = named_bids("rev-1", "5eed", bids_to_score(dossier))
    return score_form(dossier, names, part, form_words(str), "K7QM")


def written(form: ScoreForm) -> bytes:
    return render_xlsx(scoring_book(form, HEAD, NAMES), LOOK)


@pytest.fixture(scope="module")
def blind(sample: Dossier) -> bytes:
    return written(form_of(sample))


def every_text(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


def test_each_criterion_has_a_worksheet_with_all_bids(sample: Dossier, blind: bytes):
    book, form = opened(blind), form_of(sample)

    names = [sheet.title for sheet in book.worksheets]

    assert names == ["Overview", *(asked.criterion.id for asked in form.asked), "tenderkit"]
    assert all(letters(sheet) == ["A", "B", "C", "D"] for sheet in book.worksheets[1:-1])


def test_the_last_word_of_an_expectation_arrives(sample: Dossier, blind: bytes):
    text = every_text(blind)
    wanted = [asked.criterion.expectation for asked in form_of(sample).asked if asked.criterion.expectation]
    assert wanted
    assert [words for words in wanted if words.split()[-1] not in text] == []


def test_neither_prices_nor_names_of_bidders_or_bids_stand_in_the_blind_part(sample: Dossier, blind: bytes):
    text = every_text(blind)
    for bid in sample.bids:
        assert bid.price is not None
        secret = [bid.id, bid.bidder.name, *(who.name for who in bid.staff)]
        secret += [amount.written for amount in bid.price.positions.values() if len(amount.written) > 4]
        assert [word for word in secret if word in text] == []


def test_the_other_part_asks_for_what_needs_names_and_says_them(sample: Dossier):
    form = form_of(sample, Part.NAMED)
    text = every_text(written(form))

    assert [asked.criterion.blind for asked in form.asked] == [False] * 4
    assert all(bid.bidder.name in text for bid in sample.bids if bid.id in {"bid-01", "bid-02"})


def test_only_yellow_cells_can_be_written_to(blind: bytes):
    free: dict[str, set[str]] = {}
    for sheet in opened(blind).worksheets:
        assert sheet.protection.sheet
        free[sheet.title] = {
            c.coordinate for row in sheet.iter_rows() for c in row if not c.protection.locked
        }

    assert free["Overview"] == {f"{column}{row}" for column in "CD" for row in (8, 9, 10)}
    assert {re.sub(r"[0-9]", "", cell) for cell in free["B1.1"]} == {"B", "C", "D"}
    assert free["tenderkit"] == set()


def test_points_are_chosen_from_the_scale(blind: bytes):
    book = opened(blind)
    (choice,) = book["B1.1"].data_validations.dataValidation
    area = book.defined_names[choice.formula1.lstrip("=")].attr_text.rpartition("!")[2].replace("$", "")
    assert [cell.value for row in book["tenderkit"][area] for cell in row] == [0, 2, 4, 7, 10]


def test_the_fingerprint_stands_in_a_property_of_the_file_and_in_a_cell(sample: Dossier, blind: bytes):
    print_ = form_of(sample).print()
    with zipfile.ZipFile(BytesIO(blind)) as archive:
        custom = archive.read("docProps/custom.xml").decode()
    assert PROPERTY in custom
    assert print_ in custom
    assert opened(blind)["Overview"]["C7"].value == print_[:16]


def test_the_same_form_gives_the_same_bytes(sample: Dossier, blind: bytes):
    assert written(form_of(sample)) == blind


def changed(sample: Dossier, **changes: Any) -> Dossier:
    (judged,) = sample.judged
    first, *others = judged.catalogue.criteria
    award = next(c for c in (first, *others) if c.id == "B1.1")
    criteria = tuple(replace(c, **changes) if c is award else c for c in judged.catalogue.criteria)
    return replace(sample, judged=(replace(judged, catalogue=replace(judged.catalogue, criteria=criteria)),))


@pytest.mark.parametrize(
    "changes",
    [{"title": "Other"}, {"expectation": "Other"}, {"question": None}, {"anchors": {"10": "Other"}}],
)
def test_whatever_scoring_depends_on_changes_the_fingerprint(sample: Dossier, changes: dict[str, Any]):
    assert form_of(changed(sample, **changes)).print() != form_of(sample).print()


def test_what_scoring_does_not_depend_on_leaves_the_fingerprint(sample: Dossier):
    later = replace(sample, tender=replace(sample.tender, version=7, title="Other"))
    assert form_of(later).print() == form_of(sample).print()


def test_the_overview_counts_what_is_scored_when_libreoffice_opens_it(blind: bytes, recalculated: Any):
    rows = everything(blind, lambda sheet, letter: 7 if (sheet, letter) != ("B1.1", "B") else None)
    rows["B1.1", "B"] = (None, None, None)
    rows["B1.2", "A"] = (0, None, None)
    book = recalculated({"scored": filled(blind, rows)})["scored"]

    overview = book["Overview"]
    assert overview["C11"].value == "107 / 108"
    assert [overview.cell(14, column).value for column in range(4, 9)] == [3, 7, None, 7, 7]
    assert overview.cell(15, 5).value == 0
    hints = {letter: book["B1.2"].cell(row, 6).value for row, letter in enumerate("ABCD", start=14)}
    assert hints == {"A": "reason is missing", "B": "✓", "C": "✓", "D": "✓"}
