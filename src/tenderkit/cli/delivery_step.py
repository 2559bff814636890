# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened in a delivery goes in; it lands in its file and in the journal in one step, or not at all."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from tenderkit.cli.begun import begun
from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.model.dossier import Dossier
from tenderkit.records import dataclass
from tenderkit.words import N_, Message, sentence

Data = Mapping[str, Any]


def _day(value: str | date) -> date:
    """Return the day that *value* writes, or say how one is written."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        words = Message(N_("{value} is no day; write it as 2027-03-04."), {"value": value})
        raise click.BadParameter(sentence(words, spoken())) from None


DAY = _day
"""The type of an option: a day."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is recorded about the work after the award."""

    folder: Path
    dossier: Dossier
    statement: Statement

    @classmethod
    def begun(cls, folder: Path, by: str | None, at: datetime | None) -> "Step":
        """Return the step that *by* takes.

        Raises:
            InputError: the dossier cannot be read.
            click.UsageError: nobody says so.
        """
        return cls(folder, *begun(folder, by, at, N_("Who says so? Add --by NAME.")))

    @property
    def by(self) -> str:
        """Who says so."""
        return self.statement.by or ""

    @property
    def on(self) -> date:
        """The day of the statement."""
        return self.statement.at.date()

    def record(self, what: str, ids: Iterable[str], name: str, change: Callable[[Data], Data]) -> Dossier:
        """Change the file *name*, tell it, and return the dossier as it is then.

        Args:
            what: what kind of thing it is about, for the journal.
            ids: of what it is about.
            name: the file below the dossier.
            change: gets what the file says, gives what it shall say.

        Raises:
            InputError: what it would say does not fit; then nothing is recorded.
        """
        from tenderkit.cli.data_file import changed_file
        from tenderkit.cli.delivery_after import dossier_after

        new = changed_file(self.folder, name, change)
        after = dossier_after(self.folder, name, new.new or b"")
        about = {"what": what, "ids": list(ids)}
        made = recorded(self.folder, Kind.DELIVERY, self.statement, {name: new}, about)
        words = Message(N_("Recorded in {file}, entry {n} of the journal."), {"file": name, "n": made.n})
        click.echo(sentence(words, spoken()), err=True)
        return after

    def known(self, id_: str, there: Iterable[str], words: str) -> None:
        """Refuse an *id_* that is not *there*, with *words* for what it would name."""
        from tenderkit.checking.known import known_ids

        listed = list(there)
        if id_ not in listed:
            what, known = Message(words, {"id": id_}), known_ids(id_, listed)
            raise click.UsageError(f"{sentence(what, spoken())}. {sentence(known, spoken())}")


def next_id(prefix: str, ids: Iterable[str]) -> str:
    """Return the id behind the highest that is taken.

    Example:
        >>> next_id("S", ["S-01", "S-07", "other"])
        'S-08'
    """
    form = re.compile(rf"{prefix}-([0-9]+)", re.ASCII)
    numbers = [int(match[1]) for id_ in ids if (match := form.fullmatch(id_))]
    return f"{prefix}-{max(numbers, default=0) + 1:02d}"
