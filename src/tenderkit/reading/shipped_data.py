# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A YAML file that comes with tenderkit goes in; its data come out, from its twin in JSON where that fits.

JSON is read ten times as fast. A twin that was made of another text than the file has now is passed over,
so the YAML file is always what counts. ``make data`` renews the twins; a test says when that was forgotten.
"""

import json
from pathlib import Path
from typing import Any
from zlib import crc32

from tenderkit.reading.yamlfile import load_yaml


def shipped_data(path: Path, text: bytes | None = None) -> Any:
    """Return the data of the YAML file in *path*, whose *text* may be known."""
    text = path.read_bytes() if text is None else text
    try:
        twin = json.loads(path.with_suffix(".json").read_bytes())
    except (FileNotFoundError, ValueError):
        twin = {}
    fits = isinstance(twin, dict) and twin.get("crc32") == crc32(text)
    return twin["data"] if fits else load_yaml(text, path.name).data


def twin_text(path: Path) -> str:
    """Return what the twin of the YAML file in *path* holds.

    Raises:
        TypeError: the file holds a decimal, which JSON cannot keep exactly; quotes make it a text.
    """
    text = path.read_bytes()
    note = f"Made of {path.name} by `make data`; edit that file."
    twin = {"note": note, "crc32": crc32(text), "data": load_yaml(text, path.name).data}
    return json.dumps(twin, ensure_ascii=False, separators=(",", ":")) + "\n"
