# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The context of a document goes in; what in it is no plain data or cannot be printed comes out."""

import re
from collections.abc import Iterator, Mapping

from tenderkit.problems import Place, Problem
from tenderkit.rendering.town.findings import VALUE
from tenderkit.words import N_, Message

BREAK, ITEM = "\ue000", "\ue001"
"""Stand for the end of a paragraph and the beginning of a list entry while a file is filled."""
SLICE = "\ue002"
"""Stands for the checksum of what a template asks for, until that is known."""
_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\ue000-\uf8ff]")


def value_problems(context: Mapping[str, object]) -> Iterator[Problem]:
    """Yield a problem for each value that would not print as what it is.

    Raises:
        TypeError: something is not a dict, list, text, number or truth value: a bug, for a template could
            reach into it.
    """
    for key, value in _leaves(context, ""):
        if isinstance(value, str) and (found := _NO_TEXT.search(value)):
            values = {"key": key, "code": f"U+{ord(found[0]):04X}", "position": found.start() + 1}
            what = Message(N_("{key} has the character {code} at position {position}"), values)
            yield Problem(VALUE, Place(key.split(".")[0]), what, Message(N_("Take it out.")))
        elif type(value) not in {str, int, bool, type(None)}:
            raise TypeError(f"{key} is {type(value).__name__}, which no template may see")


def _leaves(node: object, path: str) -> Iterator[tuple[str, object]]:
    if type(node) is dict:
        for key, item in node.items():
            yield from _leaves(item, f"{path}.{key}" if path else str(key))
    elif type(node) is list:
        for number, item in enumerate(node):
            yield from _leaves(item, f"{path}[{number}]")
    else:
        yield path, node
