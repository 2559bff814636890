# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tender, its criteria and its terms go in; what a notice says of one lot, or of all, comes out."""

from collections.abc import Iterator

from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.numbers import Moment
from tenderkit.model.tender import Section, Tender
from tenderkit.outcome.notice import AwardTerms, Named
from tenderkit.outcome.open_key import OpenKey
from tenderkit.planning.notice_said import Facts, Said, said
from tenderkit.words import N_, Message

_QUESTIONS = N_("Questions: {where}")
_FRAMEWORK, _NO_FRAMEWORK = Message(N_("Framework agreement")), Message(N_("none"))
_SECURITIES = frozenset({"sicherheit", "sicherheiten"})
_LATER = frozenset({"nachfordern"})
_CONDITIONS = "contract.terms"


def lot_facts(facts: Facts) -> Iterator[tuple[str, Said]]:
    """Yield what is said of every lot alike."""
    tender = facts.dossier.tender
    yield from _terms(facts)
    yield from _dates(tender)
    yield from _subject(facts)
    yield from _criteria(facts)


def award_facts(prefix: str, award: AwardTerms) -> dict[str, Said]:
    """Return what is said of criteria, weights and formula; *prefix* begins the ids of the terms."""
    described = tuple(each.description for each in award.criteria if each.description)
    found = {
        "bt-539": said("evaluation", *award.criteria),
        "bt-540": said("evaluation", *described),
        "bt-541": said("evaluation", *award.weights),
        "bt-5422": said("evaluation", *award.fixed),
        "bt-5423": said("evaluation.minimum", *award.thresholds),
        "bt-543": said("evaluation", award.formula),
    }
    return {prefix + name: one for name, one in found.items()}


def _terms(facts: Facts) -> Iterator[tuple[str, Said]]:
    """Yield where documents lie, how bids come in, and under which terms."""
    tender, codes = facts.dossier.tender, facts.codes
    procedure, contract, form = tender.procedure, tender.contract, tender.contract.form
    electronic = codes.of("permission", "required") if procedure.electronic else None
    framework = None if form is None else _FRAMEWORK if form == "framework" else _NO_FRAMEWORK
    options = tuple(f"{each.id}: {each.title}" for each in contract.options)
    where = procedure.platform_url or _mail(tender) or ", ".join(tender.buyer.address.splitlines())
    yield "lot.bt-15", said("procedure.platform_url", procedure.platform_url, required=True)
    yield "lot.bt-17", said("procedure.electronic", electronic)
    yield "lot.bt-18", said("procedure.platform_url", tender.submission.channel or where)
    yield "lot.bt-36", said("contract.term", contract.term)
    yield "lot.bt-54", said("contract.options", *options)
    variants = codes.permission(said=procedure.variants, yes="allowed")
    implied = codes.of("permission", "not-allowed") if facts.topic("variants") else None
    yield "lot.bt-63", said("procedure.variants", variants or implied)
    yield "lot.bt-75", said(_CONDITIONS, *_texts(contract.terms, _SECURITIES))
    yield "lot.bt-77", said("contract.payment", contract.payment)
    yield "lot.bt-300", said("procedure.platform_url", Message(_QUESTIONS, {"where": where}))
    yield "lot.bt-765", said("contract.form", framework)
    yield "lot.bt-772", said("submission.instructions", *_texts(tender.submission.instructions, _LATER))


def _dates(tender: Tender) -> Iterator[tuple[str, Said]]:
    dates, two = tender.dates, tender.procedure.stages > 1
    invite = tender.procedure.invite
    first = dates.application_questions_until if two else None
    yield "lot.bt-13", said("dates.questions_until", first or dates.questions_until)
    if two:
        for term, number in (("bt-50", invite and invite.min), ("bt-51", invite and invite.max)):
            yield f"lot.{term}", said("procedure.invite", str(number) if number else None)
        yield "lot.bt-130", said("dates.invited", dates.invited)
    yield "lot.bt-98", said("dates.binding_until", dates.binding_until or dates.binding_period)
    yield "lot.bt-131", said("dates.bids_until", dates.bids_until, required=not two)
    if two:
        yield "lot.bt-1311", said("dates.applications_until", dates.applications_until, required=True)
    yield "lot.bt-132", said("dates.opening", dates.opening)


def _subject(facts: Facts) -> Iterator[tuple[str, Said]]:
    """Yield what is bought, where, when, and in which language."""
    tender, language = facts.dossier.tender, facts.codes.language(facts.dossier.tender.language)
    subject = tender.subject
    yield "lot.bt-97", said("language", language)
    yield "lot.bt-99", Said((facts.topic("review-deadlines"),))
    yield "lot.bt-137", said("title", f"LOT-0001: {tender.title}")
    yield "lot.bt-536", said("subject.start", Moment(subject.start) if subject.start else None)
    yield "lot.bt-537", said("subject.end", Moment(subject.end) if subject.end else None)
    yield "lot.bt-708", said("language", language)
    yield "lot.bt-728", said("subject.place", subject.place)
    yield "lot.bt-5071", said("subject.nuts", subject.nuts, required=True)


def _criteria(facts: Facts) -> Iterator[tuple[str, Said]]:
    """Yield the criteria about the bidder and about the performance of the contract, each once."""
    everything = {c.id: c for judged in facts.dossier.judged for c in judged.catalogue.criteria}.values()
    for term, kind in (("bt-70", Kind.EXECUTION), ("bt-749", Kind.SELECTION)):
        named = [_named(each) for each in everything if each.kind is kind]
        yield f"lot.{term}", Said(tuple(named), OpenKey("criteria.yaml", ("criteria",)))


def _named(criterion: Criterion) -> Named:
    return Named(criterion.id, criterion.title, criterion.evidence)


def _texts(sections: tuple[Section, ...], ids: frozenset[str]) -> list[str]:
    return [section.text for section in sections if section.id in ids]


def _mail(tender: Tender) -> str | None:
    return tender.buyer.contact.email if tender.buyer.contact else None
