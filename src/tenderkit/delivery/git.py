# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A git folder and the objects of a repository go in; what git says of them comes out.

Nothing of the repository is executed, fetched or written: git sees settings of ours only, may use no
transport, and is asked for plain contents.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

from tenderkit.problems import InputError, Place, Problem
from tenderkit.words import N_, Message

_SAFE = (
    "-c",
    "core.hooksPath=" + os.devnull,
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.commitGraph=false",
    "-c",
    "core.multiPackIndex=false",
    "-c",
    "core.quotePath=false",
    "-c",
    "safe.directory=*",
)
"""Our folder has none of these; that is for settings which a later git may read elsewhere."""


class Git:
    """The program git, bound to one repository."""

    def __init__(self, place: str, folder: Path, objects: Path) -> None:
        """Look at *objects* by the names in *folder*; *place* is how the user calls the repository.

        Raises:
            InputError: git is not installed.
        """
        program = shutil.which("git")
        if program is None:
            what = Message(
                N_("git is not installed on this machine; a repository cannot be looked at without")
            )
            remedy = Message(_mend())
            raise InputError([Problem("TK964", Place(place), what, remedy)])
        self._place = place
        self._folder = folder
        self._start = [program, *_SAFE]
        self._environment = _environment(folder, objects)

    def run(self, *arguments: str, given: bytes | None = None) -> bytes:
        """Return what git prints.

        Raises:
            InputError: git cannot do it: the repository is damaged or incomplete.
        """
        done = subprocess.run(  # noqa: S603 - our own list of arguments
            [*self._start, *arguments],
            cwd=self._folder,
            env=self._environment,
            input=given if given is not None else b"",
            capture_output=True,
            check=False,
        )
        if done.returncode:
            lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise self.damaged(lines[-1] if lines else str(done.returncode))
        return done.stdout

    def contents(self, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield each object of *ids* with its content, as they come.

        Raises:
            InputError: one of them is missing.
        """
        with self._process("cat-file", "--batch") as process:
            asked, answers = _pipes(process)
            for id_ in ids:
                asked.write(f"{id_}\n".encode())
                asked.flush()
                head = answers.readline().split()
                if len(head) != 3:  # noqa: PLR2004 - id, type, size
                    process.kill()
                    raise self.damaged(b" ".join(head).decode("utf-8", "replace") or id_)
                data = answers.read(int(head[2]))
                answers.read(1)
                yield id_, data
            asked.close()

    def beginning(self, id_: str, size: int) -> bytes:
        """Return the first *size* bytes of an object, however large it is."""
        with self._process("cat-file", "blob", id_) as process:
            data = _pipes(process)[1].read(size)
            process.kill()
        return data

    def _process(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - our own list of arguments
            [*self._start, *arguments],
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def damaged(self, reason: str) -> InputError:
        """Return what to raise where something is missing that should be there."""
        what = Message(N_("the repository is damaged or incomplete: {reason}"), {"reason": reason})
        remedy = Message(N_("Ask for a whole clone: git clone --mirror; `git fsck` says what is missing."))
        return InputError([Problem("TK961", Place(self._place), what, remedy)])


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def _environment(folder: Path, objects: Path) -> Mapping[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return {
        **kept,
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_DIR": str(folder),
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OBJECT_DIRECTORY": str(objects),
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "HOME": str(folder),
        "LC_ALL": "C",
    }


def _mend() -> str:
    if sys.platform == "win32":
        return N_("Install Git for Windows.")
    if sys.platform == "darwin":
        return N_("Install it: xcode-select --install")
    return N_("Install it: sudo apt-get install git")
