# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a filled file still needs: paragraphs of plain texts, whole tables, contents, properties."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from tenderkit.rendering.look import Look
from tenderkit.rendering.town.fill import filled
from tenderkit.rendering.town.finish import finished
from tests.rendering.town.test_preflight import run

LOOK = Look("de", "Brief", "Kulturportal", "Amt", "KP-1", "Brief", "2027-03-08")
TOC = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-2"</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Veraltet</w:t></w:r></w:p>'
    '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


@pytest.fixture
def made(context, speech):
    """Fill and finish a file."""

    def bytes_of(data, look=LOOK):
        return finished(filled("letter.docx", data, context, speech).data, look)

    return bytes_of


@pytest.fixture
def opened(made):
    return lambda data, look=LOOK: docx.Document(io.BytesIO(made(data, look)))


def heading(text, level=1):
    return f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>{run(text)}</w:p>'


def test_a_plain_text_becomes_paragraphs_and_a_list_of_the_same_look(word, opened):
    words = "<w:r><w:rPr><w:b/></w:rPr><w:t>{{ tender.summary | paragraphs }}</w:t></w:r>"
    bold = f"<w:p><w:pPr><w:jc w:val='center'/></w:pPr>{words}</w:p>"

    paragraphs = opened(word("davor", bold, "danach")).paragraphs

    assert [p.text for p in paragraphs] == ["davor", "Ein Satz.", "eins", "zwei", "danach"]
    assert all(p.alignment == 1 and p.runs[0].bold for p in paragraphs[1:4])
    listed = [p._p.find(f".//{qn('w:numPr')}") is not None for p in paragraphs]
    assert listed == [False, False, True, True, False]


def test_words_around_a_plain_text_stay_in_its_first_and_last_paragraph(word, opened):
    paragraphs = opened(word("Inhalt: {{ tender.summary | paragraphs }}!")).paragraphs

    assert [p.text for p in paragraphs] == ["Inhalt: Ein Satz.", "eins", "zwei!"]


def test_headings_of_a_town_are_not_numbered_because_there_is_a_list(word, opened):
    document = opened(word(heading("Ziel"), "{{ tender.summary | paragraphs }}"))

    assert document.styles["Heading 1"].element.find(f".//{qn('w:numPr')}") is None


def test_a_cell_that_a_loop_left_empty_gets_the_paragraph_that_word_wants(word, opened):
    cell = "".join(f"<w:p>{run(text)}</w:p>" for text in ("{%p if tender.note %}", "ja", "{%p endif %}"))
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"

    assert opened(word(table)).tables[0].cell(0, 0).text == ""


def test_a_table_that_a_loop_left_without_rows_goes(word, opened, context):
    context["lots"] = []
    rows = "".join(
        f"<w:tr><w:tc><w:p>{run(text)}</w:p></w:tc></w:tr>"
        for text in ("{%tr for lot in lots %}", "{{ lot.id }}", "{%tr endfor %}")
    )

    document = opened(word(f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{rows}</w:tbl>"))

    assert document.tables == []


def test_the_list_of_contents_names_the_headings_that_are_there_now(word, opened):
    first, last = TOC.split("</w:p><w:p>")
    blocks = [
        f"{first}</w:p>",
        f"<w:p>{last}",
        "{%p for lot in lots %}",
        heading("{{ lot.title }}"),
        "{%p endfor %}",
    ]

    document = opened(word(*blocks))

    shown = [p.text.strip() for p in document.paragraphs]
    assert shown[:2] == ["Los eins", "Los zwei"]
    assert "Veraltet" not in shown


def test_word_is_asked_to_bring_contents_up_to_date(word, opened):
    first, last = TOC.split("</w:p><w:p>")
    with_contents = opened(word(f"{first}</w:p>", f"<w:p>{last}", heading("Ziel")))
    without = opened(word(heading("Ziel")))

    found = [d.settings.element.find(qn("w:updateFields")) is not None for d in (with_contents, without)]
    assert found == [True, False]


def test_properties_are_those_of_the_dossier(word, opened):
    properties = opened(word("x", author="Somebody", comments="secret")).core_properties

    assert (properties.title, properties.author, properties.comments) == ("Brief – KP-1", "Amt", "")
    assert properties.created.isoformat().startswith("2027-03-08T00:00:00")


def test_a_draft_says_so_on_every_page(word, opened):
    document = opened(word("x"), Look("de", "B", "K", "A", "1", "B", "2027-03-08", watermark="Entwurf"))

    assert any("Entwurf" in p.text for p in document.sections[0].header.paragraphs)


def test_the_same_template_and_dossier_give_the_same_bytes(word, made):
    data = word("{{ tender.summary | paragraphs }}", heading("Ziel"), header="{{ document.title }}")

    assert made(data) == made(data)
