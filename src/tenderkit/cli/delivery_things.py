# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit delivery add staff|defect|handover``, ``done``, ``report``: people, defects, handover."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from tenderkit.cli.delivery_step import DAY, Step, next_id
from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.model.delivery import HandoverKind
from tenderkit.model.delivery_files import DEFECTS, HANDOVER, MILESTONES, STAFF
from tenderkit.recording.delivery import entry, with_entries, with_said
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
    """Add what passes to the buyer; without --kind and --title, a list with one item of each kind.

    \b
    Example:
      tenderkit delivery add handover my-tender --by "Ann Sample"
      tenderkit delivery add handover my-tender --kind domain --title "calendar.example" --by "Ann Sample"
    """
    if (kind is None) is not (title is None):
        raise click.UsageError(spoken()(N_("Give both --kind and --title, or none of them.")))
    step = Step.begun(folder, by, at)
    there = [each.id for each in step.dossier.delivery.handover]
    new: list[dict[str, Any]] = []
    for each, name in [(kind, title)] if kind else _checklist(step):
        id_ = next_id("H", there)
        there.append(id_)
        new.append(entry(id=id_, kind=each, title=name, from_=from_, to=to, remark=remark))
    ids = [each["id"] for each in new]
    step.record("handover", ids, HANDOVER, lambda data: with_entries(data, "items", new))


def _checklist(step: Step) -> list[tuple[str, str]]:
    """Return one item of each kind in the language of the dossier."""
    from tenderkit.cli.language import translator
    from tenderkit.rendering.delivery_words import HANDOVER_ITEMS

    translate = translator(step.dossier.tender.language)
    return [(kind.value, translate(words)) for kind, words in HANDOVER_ITEMS.items()]


@click.command()
@dossier_argument
@click.argument("kind", type=click.Choice(list(_LISTS)))
@click.argument("id_", metavar="ID")
@click.option("--remark", metavar="TEXT", help=N_("What else is to be said; never a secret itself."))
@record_options
@lang_option
def done(folder: Path, kind: str, id_: str, remark: str | None, by: str | None, at: datetime | None) -> None:
    """Record that a milestone is reached, a defect is fixed, or an item is handed over; --at says when.

    \b
    Example:
      tenderkit delivery done my-tender milestone M1 --by "Ann Sample" --at 2027-10-15T12:00
    """
    step = Step.begun(folder, by, at)
    name, key, when = _LISTS[kind]
    delivery = step.dossier.delivery
    there: dict[str, Any] = {
        "milestone": delivery.milestones,
        "defect": delivery.defects,
        "handover": delivery.handover,
    }
    step.known(id_, (each.id for each in there[kind]), N_("There is no entry {id}"))
    said = entry(**{when: step.on}, remark=remark) | ({} if kind == "defect" else {"by": step.by})
    if kind == "milestone":
        said.pop("remark", None)
    step.record(f"{kind}_done", [id_], name, lambda data: with_said(data, key, id_, said))


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
    from tenderkit.cli.report import problems_text
    from tenderkit.reading.dossier import read_dossier

    dossier = read_dossier(folder)
    found = [each for each in delivery_findings(dossier, delivery_law(dossier)) if each.place.file == name]
    if found:
        click.echo(problems_text(found, spoken()), err=True)
