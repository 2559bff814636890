# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit simulate``."""

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
    from collections.abc import Sequence

    from tenderkit.model.dossier import Dossier
    from tenderkit.outcome.simulation import Simulation

_ENDINGS = (".html", ".pdf", ".svg", ".png")


@click.command()
@dossier_argument
@click.option("--bids", type=click.IntRange(2, 50), default=5, help=N_("Bids in each simulated tender."))
@click.option("--draws", type=click.IntRange(100, 1_000_000), default=40_000, help=N_("Simulated tenders."))
@click.option("--seed", type=click.IntRange(0), default=1, help=N_("Seed of the random numbers."))
@click.option(
    "--out",
    metavar="FILE|FOLDER",
    type=click.Path(path_type=Path),
    help=N_("File to write (.html, .pdf, .svg, .png), or a folder for all of them."),
)
@json_option
@lang_option
def simulate(folder: Path, bids: int, draws: int, seed: int, out: Path | None, as_json: bool) -> None:
    """Try how the award method of DOSSIER behaves, before there are bids.

    Says what a higher price costs in points, how much the price really decides,
    where small differences decide much, and how often a losing bid changes the
    winner. The numbers describe a model, not the market. Exit 0 whatever is found.

    \b
    Example:
      tenderkit simulate my-tender
      tenderkit simulate my-tender --bids 3 --out simulation.pdf
    """
    _need_laboratory(charts=out is not None)
    ending = None if out is None else _ending(out)
    from tenderkit.cli.sound import sound_dossier
    from tenderkit.evaluation.laboratory.simulate import simulate as simulated
    from tenderkit.outcome.simulation import Assumptions
    from tenderkit.rendering.simulation import simulation_text
    from tenderkit.rendering.simulation_json import simulation_json

    dossier, _ = sound_dossier(folder)
    found = simulated(dossier, Assumptions(bids=bids, draws=draws, seed=seed))
    if out is not None:
        _write(folder, dossier, found, out, ending)
    if as_json:
        language = dossier.tender.language
        print_json(simulation_json(found, language, translator(language)))
    else:
        click.echo(simulation_text(found, _currency(dossier), spoken_language(), spoken()))


def _need_laboratory(*, charts: bool) -> None:
    """Say how to install what is missing, if something is."""
    from tenderkit.evaluation import laboratory
    from tenderkit.problems import InputError, Place, Problem
    from tenderkit.rendering import charts as drawing

    if not laboratory.available() or (charts and not drawing.available()):
        what = Message(N_("simulation needs numpy, and charts need matplotlib; they are not installed"))
        remedy = Message(N_("Install them: {command}"), {"command": laboratory.INSTALL})
        raise InputError([Problem("TK470", Place("tenderkit[laboratory]"), what, remedy)])


def _ending(out: Path) -> str | None:
    """Return the ending of the file that is asked for; None for a folder."""
    if out.suffix in _ENDINGS and not out.is_dir():
        return out.suffix
    if out.suffix and not out.is_dir():
        words = N_("{ending} is not written; known are {known}, and a folder has no ending.")
        text = sentence(Message(words, {"ending": out.suffix, "known": ", ".join(_ENDINGS)}), spoken())
        raise click.BadParameter(text, param_hint="--out")
    return None


def _write(
    folder: Path, dossier: "Dossier", found: "Sequence[Simulation]", out: Path, ending: str | None
) -> None:
    from tenderkit.cli.simulation_files import simulation_files
    from tenderkit.recording.atomic import write_atomically

    files = simulation_files(folder, dossier, found, ending)
    for name, data in files.items():
        write_atomically(out if ending else out / name, data)
    if ending is None:
        words = Message(N_("files in {folder}: {count}"), {"folder": out, "count": len(files)})
        click.echo(sentence(words, spoken()), err=True)


def _currency(dossier: "Dossier") -> str:
    return dossier.tender.prices.currency if dossier.tender.prices else "EUR"
