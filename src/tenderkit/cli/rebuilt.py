# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier out of an archive goes in; its documents are made again and held against those in it."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.canonical import sha256
from tenderkit.cli.choice import available, duties_of
from tenderkit.cli.dress import town_look
from tenderkit.cli.earlier_state import earlier_state
from tenderkit.cli.later_results import Findings, recorded_kinds
from tenderkit.cli.press import Order, jobs_for, no_pdf
from tenderkit.cli.stock import Stock
from tenderkit.model.archive import NOTE
from tenderkit.model.record import JournalEntry, printed
from tenderkit.outcome.replayed import Rebuilt
from tenderkit.problems import InputError, Problem
from tenderkit.reading.dossier import read_dossier
from tenderkit.recording.rendered import intact_files
from tenderkit.records import dataclass
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.printing import print_all
from tenderkit.rendering.wanted import Wanted, wanted_documents

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from contextlib import AbstractContextManager

    from tenderkit.rendering.printing import Job

_ENDINGS = ("docx", "pdf", "xlsx", "html")
_WORTH_WORKERS = 4
Files = Mapping[str, str]
"""Name below ``out/`` → hash."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Documents that are printed alike."""

    endings: tuple[str, ...]
    draft: bool


def rebuilt(folder: Path, entries: tuple[JournalEntry, ...], scratch: Path) -> Rebuilt:
    """Make all documents again that lie in ``out/`` of the dossier in *folder*, and compare the bytes.

    What comes out otherwise from the dossier as it is now is made once more from the dossier as it was
    when the journal noted the document: it may print how far the journal had come.

    Args:
        folder: the dossier, whole and read without a fault.
        entries: its journal.
        scratch: an empty folder for what is needed on the way.
    """
    wanted = dict(_lying(folder))
    made, unmade = _made(folder, wanted)
    others = {name: hash_ for name, hash_ in wanted.items() if made.get(name) != hash_}
    for n, names in _noted(others, entries).items():
        earlier = scratch / f"before-{n}"
        entry = next(each for each in entries if each.n == n)
        try:
            earlier_state(folder, entries, entry, earlier)
            again, _ = _made(earlier, {name: wanted[name] for name in names}, folder / "out")
        except InputError:
            continue
        made |= {name: hash_ for name, hash_ in again.items() if hash_ == wanted[name]}
    same = [name for name, hash_ in wanted.items() if made.get(name) == hash_]
    other = [name for name in wanted if name in made and name not in same]
    rest = ((name, unmade.get(name)) for name in wanted if name not in made)
    return Rebuilt(
        tuple(f"out/{name}" for name in same),
        tuple(f"out/{name}" for name in other),
        tuple((f"out/{name}", why) for name, why in rest),
    )


def _lying(folder: Path) -> Iterator[tuple[str, str]]:
    out = folder / "out"
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        if path.is_file() and f"out/{name}" != NOTE:
            yield name, sha256(path.read_bytes())


def _noted(files: Files, entries: Iterable[JournalEntry]) -> dict[int, list[str]]:
    """Return which of *files* the journal noted in which entry, the last that has this hash."""
    numbers = {
        name.removeprefix("out/"): entry.n
        for entry in entries
        for name, hash_ in printed(entry).items()
        if files.get(name.removeprefix("out/")) == hash_
    }
    groups: dict[int, list[str]] = defaultdict(list)
    for name, n in numbers.items():
        groups[n].append(name)
    return dict(sorted(groups.items(), reverse=True))


def _made(
    folder: Path, files: Files, out: Path | None = None
) -> tuple[dict[str, str], dict[str, Problem | None]]:
    """Return name → hash of those of *files* that can be made again, and why the others cannot.

    A DOCX takes the page numbers of its PDF where both were asked for at once; so both are tried.
    """
    press = _Press(folder, out or folder / "out")
    made: dict[str, str] = {}
    unmade: dict[str, Problem | None] = {}
    for group, wanted in press.groups(files).items():
        made |= dict(press.printed(group, wanted, unmade))
    alone = [n for n in files if n.endswith(".docx") and n in made and made[n] != files[n]]
    for group, wanted in press.groups(dict.fromkeys(alone, "")).items():
        made |= {n: hash_ for n, hash_ in press.printed(group, wanted, {}) if hash_ == files.get(n)}
    return made, unmade


class _Press:
    """What making the documents of one dossier shares."""

    def __init__(self, folder: Path, out: Path) -> None:
        self._folder, self._out = folder, out
        self._dossier = read_dossier(folder)
        self._stock = Stock(folder, self._dossier)
        duties = duties_of(self._dossier, recorded_kinds(folder), self._stock)
        had = available(duties, self._dossier.tender.language)
        self._findings = Findings(folder, self._dossier, had)
        self._wanted = list(wanted_documents(self._dossier, list(DOCUMENTS.values())))

    def groups(self, files: Files) -> dict[_Group, list[Wanted]]:
        """Return the documents that *files* are, by how they are printed."""
        origins = intact_files(self._out, list(files))
        groups: dict[_Group, list[Wanted]] = defaultdict(list)
        for wanted in self._wanted:
            for draft in (False, True):
                endings = tuple(
                    ending
                    for ending in _ENDINGS
                    if (name := wanted.name(ending)) in files
                    and (name in origins and origins[name].draft) == draft
                )
                if endings:
                    groups[_Group(endings, draft)].append(wanted)
        return groups

    def printed(
        self, group: _Group, wanted: list[Wanted], unmade: dict[str, Problem | None]
    ) -> Iterator[tuple[str, str]]:
        """Yield name and hash of each file; what cannot be made is put into *unmade* with the reason."""
        workers = min(os.cpu_count() or 1, len(wanted), 8) if len(wanted) >= _WORTH_WORKERS else 1
        order = Order(
            self._folder, self._out, (), "all", group.endings, group.draft, force=False, workers=workers
        )
        look = town_look(self._folder, self._dossier, draft=group.draft)
        jobs: list[Job] = []
        for each in wanted:
            made_of = (self._findings, self._stock)
            try:
                jobs += jobs_for(order, self._dossier, look, [each], *made_of, proved=False)
            except InputError as error:
                unmade |= {each.name(ending): error.problems[0] for ending in group.endings}
        with _executor(workers) as executor:
            for job, made in zip(jobs, print_all(jobs, executor), strict=True):
                yield from ((name, sha256(data)) for name, data in made.files.items())
                reasons = [*made.problems, *made.lacking]
                reasons += [] if made.no_pdf is None else [no_pdf(made.no_pdf)]
                lacking = {f"{job.page.name}.{ending}" for ending in group.endings} - made.files.keys()
                unmade |= dict.fromkeys(lacking, reasons[0] if reasons else None)


def _executor(workers: int) -> "AbstractContextManager[Executor | None]":
    if workers <= 1:
        return nullcontext()
    from tenderkit.rendering.workers import workers as started

    return started(workers)
