# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit delivery status``."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.delivery_step import DAY
from tenderkit.cli.options import (
    dossier_argument,
    json_option,
    lang_option,
    print_json,
    spoken,
    spoken_language,
)
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.model.dossier import Dossier
    from tenderkit.outcome.delivery_status import DeliveryStatus


@click.command()
@dossier_argument
@click.option(
    "--at", "day", metavar="DATE", type=DAY, help=N_("How it stood at the end of this day; else today.")
)
@click.option(
    "--chart",
    metavar="FILE.svg",
    type=click.Path(dir_okay=False, path_type=Path),
    help=N_("Draw the burn-up chart into this file."),
)
@json_option
@lang_option
def status(folder: Path, day: date | None, chart: Path | None, as_json: bool) -> None:
    """Show how the work in DOSSIER stands: milestones, budget, changes, people, defects, acceptance.

    What was recorded later than --at does not count. What the rules find stands on stderr.

    \b
    Example:
      tenderkit delivery status my-tender
      tenderkit delivery status my-tender --at 2028-01-31 --chart burn-up.svg
    """
    from dataclasses import replace

    from tenderkit.cli.delivery_after import delivery_findings, delivery_law
    from tenderkit.delivery.status import delivery_status
    from tenderkit.delivery.until import until
    from tenderkit.reading.dossier import read_dossier

    dossier = read_dossier(folder)
    as_of = day or _today(dossier.tender.timezone)
    law = delivery_law(dossier)
    found = delivery_status(dossier, law, as_of)
    known = replace(dossier, delivery=until(dossier.delivery, as_of))
    findings = delivery_findings(known, law)
    if as_json:
        from tenderkit.rendering.delivery_json import status_json

        print_json(status_json(found, findings, spoken()))
    else:
        from tenderkit.cli.problems_shown import problems_text
        from tenderkit.rendering.delivery_text import status_text

        click.echo(status_text(found, dossier.tender, spoken_language(), spoken()))
        if findings:
            click.echo(problems_text(findings, spoken()), err=True)
    if chart is not None:
        _draw(chart, found, dossier)


def _today(timezone: str) -> date:
    from zoneinfo import ZoneInfo

    from tenderkit.cli.stated_time import clock

    return clock().astimezone(ZoneInfo(timezone)).date()


def _draw(chart: Path, found: "DeliveryStatus", dossier: "Dossier") -> None:
    from tenderkit.recording.atomic import write_atomically
    from tenderkit.rendering.delivery_chart import burn_up_svg
    from tenderkit.rendering.delivery_sums import Say

    say = Say(dossier.tender, spoken_language(), spoken())
    title = f"{dossier.tender.id}: {dossier.tender.title}"
    write_atomically(chart, burn_up_svg(found, title, say).encode())
    click.echo(sentence(Message(N_("Drawn: {file}"), {"file": chart}), spoken()), err=True)
