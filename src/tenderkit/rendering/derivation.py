# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Derivations go in; each number of one bid comes out in plain words, its formula filled in."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from textwrap import wrap

from tenderkit.model.root import Number, Root
from tenderkit.outcome.derivation import Derivation, Step
from tenderkit.rendering.grounds import WIDTH, exclusion_lines
from tenderkit.rendering.numbers import CENT, ending, plain, shown, telling
from tenderkit.words import N_, Message, Translate, sentence

_WORDS: Mapping[str, str] = {
    "price_line": N_("{position} {title}: {quantity} {unit} × {unit_price} = {result}"),
    "price_line_listed": N_(
        "{position} {title}: {quantity} {unit} × {unit_price} = {result}, listed only and not counted"
    ),
    "price_lines": N_("Sum of the counted lines = {result}"),
    "discount": N_("Less the discount: {lines} − {discount} = {result}"),
    "vat": N_("With VAT: {net} + {vat} = {result}"),
    "price": N_("Evaluated price P = {result}"),
    "votes_mean": N_("{criterion}: mean of the votes {votes} = {result}"),
    "votes_median": N_("{criterion}: median of the votes {votes} = {result}"),
    "votes_trimmed": N_(
        "{criterion}: mean of the votes {votes} without one highest and one lowest = {result}"
    ),
    "votes_apart": N_("{criterion}: the votes lie far apart, from {low} to {high}; this changes no points"),
    "criterion_percent": N_("{criterion} {title}: weight {weight} × {points} points = {result}"),
    "criterion_points": N_("{criterion} {title}: weight {weight} × {points} points / {top} = {result}"),
    "rating": N_("{criterion} {title}: {rating}"),
    "value_linear": N_(
        "{criterion} {title}: {value}{unit} lies between {low} and {high}; points = "
        "{low_points} + ({value} − {low}) × ({high_points} − {low_points}) / ({high} − {low}) = {result}"
    ),
    "value_at_end": N_("{criterion} {title}: {value}{unit} is at the end {end} or beyond; points = {result}"),
    "value_steps": N_("{criterion} {title}: {value}{unit} is in the step from {start} on; points = {result}"),
    "value_lowest_step": N_(
        "{criterion} {title}: {value}{unit} is below {start}, where the lowest step counts; points = {result}"
    ),
    "first_stage": N_("Over the criteria of the bid alone; by this bids are admitted to the next stage."),
    "all_stages": N_("Over all criteria, with those of the later stage."),
    "points": N_("Performance points, at most L_max = {maximum}: L = {result}"),
    "quality_points": N_("Quality = L = {result}"),
    "quality_share": N_("Quality = {weight} × L / L_max = {weight} × {points} / {maximum} = {result}"),
    "linear_price_points": N_(
        "Price points = weight × (zero_at × lowest − P) / ((zero_at − 1) × lowest) "
        "= {weight} × ({zero_at} × {lowest} − {price}) / (({zero_at} − 1) × {lowest}) = {result}"
    ),
    "linear_clamped": N_(
        "Price points = {result}, because P = {price} is above {zero_at} × the lowest price of {lowest}"
    ),
    "lowest_reference": N_("Lowest price of the admissible bids, from {bid} = {result}"),
    "highest_reference": N_("Highest points of the admissible bids, from {bid} = {result}"),
    "median_of_points": N_("Reference L_0, the median of the points {of_points} = {result}"),
    "median_of_prices": N_("Reference P_0, the median of the prices {of_prices} = {result}"),
    "mean_of_points": N_("Reference L_0, the mean of the points {of_points} = {result}"),
    "mean_of_prices": N_("Reference P_0, the mean of the prices {of_prices} = {result}"),
    "inverse_price_points": N_(
        "Price points = weight × lowest / P = {weight} × {lowest} / {price} = {result}"
    ),
    "inverse_price_points_power": N_(
        "Price points = weight × (lowest / P)^{power} = {weight} × ({lowest} / {price})^{power} = {result}"
    ),
    "qcbs_price_points": N_(
        "Price points = weight × 100 × lowest / P = {weight} × 100 × {lowest} / {price} = {result}"
    ),
    "qcbs_sum": N_(
        "Key figure = weight × L + price points = {weight} × {points} + {price_points} = {result}"
    ),
    "rated_sum": N_(
        "Key figure = price points + weight × L / highest L "
        "= {price_points} + {weight} × {points} / {highest} = {result}"
    ),
    "sum": N_("Key figure = quality + price points = {quality} + {price_points} = {result}"),
    "ratio": N_("Key figure Z = L / P = {points} / {price} = {result}"),
    "scaled_ratio": N_("Key figure Z = scale × L / P = {factor} × {points} / {price} = {result}"),
    "band_edge": N_(
        "Edge of the band of {band} % = highest Z × (1 − {band} / 100) "
        "= {best} × (1 − {band} / 100) = {result}; the highest Z is that of {bid}"
    ),
    "below_band": N_("Z lies below the band; bids there follow those in the band, by Z."),
    "decided_by_quality": N_("Z lies in the band, where the highest quality decides: {points}"),
    "decided_by_price": N_("Z lies in the band, where the lowest price decides: {price}"),
    "decided_by_criterion": N_("Z lies in the band, where the points for {criterion} decide: {points}"),
    "within_budget": N_("The price of {price} is within the budget of {budget}."),
    "key_figure_points": N_("Key figure = L = {result}; the highest is the best"),
    "quality_value": N_(
        "Key figure = P − value of a point × L = {price} − {value_per_point} × {points} = {result}; "
        "the lowest is the best"
    ),
    "weighted_ratio": N_(
        "Key figure Z = G_L × L / L_0 − G_P × P / P_0 "
        "= {quality_weight} × {points} / {reference_points} "
        "− {price_weight} × {price} / {reference_price} = {result}"
    ),
    "price_per_point": N_("Key figure = P / L = {price} / {points} = {result}; the lowest is the best"),
    "value_index": N_("Key figure = L^(W_L / W_P) / P = {points}^({power}) / {price} = {result}"),
    "reduced_price": N_(
        "Key figure = P / (1 + v / (1 − V)) = {price} / (1 + {points} / (1 − {maximum})) = {result}; "
        "the lowest is the best"
    ),
    "surcharge": N_(
        "Key figure = P × (1 + (L_max − L) / L_max × W_L / W_P) "
        "= {price} × (1 + ({maximum} − {points}) / {maximum} × {quality_weight} / {price_weight}) "
        "= {result}; the lowest is the best"
    ),
    "key_figure_price": N_("Key figure = P = {result}; the lowest is the best"),
    "people_decide": N_("There is no key figure: people decide, and write down why."),
    "rounding": N_("Rounding that the tender prescribes: {step}, digits after the point: {digits}, {mode}."),
    "rank": N_("Rank {rank} of {bids}."),
    "rank_after_tie": N_(
        "Equal key figure with {equal}; the tie-break ({order}) gives rank {rank} of {bids}."
    ),
    "rank_after_band": N_(
        "Equal with {equal} in the band; the tie-break ({order}) gives rank {rank} of {bids}."
    ),
    "rank_shared": N_("Equal with {equal} after all tie-breaks; they share rank {rank} of {bids}."),
}
_PARTS = {
    "price": N_("Price"),
    "first": N_("Admission to the next stage"),
    "all": N_("All stages"),
    "points": N_("Points"),
    "figure": N_("Ranking"),
}
_PART_OF = {
    **dict.fromkeys(("price_line", "price_line_listed", "price_lines", "discount", "vat", "price"), "price"),
    **dict.fromkeys(("criterion_percent", "criterion_points", "rating", "points"), "points"),
    **dict.fromkeys(("value_linear", "value_at_end", "value_steps", "value_lowest_step"), "points"),
    "first_stage": "first",
    "all_stages": "all",
    **dict.fromkeys(("votes_mean", "votes_median", "votes_trimmed", "votes_apart"), "points"),
}
_MONEY = frozenset(
    {
        *("unit_price", "price", "of_prices", "lowest", "lines", "discount", "net", "vat"),
        *("budget", "value_per_point", "reference_price"),
    }
)
_MONEY_RESULTS = frozenset(
    {
        *("price_line", "price_line_listed", "price_lines", "discount", "vat", "price", "key_figure_price"),
        *("lowest_reference", "median_of_prices", "mean_of_prices"),
        *("quality_value", "price_per_point", "reduced_price", "surcharge"),
    }
)
_TIE_BREAKS = {
    "highest_quality": N_("highest quality"),
    "lowest_price": N_("lowest price"),
    "draw": N_("draw"),
}
_ROUGHLY = " ≈ "
_LONGEST = 6
"""So many digits after the point are written out; then the number is shortened."""
_SIGNIFICANT = 10**5
_INDENT = "  "


