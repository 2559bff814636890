# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK20 and TK21, words: requirements go in; words that say nothing or too much come out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.wording_measures import has_level, names_a_norm
from tenderkit.checking.lint.wording_phrases import asserted, has, sentences
from tenderkit.checking.lint.wording_texts import (
    Said,
    duty,
    everything,
    flaw,
    level,
    requirements,
    tests,
    wording,
)
from tenderkit.model.dossier import Path
from tenderkit.model.requirement import Requirement
from tenderkit.problems import Severity
from tenderkit.words import N_

Texts = Callable[[Requirement], Iterator[Said]]


def _duty(requirement: Requirement) -> Iterator[Said]:
    yield duty(requirement)


def _duty_and_level(requirement: Requirement) -> Iterator[Said]:
    yield duty(requirement)
    yield from level(requirement)


def _duty_and_tests(requirement: Requirement) -> Iterator[Said]:
    yield duty(requirement)
    yield from tests(requirement)


def _bounded(sentence: str, words: Mapping[str, Any]) -> bool:
    """Return whether the sentence itself says how much, "within 5 minutes"."""
    return has(words["bounds"], sentence) and any(letter.isdigit() for letter in sentence)


def _only_wished(requirement: Requirement, _measures: str) -> bool:
    return requirement.priority == "may"


def _names_a_norm(requirement: Requirement, _measures: str) -> bool:
    return names_a_norm(requirement)


def _never(_requirement: Requirement, _measures: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class _Kind:
    """What one list of words is about."""

    listed: str
    texts: Texts
    what: str
    remedy: str
    unless: Callable[[Requirement, str], bool] = _never
    """With which requirements the words do no harm."""
    bounded: bool = False
    """Whether the words do no harm beside a number with its bound."""
    deniable: bool = False
    """Whether the words do no harm behind a "not" or "without"."""


def _passages(kind: _Kind, subject: Subject) -> Iterator[Flaw]:
    words = wording(subject)
    for requirement in requirements(subject) if words else ():
        if not kind.unless(requirement, words["measured"]):
            for path, passage in _told_once(kind, requirement, words):
                yield flaw(subject, requirement.id, (*path, passage), kind.what, kind.remedy, words=passage)


def _told_once(kind: _Kind, requirement: Requirement, words: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield each passage once, where it stands first."""
    seen = set()
    denying = words["negation"] if kind.deniable else ""
    for said in kind.texts(requirement):
        for sentence in sentences(said.text):
            if kind.bounded and _bounded(sentence, words):
                continue
            for passage in asserted(words[kind.listed], denying, sentence):
                if passage.text not in seen:
                    seen.add(passage.text)
                    yield said.path, passage.text


_KINDS = {
    "TK201": _Kind(
        "vague",
        _duty_and_level,
        N_("{id} says '{words}', and everybody understands something else by it"),
        N_("Say what can be seen or measured: a number, a time, what somebody can do."),
        unless=has_level,
        bounded=True,
    ),
    "TK202": _Kind(
        "escape",
        everything,
        N_("{id} says '{words}', and nobody can say when it counts"),
        N_("Leave it out, or say under which condition something else is allowed, and what."),
    ),
    "TK203": _Kind(
        "absolute",
        _duty_and_level,
        N_("{id} says '{words}', which nobody can keep and no test can show"),
        N_("Give a level that can be kept and measured, with the time over which it is measured."),
        deniable=True,
    ),
    "TK204": _Kind(
        "deferred",
        everything,
        N_("{id} says '{words}', so what is owed is settled only after the award"),
        N_("Settle it now, or make it an option with a price."),
    ),
    "TK210": _Kind(
        "selection",
        _duty_and_tests,
        N_("{id} says '{words}', which is about the firm and not about what is delivered"),
        N_("Make it a selection criterion, or ask for the result that it is to bring."),
    ),
    "TK211": _Kind(
        "evaluation",
        _duty_and_tests,
        N_("{id} says '{words}', but how bids are judged belongs with the criteria"),
        N_("Say here what is delivered; a criterion may judge it and name it under `covers`."),
    ),
    "TK212": _Kind(
        "contract",
        _duty_and_tests,
        N_("{id} says '{words}', which is a matter of the contract"),
        N_("Move it to `contract: terms` in tender.yaml, where it stands once."),
    ),
    "TK216": _Kind(
        "open_list",
        everything,
        N_("{id} says '{words}', so the list has no end and no price"),
        N_("Name everything that is owed; what may come later is an option or a change."),
    ),
    "TK217": _Kind(
        "unnamed_norm",
        everything,
        N_("{id} says '{words}' and does not say which"),
        N_("Name the standard or rule with number and edition, and which part of it counts."),
        unless=_names_a_norm,
    ),
    "TK218": _Kind(
        "wish",
        _duty,
        N_("{id} says '{words}': a wish, of which nobody knows whether it is owed"),
        N_("Write what must be done, or what may be done and how it is judged then."),
        unless=_only_wished,
    ),
}

RULES = tuple(Rule(id_, Severity.WARNING, partial(_passages, kind)) for id_, kind in _KINDS.items())
