# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks that come back from reviewers, filled in well, badly or with intent."""

import subprocess
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tenderkit.evaluation.pseudonyms import bids_to_score, named_bids
from tenderkit.evaluation.score_form import score_form
from tenderkit.model.dossier import Dossier
from tenderkit.model.score_form import Part, ScoreForm
from tenderkit.problems import InputError
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.scored_sheet import other_version, read_scored
from tenderkit.reading.scored_sheet_file import read_scored_file
from tenderkit.reading.scored_sheet_form import own_form
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.look import Look
from tenderkit.rendering.sheets.scoring import scoring_book
from tenderkit.rendering.sheets.scoring_overview import Head
from tenderkit.rendering.sheets.scoring_words import form_words
from tenderkit.rendering.sheets.writing import render_xlsx
from tests.filled import edited, everything, filled, row_of

DOSSIERS = Path(__file__).parents[1] / "dossiers"
LOOK = Look("en", "Sheet", "Archive", "Town", "1", "Sheet", "2027-03-01")


def form_of(dossier: Dossier, reviewer: str = "anna", seed: str = "5eed") -> ScoreForm:
    names = named_bids(reviewer, seed, bids_to_score(dossier))
    return score_form(dossier, names, Part.BLIND, form_words(str), "K7QM")


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read_dossier(DOSSIERS / "three-reviewers")


@pytest.fixture(scope="module")
def form(dossier: Dossier) -> ScoreForm:
    return form_of(dossier)


@pytest.fixture(scope="module")
def blank(form: ScoreForm) -> bytes:
    return render_xlsx(scoring_book(form, Head("", "", ""), Names("en", str, "EUR")), LOOK)


def read(data, form):
    return read_scored(read_scored_file(data, "anna.xlsx"), form)


def refused(data, form):
    with pytest.raises(InputError) as error:
        read(data, form)
    return [(problem.rule, problem.place.file) for problem in error.value.problems]


def test_what_is_filled_in_comes_back_as_it_was_typed(blank, form):
    scored = read(filled(blank, {("B-01", "A"): (7, "  Convincing,\nbut long. ", "p. 2")}), form)

    assert list(scored.scores) == [(None, "A", "B-01")]
    score = scored.scores[None, "A", "B-01"]
    assert score.points is not None
    assert (score.points.written, score.reason, score.place) == ("7", "Convincing,\nbut long.", "p. 2")
    assert (scored.conflict.declared, scored.conflict.on) == ("none", date(2027, 5, 26))


def test_zero_is_no_blank(blank, form):
    scored = read(filled(blank, {("B-01", "A"): (0, "Nothing is said.")}), form)
    assert [s.points.written for s in scored.scores.values() if s.points] == ["0"]
    assert scored.places[None, "B", "B-01"].file.startswith("anna.xlsx:B-01!B")


@pytest.mark.parametrize("typed", [7, 7.0, "7", "7,0", " 7 "])
def test_points_are_known_however_they_are_typed(blank, form, typed):
    scored = read(filled(blank, {("B-01", "A"): (typed, "Convincing.")}), form)
    assert [s.points.exact for s in scored.scores.values() if s.points] == [7]


@pytest.mark.parametrize(
    "typed", [11, -1, 7.5, "seven", "7 points", "1e1", "7/1/1", date(2027, 5, 7), "\u0667", True]
)
def test_what_the_scale_does_not_have_is_named_by_its_cell(blank, form, typed):
    row = form.asked[0].row("A")
    assert refused(filled(blank, {("B-01", "A"): (typed, "Convincing.")}), form) == [
        ("TK844", f"anna.xlsx:B-01!B{row}")
    ]


def test_points_without_a_reason_and_a_reason_without_points_are_named(blank, form):
    rows = {("B-01", "A"): (7, None, "p. 2"), ("B-02", "B"): (None, "Convincing.")}
    first, second = form.asked[0].row("A"), form.asked[1].row("B")
    assert refused(filled(blank, rows), form) == [
        ("TK845", f"anna.xlsx:B-01!C{first}"),
        ("TK846", f"anna.xlsx:B-02!B{second}"),
    ]


@pytest.mark.parametrize("column", [2, 3, 4])
def test_a_formula_in_a_yellow_cell_is_refused(blank, form, column):
    values: list[object] = [7, "Convincing.", "p. 2"]
    values[column - 2] = "=1+6"
    row = form.asked[0].row("A")
    assert refused(filled(blank, {("B-01", "A"): tuple(values)}), form) == [
        ("TK061", f"anna.xlsx:B-01!{'ABCD'[column - 1]}{row}")
    ]


def test_a_formula_behind_more_others_than_are_ever_listed_is_refused(blank, form):
    def change(book):
        for number in range(1, 60):
            book["B-02"].cell(100 + number, 9).value = "=1"
        book["B-02"].cell(row_of(book["B-02"], "B"), 2).value = "=1"

    rows = everything(blank, lambda _sheet, _letter: 7)
    assert [rule for rule, _ in refused(edited(filled(blank, rows), change), form)] == ["TK061"]


def test_what_the_workbook_computes_elsewhere_is_never_read(blank, form):
    def change(book):
        book.worksheets[0]["D14"].value = 999
        book["B-01"].cell(form.asked[0].row("A"), 6).value = "all is well"

    rows = {("B-01", "A"): (7, "Convincing.")}
    assert len(read(edited(filled(blank, rows), change), form).scores) == 1