def derivation_text(derivations: Sequence[Derivation], language: str, translate: Translate) -> str:
    """Return *derivations* of one bid, lot by lot."""
    return "\n\n".join("\n".join(_lines(d, language, translate)) for d in derivations)


def step_text(step: Step, language: str, translate: Translate) -> str:
    """Return one step as a person would write it down."""
    values: dict[str, object] = {
        name: _number(value, language, money=name in _MONEY) if isinstance(value, Fraction) else value
        for name, value in step.values.items()
    }
    for name, pairs in _pairs(step).items():
        money = name in _MONEY
        values[name] = "; ".join(f"{_number(number, language, money=money)} ({bid})" for bid, number in pairs)
    if votes := _votes(step):
        values["votes"] = "; ".join(_number(vote, language, money=False) for vote in votes)
    if isinstance(order := values.get("order"), tuple):
        values["order"] = ", ".join(translate(_TIE_BREAKS[name]) for name in order)
    if step.result is not None:
        money = step.formula in _MONEY_RESULTS
        values["result"] = _number(step.result, language, money=money)
    text = sentence(Message(_WORDS[step.formula], values), translate)
    text = text if _is_exact(step) else _ROUGHLY.join(text.rsplit(" = ", 1))
    if step.rounded is None:
        return text
    rounded = _number(step.rounded, language, money=step.formula in _MONEY_RESULTS)
    return sentence(Message(N_("{text}; rounded {rounded}"), {"text": text, "rounded": rounded}), translate)


