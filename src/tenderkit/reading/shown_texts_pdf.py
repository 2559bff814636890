# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a PDF go in; pages, fields, notes, links, attachments and metadata come out as texts."""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from tenderkit.model.fragment import Fragment, Where
from tenderkit.reading.shown_texts import LockedError

_MOST_PAGES = 2_000
_MOST_NOTES = 20_000
_NOTE_KEYS = ("/T", "/Contents", "/V", "/TU")


def pdf_texts(data: bytes, name: str) -> Iterator[Fragment]:
    """Yield every text of the PDF *data*.

    Raises:
        LockedError: it is encrypted.
    """
    yield from _behind_the_pages(data, name)
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        for number in range(min(len(document), _MOST_PAGES)):
            page = document[number]
            text = page.get_textpage()
            yield Fragment(name, Where.TEXT, text.get_text_bounded(), str(number + 1))
            text.close()
            page.close()


def _behind_the_pages(data: bytes, name: str) -> Iterator[Fragment]:
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # a damaged file is told in our words
    reader = pypdf.PdfReader(BytesIO(data))
    if reader.is_encrypted:
        raise LockedError
    for key, value in (reader.metadata or {}).items():
        yield Fragment(name, Where.METADATA, str(value), str(key).lstrip("/"))
    root: Any = reader.trailer["/Root"]
    if (stream := root.get("/Metadata")) is not None:
        yield Fragment(name, Where.METADATA, _xml_text(stream.get_object().get_data()), "XMP")
    for attached in reader.attachment_list if "/Names" in root else ():
        yield Fragment(name, Where.METADATA, attached.name, "attachment")
    yield from _notes(reader, name)


def _notes(reader: Any, name: str) -> Iterator[Fragment]:
    left = _MOST_NOTES
    for number, page in enumerate(reader.pages[:_MOST_PAGES], start=1):
        for reference in page.get("/Annots") or ():
            left -= 1
            if left < 0:
                return
            note = reference.get_object()
            texts = [str(note[key]) for key in _NOTE_KEYS if isinstance(note.get(key), str)]
            action = note.get("/A")
            if action is not None and (target := action.get_object().get("/URI")):
                texts.append(str(target))
            if texts:
                yield Fragment(name, Where.TEXT, "\n".join(texts), str(number))


def _xml_text(data: bytes) -> str:
    from tenderkit.reading.shown_texts_office import xml_words

    return xml_words(data)
