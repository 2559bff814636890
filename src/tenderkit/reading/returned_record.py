# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the forms of one bid say goes in; the data of its records come out, and what nothing says."""

from collections.abc import Iterator, Mapping
from typing import Any

from tenderkit.model.bid import Bid
from tenderkit.model.criterion import Kind
from tenderkit.model.dossier import Dossier
from tenderkit.model.intake import BIDS
from tenderkit.model.names import seen_name, unseen_character
from tenderkit.problems import Place, Problem, Severity
from tenderkit.reading.returned_gathered import Gathered
from tenderkit.reading.returned_version import OTHER_VERSION, some
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

MISSING = "TK172"
"""The rule of what no form says."""
_BIDDER = (
    "name",
    "address",
    "members",
    "representative",
    "sme",
    "country",
    "vat_exempt",
    "subcontractors",
    "capacities",
)


@dataclass(frozen=True, slots=True)
class Returned:
    """What the forms of a bid say."""

    bid: Mapping[str, Any]
    """Keys of ``bid.yaml``, as far as the forms hold them."""
    price: Mapping[str, Any] | None
    """All of ``price.yaml``; None where no form says a price."""
    forms: tuple[str, ...]
    """The files that were read as forms, below ``files/``."""
    problems: tuple[Problem, ...]


def returned_record(found: Gathered, dossier: Dossier, bid: Bid, forms: tuple[str, ...]) -> Returned:
    """Return what the forms of *bid* say together, in the shape of its records."""
    answers, declarations = _known_answers(found, dossier)
    sections: dict[str, Any] = {
        "bidder": _bidder(found),
        "lots": _lots(found, dossier),
        "declarations": declarations,
        "answers": answers,
        "staff": found.staff,
        "references": found.references,
    }
    price = _price(found, dossier)
    answered = {**answers, **declarations, **bid.answers, **bid.declarations}
    priced = {**(price or {}).get("positions", {}), **(bid.price.positions if bid.price else {})}
    gaps = _gaps(found, dossier, answered, priced) if bid.files else ()
    problems = [*found.problems, *gaps, *_firm(found)]
    return Returned({key: value for key, value in sections.items() if value}, price, forms, tuple(problems))


def _bidder(found: Gathered) -> dict[str, Any]:
    """Return the bidder: a form of its own says more than a line in the letter."""
    said = found.section("bidder")
    if (name := said.get("name")) and (code := unseen_character(name)):
        what = Message(
            N_("the name of the bidder holds a character that nobody sees: {code}"), {"code": code}
        )
        remedy = Message(N_("Write the name without it."))
        place = Place(found.head)
        found.problems.append(Problem("TK136", place, what, remedy, Severity.WARNING))
        del said["name"]
    for key, sections in (
        ("members", "consortium letter"),
        ("subcontractors", "others letter"),
        ("capacities", "others"),
    ):
        values = (found.get((section, key)) for section in sections.split())
        if value := next(filter(None, values), None):
            said.setdefault(key, value)
    if speaks := found.get(("consortium", "representative")):
        said["representative"] = speaks
    return {key: said[key] for key in _BIDDER if key in said}


def _lots(found: Gathered, dossier: Dossier) -> list[str]:
    """Return the lots that are ticked; where none is, those with a price."""
    prices = dossier.tender.prices
    priced = {p.lot for p in prices.positions if ("positions", p.id) in found.given} if prices else set()
    meant = set(found.lots) or priced
    return [lot.id for lot in dossier.tender.lots if lot.id in meant]


def _known_answers(found: Gathered, dossier: Dossier) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return answers and declarations to what the tender asks, in its order."""
    criteria = [c.id for judged in dossier.judged for c in judged.catalogue.criteria]
    declared = [
        *(r.id for r in dossier.specification.active()),
        *(f.id for f in dossier.tender.submission.forms),
    ]
    return _of_tender(found, "answers", criteria), _of_tender(found, "declarations", declared)


def _of_tender(found: Gathered, section: str, known: list[str]) -> dict[str, Any]:
    said = found.section(section)
    if unknown := [id_ for id_ in said if id_ not in known]:
        what = Message(
            N_("what the bid says of {ids} was left out: the tender has no such id"),
            {"ids": some(unknown)},
        )
        remedy = Message(N_("Look whether another id is meant, and write it down yourself."))
        place = Place(f"{found.folder}/files")
        found.problems.append(Problem(OTHER_VERSION, place, what, remedy, Severity.WARNING))
    return {id_: said[id_] for id_ in dict.fromkeys(known) if id_ in said}


def _price(found: Gathered, dossier: Dossier) -> dict[str, Any] | None:
    prices = dossier.tender.prices
    positions = _of_tender(found, "positions", [p.id for p in prices.positions] if prices else [])
    discount = found.get(("price", "discount"))
    if not positions:
        return None
    price: dict[str, Any] = {"format": 1, "positions": positions}
    if discount:
        number, key, lot = discount
        price["discount"] = {key: number, **({"lot": lot} if lot else {})}
    total = next(filter(None, (found.get(("total", key)) for key in ("stated", "gross", "net"))), None)
    return {**price, **({"stated_total": total} if total else {})}


def _gaps(
    found: Gathered, dossier: Dossier, answered: Mapping[str, Any], priced: Mapping[str, Any]
) -> Iterator[Problem]:
    """Yield what nothing says although the tender asks for it, at most one problem for each file."""
    if dossier.tender.lots:
        return  # which of them a bid is for decides what is missing: check says it
    criteria = [c for j in dossier.judged for c in j.catalogue.criteria if c.question and c.stage == "bid"]
    own = {Kind.EXCLUSION} if found.intake is BIDS else {Kind.EXCLUSION, Kind.SELECTION}
    asked = [c.id for c in criteria if c.kind in own]
    asked += [r.id for r in dossier.specification.active() if r.declare]
    given = {key for _, key in found.given}
    if open_ := [id_ for id_ in asked if id_ not in answered and id_ not in given]:
        yield _gap(found, found.intake.head, N_("no form answers {ids}"), open_)
    prices = dossier.tender.prices
    unpriced = [p.id for p in prices.positions if p.id not in priced and p.id not in given] if prices else []
    if unpriced:
        yield _gap(found, "price.yaml", N_("no form says a price for {ids}"), unpriced)


def _gap(found: Gathered, file: str, what: str, ids: list[str]) -> Problem:
    remedy = Message(
        N_("If the bid says it elsewhere, write it down yourself; else the examination says what follows.")
    )
    return Problem(
        MISSING,
        Place(f"{found.folder}/{file}"),
        Message(what, {"ids": some(ids)}),
        remedy,
        Severity.WARNING,
    )


def _firm(found: Gathered) -> Iterator[Problem]:
    """Yield that the price sheet names another firm than the letter."""
    letter, sheet = found.get(("bidder", "name")), found.get(("price", "firm"))
    if letter and sheet and seen_name(letter) != seen_name(sheet):
        values = {"sheet": sheet, "letter": letter}
        what = Message(N_("the price sheet is of {sheet}, the bid letter of {letter}"), values)
        remedy = Message(N_("Look whether a price sheet was mixed up."))
        place = Place(f"{found.folder}/price.yaml")
        yield Problem("TK170", place, what, remedy, Severity.WARNING)
