# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and kinds of documents go in; each document that there is of them comes out."""

from collections.abc import Iterator
from dataclasses import dataclass

from tenderkit.model import applicants
from tenderkit.model.bid import Application, Bid
from tenderkit.model.criterion import Catalogue
from tenderkit.model.delivery_entries import SprintReview
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Decision, Question, Reviewer
from tenderkit.model.providers import Provider
from tenderkit.rendering.document_kind import DocumentKind, Each

OUT = frozenset({"withdrawn", "replaced"})
"""Statuses of bids that nobody has to be written to about."""

About = Application | Bid | Reviewer | Question | Provider | SprintReview


@dataclass(frozen=True, slots=True)
class Wanted:
    """One document to make: its kind, the tender or lot that it is about, and of whom it speaks."""

    kind: DocumentKind
    judged: Judged
    about: About | None = None
    """Bid, reviewer, objection, provider or sprint review, where there is one document for each."""

    @property
    def bid(self) -> Bid | None:
        """The bid that the document is about."""
        return self.about if isinstance(self.about, Bid) else None

    @property
    def application(self) -> Application | None:
        """The application that the document answers."""
        return self.about if isinstance(self.about, Application) else None

    @property
    def reviewer(self) -> Reviewer | None:
        """The reviewer that the document is about."""
        return self.about if isinstance(self.about, Reviewer) else None

    @property
    def question(self) -> Question | None:
        """The objection that the document answers."""
        return self.about if isinstance(self.about, Question) else None

    @property
    def provider(self) -> Provider | None:
        """The provider that the document is to, or about."""
        return self.about if isinstance(self.about, Provider) else None

    @property
    def review(self) -> SprintReview | None:
        """The sprint review that the document is about."""
        return self.about if isinstance(self.about, SprintReview) else None

    def name(self, ending: str) -> str:
        """Return the name of its file below the output folder."""
        lot = f"{self.judged.lot.id}/" if self.kind.per_lot and self.judged.lot else ""
        whose = f"-{self.about.id}" if self.about else ""
        return f"{self.kind.phase}/{lot}{self.kind.id}{whose}.{ending}"


def wanted_documents(dossier: Dossier, kinds: list[DocumentKind]) -> Iterator[Wanted]:
    """Yield what of *kinds* this dossier has: one each, for each lot, for each bid, reviewer or objection."""
    for kind in kinds:
        for judged in dossier.judged if kind.per_lot else (_whole(dossier),):
            if kind.each is None:
                yield Wanted(kind, judged)
            elif kind.each in _ASKING:
                asked = _asked(kind.each, dossier)
                yield from (Wanted(kind, judged, about) for about in asked or (None,))
            else:
                yield from (Wanted(kind, judged, about) for about in _each(kind.each, dossier, judged))


def settled(dossier: Dossier, judged: Judged) -> Decision | None:
    """Return the decision that ends the procedure for *judged*; the last one counts."""
    return dossier.award.settled(judged.lot.id if judged.lot else None)


def _asked(each: Each, dossier: Dossier) -> tuple[Provider, ...]:
    """Return the providers to write to, or to ask others about; as long as nobody was asked, all are."""
    listed = dossier.providers
    if each is Each.SOUNDED:
        return listed.sounded(dossier.tender.id) or listed.providers
    return tuple(p for p in listed.providers if p.calls or (p.references and not p.not_invited))


def _each(each: Each, dossier: Dossier, judged: Judged) -> Iterator[About]:
    """Yield what there is a document about, in the order of the ids."""
    match each:
        case Each.INVITED:
            yield from applicants.invited(dossier)
        case Each.NOT_INVITED:
            yield from applicants.not_invited(dossier)
        case Each.APPLICANT_ASKED:
            yield from applicants.asked(dossier)
        case Each.REVIEWER:
            yield from dossier.internal.reviewers
        case Each.SHEET:
            having = {sheet.reviewer for sheet in judged.sheets}
            yield from (reviewer for reviewer in dossier.internal.reviewers if reviewer.id in having)
        case Each.OBJECTION:
            yield from (q for q in dossier.questions if q.kind == "objection" and q.answer)
        case Each.REVIEW:
            yield from dossier.delivery.reviews
        case _:
            yield from (bid for bid in dossier.bids_for(judged) if _concerns(each, bid, dossier, judged))


def _concerns(each: Each, bid: Bid, dossier: Dossier, judged: Judged) -> bool:
    """Return whether there is a letter of this sort about *bid*."""
    if each in _ASKED:
        return any(r.kind == each.value for r in bid.examination.requests) if bid.examination else False
    if each is Each.SCORED:
        scored = {*(sheet.bid for sheet in judged.sheets), *(agreed.bid for agreed in judged.consensus)}
        return bid.status not in OUT and bid.id in scored
    decision = settled(dossier, judged)
    if decision is None or bid.status in OUT:
        return False
    won = decision.kind == "award" and decision.bid == bid.id
    return won if each is Each.WINNER else not won


_ASKED = frozenset({Each.COMPLETION, Each.CLARIFICATION})
_ASKING = frozenset({Each.SOUNDED, Each.REFERENCED})
"""Before the procedure; where there is nobody to name, there is one document without a name."""


def _whole(dossier: Dossier) -> Judged:
    """Return the tender as one, all its lots together."""
    if not dossier.tender.lots:
        return dossier.judged[0]
    criteria = {c.id: c for judged in dossier.judged for c in judged.catalogue.criteria}
    groups = {g.id: g for judged in dossier.judged for g in judged.catalogue.groups}
    return Judged(Catalogue(tuple(criteria.values()), tuple(groups.values())))
