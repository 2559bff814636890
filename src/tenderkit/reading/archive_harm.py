# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An opened zip goes in; why nothing is taken out of it comes out: names, links, bombs."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from stat import S_IFDIR, S_IFMT, S_IFREG
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from tenderkit.model.archive import HOME, MANIFEST, NOTE, SUMS
from tenderkit.model.archive_names import is_portable
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

MOST_OF_A_LIST = 64 * 2**20
"""Bytes of a file that is read as a whole."""
_MOST_FILES = 50_000
_ROOM = 256 * 2**20
_MOST_TIMES = 20
"""What is small packs well, but nothing in a dossier packs better than this."""


def harmful(opened: ZipFile, archive: Path) -> Iterator[Problem]:
    """Yield why nothing is taken out of the archive."""
    infos = opened.infolist()
    size = archive.stat().st_size
    total = sum(info.file_size for info in infos)
    if len(infos) > _MOST_FILES or total > max(_ROOM, _MOST_TIMES * size):
        yield refused(archive, "", N_("it unpacks to far more than it is"))
    if total > shutil.disk_usage(archive.parent).total:
        yield refused(archive, "", N_("it unpacks to more than this disk can hold"))
    seen: set[str] = set()
    for info in infos:
        own = info.filename.casefold()
        if (why := _harm(info)) is not None:
            yield refused(archive, info.orig_filename, why)
        elif own in seen:
            yield refused(archive, info.filename, N_("it is in there twice"))
        elif info.filename in {MANIFEST, SUMS} and info.file_size > MOST_OF_A_LIST:
            yield refused(archive, info.filename, N_("it is far too large"))
        seen.add(own)


def _harm(info: ZipInfo) -> str | None:
    kind = S_IFMT(info.external_attr >> 16)
    name = info.filename.rstrip("/") if info.is_dir() else info.filename
    hidden = any(part.startswith(".") for part in name.split("/")) and name != f"{HOME}{NOTE}"
    if info.orig_filename != info.filename or not is_portable(name) or hidden:
        return N_("its name leads elsewhere, or is not the same on every system")
    if kind not in {0, S_IFDIR if info.is_dir() else S_IFREG}:
        return N_("it is a link or a device")
    if info.flag_bits & 1:
        return N_("it is encrypted")
    if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        return N_("it is packed in a way that is not known")
    return None


def refused(archive: Path, path: str, why: str) -> Problem:
    """Return the problem that nothing is taken out of *archive* for what lies at *path*."""
    shown = path.encode("utf-8", "replace").decode("utf-8")
    what = Message(N_("nothing is taken out of this archive: {why}"), {"why": Message(why)})
    remedy = Message(N_("Ask for the archive as `tenderkit export archive` wrote it."))
    return Problem("TK938", Place(f"{archive.name}/{shown}".rstrip("/")), what, remedy)
