# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The finished sheets of one reviewer and a secret number go in; the code that promises them comes out.

Whoever has the code can tell later whether the sheets are those that were promised, and
learns nothing of them before: the number is drawn by the reviewer and stays with the sheets.
"""

from collections.abc import Mapping

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.numbers import decimal_text
from tenderkit.model.score import Score, ScoreSheet
from tenderkit.model.short_code import SIGNS, grouped, short_code, typed_signs

_LENGTH = 24

Sheets = Mapping[tuple[str | None, str], ScoreSheet]
"""Lot (None: there are none) and letter of the bid → its sheet. The letter, for the reviewer knows no id."""


def sheet_code(nonce: str, reviewer: str, sheets: Sheets) -> str:
    """Return the code of *sheets*: 120 bits of a SHA-256, as six groups of four signs.

    Hashed is the canonical JSON of ``{"nonce", "reviewer", "sheets": [{"lot", "bid", "seal",
    "conflict", "scores"}, …]}``, sheets in the order of lot and letter, points as a person
    types them. What is blank is left out.

    Example:
        >>> sheet_code("00", "rev-1", {})
        'RBDJ-X126-XG6G-HQ5A-GJVZ-JQ1Z'
    """
    listed = sorted(sheets.items(), key=lambda item: (item[0][0] or "", item[0][1]))
    data = {
        "nonce": nonce,
        "reviewer": reviewer,
        "sheets": [_plain(lot, letter, sheet) for (lot, letter), sheet in listed],
    }
    return short_code(sha256(canonical_json(data)), _LENGTH)


def typed_code(text: str) -> str | None:
    """Return the code that somebody typed or read out as *text*; None where it is none.

    Capitals, blanks and hyphens do not count, O is read as 0, I and L as 1.

    Example:
        >>> typed_code("rbdj xi26 xg6g hq5a gjvz jqiz"), typed_code("RBDJ")
        ('RBDJ-X126-XG6G-HQ5A-GJVZ-JQ1Z', None)
    """
    signs = typed_signs(text)
    return grouped(signs) if len(signs) == _LENGTH and set(signs) <= set(SIGNS) else None


def _plain(lot: str | None, letter: str, sheet: ScoreSheet) -> dict[str, object]:
    conflict = sheet.conflict
    declared = None
    if conflict is not None:
        declared = _filled(declared=conflict.declared, on=conflict.on.isoformat(), text=conflict.text)
    scores = {criterion: _score(score) for criterion, score in sheet.scores.items()}
    return _filled(lot=lot, bid=letter, seal=sheet.seal, conflict=declared, scores=scores)


def _score(score: Score) -> dict[str, object]:
    points = None if score.points is None else decimal_text(score.points.exact)
    return _filled(points=points, rating=score.rating, reason=score.reason, place=score.place)


def _filled(**values: object) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}
