# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier with an estimate goes in; which procedures the value carries comes out.

That is the part of a plan, without documents and dates, that asks for few records of the law data. Pure.
"""

from collections.abc import Iterator
from dataclasses import replace

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Estimate
from tenderkit.model.law import LawPack
from tenderkit.outcome.plan import Plan
from tenderkit.planning.force import overrides
from tenderkit.planning.frame import Frame
from tenderkit.planning.plan_problems import regime_problems
from tenderkit.planning.procedure import BELOW, EU, choices
from tenderkit.planning.procedure_problems import procedure_problems
from tenderkit.planning.value import estimated_value, threshold_of
from tenderkit.problems import Problem, Severity


def carrying(dossier: Dossier, estimate: Estimate, law: LawPack) -> tuple[Plan, Frame]:
    """Return value, threshold and procedures, by the law of the day of publication, else of the estimate."""
    tender = dossier.tender
    day = tender.dates.published.day if tender.dates.published else estimate.as_of
    value = estimated_value(estimate)
    threshold = threshold_of(dossier, law, day)
    reached = threshold is not None and value.net >= threshold.value.exact
    regime = EU if reached and _public(dossier) and tender.regime in BELOW else tender.regime
    under = replace(dossier, tender=replace(tender, regime=regime))
    frame = Frame(under, law, regime, day, value.net, threshold)
    made = Plan(
        day=day,
        value=value,
        regime=regime,
        threshold=threshold,
        reached=reached,
        choices=choices(frame),
        overridden=overrides(dossier),
    )
    return made, frame


def uncarried(dossier: Dossier, estimate: Estimate, law: LawPack) -> Iterator[Problem]:
    """Yield why the value does not allow the procedure that the dossier names, as far as that is certain.

    A procedure that the regime does not know at all is left to the linter.
    """
    made, _ = carrying(dossier, estimate, law)
    known = any(choice.chosen for choice in made.choices)
    of_procedure = procedure_problems(dossier, made) if known else ()
    for problem in (*regime_problems(dossier, made), *of_procedure):
        if problem.severity is Severity.ERROR:
            yield problem


def _public(dossier: Dossier) -> bool:
    """Return whether the rules of the EU bind the buyer by themselves, and not only a grant."""
    return dossier.tender.buyer.bound_by != "grant_conditions"
