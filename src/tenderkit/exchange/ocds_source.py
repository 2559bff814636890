# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; how far its procedure is comes out, and how days and numbers are written in OCDS."""

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Decision
from tenderkit.model.numbers import Moment
from tenderkit.outcome.notice import AwardTerms
from tenderkit.records import dataclass
from tenderkit.words import Translate

AWARDED = "zuschlagsschreiben"
"""The letter with which a contract comes about; before it went out nothing is said of an award."""
WHOLE = "LOT-0001"
"""The id of the one lot of a tender without lots."""
_LAST = time(23, 59, 59)


class Stage(StrEnum):
    """How far the procedure is, as everybody may know."""

    PLANNING = "planning"
    TENDER = "tender"
    AWARD = "award"
    CANCELLED = "tenderCancellation"


@dataclass(frozen=True, slots=True)
class Source:
    """What a release is made of."""

    dossier: Dossier
    names: Mapping[str, Any]
    """The shipped list ``ocds``."""
    awards: tuple[AwardTerms, ...]
    """How each lot is awarded, in the order of `Dossier.judged`."""
    translate: Translate
    procedure_title: str
    legal_basis: str | None
    """How the law that counts is called; None in regime ``none``."""
    published: bool
    """Whether the call has been published."""

    @property
    def stage(self) -> Stage:
        """How far the procedure is."""
        ends = [end for judged in self.dossier.judged if (end := self.ended(judged))]
        if any(end.kind == "award" for end in ends):
            return Stage.AWARD
        if ends and len(ends) == len(self.dossier.judged):
            return Stage.CANCELLED
        return Stage.TENDER if self.published else Stage.PLANNING

    def ended(self, judged: Judged) -> Decision | None:
        """Return the decision that everybody may know of; an award not before its letter went out."""
        end = self.dossier.award.settled(judged.lot.id if judged.lot else None)
        secret = end is not None and end.kind == "award" and self.sent(judged) is None
        return None if secret else end

    def sent(self, judged: Judged) -> date | None:
        """Return the day on which the letter of award went out."""
        lot = judged.lot.id if judged.lot else None
        days = [e.sent for e in self.dossier.award.letters if e.document == AWARDED and e.lot in (None, lot)]
        return max(days, default=None)

    def moment(self, moment: Moment | date | None, *, last: bool = False) -> str | None:
        """Return *moment* with its offset; a day alone begins at midnight, or with *last* ends there."""
        if moment is None:
            return None
        day, clock = (moment.day, moment.clock) if isinstance(moment, Moment) else (moment, None)
        zone = ZoneInfo(self.dossier.tender.timezone)
        return datetime.combine(day, clock or (_LAST if last else time()), zone).isoformat()


def lot_id(judged: Judged) -> str:
    """Return the id of the lot in a release."""
    return judged.lot.id if judged.lot else WHOLE


def number(exact: Fraction) -> int | float:
    """Return *exact* as a number of JSON; nothing is computed with it any more."""
    return exact.numerator if exact.denominator == 1 else float(exact)


def said(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return *data* without the keys that nobody has said."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {}, ())}
