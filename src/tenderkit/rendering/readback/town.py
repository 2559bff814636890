# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a document has to say and what a town's own file says → what of it is wrong, and what it leaves out.

A town arranges as it likes. So what it prints must be right, wherever it stands; what it leaves out, it may.
"""

from collections.abc import Iterator
from dataclasses import replace

from tenderkit.rendering.readback.compare import foreign, leaked, strange_weights
from tenderkit.rendering.readback.expected import Expected
from tenderkit.rendering.readback.finished import Finished, squeezed
from tenderkit.rendering.readback.sources import Known
from tenderkit.rendering.readback.tokens import clocks, days, mails, numbers
from tenderkit.words import N_, Message

_SHOWN = 60
_LONGEST_ID = 40


def with_words(known: Known, template: Finished) -> Known:
    """Return *known* with what the template says by itself."""
    text = "\n".join(template.blocks)
    whole = squeezed(text)
    return replace(
        known,
        numbers=known.numbers | set(numbers(text)),
        days=known.days | {day for _, day in days(text)},
        clocks=known.clocks | set(clocks(text)),
        mails=known.mails | set(mails(text)),
        secrets=tuple(secret for secret in known.secrets if secret not in whole),
    )


def wrong(expected: Expected, finished: Finished) -> Iterator[Message]:
    """Yield each value that is not the dossier's, and each id with another's title or weight."""
    text = "\n".join(finished.blocks)
    yield from foreign(expected, text)
    yield from leaked(expected, squeezed(text))
    titles = {squeezed(title) for title in expected.titles.values()}
    own = {squeezed(id_): squeezed(title) for id_, title in expected.titles.items()}
    for block in finished.blocks:
        yield from _other_title(block, own, titles)
    entries = {squeezed(entry.id): entry for entry in expected.entries if entry.weights}
    for row in finished.rows:
        cells = [squeezed(cell) for cell in row]
        head = cells[0] if cells else ""
        if head in own and not any(own[head] in cell for cell in cells) and titles & set(cells[1:]):
            values = {"id": row[0], "text": " ".join(row[1:])[:_SHOWN]}
            yield Message(N_("{id} stands beside what is not its title: {text}"), values)
        if head in entries:
            percents = "\n".join(cell for cell in row[1:] if squeezed(cell).endswith("%"))
            yield from strange_weights(entries[head], percents, expected)


def left_out(expected: Expected, finished: Finished) -> Iterator[str]:
    """Yield the keys and ids that our own document prints and this one does not."""
    text = "\n".join(finished.blocks)
    whole, said = squeezed(text), {day for _, day in days(text)}
    yield from (key for key, name in expected.names if squeezed(name) not in whole)
    yield from (key for key, day in expected.days if day not in said)
    yield from (entry.id for entry in expected.entries if squeezed(entry.id) not in whole)


def _other_title(block: str, own: dict[str, str], titles: set[str]) -> Iterator[Message]:
    """Yield a fault where a block is an id and the title of something else."""
    text = squeezed(block)
    for end in range(1, min(len(text), _LONGEST_ID + 1)):
        rest = text[end:]
        if text[:end] in own and rest in titles and rest != own[text[:end]]:
            values = {"id": text[:end], "text": block[:_SHOWN]}
            yield Message(N_("{id} stands beside what is not its title: {text}"), values)
