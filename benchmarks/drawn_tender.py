# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers of bids, criteria and reviewers go in; a drawn tender comes out, as arrays and as a dossier."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import numpy as np

from tenderkit.model.bid import Bid, Bidder, Examination, PriceSheet
from tenderkit.model.criterion import Catalogue, Criterion, Kind
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Internal, Reviewer
from tenderkit.model.method import EvaluationRules, Method, PriceRules, Scale
from tenderkit.model.numbers import Amount, Moment
from tenderkit.model.requirement import Specification
from tenderkit.model.score import Conflict, Score, ScoreSheet
from tenderkit.model.tender import Buyer, Position, Prices, Procedure, Tender

DAY = date(2027, 3, 15)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What everybody is measured on."""

    votes: "np.ndarray[tuple[int, int, int], np.dtype[np.int64]]"
    """Bids × criteria × reviewers, whole points from 0 to 10."""
    weights: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    prices: "np.ndarray[tuple[int], np.dtype[np.int64]]"


def drawn(bids: int = 1000, criteria: int = 300, reviewers: int = 3) -> Drawn:
    """Draw it, always the same."""
    chance = np.random.default_rng(2027)
    return Drawn(
        chance.integers(0, 11, (bids, criteria, reviewers)),
        chance.integers(1, 100, criteria),
        chance.integers(80_000, 120_000, bids),
    )


def dossier_of(tender: Drawn) -> Dossier:
    """Return *tender* as a dossier whose points are the means of its reviewers."""
    bids, _criteria, reviewers = tender.votes.shape
    names = [f"r{n}" for n in range(reviewers)]
    rules = EvaluationRules(
        Method("linear-min", price_weight=_amount(40), quality_weight=_amount(60), zero_at=_amount(2)),
        Scale(10),
        reviewers="mean",
        price=PriceRules(basis="net"),
    )
    return Dossier(
        Tender(
            "T-1",
            1,
            "en",
            "A drawn tender",
            Buyer("A town", "Somewhere"),
            "none",
            Procedure("open", 1),
            prices=Prices("EUR", _amount(19), (Position("P1", "All of it", "fixed", _amount(1), "piece"),)),
            evaluation=rules,
        ),
        Specification(()),
        (Judged(_catalogue(tender), _sheets(tender, names)),),
        Internal(reviewers=tuple(Reviewer(name, name) for name in names)),
        bids=tuple(_bid(tender, number) for number in range(bids)),
    )


def _catalogue(tender: Drawn) -> Catalogue:
    criteria = tuple(
        Criterion(f"B{number}", Kind.AWARD, f"B{number}", weight=_amount(weight))
        for number, weight in enumerate(tender.weights.tolist())
    )
    return Catalogue(criteria, unit="points")


def _sheets(tender: Drawn, names: list[str]) -> tuple[ScoreSheet, ...]:
    scores = {points: Score("drawn", points=_amount(points)) for points in range(11)}
    none = Conflict("none", DAY)
    return tuple(
        ScoreSheet(name, f"bid-{bid}", _scored(scores, row[:, reviewer]), conflict=none, complete=True)
        for bid, row in enumerate(tender.votes)
        for reviewer, name in enumerate(names)
    )


def _scored(
    scores: dict[int, Score], points: "np.ndarray[tuple[int], np.dtype[np.int64]]"
) -> dict[str, Score]:
    return {f"B{number}": scores[given] for number, given in enumerate(points.tolist())}


def _bid(tender: Drawn, number: int) -> Bid:
    price = PriceSheet({"P1": _amount(int(tender.prices[number]))})
    return Bid(
        f"bid-{number}",
        Bidder(f"Firm {number}"),
        Moment(DAY),
        "received",
        price=price,
        examination=Examination(),
    )


def _amount(number: int) -> Amount:
    return Amount(str(number), Fraction(number))
