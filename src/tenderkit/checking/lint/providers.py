# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK980 to TK982, the list of providers: a dossier goes in; firms, ids, answers that do not fit come out."""

from collections.abc import Iterator

from tenderkit.checking.known import known_ids
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.provider_names import firm_name
from tenderkit.model.providers import PROVIDERS, Provider, QuestionKind, Scale, SoundingQuestion
from tenderkit.problems import Severity
from tenderkit.words import N_, Message


def listed_twice(subject: Subject) -> Iterator[Flaw]:
    """Yield firms that stand on the list under two ids, letter case and legal form apart."""
    first: dict[str, Provider] = {}
    for provider in subject.dossier.providers.providers:
        other = first.setdefault(firm_name(provider.name, subject.lists["marks"]["legal_forms"]), provider)
        if other is not provider:
            what = Message(
                N_("{name} stands on the list already, as {id}"), {"name": provider.name, "id": other.id}
            )
            remedy = Message(N_("Keep one of the two entries, and put into it what the other one says."))
            yield Flaw(provider.id, subject.place(PROVIDERS, "providers", provider.id, "name"), what, remedy)


def named_nothing(subject: Subject) -> Iterator[Flaw]:
    """Yield talks with nobody on the list, answers to no question, and calls about no reference."""
    providers = subject.dossier.providers
    known = [provider.id for provider in providers.providers]
    for number, talk in enumerate(providers.sounding.talks if providers.sounding else ()):
        if talk.provider not in known:
            what = Message(N_("there is no provider {id}"), {"id": talk.provider})
            place = subject.place(PROVIDERS, "sounding", "talks", number, "provider")
            yield Flaw(talk.provider, place, what, known_ids(talk.provider, known))
    asked = [question.id for question in questions(subject)]
    for provider in providers.providers:
        yield from _unasked(subject, provider, asked)
        yield from _unknown_works(subject, provider)


def _unasked(subject: Subject, provider: Provider, asked: list[str]) -> Iterator[Flaw]:
    for id_ in provider.answers:
        if id_ not in asked:
            what = Message(N_("there is no question {id}"), {"id": id_})
            place = subject.place(PROVIDERS, "providers", provider.id, "answers", id_)
            yield Flaw(provider.id, place, what, known_ids(id_, asked))


def _unknown_works(subject: Subject, provider: Provider) -> Iterator[Flaw]:
    titles = [work.title for work in provider.references]
    for number, call in enumerate(provider.calls):
        if call.reference not in titles:
            what = Message(N_("there is no reference '{title}'"), {"title": call.reference})
            place = subject.place(PROVIDERS, "providers", provider.id, "calls", number, "reference")
            yield Flaw(provider.id, place, what, known_ids(call.reference, titles))


def not_of_the_scale(subject: Subject) -> Iterator[Flaw]:
    """Yield answers to a question of choice that are neither now nor later nor no."""
    choices = {question.id for question in questions(subject) if question.kind is QuestionKind.CHOICE}
    allowed = [scale.value for scale in Scale]
    for provider in subject.dossier.providers.providers:
        for id_, given in provider.answers.items():
            if id_ in choices and given.answer not in allowed:
                what = Message(
                    N_("{question} is answered with '{answer}'"), {"question": id_, "answer": given.answer}
                )
                remedy = Message(
                    N_("Write {allowed}; everything else belongs into `remark`."),
                    {"allowed": ", ".join(allowed)},
                )
                place = subject.place(PROVIDERS, "providers", provider.id, "answers", id_, "answer")
                yield Flaw(provider.id, place, what, remedy)


def questions(subject: Subject) -> tuple[SoundingQuestion, ...]:
    """Return what all providers are asked alike: the dossier's own questions, or the shipped ones."""
    dossier = subject.dossier
    sounding = dossier.providers.sounding
    if sounding is not None and sounding.questions:
        return sounding.questions
    if not any(provider.answers for provider in dossier.providers.providers):
        return ()
    shipped = subject.lists[f"questionnaire.{dossier.tender.language}"]["questions"]
    return tuple(SoundingQuestion(q["id"], q["text"], QuestionKind(q["kind"])) for q in shipped)


RULES = (
    Rule("TK980", Severity.ERROR, listed_twice, acceptable=False),
    Rule("TK981", Severity.ERROR, named_nothing, acceptable=False),
    Rule("TK982", Severity.ERROR, not_of_the_scale, acceptable=False),
)
