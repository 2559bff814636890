# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit sheet export``: a workbook for one reviewer."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import dossier_argument, lang_option, next_command, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.cli.sheet_desk import SheetDesk
    from tenderkit.model.score_form import ScoreForm

_PARTS = ("blind", "named", "presentation")


@click.command()
@dossier_argument
@click.option("--reviewer", metavar="ID", help=N_("Whose sheet it is; a pack says it itself."))
@click.option(
    "--part",
    type=click.Choice(_PARTS),
    default="blind",
    show_default=True,
    help=N_("What is scored without names, what needs them, or what the presentation shows."),
)
@click.option(
    "--out",
    metavar="FILE.xlsx",
    type=click.Path(dir_okay=False, path_type=Path),
    help=N_("File to write; REVIEWER.xlsx where not said."),
)
@click.option("--force", is_flag=True, help=N_("Replace the file if it is there."))
@record_options
@lang_option
def export(
    folder: Path,
    reviewer: str | None,
    part: str,
    out: Path | None,
    force: bool,
    by: str | None,
    at: datetime | None,
) -> None:
    """Write a workbook in which a reviewer scores the bids of DOSSIER, or of a pack.

    One worksheet for each criterion, the bids under letters in an order of the reviewer's own, no price.
    Criteria that cannot be judged without names have a workbook of their own (--part named): hand it out
    when the first one is finished.

    \b
    Example:
      tenderkit sheet export my-tender --reviewer rev-1 --by "A. Example"
    """
    from tenderkit.cli.problems_shown import problems_text
    from tenderkit.cli.scoring_workbook import form_for, scoring_workbook
    from tenderkit.cli.sheet_desk import leaks_in, record_export, sheet_desk
    from tenderkit.model.score_form import Part
    from tenderkit.recording.atomic import write_atomically

    desk = sheet_desk(folder, reviewer, Part(part))
    form = form_for(desk.dossier, desk.named, Part(part), desk.seal)
    if not form.asked:
        raise click.UsageError(spoken()(N_("Of this part nothing is asked of this reviewer.")))
    suffix = "" if part == "blind" else f"-{part}"
    target = out or Path(f"{form.reviewer}{suffix}.xlsx")
    if target.exists() and not force:
        words = Message(N_("{file} is there already. --force replaces it."), {"file": target})
        raise click.UsageError(sentence(words, spoken()))
    data = scoring_workbook(folder, desk.dossier, form)
    record_export(desk, form, by, at)
    write_atomically(target, data)
    both = _together(desk, form, target)
    values = {
        "file": target,
        "criteria": len(form.asked),
        "bids": len(form.bids),
        "command": next_command("sheet", "code", *both),
    }
    click.echo(sentence(Message(_WRITTEN, values), spoken()))
    if form.part is Part.BLIND and not both[-1].exists():
        command = next_command("sheet", "export", folder, *_who(reviewer), "--part", "named")
        click.echo(sentence(Message(_SECOND, {"file": both[-1], "command": command}), spoken()))
    if found := leaks_in(desk, form):
        click.echo(problems_text(found, spoken()), err=True)


def _who(reviewer: str | None) -> list[str]:
    return [] if reviewer is None else ["--reviewer", reviewer]


def _together(desk: "SheetDesk", form: "ScoreForm", target: Path) -> list[Path]:
    """Return the workbooks that one code is made of: what is scored blind, and what needs names."""
    from tenderkit.cli.scoring_workbook import form_for
    from tenderkit.model.score_form import Part

    other = {Part.BLIND: Part.NAMED, Part.NAMED: Part.BLIND}.get(form.part)
    if other is None or not form_for(desk.dossier, desk.named, other, desk.seal).asked:
        return [target]
    suffix = "-named" if other is Part.NAMED else ""
    both = [target, target.with_name(f"{form.reviewer}{suffix}.xlsx")]
    return both if other is Part.NAMED else both[::-1]


_WRITTEN = N_("{file}: criteria: {criteria}, bids: {bids}. When it is finished: {command}")
_SECOND = N_("What needs names comes after it, in {file}: {command}")
