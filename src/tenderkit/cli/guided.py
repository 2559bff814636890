# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder goes in; questions are asked, one line after the other, and a dossier lies in the folder.

Nothing but lines of text: what a screen reader reads aloud and a pipe can answer.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import click

from tenderkit.cli.guided_files import (
    Begun,
    begun,
    edited,
    finish,
    keep,
    known_procedures,
    known_value,
    parsed,
)
from tenderkit.cli.guided_question import Edit, Question, offered, one_of
from tenderkit.cli.guided_questions import QUESTIONS
from tenderkit.cli.options import next_command, spoken, spoken_language
from tenderkit.words import N_, Message, sentence

_BACK, _OPEN, _HELP = "<", "-", "?"


def guided(folder: Path) -> bool:
    """Ask what is missing for the dossier in *folder*; return whether it was written.

    Raises:
        InputError: something else lies in the folder.
    """
    before = begun(folder, spoken_language())
    known = _known(before.files) if before.exists else {}
    answers = {**known, **before.answers}
    _say(Message(_WELCOME))
    if before.answers:
        _say(Message(N_("Answered already: {count}. It goes on from there."), {"count": len(before.answers)}))
    try:
        _Interview(folder, before, answers, known).run()
    except click.Abort:
        click.echo()
        values = {"command": next_command("new", folder, "--guided")}
        kept = N_("Interrupted. The answers are kept; go on with: {command}")
        _say(Message(N_("Interrupted. Nothing was changed.") if before.exists else kept, values))
        return False
    given = [q for q in QUESTIONS if answers.get(q.key) and q.key not in known and q.when(answers)]
    edits = [edit for question in given for edit in question.edits(answers[question.key])]
    finish(folder, edited(before.files, edits))
    return True


def _known(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the answers that stand in a dossier."""
    read = parsed(files)
    found = {q.key: known_value(read, Edit(q.file, q.path, None)) for q in QUESTIONS}
    return {key: value for key, value in found.items() if value is not None}


class _Interview:
    """Asks question after question and keeps each answer at once; ``<`` asks the one before again."""

    def __init__(self, folder: Path, before: Begun, answers: dict[str, str], known: dict[str, str]) -> None:
        self.folder, self.before, self.answers, self.known = folder, before, answers, known
        self.procedures = known_procedures()
        self.asked = [q.key for q in QUESTIONS if q.key in before.answers]

    def run(self) -> None:
        """Ask until nothing is missing.

        Raises:
            click.Abort: whoever answers wants to stop.
        """
        while open_ := [q for q in QUESTIONS if q.when(self.answers) and q.key not in self.answers]:
            total = sum(q.when(self.answers) and q.key not in self.known for q in QUESTIONS)
            question = replace(open_[0], choices=offered(open_[0], self.answers, self.procedures))
            if len(question.choices) == 1:  # nothing to choose
                self.answers[question.key] = next(iter(question.choices))
                continue
            answer = _ask(question, self.answers, total - len(open_) + 1, total)
            if answer is not None:
                self.answers[open_[0].key] = answer
                self.asked.append(open_[0].key)
            elif self.asked:
                del self.answers[self.asked.pop()]
            self._keep()

    def _keep(self) -> None:
        if not self.before.exists:
            keep(self.folder, self.before.language, self.answers)


def _ask(question: Question, answers: dict[str, str], number: int, total: int) -> str | None:
    """Return the answer to *question*: empty where it is left open, None where the one before is meant."""
    default = question.default(answers)
    if question.choices and default not in question.choices:
        default = ""
    click.echo()
    values = {"number": number, "total": total, "ask": spoken()(question.ask)}
    _say(Message(N_("{number} of {total}: {ask}"), values))
    _show_choices(question)
    while True:
        shown = f"[{default}] " if default else ""
        typed = click.prompt(f"{shown}>", default="", show_default=False, prompt_suffix=" ").strip()
        if typed == _HELP:
            click.echo(f"  {spoken()(question.help)}")
        elif typed == _BACK:
            return None
        elif typed == _OPEN or not (typed or default):
            return ""
        else:
            read = _read(question, typed or default, answers)
            if isinstance(read, str):
                return read
            click.echo(f"  {sentence(read, spoken())}")


def _show_choices(question: Question) -> None:
    if not question.choices:
        _say(Message(N_("  Example: {example}"), {"example": spoken()(question.example)}))
    elif not any(question.choices.values()):
        click.echo(f"  {', '.join(question.choices)}")
    else:
        for position, (value, words) in enumerate(question.choices.items(), 1):
            click.echo(f"  {position}. {value} – {spoken()(words)}")


def _read(question: Question, typed: str, answers: dict[str, str]) -> str | Message:
    return one_of(question.choices, typed) if question.choices else question.read(typed, answers)


def _say(message: Message) -> None:
    click.echo(sentence(message, spoken()))


_WELCOME = N_(
    "Enter takes what stands in brackets. - leaves a question open, ? explains it, < goes back to the one "
    "before. You can stop at any time and call the command again."
)
