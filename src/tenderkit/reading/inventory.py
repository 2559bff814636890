# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; every file of it comes out with its hash and the entry that wrote or sealed it.

Left out are what can be made again (``out``), what programs hide, and the journal, whose head says it all.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from tenderkit.model.record import JournalEntry
from tenderkit.model.record_places import JOURNAL
from tenderkit.outcome.conclusion import FiledFile
from tenderkit.problems import InputError, Place, Problem, system_words
from tenderkit.words import N_, Message

_MADE = frozenset({"out", "incoming"})
"""Folders at the top that are no part of the file: what was printed, and what has not been taken in."""
_CHUNK = 2**20
NOTHING: Mapping[str, str] = MappingProxyType({})


def inventory(
    folder: Path, entries: Iterable[JournalEntry], sealed: Mapping[str, str] = NOTHING
) -> tuple[FiledFile, ...]:
    """Return the files of *folder* in the order of their paths.

    Args:
        folder: the dossier.
        entries: its journal.
        sealed: file that is as it was sealed → the seal, which a step laid down as a file.

    Raises:
        InputError: a file cannot be read.
    """
    entries = tuple(entries)
    last = {path: entry for entry in entries for path, hash_ in entry.files.items() if hash_}
    by_seal = {name: last[seal] for name, seal in sealed.items() if seal in last}
    later = {n: e for n, e in by_seal.items() if n not in last or last[n].n < e.n}
    received = _received(entries)
    return tuple(
        _filed(folder, name, later.get(name) or last.get(name), received, sealed=name in later)
        for name in sorted(_names(folder))
    )


def _received(entries: Iterable[JournalEntry]) -> dict[str, JournalEntry]:
    """Return the hash of each file that a firm sent → the entry that took it in, by hash alone."""
    found: dict[str, JournalEntry] = {}
    for entry in entries:
        hashes = entry.data.get("hashes")
        for hash_ in hashes if isinstance(hashes, list | tuple) else ():
            found.setdefault(str(hash_), entry)
    return found


def _names(folder: Path) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        below = Path(here).relative_to(folder)
        top = below == Path()
        folders[:] = [n for n in folders if not n.startswith(".") and not (top and n in _MADE)]
        for name in names:
            path = (below / name).as_posix()
            if not name.startswith(".") and path != JOURNAL and (folder / path).is_file():
                yield path


def _filed(
    folder: Path,
    name: str,
    entry: JournalEntry | None,
    received: Mapping[str, JournalEntry],
    *,
    sealed: bool,
) -> FiledFile:
    digest, size = hashlib.sha256(), 0
    try:
        with (folder / name).open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except OSError as error:
        what = Message(N_("the file cannot be read: {reason}"), {"reason": system_words(error)})
        remedy = Message(N_("Check the file and its permissions."))
        raise InputError([Problem("TK001", Place(name), what, remedy)]) from error
    if entry is None and "/files/" in name:
        entry = received.get(digest.hexdigest())
    number, day = (entry.n, entry.at.date()) if entry else (None, None)
    return FiledFile(name, digest.hexdigest(), size, number, day, sealed)
