# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A simulation goes in; the sentences that a person reads of it come out, still without a language."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.outcome.simulation import Assumptions, Simulation
from tenderkit.rendering.money import money_text
from tenderkit.rendering.numbers import plain, shown
from tenderkit.words import N_, Message

_TENTH = Fraction(1, 10)


def percent_text(share: float | Fraction, language: str, digits: int = 1) -> str:
    """Return *share* in percent; a float is meant as it is written.

    Example:
        >>> percent_text(0.50557, "de"), percent_text(Fraction(2, 5), "en", 0), percent_text(0.00675, "en", 2)
        ('50,6', '40', '0.68')
    """
    return shown(Fraction(str(share)) * 100, digits, language)


def points_text(points: Fraction, language: str) -> str:
    """Return points with two digits, and with as many as it takes to tell them from nothing."""
    digits = 2
    while points and not Fraction(shown(points, digits, "en").replace(",", "")):
        digits += 1
    return shown(points, digits, language)


def heading(found: Simulation) -> Message:
    """Return what was simulated."""
    words = N_("How the published rules behave: lot {lot}, method {method}")
    if found.lot is None:
        words = N_("How the published rules behave: method {method}")
    return Message(words, {"lot": found.lot, "method": found.method})


def plain_words(found: Simulation, currency: str, language: str) -> Iterator[Message]:
    """Yield what the numbers mean."""
    if found.nothing is not None:
        yield found.nothing
        return
    yield from _exchange_words(found, currency, language)
    yield from _weight_words(found, language)
    yield from _winner_words(found, language)
    for cliff in found.cliffs:
        yield cliff.message


def _exchange_words(found: Simulation, currency: str, language: str) -> Iterator[Message]:
    rate = next((rate for rate in found.exchange if rate.dearer == _TENTH), None)
    if rate is None:
        words = N_("price and quality are never set off against each other")
        if found.method == "extended-ratio":
            words = N_("a single criterion decides inside the band, so there is no rate over all criteria")
        yield Message(words)
        return
    if rate.points is None:
        yield Message(N_("no quality makes up for a price that is 10 % above the lowest"))
    else:
        words = N_(
            "a bid that is 10 % dearer than the cheapest must be {points} points better, of {top} over all"
            " criteria"
        )
        if not rate.exact:
            words = N_(
                "a bid that is 10 % dearer than the cheapest must be about {points} points better, of {top}"
                " over all criteria"
            )
        yield Message(words, {"points": points_text(rate.points, language), "top": found.scale_top})
    if found.point_worth is None:
        return
    worth = percent_text(found.point_worth, language)
    if found.base_price is None:
        words = N_("one point more over all criteria is worth {worth} % of the lowest price")
        yield Message(words, {"worth": worth})
    else:
        worth_of_it = Fraction(round(Fraction(found.point_worth) * found.base_price))
        money = money_text(worth_of_it, currency, language)
        words = N_("one point more over all criteria is worth {worth} % of the lowest price, about {money}")
        yield Message(words, {"worth": worth, "money": money})


def _weight_words(found: Simulation, language: str) -> Iterator[Message]:
    if found.effective_price_weight is None:
        return
    values: dict[str, object] = {"effective": percent_text(found.effective_price_weight, language)}
    if found.nominal_price_weight is None:
        yield Message(N_("the price has {effective} % of the effect, quality the rest"), values)
        return
    values["published"] = plain(found.nominal_price_weight * 100, language)
    words = N_("the price has {published} % of the weight on paper and {effective} % of the effect")
    yield Message(words, values)


def _winner_words(found: Simulation, language: str) -> Iterator[Message]:
    if found.cheapest_wins is None or found.best_wins is None:
        yield Message(N_("no simulated tender has a winner"))
        return
    values: dict[str, object] = {
        "bids": found.assumptions.bids,
        "cheapest": percent_text(found.cheapest_wins, language),
        "best": percent_text(found.best_wins, language),
    }
    yield Message(N_("of {bids} bids the cheapest wins {cheapest} % of tenders, the best {best} %"), values)
    for flip in found.flips:
        if not flip.share:
            yield Message(N_("in no simulated tender does the removal of a losing bid change the winner"))
        else:
            words = N_("in {share} % of simulated tenders the removal of a losing bid changes the winner")
            yield Message(words, {"share": percent_text(flip.share, language, 2)})


def assumption_words(found: Simulation, currency: str, language: str) -> Iterator[Message]:
    """Yield what the model takes for granted."""
    assumed = found.assumptions
    yield Message(N_("these assumptions describe a model, not the market"))
    values = {
        "draws": shown(Fraction(assumed.draws), 0, language),
        "bids": assumed.bids,
        "seed": assumed.seed,
    }
    words = N_("{draws} tenders with {bids} bids each, drawn by {library} with the seed {seed}")
    yield Message(words, {**values, "library": found.library})
    yield from _distribution_words(assumed, found.scale_top, language)
    if found.stepped:
        yield Message(N_("each criterion gets the nearest points that reviewers may give"))
    if any(cliff.kind == "minimum" for cliff in found.cliffs):
        yield Message(N_("a bid that would miss minimum points just meets them"))
    if found.base_price is not None:
        money = money_text(found.base_price, currency, language)
        yield Message(N_("prices lie around {money}"), {"money": money})


def _distribution_words(assumed: Assumptions, top: int, language: str) -> Iterator[Message]:
    quality = {
        "mean": plain(assumed.quality_mean, language),
        "spread": plain(assumed.quality_spread, language),
    }
    words = N_(
        "quality: normal with mean {mean} and standard deviation {spread} on a scale from 0 to 10, scaled"
        " to 0 to {top}; each criterion spreads around it as much again"
    )
    yield Message(words, {**quality, "top": top})
    prices = {
        "spread": plain(assumed.price_spread, language),
        "correlation": plain(assumed.correlation, language),
    }
    words = N_(
        "price: its logarithm is normal with standard deviation {spread}; its correlation with quality is"
        " {correlation}"
    )
    yield Message(words, prices)
