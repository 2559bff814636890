# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK553 to TK555, TK558, what is said when: plan of publication and profile go in; what must not be, out."""

from collections.abc import Iterator, Mapping
from datetime import date

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.internal import PublicationEntry
from tenderkit.model.project import Profile
from tenderkit.model.project_guide import NEVER, Fact, project_guide
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_FILE = "internal.yaml"
_FACTS = {
    "subject": N_("the project and its goals"),
    "schedule": N_("the schedule"),
    "estimate": N_("the estimated cost"),
    "documents": N_("the tender documents"),
    "questions": N_("questions and answers"),
    "bids_number": N_("the number of bids"),
    "winner": N_("the name of the winner"),
    "price": N_("the price of the winning bid"),
    "bidders": N_("the names of the other bidders"),
    "scores": N_("points and what bids hold"),
    "code": N_("the source code"),
    "reports": N_("reports on the progress"),
    "result": N_("the result"),
}


def said_too_early(subject: Subject) -> Iterator[Flaw]:
    """Yield what the plan tells before it may be told, or that may never be."""
    entries = [(n, e) for n, e in _entries(subject) if e.phase and e.says]
    if not entries:
        return
    guide = project_guide(subject.lists["project"])
    facts = {fact.id: fact for fact in guide.facts}
    for number, entry in entries:
        for at, name in enumerate(entry.says):
            if not guide.may_say(facts[name], entry):
                what = Message(
                    N_("the plan tells {fact}, which must not be told here"), {"fact": Message(_FACTS[name])}
                )
                yield Flaw(
                    "publication_plan",
                    subject.place(_FILE, "publication_plan", number, "says", at),
                    what,
                    _remedy(facts[name], entry),
                )


def _remedy(fact: Fact, entry: PublicationEntry) -> Message:
    first = fact.public if entry.audience == "public" else fact.closed
    if first == NEVER:
        return Message(N_("Take it out of `says`: bids stay confidential, also after the award."))
    values = {"phase": first}
    if fact.ground and not entry.ground:
        return Message(
            N_("Tell it from `phase: {phase}` on, with a `ground`: who agreed, or which rule asks for it."),
            values,
        )
    return Message(N_("Tell it from `phase: {phase}` on, or take it out of `says`."), values)


def outside_its_phase(subject: Subject) -> Iterator[Flaw]:
    """Yield entries whose day does not lie in their phase, as far as the dates of the tender tell."""
    limits = _limits(subject)
    for number, entry in _entries(subject):
        day = _day(entry.when)
        first, last = limits.get(entry.phase or "", (None, None))
        if day is None or not ((first and day < first) or (last and day > last)):
            continue
        what = Message(
            N_("{day} does not lie in the phase {phase}"), {"day": entry.when, "phase": entry.phase}
        )
        remedy = Message(
            N_("Correct the day or the phase; the dates of the tender say where it begins and ends.")
        )
        yield Flaw("publication_plan", subject.place(_FILE, "publication_plan", number, "when"), what, remedy)


def without_a_phase(subject: Subject) -> Iterator[Flaw]:
    """Yield entries that say what they tell and not in which phase: nothing can be held against them."""
    for number, entry in _entries(subject):
        if entry.says and entry.phase is None:
            what = Message(N_("the entry says what it tells, and not in which phase"))
            remedy = Message(N_("Add `phase`: before, during, standstill, awarded or delivered."))
            yield Flaw(
                "publication_plan", subject.place(_FILE, "publication_plan", number, "says"), what, remedy
            )


def too_long_for_a_page(subject: Subject) -> Iterator[Flaw]:
    """Yield profiles whose texts will hardly fit on one page."""
    profile = subject.dossier.internal.profile
    if profile is None:
        return
    most = project_guide(subject.lists["project"]).profile_length
    length = sum(map(len, _texts(profile)))
    if length > most:
        what = Message(
            N_("the texts of the profile have {length} characters; on one page fit about {most}"),
            {"length": length, "most": most},
        )
        remedy = Message(N_("Shorten goal and benefits: who reads one page wants three reasons."))
        yield Flaw("profile", subject.place(_FILE, "profile"), what, remedy)


def _texts(profile: Profile) -> Iterator[str]:
    yield from (profile.goal, *profile.benefits, *profile.partners)
    yield from (text for text in (profile.users, profile.cost) if text)


def _entries(subject: Subject) -> list[tuple[int, PublicationEntry]]:
    return list(enumerate(subject.dossier.internal.publication_plan))


def _limits(subject: Subject) -> Mapping[str, tuple[date | None, date | None]]:
    """Return the first and the last day of each phase; None where no date of the tender tells."""
    tender = subject.dossier.tender
    published = tender.dates.published.day if tender.dates.published else None
    award = tender.dates.award_planned.day if tender.dates.award_planned else None
    bids = tender.dates.bids_until.day if tender.dates.bids_until else None
    return {
        "before": (None, published),
        "during": (published, award),
        "standstill": (bids, None),
        "awarded": (award or bids, None),
        "delivered": (tender.subject.start or award, None),
    }


def _day(when: str) -> date | None:
    try:
        return date.fromisoformat(when)
    except ValueError:
        return None


RULES = (
    Rule("TK553", Severity.WARNING, said_too_early),
    Rule("TK554", Severity.WARNING, outside_its_phase),
    Rule("TK555", Severity.WARNING, without_a_phase),
    Rule("TK558", Severity.INFO, too_long_for_a_page),
)
