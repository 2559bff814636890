# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word file goes in; the PDF that LibreOffice makes of it comes out."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tenderkit.rendering.dates import stamp

_SECONDS = 180
_FILTER = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"2"}}'
)
_ZEROES = b"0" * 32


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
        (folder / "document.docx").write_bytes(docx)
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
    return _undated(made, date)


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
    return re.sub(rb"(?<=Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", written, pdf)
