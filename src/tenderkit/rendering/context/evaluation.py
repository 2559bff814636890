# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of evaluation and a worked example go in; both as templates print them come out."""

from typing import Any

from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import EvaluationRules, Method
from tenderkit.model.root import Number
from tenderkit.outcome.example import WorkedExample
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.derivation import step_text
from tenderkit.rendering.figure_words import figure_words
from tenderkit.rendering.numbers import distinct, telling
from tenderkit.words import N_, Message, sentence

METHOD_TITLES = {
    "lowest-price": N_("lowest price"),
    "fixed-budget": N_("quality within a fixed budget"),
    "simple-ratio": N_("simple ratio of quality and price"),
    "extended-ratio": N_("extended ratio of quality and price"),
    "linear-min": N_("quality and price points, linear from the lowest price"),
    "inverse": N_("quality and price points, in proportion to the lowest price"),
    "quality-value": N_("price less the value of quality"),
    "weighted-ratio-reference": N_("weighted ratio with fixed references"),
    "qcbs": N_("quality and cost based selection"),
    "least-cost": N_("lowest price above a minimum of quality"),
    "price-per-point": N_("price per point"),
    "value-index": N_("value index"),
    "reduced-price": N_("reduced price"),
    "surcharge": N_("price with a surcharge for missing quality"),
    "rated-criteria": N_("rated criteria"),
    "trade-off": N_("best value by trade-off"),
    "weighted-ratio-median": N_("weighted ratio with the median of the bids"),
    "weighted-ratio-mean": N_("weighted ratio with the mean of the bids"),
}
_WHOLE = 100
_SHARE_OF = N_("{share} % of the points that can be reached")
_POINTS = N_("{points} points")


def evaluation_context(
    dossier: Dossier, judged: Judged, example: WorkedExample | None, names: Names
) -> dict[str, Any] | None:
    """Return the published rules, None where there are none."""
    rules = dossier.rules(judged)
    if rules is None:
        return None
    return {
        **plain(rules, names),
        "method": _method(rules.method, judged, names),
        "scale": _scale(rules, names),
        "minimum": _minimum(rules, judged, names),
        "admission": _admission(rules, names),
        "example": None if example is None else _example(example, rules, names),
    }


def _method(method: Method, judged: Judged, names: Names) -> dict[str, Any]:
    titles = {c.id: c.title for c in judged.catalogue.criteria} | {
        g.id: g.title for g in judged.catalogue.groups
    }
    price = names.translate(N_("Price"))
    data = plain(method, names)
    numbers = {
        key: names.number(value.written)
        for key in data
        if (value := getattr(method, key)) is not None and hasattr(value, "written")
    }
    order = [{"id": o, "title": titles.get(o, price if o == "price" else o)} for o in method.order]
    title = names.translate(METHOD_TITLES.get(method.name, method.name))
    words = figure_words(method.name)
    return {
        **data,
        **numbers,
        **_amounts(method, names),
        **_shares(method, names),
        "order": order,
        "title": title,
        "figure_title": names.translate(words.figure),
        "quality_title": names.translate(words.quality),
        "decide_by_title": titles.get(method.decide_by or "", ""),
    }


def _amounts(method: Method, names: Names) -> dict[str, str | None]:
    """Return parameters in money as they are printed."""
    amounts = {key: getattr(method, key) for key in ("budget", "reference_price", "value_per_point")}
    return {
        f"{key}_text": None if amount is None else names.money(amount.exact)
        for key, amount in amounts.items()
    }


def _shares(method: Method, names: Names) -> dict[str, str | None]:
    """Return weights as parts of 1 where they add up to 100, else as they are; None where there is none."""
    keys = ("price", "quality", "technical", "financial")
    weights = {key: weight.exact for key in keys if (weight := getattr(method, f"{key}_weight"))}
    whole = 100 if sum(weights.values()) == _WHOLE and method.unit == "percent" else 1
    shares = {key: names.number(weight / whole) for key, weight in weights.items()}
    return {f"{key}_share": shares.get(key) for key in keys}


def _scale(rules: EvaluationRules, names: Names) -> dict[str, Any] | None:
    if rules.scale is None:
        return None
    return {"top": str(rules.scale.top), "allowed": [names.number(a.written) for a in rules.scale.allowed]}


def _minimum(rules: EvaluationRules, judged: Judged, names: Names) -> dict[str, Any] | None:
    if rules.minimum is None:
        return None
    titles = {group.id: group.title for group in judged.catalogue.groups}
    return {
        "total_text": _share(rules.minimum.total, names) if rules.minimum.total else None,
        "groups": [
            {"id": id_, "title": titles.get(id_, ""), "text": _share(share, names)}
            for id_, share in rules.minimum.groups.items()
        ],
    }


def _admission(rules: EvaluationRules, names: Names) -> dict[str, Any] | None:
    if rules.admission is None:
        return None
    threshold = rules.admission.threshold
    return {
        **plain(rules.admission, names),
        "threshold_text": None if threshold is None else _share(threshold, names),
    }


def _share(written: str, names: Names) -> str:
    number = names.number(written.rstrip("% "))
    words = Message(_SHARE_OF, {"share": number}) if "%" in written else Message(_POINTS, {"points": number})
    return sentence(words, names.translate)


def _example(example: WorkedExample, rules: EvaluationRules, names: Names) -> dict[str, Any]:
    name = N_("Bid {letter}")
    figures = [bid.ranked.key_figure for bid in example.bids if bid.ranked.key_figure]
    prescribed = next((r.digits for r in rules.rounding if r.step == "key_figure"), None)
    digits = distinct(figures, telling(figures) if prescribed is None else prescribed)
    bids = [
        {
            "name": sentence(Message(name, {"letter": bid.ranked.bid}), names.translate),
            "points": _optional(bid.points, names),
            "price": names.money(bid.ranked.price),
            "quality": _optional(bid.ranked.quality, names),
            "price_points": _optional(bid.ranked.price_points, names),
            "key_figure": _optional(bid.ranked.key_figure, names, digits),
            "rank": str(bid.ranked.rank),
        }
        for bid in example.bids
    ]
    return {
        "bids": bids,
        "lowest_price": names.money(min(bid.ranked.price for bid in example.bids)),
        "steps": [step_text(step, names.language, names.translate) for step in example.steps],
    }


def _optional(number: Number | None, names: Names, digits: int = 2) -> str | None:
    return None if number is None else names.shown(number, digits)
