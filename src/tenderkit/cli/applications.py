# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit applications``: the register of a first stage, and who is invited to bid."""

from pathlib import Path

import click

from tenderkit.cli.applications_add import add
from tenderkit.cli.applications_examine import examine
from tenderkit.cli.applications_inform import inform
from tenderkit.cli.applications_invite import invite
from tenderkit.cli.applications_open import open_
from tenderkit.cli.applications_select import select
from tenderkit.cli.bids_shown import show
from tenderkit.cli.groups import RegisterGroup
from tenderkit.cli.options import dossier_argument, json_option, lang_option


@click.group(cls=RegisterGroup)
@lang_option
def applications() -> None:
    """Take in the applications of two stages, examine them, and invite who is chosen.

    With a dossier in the place of a command it shows the register.

    \b
    Example:
      tenderkit applications my-tender
      tenderkit applications add my-tender --by "Ann Sample"
      tenderkit applications select my-tender
    """


@applications.command("list", hidden=True)
@dossier_argument
@json_option
@lang_option
def list_(folder: Path, as_json: bool) -> None:
    """Show the register of applications: what came in when, whether it is whole, whether it was opened.

    \b
    Example:
      tenderkit applications my-tender --json
    """
    from tenderkit.cli.applications_known import known_applications

    show(known_applications(folder).register, as_json=as_json)


for _command in (add, open_, examine, select, invite, inform):
    applications.add_command(_command)
