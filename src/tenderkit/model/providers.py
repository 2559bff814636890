# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who could do the work: ``providers.yaml`` (Anbieterliste, Markterkundung, Einladungen). Never published."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from tenderkit.model.tender import Contact
from tenderkit.records import dataclass

PROVIDERS = "providers.yaml"


class Approach(StrEnum):
    """For what a provider was asked."""

    SOUNDING = "sounding"
    """A sounding of the market (Markterkundung)."""
    INVITATION = "invitation"
    """To hand in a bid (Aufforderung zur Angebotsabgabe)."""
    DIRECT = "direct"
    """For a price before a direct award (Direktauftrag)."""


class Scale(StrEnum):
    """What a question of choice is answered with."""

    NOW = "now"
    LATER = "later"
    NO = "no"


class QuestionKind(StrEnum):
    """How a question of the market sounding is answered."""

    CHOICE = "choice"
    """By `Scale`, with proof and remark."""
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SoundingQuestion:
    """One question that all providers get alike (Frage der Markterkundung)."""

    id: str
    text: str
    kind: QuestionKind = QuestionKind.TEXT
    title: str | None = None
    about: str | None = None
    """The key of ``open_source`` in the tender that the answer speaks to."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk with one provider, and its minutes (Gespräch in der Markterkundung)."""

    on: date
    provider: str
    by: str
    said: str
    told: tuple[str, ...] = ()
    """What the provider learnt in it; all bidders must learn it too."""
    present: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sounding:
    """How the market was sounded before the procedure (Markterkundung)."""

    sent: date | None = None
    due: date | None = None
    channel: str | None = None
    questions: tuple[SoundingQuestion, ...] = ()
    """None: the shipped twenty."""
    talks: tuple[Talk, ...] = ()
    conclusions: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    """What all bidders are told of it."""


@dataclass(frozen=True, slots=True)
class PastWork:
    """Work that a provider did for somebody (Referenz)."""

    title: str
    client: str | None = None
    repository: str | None = None
    licence: str | None = None
    period: str | None = None
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class Maintained:
    """A free project that a provider maintains (gepflegtes Projekt)."""

    name: str
    url: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One time that a provider was asked, in this procedure or another."""

    procedure: str
    """Its id, as ``tender.yaml`` has it."""
    on: date
    kind: Approach
    outcome: str | None = None
    """``no_answer``, ``declined``, ``answered``, ``bid`` or ``awarded``."""
    due: date | None = None
    """When the answer is due, where it is another day than for all."""


@dataclass(frozen=True, slots=True)
class SoundingAnswer:
    """What a provider answered to one question."""

    answer: str
    """A `Scale`, or a text where the question asks for one."""
    proof: str | None = None
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class ReferenceCall:
    """What somebody who knows the work said (Referenzgespräch)."""

    on: date
    by: str
    reference: str
    """The title of the work."""
    asked: str
    said: str


@dataclass(frozen=True, slots=True)
class Selected:
    """Why a provider is asked for a bid, or is not (Auswahl)."""

    reason: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Provider:
    """A firm that could do the work (mögliche Anbieterin, möglicher Anbieter)."""

    id: str
    name: str
    source: str
    """Where it was found."""
    address: str | None = None
    contact: Contact | None = None
    website: str | None = None
    sme: bool | None = None
    competences: tuple[str, ...] = ()
    references: tuple[PastWork, ...] = ()
    maintains: tuple[Maintained, ...] = ()
    note: str | None = None
    asked: tuple[Asked, ...] = ()
    answered: date | None = None
    """When its answers to the sounding came in."""
    answers: Mapping[str, SoundingAnswer] = field(default_factory=dict)
    calls: tuple[ReferenceCall, ...] = ()
    invited: Selected | None = None
    not_invited: Selected | None = None


@dataclass(frozen=True, slots=True)
class Providers:
    """The long list, and what was done with it (Anbieterliste)."""

    providers: tuple[Provider, ...] = ()
    sounding: Sounding | None = None

    def sounded(self, procedure: str) -> tuple[Provider, ...]:
        """Return those that the market sounding of *procedure* was sent to."""
        return self.approached(procedure, Approach.SOUNDING)

    def approached(self, procedure: str, kind: Approach) -> tuple[Provider, ...]:
        """Return those that were asked in *procedure* for what *kind* says."""
        wanted = (procedure, kind)
        return tuple(p for p in self.providers if any((a.procedure, a.kind) == wanted for a in p.asked))


def sounded_last(provider: Provider, procedure: str) -> Asked | None:
    """Return the last time that *provider* was asked in the market sounding of *procedure*."""
    here = [a for a in provider.asked if a.procedure == procedure and a.kind is Approach.SOUNDING]
    return max(here, key=lambda each: each.on, default=None)
