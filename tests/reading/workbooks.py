# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks for tests: written by the library that tenderkit writes with, or changed part by part."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter


def workbook(fill):
    """Return the bytes of a workbook that *fill* writes into."""
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        fill(book)
    return data.getvalue()


def of_rows(*rows, name="Tabelle1"):
    """Return the bytes of a workbook with one sheet."""

    def fill(book):
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)

    return workbook(fill)


def with_files(data, parts):
    """Return *data* with *parts* (name → bytes, or a function of the old bytes) replaced or added."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w", ZIP_DEFLATED) as made:
        for name in source.namelist():
            old = source.read(name)
            new = parts.get(name, old)
            made.writestr(name, new(old) if callable(new) else new)
        for name, new in parts.items():
            if name not in source.namelist():
                made.writestr(name, new)
    return target.getvalue()
