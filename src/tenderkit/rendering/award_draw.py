# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draw between equal bids goes in; announcement, result and how to do it again come out in words."""

from collections.abc import Iterator

from tenderkit.model.draw import Draw, drawn_lots
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.examination_words import Speech
from tenderkit.rendering.grounds import wrapped
from tenderkit.words import N_


def announcement_lines(draw: Draw, head: str, speech: Speech) -> Iterator[str]:
    """Yield what is told to everybody before there are numbers: bids, source, head and rule."""
    yield from wrapped(speech.say(N_("A draw decides between {bids}."), bids=", ".join(draw.bids)), "")
    numbers = N_("Numbers: {count}, none above {highest}, in the order in which the source names them")
    for words, values in (
        (N_("Source of the numbers: {source}"), {"source": draw.source}),
        (numbers, {"count": draw.count, "highest": draw.highest}),
        (N_("Head of the journal: {head}"), {"head": head}),
        (
            N_("Each bid gets the SHA-256 of head, numbers and id, with blanks between; the smallest wins."),
            {},
        ),
        (N_("Present: {people}"), {"people": ", ".join((draw.by, *draw.witnesses))}),
    ):
        yield from wrapped(speech.say(words, **values), "  ")


def result_lines(draw: Draw, speech: Speech) -> Iterator[str]:
    """Yield the lot of each bid, the smallest first, and three lines that compute them again."""
    assert draw.head is not None
    lots = drawn_lots(draw.head, draw.numbers, draw.bids)
    yield speech.say(N_("The lot falls on {bid}."), bid=lots[0][1])
    width = max(map(len, draw.bids))
    for lot, bid in lots:
        yield f"  {bid:<{width}}  {lot}"
    yield speech.translate(N_("Anybody can do it again:"))
    yield f"  h={draw.head}"
    yield f'  n="{_numbers(draw)}"'
    yield f"  for b in {' '.join(draw.bids)}; do printf '%s %s %s' $h \"$n\" $b | sha256sum; done"


def draw_reason(draw: Draw, speech: Speech) -> str:
    """Return how the lot was drawn, in one sentence after the other, for the record."""
    assert draw.head is not None
    words = N_(
        "{bids} were equal by the published rules. The draw was announced on {announced}, head of the "
        "journal {head}. {source}: {numbers}. Present: {people}. The smallest SHA-256 of head, numbers "
        "and id is that of {bid}."
    )
    values = {
        "bids": ", ".join(draw.bids),
        "announced": day_text(draw.announced, speech.language),
        "head": draw.head,
        "source": draw.source.rstrip("."),
        "numbers": _numbers(draw),
        "people": ", ".join((draw.by, *draw.witnesses)),
        "bid": drawn_lots(draw.head, draw.numbers, draw.bids)[0][1],
    }
    return speech.say(words, **values)


def _numbers(draw: Draw) -> str:
    return " ".join(map(str, draw.numbers))
