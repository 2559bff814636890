# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Verbs of duty: the text of a requirement goes in; the levels of its verbs (must, should, may) come out."""

import re
from collections.abc import Iterator, Mapping, Sequence

_WORD = re.compile(r"[\w’']+")
_CONDITION = re.compile(r"^\s*(wenn|falls|sofern|soweit|sobald|if|when|where|while|once|as)\b", re.IGNORECASE)
_REFERS_BACK = frozenset({"that", "which", "who", "whom", "how", "what", "where"})
_DENIAL = frozenset({"not"})


def duties(text: str, modals: Mapping[str, Sequence[str]], language: str) -> Iterator[tuple[str, str]]:
    """Yield level and verb of each main clause of *text* that obliges or allows.

    Verbs of subordinate clauses do not count: at the end of a German clause, somewhere behind
    "that" or "which" in English, and in a condition. Rather one is missed than one made up.

    Example:
        >>> verbs = {"must": ["muss", "müssen"]}
        >>> list(duties("Wenn Daten gelöscht werden müssen, muss die Plattform fragen.", verbs, "de"))
        [('must', 'muss')]
    """
    levels = {verb: level for level, verbs in modals.items() for verb in verbs}
    for clause in re.split(r"(?<=[,.;:!?])\s+", text):
        if _CONDITION.match(clause):
            continue
        words = _WORD.findall(clause)
        for index, word in enumerate(words):
            level = levels.get(word.casefold())
            if level and _is_main(words, index, language):
                yield level, word


def _is_main(words: Sequence[str], index: int, language: str) -> bool:
    if language == "de":
        return index < len(words) - 1
    before = {word.casefold() for word in words[:index]}
    after = words[index + 1].casefold() if index + 1 < len(words) else ""
    return not before & _REFERS_BACK and not (after in _DENIAL and words[index].casefold() == "may")
