# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import shutil
from pathlib import Path

import pytest

from tenderkit.cli.rebuilt import rebuilt
from tenderkit.problems import InputError
from tenderkit.reading.journal import read_journal

SMALL = Path(__file__).parents[1] / "dossiers" / "small"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


def test_pdf_word_and_workbook_come_out_byte_by_byte(tenderkit, small, scratch, needs_pango):  # noqa: ARG001
    tenderkit("render", small, "bewertungsmatrix", "--workers", "1")

    made = rebuilt(small, (), scratch)

    assert made.same == tuple(f"out/tender/bewertungsmatrix.{ending}" for ending in ("docx", "pdf", "xlsx"))
    assert (made.other, made.unmade) == ((), ())


def test_a_word_file_that_was_made_without_its_pdf_is_found_too(tenderkit, small, scratch, needs_pango):  # noqa: ARG001
    tenderkit("render", small, "leistungsbeschreibung", "-f", "docx", "--workers", "1")
    tenderkit("render", small, "leistungsbeschreibung", "-f", "pdf", "--workers", "1")

    assert rebuilt(small, (), scratch).other == ()


@pytest.mark.parametrize("options", [(), ("--for", "council"), ("--names",)])
def test_a_report_comes_out_byte_by_byte_whoever_it_was_made_for(tenderkit, small, scratch, options):
    assert tenderkit("report", small, *options, "--out", small / "out/report.html").exit_code == 0

    assert rebuilt(small, (), scratch).same == ("out/report.html",)


def test_a_report_is_made_again_as_far_as_the_journal_had_come(tenderkit, small, scratch):
    assert tenderkit("seal", small, "--by", "Ann Sample").exit_code == 0
    assert tenderkit("report", small).exit_code == 0
    assert tenderkit("seal", small, "--by", "Bo Other").exit_code in {0, 1}
    tenderkit("export", "archive", small, "--out", scratch / "a.zip", "--by", "Bo Other")

    made = rebuilt(small, read_journal(small), scratch)

    assert len(read_journal(small)) > 1
    assert (made.same, made.other) == (("out/report.html",), ())


def test_a_report_that_says_something_else_is_a_difference(tenderkit, small, scratch):
    assert tenderkit("report", small).exit_code == 0
    page = small / "out/report.html"
    page.write_text(page.read_text("utf-8").replace("bid-01", "bid-02"), "utf-8")

    assert rebuilt(small, (), scratch).other == ("out/report.html",)


def test_a_draft_is_made_again_as_a_draft(tenderkit, small, scratch):
    tenderkit("render", small, "aufforderung", "-f", "html", "--draft", "--workers", "1")

    made = rebuilt(small, (), scratch)

    assert made.same == ("out/tender/aufforderung.html",)


def test_a_file_that_somebody_put_there_cannot_be_made_and_is_no_difference(small, scratch):
    (small / "out" / "award").mkdir(parents=True)
    (small / "out" / "award" / "signed.pdf").write_bytes(b"a scan")

    made = rebuilt(small, (), scratch)

    assert made.unmade == (("out/award/signed.pdf", None),)
    assert made.other == ()


def test_the_dossier_stays_as_it_is(tenderkit, small, scratch):
    assert tenderkit("seal", small).exit_code == 0
    tenderkit("render", small, "aufforderung", "-f", "html", "--workers", "1")
    tender = small / "tender.yaml"
    tender.write_text(tender.read_text("utf-8").replace("\ntitle: ", "\ntitle: New "), "utf-8")
    before = {p: p.read_bytes() for p in small.rglob("*") if p.is_file()}

    made = rebuilt(small, read_journal(small), scratch)

    assert made.same == ("out/tender/aufforderung.html",)
    assert {p: p.read_bytes() for p in small.rglob("*") if p.is_file()} == before


def test_a_dossier_that_cannot_be_read_is_said(small, scratch):
    (small / "tender.yaml").write_text("format: 9\n", "utf-8")

    with pytest.raises(InputError):
        rebuilt(small, (), scratch)
