# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The manifest of an archive goes in; what the archive says of itself comes out."""

import json
import re
from typing import Any
from urllib.parse import unquote

from tenderkit.canonical import canonical_json
from tenderkit.model.archive import (
    FORMAT,
    MANIFEST,
    NOTE,
    Access,
    ArchivedFile,
    Audience,
    LeftOut,
    Manifest,
)
from tenderkit.model.archive_names import is_portable
from tenderkit.model.pending import stays_inside
from tenderkit.problems import InputError, Place, Problem
from tenderkit.words import N_, Message

_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
_FAMILY = FORMAT.partition("/")[0]
_LANGUAGES = ("de", "en")


def read_manifest(data: bytes) -> Manifest:
    """Return what the bytes of a manifest say.

    Raises:
        InputError: it is not as it was written, or in a format that is not known.
    """
    try:
        held = json.loads(data)
        if isinstance(held, dict) and held.get("format") != FORMAT:
            raise InputError([_unknown(held.get("format"))])
        if canonical_json(held) + b"\n" != data:
            raise InputError([_spoilt()])
        manifest = _built(held)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise InputError([_spoilt()]) from error
    if not _is_sound(manifest):
        raise InputError([_spoilt()])
    return manifest


def _built(data: dict[str, Any]) -> Manifest:
    return Manifest(
        audience=Audience(data["for"]),
        tender=_text(data["tender"]),
        version=_text(data["version"]),
        language=_text(data["language"]),
        files=tuple(_file(each) for each in data["files"]),
        left_out=tuple(_left_out(each) for each in data["left_out"]),
        bidder=_text_or_none(data["bidder"]),
        head=_text_or_none(data["head"]),
        seal=_text_or_none(data["seal"]),
        versions={_text(name): _text(value) for name, value in data["versions"].items()},
    )


def _file(data: dict[str, Any]) -> ArchivedFile:
    name, size = _text_or_none(data.get("name")), data["size"]
    if type(size) is not int or size < 0:
        raise ValueError(size)
    path, hash_ = _text(data["path"]), _text(data["sha256"])
    return ArchivedFile(path, hash_, size, Access(data["access"]), name and unquote(name, errors="strict"))


def _left_out(data: dict[str, Any]) -> LeftOut:
    law = tuple(_text(each) for each in data.get("law", ()))
    return LeftOut(_text(data["path"]), int(data["files"]), _text(data["reason"]), law)


def _is_sound(manifest: Manifest) -> bool:
    """Return whether every file has a hash, a path that may be, and a name that stays inside the dossier."""
    paths = [file.path for file in manifest.files]
    return (
        manifest.language in _LANGUAGES
        and len(set(paths)) == len(paths)
        and all(is_portable(path) for path in paths)
        and all(_HASH.fullmatch(file.sha256) for file in manifest.files)
        and all(file.name is None or _stays(file.name) for file in manifest.files)
    )


def _stays(name: str) -> bool:
    """Return whether *name* leads to a file of a dossier that a program does not hide."""
    hidden = any(part.startswith(".") for part in name.split("/"))
    return stays_inside(name) and (not hidden or name == NOTE)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _spoilt() -> Problem:
    what = Message(N_("the list of what the archive holds is not as it was written"))
    return Problem("TK939", Place(MANIFEST), what, Message(N_("Take the archive from where it was kept.")))


def _unknown(found: object) -> Problem:
    named = found if isinstance(found, str) and found.startswith(f"{_FAMILY}/") else None
    if named is None:
        what = Message(N_("this is no archive of a dossier"))
        return Problem("TK937", Place(MANIFEST), what, _MAKE)
    what = Message(N_("the format {format} is not known here; known is {known}"), _formats(named))
    remedy = Message(N_("Use a newer tenderkit; the archive says which one made it."))
    return Problem("TK939", Place(MANIFEST), what, remedy)


def _formats(found: str) -> dict[str, object]:
    return {"format": found[:40], "known": FORMAT}


_MAKE = Message(N_("`tenderkit export archive DOSSIER --out FILE.zip` makes one."))
