# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was found about the robustness of an award goes in; the data of ``robustness --json`` come out."""

from collections.abc import Sequence
from fractions import Fraction

from tenderkit.outcome.robustness import (
    Award,
    OtherFormula,
    PriceChange,
    ReviewerOut,
    Robustness,
    ScoreChange,
    WeightInterval,
)
from tenderkit.outcome.simulation import Acceptability
from tenderkit.rendering.agreement import agreement_json
from tenderkit.rendering.numbers import exact_text, price_text, shown
from tenderkit.rendering.robustness_words import INFORMATION
from tenderkit.words import Message, Translate, sentence

Json = dict[str, object]
_DIGITS = 4


def robustness_json(found: Sequence[Robustness], language: str, translate: Translate) -> Json:
    """Return *found* as ``robustness --json`` prints it.

    Args:
        found: one for each lot, or one for the whole.
        language: of the numbers in ``shown``.
        translate: into the language of sentences.
    """
    if any(each.lot is not None for each in found):
        return {"lots": [{"lot": each.lot, **_one(each, language, translate)} for each in found]}
    (one,) = found
    return _one(one, language, translate)


def _one(found: Robustness, language: str, translate: Translate) -> Json:
    def said(message: Message | None) -> str | None:
        return None if message is None else sentence(message, translate)

    return {
        "information": translate(INFORMATION),
        "method": found.method,
        "status": found.status.value,
        "winners": list(found.award.winners),
        "nothing": said(found.nothing),
        "notes": [said(note) for note in (*found.notes, *found.caveats)],
        "weights": [_weight(each, language) for each in found.weights],
        "scores": [
            *(_score(each) for each in found.scores),
            *({"criterion": id_, "bid": None, "step": None} for id_ in found.unmoved),
        ],
        "prices": [_price(each, language) for each in found.prices],
        "reviewers": [_reviewer(each, found, said(each.why)) for each in found.reviewers],
        "mean_of_all": _award(found.mean_of_all),
        "removals": [
            {"bid": each.bid, "changes": each.changes, **_then(each.award)} for each in found.removals
        ],
        "dominance": [{"bid": each.bid, "dominated_by": list(each.by)} for each in found.dominance],
        "methods": [_formula(each, found) for each in found.methods],
        "agreement": None
        if found.agreement is None
        else agreement_json(found.agreement, language, translate),
        "acceptability": None
        if not found.acceptability
        else {each.model: _accepted(each) for each in found.acceptability},
        "no_acceptability": said(found.unaccepted),
    }


def _then(award: Award) -> Json:
    """Return who would be first."""
    return {
        "winners": list(award.winners),
        "awaited": list(award.awaited),
        "computable": award.computable,
    }


def _award(award: Award | None) -> Json | None:
    return None if award is None else _then(award)


def _number(number: Fraction, digits: int, language: str) -> Json:
    return {"exact": exact_text(number), "shown": shown(number, digits, language)}


def _weight(each: WeightInterval, language: str) -> Json:
    return {
        "kind": each.kind,
        "id": each.id,
        "weight": _number(each.weight, 2, language),
        "of": exact_text(each.whole),
        "low": _number(each.low, _DIGITS, language),
        "high": _number(each.high, _DIGITS, language),
        "exact": each.exact,
        "below": _award(each.below),
        "above": _award(each.above),
    }


def _score(each: ScoreChange) -> Json:
    return {
        "criterion": each.criterion,
        "bid": each.bid,
        "reviewer": each.reviewer,
        "from": exact_text(each.before),
        "to": exact_text(each.after),
        "step": exact_text(each.step),
        **_then(each.award),
    }


def _price(each: PriceChange, language: str) -> Json:
    data: Json = {
        "bid": each.bid,
        "direction": each.direction,
        "price": price_text(each.price),
        "to": None,
        "searched": each.searched,
    }
    if each.after is None or each.award is None:
        return {**data, "change": None, "percent": None}
    change = abs(each.after - each.price)
    return {
        **data,
        "to": price_text(each.after),
        "change": price_text(change),
        "percent": _number(100 * change / each.price, _DIGITS, language) if each.price else None,
        "by_reference": each.by_reference,
        **_then(each.award),
    }


def _reviewer(each: ReviewerOut, found: Robustness, why: str | None) -> Json:
    changes = None if each.award is None else set(each.award.winners) != set(found.award.winners)
    return {
        "reviewer": each.reviewer,
        "changes": changes,
        **({"winners": None} if each.award is None else _then(each.award)),
        "why": why,
        "mean_of_rest": _award(each.mean_of_rest),
    }


def _formula(each: OtherFormula, found: Robustness) -> Json:
    return {
        "method": each.method,
        "parameters": dict(each.parameters),
        "same": set(each.award.winners) == set(found.award.winners),
        **_then(each.award),
    }


def _accepted(each: Acceptability) -> Json:
    return {
        "around_percent": None if each.around_percent is None else exact_text(each.around_percent),
        "draws": each.draws,
        "seed": each.seed,
        "library": each.library,
        "bids": [
            {
                "bid": bid.bid,
                "first": round(bid.first, _DIGITS + 2),
                "interval": [round(bid.low, _DIGITS + 2), round(bid.high, _DIGITS + 2)],
                "ranks": [round(share, _DIGITS + 2) for share in bid.ranks],
            }
            for bid in each.bids
        ],
    }
