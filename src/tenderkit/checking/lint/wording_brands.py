# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK206: requirements go in; names of products that let nothing equivalent in come out."""

import re
from collections.abc import Iterator, Mapping

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.wording_phrases import has
from tenderkit.checking.lint.wording_texts import everything, flaw, requirements, wording
from tenderkit.model.requirement import Requirement
from tenderkit.problems import Severity
from tenderkit.words import N_

_BEFORE = 40
"""Characters before a name in which a negation is looked for."""


def brands(subject: Subject) -> Iterator[Flaw]:
    """Yield products by name, unless the text allows an equivalent or names what the buyer has already."""
    words = wording(subject)
    names = _said(subject, words["brands"]) if words else []
    what = N_("{id} names {name} and lets nothing equivalent in")
    remedy = N_("Say what it must be able to do, or add “or equivalent”; if only {name} will do, say why.")
    for requirement in requirements(subject) if words else ():
        named = [
            (said.path, name)
            for said in everything(requirement)
            for name in _asked_for(said.text, names, words["negation"])
        ]
        if named and not _is_open(requirement, words):
            for path, name in named:
                yield flaw(subject, requirement.id, (*path, name), what, remedy, name=name)


def _is_open(requirement: Requirement, words: Mapping[str, str]) -> bool:
    """Return whether the text lets an equivalent in, or speaks of what the buyer has already."""
    return any(
        has(words["equivalent"], said.text) or has(words["own"], said.text)
        for said in everything(requirement)
    )


def _asked_for(text: str, names: list[str], negations: str) -> Iterator[str]:
    """Yield each name in *text* once that is not named to keep it out."""
    asked = set()
    for found in _named(text, names):
        before = re.split(r"[.;:]\s", text[: found.start()])[-1][-_BEFORE:]
        if found.group() not in asked and not has(negations, before):
            asked.add(found.group())
            yield found.group()


def _named(text: str, names: list[str]) -> Iterator[re.Match[str]]:
    """Yield the names in *text*, with capitals as they are written: "windows" are no Windows."""
    held = [name for name in names if name in text]
    if held:
        yield from re.finditer(rf"(?<![\w./-])(?:{'|'.join(map(re.escape, held))})(?![\w/-])", text)
    if "®" in text or "™" in text:
        yield from re.finditer(r"\b\w+\s?[®™]", text)


def _said(subject: Subject, listed: str) -> list[str]:
    """Return the names of *listed* that some requirement holds, the longest first."""
    texts = "\n".join(said.text for requirement in requirements(subject) for said in everything(requirement))
    return sorted((name for name in listed.splitlines() if name in texts), key=len, reverse=True)


RULES = (Rule("TK206", Severity.WARNING, brands),)
