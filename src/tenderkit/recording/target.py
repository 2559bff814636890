# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file that a step is to change goes in; what stands against that comes out, before anything is written."""

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_IWGRP, S_IWOTH, S_IWUSR

from tenderkit.model.pending import stays_inside
from tenderkit.model.record import Change
from tenderkit.problems import Place, Problem, system_words
from tenderkit.words import N_, Message


def target_problems(folder: Path, name: str, change: Change) -> Iterator[Problem]:
    """Yield why *change* cannot be made to the file *name* below *folder*."""
    if not stays_inside(name):
        raise ValueError(name)
    try:
        yield from _problems(folder, name, change)
    except OSError as error:
        what = Message(N_("nothing was recorded: {reason}"), {"reason": system_words(error)})
        remedy = Message(N_("Make room or mend the permissions; then say it again."))
        yield Problem("TK021", Place(name), what, remedy)


def link_problems(folder: Path, name: str) -> Iterator[Problem]:
    """Yield why nothing can be put at *name* below *folder*: a link leads there."""
    parts = name.split("/")
    linked = next((n for n in range(1, len(parts) + 1) if folder.joinpath(*parts[:n]).is_symlink()), None)
    if linked is not None:
        what = Message(N_("this is a link, and nothing is recorded through links"))
        remedy = Message(N_("Put the folder or file itself here."))
        yield Problem("TK072", Place("/".join(parts[:linked])), what, remedy)


def _problems(folder: Path, name: str, change: Change) -> Iterator[Problem]:
    path = folder / name
    links = list(link_problems(folder, name))
    yield from links
    if links:
        return
    there = path.read_bytes() if path.exists() else None
    if there != change.old:
        what = Message(N_("somebody changed this file in the meantime; nothing was recorded"))
        yield Problem("TK073", Place(name), what, Message(N_("Look at it, then say it again.")))
    elif _is_read_only(path):
        what = Message(N_("this may only be read; nothing was recorded"))
        yield Problem(
            "TK021", Place(name), what, Message(N_("Allow writing, if that is right; then say it again."))
        )


def _is_read_only(path: Path) -> bool:
    """Return whether *path*, or the folder where it shall lie, is closed to writing, for anybody."""
    near = next(each for each in (path, *path.parents) if each.exists())
    held = [near, near.parent] if near == path else [near]
    return any(
        not each.stat().st_mode & (S_IWUSR | S_IWGRP | S_IWOTH) or not os.access(each, os.W_OK)
        for each in held
    )
