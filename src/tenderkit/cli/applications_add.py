# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit applications add``."""

from pathlib import Path
from typing import Any

import click

from tenderkit.cli.intake_step import take_in
from tenderkit.cli.options import dossier_argument, json_option, lang_option
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
    replaces: str | None,
    **said: Any,  # noqa: ANN401 - see `take_in`
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

    take_in(folder, paths, known_applications(folder), Relations(replaces), **said)
