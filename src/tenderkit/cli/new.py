# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit new``."""

from pathlib import Path

import click

from tenderkit.cli.options import lang_option, next_command, spoken, spoken_language
from tenderkit.words import N_, Message, sentence


@click.command()
@click.argument("folder", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path))
@click.option("--example", metavar="NAME", help=N_("A shipped sample: kulturportal or case-management."))
@click.option(
    "--until",
    type=click.Choice(["tender", "bids", "scores", "consensus"]),
    default="consensus",
    help=N_("How far the sample goes."),
)
@lang_option
def new(folder: Path, example: str | None, until: str) -> None:
    """Begin a dossier in FOLDER: empty with comments, or a shipped sample.

    The empty dossier speaks the language of the messages (--lang).

    \b
    Example:
      tenderkit new my-tender
      tenderkit new sample --example kulturportal
    """
    from tenderkit.reading.sample import EMPTY, sample_files, samples
    from tenderkit.recording.atomic import write_folder

    if example is not None and example not in samples():
        words = Message(
            N_("There is no sample {name}. Known: {known}."), {"name": example, "known": ", ".join(samples())}
        )
        raise click.UsageError(sentence(words, spoken()))
    files = sample_files(example, until) if example else sample_files(EMPTY, until, spoken_language())
    write_folder(folder, files)
    values = {"folder": folder, "command": next_command("check", folder)}
    words = Message(N_("The dossier lies in {folder}. Next: {command}"), values)
    click.echo(sentence(words, spoken()))
