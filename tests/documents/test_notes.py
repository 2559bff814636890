# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What notes for the file of the buyer say; and that nobody else gets to read it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.conftest import Tenderkit

DOSSIERS = Path(__file__).parents[1] / "dossiers"
NOTES = {"bedarfsmeldung", "auftragswertschaetzung", "verfahrenswahl", "terminplan"}
ALL_NOTES = NOTES | {"beschlussvorlage", "projektteam"}
"""Of a dossier that tells of its project too."""
PROFILE = "projektsteckbrief"
REGIMES = "regime-vgv regime-vola-sn regime-gonrw75a regime-direct three-reviewers".split()
BLOCKS = ("h2", "h3", "p", "table", "ul")
OPENED = """
need: Meldungen gehen auf drei Wegen ein und werden dreimal erfasst.
estimate:
  as_of: 2027-01-11
  items:
    - {id: S-1, title: Entwicklung, amount: "VALUE", source: Umfrage bei zwei Kommunen}
    - {id: S-2, title: Pflege, kind: maintenance, amount: "1000.50"}
reasons:
  procedure: Der Markt ist überschaubar.
  lots: Die Teile lassen sich nicht trennen.
  open_source: Andere Kommunen sollen nachnutzen.
"""


@pytest.fixture
def opened(tmp_path: Path) -> Callable[..., Path]:
    """A copy of a dossier whose confidential side is filled in."""

    def made(name: str, value: str = "15000.00") -> Path:
        folder = Path(shutil.copytree(DOSSIERS / name, tmp_path / name))
        with (folder / "internal.yaml").open("r+", encoding="utf-8") as file:
            if "estimate:" not in file.read():
                file.write(OPENED.replace("VALUE", value))
        internal = folder / "internal.yaml"
        if "evidence:" not in (text := internal.read_text("utf-8")):
            reason = "reasons:\n  evidence: Eigenerklärungen genügen.\n"
            internal.write_text(text.replace("reasons:\n", reason), "utf-8")
        tender = folder / "tender.yaml"
        tender.write_text(tender.read_text("utf-8").replace("language: en", "language: de"), "utf-8")
        return folder

    return made


@pytest.fixture
def notes(tenderkit: Tenderkit) -> Callable[..., dict[str, Any]]:
    """Render the notes of a dossier as web pages, and read them."""

    def read(folder: Path, *options: str) -> dict[str, Any]:
        result = tenderkit("render", folder, "--phase", "prepare", "-f", "html", "--force", *options)
        assert result.exit_code == 0, result.output
        files = sorted((folder / "out" / "prepare").glob("*.html"))
        return {file.stem: html.fromstring(file.read_bytes()) for file in files}

    return read


def said(page: Any) -> str:
    return " ".join(page.find(".//body").text_content().replace("\u00ad", "").split())


@pytest.mark.parametrize("name", [*REGIMES, "two-lots"])
def test_every_regime_has_its_notes_and_every_heading_stands_over_something(name, opened, notes):
    pages = notes(opened(name))

    assert set(pages) == NOTES - ({"terminplan"} if name == "regime-direct" else set())
    for document, page in pages.items():
        main = page.find(".//main")
        tags = [b.tag for b in main.iter(*BLOCKS) if b.tag == "table" or said_of(b)]
        lonely = [pair for pair in zip(tags, [*tags[1:], "h2"], strict=True) if pair == ("h2", "h2")]
        assert (document, lonely) == (document, [])


def said_of(block: Any) -> str:
    return " ".join(block.text_content().split())


@pytest.mark.parametrize("name", REGIMES)
def test_the_value_is_the_sum_of_everything_that_may_come(name, opened, notes):
    pages = notes(opened(name))

    for document in ("bedarfsmeldung", "auftragswertschaetzung", "verfahrenswahl"):
        assert "16.000,50 Euro" in said(pages[document])


def test_the_value_is_parted_by_lots(opened, notes):
    page = notes(opened("two-lots"))["auftragswertschaetzung"]

    captions = [said_of(caption) for caption in page.iter("caption")]
    assert "Nach Losen, ohne Positionen, die für alle Lose gelten" in captions


def test_without_a_regime_no_statement_of_law_is_printed(opened, notes):
    for page in notes(opened("three-reviewers")).values():
        assert "§" not in said(page)
        assert "Schwellenwert" not in said(page)


def test_a_procedure_that_the_value_does_not_carry_is_told_in_the_note(opened, notes):
    page = notes(opened("regime-direct", "90000.00"), "--draft")["verfahrenswahl"]

    rows = [said_of(row) for row in page.iter("tr") if "(gewählt)" in said_of(row)]
    assert len(rows) == 1
    assert "(gewählt)nein" in rows[0]


