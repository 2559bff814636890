# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the questions to the market go in; which fact of which provider speaks to what comes out.

Nothing is weighed and nothing is counted: a sum would rank firms by words on a list.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields

from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.dossier import Dossier
from tenderkit.model.providers import PastWork, Provider, QuestionKind, SoundingQuestion
from tenderkit.model.requirement import Requirement
from tenderkit.outcome.providers import Demand, DemandKind, Fact, Match, Matched

_SHORTEST = 7
"""Letters of a word in a title from which on it says something."""
_OF_CODE = re.compile(
    r"\b(?:repositor|quellcode|source code|open[- ]source|freie[nrs]? software)", re.IGNORECASE
)


def matched(dossier: Dossier, questions: Sequence[SoundingQuestion]) -> tuple[Matched, ...]:
    """Return every provider in the order of the ids, with the facts that speak to what *dossier* wants."""
    wanted = tuple(demands(dossier))
    licence = dossier.tender.open_source.licence
    return tuple(
        _matched(provider, wanted, questions, licence)
        for provider in sorted(dossier.providers.providers, key=lambda provider: provider.id)
    )


def demands(dossier: Dossier) -> Iterator[Demand]:
    """Yield what is wanted: terms of open source, selection criteria, requirements."""
    terms = dossier.tender.open_source
    for field in fields(terms):
        text = getattr(terms, field.name)
        if text and isinstance(text, str):
            yield Demand(DemandKind.TERM, field.name, field.name, text)
    seen: set[str] = set()
    for judged in dossier.judged:
        for criterion in judged.catalogue.criteria:
            if criterion.kind is Kind.SELECTION and criterion.id not in seen:
                seen.add(criterion.id)
                yield Demand(DemandKind.SELECTION, criterion.id, criterion.title, _criterion_text(criterion))
    for requirement in dossier.specification.active():
        yield Demand(
            DemandKind.REQUIREMENT, requirement.id, requirement.title, _requirement_text(requirement)
        )


def _criterion_text(criterion: Criterion) -> str:
    said = (
        criterion.title,
        criterion.question,
        criterion.expectation,
        criterion.evidence,
        *criterion.aspects,
    )
    return "\n".join(text for text in said if text)


def _requirement_text(requirement: Requirement) -> str:
    story = requirement.story
    tests = (test.text for test in requirement.acceptance)
    said = (requirement.title, requirement.text, *((story.want, story.so) if story else ()), *tests)
    return "\n".join(text for text in said if text)


def _matched(
    provider: Provider, wanted: Sequence[Demand], questions: Sequence[SoundingQuestion], licence: str | None
) -> Matched:
    found = [match for demand in wanted for match in _facts(provider, demand, questions, licence)]
    known = {(match.demand.kind, match.demand.id) for match in found}
    return Matched(
        provider, tuple(found), tuple(demand for demand in wanted if (demand.kind, demand.id) not in known)
    )


def _facts(
    provider: Provider, demand: Demand, questions: Sequence[SoundingQuestion], licence: str | None
) -> Iterator[Match]:
    for competence in provider.competences:
        if says(demand.text, competence):
            yield Match(demand, Fact.COMPETENCE, competence)
    for work in provider.references:
        yield from _work_facts(work, demand, licence)
    for project in provider.maintains:
        if says(demand.text, project.name):
            yield Match(demand, Fact.MAINTAINS, project.name, project.url or "")
        if _is_term(demand, "licence") and project.licence:
            yield _licence_fact(demand, project.name, project.licence, licence)
    for question in questions:
        given = provider.answers.get(question.id)
        if given is not None and question.about and _is_term(demand, question.about):
            detail = given.answer if question.kind is QuestionKind.CHOICE else ""
            yield Match(demand, Fact.ANSWER, question.id, detail)


def _work_facts(work: PastWork, demand: Demand, licence: str | None) -> Iterator[Match]:
    if _is_term(demand, "licence") and work.licence:
        yield _licence_fact(demand, work.title, work.licence, licence)
    elif work.repository and (_is_term(demand, "repository") or _asks_for_code(demand)):
        yield Match(demand, Fact.REPOSITORY, work.title, work.repository)
    words = [word for word in re.findall(r"\w+", work.title) if len(word) >= _SHORTEST]
    for word in dict.fromkeys(words):
        if says(demand.text, word):
            yield Match(demand, Fact.REFERENCE, work.title, word)


def _licence_fact(demand: Demand, what: str, licence: str, wanted: str | None) -> Match:
    return Match(demand, Fact.LICENCE if licence == wanted else Fact.OTHER_LICENCE, what, licence)


def _is_term(demand: Demand, key: str) -> bool:
    return demand.kind is DemandKind.TERM and demand.id == key


def _asks_for_code(demand: Demand) -> bool:
    """Return whether a selection criterion asks for work that can be read by everybody."""
    return demand.kind is DemandKind.SELECTION and bool(_OF_CODE.search(demand.text))


def says(text: str, words: str) -> bool:
    """Return whether *words* stand in *text*, letter case apart, with an ending at most.

    Example:
        >>> says("Zwei Importe am Tag", "Import"), says("Das ist wichtig", "CH")
        (True, False)
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    return bool(words.strip()) and bool(
        re.search(rf"(?<!\w){pattern}(?:e|s|n|en|er|es|ing|ed)?(?!\w)", text, re.IGNORECASE)
    )
