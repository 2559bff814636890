# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The folder of a git repository goes in; a git folder of our own with the same branches and tags comes out.

Settings of the repository can make git run programs (filters, hooks, monitors, transports). So they are
never read: git is pointed at a folder made here, which holds names of commits only, and at the objects there.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG

from tenderkit.problems import InputError, Place, Problem, system_words
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_COMMIT = re.compile(rb"[0-9a-f]{40}([0-9a-f]{24})?\s*")
_SYMBOLIC = re.compile(rb"ref: (refs/[!-~]+)\s*")
_SHA256 = re.compile(rb"^\s*objectformat\s*=\s*sha256\s*$", re.IGNORECASE | re.MULTILINE)
_CONFIG = b"[core]\n\trepositoryformatversion = %d\n\tbare = true\n"
_EXTENSION = b"[extensions]\n\tobjectformat = sha256\n"
_MOST_BYTES = 64_000_000
"""Of a list of branches and tags."""
_REF_BYTES = 1_000
_MOST_BORROWED = 5


@dataclass(frozen=True, slots=True)
class GitFolder:
    """Where the parts of a repository lie; a second work tree shares all but HEAD."""

    own: Path
    common: Path

    @property
    def objects(self) -> Path:
        """Return where the contents lie."""
        return self.common / "objects"


def git_folder(path: Path) -> GitFolder:
    """Return the git folder of the repository in *path*, with a work tree or without.

    Raises:
        InputError: there is none, or it keeps branches in a way that is not read.
    """
    own = path / ".git"
    if own.is_file():
        own = _linked(path, own)
    elif not own.is_dir():
        own = path
    common = own
    if (own / "commondir").is_file():
        common = own / os.fsdecode(_small(own / "commondir").strip())
    found = GitFolder(own, common)
    if not (own / "HEAD").is_file() or not found.objects.is_dir():
        what = Message(N_("this is no git repository"))
        remedy = Message(N_("Name the folder that holds `.git`, or a bare repository (git clone --bare)."))
        raise InputError([Problem("TK960", Place(str(path)), what, remedy)])
    if (common / "reftable").is_dir():
        what = Message(N_("the repository keeps its branches as a reftable, which is not read"))
        remedy = Message(N_("Clone it with `git clone --ref-format=files`, and check the clone."))
        raise InputError([Problem("TK962", Place(str(path)), what, remedy)])
    _without_pipes(found.objects)
    return found


def mirror_refs(folder: GitFolder, target: Path) -> None:
    """Write HEAD, branches and tags of *folder* below *target*, and settings of our own.

    Raises:
        InputError: something there cannot be read.
    """
    try:
        _mirror(folder, target)
    except OSError as error:
        what = Message(N_("the repository cannot be read: {reason}"), {"reason": system_words(error)})
        remedy = Message(N_("Check the folder and its permissions."))
        raise InputError([Problem("TK961", Place(str(folder.own)), what, remedy)]) from error


def is_cut(folder: GitFolder) -> bool:
    """Return whether the history was cut when it was cloned."""
    return (folder.common / "shallow").is_file()


def _mirror(folder: GitFolder, target: Path) -> None:
    (target / "refs").mkdir(parents=True)
    config = folder.common / "config"
    sha256 = config.is_file() and _SHA256.search(_small(config, 1_000_000)) is not None
    (target / "config").write_bytes(_CONFIG % sha256 + (_EXTENSION if sha256 else b""))
    (target / "HEAD").write_bytes(_small(folder.own / "HEAD"))
    for name in ("packed-refs", "shallow"):
        if (folder.common / name).is_file():
            (target / name).write_bytes(_small(folder.common / name, _MOST_BYTES))
    for path in _loose(folder.common):
        data = _small(path)
        if _COMMIT.fullmatch(data) or _SYMBOLIC.fullmatch(data):
            copy = target / path.relative_to(folder.common)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(data)


def _without_pipes(objects: Path) -> None:
    """Refuse pipes and devices where git looks for contents: it would wait for them without end."""
    folders = [objects]
    for folder in folders:
        for here, _folders, names in os.walk(folder):
            for name in names:
                path = Path(here, name)
                if path.exists() and not path.is_file():
                    what = Message(N_("this is neither a file nor a folder"))
                    remedy = Message(
                        N_("Ask for a whole clone: git clone --mirror; `git fsck` says what is missing.")
                    )
                    raise InputError([Problem("TK961", Place(str(path)), what, remedy)])
        folders += [each for each in _borrowed(folder) if each not in folders][:_MOST_BORROWED]


def _borrowed(objects: Path) -> list[Path]:
    """Return the folders of other repositories whose contents belong to this one too."""
    listed = objects / "info" / "alternates"
    if not listed.is_file():
        return []
    lines = _small(listed, _MOST_BYTES).split(b"\n")
    return [objects / os.fsdecode(line) for line in lines if line and b"\0" not in line]


def _loose(common: Path) -> Iterator[Path]:
    """Yield the files of branches and tags; links are not followed."""
    for here, _folders, names in os.walk(common / "refs"):
        for name in names:
            path = Path(here, name)
            state = path.lstat()
            if S_ISREG(state.st_mode) and state.st_size <= _REF_BYTES:
                yield path


def _small(path: Path, most: int = _REF_BYTES) -> bytes:
    with path.open("rb") as stream:
        return stream.read(most)


def _linked(path: Path, link: Path) -> Path:
    """Return the folder that a file ``.git`` names."""
    text = os.fsdecode(_small(link)).strip()
    return path / text.removeprefix("gitdir:").strip()
