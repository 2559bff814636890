# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Problems of a plan go in; the same come out with their amounts as money."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction

from tenderkit.model.dossier import Dossier
from tenderkit.problems import Problem
from tenderkit.rendering.money import whole_money
from tenderkit.words import Message

Money = Callable[[Fraction], str]


def money_of(dossier: Dossier) -> Money:
    """Return how *dossier* writes amounts: in its currency and its language."""
    tender = dossier.tender
    currency = tender.prices.currency if tender.prices else "EUR"
    return lambda amount: whole_money(amount, currency, tender.language)


def with_money(problems: Iterable[Problem], money: Money) -> tuple[Problem, ...]:
    """Return *problems* with every fraction in a message as an amount."""
    return tuple(replace(each, message=_spoken(each.message, money)) for each in problems)


def _spoken(message: Message, money: Money) -> Message:
    return replace(message, values={name: _value(value, money) for name, value in message.values.items()})


def _value(value: object, money: Money) -> object:
    if isinstance(value, Fraction):
        return money(value)
    return _spoken(value, money) if isinstance(value, Message) else value
