# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of a file as a bidder chose it goes in; a name that every machine can keep comes out."""

import re
from collections.abc import Iterable
from hashlib import sha256
from unicodedata import category, normalize

from tenderkit.model.names import unseen_character

_LONGEST = 80
"""Characters of one name; a path of some folders stays below what Windows allows."""
_LONGEST_PATH = 150
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_MARK = 8


def kept_paths(paths: Iterable[str]) -> dict[str, str]:
    r"""Return for each of *paths* (as sent, with ``/``) where it is kept; no two are the same to any system.

    Example:
        >>> list(kept_paths(["Angebot.pdf", "angebot.PDF", "CON.txt", "../x\u202etxt.exe"]).values())
        ['Angebot.pdf', 'angebot-2.PDF', '_CON.txt', '_/x_txt.exe']
    """
    kept: dict[str, str] = {}
    taken: set[str] = set()
    for path in paths:
        own = "/".join(kept_name(part) for part in path.split("/"))
        if len(own) > _LONGEST_PATH:
            own = kept_name(
                f"{sha256(path.encode('utf-8', 'surrogateescape')).hexdigest()[:_MARK]}-{own[-60:]}"
            )
        number, free = 1, own
        while free.casefold() in taken:
            number += 1
            free = _numbered(own, number)
        taken.add(free.casefold())
        kept[path] = free
    return kept


def kept_name(name: str) -> str:
    """Return *name* without what some system cannot keep or some eye cannot see."""
    plain = "".join("_" if _is_unseen(sign) else sign for sign in normalize("NFC", name))
    plain = _FORBIDDEN.sub("_", plain).strip().rstrip(".") or "_"
    stem, dot, ending = plain.rpartition(".")
    if plain.startswith(".") or _DEVICES.fullmatch(plain.split(".")[0].strip()):
        plain = f"_{plain}"
    if len(plain) <= _LONGEST:
        return plain
    mark = sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:_MARK]
    end = f".{ending}" if dot and len(ending) <= _MARK else ""
    return f"{(stem if end else plain)[: _LONGEST - len(mark) - len(end) - 1].rstrip()}-{mark}{end}"


def harmless(name: str) -> bool:
    """Tell whether a name as it was sent may be written down and shown."""
    return unseen_character(name) is None and len(name) <= 5 * _LONGEST


def _is_unseen(sign: str) -> bool:
    return unseen_character(sign) is not None or (category(sign).startswith("Z") and sign != " ")


def _numbered(path: str, number: int) -> str:
    head, slash, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    return f"{head}{slash}{stem}-{number}.{ending}" if dot and stem else f"{path}-{number}"
