# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK901, TK907 to TK909, questions: what bidders asked goes in; what is not answered well comes out."""

from collections.abc import Iterator

from tenderkit.checking.lint.names import named_firms
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_FILE = "questions.yaml"


def changed_without_a_version(subject: Subject) -> Iterator[Flaw]:
    """Yield answers that change the documents of a tender that is still in its first version."""
    for question in subject.dossier.questions:
        if question.changes and question.answered is not None and subject.dossier.tender.version == 1:
            what = Message(
                N_("the answer to {id} changes the documents, but the tender is still version 1"),
                {"id": question.id},
            )
            remedy = Message(N_("Raise `version` in tender.yaml, and `since_version` of what is new."))
            yield Flaw(question.id, subject.place(_FILE, "questions", question.id, "changes"), what, remedy)


def not_answered(subject: Subject) -> Iterator[Flaw]:
    """Yield questions that are still open although bids have come."""
    if not subject.dossier.bids:
        return
    for question in subject.dossier.questions:
        if not question.answer:
            what = Message(N_("{id} was never answered, and there are bids already"), {"id": question.id})
            remedy = Message(N_("Record the answer and when all bidders had it, or why none was given."))
            yield Flaw(question.id, subject.place(_FILE, "questions", question.id), what, remedy)


def answered_too_late(subject: Subject) -> Iterator[Flaw]:
    """Yield answers after the day until which answers were promised, with no new deadline."""
    until = subject.dossier.tender.dates.answers_until
    for question in subject.dossier.questions:
        answered = question.answered
        if until is None or answered is None or answered.day <= until.day or question.new_deadline:
            continue
        values: dict[str, object] = {"id": question.id, "until": until.day.isoformat()}
        what = Message(
            N_("{id} was answered after {until}, and the period for bids stayed as it was"), values
        )
        remedy = Message(
            N_("Extend the period, and record `new_deadline`; or note why the answer changes no bid.")
        )
        yield Flaw(question.id, subject.place(_FILE, "questions", question.id, "answered"), what, remedy)


def asker_named(subject: Subject) -> Iterator[Flaw]:
    """Yield texts for all bidders that say who asked."""
    for question in subject.dossier.questions:
        names = named_firms(subject, (question.asker,) if question.asker else ())
        for key, text in (("public_text", question.public_text), ("answer", question.answer or "")):
            found = names.search(text)
            if found is not None:
                what = Message(N_("`{key}` of {id} names who asked"), {"key": key, "id": question.id})
                remedy = Message(N_("Write it without the name: all bidders get this text."))
                yield Flaw(
                    question.id, subject.place(_FILE, "questions", question.id, key, found[0]), what, remedy
                )


RULES = (
    Rule("TK901", Severity.WARNING, changed_without_a_version),
    Rule("TK907", Severity.WARNING, not_answered),
    Rule("TK908", Severity.WARNING, answered_too_late),
    Rule("TK909", Severity.WARNING, asker_named),
)
