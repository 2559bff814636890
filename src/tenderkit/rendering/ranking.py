# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Outcomes go in; the ranking comes out, as a table for people or as plain data for machines."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from textwrap import wrap

from tenderkit.outcome.award import Compared, Exclusion, Ground, Outcome, RankedBid, Stage, Status
from tenderkit.rendering.numbers import distinct, exact_text, plain, price_text, shown, with_numbers
from tenderkit.words import N_, Message, Translate, sentence

WIDTH = 80
Json = dict[str, object]

STAGES = {
    Stage.FORMAL: N_("formal examination"),
    Stage.SELECTION: N_("suitability of the bidder"),
    Stage.EXCLUSION: N_("exclusion criteria"),
    Stage.PRICE: N_("examination of the price"),
    Stage.MINIMUM: N_("minimum points"),
    Stage.BUDGET: N_("budget"),
}
_DECIDED = {
    "key_figure": N_("First is {bid}, by the key figure."),
    "highest_quality": N_("First is {bid}: the key figure is equal, the highest quality decides."),
    "lowest_price": N_("First is {bid}: the key figure is equal, the lowest price decides."),
    "draw": N_("First is {bid}: the key figure is equal, the lot has decided."),
}
_STATUS = {
    Status.TIE: N_("A tie: {bids} share the first rank."),
    Status.HUMAN_DECISION: N_("People decide between these bids, and write down why."),
    Status.NO_BIDS: N_("There are no bids."),
    Status.NO_ADMISSIBLE_BID: N_("No bid is admissible."),
}


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
    return "\n\n".join("\n".join(_outcome_lines(o, language, translate)) for o in outcomes)


def spoken_reason(ground: Ground, language: str, translate: Translate) -> str:
    """Return the reason of *ground*: as a person wrote it, or what the rule says."""
    if isinstance(ground.reason, str):
        return ground.reason
    return sentence(with_numbers(ground.reason, language), translate)


def _outcome_json(outcome: Outcome, language: str, translate: Translate) -> Json:
    columns = _columns(outcome, language)
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


@dataclass(frozen=True, slots=True)
class _Column:
    """Numbers that stand below each other: as many digits as tell them apart."""

    digits: int
    language: str

    def text(self, number: Fraction | None) -> str:
        return "–" if number is None else shown(number, self.digits, self.language)

    def data(self, number: Fraction | None) -> Json | None:
        return None if number is None else {"exact": exact_text(number), "shown": self.text(number)}


@dataclass(frozen=True, slots=True)
class _Columns:
    quality: _Column
    price: _Column
    price_points: _Column
    key_figure: _Column


def _columns(outcome: Outcome, language: str) -> _Columns:
    def column(number: Callable[[RankedBid], Fraction | None]) -> _Column:
        numbers = [found for ranked in outcome.ranking if (found := number(ranked)) is not None]
        return _Column(distinct(numbers), language)

    return _Columns(
        column(lambda ranked: ranked.quality),
        column(lambda ranked: ranked.price),
        column(lambda ranked: ranked.price_points),
        column(lambda ranked: ranked.key_figure),
    )


def _outcome_lines(outcome: Outcome, language: str, translate: Translate) -> Iterator[str]:
    heading = N_("Lot {lot}, method {method}") if outcome.lot else N_("Method {method}")
    yield sentence(Message(heading, {"lot": outcome.lot, "method": outcome.method}), translate)
    yield ""
    if outcome.ranking:
        name_at = 0 if outcome.status is Status.HUMAN_DECISION else 1
        yield from _table(_cells(outcome, language, translate), name_at)
        yield ""
    yield from _wrapped(_verdict(outcome, translate), "")
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
            yield from _wrapped(f"{text} [{caution.rule}]", "  ")


def exclusion_lines(exclusion: Exclusion, language: str, translate: Translate) -> Iterator[str]:
    """Yield the bid, and each ground with its stage."""
    yield f"  {exclusion.bid}"
    for ground in exclusion.grounds:
        what = f"{ground.criterion}: " if ground.criterion else ""
        reason = spoken_reason(ground, language, translate)
        yield from _wrapped(f"{translate(STAGES[ground.stage])}: {what}{reason}", "    ")


def _verdict(outcome: Outcome, translate: Translate) -> str:
    bids = ", ".join(outcome.winners)
    words = _STATUS.get(outcome.status) or _DECIDED[outcome.decided_by]
    return sentence(Message(words, {"bid": bids, "bids": bids}), translate)


def _compared_lines(compared: Compared, language: str, translate: Translate) -> Iterator[str]:
    factors = [
        f"{id_} {value if isinstance(value, str) else plain(value, language)}"
        for id_, value in compared.factors.items()
    ]
    if factors:
        yield from _wrapped(f"{compared.bid}: {', '.join(factors)}", "  ")
    if compared.dominated_by:
        what = N_("{bid} is nowhere better and somewhere worse than {others}.")
        values = {"bid": compared.bid, "others": ", ".join(compared.dominated_by)}
        yield from _wrapped(sentence(Message(what, values), translate), "  ")


def _cells(outcome: Outcome, language: str, translate: Translate) -> list[list[str]]:
    """Return head and rows; columns in which no bid has a number are left out."""
    columns = _columns(outcome, language)
    ranking = outcome.ranking
    table = [
        [N_("Rank"), *("–" if r.rank is None else str(r.rank) for r in ranking)],
        [N_("Bid"), *(r.bid for r in ranking)],
        [N_("Quality"), *(columns.quality.text(r.quality) for r in ranking)],
        [N_("Price"), *(columns.price.text(r.price) for r in ranking)],
        [N_("Price points"), *(columns.price_points.text(r.price_points) for r in ranking)],
        [N_("Key figure"), *(columns.key_figure.text(r.key_figure) for r in ranking)],
    ]
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


def _wrapped(text: str, indent: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ") or [""]
