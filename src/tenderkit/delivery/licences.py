# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped list of licences goes in; what is known of an id comes out."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from tenderkit.model.licence_expression import holds, ids
from tenderkit.records import dataclass

_FORM = re.compile(r"-(only|or-later)$|\+$")
_DROPPED = re.compile(r"[^a-z0-9.+]")


@dataclass(frozen=True, slots=True)
class Licences:
    """What is known of licences, by SPDX id."""

    approved: frozenset[str]
    """By the Open Source Initiative, or free all the same."""
    known: frozenset[str]
    not_free: tuple[str, ...]
    """How the ids of those begin that forbid something."""
    does_not_take: Mapping[str, tuple[str, ...]]
    """Families whose code does not fit below a licence as a rule."""
    texts: tuple[tuple[str, tuple[str, ...]], ...]
    """What the text of a licence begins with."""

    def is_expression(self, text: str) -> bool:
        """Return whether *text* is an SPDX expression of ids that somebody knows."""
        valid = holds(text, lambda id_: id_ in self.known or id_.startswith("LicenseRef-"))
        every = all(id_ in self.known or id_.startswith("LicenseRef-") for id_ in ids(text))
        return valid is not None and every

    def is_open(self, text: str) -> bool:
        """Return whether *text* can be chosen so that all of it is free."""
        return bool(holds(text, lambda id_: id_ in self.approved or plain(id_) in self.approved))

    def is_closed(self, text: str) -> bool:
        """Return whether all ways to read *text* forbid some use, change or trade, or are unknown."""
        doubtful = holds(text, lambda id_: id_ in self.known and not id_.startswith(self.not_free))
        return not self.is_open(text) and doubtful is not True

    def refuses(self, ours: str, theirs: str) -> bool:
        """Return whether code under *theirs* does not fit into software under *ours*, as a rule."""

        def fits(id_: str) -> bool:
            families = self.does_not_take.get(ours, ())
            return id_ == ours or not any(id_ == f or id_.startswith(f"{f}-") for f in families)

        return holds(theirs, fits) is False

    def is_text_of(self, id_: str, text: str) -> bool:
        """Return whether *text* begins as that of *id_* does; true where that is not known."""
        phrases = dict(self.texts).get(plain(id_))
        squeezed = _squeezed(text[:20_000])
        return phrases is None or any(phrase in squeezed for phrase in phrases)

    def named_by(self, text: str) -> str | None:
        """Return the licence whose text this is, as far as its beginning says it."""
        squeezed = _squeezed(text[:20_000])
        places = (
            (squeezed.find(phrase), -len(phrase), id_) for id_, phrases in self.texts for phrase in phrases
        )
        found = min((place for place in places if place[0] >= 0), default=None)
        if found is None:
            return None
        three = found[2] == "BSD-2-Clause" and "neitherthenameof" in squeezed
        return "BSD-3-Clause" if three else found[2]


def plain(id_: str) -> str:
    """Return *id_* without "only" and "or later": both have the same text.

    Example:
        >>> plain("GPL-3.0-or-later")
        'GPL-3.0'
    """
    return _FORM.sub("", id_)


def licences(lists: Mapping[str, Any]) -> Licences:
    """Return what the shipped *lists* know."""
    data, own = lists["licences"], lists["delivery"]
    keys = ("approved", "other", "deprecated", "does_not_take")
    texts = tuple((id_, tuple(phrases)) for id_, phrases in own["licence_texts"].items())
    free = (*own["for_texts"], *own["free_too"])
    return _licences(tuple(data[key] for key in keys), free, tuple(own["not_free"]), texts)


@cache
def _licences(
    listed: tuple[str, ...],
    free: tuple[str, ...],
    not_free: tuple[str, ...],
    texts: tuple[tuple[str, tuple[str, ...]], ...],
) -> Licences:
    approved, other, deprecated = (frozenset(text.split()) for text in listed[:3])
    refused = [line.split() for line in listed[3].splitlines()]
    return Licences(
        approved | frozenset(free) | frozenset(id_ for id_ in deprecated if f"{id_}-only" in approved),
        approved | other | deprecated,
        not_free,
        {row[0]: tuple(row[1:]) for row in refused},
        tuple((id_, tuple(map(_squeezed, phrases))) for id_, phrases in texts),
    )


def _squeezed(text: str) -> str:
    """Return the letters and numbers of *text*, spelt in one way."""
    short = _DROPPED.sub("", text.casefold().replace("license", "licence").replace("version", "v"))
    return short.replace("v.", "v")
