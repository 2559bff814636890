# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit doctor``."""

import click

from tenderkit.cli.options import lang_option, spoken
from tenderkit.words import sentence


@click.command()
@lang_option
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Say what works on this machine, and the command that mends the rest.

    Exit 0 unless PDF is impossible.

    \b
    Example:
      tenderkit doctor
    """
    from tenderkit.cli.machine import findings

    found = findings()
    for finding in found:
        mark = "ok" if finding.works else "--"
        click.echo(f"{mark}  {sentence(finding.what, spoken())}")
        if finding.mend is not None:
            click.echo(f"    {sentence(finding.mend, spoken())}")
    if any(finding.needed_for_pdf and not finding.works for finding in found):
        ctx.exit(1)
