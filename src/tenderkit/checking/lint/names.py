# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK806, TK807, names that leak: bids and texts go in; texts come out that give a bidder away."""

import re
from collections.abc import Iterable, Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.texts import about
from tenderkit.model.bid import Application, Bid
from tenderkit.problems import Severity
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Firms:
    """Names that are looked for in texts."""

    names: tuple[str, ...]

    def search(self, text: str) -> re.Match[str] | None:
        """Return where *text* holds one of the names, in whatever letters."""
        held = self.held(text.casefold())
        if not held:
            return None
        return re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, held))})(?!\w)", text, re.IGNORECASE)

    def held(self, folded: str) -> list[str]:
        """Return the names whose letters are in *folded*, a text or many that are casefolded."""
        return [name for name in self.names if name.casefold() in folded]


def named_in_reasons(subject: Subject) -> Iterator[Flaw]:
    """Yield reasons of reviewers that name a bidder, so that the next reader knows whose bid it is."""
    names = _names(subject, subject.dossier.bids)
    sheets = [sheet for judged in subject.dossier.judged for sheet in judged.sheets]
    reasons = "\n".join(score.reason for sheet in sheets for score in sheet.scores.values())
    if not names.held(reasons.casefold()):
        return
    for judged in subject.dossier.judged:
        blind = {criterion.id for criterion in judged.catalogue.award() if criterion.blind}
        for sheet in judged.sheets:
            file = f"{judged.folder}scores/{sheet.reviewer}/{sheet.bid}.yaml"
            for id_, score in sheet.scores.items():
                found = names.search(score.reason) if id_ in blind else None
                if found is not None:
                    what = N_(
                        "the reason for {id} names the bidder {name}, but reviewers judge without names"
                    )
                    remedy = N_("Write “the bid” or its id; names belong in bid.yaml alone.")
                    values: dict[str, object] = {"id": id_, "name": found[0]}
                    place = subject.place(file, "scores", id_, "reason", found[0])
                    yield Flaw(id_, place, Message(what, values), Message(remedy))


def named_in_public(subject: Subject) -> Iterator[Flaw]:
    """Yield public texts that name a firm which has made a bid or an application."""
    names = _names(subject, (*subject.dossier.bids, *subject.dossier.applications))
    if not names.held(subject.said_in_public):
        return
    for path, text in subject.public_texts:
        found = names.search(text)
        if found is not None:
            what = Message(N_("a text for all bidders names the bidder {name}"), {"name": found[0]})
            remedy = Message(
                N_("Describe what is needed without the firm, or give all others what it knows.")
            )
            yield Flaw(about(path), subject.place(*path, found[0]), what, remedy)


def _names(subject: Subject, offers: Iterable[Bid | Application]) -> Firms:
    bidders = [offer.bidder for offer in offers]
    return named_firms(subject, [name for bidder in bidders for name in (bidder.name, *bidder.members)])


def named_firms(subject: Subject, firms: Iterable[str]) -> Firms:
    """Return what finds any of *firms* in a text: its whole name, without the legal form."""
    written = list(firms)
    known = subject.lists.get("marks", {}).get("legal_forms", ())
    forms = "|".join(re.escape(form) for form in known if any(form in name for name in written))
    tail = rf"[\s,]+(?:{forms})(?=\s|$|,)"
    buyer = subject.dossier.tender.buyer.name.casefold()
    bare = [(re.sub(tail, "", name) if forms else name).strip() for name in written]
    names = [name for name in bare if len(name) >= _SHORTEST and name.casefold() not in buyer]
    return Firms(tuple(names))


RULES = (
    Rule("TK806", Severity.WARNING, named_in_reasons),
    Rule("TK807", Severity.WARNING, named_in_public),
)
