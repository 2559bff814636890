# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a workbook → what its visible sheets say; numbers as they are stored, with their unit."""

from collections.abc import Iterator
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from tenderkit.rendering import numbers
from tenderkit.rendering.readback.finished import Finished

if TYPE_CHECKING:
    from lxml.etree import _Element

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_DIGITS = 6
"""Of a number: what a spreadsheet stores is exact to about fifteen in all."""


def read_xlsx(data: bytes, language: str) -> Finished:
    """Return what a workbook says, its numbers written in *language*."""
    with ZipFile(BytesIO(data)) as package:
        workbook = _Workbook(package, language)
        rows = tuple(tuple(cells) for cells in workbook.rows() if cells)
    return Finished(tuple(cell for row in rows for cell in row), rows)


class _Workbook:
    """The parts of one file."""

    def __init__(self, package: ZipFile, language: str) -> None:
        self._package, self._language = package, language
        self._texts = ["".join(t.text or "" for t in item.iter(f"{_S}t")) for item in self._strings()]
        styles = self._root("xl/styles.xml")
        codes = {form.get("numFmtId"): form.get("formatCode", "") for form in styles.iter(f"{_S}numFmt")}
        self._forms = [codes.get(xf.get("numFmtId"), "") for xf in styles.iterfind(f"{_S}cellXfs/{_S}xf")]

    def rows(self) -> Iterator[list[str]]:
        """Yield the cells of each row that say anything, sheet by sheet."""
        sheets = self._root("xl/workbook.xml").iterfind(f"{_S}sheets/{_S}sheet")
        for number, sheet in enumerate(sheets, start=1):
            if sheet.get("state", "visible") == "visible":
                for row in self._root(f"xl/worksheets/sheet{number}.xml").iter(f"{_S}row"):
                    yield [said for cell in row if (said := self._said(cell))]

    def _said(self, cell: "_Element") -> str:
        value = cell.findtext(f"{_S}v") or ""
        match cell.get("t", "n"):
            case "s":
                return self._texts[int(value)]
            case "n" if value:
                form = self._forms[int(cell.get("s", "0"))]
                return self._number(value) + (" %" if "%" in form else "")
        return value

    def _number(self, stored: str) -> str:
        scale = 10**_DIGITS
        return numbers.plain(Fraction(round(Fraction(stored) * scale), scale), self._language)

    def _strings(self) -> "Iterator[_Element]":
        if "xl/sharedStrings.xml" in self._package.namelist():
            yield from self._root("xl/sharedStrings.xml").iterfind(f"{_S}si")

    def _root(self, name: str) -> "_Element":
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(self._package.read(name), parser)
