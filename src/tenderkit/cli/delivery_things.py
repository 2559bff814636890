# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit delivery add staff|defect|handover``, ``done``, ``report``: people, defects, handover."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from tenderkit.cli.delivery_step import DAY, Step, next_id
from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.model.delivery_entries import HandoverKind
from tenderkit.model.delivery_files import DEFECTS, HANDOVER, MILESTONES, REVIEWS, STAFF
from tenderkit.recording.delivery import entry, with_entries, with_said, with_tasks_done
from tenderkit.words import N_

_LISTS = {
    "milestone": (MILESTONES, "milestones", "done"),
    "defect": (DEFECTS, "defects", "fixed"),
    "handover": (HANDOVER, "items", "done"),
}
"""What can be done → its file, its list, the key that says when."""


@click.command()
@dossier_argument
@click.option("--out", metavar="NAME", required=True, help=N_("Who leaves."))
@click.option("--in", "in_", metavar="NAME", required=True, help=N_("Who comes."))
@click.option(
    "--criterion", metavar="ID", required=True, help=N_("The criterion by which the person was judged.")
)
@click.option(
    "--points", metavar="NUMBER", required=True, help=N_("What the new person gets by the same anchors.")
)
@click.option("--before", metavar="NUMBER", help=N_("What the awarded bid got; else as the panel agreed."))
@click.option("--reason", metavar="TEXT", required=True, help=N_("Why; it stays in the file."))
@record_options
@lang_option
def staff(
    folder: Path,
    out: str,
    in_: str,
    criterion: str,
    points: str,
    before: str | None,
    reason: str,
    by: str | None,
    at: datetime | None,
) -> None:
    """Record that a person named in the bid is replaced, and what the new one reaches by the same anchors.

    \b
    Example:
      tenderkit delivery add staff my-tender --out "Kim Example" --in "Lou Example" --criterion B4.2 \\
        --points 7 --reason "Leaves the firm." --by "Ann Sample"
    """
    from tenderkit.cli.delivery_points import agreed_points

    step = Step.begun(folder, by, at)
    was = before or agreed_points(step.dossier, criterion)
    if was is None:
        words = N_("What the awarded bid got for this criterion is not known here; add --before NUMBER.")
        raise click.UsageError(spoken()(words))
    id_ = next_id("P", (each.id for each in step.dossier.delivery.staff))
    new = entry(
        id=id_,
        on=step.on,
        out=out,
        in_=in_,
        criterion=criterion,
        anchor_before=was,
        anchor_after=points,
        reason=reason,
        by=step.by,
    )
    step.record("staff", [id_], STAFF, lambda data: with_entries(data, "changes", [new]))
    _warn(step.folder, STAFF)


