# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One cell goes in; the value that it means comes out, or why it means none."""

import re
from collections.abc import Mapping

from tenderkit.model.numbers import decimal_text, exact_number
from tenderkit.problems import Problem
from tenderkit.reading.complaints import shown
from tenderkit.reading.spreadsheet import SheetCell, Stored
from tenderkit.words import N_, Message

NUMBER = "TK064"
"""The rule of a cell that should hold a number."""
WORD = "TK065"
"""The rule of a cell that should hold one of a few words."""
ID = "TK066"
"""The rule of a row without what an entry needs, and of ids that are none."""

WORDS: Mapping[str, Mapping[str, str]] = {
    "priority": {
        "must": "must muss m pflicht zwingend mussanforderung musskriterium",
        "should": "should soll s sollanforderung sollkriterium",
        "may": "may kann k could kannanforderung kannkriterium optional wünschenswert",
    },
    "requirements kind": {
        "function": "function funktion functional funktional fachlich f",
        "quality": "quality qualität nonfunctional nichtfunktional nf q",
        "interface": "interface schnittstelle",
        "data": "data daten",
        "operation": "operation betrieb operations",
        "constraint": "constraint vorgabe randbedingung rahmenbedingung",
        "deliverable": "deliverable liefergegenstand lieferergebnis",
    },
    "criteria kind": {
        "selection": "selection eignung eignungskriterium e",
        "exclusion": "exclusion ausschluss ausschlusskriterium a",
        "award": "award zuschlag zuschlagskriterium bewertung bewertungskriterium b z",
        "execution": "execution ausführung ausführungsbedingung",
    },
    "prices kind": {
        "fixed": "fixed pauschal pauschale festpreis pauschalpreis fixedprice",
        "rate": "rate satz aufwand nachaufwand tagessatz stundensatz einheitspreis",
        "option": "option bedarfsposition eventualposition optional",
        "yearly": "yearly jährlich projahr jahrespreis peryear annual",
    },
    "stage": {
        "application": "application teilnahmeantrag teilnahmewettbewerb",
        "bid": "bid angebot",
        "presentation": "presentation präsentation vorstellung",
    },
}
"""What a column may say, for each value of the dossier."""
_YES = frozenset("x ja yes true wahr j y 1 ✓ ✔".split())
_NO = frozenset("nein no false falsch n 0 - –".split())
_ID = re.compile(r"[A-Za-z][A-Za-z0-9.-]{0,39}", re.ASCII)
_NUMBERED = re.compile(r"[0-9]+(?:[.-][0-9]+){0,6}", re.ASCII)
_GERMAN = re.compile(r"-?(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:,[0-9]+)?", re.ASCII)
_ENGLISH = re.compile(r"-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?", re.ASCII)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


def word(cell: SheetCell, kind: str, problems: list[Problem]) -> str | None:
    """Return the value that *cell* names in the words of *kind*."""
    said = _plain(cell.text)
    for value, words in WORDS[kind].items():
        if said == value or said in words.split():
            return value
    known = ", ".join(words.split()[1] for words in WORDS[kind].values())
    values = {"value": shown(cell.text), "known": known, "keys": ", ".join(WORDS[kind])}
    remedy = Message(N_("Write one of: {keys} (in German: {known})."), values)
    problems.append(Problem(WORD, cell.place, Message(N_("{value} is not known here"), values), remedy))
    return None


def truth(cell: SheetCell, problems: list[Problem]) -> bool | None:
    """Return whether *cell* says yes."""
    said = cell.text.strip().casefold()
    if said in _YES or said in _NO:
        return said in _YES
    what = Message(N_("{value} is neither yes nor no"), {"value": shown(cell.text)})
    problems.append(Problem(WORD, cell.place, what, Message(N_("Write yes, no, or a cross: x."))))
    return None


def number(cell: SheetCell, numbers: str | None, problems: list[Problem]) -> str | None:
    """Return the exact number in *cell* as decimal text; a sign of percent may follow it.

    Args:
        cell: a number that a workbook stores is never ambiguous.
        numbers: ``de`` or ``en``; None where nobody has stated it.
        problems: takes what is wrong.
    """
    text = _SPACES.sub("", cell.text).removesuffix("%")
    if cell.stored is Stored.DATE:
        problems.append(_is_date(cell))
        return None
    german, english = _read(text, _GERMAN, ".", ","), _read(text, _ENGLISH, ",", ".")
    if cell.stored is Stored.NUMBER:
        german = None
    if numbers is not None and cell.stored is Stored.TEXT:
        german, english = (german, None) if numbers == "de" else (None, english)
    if german is not None and english is not None and german != english:
        values = {"value": shown(cell.text), "german": german, "english": english}
        what = Message(N_("{value} is {german} in German and {english} in English"), values)
        remedy = Message(N_("Say how numbers are written: `--numbers de` or `--numbers en`."))
        problems.append(Problem(NUMBER, cell.place, what, remedy))
        return None
    found = english if german is None else german
    if found is None or found.startswith("-"):
        what = Message(N_("{value} is not a number of 0 or more"), {"value": shown(cell.text)})
        stated = N_("Write the number alone, without unit or currency; `--numbers de` reads 1.234,5.")
        problems.append(Problem(NUMBER, cell.place, what, Message(stated)))
        return None
    return found


def id_of(cell: SheetCell, prefix: str, problems: list[Problem]) -> str | None:
    """Return the id in *cell*; a number gets *prefix* before it: 1.2 is ``R-1.2``, and 1 is ``R-01``."""
    text = _SPACES.sub("", cell.text)
    if cell.stored is Stored.DATE:
        problems.append(_is_date(cell))
        return None
    plain = text.rstrip(".")
    named = _numbered(prefix, plain) if _NUMBERED.fullmatch(plain) else text
    if _ID.fullmatch(named) and not named.endswith("."):
        return named
    what = Message(N_("{value} is no id"), {"value": shown(cell.text)})
    remedy = N_("Give a short id that starts with a letter and uses letters, digits, dots and hyphens.")
    problems.append(Problem(ID, cell.place, what, Message(remedy)))
    return None


def text_of(cell: SheetCell, problems: list[Problem]) -> str | None:
    """Return the text in *cell*, without spaces at the ends of its lines."""
    if cell.stored is Stored.DATE:
        problems.append(_is_date(cell))
        return None
    lines = [line.rstrip() for line in cell.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return "\n".join(lines).strip()


def is_number_for_id(cell: SheetCell) -> bool:
    """Return whether *cell* names an entry by a number alone."""
    return bool(_NUMBERED.fullmatch(_SPACES.sub("", cell.text).rstrip(".")))


def _numbered(prefix: str, number: str) -> str:
    """Return the id that *number* becomes; of entries, two digits at least, as dossiers write them."""
    return f"{prefix}{number.zfill(2) if prefix.endswith('-') and prefix != 'G-' else number}"


def _read(text: str, pattern: re.Pattern[str], thousands: str, point: str) -> str | None:
    if not pattern.fullmatch(text):
        return None
    exact = exact_number(text.replace(thousands, "").replace(point, "."))
    return None if exact is None else decimal_text(exact)


def _plain(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _is_date(cell: SheetCell) -> Problem:
    what = Message(N_("the cell holds a date; a spreadsheet makes dates of texts such as 1.2"))
    remedy = Message(N_("Format the column as text and write the value again."))
    return Problem(NUMBER, cell.place, what, remedy)
