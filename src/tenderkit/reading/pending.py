# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; its files come out as they are once the step that is under way has ended.

A program that was killed may have left a step half in place. Whoever reads sees it whole; the next command
that records finishes it on disk.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from tenderkit.model.pending import planned_moves
from tenderkit.model.record_places import JOURNAL, PENDING, PLAN
from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.walk import file_bytes
from tenderkit.words import N_, Message

Read = TypeVar("Read")
_TRIES = 20
_UNKNOWN_STEP = Message(
    N_("Take the dossier from a backup, or have somebody look into this folder before it is deleted.")
)


def pending_files(folder: Path) -> Mapping[str, Path | None]:
    """Return where each file of a step under way lies now; None for one that the step takes away.

    Raises:
        InputError: what the step was to write cannot be read.
    """
    pending = folder / PENDING
    try:
        moves = planned_moves((pending / PLAN).read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        what = Message(N_("a step was interrupted here, and what it was to write cannot be read"))
        raise InputError([Problem("TK078", Place(PENDING), what, _UNKNOWN_STEP)]) from error
    places: dict[str, Path | None] = {}
    for number, move in enumerate(moves):
        staged = pending / str(number)
        if move.new is None:
            places[move.name] = None
        elif staged.exists():
            places[move.name] = staged
    return places


def undisturbed(folder: Path, reading: Callable[[], Read]) -> Read:
    """Return what *reading* returns once no step began or ended while it read.

    Raises:
        InputError: as *reading* does, or steps follow each other too fast.
    """
    for _ in range(_TRIES):
        before = _state(folder)
        try:
            read = reading()
        except InputError:
            if _state(folder) == before:
                raise
            continue
        if _state(folder) == before:
            return read
    what = Message(N_("somebody else is recording without a pause"))
    raise InputError([Problem("TK070", Place(JOURNAL), what, Message(N_("Try again in a moment.")))])


def _state(folder: Path) -> object:
    """Return something that is another thing after each step."""
    try:
        journal = (folder / JOURNAL).stat()
        size = (journal.st_size, journal.st_mtime_ns)
    except OSError:
        size = (0, 0)
    try:
        waiting = sorted(path.name for path in (folder / PENDING).iterdir())
    except OSError:
        waiting = None
    return waiting, size


def whole_bytes(folder: Path, name: str) -> bytes | None:
    """Return all that the file *name* holds; None where there is none.

    Raises:
        InputError: it cannot be read.
    """
    while True:
        path = pending_files(folder).get(name, folder / name)
        if path is None or not (path.exists() or path.is_symlink()):
            if path is None or path == folder / name:
                return None
            continue  # it was moved to its place just now
        try:
            return file_bytes(path, name, most=None)
        except InputError:
            if path == folder / name or path.exists():
                raise
