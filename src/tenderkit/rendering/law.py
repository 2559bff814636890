# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Law records go in; lists, single records and stale ones come out, as text of 80 columns or plain data."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from tenderkit.model.law import Duty, LawEntry, LawPack
from tenderkit.model.law_rules import Limit, Period, Stated, Threshold
from tenderkit.rendering.calendar import day_text, short_day
from tenderkit.rendering.grounds import wrapped
from tenderkit.rendering.numbers import plain
from tenderkit.words import N_, Message, Translate, sentence

Json = dict[str, object]
Record = Stated | LawEntry | Duty
_NO_NUMBER = {
    "below_threshold": N_("below the EU threshold"),
    "by_law": N_("no number by law"),
    "unknown": N_("nobody has looked it up"),
}
_UNITS = {
    "EUR": N_("EUR"),
    "EUR net": N_("EUR net"),
    "calendar days": N_("calendar days"),
    "calendar days by electronic means": N_("calendar days by electronic means"),
    "companies": N_("companies"),
    "days": N_("days"),
    "months": N_("months"),
    "percent below the estimate": N_("percent below the estimate"),
    "percent below the next bid": N_("percent below the next bid"),
    "percent of the contract value": N_("percent of the contract value"),
    "percent of the original value": N_("percent of the original value"),
    "percent of the shares": N_("percent of the shares"),
    "persons": N_("persons"),
    "years": N_("years"),
}
"""Unit in the law data → its words; a machine reads the unit itself."""


def records_of(law: LawPack) -> tuple[Record, ...]:
    """Return every record of the law data, in the order of their ids."""
    kinds = (law.entries, law.duties, law.thresholds, law.limits, law.periods, law.grounds, law.signers)
    found: list[Record] = [record for kind in kinds for record in kind]
    return tuple(sorted([*found, *law.contents], key=lambda record: record.id))


def law_list(records: Sequence[Record], language: str, translate: Translate) -> str:
    """Return one line or two for each record: id, number, citation, state."""
    return "\n".join(line for record in records for line in _entry(record, language, translate))


def law_record(record: Record, language: str, translate: Translate) -> str:
    """Return all that one record says."""
    return "\n".join(_whole(record, language, translate))


def law_stale(
    records: Sequence[Record], days: int | None, day: date, language: str, translate: Translate
) -> str:
    """Return what nobody has checked for more than *days* on *day*, the oldest first."""
    words = N_("Not checked for more than {days} days on {day}: {count}")
    values = {"days": days, "day": day_text(day, language), "count": len(records)}
    head = sentence(Message(words, values), translate)
    rows = [
        f"  {short_day(record.checked_on, language)}  {record.id}: {_cite(record, language) or record.source}"
        for record in records
    ]
    return "\n".join([head, *(line for row in rows for line in wrapped(row, ""))])


def law_json(record: Record, language: str) -> Json:
    """Return one record as plain data, texts in *language*."""
    return {
        "id": record.id,
        "kind": type(record).__name__.lower().removeprefix("law"),
        "regime": list(record.regime),
        "cite": _cite(record, language),
        "text": record.text[language] if record.text else None,
        "value": _number(record),
        "unit": _unit(record),
        "land": getattr(record, "land", None),
        "source": record.source,
        "url": getattr(record, "url", None),
        "valid_from": record.valid_from.isoformat(),
        "valid_to": record.valid_to.isoformat() if record.valid_to else None,
        "checked_on": record.checked_on.isoformat(),
        "state": record.state.value,
    }


def _cite(record: Record, language: str) -> str | None:
    return None if isinstance(record, Duty) else record.cite[language]


def _number(record: Record) -> str | None:
    if isinstance(record, Limit | Threshold):
        return record.value.written if record.value else None
    value = getattr(record, "value", None)
    return None if value is None else str(value)


def _unit(record: Record) -> str | None:
    if isinstance(record, Limit | Threshold):
        return "EUR net" if record.value else None
    found: str | None = record.unit if isinstance(record, LawEntry | Period) and _number(record) else None
    return found


def _shown_number(record: Record, language: str, translate: Translate) -> str:
    number, unit = _number(record), _unit(record)
    said = record.bound.value if isinstance(record, Limit) else number
    if said in _NO_NUMBER:
        return translate(_NO_NUMBER[said])
    if number is not None and number.isdecimal():
        number = plain(Fraction(number), language)
    return " ".join(filter(None, (number, translate(_UNITS[unit]) if unit in _UNITS else unit)))


def _state(record: Record, translate: Translate) -> str:
    return translate(N_("verified")) if record.state.value == "verified" else translate(N_("to be checked"))


def _entry(record: Record, language: str, translate: Translate) -> Iterator[str]:
    title = record.title[language] if isinstance(record, Duty) else record.cite[language]
    parts = (title, _shown_number(record, language, translate), _state(record, translate))
    yield from wrapped(f"{record.id}: {'; '.join(filter(None, parts))}", "")


def _whole(record: Record, language: str, translate: Translate) -> Iterator[str]:
    yield from _entry(record, language, translate)
    if record.text:
        yield from wrapped(record.text[language], "  ")
    url = getattr(record, "url", None)
    rows = (
        (N_("Regimes: {text}"), ", ".join(record.regime)),
        (N_("Land: {text}"), getattr(record, "land", None)),
        (N_("Source: {text}"), record.source),
        (N_("Address: {text}"), url),
        (N_("Valid from: {text}"), day_text(record.valid_from, language)),
        (N_("Valid to: {text}"), day_text(record.valid_to, language) if record.valid_to else None),
        (N_("Checked on: {text}"), day_text(record.checked_on, language)),
    )
    for words, text in rows:
        if text:
            yield from wrapped(sentence(Message(words, {"text": text}), translate), "  ")
