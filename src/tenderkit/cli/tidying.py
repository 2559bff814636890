# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; its files are tidied on disk, and what was changed comes out in words."""

from collections.abc import Iterator
from pathlib import Path

from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.files import SCHEMA_OF, matches
from tenderkit.reading.tidy import Tidied, tidied
from tenderkit.reading.walk import file_bytes, walked
from tenderkit.recording.atomic import write_atomically
from tenderkit.words import N_, Message, Translate, sentence

_SCHEMAS = ".schemas"
_RECORD = "record"


def tidy_dossier(folder: Path) -> tuple[Tidied, ...]:
    """Tidy every file of the dossier in *folder*, and return those that changed.

    Raises:
        InputError: the dossier has a record, whose hashes hold its files; or a file cannot be written.
    """
    if (folder / _RECORD).exists():
        what = Message(N_("the dossier has a record, so its files stay as they are"))
        remedy = Message(N_("Check without `--fix`; what was sealed is never tidied."))
        raise InputError([Problem("TK023", Place(_RECORD), what, remedy)])
    changed = tuple(file for file in _files(folder) if file.changes)
    for file in changed:
        write_atomically(folder / file.name, file.data)
    return changed


def _files(folder: Path) -> Iterator[Tidied]:
    for name in sorted(walked(folder).names):
        kind = next((kind for pattern, kind in SCHEMA_OF.items() if matches(name, pattern)), None)
        path = folder / name
        if kind is not None and path.is_file() and not path.is_symlink():
            yield tidied(file_bytes(path, name), name, _schema(folder, name, kind))


def _schema(folder: Path, name: str, kind: str) -> str | None:
    """Return where editors find the schema, seen from the file; None where the dossier holds no schemas."""
    file = f"{kind}.schema.json"
    return f"{'../' * name.count('/')}{_SCHEMAS}/{file}" if (folder / _SCHEMAS / file).is_file() else None


def tidied_text(files: tuple[Tidied, ...], translate: Translate) -> str:
    """Return a line for each change."""
    lines = [f"{file.name}: {sentence(change, translate)}" for file in files for change in file.changes]
    return "\n".join(lines or [translate(N_("Nothing had to be tidied."))])
