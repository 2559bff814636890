# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Arguments and manners that several commands share."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from tenderkit.cli.language import chosen_language, translator
from tenderkit.words import N_, Translate

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def dossier_argument(function: Decorated) -> Decorated:
    """Add the argument DOSSIER, handed in as ``folder``."""
    kind = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.argument("folder", metavar="DOSSIER", type=kind)(function)


def lang_option(function: Decorated) -> Decorated:
    """Add ``--lang``, which the group has read before the command begins."""
    choice = click.Choice(["de", "en"])
    help_ = N_("Language of messages: de or en.")
    return click.option("--lang", type=choice, expose_value=False, help=help_)(function)


def json_option(function: Decorated) -> Decorated:
    """Add ``--json``, handed in as ``as_json``."""
    return click.option("--json", "as_json", is_flag=True, help=N_("Print JSON for machines."))(function)


def spoken_language() -> str:
    """Return the language in which the user is spoken to."""
    return chosen_language((), os.environ)


def spoken() -> Translate:
    """Return the translator into the language in which the user is spoken to."""
    return translator(spoken_language())


def next_command(*words: object) -> str:
    """Return a command to go on with, in the language that was asked for on the command line.

    Words with spaces are set in quotes.
    """
    context = click.get_current_context(silent=True)
    asked = False
    while context is not None:
        asked = asked or context.get_parameter_source("lang") is ParameterSource.COMMANDLINE
        context = context.parent
    shown = [f'"{word}"' if " " in str(word) else str(word) for word in ("tenderkit", *words)]
    return " ".join([*shown, *(["--lang", spoken_language()] if asked else [])])


def print_json(data: object) -> None:
    """Print *data* as indented JSON on stdout, in ASCII where stdout is not UTF-8: no character is lost."""
    import json

    everything = sys.stdout.encoding.lower().replace("-", "") == "utf8"
    click.echo(json.dumps(data, ensure_ascii=not everything, indent=2))
