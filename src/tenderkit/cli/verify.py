# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit verify``."""

from pathlib import Path

import click

from tenderkit.cli.options import (
    dossier_argument,
    json_option,
    lang_option,
    print_json,
    spoken,
    spoken_language,
)
from tenderkit.words import N_, sentence


@click.command()
@dossier_argument
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
def verify(ctx: click.Context, folder: Path, heads: tuple[str, ...], as_json: bool) -> None:
    """Say whether anything in DOSSIER moved since it was sealed or recorded.

    Every file that the journal names is held against its hash, every seal is computed again,
    the chain of the journal is followed from its first entry. Whoever has all files can write
    all of it anew; what cannot be written anew is a head that somebody noted elsewhere.
    An interrupted step is finished first; where nothing can be written, it is read as if it
    were. Exit 1 if anything moved.

    \b
    Example:
      tenderkit verify my-tender --head 7KQ2-M0AV-93TZ-XE4D
    """
    from tenderkit.checking.verification import verified
    from tenderkit.cli.unfinished import settle
    from tenderkit.reading.evidence import evidence
    from tenderkit.rendering.verified import verified_json, verified_text

    settled = settle(folder)
    if settled is not None:
        click.echo(sentence(settled, spoken()), err=True)
    found = verified(evidence(folder), heads)
    if as_json:
        print_json(verified_json(found, spoken()))
    else:
        click.echo(verified_text(found, spoken_language(), spoken()))
    if found.entries and not heads:
        words = N_(
            "Note the head elsewhere, and say it next time with --head: only that shows a cut journal."
        )
        click.echo(spoken()(words), err=True)
    if not found.intact:
        ctx.exit(1)
