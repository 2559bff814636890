# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import zipfile
from io import BytesIO

import pytest

from tenderkit.model.fragment import Where
from tenderkit.reading.shown_texts import MOST_CHARACTERS, shown_texts

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def office(**parts):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return buffer.getvalue()


def pdf(change=lambda _document: None, text="Konzept von Ulli Brandes", **save):
    import pikepdf
    from weasyprint import HTML

    buffer = BytesIO()
    data = HTML(string=f"<title>T</title><p>{text}</p>").write_pdf()
    with pikepdf.open(BytesIO(data)) as document:
        change(document)
        document.save(buffer, **save)
    return buffer.getvalue()


def texts(data, name, where):
    return [fragment.text for fragment in shown_texts(data, name).fragments if fragment.where is where]


def test_the_name_of_a_file_is_one_of_its_texts():
    assert texts(b"", "bids/bid-01/files/Brandes.txt", Where.NAME) == ["Brandes.txt"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_plain_text_is_read_in_the_encodings_of_offices(encoding):
    assert texts("Größe: Müller".encode(encoding), "a.txt", Where.TEXT) == ["Größe: Müller"]


def test_words_of_a_document_are_whole_however_they_are_formatted():
    body = (
        f"<w:document {W}><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Mor</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
        "<w:t>genrot</w:t></w:r></w:p><w:p><w:r><w:t>GmbH</w:t></w:r></w:p></w:document>"
    )
    (text,) = texts(office(word__document_xml=body), "a.docx", Where.TEXT)
    assert text.split() == ["Morgenrot", "GmbH"]


def test_authors_of_files_comments_and_changes_are_read():
    core = '<c xmlns:dc="d"><dc:creator>Ulli Brandes</dc:creator><dc:last>Jo Reinhardt</dc:last></c>'
    comment = f'<w:comments {W}><w:comment w:author="Chris Nolte"><w:p/></w:comment></w:comments>'
    data = office(docProps__core_xml=core, word__comments_xml=comment)
    about = [text.split("\n") for text in texts(data, "a.docx", Where.METADATA)]
    assert any({"Ulli Brandes", "Jo Reinhardt"} <= set(lines) for lines in about)
    assert any("Chris Nolte" in text for text in texts(data, "a.docx", Where.TEXT))


def test_pages_and_metadata_of_a_pdf_are_read():
    def change(document):
        with document.open_metadata() as xmp:
            xmp["dc:creator"] = ["Chris Nolte"]
        document.docinfo["/Author"] = "Dominique Ott"

    data = pdf(change)
    assert any("Ulli Brandes" in text for text in texts(data, "a.pdf", Where.TEXT))
    about = " ".join(texts(data, "a.pdf", Where.METADATA))
    assert "Dominique Ott" in about
    assert "Chris Nolte" in about


def test_a_link_in_a_pdf_is_read():
    data = pdf(text='<a href="https://morgenrot.example/">hier</a>')
    assert any("https://morgenrot.example/" in text for text in texts(data, "a.pdf", Where.TEXT))


def test_the_comment_in_a_picture_is_read():
    from PIL import Image, PngImagePlugin

    buffer, about = BytesIO(), PngImagePlugin.PngInfo()
    about.add_text("Author", "Ulli Brandes")
    Image.new("RGB", (2, 2)).save(buffer, "PNG", pnginfo=about)
    assert texts(buffer.getvalue(), "logo.png", Where.METADATA) == ["Ulli Brandes"]


def locked_pdf():
    import pikepdf

    return pdf(encryption=pikepdf.Encryption(owner="o", user="u"))


HOSTILE = {
    "locked.pdf": locked_pdf,
    "damaged.pdf": lambda: b"%PDF-1.7\n" + b"\x00" * 500,
    "damaged.docx": lambda: b"PK\x03\x04" + b"\x00" * 500,
    "bomb.docx": lambda: office(word__document_xml=b"<a>" + b" " * 50_000_000 + b"</a>"),
    "entities.docx": lambda: office(word__document_xml='<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'),
    "external.docx": lambda: office(word__document_xml='<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
    "damaged.png": lambda: b"\x89PNG\r\n\x1a\n" + b"\x00" * 50,
    "film.mp4": lambda: b"\x00\x00\x00 ftypisom",
    "long.txt": lambda: b"a" * (MOST_CHARACTERS + 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_looked_through_is_said_to_be_so(name):
    shown = shown_texts(HOSTILE[name](), name)
    assert [problem.rule for problem in shown.problems] == ["TK858"]
    assert shown.fragments[0].text == name
