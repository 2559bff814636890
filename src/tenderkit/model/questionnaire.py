# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What all providers are asked alike: the rows of one form, and the cells to fill in (Fragebogen).

Whoever writes the workbook and whoever reads it back hold the same record.
"""

from collections.abc import Mapping

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.providers import Provider, SoundingQuestion
from tenderkit.records import dataclass

DOCUMENT = "markterkundung-fragebogen"
LAYOUT = 1
"""Counted up whenever a cell of the workbook changes its place."""
NAME_ROW, VALUE_COLUMN = 6, 3
"""Where the name of the company stands, from 1."""
FIRST_ROW = 9
"""The row of the first question, from 1."""
ID_COLUMN, QUESTION_COLUMN, ANSWER_COLUMN, PROOF_COLUMN, REMARK_COLUMN = 1, 2, 3, 4, 5


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """One form, for one provider or for anybody."""

    tender: str
    sheet: str
    """Name of the worksheet."""
    words: Mapping[str, str]
    """``now``, ``later``, ``no`` → how the form says it."""
    questions: tuple[SoundingQuestion, ...]
    provider: Provider | None = None

    def row(self, number: int) -> int:
        """Return the row of the question with this index, from 1."""
        return FIRST_ROW + number

    def print(self) -> str:
        """Return the fingerprint of what is asked, the same for all, as 64 hexadecimal digits."""
        asked = [{"id": q.id, "text": q.text, "kind": q.kind.value} for q in self.questions]
        return sha256(canonical_json({"layout": LAYOUT, "tender": self.tender, "asked": asked}))

    def code(self) -> str:
        """Return the beginning of the fingerprint, as it stands on paper."""
        return self.print()[:16]
