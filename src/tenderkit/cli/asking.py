# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Questions and answers as they are typed go in; they are searched for names and recorded."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from tenderkit.checking.asker_names import asker_problems
from tenderkit.cli.data_file import changed_file
from tenderkit.cli.options import next_command, spoken, spoken_language
from tenderkit.cli.problems_shown import problem_text
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Question
from tenderkit.model.numbers import Moment
from tenderkit.planning.answering import answer_problems, asked, unknown_question
from tenderkit.problems import InputError, Severity, raise_if_any
from tenderkit.reading.law import read_law
from tenderkit.reading.lists import read_lists
from tenderkit.recording.questions import with_answered, with_question
from tenderkit.records import dataclass
from tenderkit.rendering.examination_words import Speech
from tenderkit.rendering.grounds import wrapped
from tenderkit.rendering.questions_text import clock_lines, objection_lines
from tenderkit.words import N_, Message, sentence

_FILE = "questions.yaml"
_NUMBERED = re.compile(r"Q-([0-9]+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question or an objection as somebody typed it."""

    kind: str
    text: str
    asker: str | None
    received: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer as somebody typed it."""

    question: str
    text: str
    changes: tuple[str, ...]
    new_deadline: datetime | None


def add_question(folder: Path, dossier: Dossier, said: Asked, statement: Statement) -> None:
    """Record a question under the next number, and tell its clocks.

    Raises:
        InputError: the text says who asked.
    """
    raise_if_any(list(asker_problems(dossier, said.asker, said.text, "--text", _legal_forms())))
    question = Question(_next_id(dossier), _moment(said.received), said.kind, said.text, said.asker)
    change = changed_file(folder, _FILE, lambda data: with_question(data, question))
    about = {"question": question.id, "kind": said.kind}
    made = recorded(folder, Kind.QUESTION, statement, {_FILE: change}, about)
    _tell(N_("{id}, recorded as entry {n}"), id=question.id, n=made.n)
    _tell_lines(clock_lines(asked(dossier, read_law(duties=True), question), _speech()))


def answer_question(folder: Path, dossier: Dossier, said: Answered, statement: Statement) -> None:
    """Record an answer to all, and tell what follows from it.

    Raises:
        InputError: there is no such question, it is answered, the text names somebody, or the new deadline
            extends nothing.
    """
    found = next((q for q in dossier.questions if q.id == said.question), None)
    if found is None:
        raise InputError([unknown_question(dossier, said.question)])
    law = read_law(duties=True)
    answered = replace(
        found,
        answer=said.text,
        answered=_moment(statement.at),
        changes=said.changes,
        new_deadline=_moment(said.new_deadline) if said.new_deadline else None,
    )
    forms = _legal_forms()
    problems = [
        *asker_problems(dossier, found.asker, said.text, "--answer", forms),
        *(
            p
            for change in said.changes
            for p in asker_problems(dossier, found.asker, change, "--change", forms)
        ),
        *answer_problems(dossier, asked(dossier, law, found), answered),
    ]
    raise_if_any([problem for problem in problems if problem.severity is Severity.ERROR])
    change = changed_file(folder, _FILE, lambda data: with_answered(data, answered))
    about = {"question": found.id, "kind": found.kind, "changes": len(said.changes)}
    made = recorded(folder, Kind.ANSWER, statement, {_FILE: change}, about)
    _tell(N_("{id}, recorded as entry {n}"), id=found.id, n=made.n)
    for problem in problems:
        click.echo(problem_text(problem, spoken()), err=True)
    _tell_lines(objection_lines(asked(dossier, law, answered), _speech()))
    _tell_next(folder, answered)


def _tell_lines(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo("\n".join(wrapped(line, "")), err=True)


def _speech() -> Speech:
    return Speech(spoken_language(), spoken())


def _tell_next(folder: Path, question: Question) -> None:
    """Say which documents all bidders get, and what a change asks for."""
    if question.new_deadline is not None:
        _tell(N_("Write the new deadline into `dates` of tender.yaml."), err=True)
    if question.changes:
        words = N_(
            "Change the documents and raise `version` in tender.yaml, then: {seal}; what changed: {diff}"
        )
        seal, diff = next_command("seal", folder), next_command("diff", "OLD", folder)
        _tell(words, err=True, seal=seal, diff=diff)
    if question.kind == "objection":
        command = next_command("render", folder, "ruegeantwort", "--phase", "bids")
        _tell(N_("The letter to who objected: {command}"), err=True, command=command)
    command = next_command("render", folder, "bieterinformation", "--phase", "bids")
    _tell(N_("The answer to all: {command}"), err=True, command=command)


def _next_id(dossier: Dossier) -> str:
    numbers = [int(m[1]) for q in dossier.questions if (m := _NUMBERED.fullmatch(q.id))]
    return f"Q-{max(numbers, default=0) + 1:02d}"


def _moment(at: datetime) -> Moment:
    return Moment(at.date(), at.time().replace(second=0, microsecond=0, tzinfo=None))


def _legal_forms() -> list[str]:
    forms: list[str] = read_lists().get("marks", {}).get("legal_forms", [])
    return forms


def _tell(words: str, *, err: bool = False, **values: object) -> None:
    click.echo(sentence(Message(words, values), spoken()), err=err)
