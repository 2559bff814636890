# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Groups of commands: their help is in the user's language, a folder stands for the register."""

from pathlib import Path

import click

from tenderkit.cli.options import spoken
from tenderkit.words import N_

_WHOLE = 1000
"""Signs that no sentence has."""


class SpokenGroup(click.Group):
    """Gives the help of its commands in the user's language."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, its help translated."""
        from tenderkit.cli.main import translated

        command = super().get_command(ctx, cmd_name)
        return None if command is None else translated(command, spoken())

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say what each command does in a whole sentence; click would cut it at the end of the line."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, each.get_short_help_str(_WHOLE)) for name, each in commands if each]
        with formatter.section(spoken()(N_("Commands"))):
            formatter.write_dl(rows)


class RegisterGroup(SpokenGroup):
    """Shows the register where a dossier stands in the place of a command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Read a folder in the place of a command as ``list FOLDER``."""
        if args and self.get_command(ctx, args[0]) is None and Path(args[0]).is_dir():
            args = ["list", *args]
        return super().resolve_command(ctx, args)
