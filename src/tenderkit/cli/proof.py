# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and folders of templates go in; what each finished document has to say comes out."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tenderkit.evaluation.example import worked_example
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.reading.law import read_law
from tenderkit.rendering.context.delivery import DELIVER
from tenderkit.rendering.context.later import LATER
from tenderkit.rendering.context.project import ON_PROJECT, PROFILE
from tenderkit.rendering.context.providers import FIND
from tenderkit.rendering.readback.expected import Expected, expected
from tenderkit.rendering.readback.opened import opened
from tenderkit.rendering.readback.sources import Known, known_values
from tenderkit.rendering.results import Results
from tenderkit.rendering.stages_documents import STAGES
from tenderkit.rendering.wanted import Wanted

_NOTHING = Results()
OWN_SECRETS = ON_PROJECT | {PROFILE}
"""Documents of which each may print other things than its phase."""
_OWN_PHASES = {FIND, STAGES, DELIVER}
"""Phases whose documents may print other things than those of all other phases."""


class Proof:
    """Tells for every document what to look for; gathers once what all may say."""

    def __init__(self, dossier: Dossier, folders: Sequence[Path], law: LawPack | None = None) -> None:
        """Keep the dossier, the folders of templates, those of the town first, and the law as it counts."""
        self._dossier, self._law = dossier, law or read_law(duties=True)
        self._examples = [
            worked_example(j.catalogue, rules) for j in dossier.judged if (rules := dossier.rules(j))
        ]
        self._typed = [text for folder in folders for text in _words(folder, dossier.tender.language)]
        self._own = any(folders[0].rglob("*.j2"))
        self._known: dict[tuple[object, ...], Known] = {}

    def expected(self, wanted: Wanted, results: Results = _NOTHING) -> Expected:
        """Return what *wanted* has to say; *results* are what it prints of them."""
        known = self._known_to(wanted, results)
        return expected(self._dossier, wanted, known, own=self._own)

    def _known_to(self, wanted: Wanted, results: Results) -> Known:
        """Return what *wanted* may print; many documents may print the same."""
        kind, about = wanted.kind, wanted.bid or wanted.application or wanted.question or wanted.provider
        lot = wanted.judged.lot.id if wanted.judged.lot and about else None
        concluded = (bool(results.conclusion.robustness), results.conclusion.contract_from)
        own = kind.phase if kind.phase in _OWN_PHASES else None
        own = kind.id if kind.id in OWN_SECRETS or results.notice or wanted.application else own
        readers = (kind.confidential, kind.phase in LATER, about.id if about else None, lot, *concluded, own)
        if readers not in self._known:
            self._known[readers] = known_values(
                self._dossier,
                self._law,
                self._typed,
                self._examples,
                opened(self._dossier, wanted, results),
            )
        return self._known[readers]


def _words(folder: Path, language: str) -> Iterator[str]:
    """Yield the templates that documents in *language* are made of."""
    for file in (*folder.glob("*.j2"), *folder.glob(f"{language}/*.j2")):
        if file.is_file():
            yield file.read_text(encoding="utf-8", errors="replace")
