# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of the documentation that stand for themselves: what they type is typed, and each answer compared.

``pytest tests/test_pages.py --write-messages`` renews the answers. Read the difference then.
"""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.pages import BLOCK, STEP, play_page, playing, typed

TOP = Path(__file__).parents[1]
DOCS = TOP / "docs"
PAGES = {
    "excel.md": "de",
    "howto.md": "en",
    "nachpruefen.md": "de",
    "rechtsdaten.md": "de",
    "vorlagen.md": "de",
    "warum.md": "de",
    "why.md": "en",
}
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


@pytest.mark.parametrize("name", PAGES)
def test_the_program_answers_what_the_page_says(name, tmp_path, pytestconfig):
    play_page(DOCS / name, playing(tmp_path, PAGES[name]), renew=pytestconfig.getoption("--write-messages"))


@pytest.mark.skipif(shutil.which("git") is None, reason="the tutorial delivers a git repository")
def test_the_tutorial_leads_from_an_empty_folder_to_software_that_is_handed_over(
    tmp_path,
    pytestconfig,
    needs_pango,  # noqa: ARG001
):
    play_page(
        DOCS / "anleitung.md", playing(tmp_path, "de"), renew=pytestconfig.getoption("--write-messages")
    )

    dossier = tmp_path / "obstbaum"
    kinds = {
        json.loads(line)["kind"]
        for line in (dossier / "record/journal.jsonl").read_text("utf-8").splitlines()
    }
    assert {"seal", "bids_opened", "decision", "letter", "delivery", "export"} <= kinds
    assert (dossier / "out/deliver/abschlussbericht.docx").is_file()


def test_the_english_tutorial_types_the_same_commands_and_writes_the_same_files():
    german, english = (
        [
            (step["name"], step["text"]) if step["name"] else [each.command for each in typed(step["block"])]
            for step in STEP.finditer((DOCS / page).read_text("utf-8"))
        ]
        for page in ("anleitung.md", "tutorial.md")
    )

    assert english == german


def test_no_page_leads_to_a_file_that_is_not_there():
    pages = [*TOP.glob("*.md"), *DOCS.rglob("*.md")]

    dead = [
        f"{page.relative_to(TOP)}: {link}"
        for page in pages
        for link in LINK.findall(BLOCK.sub("", page.read_text("utf-8")))
        if not (page.parent / link).exists()
    ]

    assert dead == []
