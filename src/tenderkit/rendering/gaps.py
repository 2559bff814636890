# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A gap that a document printed goes in; the problem that names its key, file and document comes out."""

from collections.abc import Sequence

from tenderkit.model.dossier import Dossier
from tenderkit.problems import Place, Problem
from tenderkit.rendering.documents import Wanted
from tenderkit.words import N_, Message

Path = tuple[str | int, ...]

_LISTS = {"requirements": "requirements.yaml", "criteria": "criteria.yaml"}
_OWN = {"date": ("dates", "published"), "law_pack": ()}
"""What a document says of itself, and where it comes from."""


def gap(dossier: Dossier, wanted: Wanted, title: str, name: str, path: Path) -> Problem:
    """Return the problem that the document called *title* prints the gap *name*."""
    values = {"document": title, "key": name}
    what = Message(N_("{document} prints `{key}`, which is not filled in"), values)
    remedy = Message(N_("Fill it in, or render a draft with `--draft`."))
    place = place_of(dossier, wanted, path)
    return Problem("TK030", place, what, remedy)


def place_of(dossier: Dossier, wanted: Wanted, path: Path) -> Place:
    """Return the place nearest to where the value at *path* of the context would be written."""
    head, *rest = path
    if head in _LISTS:
        name, tail = _LISTS[str(head)], _tail(str(head), rest)
        own = f"{wanted.judged.folder}{name}"
        return dossier.places[(own if own in dossier.public else name, *tail)]
    if head == "document":
        rest = list(_OWN.get(str(rest[0]), ()))
    elif head == "lot" and wanted.judged.lot:
        rest = ["lots", wanted.judged.lot.id, *rest]
    elif head != "tender":
        rest = [head, *rest]
    return dossier.places[("tender.yaml", *rest)]


def _tail(head: str, rest: Sequence[str | int]) -> Path:
    """Return the path inside a file of a requirement or criterion, whatever list of the context holds it."""
    ids = [number for number, part in enumerate(rest) if part in {head, "declared", "scored", "groups"}]
    kinds = {"selection", "exclusion", "execution"}
    at = max((*ids, *(n for n, part in enumerate(rest) if part in kinds)), default=None)
    if at is None:
        return (head,)
    return ("groups" if rest[at] == "groups" else head, *rest[at + 1 :])
