# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Derivations go in; each number of one bid comes out in plain words, its formula filled in."""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from textwrap import wrap

from tenderkit.model.root import Number, Root
from tenderkit.outcome.derivation import Derivation, Step
from tenderkit.rendering.derivation_words import ROUNDED_STEPS, ROUNDING_MODES, STEP_WORDS
from tenderkit.rendering.grounds import WIDTH, exclusion_lines, wrapped
from tenderkit.rendering.numbers import CENT, distinct, ending, plain, shown, telling, with_numbers
from tenderkit.words import N_, Message, Translate, sentence

_PARTS = {
    "price": N_("Price"),
    "first": N_("Admission to the next stage"),
    "all": N_("All stages"),
    "points": N_("Points"),
    "figure": N_("Ranking"),
}
_PART_OF = {
    **dict.fromkeys(("price_line", "price_line_listed", "price_lines", "price"), "price"),
    **dict.fromkeys(("discount_share", "discount", "vat_exempt", "vat_share", "vat"), "price"),
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
        *("price_line", "price_line_listed", "price_lines", "price", "key_figure_price"),
        *("discount_share", "discount", "vat_share", "vat"),
        *("lowest_reference", "median_of_prices", "mean_of_prices"),
        *("quality_value", "price_per_point", "reduced_price", "surcharge"),
    }
)
_TIE_BREAKS = {
    "highest_quality": N_("highest quality"),
    "lowest_price": N_("lowest price"),
    "draw": N_("draw"),
}
_VOTES = "votes_"
"""How formulas begin that list the votes of single reviewers."""
_ROUGHLY = " ≈ "
_LONGEST = 6
"""So many digits after the point are written out; then the number is shortened."""
_SIGNIFICANT = 10**5
_INDENT = "  "


def derivation_text(derivations: Sequence[Derivation], language: str, translate: Translate) -> str:
    """Return *derivations* of one bid, lot by lot."""
    return "\n\n".join("\n".join(_lines(d, language, translate)) for d in derivations)


def paper_steps(derivation: Derivation) -> tuple[Step, ...]:
    """Return the steps that documents and reports print: those that list votes stay out of them."""
    return tuple(step for step in derivation.steps if not step.formula.startswith(_VOTES))


def step_text(step: Step, language: str, translate: Translate, key_figures: Collection[Number] = ()) -> str:
    """Return one step as a person would write it down.

    Args:
        step: a line of the computation.
        language: of the numbers.
        translate: into the language of the words.
        key_figures: of all bids; what is one of them shows the digits that tell it from the others.
    """
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
    if step.formula == "rounding":
        values["step"] = translate(ROUNDED_STEPS[str(values["step"])])
        values["mode"] = translate(ROUNDING_MODES[str(values["mode"])])
    if step.result is not None:
        money = step.formula in _MONEY_RESULTS
        least = distinct(key_figures) if step.result in key_figures else CENT
        values["result"] = _number(step.result, language, money=money, least=least)
    text = sentence(Message(STEP_WORDS[step.formula], values), translate)
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
        yield from _wrapped(step_text(step, language, translate, derivation.key_figures))
    if derivation.exclusion is not None:
        yield from ("", translate(N_("Excluded:")))
        yield from exclusion_lines(derivation.exclusion, language, translate)
    if derivation.cautions:
        yield from ("", translate(N_("Mind:")))
        for caution in derivation.cautions:
            yield from wrapped(sentence(with_numbers(caution.message, language), translate), _INDENT)


def _number(number: Number, language: str, *, money: bool, least: int = CENT) -> str:
    """Return *number* whole where it ends soon, else with the digits that say something, *least* or more."""
    digits = ending(number)
    if money and digits is not None and digits <= CENT:
        return shown(number, CENT, language)
    if digits is not None and digits <= _LONGEST:
        return plain(number, language)
    return _shortened(number, least, language)


def _shortened(number: Number, least: int, language: str) -> str:
    """Return *number* with at least six digits that say something, such as 0.00101351."""
    return shown(number, telling([number], least, _SIGNIFICANT), language)


def _wrapped(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT * 2)
