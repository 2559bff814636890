# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The names of all files of a dossier go in; those that lie where nobody would read them come out."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from tenderkit.model.tender import Tender
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

_HEAD_OF = {"bids": "bid.yaml", "applications": "application.yaml"}


def misplaced(tender: Tender, names: Iterable[str], offers: Iterable[str] = ()) -> list[Problem]:
    """Return what would be passed over silently: parts without a whole, lots that are none.

    Args:
        tender: says which lots there are.
        names: files that are read.
        offers: folders of bids and applications with anything in them, read or not.
    """
    listed = list(names)
    return [
        *_same_but_for_capitals(listed),
        *_headless(listed, offers),
        *_unknown_lots(tender, listed),
        *_outside_lots(tender, listed),
    ]


def _same_but_for_capitals(names: list[str]) -> Iterator[Problem]:
    """Yield files and folders that are one and the same on Windows and macOS."""
    paths = [PurePosixPath(name) for name in names]
    first: dict[tuple[PurePosixPath, str], PurePosixPath] = {}
    for path in dict.fromkeys(part for p in paths for part in (*reversed(p.parents), p)):
        known = first.setdefault((path.parent, path.name.casefold()), path)
        if known.name != path.name:
            what = Message(N_("the name differs from {first} in capital letters only"), {"first": known.name})
            remedy = Message(N_("Give it a name of its own; some systems take both for one."))
            yield Problem("TK013", Place(str(path)), what, remedy)


def _headless(names: list[str], offers: Iterable[str]) -> Iterator[Problem]:
    """Yield the folders of bids and applications in which the main file is missing."""
    holders = (*(PurePosixPath(name).parent for name in names), *map(PurePosixPath, offers))
    for folder in dict.fromkeys(holders):
        head = _HEAD_OF.get(folder.parts[0], "") if len(folder.parts) == 2 else ""  # noqa: PLR2004
        if head and f"{folder}/{head}" not in names:
            what = Message(N_("`{head}` is missing in this folder"), {"head": head})
            remedy = Message(N_("Add it, or keep the folder elsewhere."))
            yield Problem("TK016", Place(str(folder)), what, remedy)


def _unknown_lots(tender: Tender, names: list[str]) -> Iterator[Problem]:
    known = [lot.id for lot in tender.lots]
    found = dict.fromkeys(PurePosixPath(name).parts[1] for name in names if name.startswith("lots/"))
    for lot in found:
        if lot not in known:
            what = Message(N_("the tender has no lot {lot}"), {"lot": lot})
            remedy = (
                Message(N_("Known here are: {known}."), {"known": ", ".join(known)})
                if known
                else Message(N_("Name it under `lots:` in tender.yaml, or remove the folder."))
            )
            yield Problem("TK015", Place(f"lots/{lot}"), what, remedy)


def _outside_lots(tender: Tender, names: list[str]) -> Iterator[Problem]:
    """Yield sheets that belong to no lot where there are lots."""
    for name in names if tender.lots else ():
        if name.startswith(("scores/", "consensus/")):
            what = Message(N_("the tender has lots, and this sheet belongs to none"))
            remedy = Message(N_("Move it to `lots/LOT/{name}`."), {"name": name})
            yield Problem("TK015", Place(name), what, remedy)
