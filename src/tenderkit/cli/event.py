# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit event``: what happens beside the plan."""

from pathlib import Path

import click

from tenderkit.cli.event_bids import members, present, round_, withdraw
from tenderkit.cli.event_files import correct, hand_edit
from tenderkit.cli.event_others import consent, extend, note, reviewer
from tenderkit.cli.groups import SpokenGroup
from tenderkit.cli.options import (
    dossier_argument,
    json_option,
    lang_option,
    print_json,
    spoken,
    spoken_language,
)


class _Events(SpokenGroup):
    """Shows the events where a dossier stands in the place of a command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None and Path(args[0]).is_dir():
            args = ["list", *args]
        return super().resolve_command(ctx, args)


@click.group(cls=_Events)
@lang_option
def event() -> None:
    """Record what happens beside the plan, with the reason and who says so.

    Texts stand in events.yaml, which is confidential; the journal has ids and hashes. What an
    event replaces is kept. With a dossier in the place of a command it lists the events.
    A bid that replaces another, a variant and a bid of a later round come in with
    `tenderkit bids add`; a lot is cancelled with `tenderkit award --cancel --lot`.

    \b
    Example:
      tenderkit event my-tender
      tenderkit event withdraw my-tender bid-03 --reason "No staff." --by "Ann Sample"
    """


@event.command("list", hidden=True)
@dossier_argument
@json_option
@lang_option
def list_(folder: Path, as_json: bool) -> None:
    """List what happened beside the plan of DOSSIER.

    \b
    Example:
      tenderkit event my-tender --json
    """
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.rendering.event_text import events_json, events_text

    events = read_dossier(folder).events
    if as_json:
        print_json(events_json(events))
    else:
        click.echo(events_text(events, spoken_language(), spoken()))


for _command in (withdraw, members, round_, present, extend, consent, reviewer, correct, hand_edit, note):
    event.add_command(_command)
