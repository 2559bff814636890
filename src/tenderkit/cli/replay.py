# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit replay``."""

from pathlib import Path

import click

from tenderkit.cli.options import json_option, lang_option, print_json, spoken, spoken_language
from tenderkit.words import N_


@click.command()
@click.argument("archive", metavar="ARCHIVE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--head",
    "heads",
    metavar="CODE",
    multiple=True,
    help=N_("A head of the journal that was noted elsewhere, as code or hash; may be repeated."),
)
@json_option
@lang_option
@click.pass_context
def replay(ctx: click.Context, archive: Path, heads: tuple[str, ...], as_json: bool) -> None:
    """Make everything in ARCHIVE again, and say whether it agrees.

    Every file is held against its hash, journal and seal are followed, every number is computed
    anew from the YAML files, every document is made once more and compared byte by byte. Numbers
    that differ, and files that were changed: exit 1. Documents that differ where another version
    of a library made them: exit 0, and the versions are named. ARCHIVE is not changed.

    \b
    Example:
      tenderkit replay my-tender.zip --head 7KQ2-M0AV-93TZ-XE4D
    """
    from tempfile import TemporaryDirectory

    from tenderkit.cli.replaying import replayed
    from tenderkit.reading.characters import FORBIDDEN
    from tenderkit.rendering.replayed import replayed_text
    from tenderkit.rendering.replayed_json import replayed_json

    with TemporaryDirectory(prefix="tenderkit-", ignore_cleanup_errors=True) as scratch:
        found = replayed(archive, Path(scratch), heads)
    if as_json:
        print_json(replayed_json(found, spoken()))
    else:
        click.echo(FORBIDDEN.sub("\ufffd", replayed_text(found, spoken_language(), spoken())))
    if not found.agrees:
        ctx.exit(1)
