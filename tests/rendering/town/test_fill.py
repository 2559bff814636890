# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Filling loses no word, runs nothing, lets nothing in; what cannot be filled is told with its place."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from tenderkit.problems import InputError
from tenderkit.rendering.town.fill import conserved, filled
from tenderkit.rendering.town.findings import TemplateFault
from tenderkit.words import sentence
from tests.rendering.town.test_preflight import WRAPPERS, run, wrapped


def told(problems):
    return [sentence(problem.message, str) for problem in problems]


@pytest.fixture
def faults(context, speech):
    """Fill a file that cannot be filled; say why."""

    def said(data, **values):
        with pytest.raises(InputError) as error:
            filled("letter.docx", data, {**context, **values}, speech)
        return told(error.value.problems)

    return said


@pytest.fixture
def let_through(context, speech):
    """Fill a file that nobody looked through before; say what was found afterwards."""

    def said(data):
        with pytest.raises(TemplateFault) as error:
            conserved(data, context, speech)
        return [sentence(finding.problem("letter.docx").message, str) for finding in error.value.findings]

    return said


def test_a_value_with_an_unescaped_bracket_and_all_that_follows_arrive(word, fill, texts):
    document = fill(word("An: {{ buyer.name }} x", "Vertragsstrafe 5 Prozent"))

    assert texts(document) == ["An: Müller & Söhne <5% x", "Vertragsstrafe 5 Prozent"]


def test_a_value_with_an_unescaped_bracket_arrives_in_a_header(word, fill):
    document = fill(word("x", header="{{ buyer.name }}"))

    assert document.sections[0].header.paragraphs[0].text == "Müller & Söhne <5%"


def test_a_value_that_looks_like_a_template_is_never_run(word, fill, context, texts):
    context["tender"]["title"] = "{{ buyer.name }} {% if x %} {# y #}"

    assert texts(fill(word("{{ tender.title }}"))) == ["{{ buyer.name }} {% if x %} {# y #}"]


@pytest.mark.parametrize("kind", WRAPPERS)
@pytest.mark.parametrize("direction", ["begins inside", "begins outside"])
def test_a_tag_that_straddles_a_wrapper_never_loses_or_breaks_anything_in_silence(
    word, let_through, kind, direction
):
    first, second = run("{{ buyer"), run(".name }}")
    inside = direction == "begins inside"
    line = wrapped(kind, first) + second if inside else first + wrapped(kind, second)

    found = let_through(word(f"<w:p>{line}</w:p>", "Vertragsstrafe 5 Prozent"))

    assert any(
        "XML is broken" in text or "structure broke" in text or "words were lost" in text for text in found
    )


def test_text_beside_a_tag_that_takes_its_paragraph_never_vanishes_in_silence(word, let_through):
    found = let_through(word("{%p if lots %} WICHTIG", "ja", "{%p endif %}"))

    assert found == ["word/document.xml: words were lost or changed: 'WICHTIG ja' became 'ja'"]


def test_what_stands_in_a_branch_that_is_not_taken_may_go(word, fill, texts):
    assert texts(fill(word("{%p if lots %}", "ja", "{%p else %}", "nein", "{%p endif %}"))) == ["ja"]


def test_a_name_that_is_only_missing_when_filling_is_told_with_its_paragraph(word, faults):
    data = word("Guten Tag", "{% for row in rows %}{{ row[1] }}{% endfor %}")

    (found,) = faults(data)

    assert found.startswith("word/document.xml, paragraph 2 ({% for row in rows %}")
    assert "the template cannot be filled" in found


def test_a_value_that_is_not_there_is_told_with_its_name_and_cell(word, faults):
    row = f"<w:tr><w:tc><w:p>{run('{{ tender.note }}')}</w:p></w:tc></w:tr>"
    data = word(f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{row}</w:tbl>")

    (found,) = faults(data)

    where, _, fault = found.partition(": ")
    assert where == "word/document.xml, table 1, row 1, cell 1 ({{ tender.note }})"
    assert fault == "the document prints tender.yaml: note, which the dossier does not have"


def test_a_draft_shows_what_is_not_there_and_lists_it(word, context, speech):
    from dataclasses import replace

    made = filled("letter.docx", word("{{ tender.note }}"), context, replace(speech, blank="[offen: {key}]"))

    assert docx.Document(io.BytesIO(made.data)).paragraphs[0].text == "[offen: note]"
    assert [key.full for key in made.open] == ["tender.yaml: note"]


@pytest.mark.parametrize(
    "code",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ tender.title.__class__ }}",
        "{{ legal.__globals__ }}",
        "{{ tender | attr('__class__') }}",
        "{{ '{0.__class__}'.format(tender) }}",
    ],
)
def test_code_in_a_template_is_not_run_even_when_nobody_looked_before(word, let_through, code):
    assert "cannot be filled" in let_through(word(code))[0]


def test_a_value_cannot_become_a_field_of_word(word, fill, context, texts):
    evil = '</w:t></w:r><w:fldSimple w:instr="DDEAUTO cmd"/><w:r><w:instrText>DDEAUTO</w:instrText><w:t>'
    context["buyer"]["name"] = evil

    document = fill(word("{{ buyer.name }}"))

    assert texts(document) == [evil]
    assert not list(document.element.iter(qn("w:instrText"), qn("w:fldSimple"), qn("w:altChunk")))


