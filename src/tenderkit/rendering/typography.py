# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text and its language → the same text with no-break spaces where a line must not end."""

import re
from functools import cache

NO_BREAK_SPACE = "\u00a0"
_AFTER = {  # words that stay with the number behind them
    "de": r"§§?|Art\.|Artikel|Nr\.|Nrn\.|Nummern?|Abs\.|Absatz|Satz|S\.|Ziff\.|Ziffer|Buchst\.|Kap\.|Kapitel|Abschnitt"
    r"|Los|Anlage|Stufe|Seite|ca\.|rund",
    "en": r"§§?|Art\.|Article|Nos?\.|Sections?|Sec\.|Paragraph|para\.|Part|Chapter|Lot|Annex|Appendix|Table|Page|pp?\.",
}
_BEFORE = {  # units that stay with the number before them
    "de": r"%|Prozent|Euro|EUR|€|ct|Cent|Punkt|Punkten?|Tagen?|Wochen?|Monaten?|Jahren?|Stunden?|Uhr|mm|cm|km|m²|kB|MB|GB|TB|Mio\.|Mrd\."
    r"|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    "en": r"%|percent|per cent|euros?|EUR|€|points?|days?|weeks?|months?|years?|hours?|mm|cm|km|m²|kB|MB|GB|TB|million|billion"
    r"|January|February|March|April|May|June|July|August|September|October|November|December",
}
_WHOLE = {  # abbreviations of two or three words
    "de": r"z\. ?B\.|d\. ?h\.|u\. ?a\.|i\. ?d\. ?R\.|i\. ?S\. ?d\.|i\. ?V\. ?m\.|o\. ?ä\.|s\. ?o\.|s\. ?u\.|z\. ?T\.",
    "en": r"e\. g\.|i\. e\.",
}


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """One pattern for each kind of place; its first group is what stays before the space."""
    return (
        re.compile(rf"((?<!\w)(?:{_AFTER[language]}))[ \n]+(?=[0-9]|[IVX]+\b)"),
        re.compile(rf"([0-9]\.?)[ \n]+(?=(?:{_BEFORE[language]})(?!\w))"),
    )


def unbroken(text: str, language: str) -> str:
    r"""Set no-break spaces.

    >>> unbroken("§ 8 Abs. 2, z. B. 25 %", "de")
    '§\xa08 Abs.\xa02, z.\xa0B. 25\xa0%'
    """
    for pattern in _patterns(language):
        text = pattern.sub(rf"\1{NO_BREAK_SPACE}", text)
    return re.sub(
        rf"(?<!\w)(?:{_WHOLE[language]})",
        lambda found: found[0].replace(" ", NO_BREAK_SPACE),
        text,
    )
