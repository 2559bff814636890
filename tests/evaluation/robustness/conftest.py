# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cases made by chance, and awards computed the long way: the whole case is decided again."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial

import pytest

from tenderkit.evaluation.award.contest import decided
from tenderkit.evaluation.case import Case, contest
from tenderkit.evaluation.evaluate import decisions
from tenderkit.evaluation.points import inside
from tenderkit.evaluation.robustness.again import Bench
from tenderkit.model.criterion import Catalogue, absolute_weights
from tenderkit.model.method import Method, Rounding
from tenderkit.model.numbers import Amount
from tenderkit.problems import InputError
from tests.generated import generated

Winners = frozenset[str] | None
"""None where the formula has no result."""


def amount(number: Fraction) -> Amount:
    return Amount(str(number), number)


def reweighted(catalogue: Catalogue, wanted: Mapping[str, Fraction]) -> Catalogue:
    """Return *catalogue* with other absolute weights of its award criteria, level by level."""
    if catalogue.unit == "points":
        kept = (replace(c, weight=amount(wanted[c.id])) if c.id in wanted else c for c in catalogue.criteria)
        return replace(catalogue, criteria=tuple(kept))
    whole = {g.id: sum((wanted[c.id] for c in inside(catalogue, g.id)), Fraction()) for g in catalogue.groups}
    weightless = {g.id for g in catalogue.groups if g.weight is None}
    parents = {g.id: g.parent for g in catalogue.groups}

    def around(group: str | None) -> Fraction:
        while group in weightless:
            group = parents[group]
        return Fraction(100) if group is None else whole[group]

    def level(part: Fraction, group: str | None) -> Amount:
        return amount(100 * part / around(group) if around(group) else Fraction())

    criteria = tuple(
        replace(c, weight=level(wanted[c.id], c.group)) if c.id in wanted else c for c in catalogue.criteria
    )
    groups = tuple(
        g if g.weight is None else replace(g, weight=level(whole[g.id], g.parent)) for g in catalogue.groups
    )
    return replace(catalogue, criteria=criteria, groups=groups)


def with_share(case: Case, kind: str, id_: str, share: Fraction) -> Case:
    """Return *case* with another weight of one criterion, one group or the price; 1 is all weights."""
    if kind == "price":
        return replace(case, rules=replace(case.rules, method=_with_price_share(case.rules.method, share)))
    weights = {c.id: absolute_weights(case.catalogue)[c.id] for c in case.catalogue.award()}
    members = {id_} if kind == "criterion" else {c.id for c in inside(case.catalogue, id_)}
    whole = sum(weights.values())
    own = sum(weights[each] for each in members)
    wanted = {}
    for each, weight in weights.items():
        if each in members:
            wanted[each] = weight * share * whole / own if own else share * whole
        else:
            wanted[each] = weight * (1 - share) * whole / (whole - own)
    return replace(case, catalogue=reweighted(case.catalogue, wanted))


def _with_price_share(method: Method, share: Fraction) -> Method:
    if method.name == "qcbs":
        assert method.financial_weight
        assert method.technical_weight
        whole = method.financial_weight.exact + method.technical_weight.exact
        return replace(
            method,
            financial_weight=amount(share * whole),
            technical_weight=amount((1 - share) * whole),
        )
    assert method.price_weight
    assert method.quality_weight
    whole = method.price_weight.exact + method.quality_weight.exact
    return replace(method, price_weight=amount(share * whole), quality_weight=amount((1 - share) * whole))


def first(case: Case, roundings: tuple[Rounding, ...]) -> Winners:
    """Return who is first in *case*, decided from the beginning."""
    try:
        return frozenset(decided(partial(contest, case), roundings).outcome.winners)
    except InputError:
        return None


@dataclass(frozen=True)
class LongWay:
    """What the tests of this folder share."""

    with_share: Callable[[Case, str, str, Fraction], Case]
    first: Callable[[Case, tuple[Rounding, ...]], Winners]


@pytest.fixture(scope="session")
def long_way() -> LongWay:
    return LongWay(with_share, first)


def benches(count: int, start: int = 0) -> Iterator[Bench]:
    """Yield decided cases with winners, as chance makes them."""
    seed = start
    while count:
        try:
            made = decisions(generated(seed))
        except InputError:
            made = ()
        for case, _decision in made:
            bench = Bench(case)
            if bench.winners and count:
                count -= 1
                yield bench
        seed += 1


@pytest.fixture(scope="session")
def chance() -> Callable[..., Iterator[Bench]]:
    return benches


@pytest.fixture(scope="session")
def bench() -> Callable[..., Bench]:
    """Decide a dossier without lots."""
    return lambda dossier: Bench(decisions(dossier)[0][0])
