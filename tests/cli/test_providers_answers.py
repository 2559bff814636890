# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms and tables of strangers that want more than to be read: refused in both languages, not recorded."""

import os
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import Tenderkit
from tests.reading.workbooks import of_rows, with_files

BY = ("--by", "Ann Sample", "--at", "2027-02-02T10:00")
LINK = (
    b'<Relationship Id="rId99" Type="http://x/externalLinkPath" Target="file:///c" TargetMode="External"/>'
    b"</Relationships>"
)
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def in_cell(cell: str, text: str):
    def change(data: bytes) -> bytes:
        book = openpyxl.load_workbook(BytesIO(data))
        book.worksheets[0][cell] = text
        changed = BytesIO()
        book.save(changed)
        return changed.getvalue()

    return change


def in_part(part: str, new):
    return lambda data: with_files(data, {part: new})


PACKAGES = {
    "macros": in_part("xl/vbaProject.bin", b"x"),
    "external link": in_part("xl/externalLinks/externalLink1.xml", b"<x/>"),
    "relation that leads out": in_part(
        "xl/_rels/workbook.xml.rels", lambda old: old.replace(b"</Relationships>", LINK)
    ),
    "entities": in_part("xl/workbook.xml", lambda old: old.replace(b"?>", b"?>" + ENTITIES, 1)),
    "bomb": in_part("xl/media/a.bin", b"\0" * 101 * 2**20),
    "cut off": lambda data: data[: len(data) // 2],
}
CELLS = {
    "formula": '=HYPERLINK("https://x.example","x")',
    "call of a program": "=cmd|'/c calc'!A1",
    "bidi": "a\u202eb",
    "zero width": "a\u200bb",
}
HOSTILE_YAML = {
    "aliases": b"a: &a [x, x]\nb: &b [*a, *a]\nanswers: *b\n",
    "tags": b"answers: !!python/object/apply:os.system [id]\n",
    "deep": b"answers: " + b"[" * 5000 + b"]" * 5000,
    "null bytes": b"answers:\n  Q-01: {answer: \x00}\n",
    "huge": b"answers: '" + b"x" * (21 * 2**20) + b"'\n",
}


@pytest.fixture
def dossier(tenderkit: Tenderkit, tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    assert tenderkit("new", folder, "--example", "kulturportal", "--until", "tender").exit_code == 0
    return folder


@pytest.fixture
def blank(tenderkit: Tenderkit, dossier: Path, tmp_path: Path) -> bytes:
    made = tenderkit("providers", "questionnaire", dossier, "--blank", "--out", tmp_path / "forms")
    assert made.exit_code == 0, made.output
    return (tmp_path / "forms" / "blank.xlsx").read_bytes()


def firms() -> bytes:
    return bytes(of_rows(("Firma", "Quelle"), ("Ahorn Muster GmbH", "Messe")))


def words(output: str) -> set[str]:
    """Return the lines that are no piece of the file."""
    return {line for line in output.splitlines() if line and " | " not in line and line.strip("^| ")}


def assert_refused(tenderkit: Tenderkit, dossier: Path, *command: object) -> None:
    """Run *command* in both languages: each says which file and rule, and nothing is recorded."""
    before = (dossier / "providers.yaml").read_bytes()
    english, german = (tenderkit(*command, *BY, language=language) for language in ("en", "de"))

    for result in (english, german):
        assert (result.exit_code, "[TK" in result.output, "Traceback" in result.output) == (1, True, False)
        assert "back." in result.output
    assert english.output.splitlines()[-1].startswith("errors:")
    assert german.output.splitlines()[-1].startswith("Fehler:")
    assert not words(english.output) & words(german.output)
    assert (dossier / "providers.yaml").read_bytes() == before
    assert not (dossier / "record").exists()


@pytest.mark.parametrize("change", PACKAGES.values(), ids=PACKAGES)
def test_a_hostile_workbook_is_neither_a_form_nor_a_table(tenderkit, dossier, blank, tmp_path, change):
    back = tmp_path / "back.xlsx"

    back.write_bytes(change(blank))
    assert_refused(tenderkit, dossier, "providers", "answers", dossier, back, "--provider", "otter", "--yes")
    back.write_bytes(change(firms()))
    assert_refused(tenderkit, dossier, "providers", "add", dossier, "--from", back)


@pytest.mark.parametrize("text", CELLS.values(), ids=CELLS)
def test_a_hostile_cell_is_refused_in_a_form_and_in_a_table(tenderkit, dossier, blank, tmp_path, text):
    back = tmp_path / "back.xlsx"

    back.write_bytes(in_cell("C9", text)(blank))
    assert_refused(tenderkit, dossier, "providers", "answers", dossier, back, "--provider", "otter", "--yes")
    back.write_bytes(in_cell("B2", text)(firms()))
    assert_refused(tenderkit, dossier, "providers", "add", dossier, "--from", back)


@pytest.mark.parametrize("data", HOSTILE_YAML.values(), ids=HOSTILE_YAML)
def test_a_hostile_yaml_form_is_refused(tenderkit, dossier, tmp_path, data):
    back = tmp_path / "back.yaml"
    back.write_bytes(data)

    assert_refused(tenderkit, dossier, "providers", "answers", dossier, back, "--provider", "otter", "--yes")


def test_a_table_as_text_keeps_no_formula_and_no_unseen_character(tenderkit, dossier, tmp_path):
    back = tmp_path / "back.csv"

    for text in ("=1+1", "Ahorn\u202eGmbH"):
        back.write_text(f"Firma;Quelle\n{text};Messe\n", "utf-8")
        assert_refused(tenderkit, dossier, "providers", "add", dossier, "--from", back)


@pytest.mark.parametrize("id_", ["con", "LPT1", "nul.x", "../../etc", "a/b", "x" * 41])
def test_an_id_that_is_no_name_of_a_file_is_refused_before_it_is_shown(tenderkit, dossier, id_):
    before = (dossier / "providers.yaml").read_bytes()

    for more in ((), ("--dry-run",)):
        said = ("--name", "Ahorn Muster GmbH", "--source", "x", "--id", id_)
        result = tenderkit("providers", "add", dossier, *said, *more, *BY)

        assert (result.exit_code, result.stdout) == (1, "")
    assert (dossier / "providers.yaml").read_bytes() == before


@pytest.mark.parametrize(("name", "id_"), [("CON", "p-con"), ("Aux GmbH", "p-aux"), ("123 eG", "p-123")])
def test_a_firm_called_like_a_device_gets_an_id_that_is_none(tenderkit, dossier, name, id_):
    result = tenderkit("providers", "add", dossier, "--name", name, "--source", "x", *BY)

    assert (result.exit_code, result.stdout.split()[0]) == (0, id_)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_device_instead_of_a_form_is_not_waited_for(tenderkit, dossier, tmp_path):
    os.mkfifo(tmp_path / "back.xlsx")

    command = ("providers", "answers", dossier, tmp_path / "back.xlsx", "--provider", "otter")
    assert tenderkit(*command, *BY).exit_code in (1, 2)
