# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of a bid, or application, go in; what its forms say comes out, and what people must complete."""

from pathlib import Path

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.model.intake import BIDS, Intake
from tenderkit.problems import Place, Problem, Severity
from tenderkit.reading.returned_companions import take_consortium, take_others, take_reference
from tenderkit.reading.returned_form import read_form
from tenderkit.reading.returned_gathered import Gathered
from tenderkit.reading.returned_letter import take_letter, take_suitability
from tenderkit.reading.returned_names import FormKind, NamedForm, named_form
from tenderkit.reading.returned_prices import take_prices
from tenderkit.reading.returned_record import MISSING, Returned, returned_record
from tenderkit.reading.returned_version import sheet_problems, version_problems
from tenderkit.words import N_, Message

_ORDER = (
    FormKind.APPLICATION,
    FormKind.LETTER,
    FormKind.CONSORTIUM,
    FormKind.OTHERS,
    FormKind.PRICES,
    FormKind.REFERENCE,
    FormKind.SUITABILITY,
)


def returned_bid(root: Path, bid: Bid, dossier: Dossier, code: str | None, intake: Intake = BIDS) -> Returned:
    """Return what the forms of *bid* say.

    Args:
        root: where its files lie.
        bid: as it is recorded; what somebody wrote down is not asked for again.
        dossier: the tender, for what its forms ask.
        code: the code of the seal in force, if there is one.
        intake: what it is; of an application *dossier* is the first stage.
    """
    found = Gathered(bid.id, intake)
    forms: list[str] = []
    letters: list[NamedForm] = []
    for path in (file.path for file in bid.files):
        if read := _read(root / path, f"{intake.folder}/{bid.id}/files/{path}", dossier, found, code):
            forms.append(path)
            letters += [read] if isinstance(read, NamedForm) else []
    for form in sorted(letters, key=_rank):
        found.problems += version_problems(form, dossier, code)
        _take(form, dossier, found)
    return returned_record(found, dossier, bid, tuple(forms))


def _read(path: Path, name: str, dossier: Dossier, found: Gathered, code: str | None) -> NamedForm | bool:
    """Return a form to be taken over; True where it has been already, False where there is none."""
    ending = path.suffix.lower()
    if path.is_symlink() or not path.is_file():
        return False  # that it moved is said already
    if ending in {".yaml", ".yml"}:
        from tenderkit.reading.returned_yaml import take_yaml

        return take_yaml(path, name, found)
    if ending == ".xlsx":
        from tenderkit.reading.returned_price_sheet import price_sheet

        facts = price_sheet(path, name, dossier, found)
        found.problems += sheet_problems(facts, name, dossier, code) if facts else ()
        return facts is not None
    form = read_form(path, name, found.problems)
    return named_form(form) if form else False


def _rank(form: NamedForm) -> tuple[int, str, str]:
    kind = _ORDER.index(form.kind) if form.kind in _ORDER else len(_ORDER)
    return kind, form.text("referenz-nummer").zfill(3), form.form.file


def _take(form: NamedForm, dossier: Dossier, found: Gathered) -> None:
    lots = bool(dossier.tender.lots)
    if form.kind in {FormKind.LETTER, FormKind.APPLICATION}:
        take_letter(form, dossier, found)
    elif form.kind is FormKind.PRICES and dossier.tender.prices:
        take_prices(form, dossier.tender.prices.positions, found, lots=lots)
    elif form.kind is FormKind.CONSORTIUM:
        take_consortium(form, found)
    elif form.kind is FormKind.SUITABILITY and found.intake is not BIDS:
        take_suitability(form, dossier, found)
    elif form.kind is FormKind.REFERENCE:
        take_reference(form, found)
    elif form.kind is FormKind.OTHERS:
        take_others(form, dossier, found)
    elif form.fields:
        what = Message(N_("nothing of this form was taken over; it is there for the examination"))
        remedy = Message(N_("Read it when you examine the bid."))
        found.problems.append(Problem(MISSING, Place(form.form.file), what, remedy, Severity.INFO))
