# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of evaluation and where they stand: what every check of an award method gets."""

from collections.abc import Callable

from tenderkit.model.method import EvaluationRules
from tenderkit.problems import Place, Problem, Severity
from tenderkit.records import dataclass
from tenderkit.words import Message

PlaceOf = Callable[[tuple[str | int, ...]], Place]
"""Path below ``evaluation`` → where it stands."""


@dataclass(frozen=True, slots=True)
class RulesSubject:
    """What is checked."""

    rules: EvaluationRules
    place_of: PlaceOf
    for_calc: bool
    """For a plain table without a dossier."""


def rules_problem(  # noqa: PLR0913, PLR0917 - the parts of a problem
    subject: RulesSubject,
    rule: str,
    path: tuple[str | int, ...],
    what: Message,
    remedy: Message,
    severity: Severity = Severity.ERROR,
) -> Problem:
    """Return a problem at *path* below ``evaluation``."""
    return Problem(rule, subject.place_of(path), what, remedy, severity)
