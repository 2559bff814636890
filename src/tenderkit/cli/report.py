# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit report``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.rendering.report.subject import Reader

_PAGE = Path("out") / "report.html"


@click.command()
@dossier_argument
@click.option(
    "--out",
    metavar="FILE.html",
    type=click.Path(dir_okay=False, path_type=Path),
    help=N_("Web page to write; DOSSIER/out/report.html where neither --out nor --pdf is said."),
)
@click.option(
    "--pdf",
    metavar="FILE.pdf",
    type=click.Path(dir_okay=False, path_type=Path),
    help=N_("PDF to write."),
)
@click.option(
    "--for",
    "reader",
    type=click.Choice(["file", "council"]),
    default="file",
    help=N_("Who reads it: the council gets no unit prices and no derivations."),
)
@click.option("--names", "named", is_flag=True, help=N_("Put the names of bidders beside the ids of bids."))
@lang_option
@click.pass_context
def report(
    ctx: click.Context, folder: Path, out: Path | None, pdf: Path | None, reader: "Reader", named: bool
) -> None:
    """Show the evaluation of DOSSIER on one page: ranking, matrix, charts, reasons, integrity.

    One web page that needs no network and no script, in the language of the dossier; and the same
    as PDF. It is confidential. Votes of single reviewers stay out.
    Exit 1 where there is no bid, or none that is admissible; the page says so.

    \b
    Example:
      tenderkit report my-tender --out report.html --pdf report.pdf
      tenderkit report my-tender --for council --pdf council.pdf
    """
    from tenderkit.cli.reported import pdf_of, subject_of, web_page_of
    from tenderkit.outcome.award import NO_WINNER
    from tenderkit.recording.atomic import write_atomically

    subject = subject_of(folder, reader, named=named)
    wanted = {folder / _PAGE: web_page_of} if out is None and pdf is None else {}
    wanted |= {out: web_page_of} if out is not None else {}
    wanted |= {pdf: pdf_of} if pdf is not None else {}
    files = {path: made(folder, subject) for path, made in wanted.items()}
    for path, data in files.items():
        write_atomically(path, data)
        click.echo(sentence(Message(N_("written: {file}"), {"file": path}), spoken()))
    if any(outcome.status in NO_WINNER for outcome in subject.outcomes):
        ctx.exit(1)
