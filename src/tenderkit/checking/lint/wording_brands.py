# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK206: requirements go in; names of products that let nothing equivalent in come out."""

import re
from collections.abc import Iterator
from functools import cache

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.wording_phrases import has
from tenderkit.checking.lint.wording_texts import everything, flaw, requirements, wording
from tenderkit.problems import Severity
from tenderkit.words import N_

_BEFORE = 40
"""Characters before a name in which a negation is looked for."""


def brands(subject: Subject) -> Iterator[Flaw]:
    """Yield products by name, unless the text allows an equivalent or names what the buyer has already."""
    words = wording(subject)
    what = N_("{id} names {name} and lets nothing equivalent in")
    remedy = N_("Say what it must be able to do, or add “or equivalent”; if only {name} will do, say why.")
    for requirement in requirements(subject) if words else ():
        texts = tuple(everything(requirement))
        around = " ".join(said.text for said in texts)
        if has(words["equivalent"], around) or has(words["own"], around):
            continue
        for said in texts:
            for name in _asked_for(said.text, words["brands"], words["negation"]):
                yield flaw(subject, requirement.id, (*said.path, name), what, remedy, name=name)


def _asked_for(text: str, listed: str, negations: str) -> Iterator[str]:
    """Yield each name in *text* once that is not named to keep it out."""
    seen = set()
    for found in _names(listed).finditer(text):
        before = re.split(r"[.;:]\s", text[: found.start()])[-1][-_BEFORE:]
        if found.group() not in seen and not has(negations, before):
            seen.add(found.group())
            yield found.group()


@cache
def _names(listed: str) -> re.Pattern[str]:
    """Return a pattern of all names, with capitals as they are written: "Windows" is no window."""
    longest_first = sorted(listed.splitlines(), key=len, reverse=True)
    return re.compile(rf"(?<![\w./-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w/-])|\b\w+\s?[®™]")


RULES = (Rule("TK206", Severity.WARNING, brands),)
