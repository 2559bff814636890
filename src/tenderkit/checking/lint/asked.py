# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK901, TK907 to TK909, questions: what bidders asked goes in; what is not answered well comes out."""

from collections.abc import Iterator

from tenderkit.checking.lint.names import named_firms
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.dossier import Path
from tenderkit.model.providers import PROVIDERS
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


def somebody_named(subject: Subject) -> Iterator[Flaw]:
    """Yield texts for all bidders that say who asked, or name a firm on the list of providers."""
    yield from _asker_named(subject)
    yield from _listed_named(subject)


def _asker_named(subject: Subject) -> Iterator[Flaw]:
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


def _listed_named(subject: Subject) -> Iterator[Flaw]:
    dossier = subject.dossier
    firms = [provider.name for provider in dossier.providers.providers]
    names = named_firms(subject, [*firms, *(bid.bidder.name for bid in dossier.bids)])
    for id_, path, text in _told(subject):
        found = names.search(text)
        if found is not None:
            name = {"name": found[0]}
            what = Message(N_("a text for all bidders names {name}, who may be one of them"), name)
            remedy = Message(N_("Write it without the name: all bidders get this text."))
            yield Flaw(id_, subject.place(*path, found[0]), what, remedy)


def _told(subject: Subject) -> Iterator[tuple[str, Path, str]]:
    """Yield what all are told beside the documents, unless it is known already to say who asked."""
    for question in subject.dossier.questions:
        answer = question.answer or ""
        if not named_firms(subject, (question.asker,) if question.asker else ()).search(answer):
            yield question.id, (_FILE, "questions", question.id, "answer"), answer
    sounding = subject.dossier.providers.sounding
    for number, text in enumerate(sounding.told if sounding else ()):
        yield "told", (PROVIDERS, "sounding", "told", number), text


RULES = (
    Rule("TK901", Severity.WARNING, changed_without_a_version),
    Rule("TK907", Severity.WARNING, not_answered),
    Rule("TK908", Severity.WARNING, answered_too_late),
    Rule("TK909", Severity.WARNING, somebody_named),
)
