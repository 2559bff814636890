# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules go in; what this version cannot compute comes out as problems, each by its name."""

from collections.abc import Iterator

from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.counting import uncountable
from tenderkit.evaluation.places import place_of
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import EvaluationRules
from tenderkit.problems import Problem
from tenderkit.words import N_, Message


def not_computed(dossier: Dossier, judged: Judged, rules: EvaluationRules) -> Iterator[Problem]:
    """Yield a problem for each thing that would have to be guessed."""
    rules_at: tuple[str, ...] = ("tender.yaml", "evaluation")
    if judged.lot is not None and judged.lot.evaluation is not None:
        rules_at = ("tender.yaml", "lots", judged.lot.id, "evaluation")
    known: dict[str, object] = {"known": ", ".join(sorted(AWARD_METHODS))}
    if rules.method.name not in AWARD_METHODS:
        yield Problem(
            "TK401",
            place_of(dossier, *rules_at, "method", "name"),
            Message(N_("the method {name} is not computed by this version"), {"name": rules.method.name}),
            Message(N_("Computed are: {known}."), known),
        )
    else:
        yield from uncountable(dossier, judged, rules, rules_at)
