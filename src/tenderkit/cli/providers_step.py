# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A change of the list of providers goes in; it lands in the dossier and its journal in one step."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from tenderkit.cli.begun import begun
from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.model.dossier import Dossier
from tenderkit.model.providers import PROVIDERS, Provider
from tenderkit.records import dataclass
from tenderkit.words import N_, Message, sentence


@dataclass(frozen=True, slots=True)
class Step:
    """What is recorded of providers at once."""

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
        return cls(folder, *begun(folder, by, at))

    @property
    def by(self) -> str:
        """Who takes the step."""
        return self.statement.by or ""

    @property
    def on(self) -> date:
        """The day of the statement."""
        return self.statement.at.date()

    def tried(self, change: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> None:
        """Write nothing, but look whether *change* could be written.

        Raises:
            InputError: it could not, as with an id that is no name of a file.
        """
        from tenderkit.cli.data_file import changed_file

        changed_file(self.folder, PROVIDERS, change)

    def record(self, what: str, count: int, change: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> None:
        """Write *change* into ``providers.yaml``, and say so.

        The journal says what was done to how many; an id may hold the name of a firm.

        Raises:
            InputError: the file cannot be changed, or somebody else is recording; then nothing is.
        """
        from tenderkit.cli.data_file import changed_file

        new = changed_file(self.folder, PROVIDERS, change)
        if new.old == new.new:
            click.echo(spoken()(N_("Nothing to record: all of it is recorded already.")))
            return
        about = {"what": what, "count": count}
        made = recorded(self.folder, Kind.PROVIDER, self.statement, {PROVIDERS: new}, about)
        click.echo(sentence(Message(N_("Recorded as entry {n}."), {"n": made.n}), spoken()))


def providers_named(dossier: Dossier, ids: Sequence[str]) -> tuple[Provider, ...]:
    """Return the providers *ids*, each once, in the order of the list; letter case does not count.

    Raises:
        InputError: some are not on the list.
    """
    from tenderkit.checking.known import known_ids
    from tenderkit.problems import Place, Problem, raise_if_any

    known = {provider.id.casefold(): provider for provider in dossier.providers.providers}
    wrong = []
    for id_ in ids:
        if id_.casefold() not in known:
            what = Message(N_("there is no provider {id}"), {"id": id_})
            remedy = known_ids(id_, [provider.id for provider in known.values()])
            wrong.append(Problem("TK981", Place(PROVIDERS), what, remedy))
    raise_if_any(wrong)
    wanted = {id_.casefold() for id_ in ids}
    return tuple(provider for key, provider in known.items() if key in wanted)