def test_a_field_that_comes_in_when_nobody_looked_before_is_found(word, let_through, context):
    context["buyer"]["name"] = "DDEAUTO cmd"
    code = "<w:r><w:instrText> {{ buyer.name }} </w:instrText></w:r>"

    found = let_through(word(f"<w:p>{code}</w:p>"))

    assert "word/document.xml: a field came in that is not in the template: DDEAUTO cmd" in found


@pytest.mark.parametrize("character", ["\a", "\f", "\x0b", "\0", "\r", "\ud800", "\ufffe", "\ue000"])
def test_a_value_with_a_character_that_would_change_or_vanish_is_told_with_its_key(word, faults, character):
    found = faults(word("{{ rows[0].name }}"), rows=[{"name": f"Ab{character}c"}])

    assert found == [f"rows[0].name has the character U+{ord(character):04X} at position 3"]


def test_line_ends_and_tabs_in_a_value_stay(word, fill, context):
    context["tender"]["title"] = "eins\nzwei\tdrei"

    assert fill(word("{{ tender.title }}")).paragraphs[0].text == "eins\nzwei\tdrei"


def test_an_object_in_the_context_is_a_bug_and_never_reaches_a_template(word, context, speech):
    with pytest.raises(TypeError, match="buyer is object"):
        filled("letter.docx", word("x"), {**context, "buyer": object()}, speech)


def test_footnotes_are_filled_once_however_many_sections_there_are(word, context, speech):
    from tests.rendering.town.footnotes import footnotes, with_footnote

    context["tender"]["title"] = "{{ buyer.name }}"
    document = docx.Document(io.BytesIO(word("a")))
    document.add_section()
    file = io.BytesIO()
    document.save(file)

    made = filled("letter.docx", with_footnote(file.getvalue(), "{{ tender.title }}"), context, speech)

    assert "{{ buyer.name }}" in footnotes(made.data)


def test_rows_that_get_different_numbers_of_cells_are_found(word, faults):
    cells = "".join(
        f"<w:tc><w:p>{run(text)}</w:p></w:tc>"
        for text in ("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}")
    )
    tag = "<w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr>"
    rows = (
        tag.format(run("{%tr for row in rows %}"))
        + f"<w:tr>{cells}</w:tr>"
        + tag.format(run("{%tr endfor %}"))
    )
    data = word(f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{rows}</w:tbl>")

    assert faults(data) == ["word/document.xml: rows of table 1 have different numbers of columns"]


def test_pictures_in_the_header_stay(word, fill):
    from PIL import Image

    picture, file = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(picture, "PNG")
    document = docx.Document(io.BytesIO(word("x", header="{{ document.number }}")))
    document.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(picture.getvalue()))
    document.save(file)

    header = fill(file.getvalue()).sections[0].header

    assert header.paragraphs[0].text == "KP-1"
    (blip,) = header.part.element.iter(qn("a:blip"))
    assert header.part.related_parts[blip.get(qn("r:embed"))].blob == picture.getvalue()


def test_two_thousand_rows_are_filled(word, fill, context):
    context["lots"] = [{"id": f"L{n}", "title": "x"} for n in range(2000)]
    tag = "<w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr>"
    rows = "".join(tag.format(run(t)) for t in ("{%tr for lot in lots %}", "{{ lot.id }}", "{%tr endfor %}"))
    data = word(f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{rows}</w:tbl>")

    assert len(fill(data).tables[0].rows) == 2000


BODY = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>{}</w:document>"
CELL = "<w:tc><w:p><w:r><w:t>{{ buyer.name }}</w:t></w:r></w:p></w:tc>"
STRANGE = {
    "a document without a body": {"word/document.xml": BODY.format("")},
    "another root": {"word/document.xml": "<html/>"},
    "a cell without a row": {"word/document.xml": BODY.format(f"<w:body>{CELL}</w:body>")},
    "a row without a table": {"word/document.xml": BODY.format(f"<w:body><w:tr>{CELL}</w:tr></w:body>")},
    "no list of kinds": {"[Content_Types].xml": "<x/>"},
    "paragraphs in paragraphs": {"word/document.xml": BODY.format("<w:p>" * 200 + "</w:p>" * 200)},
}


@pytest.mark.parametrize("kind", STRANGE)
def test_a_strange_file_is_refused(word, with_part, context, speech, kind):
    data = with_part(word("{{ buyer.name }}"), STRANGE[kind])

    with pytest.raises(InputError):
        filled("letter.docx", data, context, speech)


@pytest.mark.parametrize(
    "text",
    [
        "{{ " + "(" * 3000 + "buyer.name" + ")" * 3000 + " }}",
        "{{ buyer.name" + " | upper" * 3000 + " }}",
        "{% if lots %}" * 500 + "{{ buyer.name }}" + "{% endif %}" * 500,
        "{% for a in lots recursive %}{{ loop(lots) }}{% endfor %}",
    ],
    ids=["brackets", "filters", "conditions", "recursion"],
)
def test_a_template_without_end_is_refused(word, context, speech, text):
    with pytest.raises(InputError) as error:
        filled("letter.docx", word(text), context, speech)

    assert {problem.rule for problem in error.value.problems} == {"TK146"}
