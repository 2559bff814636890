# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit render``."""

import os
from pathlib import Path

import click

from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.words import N_, Message, sentence

_PHASES = ("prepare", "find", "tender", "stages", "bids", "evaluate", "award", "deliver", "all")


@click.command()
@dossier_argument
@click.argument("documents", metavar="[DOCUMENT]...", nargs=-1)
@click.option("--phase", type=click.Choice(_PHASES), default="tender", help=N_("Documents of this phase."))
@click.option(
    "-f",
    "--format",
    "formats",
    type=click.Choice(["docx", "pdf", "html"]),
    multiple=True,
    help=N_("Format; may be repeated."),
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help=N_("Folder to write into; DOSSIER/out where not said."),
)
@click.option("--draft", is_flag=True, help=N_("Render in spite of errors and gaps, marked as a draft."))
@click.option("--force", is_flag=True, help=N_("Replace files that somebody changed."))
@click.option("--workers", type=click.IntRange(1, 64), help=N_("How many documents at a time."))
@lang_option
@click.pass_context
def render(
    ctx: click.Context,
    folder: Path,
    documents: tuple[str, ...],
    phase: str,
    formats: tuple[str, ...],
    out: Path | None,
    draft: bool,
    force: bool,
    workers: int | None,
) -> None:
    """Make the documents of DOSSIER as DOCX and PDF.

    Without names: all documents of the phase. A file that tenderkit wrote and
    nobody changed is replaced; any other file is left alone.

    \b
    Example:
      tenderkit render my-tender
      tenderkit render my-tender leistungsbeschreibung -f pdf
    """
    from tenderkit.cli.press import chosen_kinds, no_pdf, pressed
    from tenderkit.cli.report import problem_text
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.recording.rendered import touched_files, write_rendered

    if draft:
        dossier = read_dossier(folder)
    else:
        from tenderkit.cli.sound import printable_dossier

        dossier = printable_dossier(folder)
    kinds = chosen_kinds(documents, phase, dossier.tender.language)
    run = pressed(folder, dossier, kinds, formats, draft=draft)
    target = out or folder / "out"
    problems = [] if force else touched_files(target, run.names)
    alone = {problem.place.file for problem in problems}
    written = 0
    for printed in run.printed(workers or min(os.cpu_count() or 1, 8)):
        kept = {name: data for name, data in printed.files.items() if str(target / name) not in alone}
        write_rendered(target, kept)
        written += len(kept)
        if printed.no_pdf is not None and no_pdf(printed.no_pdf) not in problems:
            problems.append(no_pdf(printed.no_pdf))
    for problem in problems:
        click.echo(problem_text(problem, spoken()), err=True)
    words = Message(N_("{count} files lie in {folder}"), {"count": written, "folder": target})
    click.echo(sentence(words, spoken()))
    if problems:
        ctx.exit(1)
