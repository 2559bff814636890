# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word file and a text go in; the file with a footnote comes out, and its footnotes can be read."""

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PART = "word/footnotes.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def with_footnote(data: bytes, text: str) -> bytes:
    note = f'<w:footnote w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
    notes = f'<w:footnotes xmlns:w="{_W}">{note}</w:footnotes>'
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode("utf-8", "surrogateescape")
            if name == "[Content_Types].xml":
                content = content.replace(
                    "</Types>", f'<Override PartName="/{_PART}" ContentType="{_TYPE}"/></Types>'
                )
            if name == "word/_rels/document.xml.rels":
                relation = (
                    f'<Relationship Id="rId99" Type="{_RELATION}" Target="footnotes.xml"/></Relationships>'
                )
                content = content.replace("</Relationships>", relation)
            new.writestr(name, content.encode("utf-8", "surrogateescape"))
        new.writestr(_PART, notes)
    return target.getvalue()


def footnotes(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read(_PART).decode()
