# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit applications select``."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.begun import named
from tenderkit.cli.options import (
    dossier_argument,
    json_option,
    lang_option,
    print_json,
    spoken,
    spoken_language,
)
from tenderkit.cli.recorded import record_options, stated
from tenderkit.words import N_, Message, sentence


@click.command("select")
@dossier_argument
@click.argument("application", metavar="[APPLICATION]", required=False)
@click.option(
    "--points",
    metavar="CRITERION=NUMBER",
    multiple=True,
    help=N_("Record points of APPLICATION by which applicants are told apart, with --reason."),
)
@click.option("--decide", is_flag=True, help=N_("Record who is invited, with --reason."))
@click.option("--invite", metavar="IDS", help=N_("Who is invited, with commas; only where people decide."))
@click.option("--reason", metavar="TEXT", help=N_("Why; it stands in the file."))
@click.option("--deviates", metavar="TEXT", help=N_("Why it goes on with fewer than were announced."))
@click.option("--corrects", metavar="TEXT", help=N_("Why this takes the place of the decision before."))
@click.option("--draw", is_flag=True, help=N_("Announce a draw between equal applicants, or hold it."))
@click.option("--source", metavar="TEXT", help=N_("Where the numbers of the draw will come from, and when."))
@click.option("--count", type=click.IntRange(1, 100), help=N_("How many numbers there will be."))
@click.option("--highest", type=click.IntRange(1, 10**6), help=N_("The highest that a number can be."))
@click.option("--numbers", metavar="LIST", help=N_("The numbers of the announced draw, with commas."))
@click.option("--witness", "witnesses", metavar="NAME", multiple=True, help=N_("Who else is at the draw."))
@record_options
@json_option
@lang_option
def select(
    folder: Path,
    application: str | None,
    points: tuple[str, ...],
    decide: bool,
    invite: str | None,
    reason: str | None,
    deviates: str | None,
    corrects: str | None,
    draw: bool,
    source: str | None,
    count: int | None,
    highest: int | None,
    numbers: str | None,
    witnesses: tuple[str, ...],
    by: str | None,
    at: datetime | None,
    as_json: bool,
) -> None:
    """Choose by the published rule which applicants of DOSSIER are invited to bid.

    Shows where it stands: who is suitable, what tells them apart, who is in. Only what was
    published decides; where it leaves the choice to people, or fewer are suitable than were
    announced, people decide with a reason.

    \b
    Example:
      tenderkit applications select my-tender
      tenderkit applications select my-tender app-02 --points E-05=3 \\
        --reason "Three references with public code" --by "Ann Sample"
      tenderkit applications select my-tender --decide --reason "As the rule says" --by "Ann Sample"
    """
    from tenderkit.cli import applications_decided, applications_draw
    from tenderkit.cli.applications_desk import applied
    from tenderkit.rendering.selection_text import selection_json, selection_text

    doing = [n for n, on in (("--points", points), ("--decide", decide), ("--draw", draw)) if on]
    _agree(doing, application, by, reason, as_json=as_json)
    desk = applied(folder)
    if not doing:
        if as_json:
            print_json(selection_json(desk.standing, desk.dossier.selection))
        else:
            click.echo(selection_text(desk.dossier, desk.standing, spoken_language(), spoken()))
        return
    statement = stated(by, at, desk.dossier.tender.timezone)
    if points:
        applications_decided.record_points(desk, application or "", points, reason or "", statement)
    elif decide:
        texts = (reason or "", deviates, corrects)
        applications_decided.record_decision(desk, invite, texts, statement)
    elif numbers:
        applications_draw.hold(desk, numbers, witnesses, statement)
    else:
        applications_draw.announce(desk, source, (count, highest), witnesses, statement)


def _agree(
    doing: list[str], application: str | None, by: str | None, reason: str | None, *, as_json: bool
) -> None:
    """Refuse options that do not go together."""
    if len(doing) > 1:
        raise click.UsageError(_say(N_("One thing at a time: {options}."), options=", ".join(doing)))
    if doing and as_json:
        raise click.UsageError(_say(N_("--json shows and does not record.")))
    if doing:
        named(by)
    if "--points" in doing and application is None:
        raise click.UsageError(_say(N_("Which application is meant? Name it after the dossier.")))
    if doing and "--draw" not in doing and not (reason or "").strip():
        raise click.UsageError(_say(N_("Why? Add --reason.")))


def _say(words: str, **values: object) -> str:
    return sentence(Message(words, values), spoken())
