# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An archive goes in; its members come out, to be changed and packed again as somebody else would."""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tenderkit.canonical import canonical_json, sha256


def members(archive: Path) -> dict[str, bytes]:
    """Return path → bytes."""
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def packed(files: Mapping[str, bytes], archive: Path) -> Path:
    """Write *files* with the tool that everybody has."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    return archive


def relisted(files: Mapping[str, bytes], /, **changes: object) -> dict[str, bytes]:
    """Return *files* with both lists made anew, as a forger would who knows how."""
    manifest: dict[str, Any] = json.loads(files["MANIFEST.json"]) | changes
    for file in manifest["files"]:
        data = files[file["path"]]
        file |= {"sha256": sha256(data), "size": len(data)}
    said = canonical_json(manifest) + b"\n"
    hashes = {file["path"]: file["sha256"] for file in manifest["files"]} | {"MANIFEST.json": sha256(said)}
    sums = "".join(f"{hash_}  {path}\n" for path, hash_ in sorted(hashes.items()))
    return {**files, "MANIFEST.json": said, "SHA256SUMS": sums.encode()}


def other_byte(data: bytes) -> bytes:
    """Return *data* with one bit of its middle changed."""
    at = len(data) // 2
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
