# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK305 and TK311 to TK315, texts: criteria go in; missing, misplaced and double texts come out."""

from collections.abc import Iterator

from tenderkit.checking.lint.criteria_words import each, known_words, place_of, scored_by_people, texts, words
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.dossier import Judged
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_OF_THE_BID = ("title", "question", "expectation", "aspects", "anchors")


def about_the_firm(subject: Subject) -> Iterator[Flaw]:
    """Yield award criteria that judge the firm and not its bid: matter of selection."""
    if subject.dossier.tender.regime == "none":
        return
    company, people = words(subject, "company"), words(subject, "people")
    for judged, criterion in each(subject, Kind.AWARD) if company else ():
        passages = list(texts(criterion, *_OF_THE_BID))
        told = [(keys, found) for keys, text in passages for found in known_words(text, company)[:1]]
        if told and not any(known_words(text, people) for _, text in passages):
            for keys, found in told:
                values = {"id": criterion.id, "found": found}
                what = Message(
                    N_("the award criterion {id} judges the firm and not its bid: '{found}'"), values
                )
                remedy = Message(
                    N_("Make it a selection criterion, or ask for people or a concept for this contract.")
                )
                place = place_of(subject, judged, criterion.id, *keys, found)
                yield Flaw(criterion.id, place, what, remedy)


def without_evidence(subject: Subject) -> Iterator[Flaw]:
    """Yield criteria for which nothing says what is handed in, so that nobody knows where to look."""
    for judged, criterion in each(subject, Kind.SELECTION, Kind.AWARD):
        if not criterion.evidence and _is_shown_on_paper(subject, judged, criterion):
            what = Message(
                N_("nothing says where {id} is shown: `evidence` is missing"), {"id": criterion.id}
            )
            remedy = Message(
                N_("Name what bidders hand in for it, such as `evidence: Concept, chapter 2` or a form.")
            )
            yield Flaw(criterion.id, place_of(subject, judged, criterion.id), what, remedy)


def _is_shown_on_paper(subject: Subject, judged: Judged, criterion: Criterion) -> bool:
    if criterion.kind is Kind.SELECTION:
        return subject.dossier.tender.regime != "none"
    return criterion.stage != "presentation" and scored_by_people(subject, judged, criterion)


def without_expectation(subject: Subject) -> Iterator[Flaw]:
    """Yield award criteria that do not say what the buyer hopes to read."""
    for judged, criterion in each(subject, Kind.AWARD):
        silent = not criterion.expectation and not criterion.aspects
        if silent and scored_by_people(subject, judged, criterion):
            what = Message(N_("nothing says what the buyer expects in {id}"), {"id": criterion.id})
            remedy = Message(N_("Add `expectation` or `aspects`: what a good answer deals with."))
            yield Flaw(criterion.id, place_of(subject, judged, criterion.id), what, remedy)


def without_demand(subject: Subject) -> Iterator[Flaw]:
    """Yield criteria to be met or missed that do not say what is to be met."""
    for judged, criterion in each(subject, Kind.SELECTION, Kind.EXCLUSION):
        if not criterion.question and not criterion.expectation:
            what = Message(
                N_("{id} has a title only, so nobody knows what is to be met"), {"id": criterion.id}
            )
            remedy = Message(N_("Add `question`: the sentence that bidders confirm."))
            yield Flaw(criterion.id, place_of(subject, judged, criterion.id), what, remedy)


def left_to_judgement(subject: Subject) -> Iterator[Flaw]:
    """Yield exclusion criteria that cannot be answered by yes or no."""
    vague = words(subject, "judgement")
    for judged, criterion in each(subject, Kind.EXCLUSION) if vague else ():
        for keys, text in texts(criterion, "question", "expectation"):
            for found in known_words(text, vague)[:1]:
                values = {"id": criterion.id, "found": found}
                what = Message(N_("{id} excludes bids by a matter of judgement: '{found}'"), values)
                remedy = Message(
                    N_("Write a measure that is met or not, or give points for it as an award criterion.")
                )
                place = place_of(subject, judged, criterion.id, *keys, found)
                yield Flaw(criterion.id, place, what, remedy)


def twice(subject: Subject) -> Iterator[Flaw]:
    """Yield award criteria that reward what another one rewards."""
    for judged in subject.dossier.judged:
        seen: dict[tuple[str, str], str] = {}
        for criterion in judged.catalogue.award():
            for key, plain in _plain(criterion):
                first = seen.setdefault((key, plain), criterion.id)
                if first != criterion.id:
                    values = {"one": first, "other": criterion.id, "key": key}
                    what = Message(
                        N_("{one} and {other} have the same `{key}`, so the same is rewarded twice"), values
                    )
                    remedy = Message(N_("Join the two, or say what each of them looks at."))
                    yield Flaw(criterion.id, place_of(subject, judged, criterion.id, key), what, remedy)
                    break


def _plain(criterion: Criterion) -> Iterator[tuple[str, str]]:
    """Yield key and text; the same short title may stand in two groups."""
    for keys, text in texts(criterion, "title", "question", "expectation"):
        key, plain = str(keys[0]), " ".join(text.casefold().split())
        yield key, f"{criterion.group}: {plain}" if key == "title" else plain


RULES = (
    Rule("TK305", Severity.WARNING, about_the_firm),
    Rule("TK311", Severity.WARNING, without_evidence),
    Rule("TK312", Severity.WARNING, without_expectation),
    Rule("TK313", Severity.WARNING, without_demand),
    Rule("TK314", Severity.WARNING, left_to_judgement),
    Rule("TK315", Severity.WARNING, twice),
)
