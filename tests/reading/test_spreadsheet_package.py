# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from contextlib import suppress

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.spreadsheet import read_spreadsheet
from tests.reading.workbooks import of_rows, with_files


def rules(data):
    with pytest.raises(InputError) as raised:
        read_spreadsheet(data, "t.xlsx")
    return {problem.rule for problem in raised.value.problems}


@pytest.mark.parametrize(
    "part",
    [
        "xl/vbaProject.bin",
        "xl/macrosheets/sheet1.xml",
        "xl/externalLinks/externalLink1.xml",
        "xl/connections.xml",
        "xl/queryTables/queryTable1.xml",
        "xl/embeddings/oleObject1.bin",
        "xl/activeX/activeX1.xml",
    ],
)
def test_a_workbook_with_anything_active_is_refused(part):
    assert rules(with_files(of_rows(["x"]), {part: b"<x/>"})) == {"TK061"}


def test_a_workbook_that_calls_itself_one_with_macros_is_refused():
    types = {"[Content_Types].xml": lambda old: old.replace(b"sheet.main", b"sheet.macroEnabled.main")}

    assert rules(with_files(of_rows(["x"]), types)) == {"TK061"}


def test_a_relation_that_leads_out_of_the_workbook_is_refused():
    relation = (
        b'<Relationship Id="rId99" Type="http://x/externalLinkPath" Target="file:///c" '
        b'TargetMode="External"/>'
        b"</Relationships>"
    )
    rels = {"xl/_rels/workbook.xml.rels": lambda old: old.replace(b"</Relationships>", relation)}

    assert rules(with_files(of_rows(["x"]), rels)) == {"TK061"}


def test_entities_are_refused_and_never_expanded():
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    )
    shared = {
        "xl/sharedStrings.xml": lambda old: old.replace(b"?>", b"?>" + bomb, 1).replace(b">x<", b">&c;<")
    }

    assert rules(with_files(of_rows(["x"]), shared)) == {"TK061"}


def test_a_workbook_that_unpacks_to_far_more_is_refused():
    assert rules(with_files(of_rows(["x"]), {"xl/media/a.bin": b"\0" * 101 * 2**20})) == {"TK061"}


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18, b"PK\x03\x04" + b"x" * 5000])
def test_a_broken_archive_is_unreadable(data):
    assert rules(data) == {"TK060"}


def test_a_byte_that_was_changed_on_the_way_is_told_and_no_bug():
    data = of_rows(["Nr.", "Titel"], ["1", "x"])

    for position in range(0, len(data), 7):
        changed = bytearray(data)
        changed[position] ^= 0xFF
        with suppress(InputError):
            read_spreadsheet(bytes(changed), "t.xlsx")
