# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A group of commands whose help is in the user's language."""

import click

from tenderkit.cli.options import spoken


class SpokenGroup(click.Group):
    """Gives the help of its commands in the user's language."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, its help translated."""
        from tenderkit.cli.main import translated

        command = super().get_command(ctx, cmd_name)
        return None if command is None else translated(command, spoken())
