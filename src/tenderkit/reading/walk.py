# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder goes in; the names of the YAML files in it come out, and what would be passed over silently."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from stat import S_ISREG
from types import MappingProxyType

from tenderkit.problems import InputError, Place, Problem, system_words
from tenderkit.reading.yamlfile import MOST_BYTES
from tenderkit.words import N_, Message

_OF_OTHERS = ("out", "record", "templates", "incoming", ".schemas", ".git")
"""Folders whose files have other readers."""
_READ = frozenset({"bids", "applications", "scores", "consensus", "lots", "delivery"})
_CHECK_IT = Message(N_("Check the file and its permissions."))


class Walked:
    """What lies in a dossier."""

    def __init__(self) -> None:
        self.names: list[str] = []
        """YAML files, below the dossier, with ``/``."""
        self.offers: list[str] = []
        """Folders of bids and applications with anything in them."""
        self.problems: list[Problem] = []


def walked(folder: Path, pending: Mapping[str, Path | None] = MappingProxyType({})) -> Walked:
    """Look through *folder*; links are not followed, but said.

    *pending* are files of a step under way: where each lies, None for one that goes.
    """
    found = Walked()
    gone = {name for name, path in pending.items() if path is None}
    for here, folders, names in os.walk(folder, onerror=lambda error: _shut(folder, error, found)):
        below = Path(here).relative_to(folder).as_posix()
        if below == ".":
            folders[:] = [name for name in folders if name not in _OF_OTHERS]
        head = "" if below == "." else f"{below}/"
        found.problems += [_link(head + name) for name in folders if _is_read_link(here, head, name)]
        kept = [name for name in names if head + name not in gone]
        data = [name for name in kept if name.lower().endswith((".yaml", ".yml"))]
        linked = [name for name in data if Path(here, name).is_symlink()]
        found.problems += [_linked_file(head + name) for name in linked]
        found.names += [head + name for name in data if name not in linked]
        found.offers += _offer(head, kept)
    coming = [name for name in pending if name not in gone]
    yaml = [name for name in coming if name.endswith(".yaml") and name.split("/")[0] not in _OF_OTHERS]
    found.names = [*(name for name in found.names if name not in yaml), *yaml]
    found.offers += [offer for name in coming for offer in _offer(f"{name.rpartition('/')[0]}/", [name])]
    found.offers = sorted(set(found.offers))
    return found


def file_bytes(path: Path, name: str, most: int | None = MOST_BYTES) -> bytes:
    """Return what stands in *path*, a byte more than *most* at most (None: all of it).

    Raises:
        InputError: it is no file, such as a device, or cannot be read.
    """
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            what = Message(N_("this is no file, but a device or a pipe"))
            raise InputError([Problem("TK001", Place(name), what, Message(N_("Put a file in its place.")))])
        with path.open("rb") as file:
            if most is None or found.st_size <= most:  # room for the largest is not made for each
                return file.read()
            return file.read(most + 1)
    except OSError as error:
        what = Message(N_("the file cannot be read: {reason}"), {"reason": system_words(error)})
        raise InputError([Problem("TK001", Place(name), what, _CHECK_IT)]) from error


def _offer(head: str, names: list[str]) -> Iterator[str]:
    """Yield ``bids/BID`` for a file in it, at whatever depth; hidden files do not count."""
    parts = head.split("/")
    if len(parts) > 2 and parts[0] in {"bids", "applications"} and any(n[0] != "." for n in names):  # noqa: PLR2004
        yield "/".join(parts[:2])


def _is_read_link(here: str, head: str, name: str) -> bool:
    parts = (head + name).split("/")
    return parts[0] in _READ and "files" not in parts and Path(here, name).is_symlink()


def _link(name: str) -> Problem:
    what = Message(N_("this is a link to a folder, and links are not followed"))
    return Problem("TK001", Place(name), what, Message(N_("Put the folder itself here.")))


def _linked_file(name: str) -> Problem:
    what = Message(N_("this is a link to a file, and links are not followed"))
    return Problem("TK001", Place(name), what, Message(N_("Put the file itself here.")))


def _shut(folder: Path, error: OSError, found: Walked) -> None:
    name = Path(error.filename).relative_to(folder).as_posix()
    what = Message(N_("the folder cannot be read: {reason}"), {"reason": system_words(error)})
    found.problems.append(
        Problem("TK001", Place(name), what, Message(N_("Check the folder and its permissions.")))
    )
