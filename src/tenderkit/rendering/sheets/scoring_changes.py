# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What taking in sheets would change goes in; the lines to be shown before anything is recorded come out."""

from collections.abc import Iterator, Sequence

from tenderkit.model.score import Score
from tenderkit.outcome.sheet_change import ScoreChange, TakenSheet
from tenderkit.words import N_, Message, Translate, sentence

_NAMED = 12
"""So many open criteria are named one by one."""


def changes_text(taken: Sequence[TakenSheet], translate: Translate) -> str:
    """Return one paragraph for each sheet that differs from what is recorded."""
    return "\n".join(line for sheet in taken for line in _lines(sheet, translate))


def _lines(taken: TakenSheet, translate: Translate) -> Iterator[str]:
    if not taken.changes and not taken.is_new:
        yield sentence(Message(N_("{file} ({letter}): as recorded"), _names(taken)), translate)
        return
    replaced = [change for change in taken.changes if change.old is not None]
    count = len(taken.changes) - len(replaced)
    words = N_("{file} ({letter}): new scores: {new}, changed: {changed}")
    yield sentence(Message(words, {**_names(taken), "new": count, "changed": len(replaced)}), translate)
    for change in replaced:
        yield f"  {_line(change, translate)}"
    if taken.open:
        more = " …" if len(taken.open) > _NAMED else ""
        listed = ", ".join(taken.open[:_NAMED]) + more
        yield "  " + sentence(Message(N_("still open: {criteria}"), {"criteria": listed}), translate)


def _names(taken: TakenSheet) -> dict[str, object]:
    return {"file": taken.file, "letter": taken.letter}


def _line(change: ScoreChange, translate: Translate) -> str:
    before, after = _given(change.old), _given(change.new)
    if before == after:
        words = translate(N_("another reason or place"))
        return f"{change.criterion}: {before}, {words}"
    return f"{change.criterion}: {before} → {after}"


def _given(score: Score | None) -> str:
    if score is None:
        return "–"
    return score.rating or "–" if score.points is None else score.points.written
