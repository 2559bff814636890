# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rendered documents go in; files in an output folder come out, and a note of what was written.

``.written.json`` in that folder holds names and hashes, no times. A file that we wrote and
nobody changed is replaced; any other file is named and left alone.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from tenderkit.canonical import canonical_json, sha256
from tenderkit.problems import Place, Problem
from tenderkit.recording.atomic import write_atomically
from tenderkit.words import N_, Message

NOTE = ".written.json"


def touched_files(out: Path, names: list[str]) -> list[Problem]:
    """Return a problem for each of *names* in *out* that somebody else wrote or changed."""
    written = _written(out)
    return [_touched(out / name) for name in names if _is_touched(out / name, written.get(name))]


def write_rendered(out: Path, documents: Mapping[str, bytes]) -> None:
    """Write *documents* (name below *out* → bytes) and note what was written.

    Raises:
        InputError: *out* cannot be written.
    """
    written = _written(out)
    for name, data in documents.items():
        path = out / name
        if not (path.is_file() and path.read_bytes() == data):
            write_atomically(path, data)
        written[name] = sha256(data)
        _note(out, written)


def _written(out: Path) -> dict[str, str]:
    """Return what the note says; a note that cannot be read says nothing."""
    try:
        noted = json.loads((out / NOTE).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {str(name): str(hash_) for name, hash_ in noted.items()} if isinstance(noted, dict) else {}


def _note(out: Path, written: Mapping[str, str]) -> None:
    write_atomically(
        out / NOTE, canonical_json({"format": 1, "files": dict(sorted(written.items()))}) + b"\n"
    )


def _is_touched(path: Path, hash_: str | None) -> bool:
    if not path.exists():
        return False
    return not path.is_file() or hash_ is None or sha256(path.read_bytes()) != hash_


def _touched(path: Path) -> Problem:
    what = Message(N_("this file was changed by somebody, or is not ours; it is left alone"))
    remedy = Message(N_("Move it away, or replace it with `--force`."))
    return Problem("TK022", Place(str(path)), what, remedy)
