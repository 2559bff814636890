# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit template``: Word files that a town makes its documents from."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from tenderkit.cli.groups import SpokenGroup
from tenderkit.cli.options import lang_option, next_command, spoken, spoken_language
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tenderkit.problems import Problem
    from tenderkit.rendering.town.findings import Finding


@click.group(cls=SpokenGroup)
@lang_option
def template() -> None:
    """Make and check Word files of your own for the documents.

    `new` writes a Word file to start from, `check` finds what would go wrong with it,
    `render --template` uses it.

    \b
    Example:
      tenderkit template new aufforderung --out letter.docx
      tenderkit template check letter.docx
    """


@template.command()
@click.argument("document", metavar="DOCUMENT")
@click.option(
    "--out",
    metavar="FILE.docx",
    type=click.Path(dir_okay=False, path_type=Path),
    help=N_("File to write; DOCUMENT.docx where not said."),
)
@click.option("--force", is_flag=True, help=N_("Replace the file if it is there."))
@lang_option
def new(document: str, out: Path | None, force: bool) -> None:
    """Write a Word file with all tags in place for DOCUMENT.

    What it renders says word for word what our own document says. The file
    speaks the language of the messages: --lang de or --lang en, as the dossier does.

    \b
    Example:
      tenderkit template new aufforderung --lang de --out letter.docx
    """
    from tenderkit.cli.language import translator
    from tenderkit.recording.atomic import write_atomically
    from tenderkit.rendering.documents import DOCUMENTS
    from tenderkit.rendering.town.purpose import LANGUAGES
    from tenderkit.rendering.town.starter import STARTERS, starter
    from tenderkit.shipped import TEMPLATES

    if document not in STARTERS:
        words = Message(
            N_("There is no Word file for {name}. Known: {known}."),
            {"name": document, "known": ", ".join(STARTERS)},
        )
        raise click.UsageError(sentence(words, spoken()))
    target = out or Path(f"{document}.docx")
    if target.exists() and not force:
        words = Message(N_("{file} is there already. --force replaces it."), {"file": target})
        raise click.UsageError(sentence(words, spoken()))
    language: Literal["de", "en"] = "de" if spoken_language() == "de" else "en"
    title = translator(language)(DOCUMENTS[document].title)
    write_atomically(target, starter(document, title, language, (TEMPLATES,)))
    values = {
        "file": target,
        "language": Message(LANGUAGES[language]),
        "command": next_command("template", "check", target),
    }
    words = Message(N_("{file} is written, for dossiers in {language}. Next: {command}"), values)
    click.echo(sentence(words, spoken()))


@template.command()
@click.argument("beginning", metavar="[NAME]", default="")
@lang_option
def names(beginning: str) -> None:
    """List the names that a template may use: all, or those that begin with NAME.

    `[]` stands behind a list: go through it with `{% for %}`. The filters follow.

    \b
    Example:
      tenderkit template names buyer
    """
    from tenderkit.cli.town import sample_names
    from tenderkit.rendering.town.environment import FILTERS, FUNCTIONS, OURS
    from tenderkit.rendering.town.names import written_names

    listed = [*written_names(sample_names()), *(f"{name}()" for name in sorted(FUNCTIONS))]
    listed += [f"| {name}" for name in sorted(FILTERS | OURS)]
    if not (found := [name for name in listed if name.startswith(beginning)]):
        words = Message(N_("No name begins with {name}."), {"name": beginning})
        raise click.UsageError(sentence(words, spoken()))
    click.echo("\n".join(found))


@template.command()
@click.argument("file", metavar="FILE.docx", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--copy",
    "copy_to",
    metavar="OUT.docx",
    type=click.Path(dir_okay=False, path_type=Path),
    help=N_("Write a copy of the file with a Word comment at each place."),
)
@lang_option
@click.pass_context
def check(ctx: click.Context, file: Path, copy_to: Path | None) -> None:
    """Show at once everything that would go wrong with a Word template.

    Unknown names, tags that Word took apart, text that would be lost, each with its
    part of the file, paragraph or table cell; a file without a single tag; in the folder
    `templates` of a dossier, one in another language than the dossier.
    Exit 0 without findings, 1 with findings.

    \b
    Example:
      tenderkit template check letter.docx --copy letter-with-comments.docx
    """
    from tenderkit.cli.problems_shown import problems_text
    from tenderkit.cli.town import dossier_language, sample_names
    from tenderkit.rendering.town.bounded import bounded
    from tenderkit.rendering.town.preflight import findings

    data = file.read_bytes()
    found = bounded(file.name, findings, data, sample_names(), dossier_language(file))
    problems = [finding.problem(str(file)) for finding in found]
    if problems:
        click.echo(problems_text(problems, spoken()))
    else:
        click.echo(sentence(Message(N_("{file}: nothing to report"), {"file": file}), spoken()))
    if copy_to is not None:
        _write_copy(file, copy_to, data, found, problems)
    if problems:
        ctx.exit(1)


def _write_copy(
    file: Path, target: Path, data: bytes, found: "Sequence[Finding]", problems: "Sequence[Problem]"
) -> None:
    from tenderkit.recording.atomic import write_atomically
    from tenderkit.rendering.town.comments import commented
    from tenderkit.rendering.town.findings import PACKAGE

    if any(finding.rule == PACKAGE for finding in found):
        words = Message(N_("No copy was written: nobody should open {file}."), {"file": file})
        click.echo(sentence(words, spoken()), err=True)
        return
    if target.exists() and target.samefile(file):
        words = Message(N_("The copy cannot take the place of {file}."), {"file": file})
        raise click.UsageError(sentence(words, spoken()))
    texts = [
        f"{sentence(problem.message, spoken())}\n{sentence(problem.remedy, spoken())}" for problem in problems
    ]
    write_atomically(target, commented(data, list(zip(found, texts, strict=True))))
