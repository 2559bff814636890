# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit bids open``."""

from pathlib import Path
from typing import Any

import click

from tenderkit.cli.intake_step import open_all, opening_options
from tenderkit.cli.options import dossier_argument
from tenderkit.model.intake import BIDS


@click.command("open")
@dossier_argument
@opening_options
def open_(folder: Path, **said: Any) -> None:  # noqa: ANN401 - see `open_all`
    """Open the bids of DOSSIER and read their forms.

    Not before the end of the period for bids, and with as many people as the law data say.
    Every file is held against its hash. What the forms say goes into bid.yaml and price.yaml;
    what cannot be read is named, and a person completes it. Late bids are listed and stay closed.

    \b
    Example:
      tenderkit bids open my-tender --by "Ann Sample" --with "Eve Form" --at 2027-05-25T13:00
    """
    open_all(folder, BIDS, **said)
