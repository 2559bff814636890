# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK20 and TK21, words: nothing goes in; what each list of words is about comes out, by its rule."""

from collections.abc import Callable, Iterator

from tenderkit.checking.lint.wording_measures import has_level, names_a_norm
from tenderkit.checking.lint.wording_texts import Said, acceptance_of, duty, everything, level
from tenderkit.model.requirement import Requirement
from tenderkit.records import dataclass
from tenderkit.words import N_

Texts = Callable[[Requirement], Iterator[Said]]


def _duty(requirement: Requirement) -> Iterator[Said]:
    yield duty(requirement)


def _duty_and_level(requirement: Requirement) -> Iterator[Said]:
    yield duty(requirement)
    yield from level(requirement)


def _duty_and_tests(requirement: Requirement) -> Iterator[Said]:
    yield duty(requirement)
    yield from acceptance_of(requirement)


def _only_wished(requirement: Requirement, _measures: str) -> bool:
    return requirement.priority == "may"


def _names_a_norm(requirement: Requirement, _measures: str) -> bool:
    return names_a_norm(requirement)


def _never(_requirement: Requirement, _measures: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Kind:
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


KINDS = {
    "TK201": Kind(
        "vague",
        _duty_and_level,
        N_("{id} says '{words}', and everybody understands something else by it"),
        N_("Say what can be seen or measured: a number, a time, what somebody can do."),
        unless=has_level,
        bounded=True,
    ),
    "TK202": Kind(
        "escape",
        everything,
        N_("{id} says '{words}', and nobody can say when it counts"),
        N_("Leave it out, or say under which condition something else is allowed, and what."),
    ),
    "TK203": Kind(
        "absolute",
        _duty_and_level,
        N_("{id} says '{words}', which nobody can keep and no test can show"),
        N_("Give a level that can be kept and measured, with the time over which it is measured."),
        deniable=True,
    ),
    "TK204": Kind(
        "deferred",
        everything,
        N_("{id} says '{words}', so what is owed is settled only after the award"),
        N_("Settle it now, or make it an option with a price."),
        bounded=True,
    ),
    "TK210": Kind(
        "selection",
        _duty_and_tests,
        N_("{id} says '{words}', which is about the firm and not about what is delivered"),
        N_("Make it a selection criterion, or ask for the result that it is to bring."),
    ),
    "TK211": Kind(
        "evaluation",
        _duty_and_tests,
        N_("{id} says '{words}', but how bids are judged belongs with the criteria"),
        N_("Say here what is delivered; a criterion may judge it and name it under `covers`."),
    ),
    "TK212": Kind(
        "contract",
        _duty_and_tests,
        N_("{id} says '{words}', which is a matter of the contract"),
        N_("Move it to `contract: terms` in tender.yaml, where it stands once."),
    ),
    "TK216": Kind(
        "open_list",
        everything,
        N_("{id} says '{words}', so the list has no end and no price"),
        N_("Name everything that is owed; what may come later is an option or a change."),
    ),
    "TK217": Kind(
        "unnamed_norm",
        everything,
        N_("{id} says '{words}' and does not say which"),
        N_("Name the standard or rule with number and edition, and which part of it counts."),
        unless=_names_a_norm,
        deniable=True,
    ),
    "TK218": Kind(
        "wish",
        _duty,
        N_("{id} says '{words}': a wish, of which nobody knows whether it is owed"),
        N_("Write what must be done, or what may be done and how it is judged then."),
        unless=_only_wished,
    ),
}
