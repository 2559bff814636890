# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file that no Word program writes is refused by its name; it never ends in a traceback."""

import pytest

from tenderkit.problems import InputError
from tenderkit.rendering.town.fill import filled

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
