# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Verbs of duty: the text of a requirement goes in; the levels of its verbs (must, should, may) come out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

_WORD = re.compile(r"[\w’']+")
_FIRST = re.compile(r"\s*(\w+)")
_CONDITION = frozenset("wenn falls sofern soweit sobald if when where while once as".split())
_REFERS_BACK = frozenset({"that", "which", "who", "whom", "how", "what", "where"})
_DENIAL = frozenset({"not"})
_SENTENCE = re.compile(r"(?<=[.;:!?])\s+")
_PIECE = re.compile(r"(,\s+|\s+(?:und|sowie)\s+)")
_SUBORDINATE = frozenset(
    "der die das den dem deren dessen denen dass weil damit um wenn falls sofern ob wie was wo ohne indem so"
    " sodass bevor nachdem während welche welcher welchen welchem welches".split()
)
_DONE = re.compile(r"\b(?!zu\s)(\S+)\s+[a-zäöüß]{2,}(en|ern|eln)(\s+können)?[.!]?$")
_DONE_TO = re.compile(r"\b[a-zäöüß]{3,}(?<!nicht)(t|en)(\s+werden(\s+können)?)?[.!]?$")
_NOUN = re.compile(r"\b[A-ZÄÖÜ]\w")
_PILE = 3


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
    for words in _clauses(text):
        for index, word in enumerate(words):
            level = levels.get(word.casefold())
            if level and _is_main(words, index, language):
                yield level, word


def piled(text: str, modals: Mapping[str, Sequence[str]]) -> int:
    """Return how many things, each with its own object, one German verb of duty asks for; under three none.

    Example:
        >>> verbs = {"must": ["muss", "müssen"]}
        >>> piled("Die Plattform muss Termine importieren, Dubletten erkennen und Fehler melden.", verbs)
        3
        >>> piled("Die Redaktion muss Termine anlegen, ändern und löschen können.", verbs)
        0
    """
    if not _may_pile(text):
        return 0
    verbs = "|".join(verb for listed in modals.values() for verb in listed)
    counts = [
        _asked(after)
        for sentence in _SENTENCE.split(text)
        for after in re.split(rf"\b(?:{verbs})\b", sentence)[1:]
        if _may_pile(after)
    ]
    most = max(counts, default=0)
    return most if most >= _PILE else 0


@lru_cache(maxsize=1024)
def _clauses(text: str) -> tuple[list[str], ...]:
    """Return the words of each clause that is no condition; two rules look at each text."""
    clauses = re.split(r"(?<=[,.;:!?])\s+", text)
    return tuple(_WORD.findall(clause) for clause in clauses if not _begins_with(_CONDITION, clause))


def _begins_with(known: frozenset[str], text: str) -> bool:
    first = _FIRST.match(text)
    return first is not None and first[1].lower() in known


def _may_pile(text: str) -> bool:
    """Return whether *text* may be parted into three; that most are too short for it is soon seen."""
    return text.count(",") + text.count("und") + text.count("sowie") >= _PILE - 1


def _asked(text: str) -> int:
    """Return how many pieces of *text* end with a verb and have an object; a subordinate clause ends them."""
    ending = _DONE_TO if re.search(r"\bwerden(\s+können)?[.!]?$", text) else _DONE
    count, comma = 0, False
    for piece in _PIECE.split(text.strip()):
        if _PIECE.fullmatch(piece):
            comma = piece.startswith(",")
        elif comma and _begins_with(_SUBORDINATE, piece):
            break
        else:
            count += bool(_NOUN.search(piece) and ending.search(piece))
    return count


def _is_main(words: Sequence[str], index: int, language: str) -> bool:
    if language == "de":
        return index < len(words) - 1
    before = {word.casefold() for word in words[:index]}
    after = words[index + 1].casefold() if index + 1 < len(words) else ""
    return not before & _REFERS_BACK and not (after in _DENIAL and words[index].casefold() == "may")
