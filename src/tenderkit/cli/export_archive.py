# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit export archive``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import dossier_argument, lang_option, next_command, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from datetime import datetime

    from tenderkit.cli.archived import Archive


@click.command()
@dossier_argument
@click.option(
    "--out",
    metavar="FILE.zip",
    type=click.Path(dir_okay=False, path_type=Path),
    help=N_("File to write; printed where not said."),
)
@click.option(
    "--for",
    "audience",
    type=click.Choice(["auditor", "inspection"]),
    default="auditor",
    help=N_("Who gets it; for an inspection by a bidder, what is secret is left out and listed."),
)
@click.option("--bidder", metavar="BID", help=N_("With --for inspection: keep what is of this bid."))
@record_options
@lang_option
def archive(
    folder: Path,
    out: Path | None,
    audience: str,
    bidder: str | None,
    by: str | None,
    at: "datetime | None",
) -> None:
    """Pack DOSSIER into one zip that anybody can check: files, results, hashes, versions.

    It holds the whole dossier with its documents, the votes in a folder of their own, the
    ranking, and scripts that check all that without tenderkit. The same dossier gives the same
    bytes. With --by or --at the journal notes that it was made, for whom, and its hash.

    \b
    Example:
      tenderkit export archive my-tender --out my-tender.zip
      tenderkit export archive my-tender --for inspection --bidder bid-02 --out bid-02.zip
    """
    from tenderkit.cli.archived import archive_of
    from tenderkit.cli.unfinished import finish
    from tenderkit.model.archive import Audience

    if bidder is not None and audience != Audience.INSPECTION:
        raise click.UsageError(spoken()(N_("--bidder is for --for inspection only.")))
    if out is None and sys.stdout.isatty():
        raise click.UsageError(spoken()(N_("An archive is no text for a terminal; say --out FILE.zip.")))
    if out is not None and out.resolve().is_relative_to(folder.resolve()):
        raise click.UsageError(
            spoken()(N_("The archive would lie in the dossier that it holds; say another --out."))
        )
    _known(folder, bidder)
    finish(folder)
    made = archive_of(folder, Audience(audience), bidder)
    hash_ = _written(made, out)
    _say(made, out)
    _say_outdated(folder, made)
    if by is not None or at is not None:
        _record(folder, made, hash_, by, at)


def _known(folder: Path, bidder: str | None) -> None:
    """Refuse a bid that there is none of."""
    from tenderkit.reading.dossier import read_dossier

    if bidder is None:
        return
    known = [each.id for each in read_dossier(folder).bids]
    if bidder not in known:
        values = {"bid": bidder, "known": ", ".join(known) or "–"}
        words = Message(N_("There is no bid {bid}. Known here are: {known}."), values)
        raise click.BadParameter(sentence(words, spoken()), param_hint="--bidder")


def _written(made: "Archive", out: Path | None) -> str:
    """Write the archive, or print it, and return its hash."""
    from hashlib import file_digest
    from shutil import copyfileobj
    from tempfile import TemporaryDirectory

    from tenderkit.recording.archive import write_archive

    with TemporaryDirectory(prefix="tenderkit-") as beside:
        target = out or Path(beside) / "archive.zip"
        write_archive(target, made.members)
        with target.open("rb") as file:
            hash_ = file_digest(file, "sha256").hexdigest()
            if out is None:
                file.seek(0)
                copyfileobj(file, sys.stdout.buffer)
                sys.stdout.buffer.flush()
    return hash_


def _say(made: "Archive", out: Path | None) -> None:
    """Say on stderr what the archive lacks, and how to try it."""
    from tenderkit.cli.problems_shown import problem_text

    for problem in made.unjudged:
        click.echo(problem_text(problem, spoken()), err=True)
    if made.unjudged:
        words = N_("The bids cannot be judged as they are; the archive holds no ranking.")
        click.echo(spoken()(words), err=True)
    values: dict[str, object] = {
        "count": len(made.members),
        "out": sum(e.files for e in made.manifest.left_out),
    }
    words = N_("Files in the archive: {count}, left out: {out}")
    click.echo(sentence(Message(words, values), spoken()), err=True)
    if out is not None:
        words = N_("Everything in it is made again by: {command}")
        command = next_command("replay", out)
        click.echo(sentence(Message(words, {"command": command}), spoken()), err=True)


def _say_outdated(folder: Path, made: "Archive") -> None:
    """Say which documents will come out otherwise when they are made again."""
    from tenderkit.cli.outdated import outdated, outdated_reports

    held = {f"out/{path.rpartition('/out/')[2]}" for path in made.members}
    if names := [name for name in (*outdated(folder), *outdated_reports(folder)) if name in held]:
        words = N_("Made from something older, so they come out otherwise when made again: {files}")
        click.echo(sentence(Message(words, {"files": ", ".join(names)}), spoken()), err=True)


def _record(folder: Path, made: "Archive", hash_: str, by: str | None, at: "datetime | None") -> None:
    """Let the journal note that the archive was made."""
    from tenderkit.cli.recorded import Kind, recorded, stated
    from tenderkit.reading.dossier import read_dossier

    manifest = made.manifest
    data = {"for": manifest.audience.value, "bid": manifest.bidder, "sha256": hash_}
    statement = stated(by, at, read_dossier(folder).tender.timezone)
    recorded(folder, Kind.EXPORT, statement, {}, {key: value for key, value in data.items() if value})
