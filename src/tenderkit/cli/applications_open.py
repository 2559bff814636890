# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit applications open``."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.bids_shown import show, warn
from tenderkit.cli.options import dossier_argument, json_option, lang_option, spoken, spoken_language
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_


@click.command("open")
@dossier_argument
@click.option("--with", "others", metavar="NAME", multiple=True, help=N_("Who else opens; may be repeated."))
@click.option(
    "--with-moved-files",
    is_flag=True,
    help=N_("Open although files are not as they came in; the journal says of which applications."),
)
@record_options
@json_option
@lang_option
def open_(
    folder: Path,
    others: tuple[str, ...],
    with_moved_files: bool,
    by: str | None,
    at: datetime | None,
    as_json: bool,
) -> None:
    """Open the applications of DOSSIER and read their forms.

    Not before the end of the period for applications. Every file is held against its hash. What
    the forms say goes into application.yaml; what cannot be read is named, and a person completes it.

    \b
    Example:
      tenderkit applications open my-tender --by "Ann Sample" --with "Eve Form" --at 2027-04-06T13:00
    """
    from tenderkit.cli.applications_known import known_applications
    from tenderkit.cli.bids_opened import opened
    from tenderkit.model.intake import APPLICATIONS
    from tenderkit.rendering.bids_opening import opening_text
    from tenderkit.rendering.examination_words import Speech

    known_applications(folder)
    done = opened(folder, by, others, at, with_moved_files=with_moved_files, intake=APPLICATIONS)
    if as_json:
        show(done.known.register, as_json=True)
    else:
        click.echo(
            opening_text(done.bids, done.late, done.forms, Speech(spoken_language(), spoken()), APPLICATIONS)
        )
    warn(done.problems)
