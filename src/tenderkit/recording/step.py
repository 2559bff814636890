# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of one step go in, old and new; all of them land on disk, or none.

Everything is written into a folder beside the journal first. Its renaming is the moment in which the step
happens; from then on files are only moved, and the next program finishes what a killed one began.
"""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tenderkit.canonical import sha256
from tenderkit.model.pending import Move, plan_bytes, planned_moves
from tenderkit.model.record import Change
from tenderkit.model.record_places import PENDING, PLAN
from tenderkit.problems import InputError, Place, Problem, raise_if_any, system_words
from tenderkit.recording.target import link_problems, target_problems
from tenderkit.words import N_, Message

_STAGING = "record/.staging"
_DONE = "record/.done"


def take_step(folder: Path, changes: Mapping[str, Change], keep: str) -> None:
    """Put *changes* (name below *folder* → file) in place, in this order; the lock is held.

    *keep* is the folder for what somebody writes in the place of one of the files before it gets there.

    Raises:
        InputError: a file is not what it was, or cannot be written; then nothing is.
    """
    raise_if_any(
        [problem for name, change in changes.items() for problem in target_problems(folder, name, change)]
    )
    try:
        _stage(folder, changes, keep)
        (folder / _STAGING).rename(folder / PENDING)
    except OSError as error:
        shutil.rmtree(folder / _STAGING, ignore_errors=True)
        raise InputError([_cannot_write(folder, error)]) from error
    _sync_folder(folder / "record")
    finish_step(folder)


def finish_step(folder: Path) -> bool:
    """Put in place what an earlier program decided and did not finish; the lock is held.

    Returns:
        Whether there was anything to finish.

    Raises:
        InputError: a file cannot be moved to its place, or nobody knows what was to be moved.
    """
    for rest in (_STAGING, _DONE):
        shutil.rmtree(folder / rest, ignore_errors=True)
    pending = folder / PENDING
    if not pending.is_dir():
        return False
    for number, move in enumerate(_plan(folder)):
        try:
            _apply(folder, pending / str(number), move)
        except OSError as error:
            raise InputError([_unfinished(move.name, error)]) from error
    pending.rename(folder / _DONE)
    _sync_folder(folder / "record")
    shutil.rmtree(folder / _DONE, ignore_errors=True)
    return True


def _stage(folder: Path, changes: Mapping[str, Change], keep: str) -> None:
    staging = folder / _STAGING
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    moves = []
    for number, (name, change) in enumerate(changes.items()):
        moves.append(Move(name, _hash(change.old), _hash(change.new), f"{keep}/{name}"))
        if change.new is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            _write(staging / str(number), change.new)
            if (folder / name).exists():
                shutil.copymode(folder / name, staging / str(number))
    _write(staging / PLAN, plan_bytes(moves))
    _sync_folder(staging)


def _plan(folder: Path) -> tuple[Move, ...]:
    """Return what is left to be moved, and refuse what would lead out of the dossier."""
    try:
        moves = planned_moves((folder / PENDING / PLAN).read_bytes())
    except (OSError, ValueError) as error:
        raise InputError([_unknown_step()]) from error
    names = [PENDING, *(name for move in moves for name in (move.name, move.keep))]
    raise_if_any([p for name in names for p in link_problems(folder, name)])
    return moves


def _apply(folder: Path, staged: Path, move: Move) -> None:
    """Move one file to its place, if that has not happened yet."""
    target = folder / move.name
    if move.new is not None:
        if not os.path.lexists(staged):
            return
        if staged.is_symlink() or sha256(staged.read_bytes()) != move.new:
            raise InputError([_unknown_step()])
    if target.exists() and sha256(target.read_bytes()) not in {move.old, move.new}:
        kept = folder / move.keep
        kept.parent.mkdir(parents=True, exist_ok=True)
        target.replace(kept)
    if move.new is None:
        target.unlink(missing_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    staged.replace(target)
    _sync_folder(target.parent)


def _unknown_step() -> Problem:
    """Return the fault that a step lies there whose plan is not one that this program wrote."""
    what = Message(N_("a step was interrupted here, and what it was to write cannot be read"))
    remedy = Message(
        N_("Take the dossier from a backup, or have somebody look into this folder before it is deleted.")
    )
    return Problem("TK078", Place(PENDING), what, remedy)


def _hash(data: bytes | None) -> str | None:
    return None if data is None else sha256(data)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """Make renames last through a power cut, where the system offers that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _cannot_write(folder: Path, error: OSError) -> Problem:
    path = Path(error.filename or folder)
    place = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)
    what = Message(N_("nothing was recorded: {reason}"), {"reason": system_words(error)})
    return Problem(
        "TK021", Place(place), what, Message(N_("Make room or mend the permissions; then say it again."))
    )


def _unfinished(name: str, error: OSError) -> Problem:
    what = Message(
        N_("the step is recorded, but this file could not be put in its place: {reason}"),
        {"reason": system_words(error)},
    )
    remedy = Message(
        N_("Close it in other programs or mend the permissions; `tenderkit verify` then finishes the step.")
    )
    return Problem("TK071", Place(name), what, remedy)
