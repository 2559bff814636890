# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The fields of a bid letter go in (Angebotsschreiben); bidder, answers, declarations and totals come out."""

import re
from collections.abc import Iterable

from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.dossier import Dossier
from tenderkit.reading.returned_gathered import Gathered
from tenderkit.reading.returned_names import NamedForm
from tenderkit.reading.returned_numbers import returned_number, returned_percent
from tenderkit.reading.returned_prices import take_discount, take_totals
from tenderkit.words import N_, Message

_ANSWERED = (("eignung-", Kind.SELECTION), ("ausschluss-", Kind.EXCLUSION))
_AMOUNT = re.compile(r"€|EUR", re.IGNORECASE)


def take_letter(form: NamedForm, dossier: Dossier, found: Gathered) -> None:
    """Put what the letter says into *found*."""
    _bidder(form, found)
    criteria = [c for judged in dossier.judged for c in judged.catalogue.criteria]
    for beginning, kind in _ANSWERED:
        asked = {c.id for c in criteria if c.kind == kind}
        for id_, said in yes_or_no(form, beginning, asked, "answers", found).items():
            answer = {"value": said, "place": form.file}
            found.put(("answers", id_), answer, form.place(yes_box(form, beginning, id_)))
    declared = {r.id for r in dossier.specification.active() if r.declare}
    for id_, said in yes_or_no(form, "anforderung-", declared, "declarations", found).items():
        found.put(("declarations", id_), said, form.place(yes_box(form, "anforderung-", id_)))
    _values(form, criteria, found)
    for id_, name in form.of("anlage-", [f.id for f in dossier.tender.submission.forms]).items():
        if form.ticked(name):
            found.put(("declarations", id_), value=True, place=form.place(name))
    lots = form.of("los-", [lot.id for lot in dossier.tender.lots])
    found.lots += [id_ for id_, name in lots.items() if form.ticked(name) and id_ not in found.lots]
    if not dossier.tender.lots:
        take_totals(form, found)
        _discount(form, found)


def take_suitability(form: NamedForm, dossier: Dossier, found: Gathered) -> None:
    """Put the answers of a declaration of suitability into *found*; who declares is said elsewhere."""
    asked = {c.id for judged in dossier.judged for c in judged.catalogue.of_kind(Kind.SELECTION)}
    for id_, said in yes_or_no(form, "eignung-", asked, "answers", found).items():
        answer = {"value": said, "place": form.file}
        found.put(("answers", id_), answer, form.place(yes_box(form, "eignung-", id_)))


def yes_or_no(
    form: NamedForm, beginning: str, ids: Iterable[str], section: str, found: Gathered
) -> dict[str, bool]:
    """Return the answers to questions with a box for yes and one for no; both ticked is a contradiction."""
    answers = {}
    no_boxes = form.of(beginning, ids, "-nein")
    for id_, yes in form.of(beginning, ids, "-ja").items():
        says_yes, says_no = form.ticked(yes), form.ticked(no_boxes.get(id_, ""))
        if says_yes and says_no:
            what = Message(N_("{id} is answered both yes and no"), {"id": id_})
            remedy = Message(
                N_("Nothing was taken over: clarify it, and write the answer into {file}."),
                {"file": found.head},
            )
            found.contradiction((section, id_), form.place(yes), what, remedy)
        elif says_yes or says_no:
            answers[id_] = says_yes
    return answers


def yes_box(form: NamedForm, beginning: str, id_: str) -> str:
    """Return the name of the box for yes."""
    return form.of(beginning, [id_], "-ja").get(id_, id_)


def _bidder(form: NamedForm, found: Gathered) -> None:
    own = "name" if form.text("name") else "firma"
    for key, name in (("name", own), ("address", "anschrift"), ("representative", "ansprechperson")):
        if text := form.text(name):
            found.put(("bidder", key), text, form.place(name))
    for key, name in (("sme", "kmu"), ("vat_exempt", "umsatzsteuerfrei")):
        if form.ticked(name):
            found.put(("bidder", key), value=True, place=form.place(name))
    if others := form.text("mitglieder").splitlines():
        members = [m for m in (form.text(own), *others) if m.strip()]
        found.put(("letter", "members"), members, form.place("mitglieder"))
    if parts := form.text("teile").splitlines():
        found.put(("letter", "subcontractors"), [p for p in parts if p.strip()], form.place("teile"))


def _values(form: NamedForm, criteria: Iterable[Criterion], found: Gathered) -> None:
    measured = [c.id for c in criteria if c.value_function is not None]
    for id_, name in form.of("wert-", measured).items():
        if text := form.text(name):
            number = returned_number(text)
            if isinstance(number, Message):
                found.given.add(("answers", id_))
                found.problems.append(form.problem(name, number))
            else:
                answer = {"value": number, "place": form.file}
                found.put(("answers", id_), answer, form.place(name))


def _discount(form: NamedForm, found: Gathered) -> None:
    """Read the one field that may hold a share or an amount, where it says which."""
    text = form.text("nachlass")
    share, amount = text.rstrip().endswith("%"), bool(_AMOUNT.search(text))
    number = returned_percent(text) if share else returned_number(text or "0")
    if isinstance(number, str) and number.strip("0.") and share == amount:
        number = Message(N_("{value} says neither percent nor euros"), {"value": text})
    take_discount(form, "nachlass", "percent" if share else "amount", number, found)
