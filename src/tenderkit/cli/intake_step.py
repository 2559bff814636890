# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person says of bids, or applications, that came goes in; they are taken in or opened, and shown."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tenderkit.cli.bids_shown import show, warn
from tenderkit.cli.options import json_option, lang_option, spoken, spoken_language
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_

if TYPE_CHECKING:
    from tenderkit.checking.taking import Relations
    from tenderkit.cli.bids_known import KnownBids
    from tenderkit.model.intake import Intake

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])


def opening_options(function: _Decorated) -> _Decorated:
    """Add the options of an opening, handed in as `open_all` takes them."""
    others = click.option(
        "--with", "others", metavar="NAME", multiple=True, help=N_("Who else opens; may be repeated.")
    )
    moved = click.option(
        "--with-moved-files",
        is_flag=True,
        help=N_("Open although files are not as they came in; the journal notes where."),
    )
    return others(moved(record_options(json_option(lang_option(function)))))


def take_in(
    folder: Path,
    paths: Sequence[Path],
    known: "KnownBids",
    relations: "Relations",
    *,
    bidder: str | None,
    received: datetime | None,
    by: str | None,
    at: datetime | None,
    as_json: bool,
) -> None:
    """Take in what lies in the inbox, or what *paths* name of it, and show what is new.

    Raises:
        InputError: something cannot be taken in. What came before it was.
    """
    from tenderkit.cli.bids_taken import Said, added, times
    from tenderkit.rendering.bids_text import bid_line

    statement, came = times(known, by, at, received)
    done = added(folder, paths, known, Said(statement, came, bidder, relations))
    for remark in done.remarks:
        click.echo(remark, err=True)
    if as_json:
        show(done.known.register, as_json=True)
    elif done.new:
        click.echo("\n".join(bid_line(each, spoken_language(), spoken()) for each in done.new))
    warn(done.problems)


def open_all(
    folder: Path,
    intake: "Intake",
    *,
    others: tuple[str, ...],
    with_moved_files: bool,
    by: str | None,
    at: datetime | None,
    as_json: bool,
) -> None:
    """Open all that is still closed, and show what was opened.

    Raises:
        InputError: it cannot be opened yet, or not so; nothing was opened.
    """
    from tenderkit.cli.bids_opened import opened
    from tenderkit.rendering.bids_opening import opening_text
    from tenderkit.rendering.examination_words import Speech

    done = opened(folder, by, others, at, with_moved_files=with_moved_files, intake=intake)
    if as_json:
        show(done.known.register, as_json=True)
    else:
        words = Speech(spoken_language(), spoken())
        click.echo(opening_text(done.bids, done.late, done.forms, words, intake))
    warn(done.problems)
