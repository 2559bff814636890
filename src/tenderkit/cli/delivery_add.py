# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit delivery add milestone|review|meeting|occasion``: the course of the work."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tenderkit.cli.delivery_parts import pairs, tasks
from tenderkit.cli.delivery_step import DAY, Step, next_id
from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.model.delivery_entries import MeetingKind
from tenderkit.model.delivery_files import MILESTONES, REVIEWS
from tenderkit.recording.delivery import entry, with_entries
from tenderkit.words import N_

if TYPE_CHECKING:
    from tenderkit.model.dossier import Dossier

_TASK = N_("A task, as WHO: WHAT. May be repeated.")
_PRESENT = N_("Who was there. May be repeated.")


@click.command()
@dossier_argument
@click.argument("id_", metavar="[ID]", required=False)
@click.option("--title", metavar="TEXT", help=N_("What is reached; else as in the contract."))
@click.option("--planned", metavar="DATE", type=DAY, help=N_("When; else as in the contract."))
@click.option(
    "--requirement",
    "requirements",
    metavar="ID",
    multiple=True,
    help=N_("What is done then. May be repeated."),
)
@click.option("--amount", metavar="AMOUNT", help=N_("Net, due when it is done."))
@record_options
@lang_option
def milestone(
    folder: Path,
    id_: str | None,
    title: str | None,
    planned: date | None,
    requirements: tuple[str, ...],
    amount: str | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Watch a milestone of DOSSIER; without ID, all milestones of the contract that are not watched yet.

    \b
    Example:
      tenderkit delivery add milestone my-tender --by "Ann Sample"
      tenderkit delivery add milestone my-tender M2 --requirement R-01 --amount 9800.00 --by "Ann Sample"
    """
    step = Step.begun(folder, by, at)
    there = {each.id for each in step.dossier.delivery.milestones}
    wanted = _of_contract(step.dossier)
    if id_ is None:
        new = [entry(**said) for key, said in wanted.items() if key not in there]
    else:
        more = entry(title=title, planned=planned, amount=amount, requirements=list(requirements))
        new = [{"id": id_} | wanted.get(id_, {}) | more]
    if not new:
        raise click.UsageError(spoken()(N_("All milestones of the contract are watched already.")))
    ids = [each["id"] for each in new]
    step.record("milestone", ids, MILESTONES, lambda data: with_entries(data, "milestones", new))


def _of_contract(dossier: "Dossier") -> dict[str, dict[str, Any]]:
    return {
        each.id: entry(id=each.id, title=each.title, planned=each.due.day if each.due else None)
        for each in dossier.tender.contract.milestones
    }


@click.command()
@dossier_argument
@click.option("--goal", metavar="TEXT", required=True, help=N_("What the sprint was to reach."))
@click.option(
    "--shown", metavar="ID", multiple=True, help=N_("A requirement that was shown. May be repeated.")
)
@click.option(
    "--accepted",
    metavar="ID",
    multiple=True,
    help=N_("A requirement that was shown and is accepted for the time being. May be repeated."),
)
@click.option(
    "--rejected",
    metavar="ID=REASON",
    multiple=True,
    help=N_("A requirement that was shown and is not accepted. May be repeated."),
)
@click.option("--spent", metavar="AMOUNT", help=N_("Net, since the review before."))
@click.option("--points", metavar="NUMBER", help=N_("Effort of what was finished, in the unit of the team."))
@click.option(
    "--risk", "risks", metavar="TEXT", multiple=True, help=N_("What may go wrong. May be repeated.")
)
@click.option("--task", "tasks_", metavar="WHO: WHAT", multiple=True, help=_TASK)
@click.option("--present", metavar="NAME", multiple=True, help=_PRESENT)
@click.option("--remark", metavar="TEXT", help=N_("What else is to be said."))
@record_options
@lang_option
def review(
    folder: Path,
    goal: str,
    shown: tuple[str, ...],
    accepted: tuple[str, ...],
    rejected: tuple[str, ...],
    spent: str | None,
    points: str | None,
    risks: tuple[str, ...],
    tasks_: tuple[str, ...],
    present: tuple[str, ...],
    remark: str | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Record the review of a sprint: what was shown, what was accepted, what it cost.

    What is accepted here is accepted for the time being; the acceptance itself looks at every test.

    \b
    Example:
      tenderkit delivery add review my-tender --goal "First calendar" --shown R-01 --accepted R-01 \\
        --spent 12480.00 --present "Ann Sample" --by "Ann Sample"
    """
    step = Step.begun(folder, by, at)
    id_ = next_id("S", (each.id for each in step.dossier.delivery.reviews))
    not_accepted = [entry(requirement=key, reason=why) for key, why in pairs(rejected, "--rejected")]
    all_shown = dict.fromkeys((*shown, *accepted, *(each["requirement"] for each in not_accepted)))
    new = entry(
        id=id_,
        on=step.on,
        goal=goal,
        by=step.by,
        shown=list(all_shown),
        accepted=list(accepted),
        rejected=not_accepted,
        spent=spent,
        points=points,
        risks=list(risks),
        tasks=tasks(tasks_),
        present=list(present),
        remark=remark,
    )
    step.record("review", [id_], REVIEWS, lambda data: with_entries(data, "reviews", [new]))


@click.command()
@dossier_argument
@click.option("--title", metavar="TEXT", required=True, help=N_("What the meeting was about."))
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in MeetingKind]),
    default=MeetingKind.REGULAR.value,
    help=N_("The first meeting of all, one of the steering group, or any other."),
)
@click.option(
    "--topic", "topics", metavar="TEXT", multiple=True, help=N_("What was spoken about. May be repeated.")
)
@click.option(
    "--decision", "decisions", metavar="TEXT", multiple=True, help=N_("What was decided. May be repeated.")
)
@click.option("--task", "tasks_", metavar="WHO: WHAT", multiple=True, help=_TASK)
@click.option("--present", metavar="NAME", multiple=True, help=_PRESENT)
@record_options
@lang_option
def meeting(
    folder: Path,
    title: str,
    kind: str,
    topics: tuple[str, ...],
    decisions: tuple[str, ...],
    tasks_: tuple[str, ...],
    present: tuple[str, ...],
    by: str | None,
    at: datetime | None,
) -> None:
    """Record a meeting: who was there, what was decided, who does what.

    \b
    Example:
      tenderkit delivery add meeting my-tender --kind kickoff --title "First meeting" \\
        --decision "Reviews take place every third Thursday." --by "Ann Sample"
    """
    step = Step.begun(folder, by, at)
    id_ = next_id("B", (each.id for each in step.dossier.delivery.meetings))
    new = entry(
        id=id_,
        on=step.on,
        kind=kind,
        title=title,
        by=step.by,
        present=list(present),
        topics=list(topics),
        decisions=list(decisions),
        tasks=tasks(tasks_),
    )
    step.record("meeting", [id_], REVIEWS, lambda data: with_entries(data, "meetings", [new]))


@click.command()
@dossier_argument
@click.option("--title", metavar="TEXT", required=True, help=N_("What it is for."))
@click.option("--rhythm", metavar="TEXT", required=True, help=N_("How often."))
@click.option("--who", metavar="NAME", multiple=True, help=N_("Who takes part. May be repeated."))
@click.option("--channel", metavar="TEXT", help=N_("Where."))
@click.option("--result", metavar="TEXT", help=N_("What is written down."))
@record_options
@lang_option
def occasion(
    folder: Path,
    title: str,
    rhythm: str,
    who: tuple[str, ...],
    channel: str | None,
    result: str | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Add to the communication plan of DOSSIER who speaks with whom about what, how often and where.

    \b
    Example:
      tenderkit delivery add occasion my-tender --title "Sprint review" --rhythm "every third Thursday" \\
        --who "project office" --who contractor --channel "video" --by "Ann Sample"
    """
    step = Step.begun(folder, by, at)
    id_ = next_id("K", (each.id for each in step.dossier.delivery.communication))
    new = entry(id=id_, title=title, rhythm=rhythm, who=list(who), channel=channel, result=result)
    step.record("occasion", [id_], REVIEWS, lambda data: with_entries(data, "communication", [new]))
