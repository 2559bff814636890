# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit check``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import dossier_argument, json_option, lang_option, print_json, spoken
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.model.dossier import Dossier
    from tenderkit.problems import Problem


@click.command()
@dossier_argument
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help=N_("Output."))
@json_option
@click.option("--strict", is_flag=True, help=N_("Exit 1 on warnings too."))
@lang_option
@click.pass_context
def check(ctx: click.Context, folder: Path, format_: str, as_json: bool, strict: bool) -> None:
    """Check every file of DOSSIER and show all problems at once.

    Each problem has its place, what is wrong, its rule, and how to mend it.
    Exit 0 without errors, 1 with errors.

    \b
    Example:
      tenderkit check my-tender
    """
    from tenderkit.cli.report import problems_json, problems_text
    from tenderkit.cli.sound import examined_dossier
    from tenderkit.problems import InputError, Severity

    try:
        dossier, problems = examined_dossier(folder)
        problems = (*problems, *_of_logo(folder, dossier))
    except InputError as error:
        dossier, problems = None, error.problems
    if as_json or format_ == "json":
        print_json(problems_json(problems, spoken()))
    elif problems:
        click.echo(problems_text(problems, spoken()))
    elif dossier is not None:
        values = {
            "id": dossier.tender.id,
            "requirements": len(dossier.specification.active()),
            "criteria": len({id(c) for judged in dossier.judged for c in judged.catalogue.criteria}),
            "bids": len(dossier.bids),
        }
        words = N_("{id}: no problems. Requirements: {requirements}, criteria: {criteria}, bids: {bids}.")
        click.echo(sentence(Message(words, values), spoken()))
    wrong = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(problem.severity in wrong for problem in problems):
        ctx.exit(1)


def _of_logo(folder: Path, dossier: "Dossier") -> "tuple[Problem, ...]":
    """Return what is wrong with the logo; without one nothing of printing is imported."""
    if dossier.tender.look.logo is None:
        return ()
    from tenderkit.cli.dress import logo_of
    from tenderkit.problems import InputError

    try:
        logo_of(folder, dossier)
    except InputError as error:
        return error.problems
    return ()
