# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``extended-ratio``: near the best ratio one criterion decides (erweiterte Richtwertmethode, UfAB 2018)."""

from fractions import Fraction

from tenderkit.evaluation.award.field import AwardMethod, Entry, Field, Figures
from tenderkit.evaluation.award.levels import Level, highest_first, lowest_first
from tenderkit.evaluation.award.parts import parameter
from tenderkit.evaluation.award.ratio import ratio_figures, ratio_steps
from tenderkit.outcome.derivation import Step

_BY_RULE = {"highest_quality": "decided_by_quality", "lowest_price": "decided_by_price"}
_KEY_FIGURE = "key_figure"


def figures(field: Field) -> tuple[Figures, ...]:
    """Return ``Z = scale × L / P`` of each entry, 0 and above; undefined for P ≤ 0.

    All bids with ``Z ≥ Z_max × (1 − band_percent / 100)`` are in the band. They stand first, in
    the order of ``decide_by``; the others follow by *Z*. The best bid sets the band even where
    it does not win, so a third bid may turn the order of two others.

    Example:
        >>> from tenderkit.evaluation.rounding import rounder
        >>> from tenderkit.model.method import Method
        >>> from tenderkit.model.numbers import Amount
        >>> ten = {"band_percent": Amount("10", Fraction(10)), "decide_by": "highest_quality"}
        >>> bids = (Entry("best", Fraction(100), Fraction(100)), Entry("edge", Fraction(180), Fraction(200)))
        >>> field = Field(Method("extended-ratio", **ten), bids, Fraction(200), rounder(()))
        >>> band, deciding, _ = levels(field, figures(field))
        >>> band.positions == {"best": 0, "edge": 0}, deciding.positions == {"best": 1, "edge": 0}
        (True, True)
    """
    return ratio_figures(field)


def levels(field: Field, found: tuple[Figures, ...]) -> tuple[Level, ...]:
    """Return the band, what decides in it, and the key figure behind it."""
    edge = _edge(field, found)
    inside = {f.bid for f in found if _ratio(f) >= edge}
    behind = {f.bid: _ratio(f) if f.bid not in inside else edge for f in found}
    return (
        Level(_KEY_FIGURE, {f.bid: int(f.bid not in inside) for f in found}),
        _deciding(field, found, inside),
        highest_first(_KEY_FIGURE, behind),
    )


def steps(field: Field, entry: Entry, found: Figures) -> tuple[Step, ...]:
    """Return the ratio, the edge of the band, and what decides inside it."""
    everyone = ratio_figures(field)
    best = max(everyone, key=lambda f: (_ratio(f), f.bid))
    band = {"bid": best.bid, "best": _ratio(best), "band": parameter(field.method.band_percent)}
    edge = _edge(field, everyone)
    ratio = (*ratio_steps(field, entry), Step("band_edge", band, edge))
    if _ratio(found) < edge:
        return (*ratio, Step("below_band", {}))
    decide_by = field.method.decide_by or ""
    values = {"criterion": decide_by, "points": found.quality, "price": entry.price}
    if decide_by not in _BY_RULE:
        values["points"] = _criterion_points(field, entry.bid)
    return (*ratio, Step(_BY_RULE.get(decide_by, "decided_by_criterion"), values))


def _deciding(field: Field, found: tuple[Figures, ...], inside: set[str]) -> Level:
    """Return the order inside the band; all others share the last position."""
    decide_by = field.method.decide_by or ""
    if decide_by == "lowest_price":
        level = lowest_first(decide_by, {e.bid: e.price for e in field.entries if e.bid in inside})
    elif decide_by == "highest_quality":
        known = {f.bid: f.quality for f in found if f.quality is not None and f.bid in inside}
        level = highest_first(decide_by, known)
    else:
        level = highest_first(_KEY_FIGURE, {bid: _criterion_points(field, bid) for bid in inside})
    return Level(level.name, {f.bid: level.positions.get(f.bid, len(found)) for f in found})


def _criterion_points(field: Field, bid: str) -> Fraction:
    points = field.factors[bid][field.method.decide_by or ""]
    assert isinstance(points, Fraction)
    return points


def _edge(field: Field, found: tuple[Figures, ...]) -> Fraction:
    return max(map(_ratio, found)) * (1 - parameter(field.method.band_percent) / 100)


def _ratio(found: Figures) -> Fraction:
    assert isinstance(found.key_figure, Fraction)
    return found.key_figure


EXTENDED_RATIO = AwardMethod(figures, steps, levels=levels)
