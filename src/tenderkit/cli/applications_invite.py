# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit applications invite``."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.options import dossier_argument, lang_option
from tenderkit.cli.recorded import record_options


@click.command()
@dossier_argument
@record_options
@lang_option
def invite(folder: Path, by: str | None, at: datetime | None) -> None:
    """Record that the invitations to bid of DOSSIER go out to those who were chosen.

    The letters bear the day that is stated here.

    \b
    Example:
      tenderkit applications invite my-tender --by "Ann Sample" --at 2027-04-20T10:00
      tenderkit render my-tender aufforderung-zweite-stufe --phase stages
    """
    from tenderkit.cli.applications_decided import record_invitation
    from tenderkit.cli.applications_desk import begun

    record_invitation(*begun(folder, by, at))
