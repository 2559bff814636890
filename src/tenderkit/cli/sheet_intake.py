# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and handed-over sheets go in; what is to be recorded of them comes out, checked in full."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from tenderkit.checking.scores import score_problems
from tenderkit.cli.blank_cells import raise_if_blank
from tenderkit.cli.handed_over import (
    CONFLICT,
    HandedOver,
    handed_over,
    promise_beside,
    strange_packs,
    whose,
)
from tenderkit.cli.known_by_then import refuse_too_early
from tenderkit.cli.options import spoken
from tenderkit.cli.pseudonyms import known_reviewer
from tenderkit.cli.recorded import Change, Kind, change_of, recorded, stated
from tenderkit.cli.scoring_workbook import form_behind
from tenderkit.cli.sound import sound_dossier
from tenderkit.evaluation.promises import closed_by, current_round
from tenderkit.evaluation.returned_sheets import left_out, taken_sheets
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.pseudonyms import Pseudonyms
from tenderkit.model.sheet_code import sheet_code
from tenderkit.outcome.sheet_change import TakenSheet
from tenderkit.problems import InputError, Place, Problem, Severity, raise_if_any
from tenderkit.reading.journal import read_journal
from tenderkit.reading.pseudonyms import pseudonyms_file, read_pseudonyms
from tenderkit.recording.score_file import sheet_data
from tenderkit.records import dataclass
from tenderkit.words import N_, Message


@dataclass(frozen=True, slots=True)
class Intake:
    """What is handed over, and how."""

    folder: Path
    paths: tuple[Path, ...]
    reviewer: str | None
    unfinished: bool
    without_code: str | None
    """The reason, where the sheets are taken in without their code."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """Sheets that may be recorded."""

    intake: Intake
    dossier: Dossier
    named: Pseudonyms
    sheets: tuple[TakenSheet, ...]
    code: str | None
    left_out: tuple[str, ...]
    """Letters of bids that are out since the sheets were made."""
    thin: tuple[Problem, ...]
    """Warnings on reasons and places."""

    @property
    def has_conflict(self) -> bool:
        """Whether the reviewer declares a conflict of interest."""
        return any(map(_has_conflict, self.sheets))

    @property
    def differs(self) -> bool:
        """Whether anything is not as it is recorded."""
        return any(taken.changes or taken.is_new for taken in self.sheets)

    def record(self, by: str | None, at: datetime | None) -> None:
        """Write the sheets and their entry in the journal.

        Raises:
            InputError: somebody else is writing, or a file was changed meanwhile.
        """
        folder, statement = self.intake.folder, stated(by, at, self.dossier.tender.timezone)
        refuse_too_early(folder, self.dossier, [taken.sheet.bid for taken in self.sheets], statement)
        files = {taken.file: change_of(folder, taken.file, sheet_data(taken.sheet)) for taken in self.sheets}
        data: dict[str, object] = {"reviewer": self.named.reviewer, "sheets": len(self.sheets)}
        if self.code is not None:
            data["code"] = self.code
        if self.intake.without_code is not None:
            data["without_code"] = True
            files |= _reason(folder, self.named, self.intake.without_code, statement.at)
        recorded(folder, Kind.SHEET, statement, files, data)


def taken_in(intake: Intake) -> TakenIn:
    """Return what may be recorded of *intake*.

    Raises:
        InputError: whatever is wrong with it, cell by cell; or it is not time yet.
    """
    dossier, _ = sound_dossier(intake.folder)
    reviewer = known_reviewer(dossier, intake.reviewer or whose(intake.paths))
    named = read_pseudonyms(intake.folder, reviewer)
    if named is None:
        raise InputError([_never_exported(reviewer)])
    raise_if_any(list(strange_packs(intake.paths, dossier.tender.id, named)))
    given = handed_over(intake.paths, lambda file: form_behind(dossier, named, file))
    if given.returned.reviewer != reviewer:
        raise click.BadParameter(spoken()(N_("The sheets are of somebody else.")), param_hint="--reviewer")
    if not intake.unfinished:
        raise_if_blank(given.blank)
    code = _code(intake.paths, given)
    sheets = taken_sheets(dossier, named, given.returned)
    if intake.without_code is None and any(taken.changes or taken.is_new for taken in sheets):
        now = current_round(read_journal(intake.folder))
        raise_if_any(list(closed_by(dossier, now, reviewer, code, sheets)))
    if not intake.unfinished:
        raise_if_any([_open(taken) for taken in sheets if taken.open and not _has_conflict(taken)])
    raise_if_any(_faults(dossier, sheets))
    gone = left_out(dossier, named, given.returned)
    return TakenIn(intake, dossier, named, sheets, code, gone, given.thin)


def _has_conflict(taken: TakenSheet) -> bool:
    return taken.sheet.conflict is not None and taken.sheet.conflict.declared == CONFLICT


def _code(paths: Sequence[Path], given: HandedOver) -> str | None:
    promise = promise_beside(paths)
    if promise is None:
        return None
    return sheet_code(promise.nonce, given.returned.reviewer, given.returned.sheets)


def _faults(dossier: Dossier, sheets: Sequence[TakenSheet]) -> list[Problem]:
    """Return what `check` would call an error once *sheets* are recorded: points that the scale has not."""
    candidate = replace(dossier, judged=tuple(_with(judged, sheets) for judged in dossier.judged))
    files = {taken.file for taken in sheets}
    found = [p for p in score_problems(candidate) if p.severity is Severity.ERROR]
    return [replace(p, place=Place(p.place.file)) for p in found if p.place.file in files]


def _with(judged: Judged, sheets: Sequence[TakenSheet]) -> Judged:
    new = {(t.sheet.reviewer, t.sheet.bid): t.sheet for t in sheets if t.folder == judged.folder}
    kept = tuple(sheet for sheet in judged.sheets if (sheet.reviewer, sheet.bid) not in new)
    return replace(judged, sheets=(*kept, *new.values()))


def _reason(folder: Path, named: Pseudonyms, reason: str, at: datetime) -> dict[str, Change]:
    """Return the file of the letters with the reason in it: the journal holds no texts."""
    name = pseudonyms_file(named.reviewer)
    data = {
        "reviewer": named.reviewer,
        "seed": named.seed,
        "pseudonyms": dict(named.bids),
        "order": list(named.order),
        "without_code": {"reason": reason, "on": at.date().isoformat()},
    }
    return {name: change_of(folder, name, data)}


def _never_exported(reviewer: str) -> Problem:
    what = Message(
        N_("for {reviewer} no sheet was ever exported, so no letter leads to a bid"), {"reviewer": reviewer}
    )
    remedy = Message(N_("Export first: `tenderkit sheet export` or `tenderkit pack`."))
    return Problem("TK841", Place(reviewer), what, remedy)


def _open(taken: TakenSheet) -> Problem:
    values = {"criteria": ", ".join(taken.open)}
    what = Message(N_("not scored yet: {criteria}"), values)
    remedy = Message(N_("Hand in the other workbook too, or say `--unfinished`."))
    return Problem("TK848", Place(f"{taken.file} ({taken.letter})"), what, remedy)
