# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that were sent go in; copies in the dossier come out, compared with what was read."""

import os
import shutil
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Self

from tenderkit.model.record_places import TAKING
from tenderkit.problems import InputError, Place, Problem, system_words
from tenderkit.words import N_, Message

_PIECE = 2**20
_LONG = 24 * 60 * 60
"""Seconds after which nobody is still copying."""


class Staged:
    """Copies that wait in ``record/`` for their place; they are gone if nobody puts them there."""

    def __init__(self, folder: Path) -> None:
        """Make room in the dossier in *folder*."""
        record = folder / "record"
        record.mkdir(exist_ok=True)
        _clear(record)
        self.folder = folder
        self.root = Path(tempfile.mkdtemp(prefix=TAKING, dir=record))

    def __enter__(self) -> Self:
        """Return this."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take away what was not put in its place."""
        shutil.rmtree(self.root, ignore_errors=True)
        with suppress(OSError):
            self.root.parent.rmdir()  # only where nothing was ever recorded

    def take(self, files: Mapping[str, tuple[Path, str]]) -> None:
        """Copy *files*: path below ``files/`` → source and the hash that the copy must have.

        Raises:
            InputError: a file cannot be copied, or was changed since it was read.
        """
        for name, (source, hash_) in files.items():
            target = self.root / name
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                _copy(source, target)
                if _hash(target) != hash_:
                    raise InputError([_changed(name)])
            except OSError as error:
                raise InputError([_cannot(name, error)]) from error

    def put(self, owner: str, names: list[str]) -> None:
        """Move the copies *names* to their place in ``OWNER/files/``, such as ``bids/bid-01/files/``.

        Raises:
            InputError: one cannot be moved; saying the same again goes on.
        """
        for name in names:
            target = self.folder / owner / "files" / name
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                (self.root / name).replace(target)
            except OSError as error:
                raise InputError([_cannot(f"{owner}/files/{name}", error)]) from error


def _clear(record: Path) -> None:
    """Take away what a killed program left here long ago."""
    for left in record.glob(f"{TAKING}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LONG:
                shutil.rmtree(left)


def _copy(source: Path, target: Path) -> None:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(source, flags), "rb") as read, target.open("xb") as write:
        shutil.copyfileobj(read, write, _PIECE)
        write.flush()
        os.fsync(write.fileno())
    target.chmod(0o644)  # whatever was sent is never to be run


def _hash(path: Path) -> str:
    found = sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


def _changed(name: str) -> Problem:
    what = Message(N_("the file was changed while it was taken in; nothing was recorded"))
    return Problem("TK161", Place(name), what, Message(N_("Wait until it is complete, then say it again.")))


def _cannot(name: str, error: OSError) -> Problem:
    what = Message(N_("the file cannot be copied: {reason}"), {"reason": system_words(error)})
    remedy = Message(N_("Make room or mend the permissions; then say it again."))
    return Problem("TK161", Place(name), what, remedy)
