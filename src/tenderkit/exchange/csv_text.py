# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of text go in; a CSV that German spreadsheets open without harm comes out."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

_COMPUTED = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings that a spreadsheet takes for a formula."""


def csv_text(rows: Iterable[Sequence[str | None]]) -> str:
    r"""Return *rows* with semicolons, in marked UTF-8; what would be computed gets an apostrophe before it.

    Example:
        >>> csv_text([["=1+1", None]])
        "\ufeff'=1+1;\r\n"
    """
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([_harmless(text or "") for text in row])
    return "\ufeff" + out.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_COMPUTED) else text
