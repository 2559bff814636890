# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit applications add``."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.bids_shown import show, warn
from tenderkit.cli.options import dossier_argument, json_option, lang_option, spoken, spoken_language
from tenderkit.cli.recorded import record_options
from tenderkit.cli.stated_time import STATED_TIME
from tenderkit.words import N_


@click.command()
@dossier_argument
@click.argument("paths", metavar="[PATH]…", nargs=-1, type=click.Path(path_type=Path))
@click.option("--bidder", metavar="NAME", help=N_("Who applies; else the name of the folder."))
@click.option(
    "--received",
    metavar="TIME",
    type=STATED_TIME,
    help=N_("When the application came in; else the time of this statement."),
)
@click.option("--replaces", metavar="APPLICATION", help=N_("The application that this one replaces."))
@record_options
@json_option
@lang_option
def add(
    folder: Path,
    paths: tuple[Path, ...],
    bidder: str | None,
    received: datetime | None,
    replaces: str | None,
    by: str | None,
    at: datetime | None,
    as_json: bool,
) -> None:
    """Take in the applications in incoming/applications/ of DOSSIER.

    Each folder in there, and each single file, is one application; PATH names some of them. Files
    are copied and hashed; until the opening nothing in them is read.

    \b
    Example:
      tenderkit applications add my-tender --received 2027-04-05T09:14 --by "Ann Sample"
    """
    from tenderkit.checking.taking import Relations
    from tenderkit.cli.applications_known import known_applications
    from tenderkit.cli.bids_taken import Said, added, times
    from tenderkit.rendering.bids_text import bid_line

    known = known_applications(folder)
    statement, came = times(known, by, at, received)
    done = added(folder, paths, known, Said(statement, came, bidder, Relations(replaces)))
    for remark in done.remarks:
        click.echo(remark, err=True)
    if as_json:
        show(done.known.register, as_json=True)
    elif done.new:
        click.echo("\n".join(bid_line(each, spoken_language(), spoken()) for each in done.new))
    warn(done.problems)
