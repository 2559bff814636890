# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK20 and TK21, words: requirements go in; words that say nothing or too much come out."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.wording_kinds import KINDS, Kind
from tenderkit.checking.lint.wording_phrases import asserted, has, sentences, without
from tenderkit.checking.lint.wording_texts import flaw, saying, wording
from tenderkit.model.dossier import Path
from tenderkit.model.requirement import Requirement
from tenderkit.problems import Severity


def _passages(kind: Kind, subject: Subject) -> Iterator[Flaw]:
    words = wording(subject)
    for requirement, listed in saying(subject, words[kind.listed]) if words else ():
        told = list(_told_once(kind, listed, requirement, words))
        if told and not kind.unless(requirement, words["measured"]):
            for path, passage in told:
                yield flaw(subject, requirement.id, (*path, passage), kind.what, kind.remedy, words=passage)


def _told_once(
    kind: Kind, listed: str, requirement: Requirement, words: Mapping[str, Any]
) -> Iterator[tuple[Path, str]]:
    """Yield each passage once, where it stands first."""
    seen: set[str] = set()
    denying = words["negation"] if kind.deniable else ""
    for said in kind.texts(requirement):
        for sentence in sentences(without(words["harmless"], said.text)):
            passages = [p.text for p in asserted(listed, denying, sentence) if p.text not in seen]
            if passages and not (kind.bounded and _bounded(sentence, words)):
                seen.update(passages)
                yield from ((said.path, passage) for passage in dict.fromkeys(passages))


def _bounded(sentence: str, words: Mapping[str, Any]) -> bool:
    """Return whether the sentence itself says how much, "within 5 minutes"."""
    return has(words["bounds"], sentence) and any(letter.isdigit() for letter in sentence)


RULES = tuple(Rule(id_, Severity.WARNING, partial(_passages, kind)) for id_, kind in KINDS.items())
