# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the journal stood: which documents say it, and the index of all files with their hashes."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tenderkit.reading.journal import read_journal
from tests.conftest import Tenderkit
from tests.documents.decided import decided

SENT = {"vorabinformation": "2027-06-01", "zuschlagsschreiben": "2027-06-14", "absageschreiben": "2027-06-14"}
Recorded = tuple[Path, dict[str, Any]]


@pytest.fixture(scope="module")
def recorded(tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    """A dossier with a journal, and the documents of its evaluation and award as web pages."""
    folder = decided(tmp_path_factory.mktemp("recorded"), {"kind": "award", "bid": "bid-01"}, SENT)
    sealed = tenderkit("seal", folder, "--by", "Kim Beispiel", "--at", "2027-02-26T10:00")
    assert sealed.exit_code == 0, sealed.output
    for phase in ("evaluate", "award"):
        result = tenderkit("render", folder, "--phase", phase, "-f", "html", "--workers", "1")
        assert result.exit_code == 0, result.output
    files = sorted((folder / "out").rglob("*.html"))
    return folder, {file.stem: html.fromstring(file.read_bytes()) for file in files}


def squeezed(page: Any) -> str:
    return "".join(page.find(".//main").text_content().split())


def test_only_the_documents_that_may_print_the_head_of_the_journal(recorded):
    folder, pages = recorded
    head = read_journal(folder)[0].hash

    assert {name for name, page in pages.items() if head in squeezed(page)} == {
        "aktenverzeichnis",
        "konsensprotokoll",
        "vergabevermerk",
    }


def test_the_index_holds_every_file_with_the_hash_of_its_bytes(recorded):
    folder, pages = recorded
    rows = [
        ["".join(cell.text_content().split()) for cell in row] for row in pages["aktenverzeichnis"].iter("tr")
    ]
    listed = {row[0]: row[1] for row in rows if len(row) == 4 and len(row[1]) == 64}

    kept = [p for p in folder.rglob("*") if p.is_file() and p.relative_to(folder).parts[0] != "out"]
    names = {p.relative_to(folder).as_posix(): p for p in kept if not p.name.startswith(".")}
    del names["record/journal.jsonl"]
    assert listed == {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in names.items()}


def test_a_file_that_the_journal_names_has_the_number_and_the_day_of_its_entry(recorded):
    _, pages = recorded
    rows = [" ".join(row.text_content().split()) for row in pages["aktenverzeichnis"].iter("tr")]

    assert [
        row for row in rows if row.startswith("record/seal-1/seal.json") and "Nr. 1, 26. Februar 2027" in row
    ]
    assert [row for row in rows if row.startswith("award.yaml") and row.endswith("kein Eintrag")]


def test_what_is_still_as_it_was_sealed_has_the_entry_of_the_seal(recorded):
    _, pages = recorded
    rows = [" ".join(row.text_content().split()) for row in pages["aktenverzeichnis"].iter("tr")]

    for name in ("tender.yaml", "requirements.yaml", "criteria.yaml"):
        (row,) = (row for row in rows if row.startswith(name))
        assert row.endswith("Nr. 1, 26. Februar 2027, versiegelt")
