# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the journal notes of documents that were rendered."""

import json
import shutil
from pathlib import Path

import pytest

from tenderkit.canonical import sha256

DOSSIERS = Path(__file__).parents[1] / "dossiers"
HTML = ("aufforderung", "-f", "html")
NAME = "tender/aufforderung.html"


@pytest.fixture
def unsealed(tmp_path):
    return Path(shutil.copytree(DOSSIERS / "english-uvgo", tmp_path / "dossier"))


@pytest.fixture
def sealed(unsealed, tenderkit):
    assert tenderkit("seal", unsealed).exit_code == 0
    return unsealed


def noted(folder: Path) -> list[dict[str, object]]:
    lines = (folder / "record" / "journal.jsonl").read_text("utf-8").splitlines()
    return [entry for entry in map(json.loads, lines) if entry["kind"] == "rendered"]


def test_rendering_begins_no_journal_while_nothing_is_sealed(unsealed, tenderkit):
    tenderkit("render", unsealed, *HTML)

    assert (unsealed / "out" / NAME).is_file()
    assert not (unsealed / "record").exists()


def test_the_hash_of_a_document_is_noted_with_who_and_when(sealed, tenderkit):
    result = tenderkit("render", sealed, *HTML, "--by", "Jo Berg", "--at", "2027-03-04T10:00")

    assert result.exit_code == 0, result.output
    [entry] = noted(sealed)
    assert entry["data"]["documents"] == {NAME: sha256((sealed / "out" / NAME).read_bytes())}  # type: ignore[index]
    assert entry["data"]["seal"] == 1  # type: ignore[index]
    assert (entry["by"], entry["at"]) == ("person-1", "2027-03-04T10:00:00+01:00")


def test_the_same_document_is_noted_once(sealed, tenderkit):
    tenderkit("render", sealed, *HTML)
    tenderkit("render", sealed, *HTML)
    shutil.rmtree(sealed / "out")
    tenderkit("render", sealed, *HTML)

    assert len(noted(sealed)) == 1


def test_a_document_that_became_another_one_is_noted_again_without_a_seal(sealed, tenderkit):
    tenderkit("render", sealed, *HTML)
    tender = sealed / "tender.yaml"
    tender.write_text(tender.read_text("utf-8").replace("\nversion: 1", "\nversion: 2"), "utf-8")

    tenderkit("render", sealed, *HTML)

    assert [entry["data"]["seal"] for entry in noted(sealed)] == [1, None]  # type: ignore[index]


def test_drafts_are_not_noted(sealed, tenderkit):
    tenderkit("render", sealed, *HTML, "--draft")

    assert noted(sealed) == []


def test_a_document_that_lies_there_without_a_note_is_noted_with_the_next_run(sealed, tenderkit):
    journal = sealed / "record" / "journal.jsonl"
    before = journal.read_bytes()
    tenderkit("render", sealed, *HTML)
    journal.write_bytes(before)  # as if the program had been stopped in between

    tenderkit("render", sealed, *HTML)

    assert len(noted(sealed)) == 1


def test_a_journal_that_was_changed_is_said_and_nothing_is_added(sealed, tenderkit):
    journal = sealed / "record" / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'"n":1', b'"n":2'))
    before = journal.read_bytes()

    result = tenderkit("render", sealed, *HTML)

    assert result.exit_code == 1
    assert "record/journal.jsonl" in result.stderr
    assert journal.read_bytes() == before
