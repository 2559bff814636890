# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a page for other programmers says of the journal, run; and what is no journal."""

import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.person import commitment
from tenderkit.model.record import Change, Kind, Statement
from tenderkit.model.record_places import JOURNAL, NAMES
from tenderkit.model.seal import seal_code
from tenderkit.problems import InputError
from tenderkit.reading.fingerprint import fingerprint
from tenderkit.reading.journal import journal_as_it_is, read_journal
from tenderkit.reading.people import read_people
from tenderkit.recording.journal import entry_line, next_entry

PAGE = (Path(__file__).parents[2] / "docs" / "record.md").read_text(encoding="utf-8")
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


(LINES,) = blocks("jsonl")
(PROGRAM,) = blocks("python")
SHEET, PEOPLE = blocks("yaml")
(SHEET_DATA,) = blocks("json")


def put(folder, name, text):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8", newline="\n")


def followed(folder):
    """Run the program of the page on the journal of *folder*."""
    command = [sys.executable, "-c", PROGRAM, folder / JOURNAL]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_journal_of_the_page_is_whole(tmp_path):
    put(tmp_path, JOURNAL, LINES)

    first, second = read_journal(tmp_path)

    assert (first.n, first.by, first.kind, second.by, second.kind) == (1, "person-1", "sheet", None, "event")
    assert first.at.isoformat() == "2027-03-04T10:00:00+01:00"
    assert seal_code(second.hash) in PAGE
    assert (entry_line(first) + entry_line(second)).decode() == LINES


def test_the_program_of_the_page_needs_no_tenderkit_and_prints_the_head(tmp_path):
    put(tmp_path, JOURNAL, LINES)

    assert followed(tmp_path).stdout.strip() == read_journal(tmp_path)[-1].hash


def test_the_program_of_the_page_follows_a_journal_that_was_just_written(tmp_path):
    from tenderkit.cli.recorded import recorded

    statement = Statement("Jörg Müller", NOW, NOW)
    for number in range(3):
        recorded(tmp_path, Kind.EVENT, statement, {f"ä-{number}.txt": Change(None, b"x")})

    assert followed(tmp_path).stdout.strip() == read_journal(tmp_path)[-1].hash


def test_the_program_of_the_page_names_the_line_that_was_changed(tmp_path):
    put(tmp_path, JOURNAL, LINES.replace("event", "draw"))

    assert "line 2 was changed" in followed(tmp_path).stderr


def test_the_fingerprint_of_the_page_is_that_of_the_file():
    known = fingerprint("scores/rev-1/bid-01.yaml", SHEET.encode())

    assert known in PAGE
    assert known == sha256(SHEET_DATA.strip().encode())
    assert fingerprint("bids/bid-01/files/sheet.yaml", SHEET.encode()) == sha256(SHEET.encode())


def test_the_commitment_of_the_page_is_that_of_the_person(tmp_path):
    put(tmp_path, NAMES, PEOPLE)

    (person,) = read_people(tmp_path).values()

    assert commitment(person) in PAGE


def test_a_kind_is_named_on_the_page():
    assert [kind for kind in Kind if f"`{kind}`" not in PAGE] == []


def test_a_dossier_without_journal_has_no_entries(tmp_path):
    assert read_journal(tmp_path) == ()


def test_an_entry_that_was_just_written_is_read_as_it_is(tmp_path):
    entry = next_entry(
        None, Kind.DRAW, Statement(None, NOW, NOW), {"lots": ["a", 1, None, True]}, {"a": None}
    )
    put(tmp_path, JOURNAL, entry_line(entry).decode())

    assert read_journal(tmp_path) == (entry,)


def forged(**changes):
    """Return the second line of the page with *changes* and a hash that fits."""
    entry = {**json.loads(LINES.splitlines()[1]), **changes}
    entry["hash"] = sha256(canonical_json({key: value for key, value in entry.items() if key != "hash"}))
    return canonical_json(entry).decode()


SPOILT = {
    "no json": "{",
    "no object": "[]",
    "another layout": json.dumps(json.loads(LINES.splitlines()[1])),
    "a key too many": forged(text="x"),
    "an unknown kind": forged(kind="party"),
    "a time that is none": forged(at="yesterday"),
    "a number as text": forged(n="2"),
    "data that are none": forged(data=[]),
    "a path that leads outside": forged(files={"../a": None}),
    "a time without offset": forged(at="2027-03-04T10:00:00"),
    "a state that was found without a hash": forged(data={"found": {"a": 1}}),
    "nobody as a list": forged(by=[]),
    "nobody as a no": forged(by=False),
    "persons in a list": forged(data={"person": ["person-1"]}),
    "files that are none": forged(files={"a": 1}),
    "a fraction": LINES.splitlines()[1].replace('"n":2', '"n":2.0'),
    "deep nesting": "[" * 100_000,
    "nothing": "",
    "no text": "\udcff",
}


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT.keys())
def test_a_line_that_is_no_entry_is_named_and_the_others_are_read(tmp_path, spoilt):
    first, _second = LINES.splitlines(keepends=True)
    put(tmp_path, JOURNAL, "")
    (tmp_path / JOURNAL).write_bytes(first.encode() + spoilt.encode("utf-8", "surrogateescape") + b"\n")

    read = journal_as_it_is(tmp_path)

    assert [entry.n for entry in read.entries] == [1]
    assert [(problem.rule, problem.place.line) for problem in read.problems] == [("TK075", 2)]


def test_a_last_line_without_its_end_was_cut(tmp_path):
    put(tmp_path, JOURNAL, LINES.rstrip("\n"))

    with pytest.raises(InputError):
        read_journal(tmp_path)
