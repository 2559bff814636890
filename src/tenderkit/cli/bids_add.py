# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit bids add``."""

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
@click.option("--bidder", metavar="NAME", help=N_("Who bids; else the name of the folder in incoming/."))
@click.option(
    "--received",
    metavar="TIME",
    type=STATED_TIME,
    help=N_("When the bid came in; else the time of this statement."),
)
@click.option("--replaces", metavar="BID", help=N_("The bid that this one replaces."))
@click.option("--variant-of", metavar="BID", help=N_("The bid of which this one is a variant."))
@click.option(
    "--round", "round_", metavar="N", type=click.IntRange(min=2), help=N_("The round of negotiation.")
)
@record_options
@json_option
@lang_option
def add(
    folder: Path,
    paths: tuple[Path, ...],
    replaces: str | None,
    variant_of: str | None,
    round_: int | None,
    **said: Any,  # noqa: ANN401 - see `take_in`
) -> None:
    """Take in the bids in incoming/ of DOSSIER.

    Each folder in there, and each single file, is one bid; PATH names some of them. Files are
    copied and hashed; until the opening nothing in them is read. What was taken in already is
    not taken in again.

    \b
    Example:
      tenderkit bids add my-tender --received 2027-05-20T09:14 --by "Ann Sample"
      tenderkit bids add my-tender "Nordwind GmbH" --replaces bid-02
    """
    from tenderkit.checking.taking import Relations
    from tenderkit.cli.bids_known import known_bids

    take_in(folder, paths, known_bids(folder), Relations(replaces, variant_of, round_), **said)
