# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One outcome goes in; who is first and why, the table of all ranked bids and who is out come out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tenderkit.model.root import Number
from tenderkit.outcome.award import RankedBid
from tenderkit.rendering.context.evaluation import METHOD_TITLES
from tenderkit.rendering.figure_columns import figure_columns
from tenderkit.rendering.figure_words import figure_words
from tenderkit.rendering.grounds import STAGES, spoken_reason
from tenderkit.rendering.numbers import with_numbers
from tenderkit.rendering.ranking_lines import outcome_lines
from tenderkit.rendering.report.subject import Part
from tenderkit.rendering.report.tables import Cell, cell, head, orders, row
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.rendering.figure_columns import FigureColumn

Figure = Callable[[RankedBid], Number | None]


def ranking_part(part: Part) -> dict[str, Any]:
    """Return the ranking of *part*."""
    outcome, names = part.outcome, part.names
    return {
        "method": names.translate(METHOD_TITLES.get(outcome.method, outcome.method)),
        "verdict": _verdict(part),
        "compared": list(_compared(part)),
        "table": _table(part) if outcome.ranking else None,
        "cautions": [
            sentence(with_numbers(c.message, names.language), names.translate) for c in outcome.cautions
        ],
        "excluded": [_excluded(part, number) for number in range(len(outcome.excluded))],
    }


def bid_name(part: Part, bid: str) -> str:
    """Return what a bid is called in this report."""
    return f"{bid} {part.subject.bidder(bid)}" if part.subject.named else bid


def _verdict(part: Part) -> str:
    """Return the sentence that stands below the ranking."""
    alone = replace(part.outcome, compared=(), excluded=(), cautions=())
    lines = list(outcome_lines(alone, part.names.language, part.names.translate))
    start = max(number for number, line in enumerate(lines) if not line)
    return " ".join(line.strip() for line in lines[start + 1 :])


def _compared(part: Part) -> Iterator[str]:
    words = N_("{bid} is nowhere better and somewhere worse than {others}.")
    for each in part.outcome.compared:
        if each.dominated_by:
            values = {"bid": each.bid, "others": ", ".join(each.dominated_by)}
            yield sentence(Message(words, values), part.names.translate)


def _table(part: Part) -> dict[str, Any]:
    """Return the ranked bids; columns in which no bid has a number are left out."""
    ranking, say = part.outcome.ranking, part.names.translate
    ranked = any(bid.rank is not None for bid in ranking)
    columns = figure_columns(part.outcome, part.names.language)
    words = figure_words(part.outcome.method)
    figures: list[tuple[str, FigureColumn, Figure]] = [
        (say(words.quality), columns.quality, lambda bid: bid.quality),
        (say(N_("Price")), columns.price, lambda bid: bid.price),
        (say(N_("Price points")), columns.price_points, lambda bid: bid.price_points),
        (say(words.figure), columns.key_figure, lambda bid: bid.key_figure),
    ]
    kept = [
        (*figure, orders(map(figure[2], ranking)))
        for figure in (figures[:-1] if words.repeats else figures)
        if any(figure[2](b) is not None for b in ranking)
    ]

    def cells(bid: RankedBid) -> Iterator[Cell]:
        if ranked:
            yield cell(str(bid.rank), bid.rank)
        yield cell(bid_name(part, bid.bid), head=True)
        for _title, column, number, order in kept:
            yield cell(column.text(number(bid)), order(number(bid)))

    return {
        "caption": say(N_("Admissible bids, best first") if ranked else N_("Admissible bids")),
        "ranked": ranked,
        "head": [
            *([head(say(N_("Rank")), number=True)] if ranked else []),
            head(say(N_("Bid"))),
            *(head(title, number=True) for title, *_ in kept),
        ],
        "rows": [row(list(cells(bid)), first=bid.bid in part.outcome.winners) for bid in ranking],
    }


def _excluded(part: Part, number: int) -> dict[str, Any]:
    exclusion, names = part.outcome.excluded[number], part.names
    return {
        "bid": bid_name(part, exclusion.bid),
        "grounds": [
            {
                "stage": names.translate(STAGES[ground.stage]),
                "criterion": ground.criterion,
                "reason": spoken_reason(ground, names.language, names.translate),
            }
            for ground in exclusion.grounds
        ],
    }
