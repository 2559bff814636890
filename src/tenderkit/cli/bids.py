# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit bids``."""

import click

from tenderkit.cli.bids_examine import examine
from tenderkit.cli.groups import SpokenGroup
from tenderkit.cli.options import lang_option


@click.group(cls=SpokenGroup)
@lang_option
def bids() -> None:
    """Keep the register of bids: examine them, and answer the questions of bidders.

    \b
    Example:
      tenderkit bids examine my-tender
    """


bids.add_command(examine)
