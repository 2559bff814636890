# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules and the field go in; what somebody should know before relying on the ranking comes out."""

from collections.abc import Iterator

from tenderkit.evaluation.award.field import Field
from tenderkit.model.method import EvaluationRules
from tenderkit.outcome.award import Caution
from tenderkit.words import N_, Message


def cautions_of(rules: EvaluationRules, arena: Field) -> Iterator[Caution]:
    """Yield the cautions that do not depend on a rounding."""
    method = rules.method
    for key, weight in (("price_weight", method.price_weight), ("quality_weight", method.quality_weight)):
        if weight is not None and weight.exact == 0:
            yield Caution("TK405", Message(N_("`{key}` is 0 and decides nothing"), {"key": key}))
    if method.name == "simple-ratio" and all(entry.points == 0 for entry in arena.entries):
        yield Caution("TK491", Message(N_("no bid has any points, so all tie at 0 whatever they cost")))
    if "highest_quality" in rules.tie_break and any(entry.points is None for entry in arena.entries):
        yield Caution(
            "TK493", Message(N_("not every bid has points, so no tie is broken by the highest quality"))
        )


def rounding_caution(prescribed: tuple[str, ...], exact: tuple[str, ...]) -> Caution:
    """Return the caution that the prescribed rounding changes the award, with both awards."""
    message = N_("the prescribed rounding decides: with it {rounded}, without it {exact} would be first")
    return Caution("TK490", Message(message, {"rounded": _names(prescribed), "exact": _names(exact)}))


def _names(bids: tuple[str, ...]) -> Message | str:
    return ", ".join(bids) or Message(N_("no bid"))
