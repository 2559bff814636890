# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Members go in, as bytes or as files of a dossier; one zip that is the same whenever it is made comes out.

Nothing is compressed: what zlib makes differs from version to version, and an archive has to be the same
everywhere. So it also cannot unpack to more than it is.
"""

import os
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from stat import S_IFREG
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tenderkit.problems import InputError, Place, Problem, system_words
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_ORDINARY_FILE = (S_IFREG | 0o644) << 16
_UNIX = 3
_CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is copied into the archive."""

    path: Path
    name: str
    """As messages call it."""
    sha256: str
    size: int


def write_archive(target: Path, members: Mapping[str, bytes | Source]) -> None:
    """Write *members* (path in the archive → what lies there) to *target*, whole or not at all.

    Raises:
        InputError: a file is no longer what it was, or the archive cannot be written.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "w+b") as stream, ZipFile(stream, "w", ZIP_STORED) as archive:
                for path in sorted(members):
                    _put(archive, path, members[path])
            Path(name).chmod(0o644)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        what = Message(N_("this cannot be written: {reason}"), {"reason": system_words(error)})
        remedy = Message(N_("Check the folder and its permissions."))
        raise InputError([Problem("TK021", Place(str(target)), what, remedy)]) from error


def _put(archive: ZipFile, path: str, member: bytes | Source) -> None:
    info = ZipInfo(path, _LONG_AGO)
    info.create_system = _UNIX
    info.external_attr = _ORDINARY_FILE
    info.file_size = len(member) if isinstance(member, bytes) else member.size
    with archive.open(info, "w") as to:
        if isinstance(member, bytes):
            to.write(member)
            return
        hash_, size = sha256(), 0
        with member.path.open("rb") as file:
            while size <= member.size and (chunk := file.read(_CHUNK)):
                hash_.update(chunk)
                size += len(chunk)
                to.write(chunk)
    if (hash_.hexdigest(), size) != (member.sha256, member.size):
        raise InputError([_changed(member.name)])


def _changed(name: str) -> Problem:
    what = Message(N_("the file was changed while the archive was written; there is no archive"))
    return Problem("TK936", Place(name), what, Message(N_("Wait until nobody writes, then say it again.")))
