# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A gap in bids, award, questions or the journal goes in; the file and the key that fill it come out."""

from collections.abc import Mapping

from tenderkit.model.record_places import JOURNAL
from tenderkit.outcome.open_key import OpenKey

Path = tuple[str | int, ...]

_OWN_FILES: Mapping[str, str] = {"price": "price.yaml", "examination": "examination.yaml"}
"""Parts of a bid that stand in a file of their own."""
_REQUESTS = {"requests": 1, "asks": 2}
"""Where requests stand in a bid, and the step at which each is named by its number."""
_FILES: Mapping[str, str] = {
    "award": "award.yaml",
    "outcome": "award.yaml",
    "outcomes": "award.yaml",
    "questions": "questions.yaml",
    "question": "questions.yaml",
    "record": JOURNAL,
    "reviewer": "internal.yaml",
}
_OF_THE_END: Mapping[str, str] = {
    "endings": "decisions",
    "statistics": "decisions",
    "scores": "decisions",
    "letter": "letters",
    "awarded_on": "letters",
    "contract_from": "letters",
}
"""What documents say of the end → the part of ``award.yaml`` that it follows from."""
_OF_DELIVERY: Mapping[str, tuple[str, str]] = {
    "contractors": ("award.yaml", "decisions"),
    "team": ("internal.yaml", "team"),
    "publication": ("internal.yaml", "publication_plan"),
    "kickoff": ("delivery/reviews.yaml", "meetings"),
    "communication": ("delivery/reviews.yaml", "communication"),
    "reviews": ("delivery/reviews.yaml", "reviews"),
    "review": ("delivery/reviews.yaml", "reviews"),
    "budget": ("delivery/reviews.yaml", "reviews"),
    "changes": ("delivery/changes.yaml", "changes"),
    "staff": ("delivery/staff.yaml", "changes"),
    "acceptance": ("delivery/acceptance.yaml", "items"),
    "defects": ("delivery/defects.yaml", "defects"),
    "handover": ("delivery/handover.yaml", "items"),
    "milestones": ("delivery/milestones.yaml", "milestones"),
    "report": ("delivery/milestones.yaml", "report"),
    "publiccode": ("tender.yaml", "open_source"),
}
"""What documents say of the delivery → the file and the key that it is taken from."""
HEADS = frozenset({*_FILES, *_OF_THE_END, "bid", "bids", "delivery"})
"""Names at the top of a context whose gaps are known here."""


def later_key(path: Path, about: str | None) -> OpenKey:
    """Return the key that fills the gap at *path*; *about* is the id of whom the document is about."""
    head, *rest = path
    if head in _OF_THE_END:
        return OpenKey("award.yaml", (_OF_THE_END[str(head)],))
    if head == "delivery":
        part = str(rest[0]) if rest else ""
        file, key = _OF_DELIVERY.get(part, ("delivery/milestones.yaml", part))
        about_report = (key, *rest[1:2]) if part == "report" else (key,)
        return OpenKey(file, about_report)
    if head == "bids":
        return _of_bid(str(rest[0]) if rest else "", tuple(rest[1:]))
    if head == "bid":
        return _of_bid(about or "", tuple(rest))
    if head == "reviewer":
        return OpenKey("internal.yaml", ("reviewers", about or "", *rest))
    if head == "question":
        return OpenKey("questions.yaml", ("questions", about or "", *rest))
    if head == "questions":
        rest = ["questions", *rest]
    return OpenKey(_FILES[str(head)], tuple(rest) or (head,))


def _of_bid(bid: str, path: Path) -> OpenKey:
    """Return a key of one of the files of *bid*."""
    part = str(path[0]) if path else ""
    if part in _REQUESTS and len(path) > _REQUESTS[part]:
        number, rest = path[_REQUESTS[part]], path[_REQUESTS[part] + 1 :]
        return OpenKey(f"bids/{bid}/examination.yaml", ("requests", int(number) - 1, *rest))
    if part in _OWN_FILES:
        return OpenKey(f"bids/{bid}/{_OWN_FILES[part]}", tuple(path[1:]) or (part,))
    return OpenKey(f"bids/{bid}/bid.yaml", path)
