# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of one YAML file go in; the parsed file comes out, or every fault that can be seen."""

import yaml

from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.characters import forbidden_characters
from tenderkit.reading.composer import CONTROL, REMOVE_IT, Composer, KeyIsNoTextError
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.scanner import scanner_words
from tenderkit.words import N_, Message

MOST_BYTES = 8 * 2**20


def load_yaml(data: bytes, name: str) -> YamlFile:
    """Parse *data*, to be called *name* in messages.

    Raises:
        InputError: with every fault that can be seen.
    """
    if len(data) > MOST_BYTES:
        raise InputError([_too_large(name)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError([_not_utf8(name, data, error.start)]) from error
    file = YamlFile(name, None, tuple(text.splitlines()) or ("",))
    if problems := [_forbidden(file, text, *found) for found in forbidden_characters(text)]:
        raise InputError(problems)
    composer = Composer(file)
    try:
        composer.run(text)
    except yaml.MarkedYAMLError as error:
        composer.problems.append(_unreadable(file, error))
    except KeyIsNoTextError:
        pass  # what follows would be read as something else
    except RecursionError:
        composer.problems.append(composer.too_deep((1, 1)))
    if composer.problems:
        raise InputError(composer.problems)
    return YamlFile(name, composer.root, file.lines, composer.marks)


def _too_large(name: str) -> Problem:
    what = Message(N_("the file is larger than {limit} megabytes"), {"limit": MOST_BYTES // 2**20})
    return Problem("TK002", Place(name), what, Message(N_("Keep texts here and files beside them.")))


def _not_utf8(name: str, data: bytes, index: int) -> Problem:
    line = data.count(b"\n", 0, index) + 1
    column = index - (data.rfind(b"\n", 0, index) + 1) + 1
    return Problem(
        "TK002",
        Place(name, line, column),
        Message(N_("the file is not UTF-8 text")),
        Message(N_("Save it as UTF-8; editors offer that in the dialogue *Save as*.")),
    )


def _forbidden(file: YamlFile, text: str, index: int, code: str) -> Problem:
    before = text[:index]
    spot = (before.count("\n") + 1, index - before.rfind("\n"))
    return Problem("TK002", file.spot(*spot), Message(CONTROL, {"code": code}), Message(REMOVE_IT))


def _begins_earlier(complaint: str) -> bool:
    """Return whether the fault lies where the construct begins: what is never closed, a key without colon."""
    return any(part in complaint for part in ("could not find expected ':'", "end of stream", "',' or"))


def _unreadable(file: YamlFile, error: yaml.MarkedYAMLError) -> Problem:
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
    return Problem("TK003", place, *scanner_words(str(error.problem or error.context or "")))
