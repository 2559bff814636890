# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the panel has before it goes in; the data of ``consensus --json`` come out."""

from collections.abc import Sequence

from tenderkit.model.score import Score
from tenderkit.outcome.meeting import Meeting, Topic
from tenderkit.rendering.numbers import exact_text

Json = dict[str, object]


def consensus_json(meetings: Sequence[Meeting]) -> Json:
    """Return *meetings*, one for each lot or one for the whole, as plain data."""
    if any(each.lot is not None for each in meetings):
        return {"lots": [{"lot": each.lot, **_one(each)} for each in meetings]}
    (one,) = meetings
    return _one(one)


def _one(meeting: Meeting) -> Json:
    return {
        "mode": meeting.mode,
        "reviewers": list(meeting.reviewers),
        "open": len(meeting.open()),
        "flagged": sum(topic.flagged for topic in meeting.topics),
        "severity": {who: exact_text(points) for who, points in meeting.severity.items()},
        "topics": [_topic(topic) for topic in meeting.topics],
    }


def _topic(topic: Topic) -> Json:
    spread = topic.spread
    return {
        "bid": topic.bid,
        "criterion": topic.criterion.id,
        "state": topic.state.value,
        "votes": {who: _score(score) for who, score in topic.votes.items()},
        "width": None if spread is None else exact_text(spread.width),
        "flagged": topic.flagged,
        "outliers": [] if spread is None else list(spread.outliers),
        "agreed": None if topic.agreed is None else _score(topic.agreed),
    }


def _score(score: Score) -> Json:
    points = None if score.points is None else exact_text(score.points.exact)
    return {"points": points, "rating": score.rating, "reason": score.reason, "place": score.place}
