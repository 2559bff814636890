# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK206: requirements go in; names of products that let nothing equivalent in come out."""

import re
from collections.abc import Iterator, Mapping

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.wording_phrases import has
from tenderkit.checking.lint.wording_texts import as_one_text, everything, flaw, wording
from tenderkit.model.requirement import Requirement
from tenderkit.problems import Severity
from tenderkit.words import N_

_SIGNS = frozenset("®™")
_BEFORE = 40
"""Characters before a name in which a negation is looked for."""


def brands(subject: Subject) -> Iterator[Flaw]:
    """Yield products by name, unless the text allows an equivalent or names what the buyer has already."""
    words = wording(subject)
    what = N_("{id} names {name} and lets nothing equivalent in")
    remedy = N_("Say what it must be able to do, or add “or equivalent”; if only {name} will do, say why.")
    for requirement, names in _naming(subject, words["brands"].splitlines()) if words else ():
        named = [
            (said.path, name)
            for said in everything(requirement)
            for name in _asked_for(said.text, names, words["negation"])
        ]
        if named and not _is_open(requirement, words):
            for path, name in named:
                yield flaw(subject, requirement.id, (*path, name), what, remedy, name=name)


def _naming(subject: Subject, listed: list[str]) -> Iterator[tuple[Requirement, list[str]]]:
    """Yield the requirements that name something, each with what of *listed* it names, the longest first."""
    texts = as_one_text(subject)
    whole = "\n".join(text for _, text in texts)
    known = sorted((name for name in listed if name in whole), key=len, reverse=True)
    for requirement, text in texts if known or not _SIGNS.isdisjoint(whole) else ():
        names = [name for name in known if name in text]
        if names or not _SIGNS.isdisjoint(text):
            yield requirement, names


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
    if names:
        yield from re.finditer(rf"(?<![\w./-])(?:{'|'.join(map(re.escape, names))})(?![\w/-])", text)
    if not _SIGNS.isdisjoint(text):
        yield from re.finditer(r"\b\w+\s?[®™]", text)


RULES = (Rule("TK206", Severity.WARNING, brands),)
