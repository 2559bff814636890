# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier folder goes in; what lies there comes out, hashed, to be held against its journal and seals."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from tenderkit.model.evidence import Evidence, FileState, SealState
from tenderkit.model.person import commitment
from tenderkit.model.record import KEPT, JournalEntry, found, printed
from tenderkit.model.record_places import TAKING
from tenderkit.problems import InputError, Place, Problem, system_words
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.files import SCHEMA_OF
from tenderkit.reading.fingerprint import fingerprint, is_data
from tenderkit.reading.journal import journal_as_it_is
from tenderkit.reading.pending import pending_files, undisturbed, whole_bytes
from tenderkit.reading.people import read_people
from tenderkit.reading.seal import read_seal
from tenderkit.reading.seal_numbers import seal_numbers
from tenderkit.reading.sealing import moved_files, spoilt_parts
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.words import N_, Message

_WRITTEN_BY_STEPS = ("record/seal-", "record/packs/", "record/old/")
_HEADS = ("bids/*/bid.yaml", "applications/*/application.yaml")
_OLD = re.compile(r"^record/old/[0-9]+/(changed-meanwhile/)?")
_CHUNK = 2**20


def evidence(folder: Path) -> Evidence:
    """Return what lies in *folder*, at a moment when nobody was recording; a step under way counts whole.

    Raises:
        InputError: the journal or another file cannot be opened.
    """
    return undisturbed(folder, lambda: _evidence(folder))


def _evidence(folder: Path) -> Evidence:
    journal = journal_as_it_is(folder)
    faults: list[Problem] = []
    seals = tuple(_seals(folder, faults))
    public = (name for seal in seals for name in seal.moved)
    pending = pending_files(folder)
    by_steps = (name for name in (*_of_steps(folder), *pending) if name.startswith(_WRITTEN_BY_STEPS))
    names = {*_named(journal.entries), *recordable(folder), *by_steps, *public}
    places = ((name, pending.get(name, folder / name)) for name in sorted(names))
    files = {name: _state(path, name) for name, path in places if path is not None and os.path.lexists(path)}
    return Evidence(
        journal.entries,
        journal.problems,
        files,
        dict(_sent(folder, pending)),
        _people(folder, faults),
        seals,
        tuple(faults),
        any((folder / "record").glob(f"{TAKING}*")),
    )


def recordable(folder: Path) -> Iterator[str]:
    """Yield the files in *folder* that hold what people decided; an unfinished score sheet is no decision."""
    for pattern in (p for p in SCHEMA_OF if p.startswith(KEPT) and not p.endswith("criteria.yaml")):
        for path in sorted(folder.glob(pattern)):
            name = path.relative_to(folder).as_posix()
            there = path.is_file() and not path.is_symlink()
            if there and ("scores/" not in pattern or _data(folder, name).get("complete") is True):
                yield name


def _named(entries: Iterable[JournalEntry]) -> Iterator[str]:
    for entry in entries:
        yield from (*entry.files, *found(entry), *printed(entry))


def _of_steps(folder: Path) -> Iterator[str]:
    for here, _folders, names in os.walk(folder / "record"):
        below = Path(here).relative_to(folder).as_posix()
        yield from (f"{below}/{name}" for name in names)


def _state(path: Path, name: str) -> FileState:
    """Return hash and time of the file *name*, which lies at *path*; an old version counts as what it was."""
    known_as = _OLD.sub("", name)
    try:
        modified = datetime.fromtimestamp(path.lstat().st_mtime, UTC).replace(microsecond=0)
        if path.is_symlink() or not path.is_file():
            return FileState("", modified)
        return FileState(
            fingerprint(known_as, path.read_bytes()) if is_data(known_as) else _hash(path), modified
        )
    except OSError as error:
        raise InputError([_closed(name, error)]) from error


def _hash(path: Path) -> str:
    hash_ = sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            hash_.update(chunk)
    return hash_.hexdigest()


def _sent(folder: Path, pending: Mapping[str, Path | None]) -> Iterator[tuple[str, str | None]]:
    """Yield the files of bidders that are not as their bid lists them."""
    lying = (path.relative_to(folder).as_posix() for pattern in _HEADS for path in folder.glob(pattern))
    coming = (name for name in pending if any(PurePosixPath(name).match(pattern) for pattern in _HEADS))
    for head in sorted({*lying, *coming}):
        home = head.rpartition("/")[0]
        for name, listed in _listed(_data(folder, head)):
            sent = folder / home / "files" / name
            try:
                hash_ = _hash(sent) if sent.is_file() and not sent.is_symlink() else None
            except OSError as error:
                raise InputError([_closed(f"{home}/files/{name}", error)]) from error
            if hash_ != listed:
                yield f"{home}/files/{name}", hash_


def _listed(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    files = data.get("files")
    for file in files if isinstance(files, list) else ():
        if (
            isinstance(file, dict)
            and isinstance(file.get("path"), str)
            and isinstance(file.get("sha256"), str)
        ):
            yield file["path"], file["sha256"].lower()


def _data(folder: Path, name: str) -> Mapping[str, Any]:
    """Return the data of a file, nothing where it cannot be read: it is then known by its bytes."""
    try:
        data = load_yaml(whole_bytes(folder, name) or b"", name).data
    except InputError:
        return {}
    return data if isinstance(data, dict) else {}


def _people(folder: Path, faults: list[Problem]) -> dict[str, str]:
    try:
        return {id_: commitment(person) for id_, person in read_people(folder).items()}
    except InputError as error:
        faults += error.problems
        return {}


def _seals(folder: Path, faults: list[Problem]) -> Iterator[SealState]:
    numbers = seal_numbers(folder)
    for number in numbers:
        try:
            seal = read_seal(folder, number)
        except InputError as error:
            faults += error.problems
            yield SealState(number, "", "")
            continue
        moved: tuple[str, ...] = ()
        if number == numbers[-1]:
            try:
                moved = moved_files(folder, read_dossier(folder), seal)
            except InputError as error:
                faults += error.problems
        yield SealState(number, seal.code, seal.hash, spoilt_parts(folder, seal), moved)


def _closed(name: str, error: OSError) -> Problem:
    what = Message(N_("the file cannot be read: {reason}"), {"reason": system_words(error)})
    return Problem("TK001", Place(name), what, Message(N_("Check the file and its permissions.")))
