# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Outcomes and derivations go in; ranks, exclusions and steps come out as templates print them."""

from collections.abc import Mapping, Sequence
from typing import Any

from tenderkit.model.dossier import Dossier
from tenderkit.outcome.award import Exclusion, Outcome, RankedBid
from tenderkit.outcome.derivation import Derivation
from tenderkit.rendering.context.evaluation import METHOD_TITLES
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.derivation import paper_steps, step_text
from tenderkit.rendering.figure_columns import FigureColumns, figure_columns
from tenderkit.rendering.figure_words import figure_words
from tenderkit.rendering.grounds import STAGES, spoken_reason
from tenderkit.rendering.numbers import with_numbers
from tenderkit.words import sentence

_FIGURES = ("quality", "price_points", "key_figure")


def outcome_context(
    dossier: Dossier, outcome: Outcome, derivations: Sequence[Derivation], names: Names
) -> dict[str, Any]:
    """Return the whole outcome of one lot: every bid with its rank or why it is out."""
    columns, bidders = figure_columns(outcome, names.language), _bidders(dossier)
    titles = _titles(dossier)
    cautions = (with_numbers(caution.message, names.language) for caution in outcome.cautions)
    return {
        **_common(outcome, names),
        "winners": [{"bid": bid, "name": bidders[bid]} for bid in outcome.winners],
        "ranking": [_ranked(ranked, columns, bidders, names) for ranked in outcome.ranking],
        "excluded": [_excluded(exclusion, bidders, titles, names) for exclusion in outcome.excluded],
        "warnings": [sentence(caution, names.translate) for caution in cautions],
        "compared": [
            {"bid": each.bid, "name": bidders[each.bid], "dominated_by": list(each.dominated_by)}
            for each in outcome.compared
        ],
        "derivations": [
            {"bid": d.bid, "name": bidders[d.bid], "steps": steps_context(d, names)}
            for d in derivations
            if d.lot == outcome.lot
        ],
    }


def own_outcome_context(dossier: Dossier, outcome: Outcome, bid: str, names: Names) -> dict[str, Any]:
    """Return what *bid* may know of the outcome: its own figures and grounds, nothing of any other bid.

    Not even the steps to its figures: the lowest price stands in them.
    """
    columns, bidders = figure_columns(outcome, names.language), _bidders(dossier)
    ranked = next((each for each in outcome.ranking if each.bid == bid), None)
    exclusion = next((each for each in outcome.excluded if each.bid == bid), None)
    return {
        **_common(outcome, names),
        "ranked": _ranked(ranked, columns, bidders, names) if ranked else None,
        "excluded": _excluded(exclusion, bidders, _titles(dossier), names) if exclusion else None,
    }


def steps_context(derivation: Derivation, names: Names) -> list[str]:
    """Return the derivation of one bid line by line, from the points that count on."""
    return [
        step_text(step, names.language, names.translate, derivation.key_figures)
        for step in paper_steps(derivation)
    ]


def _common(outcome: Outcome, names: Names) -> dict[str, Any]:
    words = figure_words(outcome.method)
    return {
        "lot": outcome.lot,
        "method": outcome.method,
        "method_title": names.translate(METHOD_TITLES.get(outcome.method, outcome.method)),
        "quality_title": names.translate(words.quality),
        "figure_title": None if words.repeats else names.translate(words.figure),
        "status": outcome.status.value,
        "decided_by": outcome.decided_by,
    }


def _bidders(dossier: Dossier) -> dict[str, str]:
    return {bid.id: bid.bidder.name for bid in dossier.bids}


def _titles(dossier: Dossier) -> dict[str, str]:
    """Return what criteria and requirements are called, by their ids."""
    criteria = {c.id: c.title for judged in dossier.judged for c in judged.catalogue.criteria}
    return {**{each.id: each.title for each in dossier.specification.requirements}, **criteria}


def _ranked(
    ranked: RankedBid, columns: FigureColumns, bidders: Mapping[str, str], names: Names
) -> dict[str, Any]:
    figures = {
        key: None if (number := getattr(ranked, key)) is None else getattr(columns, key).text(number)
        for key in _FIGURES
    }
    return {
        "bid": ranked.bid,
        "name": bidders[ranked.bid],
        "rank": None if ranked.rank is None else str(ranked.rank),
        "price": names.money(ranked.price),
        **figures,
    }


def _excluded(
    exclusion: Exclusion, bidders: Mapping[str, str], titles: Mapping[str, str], names: Names
) -> dict[str, Any]:
    return {
        "bid": exclusion.bid,
        "name": bidders[exclusion.bid],
        "stage": exclusion.grounds[0].stage.value,
        "stage_title": names.translate(STAGES[exclusion.grounds[0].stage]),
        "grounds": [
            {
                "stage": names.translate(STAGES[ground.stage]),
                "criterion": ground.criterion,
                "title": titles.get(ground.criterion or ""),
                "reason": spoken_reason(ground, names.language, names.translate),
            }
            for ground in exclusion.grounds
        ],
    }