def _is_exact(step: Step) -> bool:
    """Tell whether all numbers of *step* are written out whole."""
    listed = [number for pairs in _pairs(step).values() for _, number in pairs]
    values = (*step.values.values(), *_votes(step), *listed, step.result)
    numbers = [value for value in values if isinstance(value, Fraction | Root)]
    return all(digits is not None and digits <= _LONGEST for digits in map(ending, numbers))


def _pairs(step: Step) -> dict[str, tuple[tuple[str, Fraction], ...]]:
    """Return the values of *step* that list bids with their numbers."""
    listed = {name: step.values[name] for name in ("of_points", "of_prices") if name in step.values}
    return {name: value for name, value in listed.items() if isinstance(value, tuple)}


def _votes(step: Step) -> tuple[Fraction, ...]:
    votes = step.values.get("votes", ())
    return votes if isinstance(votes, tuple) else ()


def _lines(derivation: Derivation, language: str, translate: Translate) -> Iterator[str]:
    heading = N_("{bid}, lot {lot}, method {method}") if derivation.lot else N_("{bid}, method {method}")
    values = {"bid": derivation.bid, "lot": derivation.lot, "method": derivation.method}
    yield sentence(Message(heading, values), translate)
    part = ""
    for step in derivation.steps:
        if (now := _PART_OF.get(step.formula, "figure")) != part:
            part = now
            yield from ("", translate(_PARTS[part]))
        yield from _wrapped(step_text(step, language, translate))
    if derivation.exclusion is not None:
        yield from ("", translate(N_("Excluded:")))
        yield from exclusion_lines(derivation.exclusion, language, translate)


def _number(number: Number, language: str, *, money: bool) -> str:
    """Return *number* whole where it ends soon, else with the digits that say something."""
    digits = ending(number)
    if money and (digits is None or digits <= CENT):
        return shown(number, CENT, language)
    return (
        plain(number, language) if digits is not None and digits <= _LONGEST else _shortened(number, language)
    )


def _shortened(number: Number, language: str) -> str:
    """Return *number* with at least six digits that say something, such as 0.00101351."""
    return shown(number, telling([number], CENT, _SIGNIFICANT), language)


def _wrapped(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT * 2)
