# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; its documents come out, each with its files and whether they are current."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from tenderkit.cli.choice import available, duties_of, waits_for
from tenderkit.cli.dress import town_look
from tenderkit.cli.later_results import Findings, recorded_kinds
from tenderkit.cli.press import inputs_of, jobs_for
from tenderkit.cli.presses import Order, Presses, presses
from tenderkit.cli.stock import Stock
from tenderkit.model.dossier import Dossier
from tenderkit.outcome.duty import DocumentDuty, MadeDocument, State
from tenderkit.outcome.open_key import OpenKey
from tenderkit.problems import InputError
from tenderkit.recording.rendered import Origin, intact_files
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.inputs import content_hash
from tenderkit.rendering.printing import Job
from tenderkit.rendering.wanted import Wanted, wanted_documents

_ENDINGS = ("docx", "pdf", "xlsx", "html")
_GAP = "TK030"


def made_documents(folder: Path, dossier: Dossier) -> tuple[MadeDocument, ...]:
    """Return every document with its state in the folder ``out`` of the dossier."""
    return _Desk(folder, dossier).documents()


class _Desk:
    """What looking at all documents of one dossier shares."""

    def __init__(self, folder: Path, dossier: Dossier) -> None:
        self._order = Order(
            folder, folder / "out", (), "all", _ENDINGS[:1], draft=False, force=False, workers=1
        )
        self._dossier = dossier
        self._look = town_look(folder, dossier, draft=False)
        self._stock = Stock(folder, dossier)
        self._inputs = inputs_of(self._order, self._stock, self._look)
        self._duties = duties_of(dossier, recorded_kinds(folder), self._stock)
        self._had = available(self._duties, dossier.tender.language)
        self._findings = Findings(folder, dossier, self._had)

    @cached_property
    def _presses(self) -> Presses:
        return presses(self._order, self._dossier, self._look, self._stock)

    def documents(self) -> tuple[MadeDocument, ...]:
        return tuple(self._made(duty) for duty in self._duties)

    def _made(self, duty: DocumentDuty) -> MadeDocument:
        kind = DOCUMENTS[duty.id]
        parts = list(wanted_documents(self._dossier, [kind]))
        files = [self._files(part) for part in parts]
        known = intact_files(self._order.out, [name for names in files for name in names])
        gaps = list(duty.missing)
        had = duty in self._had
        waits = waits_for([kind], (duty,), self._findings).get(duty.id) if had else duty.waits
        duty = replace(duty, waits=waits)
        current = had and all(files)
        if had and not waits and not (current and self._untouched(files, known)):
            for part, names in zip(parts, files, strict=True):
                job, lacking = self._job(part)
                gaps += lacking
                current = current and job is not None and all(_same(job, name, known) for name in names)
        listed = tuple(f"out/{name}" for names in files for name in names)
        duty = replace(duty, missing=tuple(dict.fromkeys(gaps)))
        drafts = any(name in known and known[name].draft for names in files for name in names)
        state = State.DRAFT if drafts else _state(duty, listed, current=current)
        return MadeDocument(duty, state, listed, template=had)

    def _files(self, wanted: Wanted) -> list[str]:
        """Return the files of one document that lie there."""
        names = [wanted.name(ending) for ending in _ENDINGS]
        return [name for name in names if (self._order.out / name).is_file()]

    def _untouched(self, files: Sequence[Sequence[str]], known: dict[str, Origin]) -> bool:
        """Return whether all *files* are ours and nothing at all has changed since."""
        return all(name in known and known[name].inputs == self._inputs for names in files for name in names)

    def _job(self, wanted: Wanted) -> tuple[Job | None, list[OpenKey]]:
        """Return what would be printed now, or what it lacks.

        Raises:
            InputError: something else is wrong than a gap.
        """
        try:
            made_of = (self._findings, self._stock)
            jobs = jobs_for(self._order, self._presses, [wanted], *made_of, proved=False)
            return next(jobs), []
        except InputError as error:
            if any(problem.rule != _GAP for problem in error.problems):
                raise
            keys = (problem.message.values["key"] for problem in error.problems)
            return None, [key for key in keys if isinstance(key, OpenKey)]


def _same(job: Job, name: str, known: dict[str, Origin]) -> bool:
    """Return whether the file *name* is what *job* would print.

    A DOCX takes the page numbers of its PDF where that is made with it, so both are tried.
    """
    ending = name.rpartition(".")[2]
    now = {content_hash(replace(job, formats=formats), ending) for formats in ((ending,), (ending, "pdf"))}
    return name in known and known[name].content in now


def _state(duty: DocumentDuty, files: Sequence[str], *, current: bool) -> State:
    if duty.waits and not files:
        return State.WAITING
    if duty.missing:
        return State.MISSING_DATA
    if not files:
        return State.NOT_RENDERED
    return State.RENDERED if current else State.STALE
