# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the meetings of its panel come out, and a way to record what they agree on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.known_by_then import refuse_too_early
from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Kind, change_of, recorded, stated
from tenderkit.cli.sound import sound_dossier
from tenderkit.evaluation.meeting import meeting
from tenderkit.model.dossier import Dossier
from tenderkit.model.score import Score
from tenderkit.outcome.meeting import Meeting, State, Topic
from tenderkit.problems import InputError, raise_if_any
from tenderkit.recording.score_file import score_data
from tenderkit.records import dataclass
from tenderkit.words import N_, Message, sentence


@dataclass(frozen=True, slots=True)
class Entry:
    """What the panel agrees on for one criterion of one bid; no score: it is taken back."""

    meeting: Meeting
    bid: str
    criterion: str
    score: Score | None


@dataclass(frozen=True, slots=True)
class Panel:
    """Who meets over which dossier."""

    folder: Path
    dossier: Dossier
    meetings: tuple[Meeting, ...]
    present: tuple[str, ...]
    by: str | None
    at: datetime | None

    @classmethod
    def of(
        cls,
        folder: Path,
        lot: str | None,
        present: str | None,
        by: str | None,
        at: datetime | None,
        *,
        later: bool,
    ) -> "Panel":
        """Return the panel over *folder*, of one lot where it is named.

        Raises:
            InputError: the dossier has errors, or sheets are missing.
        """
        dossier, _ = sound_dossier(folder)
        lots = [None if judged.lot is None else judged.lot.id for judged in dossier.judged]
        if lot is not None and lot not in lots:
            raise click.BadParameter(_unknown(lot, [each for each in lots if each]), param_hint="--lot")
        chosen = [judged for judged, id_ in zip(dossier.judged, lots, strict=True) if lot in (None, id_)]
        problems = []
        meetings = []
        for judged in chosen:
            try:
                meetings.append(meeting(dossier, judged, later=later))
            except InputError as error:
                problems += [problem for problem in error.problems if problem not in problems]
        raise_if_any(problems)
        known = tuple(dict.fromkeys(who for each in meetings for who in each.reviewers))
        return cls(folder, dossier, tuple(meetings), _present(present, known), by, at)

    def topic(self, bid: str, criterion: str) -> tuple[Meeting, Topic]:
        """Return what is talked about.

        Raises:
            click.UsageError: there is no such criterion of such a bid.
        """
        for each in self.meetings:
            for topic in each.topics:
                if (topic.bid, topic.criterion.id) == (bid, criterion):
                    return each, topic
        raise click.UsageError(_missing(self.meetings, bid, criterion))

    def record(self, entries: Sequence[Entry]) -> None:
        """Write *entries* into the files of the panel, in one step; what stands there already stays.

        Raises:
            InputError: somebody else is writing, or a file was changed meanwhile.
        """
        if not self.present:
            raise click.UsageError(spoken()(N_("Say who was there: --present rev-1,rev-2.")))
        dossier, _ = sound_dossier(self.folder)
        statement = stated(self.by, self.at, dossier.tender.timezone)
        refuse_too_early(self.folder, dossier, [entry.bid for entry in entries], statement)
        day = statement.at.date().isoformat()
        files = {}
        for folder, bid in dict.fromkeys((entry.meeting.folder, entry.bid) for entry in entries):
            name = f"{folder}consensus/{bid}.yaml"
            of_bid = [entry for entry in entries if (entry.meeting.folder, entry.bid) == (folder, bid)]
            scores = _scores(dossier, folder, bid, of_bid)
            data: dict[str, object] = {
                "format": 1,
                "bid": bid,
                "present": list(self.present),
                "on": day,
                "scores": scores,
            }
            change = change_of(self.folder, name, data)
            files[name] = change if scores else replace(change, new=None)
        listed = [f"{entry.meeting.folder}{entry.bid}:{entry.criterion}" for entry in entries]
        recorded(
            self.folder, Kind.CONSENSUS, statement, files, {"agreed": listed, "present": list(self.present)}
        )


def shown_meetings(panel: Panel, bid: str | None, criterion: str | None) -> tuple[Meeting, ...]:
    """Return the meetings of *panel* with only those topics that are asked for.

    Raises:
        click.UsageError: there are none.
    """
    cut = tuple(replace(each, topics=tuple(_chosen(each.topics, bid, criterion))) for each in panel.meetings)
    if (bid or criterion) and not any(each.topics for each in cut):
        raise click.UsageError(_missing(panel.meetings, bid, criterion))
    return cut


def agreeable(topic: Topic) -> bool:
    """Tell whether the panel may agree on something: votes differ, and they do not count by themselves."""
    return topic.state in (State.OPEN, State.AGREED)


def _chosen(topics: Sequence[Topic], bid: str | None, criterion: str | None) -> list[Topic]:
    return [t for t in topics if bid in (None, t.bid) and criterion in (None, t.criterion.id)]


def _present(said: str | None, known: tuple[str, ...]) -> tuple[str, ...]:
    listed = tuple(dict.fromkeys(part.strip() for part in (said or "").split(",") if part.strip()))
    for who in listed:
        if who not in known:
            raise click.BadParameter(_unknown(who, known), param_hint="--present")
    return listed


def _unknown(name: str, known: Sequence[str]) -> str:
    words = N_("There is no {name}. Known here are: {known}.")
    return sentence(Message(words, {"name": name, "known": ", ".join(known) or "–"}), spoken())


def _missing(meetings: Sequence[Meeting], bid: str | None, criterion: str | None) -> str:
    """Return that there is no such bid, else that it has no such criterion, with those that there are."""
    topics = [topic for meeting in meetings for topic in meeting.topics]
    bids = dict.fromkeys(topic.bid for topic in topics)
    if bid is not None and bid not in bids:
        words, known = N_("There is no bid {id}. Known here are: {known}."), list(bids)
    else:
        words = N_("There is no criterion {id}. Known here are: {known}.")
        known = list(dict.fromkeys(topic.criterion.id for topic in _chosen(topics, bid, None)))
        bid = criterion
    return sentence(Message(words, {"id": bid, "known": ", ".join(known) or "–"}), spoken())


def _scores(dossier: Dossier, folder: str, bid: str, entries: Sequence[Entry]) -> dict[str, object]:
    judged = next(judged for judged in dossier.judged if judged.folder == folder)
    known = next((dict(entry.scores) for entry in judged.consensus if entry.bid == bid), {})
    both = {**known, **{entry.criterion: entry.score for entry in entries}}
    order = [c.id for c in judged.catalogue.award()]
    return {id_: score_data(score) for id_ in order if (score := both.get(id_)) is not None}
