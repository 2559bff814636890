# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the notice of a procedure says, term by term: one record for the document and for every format.

No language yet: words stand as a message, as an entry of the law, or as a code with its labels.
"""

from collections.abc import Mapping
from fractions import Fraction

from tenderkit.model.law import LawEntry
from tenderkit.model.numbers import Moment
from tenderkit.outcome.open_key import OpenKey
from tenderkit.records import dataclass
from tenderkit.words import Message


@dataclass(frozen=True, slots=True)
class Code:
    """A value of an official code list (eForms-Codeliste)."""

    list: str
    code: str
    label: Mapping[str, str]
    """Language → official label."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number that counts for something: a weight, a fixed value, a threshold."""

    name: str | Message
    number: Fraction
    kind: Code
    """Of ``number-weight``, ``number-fixed`` or ``number-threshold``."""
    criterion: int | None = None
    """The position of its award criterion; None: it is about all of them."""


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with its id and the evidence that is asked for it."""

    id: str
    title: str
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class AwardCriterion:
    """What bids are judged by, as a notice tells it (Zuschlagskriterium)."""

    kind: Code
    name: str | Message
    description: str | Message | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that are data in every language."""

    texts: Mapping[str, str]
    """Language → words."""


Value = str | Message | Moment | Code | Numbered | Named | AwardCriterion | Spoken | LawEntry
"""An entry of the law stands for what it says, with how it is cited."""


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """One business term of the notice (Geschäftsbegriff, BT)."""

    term: LawEntry
    """Its number is what the entry is cited by."""
    values: tuple[Value, ...] = ()
    required: bool = False
    """Whether the notice says too little without it."""
    key: OpenKey | None = None
    """What of the dossier it comes from; None where no file of a dossier says such a thing."""

    @property
    def part(self) -> str:
        """``notice``, ``buyer``, ``procedure``, ``lot`` or ``review``."""
        return self.term.id.split(".")[1]

    @property
    def name(self) -> str:
        """The last word of its id, such as ``bt-21``."""
        return self.term.id.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class AwardTerms:
    """How one lot, or the whole, is awarded (Zuschlagskriterien mit Gewichten oder Formel)."""

    criteria: tuple[AwardCriterion, ...] = ()
    weights: tuple[Numbered, ...] = ()
    fixed: tuple[Numbered, ...] = ()
    thresholds: tuple[Numbered, ...] = ()
    formula: Spoken | None = None
    """The formula in words; never beside weights."""


@dataclass(frozen=True, slots=True)
class NoticeLot:
    """What is said of one lot alone."""

    id: str
    title: str
    items: tuple[NoticeItem, ...]
    award: AwardTerms


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice in the order of the business terms (Auftragsbekanntmachung)."""

    items: tuple[NoticeItem, ...]
    """What counts for the whole; without lots also what is said of the one lot."""
    lots: tuple[NoticeLot, ...] = ()
    award: AwardTerms = AwardTerms()
    """Without lots."""

    def of_part(self, part: str) -> tuple[NoticeItem, ...]:
        """Return the items of one part of the form, in their order."""
        return tuple(item for item in self.items if item.part == part)

    def missing(self) -> tuple[NoticeItem, ...]:
        """Return what is required, has a key in the dossier, and is not said."""
        everything = (*self.items, *(item for lot in self.lots for item in lot.items))
        return tuple(item for item in everything if item.required and not item.values and item.key)
