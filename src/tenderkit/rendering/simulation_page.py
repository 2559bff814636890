# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Simulations and a look go in; one page with charts and tables comes out, ready to be printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from tenderkit import __version__
from tenderkit.outcome.simulation import Simulation
from tenderkit.rendering.charts import Chart, drawn
from tenderkit.rendering.look import Look, Picture
from tenderkit.rendering.markup import Page
from tenderkit.rendering.numbers import with_numbers
from tenderkit.rendering.simulation import NOTHING_FOUND, opened
from tenderkit.rendering.simulation_charts import simulation_charts
from tenderkit.rendering.simulation_tables import Cell, Table, criteria_table, effect_table, exchange_table
from tenderkit.rendering.simulation_words import assumption_words, heading, plain_words
from tenderkit.words import N_, Message, Translate, sentence

_NAME = "simulation"
_TEXT_MM, _NUMBER_MM = 165, 32


@dataclass(frozen=True, slots=True)
class Speech:
    """How the page speaks."""

    language: str
    currency: str
    translate: Translate

    def said(self, message: Message) -> str:
        """Return *message* as a sentence, escaped for markup."""
        return escape(opened(sentence(with_numbers(message, self.language), self.translate)), quote=False)

    def words(self, cell: Cell) -> str:
        """Return *cell* as it stands, escaped for markup."""
        text = sentence(cell, self.translate) if isinstance(cell, Message) else cell
        return escape(text, quote=False)

    def section(self, words: str) -> str:
        """Return the heading of a section."""
        return f"<h3>{self.words(Message(words))}</h3>"


def simulation_page(found: Sequence[Simulation], look: Look, speech: Speech) -> Page:
    """Return the page of *found*; *look* is that of the house."""
    title = speech.translate(N_("Simulation of the award method"))
    charts = {c.name: c for each in found for c in simulation_charts(each, speech.language, speech.translate)}
    pictures = {name: Picture(drawn([chart], "svg", look.accent), "svg") for name, chart in charts.items()}
    look = replace(
        look,
        language="de" if speech.language == "de" else "en",
        title=title,
        running_head=title,
        pictures=pictures,
    )
    body = "".join(part for each in found for part in _part(each, charts, speech))
    author, subject, number = (speech.words(text) for text in (look.author, look.subject, look.number))
    html = (
        f'<html lang="{look.language}"><body><header><p class="authority">{author}</p>'
        f'<h1>{speech.words(title)}</h1><p class="lead">{subject}</p></header><main>{body}</main>'
        f'<footer class="colophon"><p>{number}. {_colophon(speech)}</p></footer></body></html>'
    )
    return Page(_NAME, html, look, {}, form=False, template=_NAME)


def _colophon(speech: Speech) -> str:
    words = N_("Made with {program}, for the buyer alone; no part of the tender documents.")
    return speech.words(Message(words, {"program": f"tenderkit {__version__}"}))


def _part(found: Simulation, charts: dict[str, Chart], speech: Speech) -> Iterator[str]:
    yield f"<h2>{speech.words(heading(found))}</h2>"
    yield _list(plain_words(found, speech.currency, speech.language), speech)
    if found.nothing is not None:
        return
    yield speech.section(N_("To think about before publication"))
    for finding in found.findings:
        yield (
            f'<div class="note"><p><span class="strong">{finding.rule}</span>:'
            f" {speech.said(finding.message)}</p><p>{speech.said(finding.remedy).removesuffix('.')}</p></div>"
        )
    if not found.findings:
        yield f"<p>{speech.words(Message(NOTHING_FOUND))}</p>"
    yield speech.section(N_("The numbers"))
    prefix = "" if found.lot is None else f"{found.lot}-"
    for name, table in (
        ("exchange", exchange_table(found, speech.currency, speech.language)),
        ("effects", effect_table(found, speech.language)),
        ("criteria", criteria_table(found, speech.language)),
    ):
        if (chart := charts.get(f"{prefix}{name}")) is not None:
            yield f'<figure><img src="tk:{chart.name}" alt="{escape(chart.alt)}"/></figure>'
        yield _table(table, speech)
    yield speech.section(N_("Assumptions of the model"))
    yield _list(assumption_words(found, speech.currency, speech.language), speech)


def _list(messages: Iterator[Message], speech: Speech) -> str:
    return f"<ul>{''.join(f'<li>{speech.said(message)}</li>' for message in messages)}</ul>"


def _table(table: Table, speech: Speech) -> str:
    """Set a table; none where it has no rows."""
    if not table.rows:
        return ""
    numbers = len(table.head) - 1
    widths = [_TEXT_MM - numbers * _NUMBER_MM, *[_NUMBER_MM] * numbers]
    columns = "".join(f'<col style="width:{width}mm"/>' for width in widths)
    rows = "".join(f"<tr>{_cells(row, 'row', speech)}</tr>" for row in table.rows)
    head = _cells(table.head, "col", speech)
    return (
        f"<table><caption>{speech.words(table.title)}</caption><colgroup>{columns}</colgroup>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _cells(row: Sequence[Cell], scope: str, speech: Speech) -> str:
    first, *others = (speech.words(cell) for cell in row)
    tag = "td" if scope == "row" else "th"
    attributes = ' class="number"' if scope == "row" else ' scope="col" class="number"'
    numbers = "".join(f"<{tag}{attributes}>{text}</{tag}>" for text in others)
    return f'<th scope="{scope}">{first}</th>{numbers}'
