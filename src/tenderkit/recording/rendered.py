# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rendered documents go in; files in an output folder come out, and a note of what was written.

``.written.json`` in that folder holds names and hashes, no times: of each file, and of what it was made
from, and whether it is a draft. A file that we wrote and nobody changed is replaced; any other file is
named and left alone.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tenderkit.canonical import canonical_json, sha256
from tenderkit.problems import Place, Problem
from tenderkit.recording.atomic import write_atomically
from tenderkit.words import N_, Message

NOTE = ".written.json"


@dataclass(frozen=True, slots=True)
class Origin:
    """What a file was made from, as two hashes."""

    inputs: str
    """Of everything that any document of the dossier could depend on."""
    content: str
    """Of what this file prints, and of what printed it."""
    draft: bool = False
    """Whether it is marked as a draft."""


@dataclass(slots=True)
class _Note:
    files: dict[str, str] = field(default_factory=dict)
    """Name → hash of its bytes."""
    origins: dict[str, Origin] = field(default_factory=dict)


def touched_files(out: Path, names: list[str]) -> list[Problem]:
    """Return a problem for each of *names* in *out* that somebody else wrote or changed."""
    written = _read(out).files
    return [_touched(out / name) for name in names if _is_touched(out / name, written.get(name))]


def intact_files(out: Path, names: list[str]) -> dict[str, Origin]:
    """Return those of *names* that lie in *out* as we wrote them, with what they were made from."""
    note = _read(out)
    return {
        name: origin
        for name, origin in note.origins.items()
        if name in names and (out / name).is_file() and not _is_touched(out / name, note.files.get(name))
    }


def write_rendered(
    out: Path, documents: Mapping[str, bytes], origins: Mapping[str, Origin] | None = None
) -> None:
    """Write *documents* (name below *out* → bytes) and note what was written, and from what.

    *origins* may name files that were not written again because they would be the same.

    Raises:
        InputError: *out* cannot be written.
    """
    note = _read(out)
    try:
        for name, data in documents.items():
            path = out / name
            if not (path.is_file() and path.read_bytes() == data):
                write_atomically(path, data)
            note.files[name] = sha256(data)
            note.origins.pop(name, None)
        note.origins.update(origins or {})
    finally:  # whoever stops us finds noted what was written until then
        if note.files:
            _write(out, note)


def _read(out: Path) -> _Note:
    """Return what the note says; a note that cannot be read says nothing."""
    try:
        noted = json.loads((out / NOTE).read_text(encoding="utf-8"))
        files = {str(name): str(hash_) for name, hash_ in noted["files"].items()}
        origins = {
            str(name): Origin(str(hashes["inputs"]), str(hashes["content"]), hashes.get("draft") is True)
            for name, hashes in noted.get("made_from", {}).items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return _Note()
    return _Note(files, origins)


def _write(out: Path, note: _Note) -> None:
    origins = {
        name: {"inputs": o.inputs, "content": o.content, **({"draft": True} if o.draft else {})}
        for name, o in note.origins.items()
    }
    data = {"format": 1, "files": note.files, **({"made_from": origins} if origins else {})}
    text = canonical_json(data) + b"\n"
    path = out / NOTE
    if not (path.is_file() and path.read_bytes() == text):
        write_atomically(path, text)


def _is_touched(path: Path, hash_: str | None) -> bool:
    if not path.exists():
        return False
    return not path.is_file() or hash_ is None or sha256(path.read_bytes()) != hash_


def _touched(path: Path) -> Problem:
    what = Message(N_("this file was changed by somebody, or is not ours; it is left alone"))
    remedy = Message(N_("Move it away, or replace it with `--force`."))
    return Problem("TK022", Place(str(path)), what, remedy)
