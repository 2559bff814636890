# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit rank``."""

from pathlib import Path
from typing import TYPE_CHECKING

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
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.model.dossier import Dossier


@click.command()
@dossier_argument
@click.option("--explain", metavar="BID", help=N_("Derive every number of one bid in plain words."))
@json_option
@lang_option
@click.pass_context
def rank(ctx: click.Context, folder: Path, explain: str | None, as_json: bool) -> None:
    """Rank the bids in DOSSIER, best first.

    Excluded bids are listed with all grounds and never touch the numbers of the others.
    Exit 1 where there is no bid, or none that is admissible.

    \b
    Example:
      tenderkit rank my-tender --explain bid-02
    """
    from tenderkit.evaluation.evaluate import evaluate
    from tenderkit.outcome.award import NO_WINNER
    from tenderkit.rendering.ranking import ranking_json, ranking_table

    if explain is not None and as_json:
        raise click.UsageError(spoken()(N_("--explain is prose; leave out --json.")))
    dossier = _dossier(folder)
    if explain is not None:
        click.echo(_explained(dossier, explain))
        return
    outcomes = evaluate(dossier)
    if dossier.events:
        from tenderkit.cli.event_effects import with_effects

        outcomes = with_effects(folder, dossier, outcomes)
    if as_json:
        language = dossier.tender.language
        print_json(ranking_json(outcomes, language, translator(language)))
    else:
        click.echo(ranking_table(outcomes, spoken_language(), spoken()))
    if any(outcome.status in NO_WINNER for outcome in outcomes):
        ctx.exit(1)


def _dossier(folder: Path) -> "Dossier":
    """Return the dossier in *folder*, and say on stderr which of its files were not read."""
    from tenderkit.cli.problems_shown import problem_text
    from tenderkit.cli.sound import sound_dossier
    from tenderkit.reading.files import STRAY

    dossier, noticed = sound_dossier(folder)
    for problem in noticed:
        if problem.rule == STRAY:
            click.echo(problem_text(problem, spoken()), err=True)
    return dossier


def _explained(dossier: "Dossier", bid: str) -> str:
    """Return the derivation of *bid*, in the language in which the user is spoken to."""
    from tenderkit.evaluation.derivation import derivations
    from tenderkit.rendering.derivation import derivation_text

    known = [each.id for each in dossier.bids]
    if bid not in known:
        words = N_("There is no bid {bid}. Known here are: {known}.")
        text = sentence(Message(words, {"bid": bid, "known": ", ".join(known) or "–"}), spoken())
        raise click.BadParameter(text, param_hint="--explain")
    return derivation_text(derivations(dossier, bid), spoken_language(), spoken())
