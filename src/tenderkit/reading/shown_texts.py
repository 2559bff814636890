# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a file go in; every text comes out that somebody may see in it, also behind its pages.

Nothing is run, unpacked to disk or fetched. A file that cannot be looked through is said to be so.
"""

import re
from collections.abc import Iterator

from tenderkit.model.fragment import Fragment, Where
from tenderkit.problems import Place, Problem, Severity
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

MOST_CHARACTERS = 5_000_000
"""Of one file; what follows is not looked through, and that is said."""
_SECONDS = 60
_TEXT_FILE = re.compile(
    r".*\.(txt|md|csv|html?|xml|svg|json|ya?ml|rst|adoc|log|ics|vcf)", re.ASCII | re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What can be seen in one file."""

    fragments: tuple[Fragment, ...]
    problems: tuple[Problem, ...] = ()
    """Why not all of it could be looked through."""


def shown_texts(data: bytes, name: str) -> Shown:
    """Return the texts of the file that is called *name*, its name among them.

    A PDF is read in a process of its own: it may be made to keep a reader busy.
    """
    if not _is_pdf(data):
        return _looked_through(data, name)
    from tenderkit.reading.returned_apart import TookTooLongError, apart

    try:
        return apart(_SECONDS, _looked_through, data, name)
    except TookTooLongError:
        return Shown((_own_name(name),), (not_searched(name, Message(_TOO_MUCH)),))


def _looked_through(data: bytes, name: str) -> Shown:
    fragments = [_own_name(name)]
    try:
        found = _fragments(data, name)
        if found is None:
            return Shown(tuple(fragments), (not_searched(name, Message(N_("its format is not read"))),))
        room = MOST_CHARACTERS
        for fragment in found:
            room -= len(fragment.text)
            if room < 0:
                return Shown(tuple(fragments), (not_searched(name, Message(N_("it holds too much text"))),))
            fragments.append(fragment)
    except Exception as error:  # noqa: BLE001 - a file of a stranger may make a library raise anything
        return Shown(tuple(fragments), (not_searched(name, _why(error)),))
    return Shown(tuple(fragments))


def _own_name(name: str) -> Fragment:
    return Fragment(name, Where.NAME, name.rpartition("/")[2])


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def not_searched(name: str, why: Message) -> Problem:
    """Return that the file *name* was not looked through."""
    what = Message(N_("the file was not searched for names: {why}"), {"why": why})
    remedy = Message(N_("Look at it yourself before a reviewer gets it."))
    return Problem("TK858", Place(name), what, remedy, Severity.INFO)


class LockedError(Exception):
    """The file is locked with a password."""


def _why(error: Exception) -> Message:
    if isinstance(error, LockedError):
        return Message(N_("it is locked with a password"))
    return Message(_TOO_MUCH)


_TOO_MUCH = N_("it is damaged, or too large")


def _fragments(data: bytes, name: str) -> Iterator[Fragment] | None:
    if _is_pdf(data):
        from tenderkit.reading.shown_texts_pdf import pdf_texts

        return pdf_texts(data, name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from tenderkit.reading.shown_texts_office import office_texts

        return office_texts(data, name)
    if data.startswith((b"\xff\xd8\xff", b"\x89PNG", b"II*\x00", b"MM\x00*")):
        from tenderkit.reading.shown_texts_picture import picture_texts

        return picture_texts(data, name)
    if _TEXT_FILE.fullmatch(name.rpartition("/")[2]):
        return iter([Fragment(name, Where.TEXT, _decoded(data))])
    return None


def _decoded(data: bytes) -> str:
    for encoding in ("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig", "cp1252"):
        try:
            return data[: 4 * MOST_CHARACTERS].decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")
