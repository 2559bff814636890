# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Outcomes go in; the ranking comes out, as a table for people or as plain data for machines."""

from collections.abc import Sequence

from tenderkit.outcome.award import Compared, Exclusion, Outcome, Status
from tenderkit.rendering.figure_columns import figure_columns
from tenderkit.rendering.grounds import spoken_reason
from tenderkit.rendering.numbers import exact_text, price_text, with_numbers
from tenderkit.rendering.ranking_lines import outcome_lines
from tenderkit.words import Translate, sentence

Json = dict[str, object]


def ranking_json(outcomes: Sequence[Outcome], language: str, translate: Translate) -> Json:
    """Return *outcomes* as ``rank --json`` and ``calc --json`` print them.

    Args:
        outcomes: one for each lot, or one for the whole.
        language: of the numbers in ``shown``.
        translate: into the language of reasons and warnings that no person wrote.
    """
    if any(outcome.lot is not None for outcome in outcomes):
        return {"lots": [{"lot": o.lot, **_outcome_json(o, language, translate)} for o in outcomes]}
    (outcome,) = outcomes
    return _outcome_json(outcome, language, translate)


def ranking_table(outcomes: Sequence[Outcome], language: str, translate: Translate) -> str:
    """Return *outcomes* as text of 80 columns: bids best first, exclusions with all grounds, warnings."""
    return "\n\n".join("\n".join(outcome_lines(o, language, translate)) for o in outcomes)


def _outcome_json(outcome: Outcome, language: str, translate: Translate) -> Json:
    columns = figure_columns(outcome, language)
    data: Json = {
        "method": outcome.method,
        "status": outcome.status.value,
        "ranking": [
            {
                "bid": ranked.bid,
                "rank": ranked.rank,
                "quality": columns.quality.data(ranked.quality),
                "price": price_text(ranked.price),
                "price_points": columns.price_points.data(ranked.price_points),
                "key_figure": columns.key_figure.data(ranked.key_figure),
            }
            for ranked in outcome.ranking
        ],
        "winners": list(outcome.winners),
        "decided_by": outcome.decided_by,
        "excluded": [_exclusion_json(exclusion, language, translate) for exclusion in outcome.excluded],
        "warnings": [
            {"rule": c.rule, "message": sentence(with_numbers(c.message, language), translate)}
            for c in outcome.cautions
        ],
    }
    if outcome.status is Status.HUMAN_DECISION:
        data["comparison"] = [_compared_json(compared) for compared in outcome.compared]
    return data


def _exclusion_json(exclusion: Exclusion, language: str, translate: Translate) -> Json:
    first = exclusion.grounds[0]
    return {
        "bid": exclusion.bid,
        "stage": first.stage.value,
        "reason": spoken_reason(first, language, translate),
        "criterion": first.criterion,
        "grounds": [
            {"criterion": ground.criterion, "reason": spoken_reason(ground, language, translate)}
            for ground in exclusion.grounds
        ],
    }


def _compared_json(compared: Compared) -> Json:
    factors = {
        id_: value if isinstance(value, str) else exact_text(value) for id_, value in compared.factors.items()
    }
    return {"bid": compared.bid, "factors": factors, "dominated_by": list(compared.dominated_by)}
