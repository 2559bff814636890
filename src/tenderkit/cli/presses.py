# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An order and a dossier go in; the presses come out, by what each document may be made from.

A press keeps the words that most documents share, so one set of them serves all documents of an order.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.cli.language import translator
from tenderkit.cli.stock import Stock
from tenderkit.cli.town import town_files
from tenderkit.model.dossier import Dossier
from tenderkit.reading.law import read_law
from tenderkit.records import dataclass
from tenderkit.rendering.context.later import LATER
from tenderkit.rendering.document_kind import DocumentKind
from tenderkit.rendering.for_bidders import for_bidders
from tenderkit.rendering.markup import Press
from tenderkit.rendering.wanted import Wanted
from tenderkit.shipped import TEMPLATES

if TYPE_CHECKING:
    from tenderkit.rendering.look import Look


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of one dossier."""

    folder: Path
    out: Path
    documents: tuple[str, ...]
    """None given: all of the phase."""
    phase: str
    formats: tuple[str, ...]
    """None given: those that each document has."""
    draft: bool
    force: bool
    workers: int
    template: Path | None = None
    """A Word file of the town for the one document that is asked for."""

    def names(self, wanted: Wanted) -> list[str]:
        """Return the names of the files of one document."""
        return [wanted.name(ending) for ending in wanted.kind.in_formats(self.formats)]


@dataclass(frozen=True, slots=True)
class Presses:
    """What prints the documents of one order."""

    for_bidders: Press
    """With law, templates and stylesheets as sealed."""
    later: Press
    """With all of the law data."""
    others: Press

    def of(self, kind: DocumentKind) -> Press:
        """Return the press for documents of *kind*."""
        if for_bidders(kind):
            return self.for_bidders
        return self.later if kind.phase in LATER else self.others


def presses(order: Order, dossier: Dossier, look: "Look", stock: Stock) -> Presses:
    """Return the presses for *order*, which print from *stock*."""
    folders = (order.folder / "templates", TEMPLATES)
    words = town_files(order.folder, order.documents, order.template)
    press = Press(dossier, read_law(), look, folders, translator(dossier.tender.language), order.draft, words)
    later = replace(press, law=read_law(duties=True), shared={})
    return Presses(_sealed_press(press, stock, order), later, press)


def _sealed_press(press: Press, stock: Stock, order: Order) -> Press:
    """Return *press* for what bidders get: with law, templates and stylesheets as sealed, and with the code.

    Neither a draft nor what is made from a Word file that somebody names is what was sealed.
    """
    code = None if order.draft or order.template else stock.code
    press = replace(press, law=stock.printed_law, seal=code, shared={})
    if stock.sealed_templates is None:
        return press
    own, *shipped = press.folders
    folders = (own, stock.sealed_templates, *shipped)
    return replace(press, folders=folders, foreign=2, look=replace(press.look, styles=stock.styles))
