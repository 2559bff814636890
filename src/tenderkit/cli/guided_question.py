# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person typed goes in; the answer comes out as the dossier writes it, or what is wrong with it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import date, time

from tenderkit.reading.characters import FORBIDDEN
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

Answers = Mapping[str, str]
"""Key of a question → answer; empty where it was left open."""
Read = Callable[[str, Answers], "str | Message"]
"""Turns what was typed into the answer, or says what is wrong."""

_ID = re.compile(r"[A-Za-z][A-Za-z0-9.-]{0,39}", re.ASCII)
_GERMAN_DAY = re.compile(
    r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})(?:[ T]+([0-9]{1,2})[:.]([0-9]{2}))?", re.ASCII
)
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T]+([0-9]{1,2}):([0-9]{2}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Edit:
    """One value in one file of a dossier."""

    file: str
    path: tuple[str | int, ...]
    value: object


def _always(_answers: Answers) -> bool:
    return True


def _no_default(_answers: Answers) -> str:
    return ""


def a_text(typed: str, _answers: Answers) -> str | Message:
    """Take any text that a tender file may hold."""
    if FORBIDDEN.search(typed):
        return Message(N_("There is a character in it that nobody sees. Please type it again."))
    return typed


@dataclass(frozen=True, slots=True)
class Question:
    """One question with what helps to answer it."""

    key: str
    ask: str
    help: str
    example: str
    file: str
    path: tuple[str | int, ...]
    read: Read = a_text
    default: Callable[[Answers], str] = _no_default
    when: Callable[[Answers], bool] = _always
    choices: Mapping[str, str] = field(default_factory=dict)
    """Value of the dossier → what it means; empty where any text will do."""
    also: Callable[[str], tuple[Edit, ...]] = lambda _answer: ()
    """What follows from the answer elsewhere."""

    def edits(self, answer: str) -> tuple[Edit, ...]:
        """Return what *answer* changes in the files of the dossier."""
        value: object = int(answer) if self.key == "stages" else answer
        return (Edit(self.file, self.path, value), *self.also(answer))


def an_id(typed: str, _answers: Answers) -> str | Message:
    """Take a number of a procedure that can be the name of a file."""
    if _ID.fullmatch(typed) and not typed.endswith("."):
        return typed
    return Message(N_("It begins with a letter and has letters, digits, dots and hyphens only, 40 at most."))


def an_email(typed: str, answers: Answers) -> str | Message:
    """Take an address of e-mail."""
    if re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@]+", typed):
        return a_text(typed, answers)
    return Message(N_("That is no e-mail address."))


def an_address(typed: str, answers: Answers) -> str | Message:
    """Take an address on the web."""
    if re.fullmatch(r"https?://[^\s<>\"]+", typed):
        return a_text(typed, answers)
    return Message(N_("It begins with https:// and has no spaces."))


def a_share(typed: str, _answers: Answers) -> str | Message:
    """Take a weight in percent between 0 and 100."""
    plain = typed.removesuffix("%").strip().replace(",", ".")
    if re.fullmatch(r"[0-9]{1,2}(\.[0-9]{1,4})?", plain, re.ASCII) and set(plain) - set("0."):
        return plain
    return Message(N_("Give a number above 0 and below 100."))


def a_moment(typed: str, _answers: Answers) -> str | Message:
    """Take a day, with a time or without, in ISO or German form."""
    match = _DAY.fullmatch(typed)
    german = _GERMAN_DAY.fullmatch(typed)
    if match:
        year, month, day, hour, minute = match.groups()
    elif german:
        day, month, year, hour, minute = german.groups()
    else:
        return Message(N_("Give a day such as 2027-04-06, with a time such as 2027-04-06 12:00."))
    try:
        on = date(int(year), int(month), int(day))
        at = f"T{time(int(hour), int(minute)):%H:%M}" if hour else ""
    except ValueError:
        return Message(N_("There is no such day or time."))
    return f"{on.isoformat()}{at}"


def later_than(key: str, words: str) -> Read:
    """Take a moment that comes after the answer to *key*; *words* say so."""

    def read(typed: str, answers: Answers) -> str | Message:
        moment = a_moment(typed, answers)
        if isinstance(moment, str) and answers.get(key) and moment <= answers[key]:
            return Message(words, {"moment": answers[key]})
        return moment

    return read


def offered(question: Question, answers: Answers, known: Iterable[str]) -> Mapping[str, str]:
    """Return the choices of *question* that the rules allow.

    Args:
        question: of type and stages some may be unknown to the regime; of all others every choice is offered.
        answers: what was answered before.
        known: procedures of all regimes, such as ``uvgo.restricted-2``.
    """
    regime = answers.get("regime", "")
    kinds = [kind.removeprefix(f"{regime}.") for kind in known if kind.startswith(f"{regime}.")]
    if question.key == "type" and kinds:
        types = {kind.partition("-")[0] for kind in kinds}
        return {key: words for key, words in question.choices.items() if key in types}
    if question.key == "stages" and kinds:
        return {k: words for k, words in question.choices.items() if f"{answers.get('type')}-{k}" in kinds}
    return question.choices


def one_of(choices: Mapping[str, str], typed: str) -> str | Message:
    """Take the number or the word of a choice."""
    keys = list(choices)
    if typed.isascii() and typed.isdigit() and typed not in keys and 1 <= int(typed) <= len(keys):
        return keys[int(typed) - 1]
    known = {key.casefold(): key for key in keys}
    if typed.casefold() in known:
        return known[typed.casefold()]
    return Message(N_("Type the number or the word of one of them."))
