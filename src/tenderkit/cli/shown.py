# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the files of it come out that are no secret: what bidders got, what is about one bid."""

from collections.abc import Collection
from pathlib import Path

from tenderkit.exchange.archive_secrets import Shown
from tenderkit.model.dossier import Dossier
from tenderkit.recording.rendered import intact_files
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.for_bidders import for_bidders
from tenderkit.rendering.wanted import Wanted, wanted_documents

_ENDINGS = ("docx", "pdf", "xlsx", "html")
_TO_ALL = "bieterinformation"
"""Beside the documents for bidders, what all of them get."""


def shown(folder: Path, dossier: Dossier, names: Collection[str], bid: str | None) -> Shown:
    """Return what of the files *names* of *dossier* is no secret to the bidder of *bid*.

    A document that is only a draft, or that somebody changed, is one.
    """
    made = intact_files(folder / "out", [n.removeprefix("out/") for n in names if n.startswith("out/")])
    public, own = set(), set()
    for wanted in wanted_documents(dossier, list(DOCUMENTS.values())):
        files = {f"out/{n}" for n in map(wanted.name, _ENDINGS) if n in made and not made[n].draft}
        if _is_public(wanted):
            public |= files
        elif wanted.bid is not None and wanted.bid.id == bid and not wanted.kind.confidential:
            own |= files
    pictures = {dossier.tender.look.logo or ""}
    return Shown(frozenset({*dossier.public, *pictures, *public} & set(names)), frozenset(own), bid)


def _is_public(wanted: Wanted) -> bool:
    return wanted.about is None and (for_bidders(wanted.kind) or wanted.kind.id == _TO_ALL)
