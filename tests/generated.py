# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A number goes in; a dossier made by chance comes out: any method and rule, few prices, so that many tie."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from random import Random
from typing import Any, TypeVar

from tenderkit.model.bid import Answer, Bid, Bidder, Discount, Examination, ExaminationItem, PriceSheet
from tenderkit.model.criterion import Catalogue, Criterion, CriterionGroup, Kind, ValueFunction, ValuePoint
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Award, Decision, Internal, Reviewer
from tenderkit.model.method import (
    METHODS,
    Admission,
    EvaluationRules,
    Method,
    Minimum,
    PriceRules,
    Rounding,
    Scale,
)
from tenderkit.model.numbers import Amount, Moment, decimal_text
from tenderkit.model.requirement import Requirement, Specification
from tenderkit.model.score import Consensus, Score, ScoreSheet
from tenderkit.model.tender import Buyer, Lot, LotRules, Position, Prices, Procedure, Tender
from tenderkit.outcome.award import Outcome, Status

Thing = TypeVar("Thing")
DAY = date(2027, 3, 15)
METHOD_NAMES = tuple(name for name, facts in METHODS.items() if facts.available)


def amount(number: object) -> Amount:
    """Return a whole number, a decimal or a fraction as somebody would write it."""
    exact = Fraction(str(number))
    return Amount(decimal_text(exact), exact)


