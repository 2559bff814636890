# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a workbook go in; its parts come out as XML, once nothing in it could do more than be read."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, LargeZipFile, ZipFile

from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.spreadsheet import HOSTILE, UNREADABLE
from tenderkit.words import N_, Message

_MOST_PARTS = 2_000
_MOST_UNPACKED = 100 * 2**20
_MOST_OF_A_PART = 30 * 2**20
_ACTIVE = (
    (re.compile(r"vbaproject|macrosheets/|/activex/|dialogsheets/", re.IGNORECASE), N_("macros")),
    (re.compile(r"externallinks/", re.IGNORECASE), N_("links to other files or programs")),
    (
        re.compile(r"xl/connections\.xml|querytables/|xl/model/", re.IGNORECASE),
        N_("connections to databases"),
    ),
    (re.compile(r"/embeddings/|oleobject", re.IGNORECASE), N_("embedded files")),
)
_DAMAGED = (BadZipFile, LargeZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""What the library of archives raises where one is damaged."""
_HYPERLINK = "/hyperlink"


class Package:
    """An opened workbook whose parts are read one at a time."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open *data*, which messages call *name*.

        Raises:
            InputError: it is no workbook, unpacks to too much, or holds something active.
        """
        self.name = name
        try:
            self._zip = ZipFile(BytesIO(data))
        except _DAMAGED as error:
            raise InputError([self.broken()]) from error
        entries = self._zip.infolist()
        self.names = {entry.filename for entry in entries}
        if len(entries) > _MOST_PARTS or sum(e.file_size for e in entries) > _MOST_UNPACKED:
            raise InputError([self._bomb()])
        if len(self.names) != len(entries) or any(entry.flag_bits & 1 for entry in entries):
            raise InputError([self.broken()])
        raise_if_any(list(self._active()))

    def part(self, name: str) -> Any:
        """Return the root of the XML part *name*; None where the workbook has no such part.

        Raises:
            InputError: it is no XML, too large, or declares a document type.
        """
        if name not in self.names:
            return None
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(self._bytes(name), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise InputError([self.broken()]) from error
        if root.getroottree().docinfo.doctype:
            what = Message(N_("the workbook declares entities, as none does that a spreadsheet has written"))
            raise InputError([Problem(HOSTILE, Place(self.name), what, Message(_VALUES))])
        return root

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return for each relation of *part* its type and the part it leads to.

        Raises:
            InputError: one that is no hyperlink leads out of the workbook.
        """
        folder, _, own = part.rpartition("/")
        root = self.part(f"{folder}/_rels/{own}.rels".lstrip("/"))
        found: dict[str, tuple[str, str]] = {}
        for relation in () if root is None else root.iterfind("{*}Relationship"):
            kind, target = relation.get("Type", ""), relation.get("Target", "")
            if relation.get("TargetMode") == "External":
                if not kind.endswith(_HYPERLINK):
                    raise InputError([self._refused(_ACTIVE[1][1])])
                continue
            path = target.lstrip("/") if target.startswith("/") else _joined(folder, target)
            found[relation.get("Id", "")] = (kind, path)
        return found

    def broken(self) -> Problem:
        """Return the problem that the file is no workbook, or a damaged one."""
        what = Message(N_("the file is no workbook that can be read, or it is damaged"))
        remedy = Message(N_("Open it in a spreadsheet and save it as .xlsx, without a password."))
        return Problem(UNREADABLE, Place(self.name), what, remedy)

    def _bytes(self, name: str) -> bytes:
        if self._zip.getinfo(name).file_size > _MOST_OF_A_PART:
            raise InputError([self._bomb()])
        try:
            return self._zip.read(name)
        except _DAMAGED as error:
            raise InputError([self.broken()]) from error

    def _active(self) -> Iterator[Problem]:
        for pattern, what in _ACTIVE:
            if any(pattern.search(name) for name in self.names):
                yield self._refused(what)
        if "[Content_Types].xml" in self.names and b"macroEnabled" in self._bytes("[Content_Types].xml"):
            yield self._refused(_ACTIVE[0][1])

    def _refused(self, what: str) -> Problem:
        message = Message(N_("the workbook holds {what}"), {"what": Message(what)})
        return Problem(HOSTILE, Place(self.name), message, Message(_VALUES))

    def _bomb(self) -> Problem:
        values = {"limit": _MOST_UNPACKED // 2**20}
        what = Message(N_("the workbook unpacks to more than {limit} megabytes"), values)
        return Problem(HOSTILE, Place(self.name), what, Message(_VALUES))


_VALUES = N_("Copy the table into a new workbook as values and save that as .xlsx.")


def _joined(folder: str, target: str) -> str:
    """Return where *target* leads from *folder*.

    Example:
        >>> _joined("xl/worksheets", "../comments1.xml")
        'xl/comments1.xml'
    """
    parts = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step not in {"", "."}:
            parts.append(step)
    return "/".join(parts)
