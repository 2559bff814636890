# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word file goes in; the PDF that LibreOffice makes of it comes out."""

import os
import re
import shutil
import subprocess
import zlib
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tenderkit.rendering.dates import stamp
from tenderkit.rendering.docx_xml import W
from tenderkit.rendering.town.spots import P

_SECONDS = 180
_FILTER = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"2"}}'
)
_ZEROES = b"0" * 32
_COLOURS = re.compile(
    rb"<<(/N 3/Length (\d+) 0 R/Filter/FlateDecode)>>\s*stream\r?\n(.*?)(?=\r?\nendstream)", re.DOTALL
)
_TABLE = re.compile(rb"\nxref\n0 \d+\n(.*)trailer.*startxref\s+(\d+)", re.DOTALL)
"""Where each object begins, and where this table does."""
_METADATA = re.compile(rb"\n </rdf:RDF>\n</x:xmpmeta>\n(\s*)<\?xpacket end", re.DOTALL)
"""The end of the properties, and the room behind it."""
_DECLARATION = b"""
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>"""
"""PDF/A wants it explained what says that a file is PDF/UA; LibreOffice does not."""
_MADE_ON = slice(24, 36)
"""In a colour profile: the moment of its making."""


def libreoffice() -> str | None:
    """Return the path of LibreOffice, None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def office_pdf(program: str, docx: bytes, date: str) -> bytes | None:
    """Convert a file in a profile of its own; None where LibreOffice fails.

    Args:
        program: the path of LibreOffice.
        docx: the file.
        date: ISO date that the PDF carries.
    """
    with TemporaryDirectory(prefix="tenderkit-") as name:
        folder = Path(name)
        (folder / "document.docx").write_bytes(paged(docx))
        command = [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--convert-to", _FILTER, "--outdir", name),
            str(folder / "document.docx"),
        ]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(stamp(date).timestamp()))}
        try:
            subprocess.run(command, env=environment, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603
            made = (folder / "document.pdf").read_bytes()
        except (OSError, subprocess.SubprocessError):
            return None
    return _declared(_undated(made, date))


def paged(docx: bytes) -> bytes:
    """Take the frame off the list of contents: LibreOffice then fills in the page of each entry."""
    from docx import Document

    document = Document(BytesIO(docx))
    for code in list(document.element.body.iter(f"{{{W}}}instrText")):
        if (code.text or "").strip().startswith("TOC"):
            marks = _frame(next(code.iterancestors(P)))
            for run in (code.getparent(), *(mark.getparent() for mark in marks)):
                run.getparent().remove(run)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _frame(first: Any) -> list[Any]:
    """Return beginning, middle and end of the first field from a paragraph on."""
    depth, found, paragraph = 0, [], first
    while paragraph is not None:
        for mark in paragraph.iter(f"{{{W}}}fldChar"):
            kind = mark.get(f"{{{W}}}fldCharType")
            depth += kind == "begin"
            if depth == 1:
                found.append(mark)
            depth -= kind == "end"
            if depth == 0:
                return found
        paragraph = paragraph.getnext()
    return []


def _declared(pdf: bytes) -> bytes:
    """Explain in the properties what they say of PDF/UA, in the room that they have: nothing moves."""
    found = _METADATA.search(pdf)
    if found is None or b"pdfaExtension:" in pdf or len(found[1]) <= len(_DECLARATION):
        return pdf
    return (
        pdf[: found.start()]
        + _DECLARATION
        + pdf[found.start() : found.end(1) - len(_DECLARATION)]
        + pdf[found.end(1) :]
    )


def _undated(pdf: bytes, date: str) -> bytes:
    """Replace moment and random number of the making, where they are written plainly, by as many bytes."""
    moment = stamp(date)
    pdf = re.sub(
        rb"/ID \[ <[0-9A-F]{32}>\s*<[0-9A-F]{32}> \]", lambda m: re.sub(rb"[0-9A-F]{32}", _ZEROES, m[0]), pdf
    )
    pdf = re.sub(rb"/DocChecksum /[0-9A-F]{32}", b"/DocChecksum /" + _ZEROES, pdf)
    plain = moment.strftime("D:%Y%m%d%H%M%S").encode()
    pdf = re.sub(rb"D:\d{14}", plain, pdf)
    written = moment.strftime("%Y-%m-%dT%H:%M:%S").encode()
    pdf = re.sub(rb"(?<=Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", written, pdf)
    return _same_profile(pdf)


def _same_profile(pdf: bytes) -> bytes:
    """Take the day of making out of the colour profile, which is packed, and move what stands behind it."""
    stream, table = _COLOURS.search(pdf), _TABLE.search(pdf)
    if stream is None or table is None:
        return pdf
    profile = bytearray(zlib.decompress(stream[3]))
    profile[_MADE_ON] = bytes(12)
    packed = zlib.compress(bytes(profile), 9)
    length = re.compile(rb"(\n%s 0 obj\s+)(\d+)" % stream[2])
    moved = len(stream[3]) - len(packed)

    def place(entry: re.Match[bytes]) -> bytes:
        at = int(entry[0])
        return b"%010d" % (at - moved if at > stream.start() else at)

    entries = re.sub(rb"^\d{10}(?= \d{5} n)", place, table[1], flags=re.MULTILINE)
    rest = pdf[stream.end(3) : table.start(1)] + entries + pdf[table.end(1) : table.start(2)]
    rest = length.sub(lambda found: found[1] + b"%0*d" % (len(found[2]), len(packed)), rest, count=1)
    start = b"%d" % (int(table[2]) - moved)
    return pdf[: stream.start(3)] + packed + rest + start + pdf[table.end(2) :]
