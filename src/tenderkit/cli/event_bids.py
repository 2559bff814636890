# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit event withdraw|members|round|present``: what happens with bids."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.event_step import Step, why_options
from tenderkit.cli.options import dossier_argument, lang_option, next_command, spoken
from tenderkit.cli.stated_time import STATED_TIME
from tenderkit.words import N_, Message, sentence

_CAME_IN = N_("When the word of the bidder came in; else the time of this statement.")


@click.command()
@dossier_argument
@click.argument("bid")
@click.option("--received", metavar="TIME", type=STATED_TIME, help=_CAME_IN)
@click.option(
    "--release", is_flag=True, help=N_("After the end of the period: let the bidder go all the same.")
)
@why_options
@lang_option
def withdraw(
    folder: Path,
    bid: str,
    received: datetime | None,
    release: bool,
    reason: str,
    by: str | None,
    at: datetime | None,
) -> None:
    """Record that a bidder of DOSSIER takes BID back, or an applicant an application, such as app-03.

    An application can be withdrawn at any time. A bid: until the end of the period anybody may, and it is
    out. After that the bidder is bound: the wish is recorded and the bid still counts, unless the buyer
    lets it go with --release.

    \b
    Example:
      tenderkit event withdraw my-tender bid-03 --received 2027-05-20T09:14 \\
        --reason "No staff any more." --by "Ann Sample"
    """
    from tenderkit.cli.data_file import changed_file
    from tenderkit.cli.event_round import is_bound
    from tenderkit.model.event import EventKind
    from tenderkit.model.intake import APPLICATIONS, BIDS

    step = Step.begun(folder, by, at)
    came = step.moment(received)
    applied = next((each for each in step.dossier.applications if each.id == bid), None)
    bound = applied is None and is_bound(step.dossier, bid, came)
    if release and not bound:
        words = N_("The bidder is not bound yet; leave out --release.")
        raise click.UsageError(spoken()(words))
    told = replace(
        step.event(EventKind.WITHDRAWAL, reason),
        bid=None if applied else bid,
        application=applied.id if applied else None,
        received=came,
        released=release if bound else None,
    )
    name = (APPLICATIONS if applied else BIDS).file(bid)
    there = (folder / name).is_file() and (release or not bound)
    files = {name: changed_file(folder, name, lambda data: {**data, "status": "withdrawn"})} if there else {}
    step.record(told, files)
    if bound and not release:
        say = N_("The bid still counts. To let the bidder go, say it again with --release.")
        click.echo(spoken()(say), err=True)


@click.command()
@dossier_argument
@click.argument("bid")
@click.option(
    "--member", "members_", metavar="NAME", multiple=True, required=True, help=N_("Each member from now on.")
)
@click.option("--bidder", metavar="NAME", help=N_("The name of the consortium, where it is another."))
@why_options
@lang_option
def members(
    folder: Path,
    bid: str,
    members_: tuple[str, ...],
    bidder: str | None,
    reason: str,
    by: str | None,
    at: datetime | None,
) -> None:
    """Record that the consortium of BID has other members.

    Suitability was examined for other people: each item of that part is open again, and nothing is
    ranked before somebody has examined it. Whether the bid may stand is for people to decide.

    \b
    Example:
      tenderkit event members my-tender bid-02 --member "North Ltd" --member "Harbour Ltd" \\
        --reason "West Ltd is insolvent." --by "Ann Sample"
    """
    from tenderkit.cli.data_file import changed_file
    from tenderkit.model.event import EventKind
    from tenderkit.recording.events import reopened, with_members

    step = Step.begun(folder, by, at)
    told = replace(step.event(EventKind.MEMBERS, reason), bid=bid, members=members_)
    files = {}
    if (folder / f"bids/{bid}/bid.yaml").is_file():
        name = f"bids/{bid}/bid.yaml"
        files[name] = changed_file(folder, name, lambda data: with_members(data, members_, bidder))
    examined = f"bids/{bid}/examination.yaml"
    if (folder / examined).is_file():
        files[examined] = changed_file(folder, examined, lambda data: reopened(data, told))
    step.record(told, files)
    if examined in files:
        command = next_command("bids", "examine", folder, bid, "--walk", "--by", by)
        words = Message(N_("Suitability is to be examined again: {command}"), {"command": command})
        click.echo(sentence(words, spoken()), err=True)


@click.command("round")
@dossier_argument
@click.argument("bids", metavar="[BID]...", nargs=-1)
@click.option("--until", metavar="TIME", type=STATED_TIME, help=N_("When the new bids are due."))
@why_options
@lang_option
def round_(
    folder: Path,
    bids: tuple[str, ...],
    until: datetime | None,
    reason: str,
    by: str | None,
    at: datetime | None,
) -> None:
    """Begin the next round of negotiation in DOSSIER: each BID, or all that count, may be offered anew.

    A new bid comes in with `tenderkit bids add --round N` and takes the place of the old one, which stays
    readable. Who offers nothing new stands by the old bid. Only where the tender says `negotiation: true`.

    \b
    Example:
      tenderkit event round my-tender --until 2027-06-20T12:00 \\
        --reason "Talks on hosting, 8 to 10 June." --by "Ann Sample"
    """
    from tenderkit.model.event import EventKind, last_round

    step = Step.begun(folder, by, at)
    before = last_round(step.dossier.events)
    number = max([1, *(bid.round for bid in step.dossier.bids), *([before.round or 1] if before else [])]) + 1
    asked = bids or tuple(bid.id for bid in step.dossier.bids if bid.status == "received")
    told = replace(
        step.event(EventKind.ROUND, reason),
        round=number,
        bids=asked,
        until=step.moment(until) if until else None,
    )
    step.record(told)
    command = next_command("bids", "add", folder, "--round", number)
    words = Message(N_("The new bids come in with: {command}"), {"command": command})
    click.echo(sentence(words, spoken()), err=True)


@click.command()
@dossier_argument
@click.argument("bid")
@click.option("--with", "present_", metavar="NAME", multiple=True, help=N_("Who was there; may be repeated."))
@why_options
@lang_option
def present(
    folder: Path, bid: str, present_: tuple[str, ...], reason: str, by: str | None, at: datetime | None
) -> None:
    """Record that BID was presented, on the day of --at.

    Only bids that the published rule admits are presented and get points for it.

    \b
    Example:
      tenderkit event present my-tender bid-01 --with "Eve Form" --at 2027-06-09T10:00 \\
        --reason "Admitted by the published rule." --by "Ann Sample"
    """
    from tenderkit.cli.event_round import refuse_presentation
    from tenderkit.model.event import EventKind

    step = Step.begun(folder, by, at)
    told = replace(step.event(EventKind.PRESENTATION, reason), bid=bid, present=present_)
    refuse_presentation(step.dossier, bid)
    step.record(told)
    command = next_command("score", folder, "--presentation", "--reviewer", "ID")
    words = Message(N_("Points for it are given with: {command}"), {"command": command})
    click.echo(sentence(words, spoken()), err=True)
