# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK60 and TK61, rights: clauses go in; those that take back what the open licence gives come out."""

from collections.abc import Iterator
from functools import partial

from tenderkit.checking.lint.open_source_texts import clauses, is_open
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.wording_phrases import among, asserted, has, sentences, words
from tenderkit.checking.lint.wording_texts import Said, everything, flaw, requirements, said_words, wording
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


def _speaks(said: Said, sort: tuple[str, str, str], subject: Subject) -> Iterator[Flaw]:
    lists = wording(subject)
    listed, what, remedy = sort
    for passage in asserted(lists[listed], lists["negation"], said.text):
        about = str(said.path[-2] if said.path[-1] == "text" else said.path[-1])
        yield flaw(subject, about, (*said.path, passage.text), what, remedy, words=passage.text)


def _everywhere(sort: tuple[str, str, str], subject: Subject) -> Iterator[Flaw]:
    """Yield the passages of one sort in clauses and requirements."""
    listed = _listed(sort, subject)
    if among(listed, said_words(subject) | _clause_words(subject)):
        texts = [*clauses(subject.dossier), *(said for r in requirements(subject) for said in everything(r))]
        for said in texts:
            yield from _speaks(said, sort, subject)


def rights_on_payment(subject: Subject) -> Iterator[Flaw]:
    """Yield clauses by which rights arise with a payment or the final acceptance."""
    if not among(_listed(_PAYMENT, subject), _clause_words(subject)):
        return
    for said in clauses(subject.dossier):
        for sentence in sentences(said.text):
            if has(wording(subject)["rights"], sentence):
                yield from _speaks(Said(said.path, sentence), _PAYMENT, subject)


def _listed(sort: tuple[str, str, str], subject: Subject) -> str:
    """Return the list of *sort*, where there is one for the language of an open tender."""
    return str(wording(subject).get(sort[0], "")) if is_open(subject.dossier) else ""


def _clause_words(subject: Subject) -> frozenset[str]:
    return frozenset().union(*(words(said.text) for said in clauses(subject.dossier)))


RULES = (
    Rule("TK604", Severity.WARNING, partial(_everywhere, _EXCLUSIVE)),
    Rule("TK605", Severity.WARNING, partial(_everywhere, _TRANSFER)),
    Rule("TK614", Severity.WARNING, rights_on_payment),
)
