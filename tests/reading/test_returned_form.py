# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms that mean harm, or are broken: each is named, none is run, and reading goes on."""

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tenderkit.reading.returned_form import MOST_BYTES, read_form
from tests.reading.returned import made_pdf

if TYPE_CHECKING:
    from tenderkit.problems import Problem

NAME = "bids/bid-01/files/form"
LETTER: dict[str, str | bool] = {"gemeinschaft": False, "name": "Nordwind GmbH"}
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(path: Path):
    problems: list[Problem] = []
    form = read_form(path, f"{NAME}{path.suffix}", problems)
    return form, [problem.rule for problem in problems]


def word(path: Path, body: str, head: str = "", **parts: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "word/document.xml", f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        )
        for name, text in parts.items():
            package.writestr(name.replace("__", "/"), text)
    return path


def control(name: str, text: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="{name}"/></w:sdtPr><w:sdtContent><w:p><w:r>'
        f"<w:t>{text}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )


@pytest.mark.parametrize(
    "root",
    [
        {"OpenAction": Dictionary(S=Name("/JavaScript"), JS=String("app.alert(1)"))},
        {"OpenAction": Dictionary(S=Name("/Launch"), F=String("cmd.exe"))},
        {"AA": Dictionary()},
        {"Names": Dictionary(JavaScript=Dictionary(Names=Array()))},
    ],
)
def test_a_pdf_with_a_program_is_read_and_named(tmp_path, root):
    made_pdf(tmp_path / "form.pdf", LETTER, **root)

    form, rules = read(tmp_path / "form.pdf")

    assert form is not None
    assert form.fields == {"name": "Nordwind GmbH"}
    assert rules == ["TK168"]


def test_an_encrypted_pdf_is_not_read(tmp_path):
    made_pdf(tmp_path / "plain.pdf", LETTER)
    with pikepdf.open(tmp_path / "plain.pdf") as pdf:
        pdf.save(tmp_path / "form.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))

    assert read(tmp_path / "form.pdf") == (None, ["TK167"])


def test_a_form_in_xfa_is_not_read(tmp_path):
    made_pdf(tmp_path / "form.pdf", LETTER, form={"XFA": String("<xdp/>")})

    assert read(tmp_path / "form.pdf") == (None, ["TK167"])


def test_drawings_within_drawings_do_not_keep_the_fields_from_being_read(tmp_path):
    made_pdf(tmp_path / "plain.pdf", LETTER)
    with pikepdf.open(tmp_path / "plain.pdf") as pdf:
        drawn = pdf.make_stream(
            b"BT ET", Type=Name("/XObject"), Subtype=Name("/Form"), BBox=Array([0, 0, 9, 9])
        )
        for _ in range(30):  # each draws the one below ten times
            inner = Dictionary(XObject=Dictionary(X=drawn))
            drawn = pdf.make_stream(
                b"/X Do " * 10,
                Type=Name("/XObject"),
                Subtype=Name("/Form"),
                BBox=Array([0, 0, 9, 9]),
                Resources=inner,
            )
        pdf.pages[0].Resources = Dictionary(XObject=Dictionary(X=drawn))
        pdf.pages[0].Contents = pdf.make_stream(b"/X Do")
        pdf.save(tmp_path / "form.pdf")

    form, rules = read(tmp_path / "form.pdf")

    assert form is not None
    assert form.fields == {"name": "Nordwind GmbH"}
    assert rules == []


def test_a_pdf_without_fields_is_no_form_and_no_problem(tmp_path):
    made_pdf(tmp_path / "form.pdf", {})

    assert read(tmp_path / "form.pdf") == (None, [])


def test_fields_that_hold_themselves_end(tmp_path):
    pdf = pikepdf.new()
    pdf.add_blank_page()
    field = pdf.make_indirect(Dictionary(T=String("a"), FT=Name("/Tx"), V=String("x")))
    field.Kids = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    pdf.save(tmp_path / "form.pdf")

    form, rules = read(tmp_path / "form.pdf")

    assert rules == []
    assert form is None or set(form.fields.values()) <= {"x"}


def test_a_field_below_another_one_has_both_names_and_the_value_of_the_upper_one(tmp_path):
    pdf = pikepdf.new()
    pdf.add_blank_page()
    below = pdf.make_indirect(Dictionary(T=String("A-01-ja")))
    box = pdf.make_indirect(Dictionary(T=String("name"), FT=Name("/Tx"), V=String("x")))
    above = Dictionary(T=String("ausschluss"), FT=Name("/Btn"), V=Name("/on"), Kids=Array([below]))
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(above), box]))
    pdf.save(tmp_path / "form.pdf")

    form, _ = read(tmp_path / "form.pdf")

    assert form is not None
    assert form.fields == {"ausschluss.A-01-ja": True, "name": "x"}


