# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results for a document and its dossier go in; the same with the plan and the signers come out."""

from dataclasses import replace

from tenderkit.model.dossier import Dossier
from tenderkit.rendering.results import Results


def with_plan(results: Results, dossier: Dossier) -> Results:
    """Return *results* with what documents for the file of the buyer print; without an estimate no plan."""
    from tenderkit.planning.overrides import signers_of_house
    from tenderkit.planning.plan import plan
    from tenderkit.reading.law import read_law

    law, estimate = read_law(duties=True), dossier.internal.estimate
    made = plan(dossier, estimate, law) if estimate and estimate.items else None
    return replace(results, plan=made, signers=signers_of_house(dossier, law.signers))


def with_project(results: Results, dossier: Dossier) -> Results:
    """Return *results* with roles, responsibilities, the rules of publicity and the costs of five years."""
    from tenderkit.model.project_guide import project_guide
    from tenderkit.planning.costs import five_year_costs
    from tenderkit.reading.lists import read_lists

    guide = project_guide(read_lists()["project"])
    return replace(results, guide=guide, costs=five_year_costs(dossier))


def with_questions(results: Results, dossier: Dossier) -> Results:
    """Return *results* with what the market is asked."""
    from tenderkit.reading.providers_questions import sounding_questions

    return replace(results, questions=sounding_questions(dossier))
