# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An event and the files that change with it go in; they land in the dossier and its journal in one step."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import click

from tenderkit.cli.begun import begun
from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Change, Kind, Statement, record_options, recorded
from tenderkit.model.dossier import Dossier
from tenderkit.model.event import EVENTS, Event, EventKind
from tenderkit.model.numbers import Moment
from tenderkit.records import dataclass
from tenderkit.words import N_, Message, sentence

_NUMBERED = re.compile(r"EV?-([0-9]+)", re.ASCII)
"""Events were once called E-01, like criteria of selection; those that are keep that name."""
_NOTHING: Mapping[str, Any] = MappingProxyType({})
_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])


def why_options(function: _Decorated) -> _Decorated:
    """Add ``--reason``, without which nothing is recorded, ``--by`` and ``--at``."""
    reason = click.option("--reason", metavar="TEXT", required=True, help=N_("Why; it stays in the file."))
    return reason(record_options(function))


@dataclass(frozen=True, slots=True)
class Step:
    """What an event is recorded in."""

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

    def event(self, kind: EventKind, reason: str) -> Event:
        """Return an event with the next number."""
        numbers = [int(match[1]) for e in self.dossier.events if (match := _NUMBERED.fullmatch(e.id))]
        id_ = f"EV-{max(numbers, default=0) + 1:02d}"
        by = self.statement.by or ""
        return Event(id_, kind, self.statement.at.date(), by, reason)

    def moment(self, at: datetime | None) -> Moment:
        """Return *at*, local to the tender, or the time of the statement, to the minute."""
        from zoneinfo import ZoneInfo

        from tenderkit.cli.stated_time import local

        when = local(at, ZoneInfo(self.dossier.tender.timezone)) if at else self.statement.at
        return Moment(when.date(), when.time().replace(second=0, microsecond=0, tzinfo=None))

    def record(
        self,
        event: Event,
        files: Mapping[str, Change] = _NOTHING,
        taken_over: Mapping[str, bytes | None] = _NOTHING,
    ) -> None:
        """Record *event* with all that changes with it, and tell it.

        Raises:
            InputError: it does not fit, or the step cannot be taken; then nothing is recorded.
        """
        from tenderkit.checking.event_wishes import wish_problems
        from tenderkit.cli.data_file import changed_file
        from tenderkit.problems import raise_if_any
        from tenderkit.recording.events import with_event

        raise_if_any(list(wish_problems(self.dossier, event)))
        change = changed_file(self.folder, EVENTS, lambda data: with_event(data, event))
        self._write(event, {EVENTS: change, **files}, taken_over)

    def record_answer(self, event: Event, answer: Any) -> None:  # noqa: ANN401 - a Consent
        """Record an answer of a bidder to *event*."""
        from tenderkit.cli.data_file import changed_file
        from tenderkit.recording.events import with_consent

        change = changed_file(self.folder, EVENTS, lambda data: with_consent(data, event.id, answer))
        told = replace(event, bid=answer.bid, consents=(*event.consents, answer))
        self._write(told, {EVENTS: change}, _NOTHING)

    def _write(
        self, event: Event, files: Mapping[str, Change], taken_over: Mapping[str, bytes | None]
    ) -> None:
        others = [name for name in event.present if name != self.statement.by]
        made = recorded(self.folder, Kind.EVENT, self.statement, files, _about(event), others, taken_over)
        self.tell(event, made.n)

    def tell(self, event: Event, entry: int) -> None:
        """Say what was recorded."""
        from tenderkit.cli.options import spoken_language
        from tenderkit.rendering.event_text import event_lines

        click.echo("\n".join(event_lines(event, spoken_language(), spoken())))
        click.echo(sentence(Message(N_("Recorded as entry {n}."), {"n": entry}), spoken()))


def _about(event: Event) -> dict[str, object]:
    """Return what the journal says: ids and kinds, neither names nor texts."""
    told: dict[str, object] = {"event": event.id, "what": event.kind.value}
    for key in ("bid", "application", "reviewer", "successor", "round", "released"):
        value = getattr(event, key)
        if value is not None:
            told[key] = value
    return told | ({"bids": list(event.bids)} if event.bids else {})
