# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and a day go in; what stands against an acceptance on that day comes out."""

from collections.abc import Sequence
from datetime import date

from tenderkit.model.delivery import Reserved
from tenderkit.model.delivery_scope import due_lines
from tenderkit.model.dossier import Dossier

_GRAVE = 1
"""The class of defects that prevent the acceptance."""


def blocking(
    dossier: Dossier, on: date, requirements: Sequence[str] | None, reserved: Sequence[Reserved] = ()
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the tests that are open or not met on the day *on*, and the open defects of class 1.

    Args:
        dossier: with what was looked at.
        on: the day of the acceptance; what was looked at later was not looked at then.
        requirements: only what belongs to these; None: to all that is due.
        reserved: tests that are accepted all the same, each with a reason. No defect of class 1 is.
    """
    aside = {(each.requirement, each.test) for each in reserved}
    tests = tuple(
        line.test
        for line in due_lines(dossier)
        if (requirements is None or line.requirement in requirements)
        and (line.requirement, line.test) not in aside
        and not (line.result == "met" and line.on is not None and line.on <= on)
    )
    defects = tuple(
        defect.id
        for defect in dossier.delivery.defects
        if defect.class_ == _GRAVE
        and defect.on <= on
        and (defect.fixed is None or defect.fixed > on)
        and (requirements is None or defect.requirement in requirements)
    )
    return tests, defects
