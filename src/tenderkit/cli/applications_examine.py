# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit applications examine``."""

from pathlib import Path
from typing import Any

import click

from tenderkit.cli.examine_step import Wishes, examine_options, examined
from tenderkit.cli.options import dossier_argument
from tenderkit.model.intake import APPLICATIONS


@click.command("examine")
@dossier_argument
@click.argument("application", metavar="[APPLICATION]", required=False)
@examine_options
@click.pass_context
def examine(ctx: click.Context, /, folder: Path, application: str | None, **said: Any) -> None:  # noqa: ANN401 - see `Wishes`
    """Examine the applications of DOSSIER, or one APPLICATION of them.

    Lists what must be looked at: form and suitability, with the facts that can be seen without a
    person. A fact is never a decision: a person decides each item, with name and reason.

    \b
    Example:
      tenderkit applications examine my-tender
      tenderkit applications examine my-tender app-02 --walk --by "Ann Sample"
      tenderkit applications examine my-tender app-02 --set E-05=not_met \\
        --reason "No reference with public code." --by "Ann Sample"
    """
    from tenderkit.cli.applications_known import known_applications

    known_applications(folder)
    examined(ctx, folder, application, Wishes(**said), APPLICATIONS)
