# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules and the field go in; what somebody should know before relying on the ranking comes out."""

from collections.abc import Iterator, Sequence

from tenderkit.evaluation.award.field import Field, Figures
from tenderkit.model.method import METHODS, WEIGHTS, EvaluationRules
from tenderkit.outcome.award import Caution
from tenderkit.words import N_, Message

_FULL = 100
_NO_POINTS = {
    "simple-ratio": N_("no bid has any points, so all tie at 0 whatever they cost"),
    "value-index": N_("no bid has any points, so all tie at 0 whatever they cost"),
    "extended-ratio": N_("no bid has any points, so the key figure of all is 0 and all are in the band"),
}


def cautions_of(rules: EvaluationRules, arena: Field, figures: Sequence[Figures]) -> Iterator[Caution]:
    """Yield the cautions that do not depend on a rounding."""
    method = rules.method
    for key in WEIGHTS:
        weight = getattr(method, key)
        if weight is not None and weight.exact == 0:
            yield Caution("TK405", Message(N_("`{key}` is 0 and decides nothing"), {"key": key}))
    if method.name in _NO_POINTS and all(found.key_figure == 0 for found in figures):
        yield Caution("TK491", Message(_NO_POINTS[method.name]))
    if METHODS[method.name].risky:
        what = N_("references come from the bids, so a losing bid can change the winner; accepted: {reason}")
        yield Caution("TK494", Message(what, {"reason": method.accept_risk or "–"}))
    if method.name == "qcbs" and arena.max_points != _FULL:
        what = N_("the highest points are {maximum}, not 100, so points and price stand on different scales")
        yield Caution("TK418", Message(what, {"maximum": arena.max_points}))
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
