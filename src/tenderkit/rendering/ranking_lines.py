# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One outcome goes in; the lines that a person reads come out: table, verdict, exclusions, cautions."""

from collections.abc import Iterator

from tenderkit.outcome.award import Compared, Outcome, Status
from tenderkit.rendering.figure_columns import figure_columns
from tenderkit.rendering.figure_words import figure_words
from tenderkit.rendering.grounds import WIDTH, exclusion_lines, wrapped
from tenderkit.rendering.numbers import plain, with_numbers
from tenderkit.words import N_, Message, Translate, sentence

_AFTER_A_TIE = {
    "highest_quality": N_("First is {bid}: there is a tie, and the highest quality decides."),
    "lowest_price": N_("First is {bid}: there is a tie, and the lowest price decides."),
    "draw": N_("First is {bid}: there was a tie, and the draw has decided."),
}
_IN_BAND = {
    "key_figure": N_("First is {bid}, by the key figure and what decides in its band."),
    "highest_quality": N_("First is {bid}: in the band of the key figure the highest quality decides."),
    "lowest_price": N_("First is {bid}: in the band of the key figure the lowest price decides."),
    "draw": N_("First is {bid}: equal in the band of the key figure, the draw has decided."),
}
_STATUS = {
    Status.TIE: N_("A tie: {bids} share the first rank."),
    Status.HUMAN_DECISION: N_("People decide between these bids, and write down why."),
    Status.NO_BIDS: N_("There are no bids."),
    Status.NO_ADMISSIBLE_BID: N_("No bid is admissible."),
    Status.CANCELLED: N_("This was cancelled; nothing is ranked."),
}
_TIE_BEHIND = N_("A tie: {bids} are equal and first among those who may win this lot.")


def outcome_lines(outcome: Outcome, language: str, translate: Translate) -> Iterator[str]:
    """Yield the lines of *outcome*, for the whole or for one lot."""
    heading = N_("Lot {lot}, method {method}") if outcome.lot else N_("Method {method}")
    yield sentence(Message(heading, {"lot": outcome.lot, "method": outcome.method}), translate)
    yield ""
    if outcome.ranking:
        name_at = 0 if outcome.status is Status.HUMAN_DECISION else 1
        yield from _table(_cells(outcome, language, translate), name_at)
        yield ""
    yield from wrapped(_verdict(outcome, translate), "")
    for compared in outcome.compared:
        yield from _compared_lines(compared, language, translate)
    if outcome.excluded:
        yield from ("", translate(N_("Excluded:")))
        for exclusion in outcome.excluded:
            yield from exclusion_lines(exclusion, language, translate)
    if outcome.cautions:
        yield from ("", translate(N_("Mind:")))
        for caution in outcome.cautions:
            text = sentence(with_numbers(caution.message, language), translate)
            yield from wrapped(f"{text} [{caution.rule}]", "  ")


def _verdict(outcome: Outcome, translate: Translate) -> str:
    bids = ", ".join(outcome.winners)
    by_figure = {"key_figure": figure_words(outcome.method).first, **_AFTER_A_TIE}
    decided = _IN_BAND if outcome.method == "extended-ratio" else by_figure
    words = _STATUS.get(outcome.status) or decided[outcome.decided_by]
    ranks = [ranked.rank for ranked in outcome.ranking if ranked.bid in outcome.winners]
    if outcome.status is Status.TIE and ranks and 1 not in ranks:
        words = _TIE_BEHIND
    return sentence(Message(words, {"bid": bids, "bids": bids}), translate)


def _compared_lines(compared: Compared, language: str, translate: Translate) -> Iterator[str]:
    factors = [
        f"{id_} {value if isinstance(value, str) else plain(value, language)}"
        for id_, value in compared.factors.items()
    ]
    if factors:
        yield from wrapped(f"{compared.bid}: {', '.join(factors)}", "  ")
    if compared.dominated_by:
        what = N_("{bid} is nowhere better and somewhere worse than {others}.")
        values = {"bid": compared.bid, "others": ", ".join(compared.dominated_by)}
        yield from wrapped(sentence(Message(what, values), translate), "  ")


def _cells(outcome: Outcome, language: str, translate: Translate) -> list[list[str]]:
    """Return head and rows; columns in which no bid has a number are left out."""
    columns, words = figure_columns(outcome, language), figure_words(outcome.method)
    ranking = outcome.ranking
    table = [
        [N_("Rank"), *("–" if r.rank is None else str(r.rank) for r in ranking)],
        [N_("Bid"), *(r.bid for r in ranking)],
        [words.quality, *(columns.quality.text(r.quality) for r in ranking)],
        [N_("Price"), *(columns.price.text(r.price) for r in ranking)],
        [N_("Price points"), *(columns.price_points.text(r.price_points) for r in ranking)],
    ]
    if not words.repeats:
        table.append([words.figure, *(columns.key_figure.text(r.key_figure) for r in ranking)])
    kept = [[translate(head), *cells] for head, *cells in table if set(cells) != {"–"}]
    return [list(row) for row in zip(*kept, strict=True)]


def _table(rows: list[list[str]], name_at: int) -> Iterator[str]:
    """Yield *rows* in columns, names to the left, numbers to the right; a name too long gets a line."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    room = WIDTH - sum(widths) + widths[name_at] - 2 * (len(widths) - 1)
    widths[name_at] = min(widths[name_at], max(room, 3))
    for row in rows:
        name = row[name_at]
        if len(name) > widths[name_at]:
            yield f"{' ' * (sum(widths[:name_at]) + 2 * name_at)}{name}"
            name = ""
        cells = [
            name.ljust(width) if i == name_at else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
