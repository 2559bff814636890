# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier, the law, a time and people go in; what stands against opening the bids then comes out."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from tenderkit.model.dossier import Dossier
from tenderkit.model.intake import BIDS, Intake
from tenderkit.model.law import LawEntry, LawPack
from tenderkit.model.numbers import Moment
from tenderkit.planning.force import in_force, overrides
from tenderkit.problems import Place, Problem, Severity
from tenderkit.words import N_, Message

TOO_EARLY = "TK164"
"""The rule of an opening before the end of the period for bids."""
PEOPLE = "TK165"
"""The rule of too few people at an opening."""
_TOPIC = "opening-persons"
_EARLY = {
    "bid": N_("bids may come in until {until}; at {at} none may be opened"),
    "application": N_("applications may come in until {until}; at {at} none may be opened"),
}


def is_after(at: datetime, until: Moment) -> bool:
    """Tell whether *at*, local to the tender, is after *until*; a day without a time lasts to its end."""
    clock = time(at.hour, at.minute, at.second)
    if at.date() != until.day:
        return at.date() > until.day
    return until.clock is not None and clock > until.clock


def people_needed(dossier: Dossier, law: LawPack, day: date) -> tuple[int, LawEntry | None]:
    """Return how many people must open the bids on *day*, and the record that says so; 1 where none does."""
    tender = dossier.tender
    electronic = tender.procedure.electronic is not False
    topics = (f"{_TOPIC}-electronic", _TOPIC) if electronic else (_TOPIC,)
    for topic in topics:
        for entry in law.entries:
            if entry.id == f"{tender.regime}.{topic}" and in_force(entry, day):
                replaced = overrides(dossier).get(entry.id)
                value = entry.value if replaced is None or replaced.value is None else replaced.value
                return int(value or 1), entry
    return 1, None


def opening_problems(
    dossier: Dossier, law: LawPack, at: datetime, people: Sequence[str], intake: Intake = BIDS
) -> Iterator[Problem]:
    """Yield why the bids cannot be opened by *people* at *at*, a time local to the tender.

    Of applications *dossier* is the first stage; how many people open, the law says of bids alone.
    """
    dates = dossier.tender.dates
    if dates.bids_until is not None and not is_after(at, dates.bids_until):
        values = {"until": moment_text(dates.bids_until), "at": at.strftime("%Y-%m-%dT%H:%M")}
        what = Message(_EARLY[intake.name], values)
        remedy = Message(
            N_("Open them after that time; `--at` states when it was, if it was earlier than now.")
        )
        yield Problem(TOO_EARLY, dossier.places["tender.yaml", "dates", "bids_until"], what, remedy)
    elif dates.opening is not None and dates.opening.clock and not _reached(at, dates.opening):
        values = {"opening": moment_text(dates.opening), "at": at.strftime("%Y-%m-%dT%H:%M")}
        what = Message(N_("the opening is announced for {opening}, and this is {at}"), values)
        remedy = Message(N_("Say in the file why it was earlier, if the time is right."))
        place = dossier.places["tender.yaml", "dates", "opening"]
        yield Problem(TOO_EARLY, place, what, remedy, Severity.WARNING)
    needed, entry = people_needed(dossier, law, at.date()) if intake is BIDS else (1, None)
    yield from _people(dossier, needed, entry, people)


def _people(
    dossier: Dossier, needed: int, entry: LawEntry | None, people: Sequence[str]
) -> Iterator[Problem]:
    openers = [person.name for person in dossier.internal.openers]
    if len(set(people)) < max(needed, 1):
        values = {
            "count": max(needed, 1),
            "given": len(set(people)),
            "law": _cited(entry, dossier.tender.language),
        }
        what = N_("{count} people open the bids ({law}); named: {given}")
        plain = N_("somebody must open what came in; named: {given}")
        named = [f'"{name}"' for name in openers]
        known = "--by {} --with {}".format(*named) if len(named) > 1 else '--by "…" --with "…"'
        remedy = Message(
            N_("Say who: `{options}`."), {"options": known if needed > 1 else known.split(" --with")[0]}
        )
        message = Message(what if needed > 1 else plain, values)
        yield Problem(PEOPLE, Place("--by" if not people else "--with"), message, remedy)
    for name in people:
        if openers and name not in openers:
            what = N_("{name} is not named among the openers")
            remedy = Message(
                N_("Add the person to `openers` in internal.yaml, or say why somebody else opened.")
            )
            place = dossier.places["internal.yaml", "openers"]
            yield Problem(PEOPLE, place, Message(what, {"name": name}), remedy, Severity.WARNING)


def _reached(at: datetime, when: Moment) -> bool:
    return at.date() > when.day or (at.date() == when.day and at.time() >= (when.clock or time()))


def moment_text(moment: Moment) -> str:
    """Return a moment as it is written in a dossier."""
    clock = "" if moment.clock is None else moment.clock.strftime("T%H:%M")
    return f"{moment.day.isoformat()}{clock}"


def _cited(entry: LawEntry | None, language: str) -> str:
    return "" if entry is None else str(entry.cite.get(language) or entry.cite["en"])
