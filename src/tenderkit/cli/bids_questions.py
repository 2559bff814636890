# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit bids questions list|add|answer``."""

import sys
from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.groups import SpokenGroup
from tenderkit.cli.options import (
    dossier_argument,
    json_option,
    lang_option,
    print_json,
    spoken,
    spoken_language,
)
from tenderkit.cli.recorded import record_options, stated
from tenderkit.cli.stated_time import STATED_TIME
from tenderkit.words import N_


@click.group(cls=SpokenGroup)
@lang_option
def questions() -> None:
    """Keep the questions and objections of bidders, and the answers to all.

    Who asked stands in questions.yaml alone. What bidders read is typed apart and
    searched for names. The last day for answers follows from the law data and the
    dates of the tender.

    \b
    Example:
      tenderkit bids questions add my-tender --asker "Sample Ltd" \\
        --text "Is hosting part of the contract?"
      tenderkit bids questions answer my-tender Q-01 --answer "No."
      tenderkit bids questions list my-tender
    """


@questions.command("list")
@dossier_argument
@json_option
@lang_option
def list_(folder: Path, as_json: bool) -> None:
    """List the questions and objections of DOSSIER with answers and clocks.

    \b
    Example:
      tenderkit bids questions list my-tender
    """
    from tenderkit.planning.answering import asked_questions
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.reading.law import read_law
    from tenderkit.rendering.examination_words import Speech
    from tenderkit.rendering.questions_text import questions_json, questions_text

    found = asked_questions(read_dossier(folder), read_law(duties=True))
    if as_json:
        print_json(questions_json(found))
    else:
        click.echo(questions_text(found, Speech(spoken_language(), spoken())))


@questions.command()
@dossier_argument
@click.option(
    "--text", required=True, metavar="TEXT", help=N_("What all bidders read; - reads it from stdin.")
)
@click.option("--asker", metavar="NAME", help=N_("Who asked; stays in questions.yaml."))
@click.option("--received", type=STATED_TIME, metavar="TIME", help=N_("When it came; else the time of --at."))
@click.option("--objection", is_flag=True, help=N_("It is an objection to the procedure, not a question."))
@record_options
@lang_option
def add(
    folder: Path,
    text: str,
    asker: str | None,
    received: datetime | None,
    objection: bool,
    by: str | None,
    at: datetime | None,
) -> None:
    """Take a question or an objection into the register of DOSSIER.

    The text is written without names: it is refused where it says who asked, by the
    name, a word of it, or an address.

    \b
    Example:
      tenderkit bids questions add my-tender --asker "Sample Ltd" \\
        --text "Is hosting part of the contract?" --received 2027-03-10T09:30
    """
    from tenderkit.cli.asking import Asked, add_question
    from tenderkit.reading.dossier import read_dossier

    dossier = read_dossier(folder)
    timezone = dossier.tender.timezone
    statement = stated(by, at, timezone)
    came = stated(None, received, timezone).at if received else statement.at
    kind = "objection" if objection else "question"
    add_question(folder, dossier, Asked(kind, _typed(text), asker, came), statement)


@questions.command()
@dossier_argument
@click.argument("question", metavar="QUESTION")
@click.option(
    "--answer", "text", required=True, metavar="TEXT", help=N_("The answer to all; - reads it from stdin.")
)
@click.option(
    "--change",
    "changes",
    multiple=True,
    metavar="TEXT",
    help=N_("What it changes in the documents; may be repeated."),
)
@click.option("--new-deadline", type=STATED_TIME, metavar="TIME", help=N_("Until when bids are taken now."))
@record_options
@lang_option
def answer(
    folder: Path,
    question: str,
    text: str,
    changes: tuple[str, ...],
    new_deadline: datetime | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Answer QUESTION of DOSSIER, the same for all bidders.

    The answer is searched for names too. It warns after the last day for answers, and
    says which document to make and what a change asks for.

    \b
    Example:
      tenderkit bids questions answer my-tender Q-01 --answer "No." \\
        --by "Ann Sample" --at 2027-03-12T11:00
    """
    from tenderkit.cli.asking import Answered, answer_question
    from tenderkit.reading.dossier import read_dossier

    dossier = read_dossier(folder)
    statement = stated(by, at, dossier.tender.timezone)
    extended = stated(None, new_deadline, dossier.tender.timezone).at if new_deadline else None
    answer_question(folder, dossier, Answered(question, _typed(text), changes, extended), statement)


def _typed(text: str) -> str:
    """Return *text*, or what comes on stdin where it is a dash.

    Raises:
        click.UsageError: there is nothing in it.
    """
    whole = sys.stdin.read() if text == "-" else text
    if not whole.strip():
        raise click.UsageError(spoken()(N_("The text is empty.")))
    return whole.strip()
