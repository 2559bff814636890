# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The names of all files of a dossier go in; those that lie where nobody would read them come out."""

from collections.abc import Iterable, Iterator
from itertools import accumulate

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
    first: dict[tuple[str, str], str] = {}
    for path in dict.fromkeys(part for name in names for part in _above(name)):
        folder, _, own = path.rpartition("/")
        known = first.setdefault((folder, own.casefold()), own)
        if known != own:
            what = Message(N_("the name differs from {first} in capital letters only"), {"first": known})
            remedy = Message(N_("Give it a name of its own; some systems take both for one."))
            yield Problem("TK013", Place(path), what, remedy)


def _above(name: str) -> list[str]:
    """Return the folders in which the file *name* lies, the outermost first, and the file itself."""
    return list(accumulate(name.split("/"), "{}/{}".format))


def _headless(names: list[str], offers: Iterable[str]) -> Iterator[Problem]:
    """Yield the folders of bids and applications in which the main file is missing."""
    holders = (*(name.rpartition("/")[0] for name in names), *offers)
    for folder in dict.fromkeys(holders):
        head = _HEAD_OF.get(folder.partition("/")[0], "") if folder.count("/") == 1 else ""
        if head and f"{folder}/{head}" not in names:
            what = Message(N_("`{head}` is missing in this folder"), {"head": head})
            remedy = Message(N_("Add it, or keep the folder elsewhere."))
            yield Problem("TK016", Place(folder), what, remedy)


def _unknown_lots(tender: Tender, names: list[str]) -> Iterator[Problem]:
    known = [lot.id for lot in tender.lots]
    found = dict.fromkeys(name.split("/")[1] for name in names if name.startswith("lots/"))
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
