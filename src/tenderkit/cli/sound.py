# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder goes in; a dossier without errors comes out, or its errors are raised."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.checking.check import check, findings
from tenderkit.model.dossier import Dossier
from tenderkit.outcome.finding import Findings
from tenderkit.problems import InputError, Problem, Severity, raise_if_any
from tenderkit.reading.dossier import read_with_warnings
from tenderkit.reading.files import PLACEHOLDER
from tenderkit.reading.law import read_law, read_law_of_dates
from tenderkit.reading.lists import read_lists

if TYPE_CHECKING:
    from tenderkit.outcome.award import Outcome


def examined_dossier(folder: Path) -> tuple[Dossier, Findings]:
    """Return the dossier in *folder* and all that `check` says of it, the linter included.

    Raises:
        InputError: the files themselves have faults.
    """
    dossier, noticed = read_with_warnings(folder)
    found = findings(dossier, read_law_of_dates(), read_lists(), _outcomes(dossier))
    return dossier, replace(found, problems=(*found.problems, *noticed))


def _outcomes(dossier: Dossier) -> "tuple[Outcome, ...]":
    """Return what the rules make of the bids where people have decided; nothing where that cannot be said."""
    if not dossier.award.decisions:
        return ()
    from tenderkit.evaluation.evaluate import evaluate

    law = read_law()
    if any(problem.severity is Severity.ERROR for problem in check(dossier, law)):
        return ()
    try:
        return evaluate(dossier)
    except InputError:
        return ()


def sound_dossier(folder: Path) -> tuple[Dossier, tuple[Problem, ...]]:
    """Return the dossier in *folder*, and what was noticed that is no error; the linter is not asked.

    Raises:
        InputError: it has errors; only they are raised.
    """
    dossier, noticed = read_with_warnings(folder)
    problems = (*check(dossier, read_law()), *noticed)
    raise_if_any([problem for problem in problems if problem.severity is Severity.ERROR])
    return dossier, problems


def printable_dossier(folder: Path) -> Dossier:
    """Return the dossier in *folder*, sound and with nothing public still to be filled.

    Raises:
        InputError: it has errors, or a text in square brackets in a file that bidders see.
    """
    dossier, found = examined_dossier(folder)
    raise_if_any([p for p in found.problems if p.severity is Severity.ERROR or _blank(p, dossier)])
    return dossier


def _blank(problem: Problem, dossier: Dossier) -> bool:
    return problem.rule == PLACEHOLDER and problem.place.file in dossier.public
