# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Message ids and their values go in; sentences come out only where something is printed.

A message id is the English sentence itself, with ``{name}`` fields. ``N_`` marks it
for the catalogue and changes nothing. Nothing is imported here that could translate:
``cli`` hands in the translating function.
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from tenderkit.records import dataclass

if TYPE_CHECKING:
    from datetime import date

Translate = Callable[[str], str]


def N_(text: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark *text* for translation and return it unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence without a language yet."""

    id: str
    """The English sentence, with fields such as ``{name}``."""
    values: Mapping[str, object] = field(default_factory=dict)
    """What stands in the fields; a value may be a message itself."""


def sentence(message: Message, translate: Translate) -> str:
    """Return *message* in the language of *translate*, its fields filled.

    Example:
        >>> sentence(Message("{key} is missing", {"key": "title"}), str)
        'title is missing'
    """
    values = {
        name: sentence(value, translate) if isinstance(value, Message) else value
        for name, value in message.values.items()
    }
    return translate(message.id).format_map(values)


def day_words(day: "date") -> Message:
    """Return *day* in figures, to be put in the order in which each language has them.

    Example:
        >>> from datetime import date
        >>> sentence(day_words(date(2027, 3, 5)), str)
        '2027-03-05'
        >>> sentence(day_words(date(2027, 3, 5)), lambda _: "{day}.{month}.{year}")
        '05.03.2027'
    """
    values: dict[str, object] = {"year": day.year, "month": f"{day.month:02d}", "day": f"{day.day:02d}"}
    return Message(N_("{year}-{month}-{day}"), values)
