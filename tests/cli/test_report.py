# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command ``report``: what it writes, where, and when it does not."""

import io
import json
from pathlib import Path

import pikepdf
import pytest

DOSSIERS = Path(__file__).parents[1] / "dossiers"


def test_without_a_name_the_page_lies_with_all_that_is_rendered(tenderkit, kulturportal):
    result = tenderkit("report", kulturportal)

    assert result.exit_code == 0
    assert (kulturportal / "out" / "report.html").is_file()
    assert "report.html" in result.stdout


def test_the_page_changes_nothing_that_verify_looks_at(tenderkit, kulturportal):
    before = tenderkit("verify", kulturportal, "--json").stdout
    tenderkit("report", kulturportal)

    assert json.loads(tenderkit("verify", kulturportal, "--json").stdout) == json.loads(before)


@pytest.mark.usefixtures("needs_pango")
def test_only_what_is_asked_for_is_written(tenderkit, kulturportal, tmp_path):
    result = tenderkit("report", kulturportal, "--pdf", tmp_path / "a" / "report.pdf", "--for", "council")

    assert result.exit_code == 0
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["report.pdf"]
    assert not (kulturportal / "out").exists()


@pytest.mark.usefixtures("needs_pango")
def test_the_pdf_says_that_it_is_accessible_and_is_the_same_twice(tenderkit, tmp_path):
    for name in ("one.pdf", "two.pdf"):
        tenderkit("report", DOSSIERS / "two-lots", "--pdf", tmp_path / name)

    data = (tmp_path / "one.pdf").read_bytes()
    assert data == (tmp_path / "two.pdf").read_bytes()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        metadata = pdf.Root.Metadata.read_bytes().decode()
        assert 'pdfuaid:part="1"' in metadata
        assert pdf.Root.MarkInfo.Marked


def test_without_bids_the_page_is_written_and_the_exit_code_is_1(tenderkit, tmp_path):
    result = tenderkit("report", DOSSIERS / "english-uvgo", "--out", tmp_path / "report.html")

    assert result.exit_code == 1
    assert "There are no bids." in (tmp_path / "report.html").read_text("utf-8")


def test_before_all_sheets_are_in_there_is_no_report(tenderkit, kulturportal):
    next((kulturportal / "scores").glob("*/bid-02.yaml")).unlink()

    result = tenderkit("report", kulturportal)

    assert (result.exit_code, result.stdout) == (1, "")
    assert "bid-02.yaml" in result.stderr
    assert not (kulturportal / "out").exists()


@pytest.mark.usefixtures("needs_pango")
def test_a_character_that_cannot_be_printed_stops_the_pdf_and_names_it(tenderkit, kulturportal, tmp_path):
    tender = kulturportal / "tender.yaml"
    text = tender.read_text("utf-8").replace("Regionale Kulturplattform", "Regionale 中 Kulturplattform")
    tender.write_text(text, "utf-8")

    result = tenderkit("report", kulturportal, "--pdf", tmp_path / "report.pdf")

    assert result.exit_code == 1
    assert "U+4E2D" in result.stderr
    assert not (tmp_path / "report.pdf").exists()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_speaks_the_language_of_the_dossier_whoever_asks(
    tenderkit, kulturportal, tmp_path, language
):
    out = tmp_path / f"{language}.html"
    tenderkit("report", kulturportal, "--out", out, language=language)

    assert '<html lang="de">' in out.read_text("utf-8")


def test_a_seal_and_the_head_of_the_journal_stand_in_the_report(tenderkit, kulturportal, tmp_path):
    sealed = tenderkit("seal", kulturportal, "--by", "Ann Sample", "--at", "2027-02-01T10:00")
    assert sealed.exit_code == 0, sealed.output
    head = json.loads(tenderkit("verify", kulturportal, "--json").stdout)
    tenderkit("report", kulturportal, "--out", tmp_path / "report.html")

    source = (tmp_path / "report.html").read_text("utf-8")
    assert head["journal"]["code"] in source
    assert head["seals"][0]["code"] in source