@click.command()
@dossier_argument
@click.option(
    "--class",
    "class_",
    type=click.IntRange(1, 3),
    required=True,
    help=N_("1 prevents the acceptance, 2 hinders use, 3 is slight."),
)
@click.option("--title", metavar="TEXT", required=True, help=N_("What is not as it was agreed."))
@click.option("--requirement", metavar="ID", help=N_("The requirement that is not met."))
@click.option("--due", metavar="DATE", type=DAY, help=N_("Until when it is to be fixed."))
@click.option("--remark", metavar="TEXT", help=N_("What else is to be said."))
@record_options
@lang_option
def defect(
    folder: Path,
    class_: int,
    title: str,
    requirement: str | None,
    due: date | None,
    remark: str | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Record a defect with its class and the day until which it is to be fixed.

    \b
    Example:
      tenderkit delivery add defect my-tender --class 2 --title "Filter forgets its place" \\
        --requirement R-02 --due 2028-02-11 --by "Ann Sample"
    """
    step = Step.begun(folder, by, at)
    id_ = next_id("D", (each.id for each in step.dossier.delivery.defects))
    new = entry(
        id=id_,
        on=step.on,
        class_=class_,
        title=title,
        by=step.by,
        requirement=requirement,
        due=due,
        remark=remark,
    )
    step.record("defect", [id_], DEFECTS, lambda data: with_entries(data, "defects", [new]))


@click.command()
@dossier_argument
@click.option("--kind", type=click.Choice([kind.value for kind in HandoverKind]), help=N_("What it is."))
@click.option("--title", metavar="TEXT", help=N_("Which one."))
@click.option("--from", "from_", metavar="NAME", help=N_("Who has it."))
@click.option("--to", metavar="NAME", help=N_("Who gets it."))
@click.option("--remark", metavar="TEXT", help=N_("What else is to be said; never a secret itself."))
@record_options
@lang_option
def handover(
    folder: Path,
    kind: str | None,
    title: str | None,
    from_: str | None,
    to: str | None,
    remark: str | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Add what passes to the buyer; without --kind and --title, the list that tenderkit ships.

    \b
    Example:
      tenderkit delivery add handover my-tender --by "Ann Sample"
      tenderkit delivery add handover my-tender --kind domain --title "calendar.example" --by "Ann Sample"
    """
    if (kind is None) is not (title is None):
        raise click.UsageError(spoken()(N_("Give both --kind and --title, or none of them.")))
    step = Step.begun(folder, by, at)
    there = [each.id for each in step.dossier.delivery.handover]
    wanted = _shipped(step, there) if kind is None else [(next_id("H", there), kind, title)]
    if not wanted:
        raise click.UsageError(
            spoken()(N_("The whole list is there already; add more with --kind and --title."))
        )
    new = [
        entry(id=id_, kind=each, title=name, from_=from_, to=to, remark=remark) for id_, each, name in wanted
    ]
    ids = [each["id"] for each in new]
    step.record("handover", ids, HANDOVER, lambda data: with_entries(data, "items", new))


def _shipped(step: Step, there: Sequence[str]) -> list[tuple[str, str, str | None]]:
    """Return the items of the shipped list that are not *there*, in the language of the dossier."""
    from tenderkit.reading.lists import read_lists

    language = step.dossier.tender.language
    items = read_lists()["handover"]["items"]
    return [(each["id"], each["kind"], each[language]) for each in items if each["id"] not in there]


@click.command()
@dossier_argument
@click.argument("kind", type=click.Choice([*_LISTS, "task"]))
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option("--remark", metavar="TEXT", help=N_("What else is to be said; never a secret itself."))
@record_options
@lang_option
def done(
    folder: Path, kind: str, ids: tuple[str, ...], remark: str | None, by: str | None, at: datetime | None
) -> None:
    """Record that milestones are reached, defects are fixed, items are handed over, or tasks are done.

    --at says when. A task is named by its meeting or review and its number in there: B-01.2.

    \b
    Example:
      tenderkit delivery done my-tender milestone M1 --by "Ann Sample" --at 2027-10-15T12:00
      tenderkit delivery done my-tender handover U-01 U-02 U-05 --by "Ann Sample"
      tenderkit delivery done my-tender task B-01.2 --by "Ann Sample"
    """
    step = Step.begun(folder, by, at)
    if kind == "task":
        _tasks_done(step, ids, remark)
        return
    name, key, when = _LISTS[kind]
    delivery = step.dossier.delivery
    there: dict[str, Any] = {
        "milestone": delivery.milestones,
        "defect": delivery.defects,
        "handover": delivery.handover,
    }
    for id_ in ids:
        step.known(id_, [each.id for each in there[kind]], N_("There is no entry {id}"))
    said = entry(**{when: step.on}, remark=remark) | ({} if kind == "defect" else {"by": step.by})
    if kind == "milestone":
        said.pop("remark", None)

    def change(data: Any) -> Any:  # noqa: ANN401 - what a file says
        for id_ in ids:
            data = with_said(data, key, id_, said)
        return data

    step.record(f"{kind}_done", ids, name, change)


def _tasks_done(step: Step, ids: Sequence[str], remark: str | None) -> None:
    """Record that tasks are done, each named as ``B-01.2``."""
    if remark is not None:
        raise click.UsageError(spoken()(N_("A task has no remark; leave out --remark.")))
    delivery = step.dossier.delivery
    held = {each.id: each.tasks for each in delivery.meetings} | {e.id: e.tasks for e in delivery.reviews}
    known = [f"{id_}.{number}" for id_, tasks in held.items() for number, _ in enumerate(tasks, 1)]
    for id_ in ids:
        step.known(id_, known, N_("There is no task {id}"))
    step.record("task_done", ids, REVIEWS, lambda data: with_tasks_done(data, ids, step.on))


@click.command()
@dossier_argument
@click.option("--planned", metavar="TEXT", help=N_("What was planned."))
@click.option("--delivered", metavar="TEXT", help=N_("What was delivered."))
@click.option("--learnt", metavar="TEXT", help=N_("What was learnt."))
@record_options
@lang_option
def report(
    folder: Path,
    planned: str | None,
    delivered: str | None,
    learnt: str | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Write down for the final report what was planned, delivered and learnt.

    \b
    Example:
      tenderkit delivery report my-tender --learnt "Ask the clubs earlier." --by "Ann Sample"
    """
    said = entry(planned=planned, delivered=delivered, learnt=learnt)
    if not said:
        raise click.UsageError(spoken()(N_("Give at least one of --planned, --delivered and --learnt.")))
    step = Step.begun(folder, by, at)

    def change(data: Any) -> dict[str, Any]:  # noqa: ANN401 - what a file says
        return {"milestones": [], **data, "report": {**data.get("report", {}), **said}}

    step.record("report", [], MILESTONES, change)


def _warn(folder: Path, name: str) -> None:
    """Say what the rules find in the file *name* now."""
    from tenderkit.cli.delivery_after import delivery_findings, delivery_law
    from tenderkit.cli.problems_shown import problems_text
    from tenderkit.reading.dossier import read_dossier

    dossier = read_dossier(folder)
    found = [each for each in delivery_findings(dossier, delivery_law(dossier)) if each.place.file == name]
    if found:
        click.echo(problems_text(found, spoken()), err=True)
