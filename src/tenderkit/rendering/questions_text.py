# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Questions with their clocks go in; text of 80 columns or plain data comes out. Who asked is in neither."""

from collections.abc import Iterator, Sequence

from tenderkit.model.law_rules import Period
from tenderkit.model.numbers import Moment
from tenderkit.outcome.asked import AskedQuestion
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.examination_words import Speech
from tenderkit.rendering.grounds import wrapped
from tenderkit.words import N_

Json = dict[str, object]
_KINDS = {"question": N_("question"), "objection": N_("objection")}


def questions_text(questions: Sequence[AskedQuestion], speech: Speech) -> str:
    """Return every question, whether it is answered, and its clocks."""
    if not questions:
        return speech.translate(N_("There are no questions."))
    blocks = ["\n".join(question_lines(question, speech)) for question in questions]
    waiting = [question.question.id for question in questions if question.is_open]
    words = N_("Not answered yet: {ids}") if waiting else N_("All are answered.")
    return "\n\n".join([*blocks, "\n".join(wrapped(speech.say(words, ids=", ".join(waiting)), ""))])


def question_lines(known: AskedQuestion, speech: Speech) -> Iterator[str]:
    """Yield one question with its answer and its clocks."""
    question = known.question
    words = N_("{id} · {kind}, received {received}")
    kind = speech.translate(_KINDS[question.kind])
    yield from wrapped(speech.say(words, id=question.id, kind=kind, received=question.received), "")
    yield from wrapped(" ".join(question.public_text.split()), "  ")
    if question.answer:
        yield from wrapped(speech.say(N_("Answer: {text}"), text=" ".join(question.answer.split())), "  ")
    for change in question.changes:
        yield from wrapped(speech.say(N_("Change: {text}"), text=change), "  ")
    for line in clock_lines(known, speech):
        yield from wrapped(line, "  ")


def clock_lines(known: AskedQuestion, speech: Speech) -> Iterator[str]:
    """Yield what the dates of a question mean."""
    question = known.question
    if question.answered is not None:
        yield speech.say(N_("Answered {moment}"), moment=question.answered)
    if known.asked_until is not None:
        words = (
            N_("It came after the end of the period, {until}.")
            if known.is_objection
            else N_("It came after the end of the time for questions, {until}.")
        )
        yield speech.say(words, until=known.asked_until)
    if known.is_open and known.answer_by is not None:
        words = N_("Answer to all until {day} ({basis}); later only with a longer period for bids.")
        yield speech.say(words, day=day_text(known.answer_by, speech.language), basis=_basis(known, speech))
    if known.is_late and known.answer_by is not None:
        words = N_("Answered after the last day for answers, {day} ({basis}).")
        yield speech.say(words, day=day_text(known.answer_by, speech.language), basis=_basis(known, speech))
    if question.new_deadline is not None:
        yield speech.say(N_("The period was extended to {moment}."), moment=question.new_deadline)
    yield from objection_lines(known, speech)


def questions_json(questions: Sequence[AskedQuestion]) -> Json:
    """Return *questions* as ``bids questions list --json`` prints them."""
    return {"questions": [_question(question) for question in questions]}


def _basis(known: AskedQuestion, speech: Speech) -> str:
    if known.basis is None:
        return speech.translate(N_("as the tender says"))
    return known.basis.cite[speech.language]


def objection_lines(known: AskedQuestion, speech: Speech) -> Iterator[str]:
    """Yield what the law data say on an open objection, or the clock for a review of a refused one."""
    if known.is_open:
        for rule in known.rules:
            if not (isinstance(rule, Period) and rule.about == "review"):
                yield f"{rule.text[speech.language].rstrip('.')} ({rule.cite[speech.language]})."
    elif known.review_until is not None:
        words = N_("Refused: a review can be asked for until {day} ({basis}).")
        basis = next(rule for rule in known.rules if isinstance(rule, Period) and rule.about == "review")
        day = day_text(known.review_until, speech.language)
        yield speech.say(words, day=day, basis=basis.cite[speech.language])


def _question(known: AskedQuestion) -> Json:
    question = known.question
    return {
        "id": question.id,
        "kind": question.kind,
        "received": _moment(question.received),
        "text": question.public_text,
        "answer": question.answer,
        "answered": _moment(question.answered),
        "changes": list(question.changes),
        "new_deadline": _moment(question.new_deadline),
        "answer_by": known.answer_by.isoformat() if known.answer_by else None,
        "basis": known.basis.id if known.basis else None,
        "late": known.is_late,
        "review_until": known.review_until.isoformat() if known.review_until else None,
        "law": [rule.id for rule in known.rules],
    }


def _moment(moment: Moment | None) -> str | None:
    if moment is None:
        return None
    return moment.day.isoformat() + (f"T{moment.clock:%H:%M}" if moment.clock else "")
