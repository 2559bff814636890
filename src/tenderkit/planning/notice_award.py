# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of evaluation and the criteria go in; how a notice tells them comes out: weights, or a formula.

Groups at the top stand for themselves where their weights add up exactly; else quality is one criterion.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from fractions import Fraction
from typing import Any

from tenderkit.model.criterion import Catalogue, absolute_weights
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import EvaluationRules, Method
from tenderkit.model.numbers import Amount, decimal_text
from tenderkit.model.share import share_points
from tenderkit.outcome.notice import AwardCriterion, AwardTerms, Numbered, Spoken
from tenderkit.planning.notice_codes import Codes
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

PRICE, QUALITY = Message(N_("Price")), Message(N_("Quality"))
_PRICE_IS = Message(N_("Evaluated price by the price sheet"))
_ALL_POINTS = Message(N_("All award criteria together"))
_WHOLE = 100
_SHARES = {"qcbs": ("financial_weight", "technical_weight")}
_NO_SHARES = ("price_weight", "quality_weight")
_FIXED = "number-fixed"


@dataclass(frozen=True, slots=True)
class _Part:
    """Award criteria that the notice tells as one, and their part of quality."""

    name: str | Message
    description: str | None
    share: Fraction
    group: str | None = None


def award_terms(dossier: Dossier, judged: Judged, codes: Codes) -> AwardTerms:
    """Return how *judged* is awarded; nothing where the tender has no rules."""
    rules = dossier.rules(judged)
    if rules is None:
        return AwardTerms()
    told = codes.method(rules.method.name)
    tell = told.get("tell", "formula")
    if tell == "order" and rules.method.order:
        return _ordered(rules.method, judged.catalogue, codes)
    parts = list(_parts(judged.catalogue))
    price = AwardCriterion(codes.of("award-criterion-type", "price"), PRICE, _PRICE_IS)
    quality = [
        AwardCriterion(codes.of("award-criterion-type", "quality"), p.name, p.description) for p in parts
    ]
    criteria = (price, *(quality if tell != "price" else ()))
    thresholds = tuple(_thresholds(rules, judged.catalogue, parts, codes))
    formula = _formula(told, rules.method) if tell in {"formula", "order"} else None
    fixed = (_fixed_budget(rules.method, codes),) if tell == "fixed" and rules.method.budget else ()
    weights = () if formula else tuple(_weights(tell, rules.method, parts, codes))
    return AwardTerms(criteria, weights, fixed, thresholds, formula)


def _weights(tell: str, method: Method, parts: list[_Part], codes: Codes) -> Iterator[Numbered]:
    """Yield the weight of each criterion; they add up to 100, to 1, or to the points of the tender."""
    if tell == "price":
        yield Numbered(PRICE, Fraction(_WHOLE), codes.of("number-weight", "per-exa"), 0)
        return
    price, quality = Fraction(), Fraction(_WHOLE)
    if tell == "weights":
        given = [getattr(method, key) for key in _SHARES.get(method.name, _NO_SHARES)]
        if not all(isinstance(each, Amount) for each in given):
            return
        price, quality = (each.exact for each in given)
    kind = codes.of("number-weight", _unit(method, price + quality))
    if tell == "weights":
        yield Numbered(PRICE, price, kind, 0)
    for number, part in enumerate(parts, 1):
        yield Numbered(part.name, quality * part.share, kind, number)


def _unit(method: Method, total: Fraction) -> str:
    if method.unit == "points":
        return "poi-exa"
    return "dec-exa" if total == 1 else "per-exa"


def _fixed_budget(method: Method, codes: Codes) -> Numbered:
    assert method.budget is not None
    return Numbered(PRICE, method.budget.exact, codes.of(_FIXED, "fix-tot"), 0)


