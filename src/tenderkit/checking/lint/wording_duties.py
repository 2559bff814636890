# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK20 and TK21, duties: requirements go in; several duties in one, undefined and unlike ones come out."""

import re
from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.wording_modals import duties, piled
from tenderkit.checking.lint.wording_texts import FILE, duty, flaw, path_of, requirements, wording
from tenderkit.model.dossier import Dossier
from tenderkit.problems import Severity
from tenderkit.words import N_

_DEFINED = r"[„“\"'«»(]\s*(soll|sollte|should)\b|\bsoll-?anforderung|\brfc 2119\b"
"""What explains the word, in small letters."""
_LEVELS = ("must", "should", "may")
_MANY = 10
_TENTHS = 9


def several_duties(subject: Subject) -> Iterator[Flaw]:
    """Yield requirements with more than one duty: half of them met, nobody can say whether they are."""
    language = subject.dossier.tender.language
    modals = wording(subject).get("modals", {})
    obliging = {level: verbs for level, verbs in modals.items() if level != "may"}
    what = N_("{id} has {count} duties, which are met or missed one by one")
    remedy = N_("Make a requirement of each duty, with its own id, priority and test.")
    for requirement in requirements(subject):
        said = duty(requirement)
        count = len(list(duties(said.text, obliging, language)))
        if count and language == "de":
            count = max(count, piled(said.text, obliging))
        if count > 1:
            yield flaw(subject, requirement.id, said.path, what, remedy, count=count)


def undefined_should(subject: Subject) -> Iterator[Flaw]:
    """Yield the first requirement with priority should, where no chapter says what that obliges to."""
    what = N_("{id} is a should, and nowhere stands what that obliges to")
    remedy = N_("Add a chapter that says what “must”, “should” and “may” mean for contract and acceptance.")
    first = next((r for r in requirements(subject) if r.priority == "should"), None)
    if first is not None and not any(
        re.search(_DEFINED, text.lower()) for text in _chapters(subject.dossier)
    ):
        yield flaw(subject, first.id, (*path_of(first), "priority"), what, remedy)


def nothing_but_must(subject: Subject) -> Iterator[Flaw]:
    """Yield the list of requirements where nearly all of them are a must."""
    what = N_("{musts} of {count} requirements are a must, so nothing can give way when money runs short")
    remedy = N_(
        "Ask of each what happens without it; what can wait is a should or a may, to be traded later."
    )
    ranked = [r for r in requirements(subject) if r.priority]
    musts = sum(r.priority == "must" for r in ranked)
    if len(ranked) >= _MANY and musts * 10 > len(ranked) * _TENTHS:
        path = (FILE, "requirements")
        yield flaw(subject, "requirements", path, what, remedy, musts=musts, count=len(ranked))


def another_level(subject: Subject) -> Iterator[Flaw]:
    """Yield requirements whose verb obliges more or less than their priority."""
    language = subject.dossier.tender.language
    modals = wording(subject).get("modals", {})
    what = N_("{id} says '{verb}', but its priority is {priority}")
    remedy = N_("Let verb and priority say the same.")
    for requirement in requirements(subject):
        said, priority = duty(requirement), requirement.priority
        level, verb = next(duties(said.text, modals, language), ("", ""))
        if priority in _LEVELS and level and level != priority:
            path = (*said.path, verb)
            yield flaw(subject, requirement.id, path, what, remedy, verb=verb, priority=priority)


def _chapters(dossier: Dossier) -> Iterator[str]:
    """Yield the texts in which a buyer explains words."""
    tender = dossier.tender
    chapters = (*dossier.specification.sections, *tender.contract.terms, *tender.submission.instructions)
    yield from (chapter.text for chapter in chapters)
    yield from (group.text for group in dossier.specification.groups if group.text)


RULES = (
    Rule("TK205", Severity.WARNING, several_duties),
    Rule("TK207", Severity.WARNING, undefined_should),
    Rule("TK208", Severity.INFO, nothing_but_must),
    Rule("TK219", Severity.WARNING, another_level),
)
