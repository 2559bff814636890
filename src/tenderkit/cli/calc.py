# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit calc``."""

from pathlib import Path

import click

from tenderkit.cli.options import json_option, lang_option, print_json, spoken, spoken_language
from tenderkit.words import N_

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("table", metavar="TABLE", type=_FILE)
@click.option(
    "--method",
    "method_file",
    metavar="FILE",
    type=_FILE,
    required=True,
    help=N_(
        "YAML or JSON: what stands under `evaluation` in tender.yaml; `max_points` under `method` where "
        "there are more points than 100."
    ),
)
@click.option(
    "--numbers",
    type=click.Choice(["en", "de"]),
    default="en",
    help=N_("How TABLE writes numbers: en as in 74000.50, de as in 74.000,50."),
)
@json_option
@lang_option
@click.pass_context
def calc(ctx: click.Context, table: Path, method_file: Path, numbers: str, as_json: bool) -> None:
    """Rank the bids in TABLE without a dossier.

    TABLE is CSV with the columns bid, points, price and, where bids are out, excluded with the
    reason; or a JSON or YAML list of objects with these keys. It is ranked as `rank` ranks.

    \b
    Example:
      tenderkit calc bids.csv --method method.yaml
    """
    from tenderkit.checking.award_method import method_problems
    from tenderkit.cli.problems_shown import problem_text
    from tenderkit.evaluation.calculation import calculate
    from tenderkit.outcome.award import NO_WINNER
    from tenderkit.problems import Severity, raise_if_any
    from tenderkit.reading.method import read_method
    from tenderkit.reading.table import read_table
    from tenderkit.rendering.ranking import ranking_json, ranking_table

    file, rules = read_method(method_file.read_bytes(), method_file.name)
    problems = list(method_problems(rules, file.place, for_calc=True))
    raise_if_any([problem for problem in problems if problem.severity is Severity.ERROR])
    outcome = calculate(read_table(table.read_bytes(), table.name, german=numbers == "de"), rules)
    said = {caution.rule for caution in outcome.cautions}
    for problem in problems:
        if problem.rule not in said:
            click.echo(problem_text(problem, spoken()), err=True)
    if as_json:
        print_json(ranking_json([outcome], spoken_language(), spoken()))
    else:
        click.echo(ranking_table([outcome], spoken_language(), spoken()))
    if outcome.status in NO_WINNER:
        ctx.exit(1)
