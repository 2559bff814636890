# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a file go in; the parts of a Word document come out, or why it is not taken for one.

Nothing of it is trusted: a zip may say that it holds gigabytes, names that lead out of a folder, the same
name twice, programs, or XML that reads other files.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile, ZipInfo

from tenderkit.rendering.town.findings import DOCUMENT, PACKAGE, Finding, Spot, TemplateFault
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_MEMBERS = 1_000
MOST_BYTES = 64 * 2**20
"""Of all members together, unpacked."""
MOST_XML = 16 * 2**20
"""Of one part."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1
_XML = (".xml", ".rels")
_PROGRAM = re.compile(
    r"vba|activex|oleobject|embeddings/.*\.bin$|\.(exe|dll|js|vbs|bat|cmd|ps1|hta|scr)$", re.IGNORECASE
)
_STRICT = b"http://purl.oclc.org/ooxml/"
_REMEDY = Message(N_("Save it in Word as an ordinary document (.docx) without password and macros."))


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file, unpacked and parsed."""

    members: Mapping[str, bytes]
    roots: "Mapping[str, _Element]"
    """Every XML part by its name."""


def opened(data: bytes) -> Package:
    """Unpack a Word file.

    Raises:
        TemplateFault: it is none, or one that nobody should open.
    """
    members = _unpacked(data)
    if faults := list(_unwelcome(members)):
        raise TemplateFault(*faults)
    roots, faults = {}, []
    for name, member in members.items():
        if name.lower().endswith(_XML):
            try:
                roots[name] = parsed(name, member)
            except TemplateFault as error:
                faults += error.findings
    if faults:
        raise TemplateFault(*faults)
    return Package(members, roots)


def parsed(name: str, data: bytes) -> "_Element":
    """Parse one part strictly: what is not well-formed is not mended, and nothing is fetched.

    Raises:
        TemplateFault: it is not well-formed, too large, or brings declarations of its own.
    """
    from lxml import etree

    if len(data) > MOST_XML:
        raise TemplateFault(_fault(name, N_("the part is larger than {limit} bytes"), limit=MOST_XML))
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise TemplateFault(_fault(name, N_("the part declares entities")))
    if _STRICT in data and name == DOCUMENT:
        raise TemplateFault(_fault(name, N_("the file is saved as Strict Open XML")))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise TemplateFault(_fault(name, N_("the XML is broken: {reason}"), reason=error.msg)) from error


def _unpacked(data: bytes) -> dict[str, bytes]:
    if data.startswith(_OLE):
        raise TemplateFault(_fault("", N_("the file is encrypted, or in the old format .doc")))
    try:
        with ZipFile(BytesIO(data)) as file:
            entries = file.infolist()
            if faults := list(_hostile(entries)):
                raise TemplateFault(*faults)
            return {entry.filename: file.read(entry) for entry in entries if not entry.is_dir()}
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError) as error:
        if isinstance(error, TemplateFault):
            raise
        fault = _fault("", N_("the file is no Word document: {reason}"), reason=str(error))
        raise TemplateFault(fault) from error


def _hostile(entries: list[ZipInfo]) -> Iterator[Finding]:
    """Yield what the list of members alone betrays, before anything is unpacked."""
    if len(entries) > MOST_MEMBERS:
        yield _fault("", N_("the file has more than {limit} members"), limit=MOST_MEMBERS)
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        yield _fault("", N_("the file unpacks to more than {limit} bytes"), limit=MOST_BYTES)
    seen = set()
    for entry in entries:
        name = entry.filename
        if name.lower() in seen:
            yield _fault(name, N_("the file has this member twice"))
        seen.add(name.lower())
        if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
            yield _fault(name, N_("the name of this member leads out of the file"))
        if entry.flag_bits & _ENCRYPTED:
            yield _fault(name, N_("this member is encrypted"))


def _unwelcome(members: Mapping[str, bytes]) -> Iterator[Finding]:
    """Yield what is missing, and what no template may carry."""
    for name in ("[Content_Types].xml", DOCUMENT):
        if name not in members:
            yield _fault(name, N_("this part is missing, so it is no Word document"))
    if b"macroEnabled" in members.get("[Content_Types].xml", b""):
        yield _fault("[Content_Types].xml", N_("the file can hold macros"))
    if b"wordprocessingml.template.main" in members.get("[Content_Types].xml", b""):
        yield _fault("[Content_Types].xml", N_("the file is a Word template (.dotx), not a document"))
    for name in members:
        if _PROGRAM.search(name):
            yield _fault(name, N_("the file carries a program or an embedded object"))


def _fault(part: str, words: str, **values: object) -> Finding:
    return Finding(PACKAGE, Spot(part or "ZIP"), Message(words, values), _REMEDY)
