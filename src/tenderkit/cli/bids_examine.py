# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit bids examine``."""

from pathlib import Path
from typing import Any

import click

from tenderkit.cli.examine_step import Wishes, examine_options, examined
from tenderkit.cli.options import dossier_argument
from tenderkit.model.intake import BIDS


@click.command("examine")
@dossier_argument
@click.argument("bid", metavar="[BID]", required=False)
@examine_options
@click.pass_context
def examine(ctx: click.Context, /, folder: Path, bid: str | None, **said: Any) -> None:  # noqa: ANN401 - see `Wishes`
    """Examine the bids of DOSSIER, or one BID of them.

    Lists what must be looked at: form, suitability, exclusion criteria and price,
    with the facts that can be seen without a person. A fact is never a decision:
    a person decides each item, with name and reason. Nobody is out by a low price;
    the bidder is asked first.

    \b
    Example:
      tenderkit bids examine my-tender
      tenderkit bids examine my-tender bid-02 --walk --by "Ann Sample"
      tenderkit bids examine my-tender bid-02 --set A-05=not_met \\
        --reason "The search service is proprietary." --by "Ann Sample"
      tenderkit bids examine my-tender bid-02 --request completion \\
        --text "Staff plan with deputies" --by "Ann Sample"
      tenderkit bids examine my-tender bid-02 --register no_entry --by "Ann Sample"
    """
    examined(ctx, folder, bid, Wishes(**said), BIDS)
