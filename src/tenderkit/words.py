# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Message ids and their values go in; sentences come out only where something is printed.

A message id is the English sentence itself, with ``{name}`` fields. ``N_`` marks it
for the catalogue and changes nothing. Nothing is imported here that could translate:
``cli`` hands in the translating function.
"""

from collections.abc import Callable, Mapping
from dataclasses import field

from tenderkit.records import dataclass

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
