# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a dossier file go in; tidier ones come out that say exactly the same, with what was changed.

Comments, order and every word stay. A change after which the file would be read in another way is not made.
"""

import codecs
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from tenderkit.problems import InputError
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_SCHEMA_LINE = "# yaml-language-server: $schema="
_NUMBER = re.compile(r"-?[0-9]+\.[0-9]+(?=[\s,}\]]|$)")


@dataclass(frozen=True, slots=True)
class Tidied:
    """A file before and after."""

    name: str
    data: bytes
    changes: tuple[Message, ...] = ()


def tidied(data: bytes, name: str, schema: str | None) -> Tidied:
    """Return the file *name* tidied; as it is where it cannot be read.

    Args:
        data: what the file holds.
        name: its name in messages.
        schema: where an editor finds its schema, seen from the file; None: nowhere.
    """
    try:
        meant = _said(load_yaml(data, name).data)
    except InputError:
        return Tidied(name, data)
    now, changes = data, []
    for change, message in _steps(schema):
        changed = change(now)
        if changed != now and _reads(changed, name) == meant:
            now = changed
            changes.append(message)
    return Tidied(name, now, tuple(changes))


def _steps(schema: str | None) -> Iterator[tuple[Callable[[bytes], bytes], Message]]:
    yield _without_mark, Message(N_("the mark at the beginning of the file (BOM) was taken out"))
    yield _ends_with_a_line, Message(N_("the last line ends now"))
    yield _unix_lines, Message(N_("line ends are LF now"))
    yield _without_blanks, Message(N_("blanks at the ends of lines were taken out"))
    yield _quoted, Message(N_("amounts stand in quotes now"))
    if schema is not None:
        line = f"{_SCHEMA_LINE}{schema}\n".encode()
        yield (
            lambda data: data if _SCHEMA_LINE.encode() in data else line + data,
            Message(N_("editors find the schema of the file now")),
        )


def _without_mark(data: bytes) -> bytes:
    return data.removeprefix(codecs.BOM_UTF8)


def _unix_lines(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")


def _ends_with_a_line(data: bytes) -> bytes:
    return data if data.endswith(b"\n") else data + b"\n"


def _without_blanks(data: bytes) -> bytes:
    return b"\n".join(line.rstrip(b" \t") for line in data.split(b"\n"))


def _quoted(data: bytes) -> bytes:
    """Put each decimal number that stands bare into quotes, so that no program rounds it."""
    file = load_yaml(data, "")
    lines = data.decode("utf-8-sig").split("\n")
    for line, column in sorted(_bare_decimals(file, file.data), reverse=True):
        text = lines[line - 1]
        found = _NUMBER.match(text, column - 1)
        if found is not None:
            lines[line - 1] = f'{text[: column - 1]}"{found[0]}"{text[found.end() :]}'
    return "\n".join(lines).encode()


def _bare_decimals(file: YamlFile, node: Any) -> Iterator[tuple[int, int]]:
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, value in inside:
        if isinstance(value, Decimal):
            _, _, line, column = file.marks[id(node)][step]
            yield line, column
        else:
            yield from _bare_decimals(file, value)


def _reads(data: bytes, name: str) -> Any:
    try:
        return _said(load_yaml(data, name).data)
    except InputError:
        return None


def _said(node: Any) -> Any:
    """Return what is said, whether a number stands in quotes or not."""
    if isinstance(node, dict):
        return {key: _said(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_said(value) for value in node]
    return str(node) if isinstance(node, Decimal) else node
