# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is confidential stays so: nothing of it stands in a document of phase *tender*."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tenderkit.shipped import SCHEMAS
from tests.conftest import Tenderkit

PUBLIC = ("tender.yaml", "requirements.yaml", "criteria.yaml")
SHORTEST = 6
"""Shorter texts, such as ids and roles of one word, say nothing by themselves."""

DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?|[A-ZÄ][a-zä]+ \d{4}")
"""Days and months are no secret by themselves."""


def values(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for value in node.values():
            yield from values(value)
    elif isinstance(node, list):
        for value in node:
            yield from values(value)
    elif node is not None and not isinstance(node, bool):
        yield str(node)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad]+", " ", text.replace("\u00a0", " "))


def printed(value: str) -> str:
    """How a German document prints *value*: the amount 74000.00 as 74.000,00 Euro, a text as it is."""
    if not re.fullmatch(r"\d+\.\d\d", value):
        return squeezed(value)
    return f"{int(value[:-3]):,}".replace(",", ".") + "," + value[-2:] + " Euro"


@pytest.fixture(scope="module")
def documents(
    tenderkit: Tenderkit, pristine_kulturportal: Path, tmp_path_factory: pytest.TempPathFactory
) -> str:
    out = tmp_path_factory.mktemp("documents")
    result = tenderkit("render", pristine_kulturportal, "-f", "html", "--out", out)
    assert result.exit_code == 0, result.output
    return squeezed(" ".join(path.read_text("utf-8") for path in out.rglob("*.html")))


def test_no_confidential_value_occurs_in_a_document_that_bidders_get(
    documents: str, pristine_kulturportal: Path
) -> None:
    public = squeezed(" ".join((pristine_kulturportal / name).read_text("utf-8") for name in PUBLIC))
    confidential = {
        value
        for path in pristine_kulturportal.rglob("*.yaml")
        if path.name not in PUBLIC
        for value in values(yaml.load(path.read_text("utf-8"), yaml.BaseLoader))  # noqa: S506 - text only
        if len(value) >= SHORTEST and not DATE.fullmatch(value)
    }

    leaked = {
        value
        for value in confidential
        if squeezed(value) not in public and re.search(rf"(?<![\d.]){re.escape(printed(value))}", documents)
    }

    assert len(confidential) > 500
    assert leaked - catalogue_texts() - schema_words() == set()


def catalogue_texts() -> set[str]:
    """The shipped catalogue is public too."""
    path = Path(__file__).parents[1] / "src/tenderkit/data/catalogues/open-source-development.yaml"
    return set(values(yaml.load(path.read_text("utf-8"), yaml.BaseLoader)))  # noqa: S506 - text only


def schema_words() -> set[str]:
    """Words that a schema prescribes, such as names of phases, say nothing by themselves."""
    schemas = [json.loads(path.read_text("utf-8")) for path in SCHEMAS.glob("*.json")]
    return {word for schema in schemas for word in prescribed(schema)}


def prescribed(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        yield from (str(word) for word in node.get("enum", ()) if isinstance(node.get("enum"), list))
        yield from (word for value in node.values() for word in prescribed(value))
    elif isinstance(node, list):
        yield from (word for value in node for word in prescribed(value))
