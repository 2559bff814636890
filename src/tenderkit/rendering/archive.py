# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word file → the same content in a zip that is the same whenever and wherever it is made."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST = "[Content_Types].xml"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_ORDINARY_FILE = 0o100644 << 16
_UNIX = 3


def undated(docx: bytes) -> bytes:
    """Sort the members (content types first, as Office wants) and take away dates and machine."""
    target = BytesIO()
    with ZipFile(BytesIO(docx)) as source, ZipFile(target, "w", ZIP_DEFLATED) as sorted_zip:
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            member = ZipInfo(name, _LONG_AGO)
            member.compress_type = ZIP_DEFLATED
            member.create_system = _UNIX
            member.external_attr = _ORDINARY_FILE
            sorted_zip.writestr(member, source.read(name), compresslevel=6)
    return target.getvalue()
