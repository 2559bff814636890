# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit seal``."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import dossier_argument, lang_option, next_command, spoken, spoken_language
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.model.dossier import Dossier
    from tenderkit.model.seal import Seal


@click.command()
@dossier_argument
@click.option(
    "--renew",
    is_flag=True,
    help=N_("Take templates, catalogues and law data as they are installed, not as they were sealed."),
)
@record_options
@lang_option
def seal(folder: Path, renew: bool, by: str | None, at: datetime | None) -> None:
    """Fix all that bidders get of DOSSIER by one hash, printed as a short code.

    Tender, requirements, criteria, templates and the law data they use are laid down
    in record/seal-1, and documents are made from there from then on. What changed needs
    a new seal; where nothing changed there is none. The code tells whether two copies
    say the same, `tenderkit verify` whether anything moved.

    \b
    Example:
      tenderkit seal my-tender --by "Jo Berg" --at 2027-03-04T10:00
    """
    from tenderkit.cli.dress import town_look
    from tenderkit.cli.problems_shown import problems_text
    from tenderkit.cli.sealing import record_seal, seal_of, seal_parts
    from tenderkit.cli.sound import printable_dossier
    from tenderkit.problems import InputError
    from tenderkit.reading.seal import latest_seal

    try:
        dossier = printable_dossier(folder, renewed=renew)
    except InputError as error:
        click.echo(problems_text(error.problems, spoken()), err=True)
        click.echo(spoken()(N_("Nothing was sealed.")), err=True)
        click.get_current_context().exit(1)
    town_look(folder, dossier, draft=False)
    last = latest_seal(folder)
    parts = seal_parts(folder, dossier, renewed=renew)
    new = seal_of(parts, last.number + 1 if last else 1)
    if last is not None and last.hash == new.hash:
        _say(N_("Nothing changed since seal {number}: {code}"), last)
        return
    record_seal(folder, dossier, new, parts, by, at)
    _say(N_("Seal {number}: {code}"), new)
    _say(N_("SHA-256: {hash}"), new)
    if last is not None:
        click.echo(f"\n{_changed(folder, dossier, last, new)}")
    _say_late(dossier)
    words = Message(
        N_("Documents print the code from now on: {command}"), {"command": next_command("render", folder)}
    )
    click.echo(sentence(words, spoken()), err=True)


def _say(words: str, seal: "Seal") -> None:
    values = {"number": seal.number, "code": seal.code, "hash": seal.hash}
    click.echo(sentence(Message(words, values), spoken()))


def _changed(folder: Path, dossier: "Dossier", last: "Seal", new: "Seal") -> str:
    """Return what changed from one seal to the next: the data in words, other parts by name."""
    from tenderkit.checking.changes import changes
    from tenderkit.model.seal import DATA
    from tenderkit.reading.sealed_law import law_of
    from tenderkit.reading.sealing import sealed_dossier
    from tenderkit.rendering.changes import changes_text

    found = changes(sealed_dossier(folder, last), dossier, law_of(folder))
    both = last.parts.keys() | new.parts.keys()
    others = sorted(p for p in both if not p.startswith(DATA) and last.parts.get(p) != new.parts.get(p))
    text = changes_text(found, spoken_language(), spoken())
    if not others:
        return text
    words = Message(N_("Changed beside the data: {names}"), {"names": ", ".join(others)})
    return f"{text}\n{sentence(words, spoken())}"


def _say_late(dossier: "Dossier") -> None:
    """Say what a seal does not prove that was made after somebody could know bids."""
    if dossier.bids or dossier.applications:
        words = N_("Bids or applications are here already; of the time before, this seal proves nothing.")
        click.echo(sentence(Message(words), spoken()), err=True)
