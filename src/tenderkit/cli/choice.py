# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked of a dossier goes in; the documents that are made of it come out, the others are named."""

import difflib
from collections.abc import Collection, Sequence
from dataclasses import replace

import click

from tenderkit.cli.later_results import Findings
from tenderkit.cli.options import spoken
from tenderkit.cli.stock import Stock
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import Need
from tenderkit.outcome.duty import DocumentDuty
from tenderkit.planning.documents import document_duties
from tenderkit.planning.overrides import override_problems
from tenderkit.problems import Place, Problem, raise_if_any
from tenderkit.reading.law import read_law
from tenderkit.rendering.document_kind import DocumentKind
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.for_bidders import BIDDERS_DOCUMENTS
from tenderkit.rendering.gaps import place_of
from tenderkit.shipped import TEMPLATES
from tenderkit.words import N_, Message, sentence

Duties = tuple[DocumentDuty, ...]


def duties_of(dossier: Dossier, recorded: Collection[str] = (), stock: Stock | None = None) -> Duties:
    """Return what the law data say of every document, and the house in its place.

    Args:
        dossier: the dossier.
        recorded: the kinds of steps that its journal holds.
        stock: what is sealed; None: nothing.

    Raises:
        InputError: the house replaces what is not there.
    """
    law = read_law(duties=True) if stock is None else stock.law_of_duties
    raise_if_any(list(override_problems(dossier, law)))
    duties = document_duties(dossier, law, recorded)
    sealed = stock.documents if stock else None
    return duties if sealed is None else tuple(_as_sealed(duty, sealed) for duty in duties)


def _as_sealed(duty: DocumentDuty, sealed: Collection[str]) -> DocumentDuty:
    """Return *duty*; what is for bidders and was not sealed with the rest is not needed."""
    if duty.id in sealed or duty.id not in BIDDERS_DOCUMENTS or not duty.needed:
        return duty
    reason = Message(N_("Bidders got no such document: it was not sealed."))
    return replace(duty, need=Need.NOT_NEEDED, reason=reason, basis=(), missing=())


def available(duties: Duties, language: str) -> Duties:
    """Return the documents that the procedure has and that exist in *language*."""
    return tuple(duty for duty in duties if duty.needed and _has_template(duty, language))


def chosen_kinds(names: tuple[str, ...], phase: str, duties: Duties, language: str) -> list[DocumentKind]:
    """Return the kinds called *names*, or all of *phase* that the procedure has.

    Raises:
        click.UsageError: there is no such document.
        InputError: a document that is asked for by name is not needed, or not there in *language*.
    """
    for name in names:
        if name not in DOCUMENTS:
            near = difflib.get_close_matches(name, DOCUMENTS, 1) or list(DOCUMENTS)
            words = Message(
                N_("There is no document {name}. Known: {known}."), {"name": name, "known": ", ".join(near)}
            )
            raise click.UsageError(sentence(words, spoken()))
    if names:
        raise_if_any([p for duty in duties if duty.id in names for p in _problems(duty, language)])
        return [DOCUMENTS[name] for name in dict.fromkeys(names)]
    asked = tuple(duty for duty in duties if phase in (duty.phase, "all"))
    made = available(asked, language)
    _say(N_("Not needed in this procedure: {names}"), [d for d in asked if not d.needed])
    _say(N_("Not in the language of the dossier: {names}"), [d for d in asked if d.needed and d not in made])
    return [DOCUMENTS[duty.id] for duty in made]


def ready_kinds(
    kinds: list[DocumentKind], duties: Duties, findings: Findings, *, draft: bool, named: bool
) -> list[DocumentKind]:
    """Return those of *kinds* whose time has come; the others are named.

    Raises:
        InputError: the time of one that is asked for by name has not come.
    """
    waits = waits_for(kinds, duties, findings)
    early = {duty.id for duty in duties if draft and duty.early}
    left_out = [kind for kind in kinds if kind.id in waits and kind.id not in early]
    if named:
        raise_if_any([_too_early(kind, waits[kind.id]) for kind in left_out])
    _say(N_("Not yet: {names}"), [duty for duty in duties if duty.id in {kind.id for kind in left_out}])
    return [kind for kind in kinds if kind not in left_out]


