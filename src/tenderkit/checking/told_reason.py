# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK928, reason: why a bid wins goes in, as letters print it; what others must not read comes out. Pure."""

import re
from collections.abc import Iterator
from fractions import Fraction

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Decision
from tenderkit.model.names import seen_name
from tenderkit.outcome.award import Outcome
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

_AMOUNT = re.compile(r"\d[\d.,'\u00a0\u202f ]*\d", re.ASCII)
_CENTS = re.compile(r"[.,](\d\d)$", re.ASCII)


def told_reason_problems(dossier: Dossier, outcome: Outcome, decision: Decision) -> Iterator[Problem]:
    """Yield names of firms that lose, and prices of bids, in the reason of *decision*, an award."""
    seen = seen_name(decision.reason)
    firms = [bid.bidder.name for bid in dossier.bids if bid.id != decision.bid]
    found = [name for name in firms if seen_name(name) in seen]
    prices = {ranked.price for ranked in outcome.ranking}
    found += [amount[0] for amount in _AMOUNT.finditer(decision.reason) if _value(amount[0]) in prices]
    for text in dict.fromkeys(found):
        what = Message(
            N_("the reason names {text}, and letters to other bidders may print it"), {"text": text}
        )
        remedy = Message(N_("Write it without firms that lose and without prices; the file has both anyway."))
        yield Problem("TK928", Place("--reason"), what, remedy)


def _value(written: str) -> Fraction:
    """Return the amount that a reader sees, whatever marks part its thousands.

    Example:
        >>> _value("473.858,00") == _value("473,858") == _value("473858.00")
        True
    """
    cents = _CENTS.search(written)
    whole = re.sub(r"\D", "", written[: cents.start()] if cents else written)
    return Fraction(f"{whole or 0}.{cents[1] if cents else 0}")
