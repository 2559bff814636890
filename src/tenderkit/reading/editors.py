# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing goes in; the settings come out with which editors complete and check a dossier, also offline.

The first line of each shipped file names its schema, which most editors follow. These settings are for files
that somebody adds without that line.
"""

import json

from tenderkit.reading.files import SCHEMA_OF

SCHEMA_FOLDER = ".schemas"
"""Where a dossier keeps its copies of the schemas."""
_EXTENSION = "redhat.vscode-yaml"


def editor_files() -> dict[str, bytes]:
    """Return the files for VS Code and its relatives; nothing in them is confidential."""
    files: dict[str, list[str]] = {}
    for pattern, schema in SCHEMA_OF.items():
        files.setdefault(f"./{SCHEMA_FOLDER}/{schema}.schema.json", []).append(pattern)
    settings = {
        "yaml.schemas": files,
        "yaml.schemaStore.enable": False,
        "files.encoding": "utf8",
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
    }
    return {
        ".vscode/settings.json": _written(settings),
        ".vscode/extensions.json": _written({"recommendations": [_EXTENSION]}),
    }


def _written(data: object) -> bytes:
    return f"{json.dumps(data, indent=2)}\n".encode()
