# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a document has to say and what the finished file says → where they differ."""

from collections.abc import Iterator

from tenderkit.rendering.readback.expected import Entry, Expected
from tenderkit.rendering.readback.finished import Finished, squeezed
from tenderkit.rendering.readback.sources import rounded
from tenderkit.rendering.readback.tokens import amounts, clocks, days, mails, percentages
from tenderkit.words import N_, Message

_SHOWN = 60
_BESIDE = 2
"""Blocks behind a caption that tell the weight: its label and its value."""


def differences(expected: Expected, finished: Finished) -> Iterator[Message]:
    """Yield each difference."""
    text = "\n".join(finished.blocks)
    whole = squeezed(text)
    yield from foreign(expected, text)
    yield from _missing(expected, text, whole)
    yield from leaked(expected, whole)
    yield from _entries(expected, finished)


def foreign(expected: Expected, text: str) -> Iterator[Message]:
    """Yield values that nothing public says."""
    known, language = expected.known, expected.language
    wrong = [shown for shown, value in amounts(text, language) if value not in known.numbers]
    wrong += [shown for shown, value in percentages(text, language) if value not in known.numbers]
    wrong += [shown for shown, day in days(text) if day not in known.days]
    wrong += [clock for clock in clocks(text) if clock not in known.clocks]
    wrong += [mail for mail in mails(text) if not any(own.startswith(mail) for own in known.mails)]
    for shown in dict.fromkeys(wrong):
        yield Message(N_("it says {found}, which the dossier does not"), {"found": shown})


def _missing(expected: Expected, text: str, whole: str) -> Iterator[Message]:
    said = {day for _, day in days(text)}
    for key, name in expected.names:
        if squeezed(name) not in whole:
            yield Message(N_("`{key}` is missing: {value}"), {"key": key, "value": name})
    for key, day in expected.days:
        if day not in said:
            yield Message(N_("`{key}` is missing: {value}"), {"key": key, "value": day.isoformat()})


def leaked(expected: Expected, whole: str) -> Iterator[Message]:
    """Yield what only a confidential file says."""
    for secret in expected.known.secrets:
        if secret in whole:
            yield Message(N_("it says what only a confidential file says: {text}"), {"text": secret[:_SHOWN]})


def _entries(expected: Expected, finished: Finished) -> Iterator[Message]:
    """Yield what is wrong with requirements and criteria: not there, not whole, under another id."""
    blocks = [squeezed(block) for block in finished.blocks]
    heads = _heads(expected, blocks)
    for entry in expected.entries:
        yield from _entry(entry, [blocks[start:end] for start, end in heads.get(entry.id, [])], expected)
    yield from _confused(expected, finished)


def _heads(expected: Expected, blocks: list[str]) -> dict[str, list[tuple[int, int]]]:
    """Return where each entry is printed: from its id to the next id."""
    ids = {squeezed(entry.id): entry.id for entry in expected.entries}
    named = {squeezed(entry.id + entry.title): entry.id for entry in expected.entries}
    longest = max(map(len, ids), default=0)
    starts: list[tuple[int, str]] = []
    for number, block in enumerate(blocks):
        if block in ids:
            starts.append((number, ids[block]))
        elif any(block[:end] in ids for end in range(1, longest + 1)):
            starts += [(number, id_) for whole, id_ in named.items() if block.startswith(whole)][:1]
    found: dict[str, list[tuple[int, int]]] = {}
    for at, (number, id_) in enumerate(starts):
        end = starts[at + 1][0] if at + 1 < len(starts) else len(blocks)
        found.setdefault(id_, []).append((number, end))
    return found


def _entry(entry: Entry, regions: list[list[str]], expected: Expected) -> Iterator[Message]:
    values = {"id": entry.id, "text": entry.title}
    if not regions:
        yield Message(N_("{id} is missing: {text}"), values)
        return
    whole = "".join(block for region in regions for block in region)
    for text in (squeezed(entry.title), *entry.texts):
        if text not in whole:
            yield Message(
                N_("{id} is not printed as it is written: {text}"), {**values, "text": text[:_SHOWN]}
            )
    caption = squeezed(entry.id + entry.title)
    for region in regions:
        if region[0] == caption and entry.weights:
            yield from strange_weights(entry, "\n".join(region[1 : 1 + _BESIDE]), expected)


def _confused(expected: Expected, finished: Finished) -> Iterator[Message]:
    """Yield rows in which an id stands beside another title or weight than its own."""
    titles = {squeezed(title) for title in expected.titles.values()}
    entries = {squeezed(entry.id): entry for entry in expected.entries}
    ids = {squeezed(id_): squeezed(title) for id_, title in expected.titles.items()}
    for row in finished.rows:
        head, beside = (squeezed("".join(row[start:end])) for start, end in ((0, 1), (1, 2)))
        own = ids.get(head, "")
        strange = not beside.startswith(own) if head in entries else beside in titles - {own}
        if own and beside and strange:
            values = {"id": row[0], "text": row[1][:_SHOWN]}
            yield Message(N_("{id} stands beside what is not its title: {text}"), values)
        if head in entries and entries[head].weights:
            cells = "\n".join(cell for cell in row[1:] if squeezed(cell).endswith("%"))
            yield from strange_weights(entries[head], cells, expected)


def strange_weights(entry: Entry, text: str, expected: Expected) -> Iterator[Message]:
    """Yield percentages beside the id of *entry* that are not its weight."""
    own = {value for weight in entry.weights for value in rounded(weight)}
    for shown, value in percentages(text, expected.language):
        if value not in own:
            yield Message(N_("{id} has another weight than {found}"), {"id": entry.id, "found": shown})
