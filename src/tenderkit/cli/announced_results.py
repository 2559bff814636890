# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; what is made known of it and reported comes out: notice and statistics."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.model.dossier import Dossier
from tenderkit.rendering.results import Results

if TYPE_CHECKING:
    from tenderkit.model.law import LawPack
    from tenderkit.outcome.notice import Notice

_NOTICE = "bekanntmachung"
_STATISTICS = frozenset({"statistik-datenblatt", "vergabevermerk"})
REPORTED = _STATISTICS | {_NOTICE}
"""Documents that print one of them."""


def with_reported(results: Results, folder: Path, dossier: Dossier, document: str) -> Results:
    """Return *results* with what *document* prints of notice or statistics."""
    if document in _STATISTICS:
        from tenderkit.evaluation.statistics import statistics

        return replace(results, statistics=statistics(dossier))
    return replace(results, notice=dossier_notice(folder, dossier))


def dossier_notice(folder: Path, dossier: Dossier) -> "Notice | None":
    """Return the notice by the law that was sealed, where something is; None in a regime without one."""
    from tenderkit.planning.notice import notice
    from tenderkit.reading.lists import read_lists

    return notice(dossier, dossier_law(folder), read_lists())


def dossier_law(folder: Path) -> "LawPack":
    """Return the entries of the law data: those that were sealed, else those that come with tenderkit."""
    from tenderkit.reading.seal_numbers import seal_numbers

    if seal_numbers(folder):
        from tenderkit.reading.sealed_law import law_of

        return law_of(folder)
    from tenderkit.reading.law import read_law

    return read_law()