def waits_for(kinds: Sequence[DocumentKind], duties: Duties, findings: Findings) -> dict[str, Message]:
    """Return what each of *kinds* waits for: a step of the procedure, or a ranking."""
    waits = {duty.id: duty.waits for duty in duties if duty.waits}
    ranked = [kind.id for kind in kinds if kind.ranked and kind.id not in waits]
    unranked = Message(N_("the bids cannot be ranked yet; `tenderkit rank` says why"))
    return {**waits, **{id_: unranked for id_ in ranked if findings.unranked}}


def _too_early(kind: DocumentKind, waits: Message) -> Problem:
    what = Message(N_("there is nothing to say in this document yet: {reason}"), {"reason": waits})
    remedy = Message(N_("Take that step first. `tenderkit documents` says what each document waits for."))
    return Problem("TK047", Place(kind.id), what, remedy)


def filled_kinds(
    kinds: list[DocumentKind], duties: Duties, dossier: Dossier, *, named: bool
) -> list[DocumentKind]:
    """Return those of *kinds* for which the dossier holds what they must say.

    An optional document that nobody asked for by name is left out and named.

    Raises:
        InputError: something is missing for another one.
    """
    lacking = {duty.id: duty for duty in duties if duty.missing}
    wanted = [kind for kind in kinds if kind.id in lacking]
    left_out = [k for k in wanted if not named and lacking[k.id].need is Need.OPTIONAL]
    raise_if_any(
        [problem for kind in wanted if kind not in left_out for problem in _gaps(lacking[kind.id], dossier)]
    )
    _say(N_("Data are missing for: {names}"), [lacking[kind.id] for kind in left_out])
    return [kind for kind in kinds if kind not in left_out]


def _gaps(duty: DocumentDuty, dossier: Dossier) -> list[Problem]:
    what = N_("{document} cannot say `{key}`, which is not filled in")
    remedy = Message(N_("Fill it in, or render a draft with `--draft`."))
    return [
        Problem("TK044", place_of(dossier, key), Message(what, {"document": duty.id, "key": key}), remedy)
        for key in duty.missing
    ]


def in_formats(kinds: list[DocumentKind], formats: tuple[str, ...], *, named: bool) -> list[DocumentKind]:
    """Return those of *kinds* that have one of *formats*; the others are no fault unless they are *named*.

    Raises:
        InputError: a document that is asked for by name has none of them.
    """
    without = [kind for kind in kinds if not kind.in_formats(formats)]
    if named:
        what = Message(N_("the document has no {formats}"), {"formats": ", ".join(formats).upper()})
        remedy = Message(N_("Leave the format out, or ask for another one."))
        raise_if_any([Problem("TK046", Place(kind.id), what, remedy) for kind in without])
    return [kind for kind in kinds if kind not in without]


def _say(words: str, duties: Sequence[DocumentDuty]) -> None:
    if duties:
        values = {"names": ", ".join(duty.id for duty in duties)}
        click.echo(sentence(Message(words, values), spoken()), err=True)


def _problems(duty: DocumentDuty, language: str) -> list[Problem]:
    """Return why *duty* cannot be made, if so."""
    if not duty.needed:
        why = duty.reason if isinstance(duty.reason, Message) else duty.reason[language]
        what = Message(N_("this procedure does not need the document: {why}"), {"why": why})
        remedy = Message(N_("`tenderkit documents` lists what it needs. Render without names, or others."))
        return [Problem("TK036", Place(duty.id), what, remedy)]
    if not _has_template(duty, language):
        what = Message(N_("this document does not exist in the language of the dossier"))
        return [
            Problem("TK035", Place(duty.id), what, Message(N_("Ask for others, or render without names.")))
        ]
    return []


def _has_template(duty: DocumentDuty, language: str) -> bool:
    return (TEMPLATES / language / f"{duty.id}.html.j2").is_file()
