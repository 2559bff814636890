# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit consensus``: the meeting of the panel."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.options import (
    dossier_argument,
    json_option,
    lang_option,
    next_command,
    print_json,
    spoken,
    spoken_language,
)
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_, Message, sentence


@click.command()
@dossier_argument
@click.argument("bid", metavar="[BID]", required=False)
@click.option("--criterion", metavar="ID", help=N_("Only this criterion, with the reasons of all votes."))
@click.option("--lot", metavar="LOT", help=N_("Only this lot."))
@click.option(
    "--later", is_flag=True, help=N_("The criteria of the presentation instead of the written bid.")
)
@click.option(
    "--set", "agreed", metavar="ID=POINTS", multiple=True, help=N_("What the panel agrees on for BID.")
)
@click.option("--reason", metavar="TEXT", multiple=True, help=N_("Why; one for each --set, in their order."))
@click.option(
    "--place", metavar="TEXT", multiple=True, help=N_("Where in the bid; one for each --set, or none.")
)
@click.option("--unset", metavar="ID", multiple=True, help=N_("Take back what was agreed for BID."))
@click.option("--present", metavar="IDS", help=N_("Who was there: ids of reviewers, with commas."))
@click.option("--walk", is_flag=True, help=N_("Ask for what is still to be agreed, one after the other."))
@json_option
@record_options
@lang_option
def consensus(
    folder: Path,
    bid: str | None,
    criterion: str | None,
    lot: str | None,
    later: bool,
    agreed: tuple[str, ...],
    reason: tuple[str, ...],
    place: tuple[str, ...],
    unset: tuple[str, ...],
    present: str | None,
    walk: bool,
    as_json: bool,
    by: str | None,
    at: datetime | None,
) -> None:
    """Show where the votes on DOSSIER lie apart, and record what the panel agreed on.

    Works once all sheets are in. Equal votes agree by themselves; where votes differ, the panel agrees on
    points and says why. The sheets of the reviewers stay as they are. Prices are not shown.

    \b
    Example:
      tenderkit consensus my-tender --criterion B1.1
      tenderkit consensus my-tender --walk --present rev-1,rev-2,rev-3
      tenderkit consensus my-tender bid-02 --set B1.1=7 --reason "No proof." --present rev-1,rev-2
    """
    from tenderkit.cli.consensus_desk import Panel, shown_meetings
    from tenderkit.cli.consensus_entries import entries_of
    from tenderkit.rendering.consensus_json import consensus_json
    from tenderkit.rendering.consensus_text import meeting_text, open_counts

    panel = Panel.of(folder, lot, present, by, at, later=later)
    if agreed or unset:
        panel.record(entries_of(panel, bid, (agreed, reason, place), unset))
        panel = Panel.of(folder, lot, present, by, at, later=later)
    if walk:
        from tenderkit.cli.consensus_walk import walk_through

        walk_through(panel, bid, criterion)
        panel = Panel.of(folder, lot, present, by, at, later=later)
    meetings = shown_meetings(panel, bid, criterion)
    if as_json:
        print_json(consensus_json(meetings))
        return
    for meeting in meetings:
        click.echo(meeting_text(meeting, spoken_language(), spoken(), reasons=criterion is not None))
    if not walk and open_counts(meetings):
        command = next_command("consensus", folder, "--walk")
        click.echo(sentence(Message(N_("Next: {command}"), {"command": command}), spoken()))
