# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The path of a git repository goes in; its files, versions and history come out.

What counts is what is committed: the tree of HEAD. The work tree is not looked at, so neither links
nor filters nor what was not delivered can play a part.
"""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from tenderkit.delivery.git import Git
from tenderkit.delivery.refs import git_folder, is_cut, mirror_refs
from tenderkit.problems import InputError, Place, Problem
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

TEXT_BYTES = 5_000_000
"""Longer files are not read as text."""
SUBMODULE = "160000"
LINK = "120000"
_MISSING = "BAD"
"""What git says for the size of a file that is not in this copy."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as it is committed."""

    mode: str
    id: str
    size: int


class Repository:
    """A delivered repository, to be read only."""

    def __init__(self, git: Git, commit: str, *, cut: bool) -> None:
        """Look at *commit* by means of *git*; *cut*: the history does not reach its beginning."""
        self._git = git
        self._texts: dict[str, str] = {}
        self.commit = commit
        self.cut = cut

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """What HEAD holds, by path, submodules included."""
        listed: dict[str, Entry] = {}
        for line in self._git.run("ls-tree", "-r", "-z", "-l", self.commit).split(b"\0"):
            if line:
                head, _, path = line.partition(b"\t")
                mode, _kind, id_, size = head.decode().split()
                if size == _MISSING:
                    raise self._git.damaged(path.decode("utf-8", "replace"))
                listed[path.decode("utf-8", "replace")] = Entry(mode, id_, int(size) if size != "-" else 0)
        return listed

    @cached_property
    def files(self) -> Mapping[str, Entry]:
        """The files of HEAD, without links and submodules."""
        return {path: each for path, each in self.entries.items() if each.mode not in (SUBMODULE, LINK)}

    def content(self, path: str) -> bytes:
        """Return the file *path*."""
        return next(self._git.contents([self.files[path].id]))[1]

    def contents(self, paths: list[str]) -> Iterator[tuple[str, bytes]]:
        """Yield each of *paths* with its content."""
        answers = self._git.contents(self.files[path].id for path in paths)
        return ((path, data) for path, (_id, data) in zip(paths, answers, strict=True))

    def beginning(self, path: str, size: int = 4096) -> bytes:
        """Return the first bytes of *path*."""
        entry = self.files[path]
        return self.content(path)[:size] if entry.size <= TEXT_BYTES else self._git.beginning(entry.id, size)

    def text(self, path: str) -> str:
        """Return *path* as text; empty where it is too long."""
        if path not in self._texts:
            short = self.files[path].size <= TEXT_BYTES
            self._texts[path] = self.content(path).decode("utf-8", "replace") if short else ""
        return self._texts[path]

    @cached_property
    def commits(self) -> int:
        """How many commits lead to HEAD."""
        return int(self._git.run("rev-list", "--count", self.commit))

    def files_at_the_root(self) -> int:
        """Return how many files the first commit brought; of several beginnings the largest."""
        roots = self._git.run("rev-list", "--max-parents=0", self.commit).decode().split()
        trees = (self._git.run("ls-tree", "-r", "-z", "--name-only", root) for root in roots)
        return max((tree.count(b"\0") for tree in trees), default=0)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The names of all tags."""
        listed = self._git.run("for-each-ref", "--format=%(refname:strip=2)", "refs/tags")
        return tuple(listed.decode("utf-8", "replace").split("\n")[:-1])

    @cached_property
    def _listed(self) -> list[bytes]:
        """The ids of all that any branch or tag ever held, with paths; a question mark: not in this copy."""
        return self._git.run("rev-list", "--objects", "--missing=print", "--all", self.commit).splitlines()

    def absent(self) -> int:
        """Return how many contents of the history are not in this copy."""
        return sum(line.startswith(b"?") for line in self._listed)

    def history(self) -> Iterator[tuple[str, bytes]]:
        """Yield each text that any branch or tag ever held, with a path of it; those of HEAD first."""
        paths = {entry.id: path for path, entry in reversed(list(self.files.items()))}
        for line in self._listed:
            id_, _, path = line.partition(b" ")
            if path:
                paths.setdefault(id_.decode(), path.decode("utf-8", "replace"))
        asked = "".join(f"{id_}\n" for id_ in paths).encode()
        rows = (row.split() for row in self._git.run("cat-file", "--batch-check", given=asked).splitlines())
        read = [row[0].decode() for row in rows if row[1] == b"blob" and int(row[2]) <= TEXT_BYTES]
        return ((paths[id_], data) for id_, data in self._git.contents(read))


@contextmanager
def delivered(path: Path) -> Iterator[Repository]:
    """Open the repository in *path*.

    Raises:
        InputError: there is none, or it cannot be read, or it holds no commit.
    """
    folder = git_folder(path)
    with tempfile.TemporaryDirectory(prefix="tenderkit-") as name:
        ours = Path(name) / "git"
        mirror_refs(folder, ours)
        git = Git(str(path), ours, folder.objects.resolve())
        try:
            commit = git.run("rev-parse", "--verify", "--end-of-options", "HEAD^{commit}").decode().strip()
        except InputError:
            what = Message(N_("HEAD names no commit: nothing has been delivered on the main branch"))
            remedy = Message(N_("Check out the branch that was delivered, or name another clone."))
            raise InputError([Problem("TK963", Place(str(path)), what, remedy)]) from None
        yield Repository(git, commit, cut=is_cut(folder))
