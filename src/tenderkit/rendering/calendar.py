# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days and times go in; how a language writes them out on paper comes out."""

from datetime import date

from tenderkit.model.numbers import Moment

_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "en": "January February March April May June July August September October November December".split(),
}


def day_text(day: date, language: str) -> str:
    """Return *day* in words.

    Example:
        >>> day_text(date(2027, 3, 15), "de"), day_text(date(2027, 3, 15), "en")
        ('15. März 2027', '15 March 2027')
    """
    point = "." if language == "de" else ""
    return f"{day.day}{point} {_MONTHS[language][day.month - 1]} {day.year}"


def short_day(day: date, language: str) -> str:
    """Return *day* as a column of a table has it.

    Example:
        >>> short_day(date(2027, 3, 5), "de"), short_day(date(2027, 3, 5), "en")
        ('05.03.2027', '5 Mar 2027')
    """
    if language == "de":
        return f"{day:%d.%m.%Y}"
    return f"{day.day} {_MONTHS[language][day.month - 1][:3]} {day.year}"


def short_moment(moment: Moment, language: str) -> str:
    """Return *moment* as a column of a table has it, with its time where it has one.

    Example:
        >>> from datetime import time
        >>> short_moment(Moment(date(2027, 3, 5), time(9)), "de")
        '05.03.2027 09:00'
    """
    clock = f" {moment.clock:%H:%M}" if moment.clock else ""
    return f"{short_day(moment.day, language)}{clock}"


def month_text(day: date, language: str) -> str:
    """Return the month of *day* in words.

    Example:
        >>> month_text(date(2027, 3, 15), "de")
        'März 2027'
    """
    return f"{_MONTHS[language][day.month - 1]} {day.year}"


def moment_text(moment: Moment, language: str) -> str:
    """Return *moment* in words, with its time where it has one.

    Example:
        >>> from datetime import time
        >>> moment_text(Moment(date(2027, 3, 15), time(12)), "de")
        '15. März 2027, 12:00 Uhr'
    """
    day = day_text(moment.day, language)
    if moment.clock is None:
        return day
    hour = " Uhr" if language == "de" else ""
    return f"{day}, {moment.clock:%H:%M}{hour}"
