# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivery goes in; programs without source, archives and what is not in it at all come out."""

import re
from collections.abc import Iterator, Mapping

from tenderkit.delivery.repository import SUBMODULE, Repository
from tenderkit.delivery.subject import MANY, Findings, Subject, finding
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

CHECK = "binaries"
_START = 16
_LARGE = 1_000_000
_POINTER = b"version https://git-lfs.github.com/spec/"


def binaries(subject: Subject) -> Findings:
    """Yield programs and archives: nobody can see what is in them."""
    known, repository = subject.known, subject.repository
    names, archives = re.compile(known["binary_names"]), re.compile(known["archives"])
    starts = {bytes.fromhex(start): form for start, form in known["binaries"].items()}
    listed = list(_programs(repository, starts, names))
    for path, form in listed[:MANY]:
        what = N_("a program without its source ({form}): nobody can see what it does, nobody may change it")
        remedy = N_("Deliver the source and have the build make it, or fetch it from its project by version.")
        severity = Severity.WARNING if subject.aside(path) else Severity.ERROR
        yield finding(CHECK, severity, path, what, remedy, form=form)
    if len(listed) > MANY:
        what, remedy = N_("and {count} more files like that"), N_("Mend those above, then check again.")
        yield finding(CHECK, Severity.ERROR, None, what, remedy, count=len(listed) - MANY)
    packed = [path for path in repository.files if archives.search(path.lower()) and not subject.aside(path)]
    for path in packed[:MANY]:
        what = N_("an archive, whose content was not looked at")
        remedy = N_("Deliver what is in it as files.")
        yield finding(CHECK, Severity.WARNING, path, what, remedy)
    for path in _pointers(repository):
        what = N_("only a pointer is delivered, the content lies elsewhere (Git LFS)")
        remedy = N_("Have the content delivered too: git lfs fetch --all.")
        yield finding(CHECK, Severity.WARNING, path, what, remedy)


def submodule_notes(subject: Subject) -> Iterator[Message]:
    """Yield other repositories that this one needs and that were not looked at."""
    for path, entry in subject.repository.entries.items():
        if entry.mode == SUBMODULE:
            words = N_("{path} is a repository of its own (submodule) and was not looked at.")
            yield Message(words, {"path": path})


def _programs(
    repository: Repository, starts: Mapping[bytes, str], names: re.Pattern[str]
) -> Iterator[tuple[str, str]]:
    small = [path for path, entry in repository.files.items() if entry.size <= _LARGE]
    for path, data in repository.contents(small):
        form = _form(path, data[:_START], starts, names)
        if form:
            yield path, form
    for path, entry in repository.files.items():
        if entry.size > _LARGE:
            form = _form(path, repository.beginning(path, _START), starts, names)
            if form:
                yield path, form


def _form(path: str, start: bytes, starts: Mapping[bytes, str], names: re.Pattern[str]) -> str | None:
    known = next((form for magic, form in starts.items() if start.startswith(magic)), None)
    if known == "PE" and start.isascii() and start.decode().isprintable():
        known = None  # a text that begins with MZ
    if known is None and names.search(path.lower()) and not _is_text(start):
        return path.rpartition(".")[2]
    return known


def _is_text(start: bytes) -> bool:
    return all(byte >= 32 or byte in b"\t\r\n\f" for byte in start)  # noqa: PLR2004 - below are controls


def _pointers(repository: Repository) -> Iterator[str]:
    short = [path for path, entry in repository.files.items() if 100 < entry.size < 200]  # noqa: PLR2004 - as LFS
    return (path for path, data in repository.contents(short) if data.startswith(_POINTER))
