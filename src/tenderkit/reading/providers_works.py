# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``TITLE | REPOSITORY | LICENCE`` goes in; work of a firm, or a project that it maintains, comes out."""

import re

from tenderkit.model.providers import Maintained, PastWork
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

_URL = re.compile(r"https?://[^\s<>\"|]+")
_LICENCE = re.compile(r"\(?[A-Za-z][A-Za-z0-9.+-]*(?:\)? (?:AND|OR|WITH) \(?[A-Za-z][A-Za-z0-9.+-]*)*\)?")


def past_work(text: str, place: Place, problems: list[Problem]) -> PastWork:
    """Return what *text* says of a reference; *problems* takes what of it cannot be meant."""
    title, repository, licence = _parts(text, place, problems)
    return PastWork(title, repository=repository, licence=licence)


def maintained(text: str, place: Place, problems: list[Problem]) -> Maintained:
    """Return what *text* says of a project; *problems* takes what of it cannot be meant."""
    return Maintained(*_parts(text, place, problems))


def _parts(text: str, place: Place, problems: list[Problem]) -> tuple[str, str | None, str | None]:
    """Return title, address and licence; the two may change places, and either may be missing."""
    title, *more = (" ".join(part.split()) for part in text.split("|"))
    repository = licence = None
    if not title or _URL.fullmatch(title):
        problems.append(_wrong(text, place))
    for part in filter(None, more):
        if repository is None and _URL.fullmatch(part):
            repository = part
        elif licence is None and _LICENCE.fullmatch(part):
            licence = part
        else:
            problems.append(_wrong(part, place))
    return title, repository, licence


def _wrong(text: str, place: Place) -> Problem:
    what = Message(N_("{text} cannot stand here"), {"text": text[:50]})
    remedy = N_("Write title, repository and licence, as in `Rooms | https://code.example/rooms | EUPL-1.2`.")
    return Problem("TK988", place, what, Message(remedy))
