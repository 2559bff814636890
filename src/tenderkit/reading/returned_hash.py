# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file of any size goes in; its SHA-256 and its size come out, read piece by piece."""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG

_PIECE = 2**20
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def pieces(path: Path) -> Iterator[bytes]:
    """Yield what stands in *path*, piece by piece.

    Raises:
        OSError: it cannot be read, is a link, or is no file.
    """
    with os.fdopen(os.open(path, os.O_RDONLY | _NO_LINKS), "rb") as stream:
        if not S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError(str(path))
        while piece := stream.read(_PIECE):
            yield piece


def hashed(path: Path) -> tuple[str, int]:
    """Return SHA-256 and size of *path*.

    Raises:
        OSError: it cannot be read, is a link, or is no file.
    """
    found, size = sha256(), 0
    for piece in pieces(path):
        found.update(piece)
        size += len(piece)
    return found.hexdigest(), size
