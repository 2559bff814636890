# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of a notice go in; a data sheet as text, CSV or JSON comes out."""

import json
import textwrap
from collections.abc import Iterator, Sequence

from tenderkit.exchange.csv_text import csv_text
from tenderkit.exchange.eforms import Cell, Row
from tenderkit.words import N_, Message, Translate, sentence

FORMATS = ("text", "csv", "json")
_PARTS = {
    "notice": N_("Notice"),
    "buyer": N_("Buyer"),
    "procedure": N_("Procedure"),
    "lot": N_("Lot"),
    "review": N_("Review"),
}
_LOT = N_("Lot {lot}")
_OPEN_KEY = N_("still open: {key}")
_NOT_IN_DOSSIER = N_("still open: no file of the dossier says it")
_WIDTH, _INDENT = 100, "    "
_COLUMNS: tuple[str | None, ...] = ("part", "lot", "term", "label", "value", "code", "list", "key")


def sheet_text(rows: Sequence[Row], translate: Translate) -> str:
    """Return the sheet for the eye, what is open at the end of each part."""
    lines: list[str] = []
    heading = ""
    for row in rows:
        new = _heading(row, translate)
        if new != heading:
            lines += [*([""] if lines else []), new, "=" * len(new)]
            heading = new
        lines.append(f"{', '.join(row.terms)}  {row.label}")
        for text in _values(row, translate):
            lines += textwrap.wrap(text, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
    return "\n".join(lines) + "\n"


def sheet_csv(rows: Sequence[Row]) -> str:
    """Return one line for each value; what a spreadsheet would compute gets an apostrophe before it."""
    lines = [_COLUMNS]
    for row in rows:
        start = (row.part, row.lot, ", ".join(row.terms), row.label)
        lines += [(*start, c.text, c.code, c.list, row.key) for c in row.cells or (Cell(""),)]
    return csv_text(lines)


def sheet_json(rows: Sequence[Row], sdk: str, subtype: str | None) -> str:
    """Return the sheet for machines."""
    data = {
        "sdk": sdk,
        "subtype": subtype,
        "terms": [
            {
                "part": row.part,
                "lot": row.lot,
                "terms": list(row.terms),
                "label": row.label,
                "values": [{"text": c.text, "code": c.code, "list": c.list} for c in row.cells],
                "key": row.key,
            }
            for row in rows
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _heading(row: Row, translate: Translate) -> str:
    if row.lot is not None:
        return sentence(Message(_LOT, {"lot": row.lot}), translate)
    return translate(_PARTS[row.part])


def _values(row: Row, translate: Translate) -> Iterator[str]:
    for cell in row.cells:
        yield f"{cell.text} [{cell.code}]" if cell.code else " ".join(cell.text.split())
    if not row.cells:
        words = Message(_OPEN_KEY, {"key": row.key}) if row.key else Message(_NOT_IN_DOSSIER)
        yield f"– {sentence(words, translate)}"
