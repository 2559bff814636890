# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document that is wanted goes in; its semantic HTML and its look come out, ready to be printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tenderkit import __version__
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.problems import InputError, Place, Problem
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context import Context, Results, document_context, slice_hash
from tenderkit.rendering.context.legal import Law
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.documents import Wanted
from tenderkit.rendering.environment import BlankError, environment
from tenderkit.rendering.look import Look
from tenderkit.words import N_, Message, Translate, sentence

if TYPE_CHECKING:
    from types import TracebackType

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

    def page(self, wanted: Wanted, results: Results) -> Page:
        """Return the markup of *wanted*.

        Raises:
            InputError: the template prints something that the dossier does not have.
        """
        tender = self.dossier.tender
        names = Names(tender.language, self.translate, tender.prices.currency if tender.prices else "EUR")
        legal = Law(self.law, tender.regime, tender.language)
        context = document_context(self.dossier, wanted.judged, results, legal, names)
        title = self._title(wanted)
        context["document"] = self._document(wanted, context, title, legal)
        made = environment(self.folders, names, legal, draft=self.draft)
        template = f"{tender.language}/{wanted.kind.id}.html.j2"
        html = _filled(made, template, context)
        look = replace(self.look, title=title, running_head=title)
        facts = {key: context[key] for key in ("tender", "buyer", "dates", "procedure")}
        return Page(wanted.name("").rstrip("."), html, look, facts, wanted.kind.form)

    def _title(self, wanted: Wanted) -> str:
        title = self.translate(wanted.kind.title)
        lot = wanted.judged.lot if wanted.kind.per_lot else None
        if lot is None:
            return title
        return sentence(Message(N_("{title}, lot {lot}"), {"title": title, "lot": lot.id}), self.translate)

    def _document(self, wanted: Wanted, context: Context, title: str, legal: Law) -> dict[str, Any]:
        tender = self.dossier.tender
        published = tender.dates.published
        return {
            "id": wanted.kind.id,
            "title": title,
            "number": tender.id,
            "version": str(tender.version),
            "date": day_text(published.day, tender.language) if published else None,
            "program": f"tenderkit {__version__}",
            "law_pack": self._law_pack(legal),
            "slice": slice_hash(context),
            "draft": self.draft,
        }

    def _law_pack(self, legal: Law) -> str | None:
        """Return how the law data are named on paper; None where no law is cited."""
        named, checked = legal.topic("regime"), legal.checked_on()
        if named is None or checked is None:
            return None
        values = {"law": named["cite"], "day": day_text(checked, self.dossier.tender.language)}
        return sentence(Message(N_("{law}, law data of {day}"), values), self.translate)


def house_look(dossier: Dossier, *, draft: bool, translate: Translate) -> Look:
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
        )
    except ValueError as error:
        what = Message(
            N_("the colour {color} is too light to be read on white"), {"color": tender.look.color}
        )
        remedy = Message(N_("Choose a darker one: text needs a contrast of at least 4.5 : 1."))
        place = dossier.places[("tender.yaml", "look", "color")]
        raise InputError([Problem("TK031", place, what, remedy)]) from error


def _filled(made: Any, template: str, context: Context) -> str:
    from jinja2 import TemplateError

    try:
        html: str = made.get_template(template).render(context)
    except BlankError as error:
        what = Message(N_("the document prints a value that the dossier does not have"))
        remedy = Message(N_("Fill it in, or render a draft with `--draft`."))
        raise InputError([Problem("TK030", _template_place(error.__traceback__), what, remedy)]) from error
    except TemplateError as error:
        what = Message(N_("the template cannot be filled: {reason}"), {"reason": error.message})
        remedy = Message(N_("docs/reference/templates.md lists the names that a template may use."))
        raise InputError([Problem("TK032", _template_place(error.__traceback__), what, remedy)]) from error
    return html


def _template_place(trace: "TracebackType | None") -> Place:
    """Return the innermost line of a template in *trace*."""
    place = Place("templates")
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            place = Place("/".join(Path(file).parts[-2:]), trace.tb_lineno)
        trace = trace.tb_next
    return place
