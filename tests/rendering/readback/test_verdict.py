# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finished files in which one thing was changed by hand: each change is found, and nothing else is."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from tenderkit.cli.proof import Proof
from tenderkit.reading.dossier import read_dossier
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.readback.verdict import verdict
from tenderkit.rendering.wanted import wanted_documents
from tenderkit.shipped import EXAMPLES, TEMPLATES
from tenderkit.words import sentence
from tests.conftest import run_tenderkit

pytestmark = pytest.mark.usefixtures("needs_pango")

KINDS = ("aufforderung", "kriterienkatalog", "leistungsbeschreibung")
VALUES = [
    ("leistungsbeschreibung", "150.000,00", "160.000,00"),
    ("aufforderung", "6. April 2027", "7. April 2027"),
    ("aufforderung", "12:00 Uhr", "12:10 Uhr"),
    ("aufforderung", "vergabe@kulturverband", "vergabe@kulturverbund"),
    ("kriterienkatalog", "4,50", "4,60"),
    ("kriterienkatalog", "B3.1", "B3.2"),
    ("kriterienkatalog", "Agiles Vorgehensmodell", "Aviles Gorgehensmodell"),
    ("leistungsbeschreibung", "R-01", "R-91"),
]
"""Document, what it says, and what a hand makes of it: amount, day, time, address, weight, id, title, id."""
WORDS = [
    ("aufforderung", "Musterleine", "Leinemuster"),
    ("kriterienkatalog", "Punkte", "Pukten"),
    ("leistungsbeschreibung", "Veranstaltungen", "Veranstalterungen"),
]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Render three documents of the sample once."""
    out = tmp_path_factory.mktemp("written")
    result = run_tenderkit("render", EXAMPLES / "kulturportal", *KINDS, "--out", out)
    assert result.exit_code == 0, result.output
    return {file.name: file.read_bytes() for file in sorted((out / "tender").iterdir())}


@cache
def proof():
    return Proof(read_dossier(EXAMPLES / "kulturportal"), (Path("nothing"), TEMPLATES))


def expected(kind):
    dossier = read_dossier(EXAMPLES / "kulturportal")
    (wanted,) = wanted_documents(dossier, [DOCUMENTS[kind]])
    return proof().expected(wanted)


def found(kind, files):
    return [sentence(problem.message, str) for problem in verdict(expected(kind), files)]


def in_word(data, old, new, *, times=0):
    """Change words in the main part of a Word document."""
    pattern = re.compile(re.escape(old).replace(r"\ ", "[ \u00a0]"))
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                text, changed = pattern.subn(new, part.decode(), count=times)
                assert changed, old
                part = text.encode()
            package.writestr(name, part)
    return target.getvalue()


def in_pdf(data, old, new):
    """Change the first words that read *old* into *new*, letter by letter in the font that is there."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            codes = {name: _codes(font) for name, font in page.Resources.Font.items()}
            content = list(pikepdf.parse_content_stream(page))
            font = ""
            for instruction in content:
                operands, operator = instruction.operands, str(instruction.operator)
                if operator == "Tf":
                    font = str(operands[0])
                elif operator == "TJ" and _changed(operands[0], codes[font], old, new):
                    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(content))
                    target = io.BytesIO()
                    pdf.save(target)
                    return target.getvalue()
    raise AssertionError(f"{old} is not in the PDF")


def _codes(font):
    """Return glyph → letter, as the font says it."""
    mapping = font.ToUnicode.read_bytes().decode()
    pairs = re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", mapping)
    return {bytes.fromhex(code): bytes.fromhex(letter).decode("utf-16-be") for code, letter in pairs}


