# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder goes in; a dossier without errors comes out, or its errors are raised."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.checking.check import check, findings
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.outcome.finding import Findings
from tenderkit.problems import InputError, Problem, Severity, raise_if_any
from tenderkit.reading.dossier import read_with_warnings
from tenderkit.reading.files import PLACEHOLDER
from tenderkit.reading.law import read_law, read_law_of_dates
from tenderkit.reading.lists import read_lists
from tenderkit.reading.seal_numbers import seal_numbers

if TYPE_CHECKING:
    from tenderkit.outcome.award import Outcome


def examined_dossier(folder: Path, *, renewed: bool = False) -> tuple[Dossier, Findings]:
    """Return the dossier in *folder* and all that `check` says of it, the linter included.

    Args:
        folder: the dossier.
        renewed: take catalogues and law data as they are installed, not as they were sealed.

    Raises:
        InputError: the files themselves have faults.
    """
    dossier, noticed = read_with_warnings(folder, renewed=renewed)
    law = _with_thresholds(read_law_of_dates() if renewed else _law_of_dates(folder), dossier)
    sealed = () if renewed else _sealed(folder, dossier)
    outcomes, unranked = _outcomes(folder, dossier)
    besides = (*sealed, *_uncarried(dossier), *unranked)
    found = findings(dossier, law, read_lists(), outcomes, besides)
    return dossier, replace(found, problems=(*found.problems, *noticed))


def _outcomes(folder: Path, dossier: Dossier) -> "tuple[tuple[Outcome, ...], tuple[Problem, ...]]":
    """Return what the rules make of the bids where people have decided, or that it cannot be said."""
    if not dossier.award.decisions:
        return (), ()
    from tenderkit.evaluation.evaluate import evaluate

    law = _law(folder)
    if any(problem.severity is Severity.ERROR for problem in check(dossier, law)):
        return (), ()
    try:
        return evaluate(dossier), ()
    except InputError:
        from tenderkit.evaluation.unranked import unranked_awards

        return (), tuple(unranked_awards(dossier))


def _uncarried(dossier: Dossier) -> tuple[Problem, ...]:
    """Return why the estimated value does not carry the procedure; without an estimate nothing is loaded."""
    estimate = dossier.internal.estimate
    if estimate is None or not estimate.items or dossier.tender.regime == "none":
        return ()
    from tenderkit.planning.carrying import uncarried
    from tenderkit.reading.law import read_law_of_values

    problems = tuple(uncarried(dossier, estimate, read_law_of_values(dossier.tender.regime)))
    if not problems:
        return ()
    from tenderkit.rendering.plan_problems import money_of, with_money

    return with_money(problems, money_of(dossier))


def _sealed(folder: Path, dossier: Dossier) -> tuple[Problem, ...]:
    """Return what is said of the seal; without one, and sheets that name one, nothing is loaded for it."""
    named = any(sheet.seal for judged in dossier.judged for sheet in judged.sheets)
    if not named and not seal_numbers(folder):
        return ()
    from tenderkit.checking.sealed import sealed_problems
    from tenderkit.reading.sealing import sealing_of

    return tuple(sealed_problems(dossier, sealing_of(folder, dossier)))


def _law(folder: Path) -> LawPack:
    if not seal_numbers(folder):
        return read_law()
    from tenderkit.reading.sealed_law import law_of

    return law_of(folder)


def _law_of_dates(folder: Path) -> LawPack:
    if not seal_numbers(folder):
        return read_law_of_dates()
    from tenderkit.reading.sealed_law import law_of_dates

    return law_of_dates(folder)


def _with_thresholds(law: LawPack, dossier: Dossier) -> LawPack:
    """Return *law* with the thresholds of today, where a contract was changed; else nothing is loaded."""
    if not dossier.delivery.changes:
        return law
    from tenderkit.reading.law import read_law_of_values

    return replace(law, thresholds=read_law_of_values(dossier.tender.regime).thresholds)


def sound_dossier(folder: Path) -> tuple[Dossier, tuple[Problem, ...]]:
    """Return the dossier in *folder*, and what was noticed that is no error; the linter is not asked.

    Raises:
        InputError: it has errors; only they are raised.
    """
    dossier, noticed = read_with_warnings(folder)
    problems = (*check(dossier, _law(folder)), *_sealed(folder, dossier), *noticed)
    raise_if_any([problem for problem in problems if problem.severity is Severity.ERROR])
    return dossier, problems


def printable_dossier(folder: Path, *, renewed: bool = False) -> Dossier:
    """Return the dossier in *folder*, sound and with nothing public still to be filled.

    *renewed* means what it does in `examined_dossier`.

    Raises:
        InputError: it has errors, or a text in square brackets in a file that bidders see.
    """
    dossier, found = examined_dossier(folder, renewed=renewed)
    raise_if_any([p for p in found.problems if p.severity is Severity.ERROR or _blank(p, dossier)])
    return dossier


def _blank(problem: Problem, dossier: Dossier) -> bool:
    return problem.rule == PLACEHOLDER and problem.place.file in dossier.public
