# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json

from tenderkit.reading.editors import editor_files
from tenderkit.reading.files import SCHEMA_OF, matches
from tenderkit.reading.sample import sample_files


def settings() -> dict[str, list[str]]:
    schemas: dict[str, list[str]] = json.loads(editor_files()[".vscode/settings.json"])["yaml.schemas"]
    return schemas


def test_every_file_of_a_dossier_has_its_schema_in_the_settings():
    patterns = {pattern: schema for schema, found in settings().items() for pattern in found}

    assert patterns == {pattern: f"./.schemas/{name}.schema.json" for pattern, name in SCHEMA_OF.items()}


def test_the_schemas_that_the_settings_name_lie_beside_the_dossier():
    files = sample_files("kulturportal", "consensus")

    assert {name.removeprefix("./") for name in settings()} <= files.keys()
    for name in files:
        if name.endswith(".yaml"):
            assert any(matches(name, pattern) for found in settings().values() for pattern in found)


def test_editors_look_for_no_schema_elsewhere():
    written = json.loads(editor_files()[".vscode/settings.json"])

    assert written["yaml.schemaStore.enable"] is False
    assert not any("://" in name for name in settings())
