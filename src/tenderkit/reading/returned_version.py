# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A returned form and the tender go in; signs that it belongs to another tender or version come out."""

import re
from collections.abc import Iterator

from tenderkit.model.criterion import Kind
from tenderkit.model.dossier import Dossier
from tenderkit.problems import Place, Problem, Severity
from tenderkit.reading.returned_names import FormKind, NamedForm
from tenderkit.words import N_, Message

OTHER_VERSION = "TK171"
"""The rule of a form that does not fit the tender."""

_VERSION = re.compile(r"(?:Fassung|[Vv]ersion)[\s\u00a0]+([0-9]{1,6})\b(?!\.[0-9])")
_CODE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}\b")
_MOST_NAMED = 8


def version_problems(form: NamedForm, dossier: Dossier, code: str | None) -> Iterator[Problem]:
    """Yield what of *form* does not fit the tender in its sealed version, if it is sealed."""
    if form.kind is FormKind.UNKNOWN:
        return
    tender = dossier.tender
    number = form.form.title.rpartition(" – ")[2] if " – " in form.form.title else tender.id
    if number != tender.id:
        yield _other(
            form.form.file,
            Message(N_("the form belongs to {number}, not to {own}"), {"number": number, "own": tender.id}),
        )
        return
    said = _VERSION.findall(form.form.colophon)
    codes = _CODE.findall(form.form.colophon.replace("-\n", "-"))  # a line may end within one
    if said and str(tender.version) not in said:
        yield _version(form.form.file, said[-1], tender.version)
    elif code is not None and codes and code not in codes:
        yield _seal(form.form.file, codes[-1], code)
    yield from _fields(form, dossier)


def sheet_problems(facts: dict[str, str], file: str, dossier: Dossier, code: str | None) -> Iterator[Problem]:
    """Yield what of the workbook that says *facts* of itself does not fit the tender."""
    tender = dossier.tender
    number, version = facts.get("number", tender.id), facts.get("version", str(tender.version))
    if number != tender.id:
        yield _other(
            file,
            Message(N_("the form belongs to {number}, not to {own}"), {"number": number, "own": tender.id}),
        )
    elif version != str(tender.version):
        yield _version(file, version, tender.version)
    elif code is not None and facts.get("seal", code) != code:
        yield _seal(file, facts["seal"], code)


def _fields(form: NamedForm, dossier: Dossier) -> Iterator[Problem]:
    """Yield the ids that the form has and the tender does not, and the other way round."""
    criteria = [c for judged in dossier.judged for c in judged.catalogue.criteria]
    wanted: dict[tuple[str, str], list[str]] = {}
    if form.kind is FormKind.LETTER:
        asked = [c for c in criteria if c.question and c.stage != "application"]
        wanted["ausschluss-", "-ja"] = [c.id for c in asked if c.kind == Kind.EXCLUSION]
        wanted["anforderung-", "-ja"] = [r.id for r in dossier.specification.active() if r.declare]
    elif form.kind is FormKind.PRICES and dossier.tender.prices:
        wanted["preis-", ""] = [p.id for p in dossier.tender.prices.positions]
    unknown, missing = [], []
    for (beginning, end), ids in wanted.items():
        known = form.of(beginning, ids, end)
        has = {name for name in form.own if name.startswith(beginning) and name.endswith(end)}
        unknown += sorted(n.removeprefix(beginning).removesuffix(end) for n in has - set(known.values()))
        missing += [] if dossier.tender.lots else [id_ for id_ in ids if id_ not in known]
    for ids, what in ((unknown, _UNKNOWN), (missing, _MISSING)):
        if ids:
            yield _other(form.form.file, Message(what, {"ids": some(ids)}))


def some(ids: list[str]) -> str:
    """Return the first of *ids*; dots stand for the others."""
    return ", ".join(ids[:_MOST_NAMED]) + (" …" if len(ids) > _MOST_NAMED else "")


def _version(file: str, said: str, own: int) -> Problem:
    values = {"version": said, "own": own}
    return _other(file, Message(N_("the form is of version {version}; in force is version {own}"), values))


def _seal(file: str, said: str, own: str) -> Problem:
    values = {"code": said, "own": own}
    return _other(file, Message(N_("the form has the code {code}; sealed is {own}"), values))


def _other(file: str, what: Message) -> Problem:
    folder = file.partition("/files/")[0]
    remedy = Message(
        N_("Look at the form: what fits was taken over; say in {examination} what follows from it."),
        {"examination": f"{folder}/examination.yaml"},
    )
    return Problem(OTHER_VERSION, Place(file), what, remedy, Severity.WARNING)


_UNKNOWN = N_("the form asks for what the tender does not know: {ids}")
_MISSING = N_("the form does not ask for what the tender asks for: {ids}")
