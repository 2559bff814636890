# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io

import docx
from docx.oxml.ns import qn

from tenderkit.rendering.town.comments import commented
from tenderkit.rendering.town.names import names_of
from tenderkit.rendering.town.preflight import findings


def test_each_finding_becomes_a_comment_at_its_paragraph(word, context):
    data = word("gut", "{{ buyer.nam }}", "{{ titel }}")
    remarks = [(finding, f"Hinweis {n}") for n, finding in enumerate(findings(data, names_of(context)))]

    document = docx.Document(io.BytesIO(commented(data, remarks)))

    assert [comment.text for comment in document.comments] == ["Hinweis 0", "Hinweis 1"]
    marked = [p._p.find(qn("w:commentRangeStart")) is not None for p in document.paragraphs]
    assert marked == [False, True, True]


def test_a_finding_in_a_header_stands_at_the_beginning(word, context):
    data = word("gut", header="{{ titel }}")
    (finding,) = findings(data, names_of(context))

    document = docx.Document(io.BytesIO(commented(data, [(finding, "oben")])))

    assert document.paragraphs[0]._p.find(qn("w:commentRangeStart")) is not None


def test_the_copy_has_the_same_bytes_every_time(word, context):
    data = word("{{ titel }}")
    remarks = [(finding, "x") for finding in findings(data, names_of(context))]

    assert commented(data, remarks) == commented(data, remarks)
