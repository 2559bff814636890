# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A notice goes in; the rows of its data sheet come out, each term with what to type and the official code.

What no file of the dossier says stands in its place without a value, and names the key that would say it.
"""

from collections.abc import Iterator
from datetime import datetime, time
from zoneinfo import ZoneInfo

from tenderkit.model.law import LawEntry, LawState
from tenderkit.model.numbers import Moment, decimal_text
from tenderkit.outcome.notice import (
    AwardCriterion,
    Code,
    Named,
    Notice,
    NoticeItem,
    Numbered,
    Spoken,
    Value,
)
from tenderkit.records import dataclass
from tenderkit.words import Message, Translate, sentence

END_OF_DAY = time(23, 59)


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a term."""

    text: str
    code: str | None = None
    list: str | None = None
    """The official list that the code is of."""


@dataclass(frozen=True, slots=True)
class Row:
    """One term of the data sheet."""

    part: str
    lot: str | None
    terms: tuple[str, ...]
    """``BT-541``, ``BT-5421``."""
    label: str
    cells: tuple[Cell, ...]
    key: str | None
    """File and key that say it; None where no file of a dossier does."""


@dataclass(frozen=True, slots=True)
class Speech:
    """How values are written: the language of the dossier, its time zone, its words."""

    language: str
    timezone: str
    translate: Translate


def rows(notice: Notice, speech: Speech) -> Iterator[Row]:
    """Yield the rows in the order of the form; the lots stand before what counts for all of them."""
    parts = ("notice", "buyer", "procedure")
    yield from (_row(item, None, speech) for part in parts for item in notice.of_part(part))
    yield from (_row(item, lot.id, speech) for lot in notice.lots for item in lot.items)
    yield from (_row(item, None, speech) for part in ("lot", "review") for item in notice.of_part(part))


def _row(item: NoticeItem, lot: str | None, speech: Speech) -> Row:
    terms = tuple(item.term.cite[speech.language].split(", "))
    cells = tuple(cell(value, speech) for value in item.values)
    return Row(
        item.part, lot, terms, item.term.text[speech.language], cells, item.key.full if item.key else None
    )


def cell(value: Value, speech: Speech) -> Cell:
    """Return *value* as it is typed into a form."""
    match value:
        case str():
            return Cell(value)
        case Message():
            return Cell(sentence(value, speech.translate))
        case Moment():
            return Cell(date_time(value, speech.timezone))
        case Code():
            return Cell(value.label[speech.language], value.code, value.list)
        case Spoken():
            return Cell(value.texts[speech.language])
        case Numbered():
            text = f"{_words(value.name, speech)}: {decimal_text(value.number)}"
            return Cell(text, value.kind.code, value.kind.list)
        case Named():
            return Cell(f"{value.id}: {value.title}")
        case AwardCriterion():
            return Cell(_words(value.name, speech), value.kind.code, value.kind.list)
        case LawEntry():
            return Cell(_law(value, speech))


def _words(words: str | Message, speech: Speech) -> str:
    return words if isinstance(words, str) else sentence(words, speech.translate)


def _law(entry: LawEntry, speech: Speech) -> str:
    mark = "?" if entry.state is LawState.TO_CHECK else ""
    return f"{entry.text[speech.language].rstrip('.')} ({entry.cite[speech.language]}{mark})."


def date_time(moment: Moment, timezone: str, *, last: bool = False) -> str:
    """Return *moment* as ISO 8601 with the offset of *timezone*; a day alone stays a day.

    With *last* a day alone lasts to its last minute.

    Example:
        >>> from datetime import date
        >>> date_time(Moment(date(2027, 3, 8), time(12, 0)), "Europe/Berlin")
        '2027-03-08T12:00:00+01:00'
    """
    if moment.clock is None and not last:
        return moment.day.isoformat()
    local = datetime.combine(moment.day, moment.clock or END_OF_DAY, ZoneInfo(timezone))
    return local.isoformat()
