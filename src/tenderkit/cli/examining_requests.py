# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a bidder is asked or has answered goes in; it is held against the law data and recorded."""

from datetime import date

import click

from tenderkit.checking.examining_law import ExaminingLaw
from tenderkit.checking.examining_wishes import answer_problems, completion_problems, due_problems
from tenderkit.cli.examining import AllBids, record_answer, record_request
from tenderkit.cli.options import next_command, spoken
from tenderkit.cli.recorded import Statement
from tenderkit.model.bid import Request
from tenderkit.model.intake import BIDS
from tenderkit.outcome.examined import ExaminedBid
from tenderkit.planning.due import answer_due
from tenderkit.problems import raise_if_any
from tenderkit.reading.law import read_law
from tenderkit.rendering.grounds import wrapped
from tenderkit.words import N_, Message, sentence

_LETTERS = {"completion": "nachforderung", "clarification": "aufklaerung-preis"}
_TO_APPLICANT = "nachforderung-bewerbung"


def ask(
    whole: AllBids,
    bid: ExaminedBid,
    asked: tuple[str, str | None, date | None, str | None],
    statement: Statement,
) -> None:
    """Record a request (kind, text, day for the answer, what it is about) and tell which letter says it.

    Raises:
        InputError: it asks for what may not be handed in later, or is due too early.
        click.UsageError: there is no text, or a completion is said to be about something.
    """
    kind, text, due, about = asked
    if not text or not text.strip():
        raise click.UsageError(spoken()(N_("What is the bidder asked? Add --text.")))
    if about is not None and kind != "clarification":
        raise click.UsageError(spoken()(N_("--about goes with --request clarification.")))
    sent, law = statement.at.date(), read_law(duties=True)
    usual, entry = answer_due(whole.dossier, law, kind, sent)
    problems = list(due_problems(due, sent)) if due else []
    if kind == "completion":
        problems += completion_problems(whole.dossier, text, ExaminingLaw(whole.dossier, law))
    raise_if_any(problems)
    record_request(whole, bid.bid, Request(kind, sent, due or usual, text.strip(), about=about), statement)
    if due is None:
        words = N_("The day follows from {entry}: {text}")
        said = whole.speech().say(words, entry=entry.id, text=entry.text[whole.speech().language])
        click.echo("\n".join(wrapped(said, "")), err=True)
    letter, phase = (_LETTERS[kind], "bids") if whole.intake is BIDS else (_TO_APPLICANT, "stages")
    command = next_command("render", whole.folder, letter, "--phase", phase)
    _tell(N_("The letter: {command}"), command=command)


def take_answer(
    whole: AllBids,
    bid: ExaminedBid,
    number: int,
    said: tuple[str | None, str | None],
    statement: Statement,
) -> None:
    """Record answer and result of request *number*.

    Raises:
        InputError: there is no such request, or its answer is recorded already.
        click.UsageError: neither is said.
    """
    if not any(said):
        raise click.UsageError(spoken()(N_("What came of it? Add --answer, --result or both.")))
    raise_if_any(list(answer_problems(bid, number, answered=said[0] is not None)))
    record_answer(whole, bid.bid, number, said, statement)


def _tell(words: str, **values: object) -> None:
    click.echo(sentence(Message(words, values), spoken()), err=True)
