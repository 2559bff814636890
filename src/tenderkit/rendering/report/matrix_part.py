# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What bids got goes in; the matrix of criteria and bids comes out, and the reason behind each number."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from tenderkit.model.criterion import Criterion, absolute_weights
from tenderkit.outcome.scoring import BidScores, CriterionScore
from tenderkit.rendering.numbers import distinct
from tenderkit.rendering.report.ranking_part import bid_name
from tenderkit.rendering.report.subject import Part
from tenderkit.rendering.report.tables import Cell, Order, Row, cell, head, orders, row
from tenderkit.words import N_, Message, sentence

LEVELS = 5
"""Steps of the heat map above none at all."""


def matrix_part(part: Part) -> dict[str, Any] | None:
    """Return the matrix of *part* and the reasons; None where nothing is scored."""
    if not part.bids:
        return None
    listed = [bid for name in part.bids if (bid := part.scoring.of(name)) is not None] if part.scoring else []
    say = part.names.translate
    weights = absolute_weights(part.judged.catalogue)
    weighted = any(criterion.id in weights for criterion in part.judged.catalogue.award())
    heads = [head(say(N_("Criterion"))), *([head(say(N_("Weight")), number=True)] if weighted else [])]
    rules = part.subject.dossier.rules(part.judged)
    return {
        "top": str(rules.scale.top) if rules and rules.scale else None,
        "bids": [_bid(part, bid) for bid in part.bids],
        "head": [*heads, *(head(bid, number=True) for bid in part.bids)],
        "rows": list(_rows(part, listed, weights, weighted=weighted)),
        "reasons": [_reasons(part, listed, title, inside) for title, inside in _groups(part)],
    }


def heat(share: Fraction | None) -> int | None:
    """Return the level from 0 to 5 of a part of what can be reached; 5 is all of it.

    Example:
        >>> heat(Fraction(0)), heat(Fraction(7, 10)), heat(Fraction(1)), heat(Fraction(99, 100))
        (0, 3, 5, 4)
    """
    return None if share is None else min(max(int(share * LEVELS), 0), LEVELS)


def percent(share: Fraction | None) -> str | None:
    """Return a part of what can be reached as CSS writes it, for the length of a bar."""
    return None if share is None else f"{min(max(round(share * 100), 0), 100)}%"


def _bid(part: Part, bid: str) -> dict[str, Any]:
    return {"id": bid, "name": bid_name(part, bid), "excluded": bid in part.excluded}


def _groups(part: Part) -> Iterator[tuple[str | None, list[Criterion]]]:
    """Yield groups with the award criteria that stand directly in them; the loose ones come last."""
    award = part.judged.catalogue.award()
    for group in part.judged.catalogue.groups:
        if inside := [c for c in award if c.group == group.id]:
            yield f"{group.id} {group.title}", inside
    if loose := [c for c in award if c.group is None]:
        yield None, loose


def _rows(
    part: Part, listed: Sequence[BidScores], weights: dict[str, Fraction], *, weighted: bool
) -> Iterator[Row]:
    """Yield a row for each group and each criterion, and the sum."""
    by_points = orders(s.points for bid in listed for s in bid.scores if isinstance(s.points, Fraction))
    by_weight, place = orders(weights.get(c.id) for c in part.judged.catalogue.award()), 0
    for title, inside in _groups(part):
        group = inside[0].group
        if title is not None and group is not None:
            sums = [cell(_number(part, bid.groups.get(group))) for bid in listed]
            most = part.scoring.maxima.get(group) if part.scoring else None
            own = [cell(_weight(part, weights.get(group)))] if weighted else []
            yield row([cell(title, head=True), *own, *sums], group=True, most=_number(part, most) or None)
        for criterion in inside:
            weight = weights.get(criterion.id)
            own = [cell(_weight(part, weight), by_weight(weight))] if weighted else []
            name = cell(f"{criterion.id} {criterion.title}", place, head=True, id=criterion.id)
            yield row([name, *own, *_points(part, listed, criterion.id, by_points)])
            place += 1
    if any(bid.total is not None for bid in listed):
        digits = distinct([bid.total for bid in listed if bid.total is not None])
        own = [cell("")] if weighted else []
        sums = [cell("" if bid.total is None else part.names.shown(bid.total, digits)) for bid in listed]
        yield row([cell(_total_words(part), head=True), *own, *sums], total=True)


def _total_words(part: Part) -> str:
    most = part.scoring.most if part.scoring else None
    if most is None:
        return part.names.translate(N_("Performance points"))
    words = N_("Performance points, of {most}")
    return sentence(Message(words, {"most": part.names.number(most)}), part.names.translate)


def _points(part: Part, listed: Sequence[BidScores], criterion: str, place: Order) -> Iterator[Cell]:
    scores = [_score(bid, criterion) for bid in listed]
    for score in scores:
        if score is None:
            yield cell("")
            continue
        counted = score.points if isinstance(score.points, Fraction) else None
        share = share_of(part, score)
        yield cell(points_text(part, score), place(counted), share=percent(share), heat=heat(share))


def share_of(part: Part, score: CriterionScore) -> Fraction | None:
    """Return the points as a part of the scale; None where there is no scale, or people rate in words."""
    rules = part.subject.dossier.rules(part.judged)
    if not isinstance(score.points, Fraction) or rules is None or rules.scale is None or not rules.scale.top:
        return None
    return score.points / rules.scale.top


def points_text(part: Part, score: CriterionScore) -> str:
    """Return points as they are printed, or the word that stands for them."""
    return score.points if isinstance(score.points, str) else part.names.number(score.points)


def _score(bid: BidScores, criterion: str) -> CriterionScore | None:
    return next((score for score in bid.scores if score.criterion == criterion), None)


def _reasons(
    part: Part, listed: Sequence[BidScores], title: str | None, inside: Sequence[Criterion]
) -> dict[str, Any]:
    return {"title": title, "criteria": [_criterion(part, listed, criterion) for criterion in inside]}


def _criterion(part: Part, listed: Sequence[BidScores], criterion: Criterion) -> dict[str, Any]:
    given = [(bid.bid, score) for bid in listed if (score := _score(bid, criterion.id)) is not None]
    return {
        "id": criterion.id,
        "title": criterion.title,
        "bids": [
            {
                "bid": bid_name(part, bid),
                "points": points_text(part, score),
                "reasons": list(score.reasons),
                "places": list(score.places),
                "agreed": score.agreed,
            }
            for bid, score in given
        ],
        "summary": ", ".join(f"{bid} {points_text(part, score)}" for bid, score in given),
    }


def _weight(part: Part, weight: Fraction | None) -> str:
    if weight is None:
        return ""
    number = part.names.number(weight)
    return f"{number}\u00a0%" if part.judged.catalogue.unit == "percent" else number


def _number(part: Part, number: Fraction | None) -> str:
    return "" if number is None else part.names.number(number)
