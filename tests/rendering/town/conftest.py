# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Word files as a town might make them, and an invented context to fill them with."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tenderkit.reading.law import read_law
from tenderkit.rendering.town.fill import filled
from tenderkit.rendering.town.names import names_of
from tenderkit.rendering.town.preflight import findings
from tenderkit.rendering.town.speech import Speech
from tenderkit.words import sentence

_CONTEXT: dict[str, Any] = {
    "tender": {"title": "Kulturportal", "summary": "Ein Satz.\n\n- eins\n- zwei", "note": None},
    "buyer": {"name": "Müller & Söhne <5%", "address": ["Am Markt 1", "37073 Göttingen"]},
    "lots": [{"id": "L1", "title": "Los eins"}, {"id": "L2", "title": "Los zwei"}],
    "rows": [["a", "b"], ["c"]],
    "document": {"title": "Brief", "number": "KP-1", "slice": "0"},
}


@pytest.fixture
def context() -> dict[str, Any]:
    """What a document may say; to be changed at will."""
    return {key: dict(value) if isinstance(value, dict) else list(value) for key, value in _CONTEXT.items()}


@pytest.fixture(scope="session")
def speech() -> Speech:
    """German, under the UVgO."""
    return Speech("de", "EUR", read_law(), "uvgo")


@pytest.fixture(scope="session")
def word() -> Callable[..., bytes]:
    """Make a Word file of texts, and of paragraphs and tables as XML (what begins with ``<``)."""

    def made(*blocks: str, header: str = "", **properties: str) -> bytes:
        document = docx.Document()
        body = document.element.body
        for block in blocks:
            if block.startswith("<w:"):
                name, _, rest = block.partition(">")
                body.insert_element_before(parse_xml(f"{name} {nsdecls('w', 'r')}>{rest}"), "w:sectPr")
            else:
                document.add_paragraph(block)
        if header:
            document.sections[0].header.paragraphs[0].text = header
        for name, value in properties.items():
            setattr(document.core_properties, name, value)
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()

    return made


@pytest.fixture(scope="session")
def with_part() -> Callable[..., bytes]:
    """Add or replace members of a Word file."""

    def made(data: bytes, members: Mapping[str, str | bytes]) -> bytes:
        target = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
            for name in old.namelist():
                if name not in members:
                    new.writestr(name, old.read(name))
            for name, content in members.items():
                new.writestr(name, content)
        return target.getvalue()

    return made


@pytest.fixture
def complaints(context: dict[str, Any]) -> Callable[[bytes], list[str]]:
    """Say in English what preflight finds."""

    def said(data: bytes) -> list[str]:
        found = findings(data, names_of(context))
        return [sentence(finding.problem("letter.docx").message, str) for finding in found]

    return said


@pytest.fixture
def fill(context: dict[str, Any], speech: Speech) -> Callable[[bytes], Any]:
    """Fill a Word file and open the result."""

    def made(data: bytes) -> Any:
        return docx.Document(io.BytesIO(filled("letter.docx", data, context, speech).data))

    return made


@pytest.fixture(scope="session")
def texts() -> Callable[[Any], list[str]]:
    """Read every paragraph of a document, those in tables too."""
    return lambda document: [
        "".join(item.text or "" for item in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    ]