def test_what_a_note_does_not_have_yet_is_open_in_the_draft_and_a_fault_without(tenderkit, opened, notes):
    folder = opened("regime-vgv")
    file = folder / "internal.yaml"
    file.write_text(file.read_text("utf-8").replace("  lots: Die Teile lassen sich nicht trennen.\n", ""))

    refused = tenderkit("render", folder, "verfahrenswahl", "-f", "html")
    draft = notes(folder, "--draft")["verfahrenswahl"]

    assert refused.exit_code == 1
    assert "`reasons.lots`" in refused.stderr
    assert "internal.yaml:16:" in refused.stderr
    assert "[offen: reasons.lots]" in said(draft)


def test_without_an_estimate_nothing_is_planned_and_the_draft_says_what_is_open(tenderkit, tmp_path, notes):
    folder = Path(shutil.copytree(DOSSIERS / "regime-vgv", tmp_path / "dossier"))

    refused = tenderkit("render", folder, "auftragswertschaetzung", "-f", "html")
    pages = notes(folder, "--draft")

    assert refused.exit_code == 1
    assert "`estimate.items`" in refused.stderr
    for document in ("auftragswertschaetzung", "terminplan"):
        assert "[offen: estimate.items]" in said(pages[document])


def test_a_note_says_on_every_page_that_it_is_confidential(notes, kulturportal):
    pages = notes(kulturportal)

    assert set(pages) == ALL_NOTES | {PROFILE}
    for name, page in pages.items():
        assert said(page).count("Vertraulich.") == (name != PROFILE)


def test_notes_lie_in_a_folder_that_git_ignores_and_beside_no_document_for_bidders(tenderkit, kulturportal):
    result = tenderkit("render", kulturportal, "--phase", "all", "-f", "html")

    assert result.exit_code == 0, result.output
    found = {path.stem: path.parent.name for path in (kulturportal / "out").rglob("*.html")}
    assert {name for name, folder in found.items() if folder == "prepare"} == ALL_NOTES | {PROFILE}
    assert "/out/" in (kulturportal / ".gitignore").read_text("utf-8").splitlines()


def test_a_signer_of_the_house_stands_where_the_proposal_stood(opened, notes):
    folder = opened("regime-vgv")
    own = "{id: sign.verfahrenswahl, text: Kämmerei, reason: Dienstanweisung 7, by: Kim, on: 2027-02-01}"
    with (folder / "internal.yaml").open("a", encoding="utf-8") as file:
        file.write(f"law_overrides:\n  - {own}\n")

    pages = notes(folder)

    assert "Zu unterzeichnen: Kämmerei (Dienstanweisung 7).Ort, Datum" in said(pages["verfahrenswahl"])
    assert "Vergabeordnung und Dienstanweisung des Auftraggebers gehen vor" in said(pages["bedarfsmeldung"])


@pytest.mark.parametrize("name", ["internal.need", "plan.value", "signers"])
def test_a_document_for_bidders_cannot_print_the_confidential_side(tenderkit, kulturportal, name):
    own = kulturportal / "templates" / "de" / "aufforderung.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text(
        f'{{% extends "de/base.html.j2" %}}{{% block main %}}<p>{{{{ {name} }}}}</p>{{% endblock %}}', "utf-8"
    )

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "html")

    assert result.exit_code == 1
    assert "is unknown" in result.stderr


@pytest.mark.usefixtures("needs_pango")
def test_read_back_a_note_may_say_what_is_confidential_and_word_and_pdf_agree(tenderkit, kulturportal):
    result = tenderkit("render", kulturportal, "verfahrenswahl")

    assert result.exit_code == 0, result.output
    names = {path.name for path in (kulturportal / "out" / "prepare").iterdir()}
    assert names == {"verfahrenswahl.docx", "verfahrenswahl.pdf"}


@pytest.mark.parametrize(("sample", "word"), [("kulturportal", "Fassung"), ("case-management", "version")])
def test_what_comes_before_the_tender_documents_names_no_version_of_them(sample, word, tenderkit, tmp_path):
    folder = tmp_path / sample
    assert tenderkit("new", folder, "--example", sample).exit_code == 0
    for phase in ("prepare", "find", "tender"):
        result = tenderkit("render", folder, "--phase", phase, "-f", "html", "--draft", "--workers", "1")
        assert result.exit_code == 0, result.output

    feet = {
        file.stem: (
            file.parent.name,
            html.fromstring(file.read_bytes()).find_class("colophon")[0].text_content(),
        )
        for file in (folder / "out").rglob("*.html")
    }

    assert {name for name, (phase, foot) in feet.items() if (word in foot) is (phase != "tender")} == set()
    assert PROFILE in feet
