# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and names of files go in; the hashes come out that these files have when they are made now."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.canonical import sha256
from tenderkit.cli.choice import available, duties_of
from tenderkit.cli.dress import town_look
from tenderkit.cli.later_results import Findings, recorded_kinds
from tenderkit.cli.press import jobs_for, no_pdf
from tenderkit.cli.presses import Order, presses
from tenderkit.cli.stock import Stock
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
class Group:
    """Documents that are printed alike."""

    endings: tuple[str, ...]
    draft: bool


class Reprint:
    """What making the documents of one dossier shares."""

    def __init__(self, folder: Path, out: Path) -> None:
        """Read the dossier in *folder*; *out* says which of its documents are drafts.

        Raises:
            InputError: it cannot be read.
        """
        self._folder, self._out = folder, out
        self._dossier = read_dossier(folder)
        self._stock = Stock(folder, self._dossier)
        duties = duties_of(self._dossier, recorded_kinds(folder), self._stock)
        had = available(duties, self._dossier.tender.language)
        self._findings = Findings(folder, self._dossier, had)
        self._wanted = list(wanted_documents(self._dossier, list(DOCUMENTS.values())))

    def groups(self, files: Files) -> dict[Group, list[Wanted]]:
        """Return the documents that *files* are, by how they are printed."""
        origins = intact_files(self._out, list(files))
        groups: dict[Group, list[Wanted]] = defaultdict(list)
        for wanted in self._wanted:
            for draft in (False, True):
                endings = tuple(
                    ending
                    for ending in _ENDINGS
                    if (name := wanted.name(ending)) in files
                    and (name in origins and origins[name].draft) == draft
                )
                if endings:
                    groups[Group(endings, draft)].append(wanted)
        return groups

    def printed(
        self, group: Group, wanted: list[Wanted], unmade: dict[str, Problem | None]
    ) -> Iterator[tuple[str, str]]:
        """Yield name and hash of each file; what cannot be made is put into *unmade* with the reason."""
        workers = min(os.cpu_count() or 1, len(wanted), 8) if len(wanted) >= _WORTH_WORKERS else 1
        order = Order(
            self._folder, self._out, (), "all", group.endings, group.draft, force=False, workers=workers
        )
        look = town_look(self._folder, self._dossier, draft=group.draft)
        shared = cache(lambda: presses(order, self._dossier, look, self._stock))
        jobs: list[Job] = []
        for each in wanted:
            made_of = (self._findings, self._stock)
            try:
                jobs += jobs_for(order, shared(), [each], *made_of, proved=False)
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
