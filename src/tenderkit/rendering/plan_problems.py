# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Problems of a plan go in; the same come out with their amounts as money."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from tenderkit.problems import Problem
from tenderkit.rendering.plan_words import Speech
from tenderkit.words import Message


def with_money(problems: Iterable[Problem], speech: Speech) -> tuple[Problem, ...]:
    """Return *problems* with every fraction in a message as an amount in the language of *speech*."""
    return tuple(replace(each, message=_spoken(each.message, speech)) for each in problems)


def _spoken(message: Message, speech: Speech) -> Message:
    values = {name: _value(value, speech) for name, value in message.values.items()}
    return replace(message, values=values)


def _value(value: object, speech: Speech) -> object:
    if isinstance(value, Fraction):
        return speech.money(value)
    return _spoken(value, speech) if isinstance(value, Message) else value