@pytest.mark.parametrize("cut", [0, 20, 200, 600])
def test_a_pdf_that_was_cut_off_is_named_or_read(tmp_path, cut):
    made_pdf(tmp_path / "whole.pdf", LETTER)
    (tmp_path / "form.pdf").write_bytes((tmp_path / "whole.pdf").read_bytes()[:cut])

    form, rules = read(tmp_path / "form.pdf")

    assert form is not None or rules == ["TK167"]


def test_a_file_that_is_too_large_is_not_looked_into(tmp_path):
    with (tmp_path / "form.pdf").open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    assert read(tmp_path / "form.pdf") == (None, ["TK167"])


def test_an_archive_is_named_and_not_unpacked(tmp_path):
    (tmp_path / "form.zip").write_bytes(b"PK\x03\x04")

    assert read(tmp_path / "form.zip") == (None, ["TK167"])


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\x07"])
def test_a_text_with_a_character_that_nobody_sees_is_left_out(tmp_path, sign):
    made_pdf(tmp_path / "form.pdf", {**LETTER, "anschrift": f"Gasse{sign} 1"})

    form, rules = read(tmp_path / "form.pdf")

    assert form is not None
    assert form.fields == {"name": "Nordwind GmbH"}
    assert rules == ["TK169"]


def test_a_text_without_end_is_left_out(tmp_path):
    made_pdf(tmp_path / "form.pdf", {**LETTER, "anschrift": "x" * 30_000})

    assert read(tmp_path / "form.pdf")[1] == ["TK169"]


def test_word_controls_are_read_as_text(tmp_path):
    form, rules = read(word(tmp_path / "form.docx", control("name", "=HYPERLINK(1) &amp; more")))

    assert form is not None
    assert form.fields == {"name": "=HYPERLINK(1) & more"}
    assert rules == []


def test_an_entity_in_a_word_file_is_not_resolved(tmp_path):
    (tmp_path / "secret").write_text("secret")
    head = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]>'

    assert read(word(tmp_path / "form.docx", control("name", "&x;"), head)) == (None, ["TK167"])


def test_entities_that_grow_are_refused(tmp_path):
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    head = f'<!DOCTYPE d [<!ENTITY e0 "x">{levels}]>'

    assert read(word(tmp_path / "form.docx", control("name", "&e8;"), head)) == (None, ["TK167"])


def test_a_word_file_that_unpacks_to_too_much_is_refused(tmp_path):
    bomb = control("name", " " * (45 * 2**20))

    assert read(word(tmp_path / "form.docx", bomb)) == (None, ["TK167"])


def test_macros_of_a_word_file_are_named(tmp_path):
    path = word(tmp_path / "form.docx", control("name", "Nordwind"), word__vbaProject_bin="x")
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/vbaProject.bin", "x")

    assert read(path)[1] == ["TK168"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no archive", b"<html>"])
def test_a_word_file_that_is_none_is_named(tmp_path, data):
    (tmp_path / "form.docx").write_bytes(data)

    assert read(tmp_path / "form.docx") == (None, ["TK167"])
