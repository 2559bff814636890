# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of a delivery go in; what the program reuse says of their licence headers comes out.

reuse is under the GPL and is called as a program of its own. It sees a copy of the files without the
git folder, so nothing of the repository is executed.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from tenderkit.delivery.repository import Repository

_MOST_FILES = 50_000
_MOST_BYTES = 2_000_000_000
_LONGEST = 200
"""Of one part of a path."""


def program() -> str | None:
    """Return where reuse is installed: beside this Python, or on the path."""
    beside = Path(sys.executable).with_name("reuse.exe" if sys.platform == "win32" else "reuse")
    return str(beside) if beside.is_file() else shutil.which("reuse")


def fits(repository: Repository) -> bool:
    """Return whether a copy of all files can be made."""
    sizes = [entry.size for entry in repository.files.values()]
    return len(sizes) <= _MOST_FILES and sum(sizes) <= _MOST_BYTES


def report(repository: Repository, command: str) -> Mapping[str, Any] | None:
    """Return what reuse says in its own words, files by their paths; None where it gives up."""
    with tempfile.TemporaryDirectory(prefix="tenderkit-") as name:
        copy = Path(name) / "files"
        copy.mkdir()
        for path, data in repository.contents([p for p in repository.files if is_plain(p)]):
            target = copy / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "PYTHONDONTWRITEBYTECODE")
        environment = {key: os.environ[key] for key in kept if key in os.environ}
        done = subprocess.run(  # noqa: S603 - our own list of arguments
            [command, "--root", str(copy), "lint", "--json"],
            cwd=name,
            env={**environment, "HOME": name, "LC_ALL": "C.UTF-8", "GIT_CEILING_DIRECTORIES": name},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        try:
            said = json.loads(done.stdout)
        except ValueError:
            return None
        wrong = said.get("non_compliant") if isinstance(said, dict) else None
        return (
            {key: _relative(value, copy) for key, value in wrong.items()} if isinstance(wrong, dict) else None
        )


def is_plain(path: str) -> bool:
    """Return whether a file of that path can be made anywhere without leaving the folder.

    Example:
        >>> is_plain("src/a.py"), is_plain("../a"), is_plain(".git/config")
        (True, False, False)
    """
    parts = path.split("/")
    return (
        not any(part in ("", ".", "..") or part.lower() == ".git" or len(part) > _LONGEST for part in parts)
        and not any(character < " " or character in '\\:*?"<>|' for character in path)
        and not PurePosixPath(path).is_absolute()
    )


def _relative(value: object, copy: Path) -> object:
    """Return *value* with the files in it as the repository calls them."""
    if isinstance(value, str):
        inside = value.removeprefix(f"{copy.resolve()}{os.sep}").removeprefix(f"{copy}{os.sep}")
        return inside.replace(os.sep, "/")
    if isinstance(value, list):
        return [_relative(each, copy) for each in value]
    if isinstance(value, dict):
        return {key: _relative(each, copy) for key, each in value.items()}
    return value


def names(value: object) -> Iterator[str]:
    """Yield the names in a part of what reuse says."""
    listed = value if isinstance(value, list | dict) else ()
    return (str(each) for each in listed)
