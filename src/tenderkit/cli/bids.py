# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit bids``: the register, and the commands about what bidders send."""

from pathlib import Path

import click

from tenderkit.cli.bids_add import add
from tenderkit.cli.bids_examine import examine
from tenderkit.cli.bids_open import open_
from tenderkit.cli.bids_questions import questions
from tenderkit.cli.bids_shown import show
from tenderkit.cli.groups import RegisterGroup
from tenderkit.cli.options import dossier_argument, json_option, lang_option


@click.group(cls=RegisterGroup)
@lang_option
def bids() -> None:
    """Take in what bidders send, open it, examine it, and answer their questions.

    With a dossier in the place of a command it shows the register.

    \b
    Example:
      tenderkit bids my-tender
      tenderkit bids add my-tender --by "Ann Sample"
      tenderkit bids open my-tender --by "Ann Sample" --with "Eve Form"
    """


@bids.command("list", hidden=True)
@dossier_argument
@json_option
@lang_option
def list_(folder: Path, as_json: bool) -> None:
    """Show the register of bids: what came in when, whether it is whole, whether it was opened.

    \b
    Example:
      tenderkit bids my-tender --json
    """
    from tenderkit.cli.bids_known import known_bids

    show(known_bids(folder).register, as_json=as_json)


bids.add_command(add)
bids.add_command(open_)
bids.add_command(examine)
bids.add_command(questions)
