# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit render``: which files it writes, which it leaves alone, and that nothing is written half."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.shipped import TEMPLATES
from tests.conftest import Tenderkit

NEEDED = {kind.id for kind in DOCUMENTS.values() if kind.phase == "tender"} - {"eigenerklaerung-russland"}
"""What the procedure of the sample has: it stays below the EU threshold."""

ONE = ("aufforderung", "-f", "html")
"""The quickest document, where the test is about files."""


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.usefixtures("needs_pango")
def test_all_documents_of_the_phase_are_made_as_word_and_pdf(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    result = tenderkit("render", kulturportal)

    assert result.exit_code == 0, result.output
    expected = {f"tender/{name}.{ending}" for name in NEEDED for ending in DOCUMENTS[name].formats}
    assert files_below(kulturportal / "out") == expected | {".written.json"}


@pytest.mark.usefixtures("needs_pango")
def test_the_same_dossier_gives_the_same_bytes_with_one_worker_or_two(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
) -> None:
    names = ("aufforderung", "bewertungsmatrix")

    tenderkit("render", kulturportal, *names, "--out", tmp_path / "one", "--workers", 1)
    tenderkit("render", kulturportal, *names, "--out", tmp_path / "two", "--workers", 2)

    one, two = files_below(tmp_path / "one"), files_below(tmp_path / "two")
    assert one == two
    assert len(one) == 6
    assert all(
        (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes() for name in one
    )


def test_with_lots_there_is_one_document_for_each_lot(tenderkit: Tenderkit, tmp_path: Path) -> None:
    two_lots = Path(__file__).parents[1] / "dossiers" / "two-lots"

    result = tenderkit(
        "render", two_lots, "kriterienkatalog", "leistungsbeschreibung", "-f", "html", "--out", tmp_path
    )

    assert result.exit_code == 0, result.output
    assert files_below(tmp_path) == {
        ".written.json",
        "tender/L1/kriterienkatalog.html",
        "tender/L2/kriterienkatalog.html",
        "tender/leistungsbeschreibung.html",
    }


def test_a_file_that_nobody_changed_is_replaced(tenderkit: Tenderkit, kulturportal: Path) -> None:
    tenderkit("render", kulturportal, *ONE)
    tender = kulturportal / "tender.yaml"
    tender.write_text(
        tender.read_text("utf-8").replace("Regionale Kulturplattform", "Andere Plattform"), "utf-8"
    )

    result = tenderkit("render", kulturportal, *ONE)

    assert result.exit_code == 0, result.output
    assert "Andere Plattform" in (kulturportal / "out/tender/aufforderung.html").read_text("utf-8")


def test_a_changed_file_is_named_and_left_alone_until_it_is_forced(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    tenderkit("render", kulturportal, *ONE)
    file = kulturportal / "out/tender/aufforderung.html"
    file.write_text("my own words", "utf-8")

    result = tenderkit("render", kulturportal, *ONE)

    assert result.exit_code == 1
    assert "aufforderung.html" in result.stderr
    assert file.read_text("utf-8") == "my own words"
    assert tenderkit("render", kulturportal, *ONE, "--force").exit_code == 0
    assert file.read_text("utf-8") != "my own words"


def test_the_others_are_written_where_one_is_left_alone(tenderkit: Tenderkit, kulturportal: Path) -> None:
    mine = kulturportal / "out/tender/aufforderung.html"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", "utf-8")

    result = tenderkit("render", kulturportal, "aufforderung", "leistungsbeschreibung", "-f", "html")

    assert result.exit_code == 1
    assert mine.read_text("utf-8") == "mine"
    assert (kulturportal / "out/tender/leistungsbeschreibung.html").is_file()


def test_the_note_holds_names_and_hashes_and_no_times(tenderkit: Tenderkit, kulturportal: Path) -> None:
    tenderkit("render", kulturportal, *ONE)
    first = (kulturportal / "out/.written.json").read_bytes()
    tenderkit("render", kulturportal, *ONE, "--force")

    assert (kulturportal / "out/.written.json").read_bytes() == first
    assert list(json.loads(first)["files"]) == ["tender/aufforderung.html"]


def test_a_dossier_with_errors_is_refused_but_for_a_draft(tenderkit: Tenderkit, kulturportal: Path) -> None:
    criteria = kulturportal / "criteria.yaml"
    criteria.write_text(
        criteria.read_text("utf-8").replace("changes:", "changes:\n    B2.1: {weight: 31}", 1), "utf-8"
    )

    refused = tenderkit("render", kulturportal, *ONE)
    draft = tenderkit("render", kulturportal, *ONE, "--draft")

    assert refused.exit_code == 1
    assert "TK301" in refused.stderr
    assert draft.exit_code == 0, draft.output
    assert files_below(kulturportal / "out") == {".written.json", "tender/aufforderung.html"}


@pytest.mark.usefixtures("needs_pango")
def test_a_character_without_a_glyph_is_named_with_its_place_and_nothing_is_written(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    tender = kulturportal / "tender.yaml"
    tender.write_text(
        tender.read_text("utf-8").replace("Regionale Kulturplattform", "Regionale \U0001f3ad"), "utf-8"
    )

    result = tenderkit("render", kulturportal, "aufforderung")

    assert result.exit_code == 1
    assert "tender.yaml:" in result.stderr
    assert "U+1F3AD" in result.stderr
    assert not (kulturportal / "out").exists()


def test_an_unknown_document_is_misuse_and_the_nearest_is_named(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    result = tenderkit("render", kulturportal, "leistungsbeschreibungen")

    assert result.exit_code == 2
    assert "leistungsbeschreibung" in result.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)

    result = tenderkit("render", kulturportal, *ONE, "--out", locked / "out")

    assert result.exit_code == 1
    assert str(locked) in result.stderr


def test_an_output_folder_below_a_file_is_named(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")

    result = tenderkit("render", kulturportal, *ONE, "--out", tmp_path / "file" / "out")

    assert result.exit_code == 1
    assert "TK021" in result.stderr


def test_without_pango_word_files_are_made_and_the_missing_pdf_is_named(
    kulturportal: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken" / "weasyprint"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text("raise OSError('cannot load library libpango')", "utf-8")

    result = subprocess.run(
        [sys.executable, "-m", "tenderkit", "render", kulturportal, "aufforderung"],
        env={**os.environ, "PYTHONPATH": str(broken.parent), "LANGUAGE": "en"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == 1
    assert "TK034" in result.stderr
    assert files_below(kulturportal / "out") == {".written.json", "tender/aufforderung.docx"}


def stamps(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.rglob("*.html")}


THREE = ("aufforderung", "leistungsbeschreibung", "referenzblatt", "-f", "html")


def test_what_would_come_out_the_same_is_not_made_again(
    tenderkit: Tenderkit, kulturportal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenderkit("render", kulturportal, *THREE)
    monkeypatch.setattr("tenderkit.rendering.markup.Press.page", None)  # whoever makes markup now fails

    result = tenderkit("render", kulturportal, *THREE)

    assert result.exit_code == 0, result.output
    assert result.output.rstrip().splitlines()[-1].startswith("files in ")
    assert "3 of them unchanged" in result.output


def test_one_changed_requirement_changes_only_the_documents_that_print_it(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    tenderkit("render", kulturportal, *THREE)
    before = stamps(kulturportal / "out")
    file = kulturportal / "requirements.yaml"
    file.write_text(file.read_text("utf-8").replace("nach Datum geordnet", "nach Tagen geordnet"), "utf-8")

    result = tenderkit("render", kulturportal, *THREE)

    assert "2 of them unchanged" in result.output
    after = stamps(kulturportal / "out")
    assert {name for name in after if after[name] != before[name]} == {"leistungsbeschreibung.html"}
    assert "nach Tagen geordnet" in (kulturportal / "out/tender/leistungsbeschreibung.html").read_text(
        "utf-8"
    )


def test_what_was_published_stays_as_it_is_once_bids_and_questions_are_there(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
) -> None:
    tender = tmp_path / "tender"
    assert tenderkit("new", tender, "--example", "kulturportal", "--until", "tender").exit_code == 0
    for folder in (tender, kulturportal):
        (folder / "incoming").mkdir(exist_ok=True)
    tenderkit("bids", "questions", "add", kulturportal, "--text", "Gehört der Betrieb dazu?", "--by", "Jo")
    for folder in (tender, kulturportal):
        assert tenderkit("render", folder, "-f", "html").exit_code == 0

    for file in (tender / "out" / "tender").glob("*.html"):
        assert file.read_bytes() == (kulturportal / "out" / "tender" / file.name).read_bytes(), file.name


def test_a_template_of_the_town_counts_as_a_change(tenderkit: Tenderkit, kulturportal: Path) -> None:
    tenderkit("render", kulturportal, *THREE)
    shipped = (TEMPLATES / "de" / "aufforderung.html.j2").read_text("utf-8")
    own = kulturportal / "templates" / "de" / "aufforderung.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text(shipped.replace("Guten Tag", "Einen guten Tag"), "utf-8")

    result = tenderkit("render", kulturportal, *THREE)

    assert "2 of them unchanged" in result.output
    assert "Einen guten Tag" in (kulturportal / "out/tender/aufforderung.html").read_text("utf-8")


def test_a_file_taken_away_is_made_again(tenderkit: Tenderkit, kulturportal: Path) -> None:
    tenderkit("render", kulturportal, *THREE)
    (kulturportal / "out/tender/aufforderung.html").unlink()

    result = tenderkit("render", kulturportal, *THREE)

    assert "2 of them unchanged" in result.output
    assert (kulturportal / "out/tender/aufforderung.html").is_file()


def test_a_draft_is_not_taken_for_the_final_document(tenderkit: Tenderkit, kulturportal: Path) -> None:
    tenderkit("render", kulturportal, *ONE, "--draft")

    tenderkit("render", kulturportal, *ONE)

    assert "Entwurf" not in (kulturportal / "out/tender/aufforderung.html").read_text("utf-8")
