# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parsed files go in; what somebody may have meant as text, and YAML took for a remark, comes out.

``title: Lot #1 Stalls`` is the text ``Lot``. Who writes a remark leaves a space behind the sign.
"""

import re
from collections.abc import Iterable, Iterator

from tenderkit.problems import Problem, Severity
from tenderkit.reading.parsed import YamlFile
from tenderkit.words import N_, Message

_GLUED = r"(?<=\S) +(#[^\s#]\S*)"


def cut_off(files: Iterable[YamlFile]) -> Iterator[Problem]:
    """Yield remarks that begin like ``#1``, behind a value in the same line."""
    for file in files:
        if " #" in "\n".join(file.lines):
            for number, line in enumerate(file.lines, 1):
                if " #" in line and not line.lstrip().startswith("#"):
                    yield from _in_line(file, number, line)


def _in_line(file: YamlFile, number: int, line: str) -> Iterator[Problem]:
    found = re.search(_GLUED, line)
    if found is None or _is_text(file.data, found[1].rstrip("\"',]}")):
        return
    values = {"text": line[found.start(1) :].strip()}
    yield Problem(
        "TK017",
        file.spot(number, found.start(1) + 1),
        Message(N_("what stands behind `#` is a remark and no part of the text: {text}"), values),
        Message(N_("Put the whole text in quotes; if it is a remark, leave a space behind `#`.")),
        Severity.WARNING,
    )


def _is_text(node: object, part: str) -> bool:
    """Return whether some text below *node* holds *part*: then it stands in quotes or in a block."""
    if isinstance(node, str):
        return part in node
    inside = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return any(_is_text(each, part) for each in inside)
