# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is still to be agreed is asked for, one topic after the other; each answer is recorded at once.

Line by line, so that a pipe or a screen reader goes through it as a keyboard does.
"""

import sys
from collections.abc import Iterator

import click

from tenderkit.cli.consensus_desk import Entry, Panel
from tenderkit.cli.consensus_entries import agreed_score
from tenderkit.cli.options import spoken
from tenderkit.outcome.meeting import Meeting, Topic
from tenderkit.rendering.consensus_text import criterion_text, topic_text
from tenderkit.words import N_, Message, sentence

_STOP = "q"


def walk_through(panel: Panel, bid: str | None, criterion: str | None) -> None:
    """Ask for each open topic of *panel*, of one bid or criterion where it is named.

    A blank answer passes on; ``q`` or the end of the input stops. What was agreed until then is recorded.
    """
    open_topics = list(_open(panel, bid, criterion))
    if open_topics and not panel.present:
        raise click.UsageError(spoken()(N_("Say who was there: --present rev-1,rev-2.")))
    before = None
    for number, (meeting, topic) in enumerate(open_topics, start=1):
        if topic.criterion.id != before:
            before = topic.criterion.id
            click.echo(f"\n{criterion_text(topic)}")
        place = {"number": number, "count": len(open_topics)}
        click.echo("\n" + sentence(Message(N_("Topic {number} of {count}"), place), spoken()))
        click.echo(topic_text(topic, spoken()))
        entry = _asked(panel, meeting, topic)
        if entry is None:
            return
        if entry.score is not None:
            panel.record([entry])
            click.echo(spoken()(N_("Recorded.")))


def _open(panel: Panel, bid: str | None, criterion: str | None) -> Iterator[tuple[Meeting, Topic]]:
    for meeting in panel.meetings:
        for topic in meeting.open():
            if bid in (None, topic.bid) and criterion in (None, topic.criterion.id):
                yield meeting, topic


def _asked(panel: Panel, meeting: Meeting, topic: Topic) -> Entry | None:
    """Return what the panel agrees on; without a score where it passes on, None where it stops."""
    while True:
        given = _line(N_("Points agreed (blank: later, q: stop): "))
        if given is None or given == _STOP:
            return None
        if not given:
            return Entry(meeting, topic.bid, topic.criterion.id, None)
        reason = _line(N_("Reason: "))
        place = None if reason is None else _line(N_("Place in the bid (may be blank): "))
        if reason is None or place is None:
            return None
        score = agreed_score(panel, meeting, topic, given, reason, place)
        if not isinstance(score, str):
            return Entry(meeting, topic.bid, topic.criterion.id, score)
        click.echo(score)


def _line(question: str) -> str | None:
    """Return one line of the input without its blanks, None at its end."""
    click.echo(spoken()(question), nl=False)
    line = sys.stdin.readline()
    if not sys.stdin.isatty():
        click.echo()
    return line.strip() if line else None
