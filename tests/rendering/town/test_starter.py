# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Word file that a town starts from says what our own document says."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from tenderkit.cli.town import sample_names
from tenderkit.rendering.town.names import Shape
from tenderkit.rendering.town.preflight import findings
from tenderkit.rendering.town.starter import STARTERS, starter
from tenderkit.shipped import TEMPLATES


@pytest.fixture(scope="module")
def names() -> dict[str, Shape]:
    return sample_names()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("id_", STARTERS)
def test_it_gives_nothing_to_report(id_, language, names):
    assert findings(starter(id_, "Titel", language, [TEMPLATES]), names) == []


def test_it_has_the_same_bytes_every_time():
    assert starter("aufforderung", "T", "de", [TEMPLATES]) == starter("aufforderung", "T", "de", [TEMPLATES])


def test_fixed_words_stand_outside_of_tags():
    document = docx.Document(io.BytesIO(starter("aufforderung", "T", "de", [TEMPLATES])))
    text = "\n".join(
        "".join(t.text or "" for t in p.iter(qn("w:t"))) for p in document.element.body.iter(qn("w:p"))
    )

    assert "Guten Tag," in text
    assert "{% if procedure.stages == 2 %}Teilnahmefrist{% else %}Angebotsfrist{% endif %}" in text


def test_it_keeps_no_name_of_a_tag_in_its_properties():
    properties = docx.Document(
        io.BytesIO(starter("aufforderung", "Brief", "de", [TEMPLATES]))
    ).core_properties

    assert (properties.title, properties.author) == ("Brief", "")