def _changed(array, codes, old, new):
    glyphs = [
        (index, at, bytes(item)[at : at + 2])
        for index, item in enumerate(array)
        if isinstance(item, pikepdf.String)
        for at in range(0, len(bytes(item)), 2)
    ]
    text = "".join(codes.get(code, "?") for _, _, code in glyphs).replace("\u00a0", " ")
    start = text.find(old)
    if start < 0:
        return False
    back = {letter: code for code, letter in codes.items()}
    for (index, at, _), letter in zip(glyphs[start : start + len(old)], new, strict=True):
        item = bytes(array[index])
        code = back[letter] if letter in back else back["\u00a0"]
        array[index] = pikepdf.String(item[:at] + code + item[at + 2 :])
    return True


def test_what_was_rendered_is_in_order(written):
    for kind in KINDS:
        assert found(kind, {name: data for name, data in written.items() if name.startswith(kind)}) == []


@pytest.mark.parametrize(("kind", "old", "new"), VALUES)
def test_a_value_that_was_changed_in_a_word_file_is_found(written, kind, old, new):
    name = f"{kind}.docx"

    assert found(kind, {name: in_word(written[name], old, new)})


@pytest.mark.parametrize(("kind", "old", "new"), VALUES)
def test_a_value_that_was_changed_in_a_pdf_is_found(written, kind, old, new):
    name = f"{kind}.pdf"

    assert found(kind, {name: in_pdf(written[name], old, new)})


@pytest.mark.parametrize(("kind", "old", "new"), WORDS)
def test_a_word_that_was_changed_in_one_of_both_is_found(written, kind, old, new):
    files = {name: data for name, data in written.items() if name.startswith(kind)}
    changed = in_word(files[f"{kind}.docx"], old, new, times=1)

    assert "only the Word document says" in " ".join(found(kind, {**files, f"{kind}.docx": changed}))


def test_a_name_of_a_confidential_file_is_found(written):
    name = "aufforderung.docx"
    leaked = in_word(
        written[name], "An die interessierten Unternehmen", "An die Morgenrot Musteragentur GmbH"
    )

    assert "confidential" in " ".join(found("aufforderung", {name: leaked}))


@pytest.fixture(scope="module")
def others(tmp_path_factory):
    """Render a matrix as workbook and two documents as web pages."""
    out = tmp_path_factory.mktemp("others")
    kinds = ("bewertungsmatrix", "kriterienkatalog")
    result = run_tenderkit(
        "render", EXAMPLES / "kulturportal", *kinds, "-f", "html", "-f", "xlsx", "--out", out
    )
    assert result.exit_code == 0, result.output
    return {file.name: file.read_bytes() for file in sorted((out / "tender").iterdir())}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("4,50", "4,60", "B"),
        ("B3.1", "B3.2", "B3.1 is missing"),
        ("Agiles Vorgehensmodell", "Aviles Gorgehensmodell", "is not printed as it is written"),
    ],
)
def test_a_changed_web_page_is_found(others, old, new, said):
    page = others["kriterienkatalog.html"].decode()
    assert old in page
    changed = page.replace(old, new).encode()

    assert found("kriterienkatalog", {"kriterienkatalog.html": others["kriterienkatalog.html"]}) == []
    assert any(said in problem for problem in found("kriterienkatalog", {"kriterienkatalog.html": changed}))


@pytest.mark.parametrize(
    ("member", "old", "new", "said"),
    [
        ("xl/sharedStrings.xml", ">B3.1<", ">B3.2<", "B3.1 is missing"),
        (
            "xl/sharedStrings.xml",
            "Agiles Vorgehensmodell",
            "Gorgehensmodell",
            "is not printed as it is written",
        ),
        ("xl/worksheets/sheet1.xml", "<v>15</v>", "<v>16</v>", "has another weight than 16 %"),
    ],
)
def test_a_changed_workbook_is_found(others, member, old, new, said):
    source, target = zipfile.ZipFile(io.BytesIO(others["bewertungsmatrix.xlsx"])), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            text = source.read(name)
            if name == member:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode())
            package.writestr(name, text)

    assert found("bewertungsmatrix", {"m.xlsx": others["bewertungsmatrix.xlsx"]}) == []
    assert any(said in problem for problem in found("bewertungsmatrix", {"m.xlsx": target.getvalue()}))
