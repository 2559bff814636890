# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A decision of people goes in; it is held against the outcome and recorded, or refused."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.checking.deciding import award_problems, doubts, earlier_problems, ground_problems
from tenderkit.checking.told_reason import told_reason_problems
from tenderkit.cli.award_desk import Desk
from tenderkit.cli.award_speech import misuse, speech, tell
from tenderkit.cli.data_file import changed_file
from tenderkit.cli.known_by_then import refuse_too_early
from tenderkit.cli.problems_shown import problem_text
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.model.dossier import Judged
from tenderkit.model.internal import Decision
from tenderkit.model.law_rules import Content
from tenderkit.model.record import JournalEntry
from tenderkit.outcome.award import Outcome
from tenderkit.problems import raise_if_any
from tenderkit.reading.stated_name import stated_name
from tenderkit.recording.award import with_decision
from tenderkit.records import dataclass
from tenderkit.rendering.award_text import cited, decision_lines
from tenderkit.rendering.context.contents import prescribed
from tenderkit.words import N_

if TYPE_CHECKING:
    from tenderkit.problems import Problem

AWARD = "award.yaml"


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said of a decision, as typed."""

    kind: str
    reason: str
    bid: str | None = None
    deviates: str | None = None
    comparison: str | None = None
    ground: str | None = None
    moved: str | None = None
    corrects: str | None = None
    others: tuple[str, ...] = ()
    """Who else decides."""


def comparison_text(path: Path) -> str:
    """Return the comparison in writing that stands in the file *path*."""
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise misuse(
            N_("{file} cannot be read; the comparison is a text in UTF-8."), file=path.name
        ) from None


def decide(desk: Desk, lot: str | None, said: Said, statement: Statement) -> None:
    """Record the decision on *lot*.

    Raises:
        InputError: it does not follow from what is on record, or cannot be written.
    """
    refuse_too_early(desk.folder, desk.dossier, _judged(desk, said), statement)
    if said.kind == "award":
        judged = desk.one_lot(lot)
        _record(desk, judged, _decision(judged, said, statement), statement)
        return
    judged = desk.lots(lot)[0]
    ends = replace(_decision(judged, said, statement), lot=lot)
    grounds = _grounds(desk)
    raise_if_any([*earlier_problems(desk.dossier, ends), *ground_problems(ends, grounds)])
    _written(desk, ends, statement, {})
    for ground in grounds:
        if ground.id == ends.ground:
            text = ground.text[speech().language]
            tell(N_("Ground: {text} ({cite})"), text=text.rstrip("."), cite=cited([ground], speech()))


def _judged(desk: Desk, said: Said) -> list[str]:
    """Return the bids that whoever decides must know; a procedure may be cancelled before any is opened."""
    if said.kind == "no_award":
        return [bid.id for bid in desk.dossier.bids if bid.status == "received"]
    return [said.bid] if said.bid else []


def _record(desk: Desk, judged: Judged, decision: Decision, statement: Statement) -> None:
    outcome, problems = desk.found(judged)
    found: list[Problem] = [*problems, *earlier_problems(desk.dossier, decision)]
    if outcome is not None:
        found += award_problems(desk.dossier, outcome, decision)
        found += told_reason_problems(desk.dossier, outcome, decision)
    moved = desk.moved()
    if moved and not decision.moved:
        found += moved
    elif decision.moved and not moved:
        raise misuse(N_("Nothing moved since it was sealed; leave out --moved."))
    raise_if_any(found)
    assert outcome is not None
    _refuse_needless(outcome, decision)
    about: dict[str, object] = {"evaluation": desk.state(judged, outcome)}
    if desk.sealing is not None:
        about["seal"] = desk.sealing.seal.number
    _written(desk, decision, statement, about)
    for problem in doubts(desk.dossier, desk.law, decision):
        click.echo(problem_text(problem, speech().translate), err=True)


def _refuse_needless(outcome: Outcome, decision: Decision) -> None:
    """Refuse a reason for deviating where nothing deviates: the letters would print it."""
    dominated = any(each.bid == decision.bid and each.dominated_by for each in outcome.compared)
    if decision.deviates and outcome.winners == (decision.bid,) and not dominated:
        raise misuse(N_("{bid} is first; leave out --deviates."), bid=decision.bid)


def _written(desk: Desk, decision: Decision, statement: Statement, about: dict[str, object]) -> JournalEntry:
    change = changed_file(desk.folder, AWARD, lambda data: with_decision(data, decision))
    corrected = _corrected(desk, decision) if decision.corrects else None
    data = {
        "lot": decision.lot,
        "kind": decision.kind,
        "bid": decision.bid,
        "ground": decision.ground,
        "corrects": corrected,
        **about,
    }
    data = {key: value for key, value in data.items() if value is not None or key == "lot"}
    made = recorded(desk.folder, Kind.DECISION, statement, {AWARD: change}, data, decision.with_)
    click.echo("\n".join(decision_lines(decision, speech())))
    tell(N_("Recorded as entry {n}."), n=made.n)
    return made


def _corrected(desk: Desk, decision: Decision) -> int | None:
    """Return the entry of the journal with the decision that is corrected."""
    found = [
        e.n for e in desk.entries if e.kind is Kind.DECISION and e.data.get("lot") in (None, decision.lot)
    ]
    return found[-1] if found else None


def _decision(judged: Judged, said: Said, statement: Statement) -> Decision:
    assert statement.by is not None
    return Decision(
        said.kind,
        said.reason,
        statement.by,
        statement.at.date(),
        judged.lot.id if judged.lot else None,
        said.bid,
        said.deviates,
        said.ground,
        said.comparison,
        said.moved,
        said.corrects,
        _others(said.others, statement.by),
    )


def _others(names: Sequence[str], by: str) -> tuple[str, ...]:
    """Return who decides beside *by*, each once."""
    stated = (stated_name(name) for name in names)
    return tuple(dict.fromkeys(name for name in stated if name is not None and name != by))


def _grounds(desk: Desk) -> tuple[Content, ...]:
    """Return the grounds on which a procedure of this regime is cancelled."""
    found = prescribed(desk.law.contents, desk.dossier.tender)
    return tuple(each for each in found if each.of == "cancellation")
