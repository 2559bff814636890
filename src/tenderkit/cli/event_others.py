# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit event extend|consent|reviewer|note``: longer binding, people, and all else."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.event_step import Step, why_options
from tenderkit.cli.options import dossier_argument, lang_option, next_command, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_, Message, sentence

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@dossier_argument
@click.option("--until", metavar="DATE", type=_DAY, required=True, help=N_("Until when bids shall bind."))
@why_options
@lang_option
def extend(folder: Path, until: datetime, reason: str, by: str | None, at: datetime | None) -> None:
    """Ask all bidders of DOSSIER whose bids count to be bound for longer.

    Nobody has to agree. What each answers is recorded with `tenderkit event consent`; who does not agree
    is out. The published tender stays as it was sealed.

    \b
    Example:
      tenderkit event extend my-tender --until 2027-08-31 \\
        --reason "An objection is being decided." --by "Ann Sample"
    """
    from tenderkit.model.event import EventKind
    from tenderkit.model.numbers import Moment

    step = Step.begun(folder, by, at)
    asked = tuple(bid.id for bid in step.dossier.bids if bid.status == "received")
    told = replace(step.event(EventKind.EXTENSION, reason), until=Moment(until.date()), bids=asked)
    step.record(told)
    command = next_command("event", "consent", folder, asked[0], "--yes", "--by", by)
    words = Message(N_("Record each answer: {command}"), {"command": command})
    click.echo(sentence(words, spoken()), err=True)


@click.command()
@dossier_argument
@click.argument("bid")
@click.option("--yes/--no", "agrees", default=None, required=True, help=N_("What the bidder answered."))
@record_options
@lang_option
def consent(folder: Path, bid: str, agrees: bool, by: str | None, at: datetime | None) -> None:
    """Record what the bidder of BID answered to the last extension.

    Without an answer the bid counts, and `rank` says that it is missing.

    \b
    Example:
      tenderkit event consent my-tender bid-02 --no --by "Ann Sample" --at 2027-07-20T11:00
    """
    from tenderkit.checking.event_wishes import answer_problems
    from tenderkit.model.event import Consent, EventKind
    from tenderkit.problems import raise_if_any

    step = Step.begun(folder, by, at)
    asked = [event for event in step.dossier.events if event.kind is EventKind.EXTENSION]
    last = asked[-1] if asked else None
    raise_if_any(list(answer_problems(step.dossier, last, bid)))
    assert last is not None
    step.record_answer(last, Consent(bid, agrees, step.statement.at.date(), step.statement.by or ""))


@click.command()
@dossier_argument
@click.argument("reviewer")
@click.option("--left/--conflict", default=None, required=True, help=N_("Why nobody counts this person."))
@click.option("--successor", metavar="ID", help=N_("Who takes over; stands in internal.yaml already."))
@why_options
@lang_option
def reviewer(
    folder: Path,
    reviewer: str,
    left: bool,
    successor: str | None,
    reason: str,
    by: str | None,
    at: datetime | None,
) -> None:
    """Record that REVIEWER leaves, or is found in a conflict of interest.

    From then on no sheet of this person counts; all stay where they are, and in internal.yaml too.
    Points that were agreed under a conflict are named by `rank`: the panel has to talk again.

    \b
    Example:
      tenderkit event reviewer my-tender rev-2 --conflict --successor rev-4 \\
        --reason "Her brother works for a bidder." --by "Ann Sample"
    """
    from tenderkit.model.event import EventKind

    step = Step.begun(folder, by, at)
    kind = EventKind.REVIEWER_LEFT if left else EventKind.CONFLICT
    step.record(replace(step.event(kind, reason), reviewer=reviewer, successor=successor))


@click.command()
@dossier_argument
@click.option("--bid", metavar="BID", help=N_("The bid that it is about."))
@why_options
@lang_option
def note(folder: Path, bid: str | None, reason: str, by: str | None, at: datetime | None) -> None:
    """Record anything else that belongs into the file; it changes nothing.

    \b
    Example:
      tenderkit event note my-tender --bid bid-02 \\
        --reason "A newspaper asked; nothing was said." --by "Ann Sample"
    """
    from tenderkit.model.event import EventKind

    step = Step.begun(folder, by, at)
    step.record(replace(step.event(EventKind.NOTE, reason), bid=bid))
