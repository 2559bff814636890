# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document that is wanted goes in; its semantic HTML and its look come out, ready to be printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tenderkit import __version__
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.law import LawPack, LawState
from tenderkit.model.law_of_land import law_of_land
from tenderkit.outcome.open_key import OpenKey, listed
from tenderkit.problems import InputError, Problem
from tenderkit.rendering.blanks import printed_blanks, shown_blanks
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context import (
    Context,
    confidential_context,
    document_context,
    slice_hash,
)
from tenderkit.rendering.context.documents import document_title
from tenderkit.rendering.context.later import later_context
from tenderkit.rendering.context.legal import Law
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.context.project import project_context
from tenderkit.rendering.context.providers import FIND, find_context
from tenderkit.rendering.context.selection import stages_context
from tenderkit.rendering.filling import FilledText, Order, filled_text
from tenderkit.rendering.gaps import Files, files_of, gap, open_key, open_keys
from tenderkit.rendering.look import Look, Picture
from tenderkit.rendering.results import Results
from tenderkit.rendering.sheets.book import LONGEST_TEXT, Book, TooLongError
from tenderkit.rendering.sheets.workbooks import EXPLANATION, WORKBOOKS, Source, has_workbook
from tenderkit.rendering.spots import spot_of
from tenderkit.rendering.town.page import TownFile, TownPage
from tenderkit.rendering.town.speech import Speech
from tenderkit.rendering.wanted import Wanted
from tenderkit.words import N_, Message, Translate, sentence

_OPEN = N_("[open: {key}]")
_STILL_OPEN = N_("Still open in this document: {keys}")
_SLICE = "\ue003"
"""Stands for the checksum of what a document asks for, until that is known."""
_BEFORE_THE_DOCUMENTS = {"prepare", FIND}
"""Phases whose documents are written before the tender documents, so that no version of these is theirs."""
_UNDATED = "1980-01-01"
"""What the files of a draft carry where the dossier has no date yet."""


@dataclass(frozen=True, slots=True)
class Page:
    """One document as markup, with all that printing it needs."""

    name: str
    """Of its files, without the ending."""
    html: str
    look: Look
    facts: Context
    """What a town's letterhead may name."""
    form: bool
    template: str
    """Where its template lies, for whoever has to mend it."""
    open: tuple[OpenKey, ...] = ()
    """What the dossier does not have yet, and the draft prints as open."""
    town: TownPage | None = None
    """The Word file of a town that this document is made from; it has no markup then."""
    book: Book | None = None
    """The same as a workbook that calculates, where there is one."""


