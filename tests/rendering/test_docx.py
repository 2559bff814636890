# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io
import re
import subprocess

import docx
import pytest
from docx.oxml.ns import qn

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.docx import render_docx
from tenderkit.rendering.letterhead import letterhead
from tenderkit.rendering.letterhead_filling import LetterheadError
from tenderkit.rendering.pdf import render_pdf


def paragraphs(document):
    """Every paragraph of the body, those in tables and fields too."""
    for paragraph in document.element.body.iter(qn("w:p")):
        yield "".join(part.text or " " for part in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")))


def bare(text):
    """Letters and digits alone: breaks, hyphens and marks of lists differ between the two."""
    return re.sub(r"[\W_]+", "", text)


def town(*texts, numbering=True):
    """Make a letterhead as a town might: plain paragraphs, none of our styles."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    if not numbering:
        rels = document.part.rels
        for key in [key for key, rel in rels.items() if rel.reltype.endswith("/numbering")]:
            del rels[key]
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.fixture(scope="session")
def written(everything, look, printed):
    return render_docx(block_tree(everything), look(), {}, printed, None)


@pytest.mark.parametrize("name", ["everything", "form", "letter"])
def test_word_and_pdf_say_the_same(name, look, request, needs_poppler):
    tree = block_tree(request.getfixturevalue(name))
    pages = render_pdf(tree, look(), tree.is_form)
    document = docx.Document(io.BytesIO(render_docx(tree, look(), {}, pages, None)))
    command = [needs_poppler, "-raw", "-", "-"]
    printed = subprocess.run(command, input=pages.data, capture_output=True, check=True).stdout.decode()

    in_word = [bare(text) for text in paragraphs(document)]
    in_pdf = bare(printed.replace("\u00ad", ""))
    lost = [text for text in in_word if text not in in_pdf and text.rstrip("0123456789") not in in_pdf]
    more = {bare(line) for line in printed.splitlines()} - set(in_word)
    stray = [
        line for line in more if not line.isdigit() and line.lstrip("0123456789.") not in "".join(in_word)
    ]

    assert lost == []
    assert [line for line in stray if not re.search(r"Seite\d|20 ?27KP01|e ?V$", line)] == []


def test_libreoffice_reads_the_same_words(written, tmp_path, needs_libreoffice, needs_poppler):
    (tmp_path / "a.docx").write_bytes(written)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        needs_libreoffice,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        tmp_path,
        tmp_path / "a.docx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    command = [needs_poppler, "-raw", tmp_path / "a.pdf", "-"]
    read = bare(subprocess.run(command, capture_output=True, check=True).stdout.decode())

    ours = [text for text in paragraphs(docx.Document(io.BytesIO(written))) if bare(text)]

    assert [text for text in ours if bare(text) not in read] == []


def test_headings_are_headings_of_word(written):
    document = docx.Document(io.BytesIO(written))
    styled = [(p.style.name or "", p.text) for p in document.paragraphs if p.style is not None]
    found = [(name, text) for name, text in styled if name.startswith("Heading")]

    assert found[:3] == [
        ("Heading 1", "Die Aufgabe"),
        ("Heading 2", "Formeln und Hinweise"),
        ("Heading 1", "Tabellen"),
    ]


def test_the_file_carries_names_language_and_date_of_the_dossier(written):
    properties = docx.Document(io.BytesIO(written)).core_properties

    assert properties.title == "Leistungsbeschreibung – 2027-KP-01"
    assert properties.author == "Landschaftsverband Beispielland e. V."
    assert properties.language == "de-DE"
    assert properties.created == properties.modified
    assert str(properties.created) == "2027-01-15 00:00:00+00:00"


def test_a_value_is_never_a_template_and_never_markup(page, look):
    evil = "{{ 7*7 }} {% raw %} &lt;/w:t&gt;&lt;w:p/&gt; R&amp;D"
    written = render_docx(
        block_tree(page(f"<p>{evil}</p>")), look(author="R & D </w:t> {{7*7}}"), {}, None, None
    )
    document = docx.Document(io.BytesIO(written))

    assert "{{ 7*7 }} {% raw %} </w:t><w:p/> R&D" in list(paragraphs(document))
    assert document.core_properties.author == "R & D </w:t> {{7*7}}"
    assert "R & D </w:t> {{7*7}}" in document.sections[0].footer.paragraphs[0].text


def test_a_town_may_use_the_facts_in_its_own_letterhead(page, look):
    own = town("Aktenzeichen {{ tender.id }} der {{ document.authority }}", "{{ body }}", "Ende")
    written = render_docx(block_tree(page("<p>Text</p>")), look(), {"tender": {"id": "T & 1"}}, None, own)

    assert list(paragraphs(docx.Document(io.BytesIO(written)))) == [
        "Aktenzeichen T & 1 der Landschaftsverband Beispielland e. V.",
        "Titel",
        "Text",
        "Ende",
    ]


@pytest.mark.parametrize("numbering", [True, False])
def test_a_letterhead_without_our_styles_gets_what_is_missing(everything, look, numbering):
    written = render_docx(block_tree(everything), look(), {}, None, town("{{ body }}", numbering=numbering))
    names = {style.name for style in docx.Document(io.BytesIO(written)).styles}

    assert {"Table Text", "Signature Line", "Heading 1"} <= names


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("kein Platz", "body"),
        ("Text daneben {{ body }}", "body"),
        ("{{ tender.nummer }} {{ body }}", "nummer"),
        ("{{ unbekannt }}", "unbekannt"),
        ("{% if %}", "filled"),
        ("{{ body.__class__.__mro__ }}", "filled"),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "filled"),
    ],
)
def test_a_letterhead_that_cannot_be_filled_is_refused(page, look, text, what):
    with pytest.raises(LetterheadError, match=what):
        render_docx(block_tree(page("<p>x</p>")), look(), {"tender": {"id": "1"}}, None, town(text))


def test_the_letterhead_of_the_house_can_be_taken_and_used(page, look):
    own = letterhead(look(), "de")
    tree = block_tree(page("<p>x</p>"))

    assert render_docx(tree, look(), {}, None, own) == render_docx(tree, look(), {}, None, None)
