# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK60 and TK61, rights: clauses go in; those that take back what the open licence gives come out."""

from collections.abc import Iterator
from functools import partial

from tenderkit.checking.lint.open_source_texts import clauses, is_open
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.wording_phrases import among, asserted, has, sentences, words_of
from tenderkit.checking.lint.wording_texts import Said, everything, flaw, saying, wording
from tenderkit.problems import Severity
from tenderkit.words import N_

_EXCLUSIVE = (
    "exclusive_rights",
    N_("'{words}' takes back what the open licence gives to everybody"),
    N_("Ask for simple rights, unlimited in time and place, that may be passed on under the open licence."),
)
_TRANSFER = (
    "copyright_transfer",
    N_("'{words}' keeps others from contributing and does not fit to an open licence"),
    N_("Take contributions under the licence of the project, with the Developer Certificate of Origin."),
)
_PAYMENT = (
    "on_payment",
    N_("rights come only '{words}', but the code is published before"),
    N_("Let the rights arise when a version reaches the repository; secure the payment in another way."),
)


def _speaks(said: Said, listed: str, sort: tuple[str, str, str], subject: Subject) -> Iterator[Flaw]:
    _, what, remedy = sort
    for passage in asserted(listed, wording(subject)["negation"], said.text):
        about = str(said.path[-2] if said.path[-1] == "text" else said.path[-1])
        yield flaw(subject, about, (*said.path, passage.text), what, remedy, words=passage.text)


def _everywhere(sort: tuple[str, str, str], subject: Subject) -> Iterator[Flaw]:
    """Yield the passages of one sort in clauses and requirements."""
    listed = _listed(sort, subject)
    for said, held in _clauses_saying(subject, listed):
        yield from _speaks(said, held, sort, subject)
    for requirement, held in saying(subject, listed):
        for said in everything(requirement):
            yield from _speaks(said, held, sort, subject)


def rights_on_payment(subject: Subject) -> Iterator[Flaw]:
    """Yield clauses by which rights arise with a payment or the final acceptance."""
    for said, held in _clauses_saying(subject, _listed(_PAYMENT, subject)):
        for sentence in sentences(said.text):
            if has(wording(subject)["rights"], sentence):
                yield from _speaks(Said(said.path, sentence), held, _PAYMENT, subject)


def _listed(sort: tuple[str, str, str], subject: Subject) -> str:
    """Return the list of *sort*, where there is one for the language of an open tender."""
    return str(wording(subject).get(sort[0], "")) if is_open(subject.dossier) else ""


def _clauses_saying(subject: Subject, listed: str) -> Iterator[tuple[Said, str]]:
    """Yield the clauses that may say something of *listed*, each with what of it that is."""
    for said in clauses(subject.dossier):
        held = among(listed, words_of(said.text))
        if held:
            yield said, held


RULES = (
    Rule("TK604", Severity.WARNING, partial(_everywhere, _EXCLUSIVE)),
    Rule("TK605", Severity.WARNING, partial(_everywhere, _TRANSFER)),
    Rule("TK614", Severity.WARNING, rights_on_payment),
)
