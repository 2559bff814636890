# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier folder goes in; the files of it that an archive may hold come out, with size and hash."""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG

from tenderkit.model.archive import NOTE
from tenderkit.problems import Place, Problem, raise_if_any, system_words
from tenderkit.reading.pending import undisturbed
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Lying:
    """One file of a dossier."""

    name: str
    """Below the dossier, with ``/``."""
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies in a dossier."""

    files: tuple[Lying, ...]
    """In the order of their names."""
    hidden: tuple[str, ...]
    """What programs hide and no archive holds: files, and folders with a ``/`` at their end."""


def listing(folder: Path) -> Listing:
    """Return the files of the dossier in *folder*, at a moment when nobody was recording.

    Raises:
        InputError: something is neither file nor folder, or cannot be read.
    """
    return undisturbed(folder, lambda: _listing(folder))


def _listing(folder: Path) -> Listing:
    problems: list[Problem] = []
    hidden: list[str] = []
    names = sorted(_names(folder, problems, hidden))
    files = []
    for name in names:
        try:
            files.append(_lying(folder, name))
        except OSError as error:
            problems.append(_closed(name, error))
    raise_if_any(problems)
    return Listing(tuple(files), tuple(sorted(hidden)))


def _names(folder: Path, problems: list[Problem], hidden: list[str]) -> Iterator[str]:
    def shut(error: OSError) -> None:
        problems.append(_closed(Path(error.filename).relative_to(folder).as_posix(), error))

    for here, folders, names in os.walk(folder, onerror=shut):
        below = Path(here).relative_to(folder)
        hidden += [f"{(below / n).as_posix()}/" for n in folders if n.startswith(".")]
        problems += [_link((below / n).as_posix()) for n in folders if Path(here, n).is_symlink()]
        folders[:] = [n for n in folders if not n.startswith(".")]
        for own in names:
            name = (below / own).as_posix()
            if (own.startswith(".") and name != NOTE) or name == "record/journal.lock":
                hidden.append(name)
            elif not S_ISREG(Path(here, own).lstat().st_mode):
                problems.append(_link(name))
            elif not _is_text(name):
                problems.append(_unnamed(name))
            else:
                yield name


def _lying(folder: Path, name: str) -> Lying:
    hash_, size = sha256(), 0
    with (folder / name).open("rb") as file:
        while chunk := file.read(_CHUNK):
            hash_.update(chunk)
            size += len(chunk)
    return Lying(name, hash_.hexdigest(), size)


def _is_text(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _link(name: str) -> Problem:
    what = Message(N_("this is a link or a device, and an archive holds files only"))
    return Problem("TK001", Place(name), what, Message(N_("Put the file itself here, or take it away.")))


def _unnamed(name: str) -> Problem:
    shown = name.encode("utf-8", "replace").decode("utf-8")
    what = Message(N_("the name of this file cannot be read as text"))
    return Problem("TK001", Place(shown), what, Message(N_("Give the file another name.")))


def _closed(name: str, error: OSError) -> Problem:
    what = Message(N_("the file cannot be read: {reason}"), {"reason": system_words(error)})
    remedy = Message(N_("Check the file and its permissions."))
    return Problem("TK001", Place(name), what, remedy)
