# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What documents are made from goes in; hashes come out that say whether anything changed.

Two of them, for two questions. `inputs_hash` is cheap and answers for all documents at once: did anything
change at all? `content_hash` needs the markup of one document and answers: does it print something else?
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version
from typing import TYPE_CHECKING

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.record import Kind
from tenderkit.model.record_places import JOURNAL
from tenderkit.shipped import DATA, TEMPLATES

if TYPE_CHECKING:
    from tenderkit.rendering.look import Look
    from tenderkit.rendering.printing import Job

_PRINTERS = (
    "cssselect2",
    "docxtpl",
    "fonttools",
    "jinja2",
    "lxml",
    "pillow",
    "pydyf",
    "pypdfium2",
    "pyphen",
    "python-docx",
    "tinycss2",
    "tinyhtml5",
    "weasyprint",
    "xlsxwriter",
)
"""Libraries whose version may show on paper."""


def inputs_hash(folder: Path, look: "Look", *, draft: bool) -> str:
    """Return the hash of all that the documents of the dossier in *folder* can depend on."""
    own = [
        _fingerprint(folder, "**/*.yaml"),
        _fingerprint(folder / "templates", "**/*"),
        _fingerprint(folder / "delivery", "*.json"),
        _journal(folder / JOURNAL),
    ]
    return _short([program_hash(), own, repr(look), draft])


def content_hash(job: "Job", ending: str) -> str:
    """Return the hash of what the file of *job* with *ending* prints, and of what prints it."""
    pages = ending == "docx" and "pdf" in job.formats  # a DOCX takes its page numbers from the PDF
    return _short([program_hash(), repr(replace(job, formats=())), ending, pages])


@cache
def program_hash() -> str:
    """Return the hash of tenderkit itself, of its templates and data, and of the libraries that print."""
    ours = [_fingerprint(DATA.parent, "**/*"), _fingerprint(TEMPLATES, "**/*")]
    libraries = {name: _version(name) for name in _PRINTERS}
    return _short([ours, libraries, python_version()])


def _journal(file: Path) -> str | None:
    """Return the hash of the entries of the journal; those that rendering leaves behind do not count."""
    if not file.is_file():
        return None
    made = f'"kind":"{Kind.RENDERED}"'.encode()
    return sha256(b"".join(line for line in file.read_bytes().splitlines(keepends=True) if made not in line))


def _short(data: object) -> str:
    return sha256(canonical_json(data))[:32]


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _fingerprint(folder: Path, pattern: str) -> dict[str, str]:
    """Return the hash of every file in *folder*, by its path; what a program keeps for itself is left out."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()) for path in _files(folder, pattern)
    }


def _files(folder: Path, pattern: str) -> Iterator[Path]:
    for path in sorted(folder.glob(pattern)):
        parts = path.relative_to(folder).parts
        if path.is_file() and not any(part.startswith((".", "__pycache__")) for part in parts):
            yield path
