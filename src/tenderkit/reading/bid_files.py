# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid goes in; those of its files come out that a reviewer may read, and why the others stay behind."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from stat import S_ISREG

from tenderkit.canonical import sha256
from tenderkit.model.bid import Bid
from tenderkit.problems import Place, Problem, Severity, system_words
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

MOST_BYTES = 512 * 2**20
"""Of all files of one bid together."""
_CHUNK = 2**20
_FOR_MACHINES = re.compile(r"\.(ya?ml|json)", re.ASCII | re.IGNORECASE)
_ARCHIVE = re.compile(r"\.(zip|7z|rar|tar|t?gz|bz2|xz)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Handed:
    """The files of one bid for one reviewer."""

    files: Mapping[str, bytes]
    """Name below ``files/`` → content."""
    behind: tuple[Problem, ...]
    """What stays behind, and why."""
    forms: tuple[str, ...] = ()
    """Forms for machines; they stay behind in every pack, which has what they say of the criteria."""


def money(expressions: Sequence[str]) -> re.Pattern[str]:
    """Return what finds any of *expressions* in the name of a file, whatever its capitals."""
    return re.compile("|".join(f"(?:{each})" for each in expressions) or r"(?!)", re.IGNORECASE)


def handed_files(folder: Path, bid: Bid, prices: re.Pattern[str]) -> Handed:
    """Return the files of *bid* that go into a pack.

    Args:
        folder: the dossier.
        bid: whose files.
        prices: finds the names of files that hold prices.
    """
    known = {each.path: each.sha256 for each in bid.files}
    files: dict[str, bytes] = {}
    behind: list[Problem] = []
    forms: list[str] = []
    room = MOST_BYTES
    root = folder / "bids" / bid.id / "files"
    for path in _regular(root):
        name = path.relative_to(root).as_posix()
        if is_form(name):
            forms.append(name)
            continue
        try:
            if words := _reason(path, name, prices, room):
                behind.append(_left(bid, name, words))
                continue
            data = path.read_bytes()
        except OSError as error:
            behind.append(
                _left(bid, name, Message(N_("it cannot be read: {reason}"), {"reason": system_words(error)}))
            )
            continue
        if known.get(name) not in (None, sha256(data)):
            behind.append(
                _left(bid, name, Message(N_("it is not the file that was opened: its hash differs")))
            )
            continue
        room -= len(data)
        files[name] = data
    return Handed(files, tuple(behind), tuple(forms))


def is_form(name: str) -> bool:
    """Tell whether a file is a form for machines, by its name."""
    return _FOR_MACHINES.fullmatch(Path(name).suffix) is not None


def forms_left(names: Sequence[str]) -> Iterator[Problem]:
    """Yield one note for all forms for machines that stay behind."""
    if names:
        words = N_("forms for machines stay out, for they may hold name and prices: {files}")
        what = Message(words, {"files": ", ".join(sorted(set(names)))})
        remedy = Message(N_("Nothing is to be done: what they say of the criteria is in the pack."))
        yield Problem("TK825", Place("bids"), what, remedy, Severity.INFO)


def _regular(root: Path) -> Iterator[Path]:
    """Yield what lies below *root*, in the order of names; folders that are links are not followed."""
    if root.is_symlink():
        return
    for here, folders, names in os.walk(root):
        folders.sort()
        yield from (Path(here, name) for name in sorted(names) if not name.startswith("."))


def _reason(path: Path, name: str, prices: re.Pattern[str], room: int) -> Message | None:
    status = path.lstat()
    if not S_ISREG(status.st_mode):
        return Message(N_("it is a link or a device"))
    if _ARCHIVE.fullmatch(path.suffix):
        return Message(N_("it is an archive, and nobody looked whether prices are in it"))
    if prices.search(name):
        return Message(N_("by its name it holds prices"))
    return (
        Message(N_("the files of this bid are larger than {limit} megabytes"), {"limit": MOST_BYTES // 2**20})
        if status.st_size > room
        else None
    )


def _left(bid: Bid, name: str, why: Message) -> Problem:
    what = Message(N_("the file is not in the pack: {why}"), {"why": why})
    remedy = Message(N_("If the reviewer needs it, take out prices and put it into the pack by hand."))
    return Problem("TK825", Place(f"bids/{bid.id}/files/{name}"), what, remedy, Severity.WARNING)
