# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words go in; the user reads them, on stdout where they are the answer."""

import click

from tenderkit.cli.options import next_command, spoken, spoken_language
from tenderkit.rendering.examination_words import Speech
from tenderkit.rendering.grounds import wrapped


def speech() -> Speech:
    """Return how the user is spoken to."""
    return Speech(spoken_language(), spoken())


def tell(words: str, *, err: bool = False, **values: object) -> None:
    """Say one message, in lines of 80 columns."""
    click.echo("\n".join(wrapped(speech().say(words, **values), "")), err=err)


def tell_command(words: str, *command: object, err: bool = False) -> None:
    """Say *words*, and on a line of its own the command to go on with."""
    tell(words, err=err)
    click.echo(f"  {next_command(*command)}", err=err)


def misuse(words: str, **values: object) -> click.UsageError:
    """Return the error of a command that was misused."""
    return click.UsageError(speech().say(words, **values))
