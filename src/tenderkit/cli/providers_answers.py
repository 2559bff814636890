# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit providers answers``."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import dossier_argument, json_option, lang_option, print_json, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_

if TYPE_CHECKING:
    from tenderkit.model.dossier import Dossier
    from tenderkit.model.providers import Provider
    from tenderkit.reading.providers_taken import ReturnedAnswers


@click.command()
@dossier_argument
@click.argument(
    "paths", metavar="[FILE]…", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--provider", metavar="ID", help=N_("Whose answers these are, where the form does not say it."))
@click.option("--matrix", is_flag=True, help=N_("Show all answers side by side."))
@click.option(
    "--out",
    metavar="FILE.xlsx",
    type=click.Path(dir_okay=False, path_type=Path),
    help=N_("Write the matrix as a workbook."),
)
@click.option("--dry-run", is_flag=True, help=N_("Show what would be recorded, and record nothing."))
@click.option("--yes", is_flag=True, help=N_("Record without asking."))
@record_options
@json_option
@lang_option
def answers(
    folder: Path,
    paths: tuple[Path, ...],
    provider: str | None,
    matrix: bool,
    out: Path | None,
    dry_run: bool,
    yes: bool,
    by: str | None,
    at: datetime | None,
    as_json: bool,
) -> None:
    """Take answers to the questions to the market into DOSSIER, or show all of them side by side.

    FILE is a form that came back: XLSX, YAML, PDF or DOCX, whichever the company filled in. Every cell is
    checked, and what differs from what is recorded is shown before anything is recorded.

    \b
    Example:
      tenderkit providers answers my-tender back/aster.xlsx --by "Ann Sample"
      tenderkit providers answers my-tender --matrix --out answers.xlsx
    """
    if bool(paths) == (matrix or as_json or out is not None):
        raise click.UsageError(spoken()(N_("Name forms that came back, or take --matrix.")))
    if not paths:
        _show(folder, out, as_json=as_json)
        return
    from tenderkit.cli.providers_step import Step
    from tenderkit.recording.providers import with_answers

    step = Step.begun(folder, by, at)
    taken = [
        (known, said) for known, said in _read(step.dossier, paths, provider) if said.answers != known.answers
    ]
    for known, said in taken:
        click.echo("\n".join(_differences(known, said)))
    if not taken:
        click.echo(spoken()(N_("Nothing to record: all of it is recorded already.")))
    elif dry_run:
        click.echo(spoken()(N_("Nothing was recorded.")))
    elif not yes and not click.confirm(spoken()(N_("Record this?")), err=True):
        click.echo(spoken()(N_("Nothing was recorded.")))
        click.get_current_context().exit(1)
    else:

        def change(data):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - plain data
            for known, said in taken:
                data = with_answers(data, known.id, said.answers, step.on, step.dossier.tender.id)
            return data

        step.record("answers", len(taken), change)


def _read(
    dossier: "Dossier", paths: tuple[Path, ...], provider: str | None
) -> "list[tuple[Provider, ReturnedAnswers]]":
    """Return whose answers each file holds.

    Raises:
        InputError: a file cannot be read, or nobody on the list is meant; all at once.
    """
    from tenderkit.cli.problems_shown import problem_text
    from tenderkit.cli.providers_form import form_of
    from tenderkit.cli.providers_step import providers_named
    from tenderkit.model.provider_names import firm_name
    from tenderkit.problems import InputError, Place, Problem, raise_if_any
    from tenderkit.reading.lists import read_lists
    from tenderkit.reading.providers_answers import read_answers
    from tenderkit.reading.walk import file_bytes
    from tenderkit.words import Message

    if provider is not None and len(paths) > 1:
        raise click.UsageError(spoken()(N_("With --provider one file at a time.")))
    forms = read_lists()["marks"]["legal_forms"]
    form = form_of(dossier)
    names = {firm_name(p.name, forms): p for p in dossier.providers.providers}
    ids = {p.id: p for p in dossier.providers.providers}
    found: list[tuple[Provider, ReturnedAnswers]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            said = read_answers(file_bytes(path, path.name), path.name, form)
        except InputError as error:
            problems += error.problems
            continue
        for remark in said.remarks:
            click.echo(problem_text(remark, spoken()), err=True)
        known = providers_named(dossier, [provider])[0] if provider else ids.get(said.provider or "")
        known = known or names.get(firm_name(said.company, forms))
        if known is None:
            what = Message(N_("nobody on the list is called '{name}'"), {"name": said.company[:80]})
            remedy = Message(N_("Say whose answers these are: --provider ID."))
            problems.append(Problem("TK981", Place(path.name), what, remedy))
        elif any(known is other for other, _ in found):
            what = Message(N_("{id} answers in two of the files"), {"id": known.id})
            problems.append(
                Problem("TK988", Place(path.name), what, Message(N_("Name the one that counts.")))
            )
        else:
            found.append((known, replace(said, answers=dict(said.answers))))
    raise_if_any(problems)
    return found


def _differences(known: "Provider", said: "ReturnedAnswers") -> list[str]:
    lines = [f"{known.id}  {known.name}"]
    for id_ in dict.fromkeys((*known.answers, *said.answers)):
        old, new = known.answers.get(id_), said.answers.get(id_)
        if old != new:
            shown = [
                " · ".join(" ".join(text.split()) for text in (a.answer, a.proof, a.remark) if text)
                if a
                else "–"
                for a in (old, new)
            ]
            lines.append(f"  {id_}: {shown[0]} → {shown[1]}")
    return lines


def _show(folder: Path, out: Path | None, *, as_json: bool) -> None:
    from tenderkit.cli.dress import town_look
    from tenderkit.cli.language import translator
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.reading.providers_questions import sounding_questions
    from tenderkit.recording.atomic import write_atomically
    from tenderkit.rendering.context.plain import Names
    from tenderkit.rendering.providers_json import answers_json
    from tenderkit.rendering.providers_text import answers_text
    from tenderkit.rendering.sheets.answer_matrix import answer_book
    from tenderkit.rendering.sheets.writing import render_xlsx

    dossier = read_dossier(folder)
    questions = sounding_questions(dossier)
    given = [p for p in sorted(dossier.providers.providers, key=lambda p: p.id) if p.answers]
    if as_json:
        print_json(answers_json(questions, given))
    elif out is None:
        click.echo(answers_text(questions, given, spoken()))
    else:
        language = dossier.tender.language
        speak = translator(language)
        look = replace(
            town_look(folder, dossier, draft=False), title=speak(N_("Answers to the questions to the market"))
        )
        book = answer_book(questions, given, dossier.tender.title, Names(language, speak, "EUR"))
        write_atomically(out, render_xlsx(book, look))
        click.echo(str(out))
