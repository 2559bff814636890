# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit render``."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tenderkit.cli.press import Run
    from tenderkit.model.dossier import Dossier
    from tenderkit.problems import Problem
    from tenderkit.rendering.printing import Printed

_PHASES = ("prepare", "find", "tender", "stages", "bids", "evaluate", "award", "deliver", "all")


@click.command()
@dossier_argument
@click.argument("others", metavar="[DOSSIER]... [DOCUMENT]...", nargs=-1)
@click.option("--phase", type=click.Choice(_PHASES), default="tender", help=N_("Documents of this phase."))
@click.option(
    "-f",
    "--format",
    "formats",
    type=click.Choice(["docx", "pdf", "html", "xlsx"]),
    multiple=True,
    help=N_("Format; may be repeated."),
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help=N_("Folder to write into; DOSSIER/out where not said."),
)
@click.option(
    "--template",
    metavar="FILE.docx",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=N_("Word file of your own for the one DOCUMENT that is named."),
)
@click.option("--draft", is_flag=True, help=N_("Render in spite of errors and gaps, marked as a draft."))
@click.option("--force", is_flag=True, help=N_("Replace files that somebody changed."))
@click.option("--workers", type=click.IntRange(1, 64), help=N_("How many documents at a time."))
@lang_option
@click.pass_context
def render(
    ctx: click.Context,
    folder: Path,
    others: tuple[str, ...],
    phase: str,
    formats: tuple[str, ...],
    out: Path | None,
    template: Path | None,
    draft: bool,
    force: bool,
    workers: int | None,
) -> None:
    """Make the documents of DOSSIER as DOCX and PDF.

    Without names: the documents of the phase that `tenderkit documents` calls
    required or optional. A file that tenderkit wrote and nobody changed is
    replaced where it would differ; any other file is left alone.
    Several dossiers may be named; with --out each gets a folder of its name there.

    \b
    Example:
      tenderkit render my-tender
      tenderkit render my-tender leistungsbeschreibung -f pdf
      tenderkit render my-tender aufforderung --template letter.docx
      tenderkit render tenders/* --out documents
    """
    from tenderkit.cli.press import Order, pressed, printed_runs
    from tenderkit.cli.several import output_folders, told_apart
    from tenderkit.cli.town import one_document
    from tenderkit.problems import InputError

    further, documents = told_apart(others)
    one_document(documents, template)
    folders = (folder, *further)
    workers = workers or min(os.cpu_count() or 1, 8)
    runs: list[Run] = []
    problems: dict[Path, list[Problem]] = {one: [] for one in folders}
    for one, target in zip(folders, output_folders(folders, out), strict=True):
        order = Order(one, target, documents, phase, formats, draft, force, workers, template)
        try:
            runs.append(pressed(order, _read(one, draft=draft)))
        except InputError as error:
            if not further:
                raise
            problems[one] += error.problems
    for run in runs:
        problems[run.folder] += run.alone
        _keep_origins(run)
    for run, printed in printed_runs(runs, workers):
        problems[run.folder] += [new for new in _write(run, printed) if new not in problems[run.folder]]
    _report(runs, problems)
    if any(problems.values()):
        ctx.exit(1)


def _read(folder: Path, *, draft: bool) -> "Dossier":
    if draft:
        from tenderkit.reading.dossier import read_dossier

        return read_dossier(folder)
    from tenderkit.cli.sound import printable_dossier

    return printable_dossier(folder)


def _keep_origins(run: "Run") -> None:
    """Note again what the files were made from that need not be printed."""
    from tenderkit.recording.rendered import write_rendered

    if run.current:
        write_rendered(run.out, {}, {name: run.origins[name] for name in run.current})


def _write(run: "Run", printed: "Printed") -> list["Problem"]:
    """Write what may be written; return why a format was not made, if one was not."""
    from tenderkit.cli.press import no_pdf
    from tenderkit.recording.rendered import write_rendered

    kept = run.kept(printed)
    write_rendered(run.out, kept, {name: run.origins[name] for name in kept})
    return [*printed.lacking, *([] if printed.no_pdf is None else [no_pdf(printed.no_pdf)])]


def _report(runs: "Sequence[Run]", problems: "Mapping[Path, list[Problem]]") -> None:
    """Say what is wrong, dossier by dossier, and what lies where."""
    from tenderkit.cli.report import problem_text

    for folder, found in problems.items():
        if found and len(problems) > 1:
            click.echo(f"{folder}:", err=True)
        for problem in found:
            click.echo(problem_text(problem, spoken()), err=True)
    for run in runs:
        count, current = len(run.names), len(run.current)
        words = Message(N_("files in {folder}: {count}"), {"count": count, "folder": run.out})
        if current:
            values = {"files": words, "count": current}
            words = Message(N_("{files}, {count} of them unchanged"), values)
        click.echo(sentence(words, spoken()))
