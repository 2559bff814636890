# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and folders of templates go in; what each finished document has to say comes out."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.evaluation.example import worked_example
from tenderkit.model.dossier import Dossier
from tenderkit.outcome.plan import Plan
from tenderkit.reading.law import read_law
from tenderkit.rendering.documents import Wanted
from tenderkit.rendering.readback.expected import Expected, expected
from tenderkit.rendering.readback.sources import known_values

if TYPE_CHECKING:
    from tenderkit.rendering.readback.sources import Known


class Proof:
    """Tells for every document what to look for; gathers once what all may say."""

    def __init__(self, dossier: Dossier, folders: Sequence[Path]) -> None:
        """Keep the dossier, and the folders of templates, those of the town first."""
        self._dossier = dossier
        self._examples = [
            worked_example(j.catalogue, rules) for j in dossier.judged if (rules := dossier.rules(j))
        ]
        self._typed = [text for folder in folders for text in _words(folder, dossier.tender.language)]
        self._own = any(folders[0].rglob("*.j2"))
        self._known: dict[bool, Known] = {}

    def expected(self, wanted: Wanted, plan: Plan | None = None) -> Expected:
        """Return what *wanted* has to say; *plan* is what a confidential document prints of it."""
        confidential = wanted.kind.confidential
        if confidential not in self._known:
            opened = (self._dossier.internal, plan) if confidential else ()
            self._known[confidential] = known_values(
                self._dossier, read_law(duties=True), self._typed, self._examples, opened
            )
        known = self._known[confidential]
        return expected(self._dossier, wanted.kind.id, wanted.judged, known, own=self._own)


def _words(folder: Path, language: str) -> Iterator[str]:
    """Yield the templates that documents in *language* are made of."""
    for file in (*folder.glob("*.j2"), *folder.glob(f"{language}/*.j2")):
        if file.is_file():
            yield file.read_text(encoding="utf-8", errors="replace")
