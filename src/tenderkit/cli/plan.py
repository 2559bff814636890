# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit plan``."""

from pathlib import Path

import click

from tenderkit.cli.language import translator
from tenderkit.cli.options import (
    dossier_argument,
    json_option,
    lang_option,
    print_json,
    spoken,
    spoken_language,
)
from tenderkit.words import N_

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@dossier_argument
@click.option("--ics", type=_FILE, metavar="FILE", help=N_("Write the dates as a calendar file."))
@click.option("--chart", type=_FILE, metavar="FILE", help=N_("Draw the dates as an SVG file."))
@json_option
@lang_option
def plan(folder: Path, ics: Path | None, chart: Path | None, as_json: bool) -> None:
    """Plan the procedure of DOSSIER: value, procedures, documents, dates.

    From the estimate in internal.yaml follow the procedures that are allowed,
    each with limit, source and reason, the documents, and the schedule with the
    holidays of the state. Every rule names its source; what nobody has verified
    says so. Exit 1 if the procedure that the dossier names is not carried.

    \b
    Example:
      tenderkit plan my-tender
      tenderkit plan my-tender --ics dates.ics
    """
    from tenderkit.cli.problems_shown import problems_text
    from tenderkit.planning.overrides import override_problems
    from tenderkit.planning.plan import plan as planned
    from tenderkit.planning.plan_problems import without_estimate
    from tenderkit.problems import InputError, Severity, raise_if_any
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.reading.law import read_law
    from tenderkit.recording.atomic import write_atomically
    from tenderkit.rendering.plan_chart import chart_svg
    from tenderkit.rendering.plan_ics import plan_ics
    from tenderkit.rendering.plan_json import plan_json
    from tenderkit.rendering.plan_problems import with_money
    from tenderkit.rendering.plan_text import plan_text
    from tenderkit.rendering.plan_words import Speech

    dossier, law = read_dossier(folder), read_law(duties=True)
    raise_if_any(list(override_problems(dossier, law)))
    estimate = dossier.internal.estimate
    if estimate is None or not estimate.items:
        raise InputError([without_estimate(dossier)])
    made = planned(dossier, estimate, law)
    currency = dossier.tender.prices.currency if dossier.tender.prices else "EUR"
    language = dossier.tender.language
    speech = Speech(made, language, translator(language), currency)
    if ics is not None:
        write_atomically(ics, plan_ics(dossier, speech))
    if chart is not None:
        write_atomically(chart, chart_svg(speech, dossier.tender.title).encode())
    if as_json:
        print_json(plan_json(made, currency, language, translator(language)))
    else:
        click.echo(plan_text(made, currency, spoken_language(), spoken()))
    if made.problems:
        click.echo(f"\n{problems_text(with_money(made.problems, speech.money), spoken())}", err=True)
    if any(problem.severity is Severity.ERROR for problem in made.problems):
        raise click.exceptions.Exit(1)