@dataclass(frozen=True, slots=True)
class Press:
    """What all documents of one run share."""

    dossier: Dossier
    law: LawPack
    look: Look
    folders: Sequence[Path]
    """Where templates lie, those of the town first."""
    translate: Translate
    draft: bool = False
    town: Mapping[str, TownFile] = field(default_factory=dict)
    """Word files of the town, by the document that they are the template of."""
    foreign: int = 1
    """How many of the folders, from the first on, came with the dossier."""
    seal: str | None = None
    """The code of the seal that the documents print."""
    shared: dict[str, tuple[tuple[object, ...], Context]] = field(default_factory=dict, repr=False)
    """By the folder of a lot, the context that was made last, and of what: most documents have the same."""

    def _law(self) -> LawPack:
        """Return the law data as this tender cites them."""
        return law_of_land(self.law, self.dossier.tender)

    def page(self, wanted: Wanted, results: Results) -> Page:
        """Return the markup of *wanted*.

        Raises:
            InputError: the template prints what the dossier does not have, all of it, or cannot be filled.
        """
        tender = self.dossier.tender
        names = Names(tender.language, self.translate, tender.prices.currency if tender.prices else "EUR")
        legal = Law(self._law(), tender.regime, tender.language)
        context = self._context(wanted.judged, results, legal, names)
        if wanted.kind.confidential:
            context |= confidential_context(self.dossier, results, names)
        context |= find_context(self.dossier, wanted, results, names)
        context |= later_context(self.dossier, wanted, results, names)
        context |= stages_context(self.dossier, wanted, results, names)
        context |= project_context(self.dossier, wanted, results, legal, names)
        title = self._title(wanted, results, names)
        context["document"] = self._document(wanted, title, legal)
        look = replace(
            self.look, title=title, running_head=self._head(wanted, title), watermark=self._watermark(wanted)
        )
        facts = {key: context[key] for key in ("tender", "buyer", "dates", "procedure")}
        name, form = wanted.name("").rstrip("."), wanted.kind.form
        if (file := self.town.get(wanted.kind.id)) is not None:
            context["document"]["slice"] = slice_hash(context)  # filling knows better what is asked for
            town = TownPage(file, context, self._speech(names, files_of(self.dossier, wanted)))
            book = self._book(wanted, context, names)
            return Page(name, "", look, facts, form, file.file, town=town, book=book)
        filled = self._filled(f"{tender.language}/{wanted.kind.id}.html.j2", context, names)
        context["document"]["slice"] = filled.checksum
        html = filled.html.replace(_SLICE, filled.checksum)
        gaps = printed_blanks(html)
        files = files_of(self.dossier, wanted)
        keys = open_keys((filled.paths[name] for name in gaps), files)
        if gaps and not self.draft:
            raise InputError([gap(self.dossier, title, key) for key in keys])
        html = shown_blanks(self._with_list(html, keys), lambda name: self._open(name, filled, files))
        book = self._book(wanted, context, names)
        return Page(name, html, look, facts, form and _fillable(html), filled.file, keys, book=book)

    def _book(self, wanted: Wanted, context: Context, names: Names) -> Book | None:
        """Return the workbook of *wanted*, None where it has none."""
        document, judged = wanted.kind.id, wanted.judged
        if not has_workbook(document, self.dossier, judged):
            return None
        html = self._explanation(wanted, context, names) if document in EXPLANATION else ""
        try:
            return WORKBOOKS[document](Source(self.dossier, judged, names, context, html))
        except TooLongError as error:
            what = Message(
                N_("the text “{start}…” does not fit into a cell of a spreadsheet"),
                {"start": error.text[:40]},
            )
            remedy = Message(
                N_("Shorten it to at most {most} characters, or leave XLSX out with `-f`."),
                {"most": LONGEST_TEXT},
            )
            raise InputError([Problem("TK045", spot_of(self.dossier, error.text), what, remedy)]) from error

    def _explanation(self, wanted: Wanted, context: Context, names: Names) -> str:
        """Return the words on the workbook of *wanted*."""
        filled = self._filled(f"{names.language}/{EXPLANATION[wanted.kind.id]}.html.j2", context, names)
        files = files_of(self.dossier, wanted)
        return shown_blanks(filled.html, lambda name: self._open(name, filled, files))

    def _context(self, judged: Judged, results: Results, legal: Law, names: Names) -> Context:
        """Return what every document may use, made anew where it is to say something else."""
        made_of = (results.example, results.documents, results.notice)
        known = self.shared.get(judged.folder)
        if known is None or known[0] != made_of:
            context = document_context(self.dossier, judged, results, legal, names)
            known = self.shared[judged.folder] = (made_of, context)
        return dict(known[1])

    def _speech(self, names: Names, files: Files) -> Speech:
        blank = self.translate(_OPEN) if self.draft else None
        return Speech(names.language, names.currency, self._law(), self.dossier.tender.regime, blank, files)

    def _open(self, name: str, filled: FilledText, files: Files) -> str:
        """Return what stands for a gap on paper; a placeholder stands for itself."""
        from markupsafe import escape

        if name in filled.placeholders:
            return str(escape(filled.placeholders[name]))
        return sentence(Message(_OPEN, {"key": open_key(filled.paths[name], files)}), self.translate)

    def _with_list(self, html: str, keys: Sequence[OpenKey]) -> str:
        """Add to the small print what is still open."""
        if not keys or "</footer>" not in html:
            return html
        from markupsafe import Markup

        words = sentence(Message(_STILL_OPEN, {"keys": listed(keys)}), self.translate)
        before, _, after = html.rpartition("</footer>")
        return f"{before}{Markup('<p>{}</p>').format(words)}</footer>{after}"

    def _filled(self, template: str, context: Context, names: Names) -> FilledText:
        regime = self.dossier.tender.regime
        return filled_text(
            Order(
                self.folders,
                template,
                context,
                names.language,
                names.currency,
                self._law(),
                regime,
                self.draft,
                self.foreign,
            )
        )

    def _watermark(self, wanted: Wanted) -> str | None:
        """Return the words behind every page: a part of the contract is a draft until it is signed off."""
        if wanted.kind.annex and self.dossier.tender.contract.signed_off is None:
            return self.translate(N_("Draft – not legally reviewed"))
        return self.look.watermark

    def _head(self, wanted: Wanted, title: str) -> str:
        """Return what stands above every page; of a confidential document that it is one."""
        if not wanted.kind.confidential:
            return title
        return sentence(Message(N_("{title} – confidential"), {"title": title}), self.translate)

    def _title(self, wanted: Wanted, results: Results, names: Names) -> str:
        title = document_title(wanted.kind.id, results.documents, names)
        lot = wanted.judged.lot if wanted.kind.per_lot else None
        if lot is None:
            return title
        return sentence(Message(N_("{title}, lot {lot}"), {"title": title, "lot": lot.id}), self.translate)

    def _document(self, wanted: Wanted, title: str, legal: Law) -> dict[str, Any]:
        tender = self.dossier.tender
        early = wanted.kind.phase in _BEFORE_THE_DOCUMENTS
        published = None if early else tender.dates.published
        return {
            "id": wanted.kind.id,
            "title": title,
            "number": tender.id,
            "version": str(tender.version),
            "early": early,
            "date": day_text(published.day, tender.language) if published else None,
            "program": f"tenderkit {__version__}",
            "law_pack": self._law_pack(legal),
            "seal": self.seal,
            "slice": _SLICE,
            "draft": self.draft,
        }

    def _law_pack(self, legal: Law) -> str | None:
        """Return how the law data are named on paper; None where no law is cited."""
        named, checked = legal.topic("regime"), legal.checked_on()
        if named is None or checked is None:
            return None
        law = named["cite"]
        if named["state"] == LawState.TO_CHECK:
            law = sentence(Message(N_("{cite}, to be checked"), {"cite": law}), self.translate)
        values = {"law": law, "day": day_text(checked, self.dossier.tender.language)}
        return sentence(Message(N_("{law}, law data of {day}"), values), self.translate)


def _fillable(html: str) -> bool:
    """Return whether there is anything left to fill in; a form that is full can be kept as an archive."""
    return "<input" in html or "<textarea" in html


def house_look(dossier: Dossier, logo: Picture | None, *, draft: bool, translate: Translate) -> Look:
    """Return the look of the house for *dossier*, still without the title of a document.

    Raises:
        InputError: its colour cannot be read on white.
    """
    tender = dossier.tender
    published = tender.dates.published
    try:
        return Look(
            language="de" if tender.language == "de" else "en",
            title="",
            subject=tender.title,
            author=tender.buyer.name,
            number=tender.id,
            running_head="",
            date=published.day.isoformat() if published else _UNDATED,
            watermark=translate(N_("Draft")) if draft else None,
            accent=(tender.look.color or "#12355b").lower(),
            font=tender.look.font or "Arial",
            logo=logo,
        )
    except ValueError as error:
        what = Message(
            N_("the colour {color} is too light to be read on white"), {"color": tender.look.color}
        )
        remedy = Message(N_("Choose a darker one: text needs a contrast of at least 4.5 : 1."))
        place = dossier.places[("tender.yaml", "look", "color")]
        raise InputError([Problem("TK031", place, what, remedy)]) from error
