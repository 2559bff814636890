# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io
import logging
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.pdf import _fetcher, render_pdf

pytestmark = pytest.mark.usefixtures("needs_pango")


def opened(data):
    return pikepdf.open(io.BytesIO(data))


def words(data, needs_poppler):
    command = [needs_poppler, "-layout", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


def test_the_file_says_its_language_title_and_standards(printed):
    with opened(printed.data) as pdf:
        metadata = pdf.Root.Metadata.read_bytes().decode()

        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.Root.Lang) == "de"
        assert str(pdf.docinfo.Title) == "Leistungsbeschreibung – 2027-KP-01"
        assert str(pdf.docinfo.CreationDate).startswith("D:20270115000000")
        assert 'pdfaid:part="2"' in metadata
        assert 'pdfaid:conformance="A"' in metadata
        assert 'pdfuaid:part="1"' in metadata


def test_only_the_bundled_fonts_are_in_the_file(printed):
    with opened(printed.data) as pdf:
        fonts = {
            str(item.FontName).partition("+")[2]
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        }

    assert {font.removeprefix("Document-Sans").strip("-") for font in fonts} == {
        "",
        "Bold",
        "Italic",
        "Bold-Italic",
    }


def test_the_stylesheet_has_nothing_that_is_not_understood(everything, form, letter, look, caplog):
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        for html in (everything, form, letter):
            render_pdf(block_tree(html), look(), form=False)

    assert [record.getMessage() for record in caplog.records] == []


def test_pages_of_anchors_are_counted_from_one(printed):
    assert printed.anchors["aufgabe"] == 2
    assert printed.anchors["R-1"] < printed.anchors["R-60"] <= printed.page_count


def test_head_and_foot_stand_on_the_pages_where_they_belong(printed, needs_poppler):
    cover, *pages, _ = words(printed.data, needs_poppler).split("\f")

    assert "Leistungsbeschreibung – Regionales Kulturportal" not in cover
    assert all("Leistungsbeschreibung – Regionales Kulturportal" in page for page in pages)
    assert f"Seite 1 von {printed.page_count}" in cover
    assert all("Landschaftsverband Beispielland e. V." in page for page in [cover, *pages])


def test_a_draft_says_so_on_every_page(everything, look, needs_poppler):
    draft = render_pdf(
        block_tree(everything), look(watermark="Entwurf – rechtlich nicht geprüft"), form=False
    )

    *pages, _ = words(draft.data, needs_poppler).split("\f")

    assert len(pages) == draft.page_count
    assert all("Entwurf – rechtlich nicht geprüft" in page for page in pages)


def test_what_a_look_says_cannot_break_out_of_the_stylesheet(page, look, needs_poppler):
    evil = 'a"; } @import url("file:///etc/passwd"); \\'

    printed = render_pdf(block_tree(page("<p>x</p>")), look(author=evil), form=False)

    assert evil in words(printed.data, needs_poppler)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "https://example.org/x.png", "tk:../pyproject.toml", "data:,x"]
)
def test_nothing_but_fonts_and_pictures_of_the_look_is_opened(look, url):
    from weasyprint.urls import FatalURLFetchingError

    with pytest.raises(FatalURLFetchingError):
        _fetcher(look()).fetch(url)


def test_a_form_has_named_fields_and_no_archive_mark(form, look):
    with opened(render_pdf(block_tree(form), look(), form=True).data) as pdf:
        fields = {str(field.T): str(field.TU) for field in pdf.Root.AcroForm.Fields}

        assert fields["firm"] == "Firma und Rechtsform"
        assert set(fields) == {"firm", "until", "remarks", "d1", "d2", "total"}
        assert "pdfaid" not in pdf.Root.Metadata.read_bytes().decode()


def test_without_form_the_same_document_has_boxes_to_fill_in_by_hand(form, look):
    with opened(render_pdf(block_tree(form), look(), form=False).data) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_the_same_document_is_the_same_file_on_another_machine(everything, form, letter, tmp_path):
    program = tmp_path / "render.py"
    program.write_text(
        "import hashlib, pathlib, sys\n"
        "from tenderkit.rendering.blocks import block_tree\n"
        "from tenderkit.rendering.docx import render_docx\n"
        "from tenderkit.rendering.look import Look\n"
        "from tenderkit.rendering.pdf import render_pdf\n"
        "look = Look('de', 'Titel', 'Sache', 'Amt', '1', 'Kopf', '2027-01-15', watermark='Entwurf')\n"
        "for name in sys.argv[1:]:\n"
        "    tree = block_tree(pathlib.Path(name).read_text(encoding='utf-8'))\n"
        "    pages = render_pdf(tree, look, tree.is_form)\n"
        "    for data in (pages.data, render_docx(tree, look, {}, pages, None)):\n"
        "        print(hashlib.sha256(data).hexdigest())\n",
        encoding="utf-8",
    )
    without_picture = (
        everything[: everything.index("<figure>")] + everything[everything.index("</figure>") + 9 :]
    )
    names = []
    for name, html in (("everything", without_picture), ("form", form), ("letter", letter)):
        (tmp_path / name).write_text(html, encoding="utf-8")
        names.append(tmp_path / name)

    def hashes(**machine):
        environment = {**os.environ, "HOME": str(tmp_path / machine["HASH"]), "TZ": machine["TZ"]}
        environment |= {"PYTHONHASHSEED": machine["HASH"], "LC_ALL": machine["LC"]}
        environment.pop("SOURCE_DATE_EPOCH", None)
        command = [sys.executable, str(program), *map(str, names)]
        return subprocess.run(
            command, env=environment, cwd=Path("/"), capture_output=True, text=True, check=True
        ).stdout.split()

    here = hashes(HASH="1", TZ="Europe/Berlin", LC="C.UTF-8")
    there = hashes(HASH="2", TZ="Pacific/Auckland", LC="C")

    assert len(here) == 6
    assert here == there


@pytest.mark.parametrize("lines", [27, 28, 29, 30])
def test_a_greeting_never_stands_alone_on_its_page(lines, page, look, needs_poppler):
    text = "<p>Zeile</p>" * lines + "<p>Zuletzt</p>"
    greeting = '<section class="close"><p>Mit freundlichen Grüßen</p><p>Flecken Musterbach</p></section>'

    printed = render_pdf(block_tree(page(text + greeting)), look(), form=False)

    pages = words(printed.data, needs_poppler).split("\f")
    (ending,) = [each for each in pages if "Mit freundlichen" in each]
    assert "Zuletzt" in ending
