# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit applications open``."""

from pathlib import Path
from typing import Any

import click

from tenderkit.cli.intake_step import open_all, opening_options
from tenderkit.cli.options import dossier_argument
from tenderkit.model.intake import APPLICATIONS


@click.command("open")
@dossier_argument
@opening_options
def open_(folder: Path, **said: Any) -> None:  # noqa: ANN401 - see `open_all`
    """Open the applications of DOSSIER and read their forms.

    Not before the end of the period for applications. Every file is held against its hash. What
    the forms say goes into application.yaml; what cannot be read is named, and a person completes it.

    \b
    Example:
      tenderkit applications open my-tender --by "Ann Sample" --with "Eve Form" --at 2027-04-06T13:00
    """
    from tenderkit.cli.applications_known import known_applications

    known_applications(folder)
    open_all(folder, APPLICATIONS, **said)
