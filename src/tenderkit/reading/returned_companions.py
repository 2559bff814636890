# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The forms beside the bid letter go in: consortium, references, other companies. What they say comes out."""

import re
from collections.abc import Iterator
from typing import Any

from tenderkit.model.criterion import Kind
from tenderkit.model.dossier import Dossier
from tenderkit.reading.returned_gathered import Gathered
from tenderkit.reading.returned_names import NamedForm
from tenderkit.reading.returned_numbers import returned_number
from tenderkit.words import N_, Message

_MOST_MEMBERS = range(1, 6)
_MORE_PARTS = range(1, 4)
_ROLES = (
    ("rolle-allein", "alleiniger Auftragnehmer"),
    ("rolle-mitglied", "Mitglied einer Gemeinschaft"),
    ("rolle-unterauftrag", "Unterauftragnehmer"),
)
"""Box → the words beside it in the form, which there is in German only."""
_REFERENCE = (("client", "auftraggeber"), ("title", "auftrag"), ("period", "zeitraum"), ("value", "wert"))
_CODE = (("repository", "repository"), ("licence", "lizenz"), ("contact", "ansprechperson"))
_ADDRESS = re.compile(r"https?://[^\s]+")


def take_consortium(form: NamedForm, found: Gathered) -> None:
    """Put members and representative into *found*."""
    members = [text for n in _MOST_MEMBERS if (text := _line(form.text(f"mitglied-{n}-firma")))]
    if members:
        found.put(("consortium", "members"), members, form.place("mitglied-1-firma"))
    person = "vertretung-person" if form.text("vertretung-person") else "ansprechperson"
    speaks = [text for name in (person, "vertretung-firma") if (text := _line(form.text(name)))]
    if speaks:
        found.put(("consortium", "representative"), ", ".join(speaks), form.place("vertretung-person"))


def take_reference(form: NamedForm, found: Gathered) -> None:
    """Add a reference to *found*, if client and contract are named."""
    said: dict[str, Any] = {key: _line(form.text(name)) for key, name in (*_REFERENCE, *_CODE)}
    said["role"] = ", ".join(words for box, words in _ROLES if form.ticked(box))
    if not any(said.values()):
        return
    if not (said["client"] and said["title"]):
        what = Message(N_("the reference does not name both the client and the contract"))
        found.problems.append(form.problem("auftraggeber" if said["title"] else "auftrag", what))
        return
    if said["value"]:
        number = returned_number(said["value"])
        if isinstance(number, Message):
            found.problems.append(form.problem("wert", number))
        said["value"] = None if isinstance(number, Message) else number
    if said["repository"] and not _ADDRESS.fullmatch(said["repository"]):
        what = Message(N_("{value} is no address that begins with https://"), {"value": said["repository"]})
        found.problems.append(form.problem("repository", what))
        said["repository"] = None
    order = ("client", "title", "period", "value", "role", "repository", "licence", "contact")
    found.references.append({key: said[key] for key in order if said[key]})


def take_others(form: NamedForm, dossier: Dossier, found: Gathered) -> None:
    """Put subcontractors and capacities of others into *found*."""
    subcontractors = list(_parts(form, dossier))
    if subcontractors:
        found.put(("others", "subcontractors"), subcontractors, form.place("unternehmen-teil-1"))
    selection = [c.id for j in dossier.judged for c in j.catalogue.of_kind(Kind.SELECTION)]
    capacities = []
    for id_, name in (form.of("unternehmen-", selection) | form.of("leihe-", selection)).items():
        if company := _line(form.text(name)):
            what = _line(form.text(form.of("kapazitaet-", [id_]).get(id_, "")))
            capacities.append(f"{company}: {id_}{f', {what}' if what else ''}")
    if capacities:
        found.put(("others", "capacities"), capacities, form.place("leihe-firma"))


def _parts(form: NamedForm, dossier: Dossier) -> Iterator[str]:
    """Yield each part that another company takes over: ``Company: P-01, half of it``."""
    positions = [p.id for p in dossier.tender.prices.positions] if dossier.tender.prices else []
    shares = form.of("umfang-", positions)
    for id_, name in form.of("unternehmen-", positions).items():
        yield from _part(form.text(name), id_, form.text(shares.get(id_, "")))
    for n in _MORE_PARTS:
        title, share = form.text(f"teil-{n}"), form.text(f"umfang-teil-{n}")
        yield from _part(form.text(f"unternehmen-teil-{n}"), title, share)


def _part(company: str, part: str, share: str) -> Iterator[str]:
    what = ", ".join(filter(None, map(_line, (part, share))))
    if company := _line(company):
        yield f"{company}: {what}" if what else company
    elif _line(share):
        yield what


def _line(text: str) -> str:
    return " ".join(text.split())