@pytest.mark.parametrize("sign", ["\u202e", "\u200b"])
def test_characters_that_nobody_sees_are_refused(blank, form, sign):
    row = form.asked[0].row("A")
    assert refused(filled(blank, {("B-01", "A"): (7, f"Con{sign}vincing.")}), form) == [
        ("TK060", f"anna.xlsx:B-01!C{row}")
    ]


def test_rows_that_were_sorted_by_hand_are_noticed(blank, form):
    def change(book):
        sheet = book["B-01"]
        first, second = (row_of(sheet, letter) for letter in "AB")
        sheet.cell(first, 1).value, sheet.cell(second, 1).value = "B", "A"

    rows = everything(blank, lambda _sheet, _letter: 7)
    asked = form.asked[0]
    assert refused(edited(filled(blank, rows), change), form) == [
        ("TK843", f"anna.xlsx:B-01!A{asked.row('A')}"),
        ("TK843", f"anna.xlsx:B-01!A{asked.row('B')}"),
    ]


def test_a_worksheet_with_the_name_of_another_is_noticed(blank, form):
    def change(book):
        book["B-01"].title, book["B-02"].title = "x", "B-01"
        book["x"].title = "B-02"

    rows = everything(blank, lambda _sheet, _letter: 7)
    assert {rule for rule, _ in refused(edited(filled(blank, rows), change), form)} == {"TK843"}


@pytest.mark.parametrize("on", [None, "soon", "31.02.2027", 3])
def test_a_declaration_without_a_day_is_refused(blank, form, on):
    assert refused(filled(blank, {}, on=on), form) == [("TK847", "anna.xlsx:Overview!C9")]


@pytest.mark.parametrize("on", [date(2027, 5, 26), datetime(2027, 5, 26), "2027-05-26", "26.5.2027"])  # noqa: DTZ001
def test_the_day_of_the_declaration_is_known_however_it_is_typed(blank, form, on):
    assert read(filled(blank, {}, on=on), form).conflict.on == date(2027, 5, 26)


def test_a_declaration_in_words_of_ones_own_is_refused(blank, form):
    assert refused(filled(blank, {}, conflict="rather not"), form) == [("TK847", "anna.xlsx:Overview!C8")]


def test_what_libreoffice_saved_comes_back_the_same(blank, form, needs_libreoffice, tmp_path):
    data = filled(blank, everything(blank, lambda _sheet, _letter: 7))
    (tmp_path / "anna.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [needs_libreoffice, profile, "--headless", "--convert-to", "xlsx", "--outdir"]
    subprocess.run(
        [*command, tmp_path / "out", tmp_path / "anna.xlsx"], check=True, capture_output=True, timeout=300
    )
    saved = (tmp_path / "out" / "anna.xlsx").read_bytes()
    assert versions(saved, form) == []
    assert read(saved, form) == read(data, form)


def test_a_declared_conflict_comes_back(blank, form):
    scored = read(filled(blank, {}, conflict="there is one"), form)
    assert scored.conflict.declared == "present"


def versions(data, form):
    return [problem.rule for problem in other_version(read_scored_file(data, "anna.xlsx"), form)]


def test_a_sheet_of_somebody_else_or_of_another_draw_is_refused(blank, dossier, form):
    assert versions(blank, form) == []
    assert versions(blank, form_of(dossier, "berta")) == ["TK841"]
    assert versions(blank, form_of(dossier, seed="another")) == ["TK842"]


def test_a_changed_fingerprint_is_another_version(blank, form):
    def change(book):
        for name, value in book["tenderkit"].iter_rows(max_col=2):
            if name.value == "print":
                value.value = "0" * 64

    assert versions(edited(blank, change), form) == ["TK842"]


def test_a_reviewer_reads_the_workbook_without_a_dossier(blank, form):
    data = filled(blank, everything(blank, lambda _sheet, _letter: 7))
    file = read_scored_file(data, "anna.xlsx")
    assert read_scored(file, own_form(file)) == read(data, form)


@pytest.mark.parametrize("key", ["document", "layout", "part", "overview", "asked 1"])
def test_a_workbook_that_no_longer_says_what_it_is_is_refused(blank, key):
    def change(book):
        for name, value in book["tenderkit"].iter_rows(max_col=2):
            if name.value == key:
                value.value = "something else"

    with pytest.raises(InputError) as error:
        own_form(read_scored_file(edited(blank, change), "anna.xlsx"))
    assert [problem.rule for problem in error.value.problems] == ["TK840"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"a;b\n1;2\n", b"\x00" * 100])
def test_another_file_is_no_score_sheet(data):
    with pytest.raises(InputError) as error:
        read_scored_file(data, "anna.xlsx")
    assert [problem.rule for problem in error.value.problems] in (["TK840"], ["TK060"])


def test_points_in_words_come_back_as_words(make_rated):
    form, blank = make_rated
    scored = read(filled(blank, {("B-01", "A"): ("good", "Convincing.")}), form)
    assert [score.rating for score in scored.scores.values()] == ["good"]
    assert [rule for rule, _ in refused(filled(blank, {("B-01", "A"): (7, "Convincing.")}), form)] == [
        "TK844"
    ]


@pytest.fixture
def make_rated(dossier):
    (judged,) = dossier.judged
    criteria = tuple(replace(c, ratings=("good", "poor")) for c in judged.catalogue.criteria)
    rated = replace(judged, catalogue=replace(judged.catalogue, criteria=criteria))
    form = form_of(replace(dossier, judged=(rated,)))
    return form, render_xlsx(scoring_book(form, Head("", "", ""), Names("en", str, "EUR")), LOOK)
