# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A record goes in; a dict of plain values under the same names comes out, optional ones as None."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from tenderkit.model.numbers import Amount, Moment
from tenderkit.model.root import Number
from tenderkit.rendering import numbers
from tenderkit.rendering.calendar import day_text, moment_text
from tenderkit.rendering.money import money_text
from tenderkit.words import Translate


@dataclass(frozen=True, slots=True)
class Names:
    """How the language of the dossier calls and writes things."""

    language: str
    translate: Translate
    currency: str

    def number(self, written: object) -> str:
        """Return an exact number as it is printed, with all its digits."""
        return numbers.plain(Fraction(str(written)), self.language)

    def money(self, written: object) -> str:
        """Return an amount of money as it is printed."""
        return money_text(Fraction(str(written)), self.currency, self.language)

    def shown(self, number: Number, digits: int = 2) -> str:
        """Return *number* rounded for the eye."""
        return numbers.shown(number, digits, self.language)


def plain(value: Any, names: Names) -> Any:
    """Return *value* with records as dicts, amounts as written, days and moments in words."""
    match value:
        case Amount():
            return value.written
        case Moment():
            return moment_context(value, names)
        case date():
            return {"date": value.isoformat(), "time": None, "text": day_text(value, names.language)}
        case Enum():
            return value.value
        case Mapping():
            return {key: plain(item, names) for key, item in value.items()}
        case tuple() | list():
            return [plain(item, names) for item in value]
    if is_dataclass(value):
        return {f.name.rstrip("_"): plain(getattr(value, f.name), names) for f in fields(value)}
    return value


def moment_context(moment: Moment, names: Names) -> dict[str, Any]:
    """Return a moment as ``date``, ``time`` and the ``text`` that is printed."""
    return {
        "date": moment.day.isoformat(),
        "time": f"{moment.clock:%H:%M}" if moment.clock else None,
        "text": moment_text(moment, names.language),
    }
