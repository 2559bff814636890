# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A zip that somebody sent goes in; the dossier in it comes out in a folder, or why nothing is taken out.

Nothing but ordinary files is taken out, only such as the manifest names, and never more than it says.
"""

import zlib
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import field
from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from tenderkit.model.archive import (
    EVALUATION,
    HOME,
    JOURNAL_CHECK,
    MANIFEST,
    RANKING,
    SUMS,
    VERIFIER,
    VOTES,
    ArchivedFile,
    Manifest,
)
from tenderkit.problems import InputError, Place, Problem, raise_if_any, system_words
from tenderkit.reading.archive_harm import MOST_OF_A_LIST, harmful, refused
from tenderkit.reading.archive_manifest import read_manifest
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_COMPARED = frozenset({EVALUATION, RANKING, VERIFIER, JOURNAL_CHECK})
_CHUNK = 2**20
_DAMAGED = (BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError)
"""What the library of archives raises where one is damaged."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What lay in an archive."""

    manifest: Manifest
    manifest_hash: str
    sums: Mapping[str, str]
    """Path → hash, as the list of check sums says."""
    hashes: Mapping[str, str]
    """Path → hash of what really lies there, of every file."""
    texts: Mapping[str, bytes] = field(repr=False, default_factory=dict)
    """What stands in the results and programs beside the dossier."""


def unpacked(archive: Path, folder: Path) -> Unpacked:
    """Put the dossier in *archive* into *folder*, which is empty, and return what else it says.

    Raises:
        InputError: it is no archive of a dossier, is damaged, or could do harm.
    """
    try:
        with ZipFile(archive) as opened:
            return _unpacked(opened, archive, folder)
    except _DAMAGED as error:
        raise InputError([_broken(archive)]) from error
    except OSError as error:
        what = Message(N_("the archive cannot be unpacked: {reason}"), {"reason": system_words(error)})
        remedy = Message(N_("Make room or mend the permissions; then say it again."))
        raise InputError([Problem("TK937", Place(archive.name), what, remedy)]) from error


def _unpacked(opened: ZipFile, archive: Path, folder: Path) -> Unpacked:
    listed = {info.filename: info for info in opened.infolist() if not info.is_dir()}
    raise_if_any(list(harmful(opened, archive)))
    if MANIFEST not in listed:
        what = Message(N_("this is no archive of a dossier"))
        remedy = Message(N_("`tenderkit export archive DOSSIER --out FILE.zip` makes one."))
        raise InputError([Problem("TK937", Place(archive.name), what, remedy)])
    said = _whole(opened, MANIFEST)
    manifest = read_manifest(said)
    sums = _sums(_whole(opened, SUMS)) if SUMS in listed else {}
    hashes, texts = {}, {}
    places = _places(manifest, archive)
    for path, info in listed.items():
        if path in {MANIFEST, SUMS}:
            continue
        target = places.get(path)
        hashes[path] = _taken(opened, info, folder / target if target else None)
        if target is None and path in _COMPARED and info.file_size <= MOST_OF_A_LIST:
            texts[path] = _whole(opened, path)
    return Unpacked(manifest, sha256(said).hexdigest(), sums, hashes, texts)


def _taken(opened: ZipFile, info: ZipInfo, target: Path | None) -> str:
    """Copy one file to *target*, if there is one, and return its hash; of a damaged one there is none."""
    hash_ = sha256()
    if target is not None:
        target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with opened.open(info) as source, target.open("xb") if target else nullcontext() as file:
            while chunk := source.read(_CHUNK):
                hash_.update(chunk)
                if file is not None:
                    file.write(chunk)
    except _DAMAGED:
        if target is not None:
            target.unlink(missing_ok=True)
        return ""
    return hash_.hexdigest()


def _whole(opened: ZipFile, path: str) -> bytes:
    """Return what stands in a file beside the dossier; nothing where it is damaged."""
    try:
        return opened.read(path)
    except _DAMAGED:
        return b""


def _places(manifest: Manifest, archive: Path) -> dict[str, str]:
    """Return where the files of the dossier go, by their paths in the archive.

    Raises:
        InputError: two of them would go to one place.
    """
    places = {file.path: place for file in manifest.files if (place := _place(file)) is not None}
    taken: set[str] = set()
    for path, place in places.items():
        above = {str(parent) for parent in Path(place).parents}
        if place in taken or above & taken:
            raise InputError([refused(archive, path, N_("there is a file in its place already"))])
        taken.add(place)
    return places


def _place(file: ArchivedFile) -> str | None:
    if file.name is not None:
        return file.name
    return next((file.path.removeprefix(f) for f in (HOME, VOTES) if file.path.startswith(f)), None)


def _sums(data: bytes) -> dict[str, str]:
    """Return path → hash; a line that says nothing of the kind is left out."""
    lines = (line.partition("  ") for line in data.decode("utf-8", "replace").splitlines())
    return {path: hash_ for hash_, _, path in lines if path}


def _broken(archive: Path) -> Problem:
    what = Message(N_("this is no zip that can be read, or it is damaged"))
    remedy = Message(N_("Take the archive from where it was kept."))
    return Problem("TK937", Place(archive.name), what, remedy)
