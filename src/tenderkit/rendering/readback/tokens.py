# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text → the amounts, percentages, days, times and mail addresses in it, as exact values."""

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

_MONTHS = {
    name: number
    for names in (
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "January February March April May June July August September October November December",
    )
    for number, name in enumerate(names.split(), start=1)
}
_NAMES = "|".join(_MONTHS)
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})\.?\s*({_NAMES})\s*(\d{{4}})(?!\d)")
_MONTH_FIRST = re.compile(rf"({_NAMES})\s+(\d{{1,2}}),\s*(\d{{4}})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])")
_CLOCK = re.compile(r"(?<![\d:])\d{1,2}:\d\d(?![\d:])")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

_NUMBER = {
    "de": r"(?<![\d.,])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)",
    "en": r"(?<![\d.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)",
}
_MONEY = r"(?:Euro\b|EUR\b|€|USD\b|\$|CHF\b|GBP\b|£)"


def amounts(text: str, language: str) -> Iterator[tuple[str, Fraction]]:
    """Yield each amount of money as it is printed and as a number.

    A currency belongs to one number: in a row of a table another may follow it.

    Example:
        >>> list(amounts("bis 74.000,50 Euro 0,225", "de")), list(amounts("up to USD 2,000", "en"))
        ([('74.000,50 Euro', Fraction(148001, 2))], [('USD 2,000', Fraction(2000, 1))])
    """
    number = _NUMBER[language]
    either = (rf"{number}\s*{_MONEY}", rf"{_MONEY}\s*{number}")
    taken: set[int] = set()
    for pattern in either if language == "de" else reversed(either):
        for match in re.finditer(pattern, text):
            if taken.isdisjoint(range(*match.span())):
                yield match[0], _value(match[1], language)
            taken.update(range(*match.span()))


def percentages(text: str, language: str) -> Iterator[tuple[str, Fraction]]:
    """Yield each percentage as it is printed and as a number."""
    for match in re.finditer(rf"{_NUMBER[language]}\s*%", text):
        yield match[0], _value(match[1], language)


def numbers(text: str) -> Iterator[Fraction]:
    """Yield what the digits of a text may mean, in any language."""
    for language, pattern in _NUMBER.items():
        for written in set(re.findall(pattern, text)):
            yield _value(written, language)


def days(text: str) -> Iterator[tuple[str, date]]:
    """Yield each day as it is printed and as a date.

    Example:
        >>> [day.isoformat() for _, day in days("6. April 2027, 2027-03-08, March 8, 2027 and 8 March 2027")]
        ['2027-04-06', '2027-03-08', '2027-03-08', '2027-03-08']
    """
    for match in _DAY_FIRST.finditer(text):
        yield from _day(match[0], match[3], _MONTHS[match[2]], match[1])
    for match in _ISO.finditer(text):
        yield from _day(match[0], *match.groups())
    for match in _MONTH_FIRST.finditer(text):
        yield from _day(match[0], match[3], _MONTHS[match[1]], match[2])
    for match in _DOTTED.finditer(text):
        yield from _day(match[0], match[3], match[2], match[1])


def clocks(text: str) -> Iterator[str]:
    """Yield each time of a day."""
    return iter(_CLOCK.findall(text))


def mails(text: str) -> Iterator[str]:
    """Yield each mail address."""
    return iter(_MAIL.findall(text))


def _day(shown: str, year: object, month: object, day: object) -> Iterator[tuple[str, date]]:
    try:
        yield shown, date(int(str(year)), int(str(month)), int(str(day)))
    except ValueError:  # 31 February is no day, and so none of the dossier
        yield shown, date.max


def _value(written: str, language: str) -> Fraction:
    plain = written.replace(".", "").replace(",", ".") if language == "de" else written.replace(",", "")
    return Fraction(plain)
