# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text and its language → the same text with no-break spaces where a line must not end."""

import re
from collections.abc import Iterable
from functools import cache

NO_BREAK_SPACE = "\u00a0"
_AFTER = {  # words that stay with the number behind them
    "de": "§ §§ Art. Artikel Nr. Nrn. Nummer Nummern Abs. Absatz Satz S. Ziff. Ziffer Buchst. Kap. Kapitel "
    "Abschnitt Los Anlage Stufe Seite ca. rund",
    "en": "§ §§ Art. Article No. Nos. Section Sections Sec. Paragraph para. Part Chapter Lot Annex Appendix "
    "Table Page p. pp.",
}
_BEFORE = {  # units and months that stay with the number before them
    "de": "% Prozent Euro EUR € ct Cent Punkt Punkte Punkten Tag Tage Tagen Woche Wochen Monat Monate "
    "Monaten Jahr Jahre Jahren Stunde Stunden Uhr mm cm km m² kB MB GB TB Mio. "
    "Mrd. Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "% percent euro euros EUR € point points day days week weeks month months year years hour hours "
    "mm cm km m² kB MB GB TB million billion "
    "January February March April May June July August September October November December",
}
_WHOLE = {  # abbreviations of several words
    "de": "z. B.|d. h.|u. a.|i. d. R.|i. S. d.|i. V. m.|e. V.|e. G.|o. ä.|s. o.|s. u.|z. T.",
    "en": "e. g.|i. e.",
}


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in words)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """One pattern for each kind of place; its first group is what stays before the space."""
    before, after = _any(_BEFORE[language].split()), _any(_AFTER[language].split())
    return (
        re.compile(rf"((?<!\w)(?:{after}))[ \n]+(?=[0-9]|[IVX]+\b)"),
        re.compile(rf"([0-9]\.?)[ \n]+(?=(?:{before})(?!\w))"),
    )


@cache
def _abbreviations(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(_WHOLE[language].split('|'))})")


def unbroken(text: str, language: str) -> str:
    r"""Set no-break spaces.

    >>> unbroken("Art. 8 Abs. 2, z. B. 25 %", "de")
    'Art.\xa08 Abs.\xa02, z.\xa0B. 25\xa0%'
    """
    for pattern in _patterns(language):
        text = pattern.sub(rf"\1{NO_BREAK_SPACE}", text)
    return _abbreviations(language).sub(lambda found: found[0].replace(" ", NO_BREAK_SPACE), text)
