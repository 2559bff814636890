# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register of bids, or what a person must look at, goes in; it is printed."""

from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import print_json, spoken, spoken_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tenderkit.outcome.register import Register
    from tenderkit.problems import Problem


def warn(problems: "Sequence[Problem]") -> None:
    """Say on stderr what a person must look at."""
    from tenderkit.cli.problems_shown import problems_text

    if problems:
        click.echo(problems_text(problems, spoken()), err=True)


def show(found: "Register", *, as_json: bool) -> None:
    """Print the register for people, or for machines."""
    from tenderkit.rendering.bids_json import register_json
    from tenderkit.rendering.bids_text import register_text

    if as_json:
        print_json(register_json(found))
    else:
        click.echo(register_text(found, spoken_language(), spoken()))
