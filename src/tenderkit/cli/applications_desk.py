# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder goes in; its applications, as they are examined, and where the selection stands come out."""

from datetime import datetime
from pathlib import Path

from tenderkit.checking.closed_bids import closed_bids
from tenderkit.checking.examining import examined_bids
from tenderkit.checking.selection import one_stage_problems
from tenderkit.cli.begun import named
from tenderkit.cli.recorded import Statement, stated
from tenderkit.evaluation.selection import standing
from tenderkit.model.dossier import Dossier
from tenderkit.model.first_stage import first_stage
from tenderkit.model.intake import APPLICATIONS
from tenderkit.model.record import JournalEntry
from tenderkit.outcome.selection import Standing
from tenderkit.problems import raise_if_any
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.journal import read_journal
from tenderkit.reading.law import read_law
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Applied:
    """A dossier on the day of its selection."""

    folder: Path
    dossier: Dossier
    entries: tuple[JournalEntry, ...]
    standing: Standing


def applied(folder: Path) -> Applied:
    """Return where the selection in *folder* stands.

    Raises:
        InputError: there is no first stage, or the dossier cannot be read.
    """
    dossier = read_dossier(folder)
    raise_if_any(list(one_stage_problems(dossier)))
    entries = tuple(read_journal(folder))
    closed = closed_bids(entries, APPLICATIONS)
    examined = examined_bids(first_stage(dossier), read_law(duties=True), closed)
    return Applied(folder, dossier, entries, standing(dossier, examined))


def begun(folder: Path, by: str | None, at: datetime | None) -> tuple[Applied, Statement]:
    """Return where the selection in *folder* stands, and what *by* states at *at*.

    Raises:
        InputError: there is no first stage, or the dossier cannot be read.
        click.UsageError: nobody states it.
    """
    who = named(by)
    desk = applied(folder)
    return desk, stated(who, at, desk.dossier.tender.timezone)
