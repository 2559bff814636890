# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK484, weights in words: the texts that bidders read go in; weights that the rules do not have come out."""

import re
from collections.abc import Iterator
from fractions import Fraction

from tenderkit.checking.lint.award_balance import price_share
from tenderkit.checking.lint.award_formula import each_rules
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.criterion import absolute_weights
from tenderkit.model.dossier import Path
from tenderkit.model.numbers import exact_number
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_NUMBER = r"(\d+(?:[.,]\d+)?)"
_PERCENT = (
    rf"(?i)(?:{_NUMBER}\s*(?:%|Prozent|percent)?\s*(?:bis|to|[-–])\s*)?{_NUMBER}\s*(?:%|Prozent\b|percent\b)"
)
_SENTENCE = r"[^.!?;]*(?:[.,]\d[^.!?;]*)*[.!?;]?"


def other_weights_in_words(subject: Subject) -> Iterator[Flaw]:
    """Yield sentences that name another weight than the rules, or a range of weights."""
    known = _known_percents(subject)
    if not known:
        return
    for path, text in _public_texts(subject):
        for sentence in re.findall(_SENTENCE, text) if _weighs(text) else ():
            if _weighs(sentence):
                yield from _other_weights(subject, path, sentence, known)


def _weighs(text: str) -> bool:
    small = text.lower()
    return "gewicht" in small or "weight" in small


def _other_weights(subject: Subject, path: Path, sentence: str, known: set[Fraction]) -> Iterator[Flaw]:
    for found in re.finditer(_PERCENT, sentence):
        least, number = found[1], exact_number(found[2].replace(",", "."))
        if least is None and number in known:
            continue
        what = N_("the text names a weight of {text}, and the rules do not")
        if least is not None:
            what = N_("the text names a range of weights, {text}, and the rules fix one weight")
        remedy = Message(
            N_("Remove the number from the text: weights are printed from the rules, and only these count.")
        )
        about = str(path[-2] if path[-1] == "text" else path[-1])
        yield Flaw(about, subject.place(*path, found[0]), Message(what, {"text": found[0]}), remedy)


def _known_percents(subject: Subject) -> set[Fraction]:
    known: set[Fraction] = set()
    for judged, rules, _ in each_rules(subject):
        share = price_share(rules.method)
        known |= set() if share is None else {share * 100, 100 - share * 100}
        known |= set(absolute_weights(judged.catalogue).values())
        weights = [group.weight for group in judged.catalogue.groups]
        weights += [criterion.weight for criterion in judged.catalogue.award()]
        known |= {weight.exact for weight in weights if weight is not None}
    return known


def _public_texts(subject: Subject) -> Iterator[tuple[Path, str]]:
    tender = subject.dossier.tender
    for section in tender.submission.instructions:
        yield ("tender.yaml", "submission", "instructions", section.id, "text"), section.text
    if tender.prices is not None and tender.prices.note:
        yield ("tender.yaml", "prices", "note"), tender.prices.note
    if tender.presentation is not None and tender.presentation.text:
        yield ("tender.yaml", "presentation", "text"), tender.presentation.text
    for _, rules, path in each_rules(subject):
        if rules.method.statement:
            yield (*path, "method", "statement"), rules.method.statement


RULES = (Rule("TK484", Severity.WARNING, other_weights_in_words),)