class Chance:
    """The choices of one dossier, the same for the same number."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - no secret

    def happens(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def one(self, *values):
        return self.random.choice(values)

    def some(self, values: Sequence[Thing], least: int = 0) -> list[Thing]:
        return self.random.sample(list(values), self.random.randint(least, len(values)))

    def split(self, total: Fraction, parts: int) -> list[Fraction]:
        """Part *total* into so many numbers above 0."""
        shares = [self.random.randint(1, 5) for _ in range(parts)]
        return [total * Fraction(share, sum(shares)) for share in shares]


def method(chance: Chance, name: str, criteria: Sequence[str]) -> Method:
    weight = Fraction(chance.one("40", "50", "60", "30", "33.3"))
    of_one = name == "qcbs" or name.startswith("weighted-ratio")
    whole = chance.one(1, 100) if of_one else 100
    unit = "percent"
    if chance.happens(10):
        whole, unit = chance.one(10, 250), "points"
    first, second = (amount(weight * whole / 100), amount((100 - weight) * whole / 100))
    ratio = {"scale": chance.one(None, "three-digits", "100000", "1/3")}
    two = {"price_weight": first, "quality_weight": second, "unit": unit}
    risk = {"accept_risk": "chosen by chance"}
    decide_by = chance.one("highest_quality", "lowest_price", *criteria)
    parameters = {
        "fixed-budget": {"budget": amount(chance.one("1190", "1428", "1300", "2000"))},
        "simple-ratio": ratio,
        "extended-ratio": {**ratio, "band_percent": amount(chance.one(5, 10, 20)), "decide_by": decide_by},
        "linear-min": {**two, "zero_at": amount(chance.one("2", "1.5", "1.2")), "clamp": chance.happens(70)},
        "inverse": {**two, "power": chance.one(None, amount(2), amount(3))},
        "quality-value": {"value_per_point": amount(chance.one("1", "0.5", "7/3"))},
        "weighted-ratio-reference": {
            **two,
            "reference_quality": amount(chance.one(500, 50)),
            "reference_price": amount(1200),
        },
        "weighted-ratio-median": {**two, **risk},
        "weighted-ratio-mean": {**two, **risk},
        "qcbs": {"technical_weight": second, "financial_weight": first, "unit": unit},
        "value-index": two,
        "reduced-price": {"maximum_value": amount("0.5")},
        "surcharge": two,
        "rated-criteria": two,
    }
    return Method(name, **parameters.get(name, {}))


def catalogue(chance: Chance, method_name: str, top: int) -> Catalogue:
    unit = "points" if method_name == "reduced-price" or chance.happens(20) else "percent"
    total = Fraction("0.5") if method_name == "reduced-price" else Fraction(100)
    groups: list[CriterionGroup] = []
    places: list[tuple[str | None, Fraction]] = []
    if chance.happens(60):
        for letter, share in zip("GH", chance.split(Fraction(100), 2), strict=True):
            groups.append(CriterionGroup(letter, letter, weight=amount(share)))
            places.append((letter, share))
        if chance.happens(40):
            groups.append(CriterionGroup("G1", "inner", parent="G", weight=amount(100)))
            places[0] = ("G1", places[0][1])
    else:
        places.append((None, Fraction(100)))
    criteria: list[Criterion] = []
    names = iter("ABCDEF")
    for group, share in places:
        count = chance.one(1, 2, 3)
        whole = Fraction(100) if unit == "percent" else total * share / 100
        for weight in chance.split(whole, count):
            stage = chance.one("bid", "bid", "bid", "presentation") if criteria else "bid"
            criteria.append(criterion(chance, next(names), stage, group, weight, top))
    if unit == "points":
        groups = [replace(group, weight=None) for group in groups]
    return Catalogue(tuple(criteria), tuple(groups), unit)


def criterion(
    chance: Chance, name: str, stage: str, group: str | None, weight: Fraction, top: int
) -> Criterion:
    function = None
    if chance.happens(15):
        kind = chance.one("linear", "piecewise", "steps")
        values = [amount(value) for value in ("2", "4.5", "8")]
        points = [amount(value) for value in chance.one((0, Fraction(top, 3), top), (top, top, 0), (0, 1, 2))]
        anchors = [ValuePoint(value, given) for value, given in zip(values, points, strict=True)]
        function = ValueFunction(kind, tuple(anchors[::2] if kind == "linear" else anchors))
    return Criterion(
        name,
        Kind.AWARD,
        name,
        stage=stage,
        group=group,
        weight=amount(weight),
        min_points=amount(chance.one(1, 2, "0.5")) if chance.happens(15) else None,
        value_function=function,
    )


def rules(chance: Chance, name: str, judged: Catalogue, top: int) -> EvaluationRules:
    early = [c.id for c in judged.criteria if c.stage == "bid" and c.value_function is None]
    steps = ("reviewer_mean", "criterion_points", "quality", "price_points", "key_figure")
    roundings = tuple(
        Rounding(step, chance.one(0, 1, 2, 3), chance.one("half-up", "half-even", "down"))
        for step in (chance.some(steps) if chance.happens(40) else ())
    )
    groups = {group.id: chance.one("10 %", "30 %", "25%") for group in judged.groups if chance.happens(15)}
    total = chance.one("20 %", "40 %", "33.3 %") if name == "least-cost" or chance.happens(25) else None
    words = any(c.weight is None for c in judged.criteria)
    if words:  # nothing to count, and no mean
        roundings, groups, total = (), {}, None
    admission = None
    if any(c.stage != "bid" for c in judged.criteria):
        admission = chance.one(Admission(top=1), Admission(top=2), Admission(threshold="50 %"))
        admission = chance.one(admission, Admission(top=2, threshold="30 %"), Admission(all_bids=True))
    return EvaluationRules(
        method(chance, name, early),
        Scale(top),
        reviewers="agreed" if words else chance.one("agreed", "agreed", "mean", "median", "trimmed-mean"),
        price=PriceRules(chance.one("gross", "net"), chance.one("counted", "listed")),
        minimum=Minimum(total, groups) if total or groups else None,
        rounding=roundings,
        tie_break=tuple(chance.some(("highest_quality", "lowest_price", "draw"))),
        admission=admission,
    )


def counts(reviewer: Reviewer, criterion: Criterion) -> bool:
    """Tell whether the vote is asked for; G1 lies in G."""
    around = {criterion.id, criterion.group, "G" if criterion.group == "G1" else None}
    return not reviewer.criteria or bool(around & set(reviewer.criteria))


def score(given: object) -> Score:
    return Score("why", rating=given) if isinstance(given, str) else Score("why", points=amount(given))


def votes(
    chance: Chance,
    judged: Catalogue,
    rules: EvaluationRules,
    bids: Sequence[Bid],
    reviewers: Sequence[Reviewer],
) -> tuple[tuple[ScoreSheet, ...], tuple[Consensus, ...]]:
    sheets: list[ScoreSheet] = []
    entries: list[Consensus] = []
    scored = [c for c in judged.criteria if c.value_function is None]
    assert rules.scale is not None
    words = any(c.weight is None for c in judged.criteria)
    possible: Sequence[object] = ("good", "fair", "poor") if words else range(rules.scale.top + 1)
    alike = {c.id: chance.one(*possible) for c in scored}
    for bid in bids:
        if bid.replaces is not None:  # a twin: the same points again
            sheets += [replace(sheet, bid=bid.id) for sheet in sheets if sheet.bid == bid.replaces]
            entries += [replace(entry, bid=bid.id) for entry in entries if entry.bid == bid.replaces]
            continue
        common = {c.id: alike[c.id] if chance.happens(40) else chance.one(*possible) for c in scored}
        given = {
            r.id: {c: value if chance.happens(70) else chance.one(*possible) for c, value in common.items()}
            for r in reviewers
        }
        for reviewer, points in given.items():
            sheets.append(ScoreSheet(reviewer, bid.id, {c: score(value) for c, value in points.items()}))
        differing = [c.id for c in scored if len({given[r.id][c.id] for r in reviewers if counts(r, c)}) > 1]
        if rules.reviewers == "agreed" and differing:
            agreed = {c: score(common[c]) for c in differing}
            entries.append(Consensus(bid.id, tuple(r.id for r in reviewers), DAY, agreed))
    return tuple(sheets), tuple(entries)


def without_numbers(criteria: Catalogue) -> Catalogue:
    """Return what people compare in words: no weights, no minimum, nothing measured, one stage."""
    plain = (
        replace(c, weight=None, min_points=None, value_function=None, stage="bid") for c in criteria.criteria
    )
    return replace(criteria, criteria=tuple(plain))


def bid(
    chance: Chance, number: int, positions: Sequence[Position], lots: Sequence[str], measured: Sequence[str]
) -> Bid:
    items: dict[str, Any] = {
        part: tuple(
            ExaminationItem(
                f"{part}-{n}",
                "not_met" if chance.happens(1) else "met",
                "somebody",
                DAY,
                lot=chance.one(None, *lots),
            )
            for n in (1, 2)
        )
        for part in ("formal", "selection", "exclusion", "price")
    }
    discount = None
    if chance.happens(30):
        share = chance.one({"percent": amount("2.5")}, {"amount": amount("10.005")})
        discount = Discount(**share, lot=chance.one(*lots) if lots else None)
    usual = ("100", "100", "120", "99.995", "150", "1000/3")
    if chance.happens(3):
        usual = ("0", "12345678901234567890123456789012.005", "0.005", "1", "2", "3")
    prices = {each.id: amount(chance.one(*usual)) for each in positions}
    return Bid(
        f"bid-{number:02}",
        Bidder(f"Firm {number if chance.happens(90) else 1}", vat_exempt=chance.happens(10)),
        Moment(DAY),
        "received" if chance.happens(93) else chance.one("late", "withdrawn", "replaced"),
        lots=tuple(chance.some(lots, 1)) if lots else (),
        declarations={"R-01": not chance.happens(4), "R-02": chance.happens(50)},
        answers={id_: Answer(chance.one("2", "3", "4.5", "7", "20/3", "9")) for id_ in measured},
        price=PriceSheet(prices, discount),
        examination=Examination(**items),
    )


def twin(bid: Bid, number: int) -> Bid:
    """Return a bid with the same prices, so that nothing but a rule can tell the two apart."""
    return replace(
        bid, id=f"bid-{number:02}", bidder=replace(bid.bidder, name=f"Firm {number}"), replaces=bid.id
    )


def drawn(dossier: Dossier, outcomes: Sequence[Outcome], seed: int) -> Dossier:
    """Return *dossier* with the lot drawn where the rules leave a draw for the first time."""
    for judged, outcome in zip(dossier.judged, outcomes, strict=True):
        rules = dossier.rules(judged)
        if rules and outcome.status is Status.TIE and "draw" in rules.tie_break:
            lot = judged.lot.id if judged.lot else None
            bid = Chance(seed).one(*outcome.winners)
            return replace(
                dossier, award=Award((Decision("draw", "lots", "somebody", DAY, lot=lot, bid=bid),))
            )
    return dossier


def generated(seed: int) -> Dossier:
    """Return the dossier of this number."""
    chance = Chance(seed)
    lots = ["L1", "L2", "L3"][: chance.one(0, 0, 0, 2, 3)]
    positions = [
        Position(
            f"P-{n}",
            "Work",
            chance.one("fixed", "rate", "option", "yearly"),
            amount(chance.one(1, 3, "2.5")),
            "day",
            counted=chance.happens(85),
            lot=chance.one(None, *lots),
        )
        for n in range(1, chance.one(2, 3, 4))
    ]
    positions.append(Position("P-0", "Work", "fixed", amount(10), "day"))
    tops = {lot: chance.one(5, 10) for lot in lots or [""]}
    names = {lot: chance.one(*METHOD_NAMES) for lot in tops}
    judged = {lot: catalogue(chance, names[lot], tops[lot]) for lot in tops}
    for lot, name in names.items():
        if name == "trade-off" and chance.happens(50):
            judged[lot] = without_numbers(judged[lot])
    own = {lot: rules(chance, names[lot], judged[lot], tops[lot]) for lot in tops}
    measured = [c.id for each in judged.values() for c in each.criteria if c.value_function is not None]
    bids: list[Bid] = []
    for number in range(1, 1 + chance.one(0, 1, 2, 3, 3, 4, 4, 5, 6)):
        copied = bids and chance.happens(30)
        one = twin(bids[-1], number) if copied else bid(chance, number, positions, lots, measured)
        bids.append(one)
    trimmed = any(each.reviewers == "trimmed-mean" for each in own.values())
    reviewers = [
        Reviewer(f"name-{n}", "Name") for n in range(1, 6 if trimmed else 1 + chance.one(1, 2, 3, 5))
    ]
    listed = chance.happens(60)
    if listed and len(reviewers) > 1 and not trimmed:
        reviewers[-1] = replace(reviewers[-1], criteria=tuple(chance.some(("A", "B", "C", "G", "H"))))
    parts = []
    for lot in tops:
        sheets, consensus = votes(chance, judged[lot], own[lot], bids, reviewers)
        made = Lot(lot, lot, evaluation=own[lot]) if lot else None
        parts.append(Judged(judged[lot], sheets, consensus, f"lots/{lot}/" if lot else "", made))
    musts = (Requirement("R-01", "Must", "function", "must", declare=True),)
    limit = LotRules(max_awards=1, limit_by=chance.one(None, "lot_order")) if lots else None
    tender = Tender(
        "T-1",
        1,
        "en",
        "A tender",
        Buyer("A town", "Somewhere"),
        "none",
        Procedure("open", 1),
        lots=tuple(part.lot for part in parts if part.lot is not None),
        lot_rules=limit,
        prices=Prices("EUR", amount(chance.one(19, 7)), tuple(positions)),
        evaluation=None if lots else own[""],
    )
    internal = Internal(reviewers=tuple(reviewers) if listed else ())
    return Dossier(tender, Specification(musts), tuple(parts), internal, bids=tuple(bids))
