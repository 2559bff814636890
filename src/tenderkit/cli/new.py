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
@click.option("--guided", "by_questions", is_flag=True, help=N_("Ask about twenty questions."))
@lang_option
@click.pass_context
def new(ctx: click.Context, folder: Path, example: str | None, until: str, by_questions: bool) -> None:
    """Begin a dossier in FOLDER: empty with comments, a shipped sample, or by questions.

    The empty dossier speaks the language of the messages (--lang). Questions can be
    interrupted, and in a dossier that exists only what is still missing is asked.

    \b
    Example:
      tenderkit new my-tender
      tenderkit new sample --example kulturportal
      tenderkit new my-tender --guided
    """
    from tenderkit.reading.sample import EMPTY, sample_files, samples
    from tenderkit.recording.atomic import write_folder

    if example is not None and example not in samples():
        words = Message(
            N_("There is no sample {name}. Known: {known}."), {"name": example, "known": ", ".join(samples())}
        )
        raise click.UsageError(sentence(words, spoken()))
    if by_questions:
        _by_questions(ctx, folder, example)
        return
    files = sample_files(example, until) if example else sample_files(EMPTY, until, spoken_language())
    write_folder(folder, files)
    _say_where(folder)


def _by_questions(ctx: click.Context, folder: Path, example: str | None) -> None:
    from tenderkit.cli.guided import guided

    if example is not None:
        raise click.UsageError(spoken()(N_("A sample is complete: leave out --guided or --example.")))
    if not guided(folder):
        ctx.exit(1)
    click.echo()
    _say_where(folder)


def _say_where(folder: Path) -> None:
    values = {"folder": folder, "command": next_command("check", folder)}
    words = Message(N_("The dossier lies in {folder}. Next: {command}"), values)
    click.echo(sentence(words, spoken()))
