# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An exact amount and its currency go in; how a language prints it comes out."""

from fractions import Fraction

from tenderkit.rendering.numbers import shown


def money_text(amount: Fraction, currency: str, language: str) -> str:
    """Return *amount* with its currency, two digits after the mark.

    Example:
        >>> money_text(Fraction(74000), "EUR", "de"), money_text(Fraction(2000000), "USD", "en")
        ('74.000,00 Euro', 'USD 2,000,000.00')
    """
    number = shown(amount, 2, language)
    if language == "de":
        return f"{number} {'Euro' if currency == 'EUR' else currency}"
    return f"{currency} {number}"


def whole_money(amount: Fraction, currency: str, language: str) -> str:
    """Return *amount* with its currency; whole euros without cents.

    Example:
        >>> whole_money(Fraction(74000), "EUR", "de"), whole_money(Fraction("0.5"), "EUR", "en")
        ('74.000 Euro', 'EUR 0.50')
    """
    text = money_text(amount, currency, language)
    mark = "," if language == "de" else "."
    return text if amount.denominator > 1 else text.replace(f"{mark}00", "")
