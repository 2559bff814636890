# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK917, who decides: awards go in; those decided by fewer people than the law data count come out."""

from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.settled import cited, in_force, settled_awards
from tenderkit.model.law import LawEntry, LawPack
from tenderkit.model.numbers import amount
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_TOPIC = "award-persons"


def decided_by_too_few(subject: Subject) -> Iterator[Flaw]:
    """Yield awards that fewer people decided than as a rule do; where the regime names no number, none."""
    for number, decision in settled_awards(subject):
        entry = in_force(subject, f"{subject.dossier.tender.regime}.{_TOPIC}", decision.on)
        if entry is None or len(decision.people) >= (least := _least(subject, entry)):
            continue
        values: dict[str, object] = {
            "bid": decision.bid,
            "count": len(decision.people),
            "least": least,
            "cite": cited(subject, entry),
        }
        what = N_(
            "people who decided on the award to {bid}: {count}; as a rule it is at least {least} ({cite})"
        )
        remedy = N_(
            "Name under `with` who else decided, with `--with` when it is recorded; if one person alone"
            " decides here, accept it and say why."
        )
        place = subject.place("award.yaml", "decisions", number, "by")
        yield Flaw(str(decision.bid), place, Message(what, values), Message(remedy))


def asks_for_several(regime: str, law: LawPack) -> bool:
    """Return whether the law data of *regime* say how many people decide on an award."""
    return any(entry.id == f"{regime}.{_TOPIC}" for entry in law.entries)


def _least(subject: Subject, entry: LawEntry) -> int:
    """Return how many people *entry* asks for; the house may have put another number in its place."""
    own = [each.value for each in subject.dossier.internal.law_overrides if each.id == entry.id]
    number = amount(own[-1] if own else None) or amount(entry.value)
    return int(number.exact) if number else 1


RULES = (Rule("TK917", Severity.WARNING, decided_by_too_few),)
