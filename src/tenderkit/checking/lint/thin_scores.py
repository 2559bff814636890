# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK802, TK804 before anything is recorded: a score and its cells go in; what is thin about it comes out."""

from collections.abc import Iterator

from tenderkit.checking.lint.scoring import is_too_short
from tenderkit.model.score import Score
from tenderkit.problems import Place, Problem, Severity
from tenderkit.words import N_, Message


def thin_score(score: Score, criterion: str, bid: str, cells: tuple[Place, Place]) -> Iterator[Problem]:
    """Yield a warning for a reason that is too short, and one where no place is named.

    Args:
        score: what was given.
        criterion: its id.
        bid: under whatever name the reviewer knows it.
        cells: where the reason stands, and where the place would.
    """
    of_reason, of_place = cells
    values: dict[str, object] = {"id": criterion, "bid": bid}
    if is_too_short(score):
        words = N_("the reason for {id} of {bid} is too short to be followed: {reason}")
        remedy = Message(N_("Say what of the bid led to these points, measured by the expectation."))
        what = Message(words, {**values, "reason": score.reason})
        yield Problem("TK802", of_reason, what, remedy, Severity.WARNING)
    if not score.place:
        what = Message(N_("nothing says where {bid} shows what {id} is about"), values)
        remedy = Message(
            N_("Say where it stands, such as page 4; where nothing stands, say where it was sought.")
        )
        yield Problem("TK804", of_place, what, remedy, Severity.WARNING)
