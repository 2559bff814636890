# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of an office file (DOCX, XLSX, PPTX, ODF) go in; texts, authors and properties come out."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from tenderkit.model.fragment import Fragment, Where
from tenderkit.reading.shown_texts import LockedError

_MOST_PARTS = 5_000
_MOST_UNPACKED = 200 * 2**20
_MOST_OF_A_PART = 40 * 2**20
_ABOUT = re.compile(r"docprops/|meta\.xml$|/people\.xml$|commentauthors|persons/", re.IGNORECASE)
"""Parts in which a file speaks of itself."""
_WORDS = re.compile(r"\.(xml|rels|vml)$", re.IGNORECASE)
_LAYOUT = re.compile(
    r"(styles|theme\d*|settings|fontTable|numbering|webSettings)\.xml$|/theme/|\[Content_Types\]",
    re.IGNORECASE,
)
_TELLING = ("author", "initials", "creator", "userId", "Target", "displayName", "name", "descr", "title")
"""Attributes in which names stand: of comments and changes, of links, of pictures."""


class TooLargeError(ValueError):
    """The archive unpacks to too much."""


def office_texts(data: bytes, name: str) -> Iterator[Fragment]:
    """Yield the texts of the parts of the archive *data*.

    Raises:
        LockedError: a part is encrypted.
        TooLargeError: it unpacks to more than anybody reads.
    """
    with ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        if any(entry.flag_bits & 1 for entry in entries):
            raise LockedError
        if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
            raise TooLargeError
        for entry in entries:
            part = entry.filename
            yield Fragment(name, Where.METADATA, part.rpartition("/")[2], part)
            if not _WORDS.search(part) or _LAYOUT.search(part):
                continue
            if entry.file_size > _MOST_OF_A_PART:
                raise TooLargeError
            where = Where.METADATA if _ABOUT.search(part) else Where.TEXT
            yield Fragment(name, where, xml_words(archive.read(entry)), part)


def xml_words(data: bytes) -> str:
    """Return the words in the XML *data*, and the attributes in which names stand.

    Paragraphs stay apart, the pieces of one paragraph stay together: a name is found however it is formatted.

    Raises:
        ValueError: it is no XML, or declares a document type.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(data.strip(b"\x00 \t\r\n"), parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError("the part declares a document type")
    words: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        local = element.tag.rpartition("}")[2]
        if event == "start":
            telling = [value for key, value in element.items() if key.rpartition("}")[2] in _TELLING]
            words += [
                "\n" if local in _BREAKS else "",
                *(f"\n{value}\n" for value in telling),
                element.text or "",
            ]
        else:
            is_word = local not in _PIECES and (element.text or "").strip()
            words += ["\n" if is_word or local in _BREAKS else "", element.tail or ""]
    return "".join(words)


_BREAKS = frozenset("p br tab tr row si h li c text".split())
_PIECES = frozenset("t r span a b i u em strong".split())
"""Elements inside a paragraph; their ends part no words."""
