# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lies in ``incoming/`` goes in; bids come out, each with its files, of which only the hash is taken."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG

from tenderkit.model.intake import APPLICATIONS, BIDS, Intake
from tenderkit.problems import Place, Problem, raise_if_any, system_words
from tenderkit.reading.returned_hash import hashed
from tenderkit.reading.returned_paths import harmless, kept_name, kept_paths
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_APART = APPLICATIONS.inbox
"""What lies in there is no bid."""
NOTHING = "TK160"
"""The rule of nothing to take in."""
NOT_TAKEN = "TK161"
"""The rule of what cannot be taken in."""

_OF_SYSTEMS = frozenset({".ds_store", "thumbs.db", "desktop.ini", ".gitkeep"})
_MOST_FILES = 2_000
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class SentFile:
    """One file as it was sent."""

    source: Path
    path: str
    """Where it is kept, below ``files/``."""
    sha256: str
    size: int
    original: str | None = None
    """Its name as sent, where it is kept under another one and may be shown."""


@dataclass(frozen=True, slots=True)
class SentBid:
    """One bid as it lies in ``incoming/``."""

    label: str
    """The name of its folder, or of its only file without the ending."""
    source: Path
    files: tuple[SentFile, ...]


def sent_bids(folder: Path, paths: Sequence[Path], intake: Intake = BIDS) -> tuple[SentBid, ...]:
    """Return the bids in ``incoming/`` of the dossier in *folder*, or those that *paths* name.

    Raises:
        InputError: there is nothing, or something that cannot be taken in.
    """
    inbox = folder / intake.inbox
    problems: list[Problem] = []
    listed = [_named(inbox, path, problems) for path in paths] if paths else _listed(inbox, intake, problems)
    raise_if_any(problems)
    found = [_bid(folder, path, problems) for path in dict.fromkeys(filter(None, listed))]
    raise_if_any(problems)
    return tuple(found)


def _listed(inbox: Path, intake: Intake, problems: list[Problem]) -> list[Path | None]:
    listed = sorted(inbox.iterdir()) if inbox.is_dir() else []
    paths = [
        p for p in listed if p.name.casefold() not in _OF_SYSTEMS and f"{intake.inbox}/{p.name}" != _APART
    ]
    if not paths:
        what = Message(N_("there is nothing to take in"))
        remedy = intake.words(
            N_("Put the files of each bid into a folder of its own in here, named after the bidder."),
            N_(
                "Put the files of each application into a folder of its own in here, named after who applies."
            ),
        )
        problems.append(Problem(NOTHING, Place(intake.inbox), what, Message(remedy)))
    return [*paths]


def _named(inbox: Path, path: Path, problems: list[Problem]) -> Path | None:
    """Return the entry of *inbox* that *path* names, from where the user stands or from there."""
    for candidate in (path, inbox / path):
        whole = Path(os.path.abspath(candidate))  # noqa: PTH100 - links are not to be followed
        inside = whole.parent == Path(os.path.abspath(inbox)) and os.path.lexists(whole)  # noqa: PTH100
        if inside and f"{inbox.name}/{whole.name}" != _APART:
            return inbox / whole.name
    what = Message(N_("in incoming/ there is no such folder or file"))
    remedy = Message(N_("Name what lies directly in incoming/: a folder, or a single file."))
    problems.append(Problem(NOTHING, Place(str(path)), what, remedy))
    return None


def _bid(folder: Path, path: Path, problems: list[Problem]) -> SentBid:
    single = not S_ISDIR(path.lstat().st_mode)
    found = list(_walked(folder, path, problems))
    root = path.parent if single else path
    names = [each.relative_to(root).as_posix() for each in found]
    kept = kept_paths(names)
    files = [
        file
        for source, name in zip(found, names, strict=True)
        if (file := _file(folder, source, name, kept[name], problems))
    ]
    if not found and not problems:
        what = Message(N_("the folder holds no file"))
        remedy = Message(N_("Put the files of the bid into it, or take the folder away."))
        problems.append(Problem(NOTHING, _place(folder, path), what, remedy))
    return SentBid(path.stem if single else path.name, path, tuple(files))


def _walked(folder: Path, path: Path, problems: list[Problem], depth: int = 0) -> Iterator[Path]:
    """Yield the files at or below *path*; links, devices and pipes are problems."""
    try:
        mode = path.lstat().st_mode
        if S_ISREG(mode):
            yield path
        elif S_ISDIR(mode) and depth < _DEEPEST:
            for count, below in enumerate(sorted(path.iterdir())):
                if count > _MOST_FILES:
                    problems.append(_refused(folder, path, Message(N_("there are too many files"))))
                    return
                if below.name.casefold() not in _OF_SYSTEMS:
                    yield from _walked(folder, below, problems, depth + 1)
        elif S_ISLNK(mode):
            problems.append(_refused(folder, path, Message(N_("this is a link, and links are not followed"))))
        elif S_ISDIR(mode):
            problems.append(_refused(folder, path, Message(N_("the folders are too deep"))))
        else:
            problems.append(_refused(folder, path, Message(N_("this is neither a file nor a folder"))))
    except OSError as error:
        problems.append(_unreadable(folder, path, error))


def _file(folder: Path, source: Path, name: str, kept: str, problems: list[Problem]) -> SentFile | None:
    try:
        sha256, size = hashed(source)
    except OSError as error:
        problems.append(_unreadable(folder, source, error))
        return None
    return SentFile(source, kept, sha256, size, name if name != kept and harmless(name) else None)


def _unreadable(folder: Path, path: Path, error: OSError) -> Problem:
    return _refused(
        folder, path, Message(N_("this cannot be read: {reason}"), {"reason": system_words(error)})
    )


def _refused(folder: Path, path: Path, what: Message) -> Problem:
    remedy = Message(N_("Put the file itself in its place, or take it away; nothing was taken in."))
    return Problem(NOT_TAKEN, _place(folder, path), what, remedy)


def _place(folder: Path, path: Path) -> Place:
    """Return the place of *path*, its name without what cannot be shown."""
    return Place("/".join(map(kept_name, path.relative_to(folder).parts)))
