# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the texts that speak of licence, rights and publication come out, with their places."""

from collections.abc import Iterator
from dataclasses import fields

from tenderkit.checking.lint.rule import Subject
from tenderkit.checking.lint.wording_texts import Said, everything
from tenderkit.model.dossier import Dossier, Path
from tenderkit.model.tender import OpenSource

FILE = "tender.yaml"
SECTION: Path = (FILE, "open_source")


def is_open(dossier: Dossier) -> bool:
    """Return whether the tender says anything about open source; rules of TK6 leave other tenders alone."""
    return dossier.tender.open_source != OpenSource()


def clauses(dossier: Dossier) -> Iterator[Said]:
    """Yield what tender and contract say of the software: the section on open source and the terms."""
    tender = dossier.tender
    for field in fields(OpenSource):
        text = getattr(tender.open_source, field.name)
        if isinstance(text, str):
            yield Said((*SECTION, field.name), text)
    for term in tender.contract.terms:
        yield Said((FILE, "contract", "terms", term.id, "text"), term.text)
    if tender.contract.payment is not None:
        yield Said((FILE, "contract", "payment"), tender.contract.payment)


def ordered(dossier: Dossier) -> Iterator[str]:
    """Yield what can be ordered: options, positions of the price sheet, and the term."""
    contract, prices = dossier.tender.contract, dossier.tender.prices
    yield from (f"{option.title} {option.text or ''}" for option in contract.options)
    yield from (
        f"{position.title} {position.text or ''}" for position in (prices.positions if prices else ())
    )
    yield contract.term or ""


def public_texts(subject: Subject) -> Iterator[str]:
    """Yield every text in which something can be asked of a bidder."""
    dossier = subject.dossier
    yield from (said.text for said in clauses(dossier))
    yield from ordered(dossier)
    for requirement in dossier.specification.active():
        yield from (requirement.title, *(said.text for said in everything(requirement)))
    yield from (section.text for section in dossier.specification.sections)
    for judged in dossier.judged:
        for criterion in judged.catalogue.criteria:
            yield " ".join(filter(None, (criterion.title, criterion.question, criterion.expectation)))
