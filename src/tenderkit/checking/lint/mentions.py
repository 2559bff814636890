# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK117, TK701, TK703, public texts: they go in; dead ids, marks of a draft, impossible weekdays come out."""

import re
from collections.abc import Iterator
from datetime import date

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.texts import about, any_of
from tenderkit.problems import Severity
from tenderkit.words import N_, Message, day_words

_ID = re.compile(r"\b[A-Za-z]{1,6}-?[0-9]{1,3}(?:\.[0-9]{1,3})*\b")
_DIGIT = re.compile(r"[0-9]")
_NUMBER = re.compile(r"[0-9]+")
_NESTED = (dict, list)
_WEEKDAYS = (
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
)
_MONTHS = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "January February March April May June July August September October November December".split(),
)
_DAY_NAMES = (*(name for names in _WEEKDAYS for name in names), "Sonnabend")


def broken_mentions(subject: Subject) -> Iterator[Flaw]:
    """Yield mentions of ids that look like those of the dossier and name nothing."""
    known = _known_ids(subject)
    kinds = {kind for kind in map(_kind, known) if "0" in kind}
    for path, text in subject.public_texts:
        for word in dict.fromkeys(_ID.findall(text)) if _DIGIT.search(text) else ():
            if (
                _kind(word) in kinds
                and word not in known
                and not any(k.startswith(f"{word}.") for k in known)
            ):
                what = Message(N_("the text names {word}, which is not there"), {"word": word})
                remedy = Message(N_("Name the right id, or take the mention out."))
                yield Flaw(about(path), subject.place(*path, word), what, remedy)


def _kind(id_: str) -> str:
    """Return an id without its numbers: ids of one kind look alike."""
    return _NUMBER.sub("0", id_)


def _known_ids(subject: Subject) -> set[str]:
    """Return every id that a public file gives, wherever it stands."""
    found: list[object] = []
    nodes: list[object] = list(subject.dossier.public.values())
    while nodes:
        node = nodes.pop()
        if isinstance(node, dict):
            found.append(node.get("id"))
            nodes += [inner for inner in node.values() if isinstance(inner, _NESTED)]
        elif isinstance(node, list):
            nodes += [inner for inner in node if isinstance(inner, _NESTED)]
    return {id_ for id_ in found if isinstance(id_, str)}


def draft_marks(subject: Subject) -> Iterator[Flaw]:
    """Yield what is left of a draft inside texts; a text that is nothing but a blank is told before."""
    marks = any_of(subject.lists.get("marks", {}).get("drafts", {}), subject.said_in_public)
    if marks is None:
        return
    for path, text in subject.public_texts:
        for found in marks.finditer(text):
            what = Message(N_("a mark of a draft stands in a text for bidders: {mark}"), {"mark": found[0]})
            remedy = Message(N_("Write what belongs here, or take the sentence out."))
            yield Flaw(about(path), subject.place(*path, found[0]), what, remedy)


def impossible_weekdays(subject: Subject) -> Iterator[Flaw]:
    """Yield days whose weekday is another one."""
    named = [name for name in _DAY_NAMES if name.casefold() in subject.said_in_public]
    if not named:
        return
    days = _days(named)
    for path, text in subject.public_texts:
        for found in days.finditer(text) if _DIGIT.search(text) else ():
            day = _date(found)
            if day is not None and found[1] not in _names(day):
                what = Message(N_("{day} is no {weekday}"), {"day": day_words(day), "weekday": found[1]})
                remedy = Message(
                    N_("Look which of the two is right; a deadline is best said once, in `dates`.")
                )
                yield Flaw(about(path), subject.place(*path, found[0]), what, remedy)


def _days(weekdays: list[str]) -> re.Pattern[str]:
    months = "|".join(name for names in _MONTHS for name in names)
    return re.compile(
        rf"\b({'|'.join(weekdays)})\b,?\s+(?:(?:den|dem|the)\s+)?"
        rf"([0-9]{{1,2}})(?:\.|st|nd|rd|th)?\s*(?:([0-9]{{1,2}})\.\s*|(?:of\s+)?({months})\s+)([0-9]{{4}})\b"
    )


def _date(found: re.Match[str]) -> date | None:
    _weekday, day, number, name, year = found.groups()
    month = int(number) if number else next(n.index(name) + 1 for n in _MONTHS if name in n)
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _names(day: date) -> set[str]:
    names = {weekdays[day.weekday()] for weekdays in _WEEKDAYS}
    return names | {"Sonnabend"} if "Samstag" in names else names


RULES = (
    Rule("TK117", Severity.WARNING, broken_mentions),
    Rule("TK701", Severity.WARNING, draft_marks),
    Rule("TK703", Severity.WARNING, impossible_weekdays),
)
