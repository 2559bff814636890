# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms as bidders fill them in: values go in, the filled file comes out."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pikepdf
from lxml import etree
from pikepdf import Array, Dictionary, Name, String

Values = Mapping[str, str | bool]


def filled_pdf(form: Path, target: Path, values: Values) -> None:
    """Fill *form* as a viewer does."""
    with pikepdf.open(form) as pdf:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        for name, value in values.items():
            state = Name("/on") if value is True else String(str(value))
            fields[name].V = state
            if value is True:
                fields[name].AS = state
        pdf.save(target)


def made_pdf(target: Path, values: Values, **root: object) -> None:
    """Make a form with these fields from nothing; *root* is what else its catalogue holds."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    fields = []
    for name, said in values.items():
        box = isinstance(said, bool)
        state = (Name("/on") if said else Name("/Off")) if box else String(str(said))
        fields.append(
            pdf.make_indirect(Dictionary(T=String(name), FT=Name("/Btn") if box else Name("/Tx"), V=state))
        )
    pdf.Root.AcroForm = Dictionary(Fields=Array(fields), **root.pop("form", {}))  # type: ignore[arg-type]
    for key, value in root.items():
        pdf.Root[f"/{key}"] = value
    target.parent.mkdir(parents=True, exist_ok=True)
    pdf.save(target)


def filled_docx(form: Path, target: Path, values: Values) -> None:
    """Fill *form* as Word does: placeholders go, boxes are ticked."""
    with ZipFile(form) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    for control in root.iter("{*}sdt"):
        tag = control.find("{*}sdtPr/{*}tag")
        name = tag.get(tag.keys()[0])
        if name not in values:
            continue
        if values[name] is True:
            checked = control.find("{*}sdtPr/{*}checkbox/{*}checked")
            checked.set(checked.keys()[0], "1")
            control.find(".//{*}sdtContent//{*}t").text = "☒"
            continue
        shown = control.find("{*}sdtPr/{*}showingPlcHdr")
        shown.getparent().remove(shown)
        first, *rest = control.iterfind(".//{*}sdtContent//{*}t")
        first.text = str(values[name])
        for other in rest:
            other.text = ""
    parts["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def filled_xlsx(form: Path, target: Path, prices: Mapping[str, float | str], **cells: object) -> None:
    """Fill the price sheet *form*: a price for each position, and single cells by name."""
    book = openpyxl.load_workbook(BytesIO(form.read_bytes()))
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(min_row=9):
        if row[0].value in prices:
            row[4].value = prices[row[0].value]
    for name, value in cells.items():
        sheet[name] = value
    book.save(target)


def without_names(form: Path, target: Path) -> None:
    """Save *form* as a word processor does that keeps only the titles of the fields."""
    with ZipFile(form) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    for tag in list(root.iter("{*}tag")):
        tag.getparent().remove(tag)
    parts["word/document.xml"] = etree.tostring(root)
    with ZipFile(target, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
