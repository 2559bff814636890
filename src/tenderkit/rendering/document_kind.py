# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of a kind of document before there is a dossier: phase, title, formats, who reads it."""

from dataclasses import dataclass
from enum import StrEnum


class Each(StrEnum):
    """What a document is made for one by one."""

    COMPLETION = "completion"
    """A bid of which something was asked to be handed in later."""
    CLARIFICATION = "clarification"
    """A bid of which something was asked to be explained."""
    SCORED = "scored"
    """A bid that has points."""
    WINNER = "winner"
    LOSER = "loser"
    """A bid that a decision leaves without the contract."""
    OBJECTION = "objection"
    """An objection that has been answered."""
    INVITED = "invited"
    """An applicant who is invited to bid."""
    NOT_INVITED = "not_invited"
    """An applicant who is not."""
    APPLICANT_ASKED = "applicant_asked"
    """An applicant of whom something was asked to be handed in or explained."""
    REVIEWER = "reviewer"
    SHEET = "sheet"
    """A reviewer who has handed in a sheet."""
    REVIEW = "review"
    """A sprint review."""
    SOUNDED = "sounded"
    """A provider whom the market sounding is sent to; where nobody is listed, one for all."""
    REFERENCED = "referenced"
    """A provider with references to ask about; where there is none, one blank."""


_BIDS = frozenset({Each.COMPLETION, Each.CLARIFICATION, Each.SCORED, Each.WINNER, Each.LOSER})
_REVIEWERS = frozenset({Each.REVIEWER, Each.SHEET})


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind of document."""

    id: str
    """Name of its template and of its files; German, stable."""
    phase: str
    title: str
    """As printed, in English; the catalogue of words knows the German one."""
    languages: tuple[str, ...] = ("de", "en")
    per_lot: bool = False
    """With lots: one for each of them."""
    form: bool = False
    """Whether somebody fills it in."""
    annex: bool = False
    """Part of the contract: marked as a draft until a lawyer has signed it off."""
    confidential: bool = False
    """For the file of the buyer alone: it may print the confidential side of the dossier and the plan."""
    formats: tuple[str, ...] = ("docx", "pdf")
    """What is made where no format is asked for; a web page can be asked for beside."""
    ranked: bool = False
    """Whether it prints the ranking, so that it cannot be made before there is one."""
    each: Each | None = None
    """What there is one for each of; None: one for all. Its file bears the id behind its name."""

    @property
    def per_bid(self) -> bool:
        """Whether it is a letter about one bid, which never gets to see the others."""
        return self.each in _BIDS

    @property
    def per_reviewer(self) -> bool:
        """Whether it is about what one reviewer does."""
        return self.each in _REVIEWERS

    def in_formats(self, asked: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of the *asked* formats that it has; all of its own where none is asked for."""
        return tuple(f for f in asked if f in {*self.formats, "html"}) if asked else self.formats
