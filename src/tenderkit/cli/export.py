# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit export``: what a dossier says, in a format for others."""

from pathlib import Path

import click

from tenderkit.cli.export_archive import archive
from tenderkit.cli.export_eforms import eforms
from tenderkit.cli.export_ocds import ocds
from tenderkit.cli.export_publiccode import publiccode
from tenderkit.cli.export_statistics import statistics
from tenderkit.cli.groups import SpokenGroup
from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.words import N_


@click.group(cls=SpokenGroup)
@lang_option
def export() -> None:
    """Write what a dossier says in a format for others.

    \b
    Example:
      tenderkit export evaluation my-tender --out evaluation-input.json
      tenderkit export archive my-tender --out my-tender.zip
      tenderkit export ocds my-tender --out release.json
    """


@export.command()
@dossier_argument
@click.option(
    "--out",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help=N_("File to write; printed where not said."),
)
@click.option("--with-verifier", is_flag=True, help=N_("Write verify_award.py beside FILE."))
@lang_option
def evaluation(folder: Path, out: Path | None, with_verifier: bool) -> None:
    """Write all that decides the award of DOSSIER as canonical JSON.

    Rules, prices, examinations and votes as they were written, and what tenderkit finds.
    verify_award.py, a script without tenderkit, recomputes the award from it. Neither bidders
    nor persons are named.

    \b
    Example:
      tenderkit export evaluation my-tender --out award.json --with-verifier
      python3 verify_award.py award.json
    """
    from tenderkit.cli.sound import sound_dossier
    from tenderkit.evaluation.evaluate import evaluate
    from tenderkit.exchange.evaluation_input import evaluation_input

    if with_verifier and out is None:
        raise click.UsageError(spoken()(N_("--with-verifier needs --out: beside which file?")))
    dossier, _noticed = sound_dossier(folder)
    data = evaluation_input(dossier, evaluate(dossier))
    if out is None:
        click.echo(data, nl=False)
        return
    from tenderkit.recording.atomic import write_atomically

    write_atomically(out, data)
    if with_verifier:
        from tenderkit.cli.archived import verifier

        write_atomically(out.with_name(verifier().name), verifier().read_bytes())


for command in (archive, ocds, eforms, publiccode, statistics):
    export.add_command(command)
