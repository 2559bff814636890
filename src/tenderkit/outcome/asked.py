# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question or objection of a bidder with its clocks: by when the answer is due, what follows from it."""

from datetime import date

from tenderkit.model.internal import Question
from tenderkit.model.law import LawEntry
from tenderkit.model.law_rules import Period
from tenderkit.model.numbers import Moment
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One question or objection, and what its dates mean (Bieterfrage, Rüge)."""

    question: Question
    deadline_of: str
    """``applications_until`` or ``bids_until``: the period in which it was asked."""
    deadline: Moment | None = None
    answer_by: date | None = None
    """The last day on which all get the answer without a longer period; None: nobody names one."""
    basis: Period | None = None
    """The period of the law that makes it so; None: the tender itself says it."""
    asked_until: Moment | None = None
    """The end of the time for questions, or of the period for an objection, where it came after that."""
    rules: tuple[LawEntry | Period, ...] = ()
    """For an objection: what the law data say on it."""
    review_until: date | None = None
    """For an objection that was refused: the last day on which a review can be asked for."""

    @property
    def is_objection(self) -> bool:
        """Whether it is an objection (Rüge)."""
        return self.question.kind == "objection"

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it."""
        return not self.question.answer

    @property
    def is_late(self) -> bool:
        """Whether the answer came after the last day for it, and the period stayed as it was."""
        answered = self.question.answered
        past = self.answer_by is not None and answered is not None and answered.day > self.answer_by
        return past and self.question.new_deadline is None
