# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder of records goes in; whoever holds its lock may write, everybody else is told who does.

The lock is a file that can be made only once (exclusive creation), which works in shared folders too. What
a killed program left behind on this machine is cleared away; what came from another machine is named.
An empty one was left by a program that was killed while it made it.
"""

import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from tenderkit.problems import InputError, Place, Problem, raise_if_any, system_words
from tenderkit.recording.target import link_problems
from tenderkit.words import N_, Message

LOCK = "journal.lock"
_CLEARING = "journal.lock.clearing"
_PATIENCE = 3.0
"""Seconds; a step takes a fraction of one."""
_PAUSE = 0.05


@contextmanager
def locked(record: Path, by: str | None, since: datetime) -> Iterator[None]:
    """Hold the lock of *record*, a folder that is made where it is missing.

    Args:
        record: the folder ``record`` of a dossier.
        by: who holds it, for those who have to wait.
        since: when, for them too.

    Raises:
        InputError: somebody else holds the lock, or it cannot be made.
    """
    raise_if_any([*link_problems(record.parent, record.name)])
    mine = {
        "by": by,
        "since": f"{since.astimezone(UTC):%Y-%m-%d %H:%M} UTC",
        "host": socket.gethostname(),
        "machine": _machine(),
        "pid": os.getpid(),
    }
    _acquire(record, json.dumps(mine, ensure_ascii=False).encode())
    try:
        yield
    finally:
        with suppress(OSError):
            (record / LOCK).unlink()


def _acquire(record: Path, mine: bytes) -> None:
    give_up = time.monotonic() + _PATIENCE
    while not _taken(record, mine):
        waited = time.monotonic() > give_up
        if _cleared(record, empty_too=waited):
            continue
        if waited:
            raise InputError([_held(record)])
        time.sleep(_PAUSE)


def _taken(record: Path, mine: bytes) -> bool:
    """Try to make the lock; return whether it is ours now."""
    try:
        if not record.is_dir():
            record.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError, FileNotFoundError):
            _create(record / LOCK, mine)
            return (record / LOCK).read_bytes() == mine
        return False  # noqa: TRY300 - the other two ways out return too
    except OSError as error:
        what = Message(N_("nothing was recorded: {reason}"), {"reason": system_words(error)})
        remedy = Message(N_("Make room or mend the permissions; then say it again."))
        raise InputError([Problem("TK021", Place(f"{record.name}/{LOCK}"), what, remedy)]) from error


def _create(path: Path, data: bytes) -> None:
    """Make *path* with *data*; it must not be there, and does not stay where it cannot be filled."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _cleared(record: Path, *, empty_too: bool) -> bool:
    """Take away a lock whose program is dead for sure; only one program at a time does that."""
    if not _is_left(record, empty_too=empty_too):
        return False
    clearing = record / _CLEARING
    try:
        _create(clearing, b"")
    except OSError:
        return False
    try:
        left = _is_left(record, empty_too=empty_too)  # once more, now that nobody else clears
        if left:
            (record / LOCK).unlink(missing_ok=True)
    except OSError:
        return False
    finally:
        clearing.unlink(missing_ok=True)
    return left


def _is_left(record: Path, *, empty_too: bool) -> bool:
    try:
        empty = not (record / LOCK).stat().st_size
    except OSError:
        return False
    return empty_too if empty else _is_dead(_holder(record))


def _holder(record: Path) -> dict[str, object]:
    try:
        holder = json.loads((record / LOCK).read_bytes())
    except (OSError, ValueError):
        return {}
    return holder if isinstance(holder, dict) else {}


def _is_dead(holder: dict[str, object]) -> bool:
    pid = holder.get("pid")
    if not isinstance(pid, int) or holder.get("machine") != _machine() or not _machine():
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _machine() -> str:
    """Return what tells this running machine from any other; nothing where process ids cannot be asked."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot} {os.readlink('/proc/self/ns/pid')}"  # noqa: PTH115 - it names no path
    except (OSError, ValueError):
        return ""


def _held(record: Path) -> Problem:
    holder = _holder(record)
    values = {
        "by": holder.get("by") or "?",
        "since": holder.get("since") or "?",
        "host": holder.get("host") or "?",
    }
    left = ", ".join(f"{record.name}/{name}" for name in (LOCK, _CLEARING) if (record / name).exists())
    what = Message(N_("somebody else is writing: {by} on {host}, since {since}"), values)
    remedy = Message(
        N_("Wait and try again. If that program runs no more, delete {files}; nothing is lost."),
        {"files": left or f"{record.name}/{LOCK}"},
    )
    return Problem("TK070", Place(f"{record.name}/{LOCK}"), what, remedy)
