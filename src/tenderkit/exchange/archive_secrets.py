# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of a file of a dossier goes in; whether it may be shown comes out, or why it is kept back.

What a bidder may see is named here one by one; everything else is kept back.
"""

from dataclasses import field
from enum import Enum

from tenderkit.model.archive import Access, is_vote
from tenderkit.records import dataclass
from tenderkit.words import N_


class Secret(Enum):
    """Why a file is kept back from a bidder who inspects the file."""

    OTHER_BIDS = N_("bids and applications of others, with prices and trade secrets")
    EXAMINATION = N_("notes of the buyer on the examination, with the names of those who examined")
    VOTES = N_("points and reasons of single reviewers")
    CONSENSUS = N_("points of all bids, and who agreed on them")
    INTERNAL = N_("internal papers of the buyer, with names of persons")
    ASKERS = N_("names those who asked; bidders got the answers without names")
    RECORD = N_("names of persons, pseudonyms, older versions, and names of files of other bidders")
    DOCUMENTS = N_("documents that are not for bidders, or that are for others, and drafts")
    RESULTS = N_("prices and points of other bidders")
    PACKS = N_("working copies of the reviewers; what they handed in is among the votes")
    HIDDEN = N_("what programs hide is no part of the dossier")


CONFIDENTIAL = frozenset({Secret.OTHER_BIDS, Secret.CONSENSUS, Secret.RESULTS})
"""What the law on the confidentiality of bids covers."""
WORKING = "out/packs/"
"""Where packs lie, in which reviewers score: no archive holds them."""
_RECORDED = ("internal.yaml", "award.yaml", "events.yaml", "providers.yaml", "delivery/")


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a dossier is no secret."""

    public: frozenset[str]
    """Files that bidders got: data, pictures, documents in ``out/``."""
    own: frozenset[str] = field(default=frozenset())
    """Documents about the bid of the bidder who inspects."""
    bid: str | None = None


def access(name: str, shown: Shown) -> Access:
    """Return who may see the file *name*."""
    public = name in shown.public or name.startswith(("templates/", "record/seal-"))
    return Access.PUBLIC if public else Access.SECRET


def left_out_always(name: str) -> Secret | None:
    """Return why nobody gets the file *name*; None: at least an auditor does."""
    return Secret.PACKS if name.startswith(WORKING) else None


def kept_back(name: str, shown: Shown) -> Secret | None:
    """Return why the bidder of *shown* does not get the file *name*; None: it is handed over."""
    top = name.split("/", maxsplit=1)[0]
    if access(name, shown) is Access.PUBLIC or name in shown.own:
        return None
    if shown.bid is not None and name.startswith(f"bids/{shown.bid}/"):
        return Secret.EXAMINATION if name == f"bids/{shown.bid}/examination.yaml" else None
    if is_vote(name):
        return Secret.RECORD if top == "record" else Secret.VOTES
    if top == "lots":
        return Secret.CONSENSUS
    return _BY_TOP.get(top, Secret.INTERNAL)


_BY_TOP = {
    "bids": Secret.OTHER_BIDS,
    "applications": Secret.OTHER_BIDS,
    "incoming": Secret.OTHER_BIDS,
    "consensus": Secret.CONSENSUS,
    "questions.yaml": Secret.ASKERS,
    "record": Secret.RECORD,
    "out": Secret.DOCUMENTS,
}


def told_path(name: str) -> str:
    """Return how a list of what was kept back names the file *name*: the names of others' files are not told.

    Example:
        >>> [told_path(name) for name in ("bids/bid-02/files/Firma.pdf", "scores/a/b.yaml", "internal.yaml")]
        ['bids/bid-02/', 'scores/', 'internal.yaml']
    """
    parts = name.split("/")
    if parts[0] in {"bids", "applications", "out"}:
        return "/".join(parts[:2]) + ("/" if len(parts) > 2 else "")  # noqa: PLR2004
    if parts[0] == "lots":
        return "/".join(parts[:3]) + "/"
    if parts[0] in {"scores", "consensus", "record", "incoming", "delivery"}:
        return f"{parts[0]}/"
    return name if name in _RECORDED or name in _BY_TOP else "."
