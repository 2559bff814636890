# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command ``robustness``: a decided dossier goes in, what its award depends on comes out."""

from functools import partial
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
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.evaluation.robustness.again import Bench
    from tenderkit.evaluation.robustness.robustness import Accept


@click.command()
@dossier_argument
@click.option(
    "--draws",
    type=click.IntRange(100, 1_000_000),
    default=10_000,
    help=N_("Draws of other weights."),
)
@click.option("--seed", type=click.IntRange(0), default=1, help=N_("Seed of the random numbers."))
@json_option
@lang_option
def robustness(folder: Path, draws: int, seed: int, as_json: bool) -> None:
    """Say what would have to change in DOSSIER for the award to change.

    Weights between which the first rank stays, the smallest change of one score and
    of one price, the award without each reviewer and without each losing bid, other
    formulas, agreement of the reviewers. Information, no criterion: nothing here
    changes an award. Exit 0 whatever is found.

    \b
    Example:
      tenderkit robustness my-tender
      tenderkit robustness my-tender --json --draws 50000
    """
    from tenderkit.cli.sound import sound_dossier
    from tenderkit.evaluation.robustness.robustness import robustness_of
    from tenderkit.rendering.robustness import robustness_text
    from tenderkit.rendering.robustness_json import robustness_json

    dossier, _ = sound_dossier(folder)
    found = robustness_of(dossier, _accept(draws, seed))
    if as_json:
        language = dossier.tender.language
        print_json(robustness_json(found, language, translator(language)))
    else:
        currency = dossier.tender.prices.currency if dossier.tender.prices else "EUR"
        click.echo(robustness_text(found, currency, spoken_language(), spoken()))


def _accept(draws: int, seed: int) -> "Accept":
    """Return what computes the rank acceptability, or says how to install what that needs."""
    from tenderkit.evaluation import laboratory

    if not laboratory.available():
        return _not_installed
    from tenderkit.evaluation.robustness.acceptance import accepted

    return partial(accepted, draws=draws, seed=seed)


def _not_installed(_bench: "Bench") -> Message:
    from tenderkit.evaluation.laboratory import INSTALL

    words = N_("how often each bid is first under other weights is left out, for it needs numpy: {command}")
    return Message(words, {"command": INSTALL})
