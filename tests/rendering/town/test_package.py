# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is no Word file, or one that nobody should open."""

import io
import warnings
import zipfile

import pytest

from tenderkit.rendering.town import package
from tenderkit.rendering.town.findings import DOCUMENT, TemplateFault
from tenderkit.rendering.town.package import opened
from tenderkit.words import sentence


def refused(data):
    with pytest.raises(TemplateFault) as error:
        opened(data)
    return [sentence(finding.problem("f.docx").message, str) for finding in error.value.findings]


def zipped(*members):
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the warning is that of the duplicate we want
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
            for name, content in members:
                made.writestr(name, content)
    return file.getvalue()


def test_an_ordinary_word_file_is_opened(word):
    assert DOCUMENT in opened(word("Guten Tag")).roots


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    bomb = zipped(("word/document.xml", b"0" * (package.MOST_BYTES + 1)))

    assert len(bomb) < 100_000
    assert "unpacks to more than" in refused(bomb)[0]


def test_a_member_that_is_there_twice_is_refused():
    data = zipped((DOCUMENT, "<a/>"), (DOCUMENT, "<b/>"))

    assert refused(data) == ["word/document.xml: the file has this member twice"]


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "C:evil", "word/../../evil"])
def test_a_member_whose_name_leads_out_of_the_file_is_refused(name):
    assert "leads out of the file" in refused(zipped((name, "x")))[0]


def test_an_encrypted_file_is_refused():
    assert "encrypted" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512)[0]


def test_an_encrypted_member_is_refused(word):
    data = bytearray(word("x"))
    first = data.find(b"PK\x01\x02")
    data[first + 8] |= 1

    assert any("this member is encrypted" in text for text in refused(bytes(data)))


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04cut off"])
def test_what_is_no_zip_is_no_word_file(data):
    assert "no Word document" in refused(data)[0]


def test_a_zip_without_a_document_is_no_word_file():
    assert "word/document.xml: this part is missing, so it is no Word document" in refused(zipped(("a", "b")))


def test_a_file_with_macros_is_refused(word, with_part):
    data = with_part(word("x"), {"word/vbaProject.bin": b"macro"})

    assert refused(data) == ["word/vbaProject.bin: the file carries a program or an embedded object"]


def test_a_file_that_can_hold_macros_is_refused(word, with_part):
    types = (
        opened(word("x"))
        .members["[Content_Types].xml"]
        .replace(b"wordprocessingml.document.main", b"word.document.macroEnabled.main")
    )
    data = with_part(word("x"), {"[Content_Types].xml": types})

    assert refused(data) == ["[Content_Types].xml: the file can hold macros"]


def test_xml_that_declares_entities_is_refused(word, with_part):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'

    assert refused(with_part(word("x"), {"word/footnotes.xml": bomb})) == [
        "word/footnotes.xml: the part declares entities"
    ]


def test_broken_xml_is_not_mended(word, with_part):
    assert (
        "word/styles.xml: the XML is broken"
        in refused(with_part(word("x"), {"word/styles.xml": "<a><b></a>"}))[0]
    )
