# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the panel has before it goes in; lines of 80 columns come out: votes, spread, what is agreed."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from textwrap import wrap

from tenderkit.model.score import Score
from tenderkit.outcome.meeting import Meeting, State, Topic
from tenderkit.rendering.numbers import plain, shown
from tenderkit.words import N_, Message, Translate, sentence

_WIDTH = 79
_INDENT = " " * 6


def meeting_text(meeting: Meeting, language: str, translate: Translate, *, reasons: bool) -> str:
    """Return the whole of *meeting*; with *reasons* those of all votes, else only where votes differ."""
    return "\n".join(_lines(meeting, language, translate, reasons=reasons))


def topic_text(topic: Topic, translate: Translate) -> str:
    """Return one topic with all reasons, as the panel goes through them."""
    return "\n".join([_head(topic, translate), *_reasons(topic, translate)])


def criterion_text(topic: Topic) -> str:
    """Return the heading of a criterion and what was published of it."""
    criterion = topic.criterion
    lines = [f"{criterion.id} {criterion.title}"]
    if criterion.expectation:
        lines += wrap(
            " ".join(criterion.expectation.split()), _WIDTH, initial_indent="  ", subsequent_indent="  "
        )
    for points, text in criterion.anchors.items():
        flowing = " ".join(text.split())
        lines += wrap(f"{points}: {flowing}", _WIDTH, initial_indent="  ", subsequent_indent=_INDENT)
    return "\n".join(lines)


def given(score: Score) -> str:
    """Return the points of a score, or its rating."""
    return score.rating or "–" if score.points is None else score.points.written


def _lines(meeting: Meeting, language: str, translate: Translate, *, reasons: bool) -> Iterator[str]:
    if meeting.lot is not None:
        yield sentence(Message(N_("Lot {lot}"), {"lot": meeting.lot}), translate)
    for _, topics in groupby(meeting.topics, key=lambda topic: topic.criterion.id):
        of_criterion = list(topics)
        criterion = of_criterion[0].criterion
        yield f"{criterion.id} {criterion.title}"
        for topic in of_criterion:
            yield f"  {_head(topic, translate)}"
            if reasons or topic.state is State.OPEN:
                yield from _reasons(topic, translate)
        yield ""
    yield from _summary(meeting, language, translate)


def _head(topic: Topic, translate: Translate) -> str:
    votes = " ".join(f"{given(score):>3}" for score in topic.votes.values())
    return f"{topic.bid:<12} {votes}   {_said(topic, translate)}"


def _said(topic: Topic, translate: Translate) -> str:
    words = {
        State.EQUAL: N_("equal votes"),
        State.OPEN: N_("to be agreed"),
        State.AGREED: N_("agreed: {points}"),
        State.COUNTED: N_("the votes count"),
    }[topic.state]
    values = {"points": "" if topic.agreed is None else given(topic.agreed)}
    said = [sentence(Message(words, values), translate)]
    if topic.flagged:
        said.append(translate(N_("far apart")))
    if topic.spread is not None and topic.spread.outliers:
        far = {"reviewers": ", ".join(topic.spread.outliers)}
        said.append(sentence(Message(N_("apart from the others: {reviewers}"), far), translate))
    return "; ".join(said)


def _reasons(topic: Topic, translate: Translate) -> Iterator[str]:
    entries = dict(topic.votes)
    for who, score in entries.items():
        yield from _reason(f"{who}  {given(score)}", score)
    if topic.agreed is not None:
        agreed = translate(N_("agreed"))
        yield from _reason(f"{agreed}  {given(topic.agreed)}", topic.agreed)


def _reason(head: str, score: Score) -> list[str]:
    place = f" ({score.place})" if score.place else ""
    text = f"{head}  {' '.join(score.reason.split())}{place}"
    return wrap(text, _WIDTH, initial_indent="    ", subsequent_indent=_INDENT)


def _summary(meeting: Meeting, language: str, translate: Translate) -> Iterator[str]:
    counts = {state: sum(topic.state is state for topic in meeting.topics) for state in State}
    if meeting.mode != "agreed":
        words = N_("The tender says `reviewers: {mode}`: the votes count as they are, nothing is agreed.")
        yield from wrap(sentence(Message(words, {"mode": meeting.mode}), translate), _WIDTH)
    else:
        words = N_("Equal votes: {equal}, agreed: {agreed}, to be agreed: {open}, far apart: {flagged}.")
        values: dict[str, object] = {state.value: count for state, count in counts.items()}
        values["flagged"] = sum(topic.flagged for topic in meeting.topics)
        yield sentence(Message(words, values), translate)
    if meeting.severity:
        listed = ", ".join(f"{who} {_signed(points, language)}" for who, points in meeting.severity.items())
        words = N_("Points above or below the mean of all votes, on average, as information: {listed}.")
        yield from wrap(sentence(Message(words, {"listed": listed}), translate), _WIDTH)


def _signed(points: Fraction, language: str) -> str:
    text = plain(points, language) if points.denominator == 1 else shown(points, 2, language)
    return f"+{text}" if points > 0 else text


def open_counts(meetings: Sequence[Meeting]) -> int:
    """Return how many topics are still to be agreed."""
    return sum(len(meeting.open()) for meeting in meetings)
