# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A path and bytes go in; a file that is whole comes out, or none.

A file is written beside its place and then renamed, so that nobody ever sees half of it.
"""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tenderkit.problems import InputError, Place, Problem, system_words
from tenderkit.words import N_, Message


def write_atomically(path: Path, data: bytes) -> None:
    """Write *data* to *path*, replacing what lies there in one step.

    Raises:
        InputError: the place cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError([_cannot_write(path, error)]) from error


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make *folder* with *files* (relative name → bytes), all of them or none.

    Raises:
        InputError: the folder exists and is not empty, or cannot be made.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        what = Message(N_("the folder exists and is not empty"))
        remedy = Message(N_("Choose another folder; nothing is overwritten."))
        raise InputError([Problem("TK020", Place(str(folder)), what, remedy)])
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            for name, data in files.items():
                (beside / name).parent.mkdir(parents=True, exist_ok=True)
                (beside / name).write_bytes(data)
            beside.chmod(0o755)
            if folder.exists():
                folder.rmdir()
            beside.replace(folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
    except OSError as error:
        raise InputError([_cannot_write(folder, error)]) from error


def _cannot_write(path: Path, error: OSError) -> Problem:
    what = Message(N_("this cannot be written: {reason}"), {"reason": system_words(error)})
    return Problem("TK021", Place(str(path)), what, Message(N_("Check the folder and its permissions.")))
