# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit delivery add acceptance``, ``look``, ``accept``: nothing is accepted that was not looked at."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tenderkit.cli.delivery_parts import pairs
from tenderkit.cli.delivery_step import DAY, Step
from tenderkit.cli.options import dossier_argument, lang_option, next_command, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.model.delivery_files import ACCEPTANCE
from tenderkit.recording.delivery import entry, with_entries, with_lines, with_results
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tenderkit.model.dossier import Dossier


@click.command()
@dossier_argument
@record_options
@lang_option
def acceptance(folder: Path, by: str | None, at: datetime | None) -> None:
    """Begin the acceptance protocol: an open line for each acceptance test of each requirement that counts.

    Say it again after a change was agreed: what came in gets its lines, what is there stays.

    \b
    Example:
      tenderkit delivery add acceptance my-tender --by "Ann Sample"
    """
    from tenderkit.model.delivery_scope import due_lines

    step = Step.begun(folder, by, at)
    lines = due_lines(step.dossier)
    step.record("acceptance", [], ACCEPTANCE, lambda data: with_lines(data, lines))
    click.echo(sentence(Message(N_("Lines of the protocol: {count}"), {"count": len(lines)}), spoken()))


@click.command()
@dossier_argument
@click.argument("tests", metavar="TEST...", nargs=-1, required=True)
@click.option("--met/--not-met", "met", default=None, required=True, help=N_("What came out."))
@click.option("--remark", metavar="TEXT", help=N_("What was seen."))
@record_options
@lang_option
def look(
    folder: Path, tests: tuple[str, ...], met: bool, remark: str | None, by: str | None, at: datetime | None
) -> None:
    """Record that somebody looked at tests, and what came out; a requirement stands for all its tests.

    \b
    Example:
      tenderkit delivery look my-tender R-01-T1 R-02 --met --by "Ann Sample"
    """
    from tenderkit.model.delivery_scope import due_lines

    step = Step.begun(folder, by, at)
    lines = due_lines(step.dossier)
    known = list(dict.fromkeys(id_ for line in lines for id_ in (line.requirement, line.test)))
    for each in tests:
        step.known(each, known, N_("There is no test and no requirement {id} to be looked at"))
    seen = [(line.requirement, line.test) for line in lines if {line.requirement, line.test} & set(tests)]
    result = "met" if met else "not_met"
    said = entry(result=result, by=step.by, on=step.on, remark=remark)
    step.record(result, [test for _, test in seen], ACCEPTANCE, lambda data: with_results(data, seen, said))


@click.command()
@dossier_argument
@click.option("--milestone", metavar="ID", help=N_("Accept what belongs to this milestone."))
@click.option("--final", is_flag=True, help=N_("Accept the whole."))
@click.option(
    "--reserve",
    "reserved",
    metavar="TEST=REASON",
    multiple=True,
    help=N_("A test that is open or not met, and why the whole is accepted all the same. May be repeated."),
)
@click.option("--due", metavar="DATE", type=DAY, help=N_("Until when what is reserved is to be made good."))
@click.option("--remark", metavar="TEXT", help=N_("What else is to be said."))
@record_options
@lang_option
def accept(
    folder: Path,
    milestone: str | None,
    final: bool,
    reserved: tuple[str, ...],
    due: date | None,
    remark: str | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Record the acceptance of a milestone or of the whole; refused while something was not looked at.

    What is open or not met is named. With --reserve and a reason the whole can be accepted all the same;
    a defect of class 1 prevents that in any case.

    \b
    Example:
      tenderkit delivery accept my-tender --milestone M2 --by "Ann Sample"
      tenderkit delivery accept my-tender --final --reserve "R-31-T2=Report comes in May." --by "Ann Sample"
    """
    if (milestone is None) is not final:
        raise click.UsageError(spoken()(N_("Give one of --milestone and --final.")))
    if reserved and not final:
        raise click.UsageError(spoken()(N_("--reserve belongs to --final.")))
    step = Step.begun(folder, by, at)
    if milestone is not None:
        _accept_part(step, milestone, remark)
        return
    aside = [dict(each) for each in _reserved(step.dossier, tuple(pairs(reserved, "--reserve")), due)]
    said = entry(on=step.on, by=step.by, reserved=aside, remark=remark)
    step.record("final", [], ACCEPTANCE, lambda data: {"items": [], **data, "final": said})


def _accept_part(step: Step, milestone: str, remark: str | None) -> None:
    watched = {each.id: each for each in step.dossier.delivery.milestones}
    step.known(milestone, watched, N_("There is no milestone {id}"))
    if not watched[milestone].requirements:
        command = next_command("delivery", "accept", step.folder, "--final", "--by", step.by)
        words = N_("{id} names no requirements, so there is nothing to look at; for the whole: {command}")
        raise click.UsageError(sentence(Message(words, {"id": milestone, "command": command}), spoken()))
    new = entry(milestone=milestone, on=step.on, by=step.by, remark=remark)
    step.record(
        "partial", [milestone], ACCEPTANCE, lambda data: with_entries({"items": [], **data}, "partial", [new])
    )


def _reserved(
    dossier: "Dossier", given: "Sequence[tuple[str, str]]", due: date | None
) -> "Iterator[dict[str, Any]]":
    from tenderkit.model.delivery_scope import due_lines

    lines = due_lines(dossier)
    for id_, reason in given:
        found = [line for line in lines if id_ in (line.requirement, line.test) and line.result != "met"]
        if not found:
            words = Message(N_("{id} names no test that is open or not met"), {"id": id_})
            raise click.BadParameter(sentence(words, spoken()), param_hint="--reserve")
        for line in found:
            yield entry(requirement=line.requirement, test=line.test, reason=reason, due=due)
