# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the YAML parser complains of goes in; a problem in tenderkit's own words comes out."""

import re
from typing import TYPE_CHECKING

from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    import yaml

    from tenderkit.reading.parsed import YamlFile

_BACKSLASH = (
    N_("a backslash stands in double quotes before a character that it does not go with"),
    N_("Use single quotes, or write the backslash twice."),
)
_BEGINNING = (
    N_("a character stands here that YAML does not allow at the beginning of a value"),
    N_("Put the value in quotes."),
)
_KNOWN = {
    "cannot start any token": _BEGINNING,
    "alphabetic or numeric character": _BEGINNING,
    "mapping keys are not allowed": _BEGINNING,
    "mapping values are not allowed": (
        N_("a colon stands here where YAML expects none"),
        N_("Put the value in quotes if the colon belongs to it, or check the indentation."),
    ),
    "could not find expected ':'": (
        N_("a key stands here without its colon"),
        N_("Write `key: value`, with a space after the colon."),
    ),
    "did not find expected key": (
        N_("the line does not fit under the one above"),
        N_("Indent it like the other keys beside it, and close quotes and brackets that are open."),
    ),
    "did not find expected '-' indicator": (
        N_("the line does not fit into the list above"),
        N_("Begin it with `- `, indented like the other entries."),
    ),
    "did not find expected ',' or": (
        N_("a bracket that was opened is not closed"),
        N_("Close it, or put the value in quotes."),
    ),
    "unexpected end of stream": (N_("a quotation mark is not closed"), N_("Close the quotation mark.")),
    "did not find expected hexdecimal number": _BACKSLASH,
    "unknown escape character": _BACKSLASH,
    "block sequence entries are not allowed": (
        N_("a list begins here where none can stand"),
        N_("Begin the list on a line of its own."),
    ),
}
_LOOKS_LIKE_A_SPACE = re.compile(r"[ -]*(?:[\w.-]+:)?([\u00a0\u2007\u202f])")
"""Before a key or behind its colon; within a text such a character does no harm."""
_AFTER_QUOTES = re.compile(r"""[ -]*(?:[\w.-]+:)? +("[^"]*"|'[^']*') *""")


def unreadable(file: "YamlFile", error: "yaml.MarkedYAMLError") -> Problem:
    """Return what *error* says of *file*, where a person would look for it."""
    opened = error.context_mark if _begins_earlier(str(error.problem)) else None
    mark = opened or error.problem_mark or error.context_mark
    place = file.spot(mark.line + 1, mark.column + 1) if mark else Place(file.name)
    indentation = place.excerpt[: len(place.excerpt) - len(place.excerpt.lstrip())]
    if "\t" in indentation:
        column = indentation.index("\t") + 1
        return Problem(
            "TK003",
            Place(place.file, place.line, column, place.excerpt),
            Message(N_("the line is indented with a tab")),
            Message(N_("Indent with spaces; YAML does not allow tabs there.")),
        )
    return (
        _no_space(file, place)
        or _after_quotes(place)
        or Problem("TK003", place, *_words(str(error.problem or error.context or "")))
    )


def _no_space(file: "YamlFile", place: Place) -> Problem | None:
    """Return what stands in the place of a space, in the line of *place* or the one above it."""
    for line in (place.line or 1, (place.line or 1) - 1):
        found = _LOOKS_LIKE_A_SPACE.match(file.lines[line - 1]) if 0 < line <= len(file.lines) else None
        if found is not None:
            code = f"U+{ord(found[1]):04X}"
            what = Message(
                N_("a character stands here that only looks like a space ({code})"), {"code": code}
            )
            remedy = Message(N_("Remove it and type a space; it mostly comes from a word processor."))
            return Problem("TK003", file.spot(line, found.start(1) + 1), what, remedy)
    return None


def _after_quotes(place: Place) -> Problem | None:
    """Return that a text goes on at *place*, behind a quotation mark that closes it."""
    found = _AFTER_QUOTES.match(place.excerpt)
    if found is None or found.end() != (place.column or 0) - 1 or found.end() == len(place.excerpt):
        return None
    what = Message(N_("the text goes on behind the quotation mark that closes it"))
    remedy = Message(N_("Put the other kind of quotation mark, \" or ', around the whole value."))
    return Problem("TK003", place, what, remedy)


def _begins_earlier(complaint: str) -> bool:
    """Return whether the fault lies where the construct begins: what is never closed, a key without colon."""
    parts = ("could not find expected ':'", "end of stream", "',' or", "alphabetic or numeric")
    return any(part in complaint for part in parts)


def _words(complaint: str) -> tuple[Message, Message]:
    """Return message and remedy for *complaint*, the English of the YAML library."""
    for part, (what, remedy) in _KNOWN.items():
        if part in complaint:
            return Message(what), Message(remedy)
    return (
        Message(N_("this line cannot be read as YAML")),
        Message(N_("Compare it with the lines around it: indentation, quotes, colons.")),
    )
