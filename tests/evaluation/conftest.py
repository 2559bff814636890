# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small tables and dossiers, made from records: what a test does not say is the plainest thing."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import Phase, settings

from tenderkit.evaluation.calculation import calculate
from tenderkit.model.bid import Bid, Bidder, Examination, ExaminationItem, PriceSheet
from tenderkit.model.criterion import Catalogue, Criterion, CriterionGroup, Kind
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Internal, Reviewer
from tenderkit.model.method import EvaluationRules, Method, Minimum, PriceRules, Rounding, Scale
from tenderkit.model.numbers import Amount, Moment, amount
from tenderkit.model.requirement import Specification
from tenderkit.model.root import Number
from tenderkit.model.score import Consensus, Score, ScoreSheet
from tenderkit.model.table import TableBid
from tenderkit.model.tender import Buyer, Position, Prices, Procedure, Tender
from tenderkit.outcome.award import Outcome
from tenderkit.problems import Place

DAY = date(2027, 3, 15)

settings.register_profile("mutants", settings.get_profile("house"), phases=(Phase.explicit, Phase.generate))


def number(written: object) -> Amount:
    made = amount(written)
    assert made is not None
    return made


def make_rules(
    name: str = "linear-min",
    *,
    rounding: tuple[Rounding, ...] = (),
    tie_break: tuple[str, ...] = (),
    minimum: Minimum | None = None,
    top: int = 10,
    **parameters: Any,
) -> EvaluationRules:
    plain: dict[str, Any] = {}
    if name == "linear-min":
        plain = {"price_weight": "40", "quality_weight": "60", "zero_at": "2"}
    words = {"scale", "statement", "order", "clamp", "unit", "decide_by", "accept_risk"}
    given: dict[str, Any] = {k: v if k in words else number(v) for k, v in {**plain, **parameters}.items()}
    return EvaluationRules(
        Method(name, **given),
        Scale(top),
        price=PriceRules(basis="net"),
        minimum=minimum,
        rounding=rounding,
        tie_break=tie_break,
    )


def make_row(bid: str, points: object, price: object, excluded: str | None = None) -> TableBid:
    return TableBid(
        bid,
        None if points is None else number(points),
        None if price is None else number(price),
        excluded,
        1,
        Place("table.csv", 2),
    )


def make_examination(**parts: Mapping[str, str]) -> Examination:
    made: dict[str, Any] = {
        part: tuple(
            ExaminationItem(id_, result, "A. Prüferin", DAY, reason=f"{id_} is {result}")
            for id_, result in items.items()
        )
        for part, items in parts.items()
    }
    return Examination(**made)


def make_bid(id_: str, price: object = "100000", *, status: str = "received", **more: Any) -> Bid:
    sheet = None if price is None else PriceSheet({"P1": number(price)})
    more.setdefault("examination", Examination())
    return Bid(id_, Bidder(f"Firma {id_}"), Moment(DAY), status, price=sheet, **more)


def make_sheet(reviewer: str, bid: str, **points: object) -> ScoreSheet:
    scores = {id_: Score("because", points=number(given)) for id_, given in points.items()}
    return ScoreSheet(reviewer, bid, scores)


def make_consensus(bid: str, **points: object) -> Consensus:
    scores = {id_: Score("agreed", points=number(given)) for id_, given in points.items()}
    return Consensus(bid, ("r1",), DAY, scores)


def make_criterion(id_: str, weight: object = 100, **more: Any) -> Criterion:
    more.setdefault("kind", Kind.AWARD)
    return Criterion(id_, title=f"About {id_}", weight=None if weight is None else number(weight), **more)


def make_dossier(  # noqa: PLR0913 - a dossier has many parts
    bids: tuple[Bid, ...],
    sheets: tuple[ScoreSheet, ...] = (),
    *,
    rules: EvaluationRules | None = None,
    criteria: tuple[Criterion, ...] | None = None,
    groups: tuple[CriterionGroup, ...] = (),
    unit: str = "percent",
    consensus: tuple[Consensus, ...] = (),
    reviewers: tuple[Reviewer, ...] = (),
    **more: Any,
) -> Dossier:
    position = Position("P1", "All of it", "fixed", number(1), "piece")
    tender = Tender(
        "T-1",
        1,
        "en",
        "A tender",
        Buyer("A town", "Somewhere"),
        "none",
        Procedure("open", 1),
        prices=Prices("EUR", number(19), (position,)),
        evaluation=rules or make_rules(),
    )
    catalogue = Catalogue(criteria or (make_criterion("B1"),), groups, unit)
    return Dossier(
        tender,
        more.pop("specification", Specification(())),
        (Judged(catalogue, sheets, consensus),),
        Internal(reviewers=reviewers),
        bids=bids,
        **more,
    )


@pytest.fixture(scope="session")
def make() -> Any:
    """The makers of this file by their names."""

    class Makers:
        rules = staticmethod(make_rules)
        row = staticmethod(make_row)
        bid = staticmethod(make_bid)
        sheet = staticmethod(make_sheet)
        consensus = staticmethod(make_consensus)
        criterion = staticmethod(make_criterion)
        dossier = staticmethod(make_dossier)
        examination = staticmethod(make_examination)
        number = staticmethod(number)

    return Makers


Calculated = Callable[..., Outcome]


@pytest.fixture(scope="session")
def calculated() -> Calculated:
    """Rank rows of name, points, price and perhaps a reason for exclusion."""

    def rank(rows: list[tuple[Any, ...]], name: str = "linear-min", **rules: Any) -> Outcome:
        return calculate([make_row(*row) for row in rows], make_rules(name, **rules))

    return rank


@pytest.fixture(scope="session")
def key_figures() -> Callable[[Outcome], dict[str, Number | None]]:
    return lambda outcome: {ranked.bid: ranked.key_figure for ranked in outcome.ranking}
