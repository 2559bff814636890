# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is typed behind ``--set`` goes in; what the panel agrees on comes out, held against the scale."""

from collections.abc import Iterator, Sequence

import click

from tenderkit.cli.consensus_desk import Entry, Panel, agreeable
from tenderkit.cli.options import spoken
from tenderkit.model.dossier import Dossier
from tenderkit.model.numbers import Amount, amount
from tenderkit.model.score import Score
from tenderkit.outcome.meeting import Meeting, State, Topic
from tenderkit.words import N_, Message, sentence


def entries_of(
    panel: Panel,
    bid: str | None,
    said: tuple[Sequence[str], Sequence[str], Sequence[str]],
    unset: Sequence[str],
) -> list[Entry]:
    """Return the entries for *bid*: what is agreed, with reasons and places, and what is taken back.

    Raises:
        click.UsageError: something is missing, is not on the scale, or is agreed already by equal votes.
    """
    if bid is None:
        raise click.UsageError(spoken()(N_("Say which bid: consensus DOSSIER BID --set ID=POINTS.")))
    agreed, reasons, places = said
    if len(reasons) != len(agreed) or len(places) not in (0, len(agreed)):
        raise click.UsageError(spoken()(N_("Each --set needs a --reason of its own.")))
    rows = zip(agreed, reasons, places or [""] * len(agreed), strict=True)
    return [*(_entry(panel, bid, *row) for row in rows), *_taken_back(panel, bid, unset)]


def agreed_score(
    panel: Panel, meeting: Meeting, topic: Topic, given: str, reason: str, place: str
) -> Score | str:
    """Return the score that the panel agrees on, or in words why it cannot."""
    if topic.state is State.COUNTED:
        return _said(N_("Nothing is agreed here: the votes count."))
    if not agreeable(topic):
        return _said(N_("All votes are equal; there is nothing to agree on."))
    if not reason.strip():
        return _said(N_("Say why; the reason goes into the record."))
    where = place.strip() or None
    if topic.criterion.ratings:
        if given in topic.criterion.ratings:
            return Score(reason.strip(), rating=given, place=where)
        return _said(N_("Give one of: {allowed}."), allowed=", ".join(topic.criterion.ratings))
    points = _points(panel.dossier, meeting, given)
    if isinstance(points, Amount):
        return Score(reason.strip(), points, place=where)
    return _said(N_("Give one of: {allowed}."), allowed=points)


def _entry(panel: Panel, bid: str, said: str, reason: str, place: str) -> Entry:
    criterion, _, given = said.partition("=")
    meeting, topic = panel.topic(bid, criterion.strip())
    score = agreed_score(panel, meeting, topic, given.strip(), reason, place)
    if isinstance(score, str):
        raise click.BadParameter(f"{said}: {score}", param_hint="--set")
    return Entry(meeting, bid, topic.criterion.id, score)


def _taken_back(panel: Panel, bid: str, unset: Sequence[str]) -> Iterator[Entry]:
    for criterion in unset:
        meeting, topic = panel.topic(bid, criterion)
        if topic.agreed is None:
            words = _said(N_("Nothing is agreed for {criterion}."), criterion=criterion)
            raise click.BadParameter(words, param_hint="--unset")
        yield Entry(meeting, bid, criterion, None)


def _points(dossier: Dossier, meeting: Meeting, given: str) -> Amount | str:
    """Return the points of the scale that *given* names, or the points that there are."""
    judged = next(judged for judged in dossier.judged if judged.folder == meeting.folder)
    rules = dossier.rules(judged)
    scale = rules.scale if rules else None
    found = amount(given.replace(",", "."))
    if scale is None:
        return found or "0, 1, …"
    if scale.allowed:
        on_scale = (a for a in scale.allowed if found is not None and a.exact == found.exact)
        return next(on_scale, ", ".join(a.written for a in scale.allowed))
    if found is not None and found.exact.denominator == 1 and 0 <= found.exact <= scale.top:
        return found
    return f"0, 1, … {scale.top}"


def _said(text: str, **values: object) -> str:
    return sentence(Message(text, values), spoken())
