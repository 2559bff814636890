# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Simulations go in; text of 80 columns comes out, plain words first and numbers after."""

from collections.abc import Iterator, Sequence

from tenderkit.outcome.simulation import Simulation
from tenderkit.rendering.grounds import WIDTH, wrapped
from tenderkit.rendering.numbers import with_numbers
from tenderkit.rendering.simulation_tables import Cell, Table, criteria_table, effect_table, exchange_table
from tenderkit.rendering.simulation_words import assumption_words, heading, plain_words
from tenderkit.words import N_, Message, Translate, sentence

NOTHING_FOUND = N_("Nothing was found.")
_WEAKEST = 5
"""Criteria that a terminal has room for."""


def simulation_text(found: Sequence[Simulation], currency: str, language: str, translate: Translate) -> str:
    """Return what a person reads of *found*."""
    return "\n\n".join("\n".join(_lines(each, currency, language, translate)) for each in found)


def opened(text: str) -> str:
    """Return a sentence with a capital letter and a full stop; a name in marks stays as it is."""
    return f"{text[:1].upper()}{text[1:]}."


def _lines(found: Simulation, currency: str, language: str, translate: Translate) -> Iterator[str]:
    def said(message: Message) -> str:
        return opened(sentence(with_numbers(message, language), translate))

    yield from wrapped(sentence(heading(found), translate), "")
    yield ""
    for message in plain_words(found, currency, language):
        yield from wrapped(said(message), "  ")
    if found.nothing is not None:
        return
    yield from ("", translate(N_("To think about before publication:")))
    for finding in found.findings:
        yield from wrapped(f"{said(finding.message)} [{finding.rule}]", "  ")
        yield from wrapped(said(finding.remedy).removesuffix("."), "    ")
    if not found.findings:
        yield f"  {translate(NOTHING_FOUND)}"
    tables = [effect_table(found, language), criteria_table(found, language, _WEAKEST)]
    if found.exchange:
        tables.insert(0, exchange_table(found, currency, language))
    for table in tables:
        yield from ("", *_table_lines(table, translate))
    yield from ("", translate(N_("Assumptions of the model:")))
    for message in assumption_words(found, currency, language):
        yield from wrapped(said(message), "  ")


def _table_lines(table: Table, translate: Translate) -> Iterator[str]:
    """Yield the rows with numbers at the right; a long name is cut, for the page has room for it."""

    def text(cell: Cell) -> str:
        return sentence(cell, translate) if isinstance(cell, Message) else cell

    if not table.rows:
        return
    yield sentence(table.title, translate)
    rows = [[text(cell) for cell in row] for row in (table.head, *table.rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    widths[0] = min(widths[0], WIDTH - 2 - sum(width + 2 for width in widths[1:]))
    for row in rows:
        name = row[0] if len(row[0]) <= widths[0] else f"{row[0][: widths[0] - 1]}…"
        numbers = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        yield f"  {name.ljust(widths[0])}  {'  '.join(numbers)}"
