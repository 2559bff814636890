# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of one YAML file go in; the parsed file comes out, or every fault that can be seen."""

from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.plainly_written import plainly_written
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
    if problems := _forbidden(file, text):
        raise InputError(problems)
    if (read := plainly_written(text, file.lines)) is not None:
        return YamlFile(name, read[0], file.lines, read[1])
    from tenderkit.reading.composer import composed

    return composed(file, text)


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


def _forbidden(file: YamlFile, text: str) -> list[Problem]:
    """Return where *text* holds a forbidden character; all of them are characters that nobody prints."""
    if text.replace("\n", "").isprintable():
        return []
    from tenderkit.reading.characters import CONTROL, REMOVE_IT, forbidden_characters

    found: list[Problem] = []
    for index, code in forbidden_characters(text):
        before = text[:index]
        spot = file.spot(before.count("\n") + 1, index - before.rfind("\n"))
        found.append(Problem("TK002", spot, Message(CONTROL, {"code": code}), Message(REMOVE_IT)))
    return found
