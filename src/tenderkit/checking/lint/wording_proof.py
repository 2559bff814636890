# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK20 to TK22, proof: requirements go in; those of which nobody can see whether they are met come out."""

import re
from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.wording_measures import has_level, is_measured
from tenderkit.checking.lint.wording_phrases import has
from tenderkit.checking.lint.wording_texts import duty, flaw, level, path_of, requirements, wording
from tenderkit.model.requirement import Requirement
from tenderkit.problems import Severity
from tenderkit.words import N_

_PERCENT = re.compile(r"\d\s*(%|percent\b|per cent\b|prozent\b)", re.IGNORECASE)


def may_without_measure(subject: Subject) -> Iterator[Flaw]:
    """Yield what may be delivered, where nothing says when it counts as delivered."""
    what = N_("{id} is a may, and nothing says when it counts as delivered")
    remedy = N_("Add an acceptance test or a level of quality, or leave the requirement out.")
    for requirement in requirements(subject):
        if requirement.priority == "may" and not _has_proof(requirement):
            yield flaw(subject, requirement.id, path_of(requirement), what, remedy)


def no_test(subject: Subject) -> Iterator[Flaw]:
    """Yield what must or should be delivered, where nothing says how acceptance sees it."""
    what = N_("{id} has no acceptance test")
    remedy = N_("Add under `acceptance` what is done and what must come of it.")
    for requirement in requirements(subject):
        owed = requirement.priority in {"must", "should"}
        if owed and not _has_proof(requirement) and not _lacks_measure(requirement, subject):
            yield flaw(subject, requirement.id, path_of(requirement), what, remedy)


def no_measure(subject: Subject) -> Iterator[Flaw]:
    """Yield requirements on quality without a number, in text, level or test."""
    what = N_("{id} asks for quality and says nowhere how much")
    remedy = N_("Add `quality`: what is measured, how much is enough, and how it is seen.")
    for requirement in requirements(subject):
        if _lacks_measure(requirement, subject):
            said = next(level(requirement), duty(requirement))
            yield flaw(subject, requirement.id, said.path, what, remedy)


def no_method(subject: Subject) -> Iterator[Flaw]:
    """Yield levels of quality of which nothing says how they are measured."""
    what = N_("{id} has a level of quality, and nothing says how it is measured")
    remedy = N_("Add `method`: the tool or report, the data, the load, the place.")
    for requirement in requirements(subject):
        quality = requirement.quality
        if (
            quality is not None
            and quality.method is None
            and not any(t.method for t in requirement.acceptance)
        ):
            yield flaw(subject, requirement.id, (*path_of(requirement), "quality"), what, remedy)


def available_when(subject: Subject) -> Iterator[Flaw]:
    """Yield availabilities in percent without the time over which they are measured."""
    words = wording(subject)
    what = N_("{id} asks for an availability and not over which time")
    remedy = N_("Add the time, such as “in a calendar month”, and which outages do not count.")
    for requirement in requirements(subject) if words else ():
        texts = [duty(requirement), *level(requirement)]
        percents = [(said, found[0]) for said in texts if (found := _PERCENT.search(said.text))]
        around = " ".join(said.text for said in texts) if percents else ""
        if has(words["availability"], around) and not has(words["period"], around):
            for said, percent in percents:
                yield flaw(subject, requirement.id, (*said.path, percent), what, remedy)


def _has_proof(requirement: Requirement) -> bool:
    return bool(requirement.acceptance) or requirement.quality is not None


def _lacks_measure(requirement: Requirement, subject: Subject) -> bool:
    measures = wording(subject).get("measured", "")
    if requirement.kind != "quality" and requirement.quality is None:
        return False
    return not has_level(requirement, measures) and not is_measured(duty(requirement).text, measures)


RULES = (
    Rule("TK209", Severity.WARNING, may_without_measure),
    Rule("TK213", Severity.WARNING, no_test),
    Rule("TK214", Severity.WARNING, no_measure),
    Rule("TK215", Severity.WARNING, no_method),
    Rule("TK220", Severity.WARNING, available_when),
)
