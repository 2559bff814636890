# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit render``."""

import os
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

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
@record_options
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
    by: str | None,
    at: "datetime | None",
) -> None:
    """Make the documents of DOSSIER as DOCX and PDF.

    Without names: the documents of the phase that `tenderkit documents` calls
    required or optional. A file that tenderkit wrote and nobody changed is
    replaced where it would differ; any other file is left alone.
    Several dossiers may be named; with --out each gets a folder of its name there.
    Of a sealed dossier the journal notes the hash of each document (--by, --at).

    \b
    Example:
      tenderkit render my-tender
      tenderkit render my-tender leistungsbeschreibung -f pdf
      tenderkit render my-tender aufforderung --template letter.docx
      tenderkit render tenders/* --out documents
    """
    from tenderkit.cli.press import pressed, printed_runs
    from tenderkit.cli.presses import Order
    from tenderkit.cli.several import output_folders, told_apart
    from tenderkit.cli.town import one_document
    from tenderkit.problems import InputError, Severity

    further, documents = told_apart(others)
    one_document(documents, template)
    folders = (folder, *further)
    workers = workers or min(os.cpu_count() or 1, 8)
    runs: list[Run] = []
    problems: dict[Path, list[Problem]] = {one: [] for one in folders}
    refused: set[Path] = set()
    for one, target in zip(folders, output_folders(folders, out), strict=True):
        order = Order(one, target, documents, phase, formats, draft, force, workers, template)
        try:
            dossier = _read(one, draft=draft)
        except InputError as error:
            problems[one] += error.problems
            refused.add(one)
            continue
        try:
            runs.append(pressed(order, dossier))
        except InputError as error:
            problems[one] += error.problems
    written: dict[Path, set[str]] = {run.folder: set() for run in runs}
    for run in runs:
        problems[run.folder] += run.alone
        _say_moved(run)
        _keep_origins(run)
    for run, printed in printed_runs(runs, workers):
        names, found = _write(run, printed)
        written[run.folder] |= names
        problems[run.folder] += [new for new in found if new not in problems[run.folder]]
    for run in () if draft else runs:
        problems[run.folder] += _record(run, written[run.folder], by, at)
    _say_problems(problems, {run.folder for run in runs}, set() if draft else refused)
    _say_files(runs, written)
    if len(runs) < len(folders) or any(p.severity is Severity.ERROR for p in chain(*problems.values())):
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


def _say_moved(run: "Run") -> None:
    """Say what is no longer as it was sealed, so that nothing prints the code of the seal."""
    sealing = run.stock.sealing
    if sealing is None or sealing.unmoved:
        return
    values = {"code": sealing.seal.code, "files": ", ".join((*sealing.moved, *sealing.spoilt))}
    words = N_("No document prints the seal {code}, for this is not as it was sealed: {files}")
    click.echo(sentence(Message(words, values), spoken()), err=True)


def _record(run: "Run", written: set[str], by: str | None, at: "datetime | None") -> "Sequence[Problem]":
    """Let the journal note the documents that lie there now; return why it cannot."""
    from tenderkit.canonical import sha256
    from tenderkit.cli.recorded import stated
    from tenderkit.cli.rendered import record_rendered
    from tenderkit.problems import InputError

    if run.stock.sealing is None:
        return ()
    files = {name: sha256((run.out / name).read_bytes()) for name in (*run.current, *written)}
    try:
        statement = stated(by, at, run.dossier.tender.timezone)
        record_rendered(run.folder, run.stock.sealing, files, statement)
    except InputError as error:
        return error.problems
    return ()


def _write(run: "Run", printed: "Printed") -> tuple[set[str], list["Problem"]]:
    """Write what may be written; return the names of the files, and what is to be said of the document."""
    from tenderkit.cli.press import no_pdf
    from tenderkit.problems import InputError
    from tenderkit.recording.rendered import write_rendered

    try:
        kept = run.kept(printed)
    except InputError as error:
        return set(), list(error.problems)
    write_rendered(run.out, kept, {name: run.origins[name] for name in kept})
    lacking = [] if printed.no_pdf is None else [no_pdf(printed.no_pdf)]
    return set(kept), [*printed.doubts, *printed.lacking, *lacking]


def _say_problems(
    problems: "Mapping[Path, Sequence[Problem]]", begun: "Collection[Path]", refused: "Collection[Path]"
) -> None:
    """Say what is wrong, dossier by dossier; of those that were not *begun*, that nothing was written.

    Of what was *refused* for the state of its files a draft can be made, if they can be read.
    """
    from tenderkit.cli.problems_shown import problems_text

    for folder, found in problems.items():
        if found and len(problems) > 1:
            click.echo(f"{folder}:", err=True)
        if found:
            click.echo(problems_text(found, spoken()), err=True)
        if folder not in begun:
            words = N_("Nothing was written.")
            if folder in refused and _readable(folder):
                words = N_("Nothing was written. With `--draft` what can be made is made, marked as a draft.")
            click.echo(sentence(Message(words), spoken()), err=True)


def _readable(folder: Path) -> bool:
    """Return whether the dossier can be read, so that a draft can be made of it."""
    from tenderkit.problems import InputError
    from tenderkit.reading.dossier import read_dossier

    try:
        read_dossier(folder)
    except InputError:
        return False
    return True


def _say_files(runs: "Sequence[Run]", written: "Mapping[Path, set[str]]") -> None:
    """Say what lies where."""
    for run in runs:
        current = len(run.current)
        values: dict[str, object] = {"count": current + len(written[run.folder]), "folder": run.out}
        words = Message(N_("files in {folder}: {count}"), values)
        if current:
            words = Message(N_("{files}, {count} of them unchanged"), {"files": words, "count": current})
        click.echo(sentence(words, spoken()))
