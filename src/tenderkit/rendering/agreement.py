# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agreement of reviewers goes in; lines for people come out, or plain data for machines."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tenderkit.outcome.agreement import Measure, PanelAgreement, Spread
from tenderkit.rendering.grounds import wrapped
from tenderkit.rendering.numbers import CENT, exact_text, plain, shown
from tenderkit.words import N_, Message, Translate, sentence

Json = dict[str, object]
_DIGITS = 3
"""Of a measure of agreement."""
_MEASURES: Mapping[str, str] = {
    "alpha": N_("Krippendorff's alpha, ordinal"),
    "icc_single": N_("ICC(2,1), a single reviewer"),
    "icc_mean": N_("ICC(2,k), the mean of all reviewers"),
    "kendall_w": N_("Kendall's W, with ties"),
}


def agreement_lines(found: PanelAgreement, language: str, translate: Translate) -> Iterator[str]:
    """Yield the agreement of one panel: in plain words first, the numbers after."""

    def said(words: str, **values: object) -> list[str]:
        return wrapped(sentence(Message(words, values), translate), "  ")

    yield translate(N_("How far the reviewers agree (information, no criterion)"))
    reviewers = ", ".join(found.reviewers) or "–"
    yield from said(
        N_("Reviewers: {reviewers}. Criteria × bids compared: {units}; bids that are out do not count here."),
        reviewers=reviewers,
        units=found.units,
    )
    flagged = [spread for spread in found.spreads if spread.flagged]
    for spread in flagged:
        votes = "; ".join(plain(vote, language) for vote in sorted(spread.votes.values()))
        words = N_("{bid}, {criterion}: the votes lie far apart ({votes}).")
        if spread.outliers:
            words = N_(
                "{bid}, {criterion}: the votes lie far apart ({votes}); far from the others: {outliers}."
            )
        yield from said(
            words,
            bid=spread.bid,
            criterion=spread.criterion,
            votes=votes,
            outliers=", ".join(spread.outliers),
        )
    if found.spreads and not flagged:
        yield from said(N_("No votes lie far apart."))
    for reviewer, shift in found.severity.items():
        points = shown(abs(shift), CENT, language)
        yield from said(_shift_words(shift), reviewer=reviewer, points=points)
    for name, title in _MEASURES.items():
        measure: Measure = getattr(found, name)
        words, values = _measured(measure, language)
        yield from said(words, measure=Message(title), **values)
    yield from said(
        N_("1 is full agreement, 0 says that there is none. With few bids these numbers are rough.")
    )


def agreement_json(found: PanelAgreement, language: str, translate: Translate) -> Json:
    """Return the agreement of one panel as ``robustness --json`` prints it."""
    return {
        "mode": found.mode,
        "reviewers": [
            {"reviewer": reviewer, "severity": _number(found.severity.get(reviewer), CENT, language)}
            for reviewer in found.reviewers
        ],
        "units": found.units,
        **{name: _measure_json(getattr(found, name), language, translate) for name in _MEASURES},
        "spreads": [_spread_json(spread) for spread in found.spreads],
    }


def _shift_words(shift: Fraction) -> str:
    if shift == 0:
        return N_("{reviewer}: on average as many points as the mean of all votes")
    if shift > 0:
        return N_("{reviewer}: on average {points} points above the mean of all votes")
    return N_("{reviewer}: on average {points} points below the mean of all votes")


def _measured(measure: Measure, language: str) -> tuple[str, dict[str, object]]:
    if measure.value is None:
        return N_("{measure}: not defined ({reason})"), {"reason": measure.undefined}
    return N_("{measure}: {value}"), {"value": shown(measure.value, _DIGITS, language)}


def _number(number: Fraction | None, digits: int, language: str) -> dict[str, str] | None:
    if number is None:
        return None
    return {"exact": exact_text(number), "shown": shown(number, digits, language)}


def _measure_json(measure: Measure, language: str, translate: Translate) -> Json:
    if measure.undefined is not None:
        return {"exact": None, "shown": None, "undefined": sentence(measure.undefined, translate)}
    return {**(_number(measure.value, _DIGITS, language) or {}), "undefined": None}


def _spread_json(spread: Spread) -> Json:
    return {
        "bid": spread.bid,
        "criterion": spread.criterion,
        "votes": {reviewer: exact_text(vote) for reviewer, vote in spread.votes.items()},
        "lowest": exact_text(spread.lowest),
        "highest": exact_text(spread.highest),
        "spread": exact_text(spread.width),
        "flagged": spread.flagged,
        "outliers": list(spread.outliers),
    }