def _ordered(method: Method, catalogue: Catalogue, codes: Codes) -> AwardTerms:
    """Return the criteria by their importance, the most important first."""
    titles = {group.id: group.title for group in catalogue.groups}
    titles |= {criterion.id: criterion.title for criterion in catalogue.criteria}
    kinds = ["price" if id_ == "price" else "quality" for id_ in method.order]
    names = [PRICE if id_ == "price" else titles.get(id_, id_) for id_ in method.order]
    criteria = [
        AwardCriterion(codes.of("award-criterion-type", kind), name)
        for kind, name in zip(kinds, names, strict=True)
    ]
    order = codes.of("number-weight", "ord-imp")
    ranks = [Numbered(name, Fraction(number), order, number - 1) for number, name in enumerate(names, 1)]
    return AwardTerms(tuple(criteria), tuple(ranks))


def _parts(catalogue: Catalogue) -> Iterator[_Part]:
    """Yield the groups at the top with their parts of quality; one part where that cannot be said exactly."""
    award = catalogue.award()
    tops = {c.id: _top(c.group, catalogue) for c in award}
    groups = [group for group in catalogue.groups if group.id in tops.values()]
    shares = _shares(catalogue, tops)
    if not award:
        return
    if not groups or None in tops.values() or shares is None:
        yield _Part(QUALITY, "; ".join(c.title for c in award), Fraction(1))
        return
    for group in groups:
        inside = "; ".join(c.title for c in award if tops[c.id] == group.id)
        yield _Part(group.title, inside, shares[group.id], group.id)


def _shares(catalogue: Catalogue, tops: Mapping[str, str | None]) -> dict[str | None, Fraction] | None:
    """Return the part of each group at the top; None where a weight is missing or has no end as a decimal."""
    if any(c.weight is None for c in catalogue.award()):
        return None
    weights = absolute_weights(catalogue)
    total = sum((weights[id_] for id_ in tops), start=Fraction())
    if not total:
        return None
    found: dict[str | None, Fraction] = {}
    for id_, top in tops.items():
        found[top] = found.get(top, Fraction()) + weights[id_] / total
    return found if all("/" not in decimal_text(share) for share in found.values()) else None


def _top(group: str | None, catalogue: Catalogue) -> str | None:
    return _around(group, catalogue)[-1] if group else None


def _around(group: str | None, catalogue: Catalogue) -> list[str]:
    """Return *group* and the groups that it lies in, innermost first."""
    parents, found = {each.id: each.parent for each in catalogue.groups}, list[str]()
    while group is not None and group not in found:
        found.append(group)
        group = parents.get(group)
    return found


def _thresholds(
    rules: EvaluationRules, catalogue: Catalogue, parts: list[_Part], codes: Codes
) -> Iterator[Numbered]:
    """Yield the points below which a bid is out, of all criteria or of a group."""
    if rules.minimum is None or rules.scale is None or any(c.weight is None for c in catalogue.award()):
        return
    weights, kind = absolute_weights(catalogue), codes.of("number-threshold", "min-score")
    factor = Fraction(rules.scale.top) if catalogue.unit == "percent" else Fraction(1)
    most = factor * sum((weights[c.id] for c in catalogue.award()), start=Fraction())
    titles = {group.id: group.title for group in catalogue.groups}
    places = {part.group: number for number, part in enumerate(parts, 1)}
    for id_, written in rules.minimum.groups.items():
        inside = (weights[c.id] for c in catalogue.award() if id_ in _around(c.group, catalogue))
        if (least := share_points(written, factor * sum(inside, start=Fraction()))) is not None:
            yield Numbered(titles.get(id_, id_), least, kind, places.get(id_))
    if rules.minimum.total and (least := share_points(rules.minimum.total, most)) is not None:
        yield Numbered(_ALL_POINTS, least, kind)


def _formula(told: Mapping[str, Any], method: Method) -> Spoken:
    """Return the formula in each language with the numbers of the tender in it."""
    given = {field.name: getattr(method, field.name) for field in fields(method)}
    numbers = {name: value.written for name, value in given.items() if isinstance(value, Amount)}
    return Spoken({language: told[language].format_map(numbers) for language in ("de", "en")})
