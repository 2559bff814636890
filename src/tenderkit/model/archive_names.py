# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The names of files go in; names come out that every system can keep, no two of them the same to any."""

import re
from collections.abc import Iterable
from unicodedata import normalize

from tenderkit.model.archive import RENAMED
from tenderkit.model.names import unseen_character

_LONGEST = 180
"""Characters of a path: with a folder in front it stays below what Windows allows."""
_LONGEST_PART = 120
_FORBIDDEN = re.compile(r'[<>:"\\|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}$")


def kept_names(names: Iterable[str]) -> dict[str, str]:
    """Return for each of *names* (with ``/``) where it is kept in an archive.

    Example:
        >>> list(kept_names(["dossier/a.txt", "dossier/A.txt", "dossier/con.pdf"]).values())
        ['dossier/a.txt', 'renamed/1.txt', 'renamed/2.pdf']
    """
    kept: dict[str, str] = {}
    taken: set[str] = set()
    folders: set[str] = set()
    number = 0
    for name in names:
        path = normalize("NFC", name)
        above = set(_folders(path.casefold()))
        own = path.casefold()
        if not is_portable(path) or own in taken or own in folders or above & taken:
            number += 1
            ending = _ENDING.search(path)
            path = f"{RENAMED}{number}{ending[0] if ending else ''}"
            own, above = path.casefold(), {RENAMED.rstrip("/")}
        taken.add(own)
        folders |= above
        kept[name] = path
    return kept


def _folders(path: str) -> list[str]:
    """Return the folders in which *path* lies."""
    return [path[:at] for at, sign in enumerate(path) if sign == "/"]


def is_portable(path: str) -> bool:
    """Return whether every system can keep a file at *path*, below some folder, and under this name only.

    Example:
        >>> [is_portable(path) for path in ("a/Größe 1.pdf", "a/../b", "/a", "a/nul.txt", "a/b.", "a:b")]
        [True, False, False, False, False, False]
    """
    parts = path.split("/")
    return len(path) <= _LONGEST and normalize("NFC", path) == path and all(map(_is_portable_part, parts))


def _is_portable_part(part: str) -> bool:
    return (
        0 < len(part) <= _LONGEST_PART
        and part not in {".", ".."}
        and part.strip() == part
        and not part.endswith(".")
        and not _FORBIDDEN.search(part)
        and unseen_character(part) is None
        and not _DEVICES.fullmatch(part.split(".", maxsplit=1)[0].strip())
    )
