# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit applications inform``."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.options import dossier_argument, lang_option
from tenderkit.cli.recorded import record_options


@click.command()
@dossier_argument
@record_options
@lang_option
def inform(folder: Path, by: str | None, at: datetime | None) -> None:
    """Record that those who are not invited to bid in DOSSIER are told so, with the reasons.

    The letters bear the day that is stated here. Each names what was found in that one application.

    \b
    Example:
      tenderkit applications inform my-tender --by "Ann Sample" --at 2027-04-20T10:30
      tenderkit render my-tender absageschreiben-bewerbung --phase stages
    """
    from tenderkit.cli.applications_decided import record_rejection
    from tenderkit.cli.applications_desk import begun

    record_rejection(*begun(folder, by, at))
