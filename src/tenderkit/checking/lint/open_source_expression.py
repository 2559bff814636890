# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a licence goes in; whether somebody knows its SPDX ids, and which are meant, comes out."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from tenderkit.model.licence_expression import exceptions, holds, ids
from tenderkit.records import dataclass

_KEYS = ("approved", "other", "exceptions", "deprecated", "superseded", "does_not_take")
_SQUEEZE = r"license|lizenz|licence|version|(?<=[a-z])\s*v(?=\d)|\.0\b|[^a-z0-9]"


@dataclass(frozen=True, slots=True)
class Licences:
    """What is known of licences, by SPDX id."""

    approved: frozenset[str]
    known: frozenset[str]
    """Approved or not."""
    exceptions: frozenset[str]
    deprecated: frozenset[str]
    superseded: Mapping[str, str]
    does_not_take: Mapping[str, tuple[str, ...]]


def is_expression(text: str, licences: Licences) -> bool:
    """Return whether *text* is ids that somebody knows, joined by operators."""
    known = licences.known | licences.deprecated
    return (
        holds(text, bool) is not None
        and all(id_ in known or id_.startswith("LicenseRef-") for id_ in ids(text))
        and all(id_ in licences.exceptions for id_ in exceptions(text))
    )


def nearest(text: str, licences: Licences) -> str | None:
    """Return the id that is most likely meant, "EUPL-1.2" for "EUPL v1.2"."""
    import difflib  # noqa: PLC0415 - only where a licence is unknown

    squeezed: dict[str, str] = {}
    for id_ in sorted(licences.known, key=len):
        squeezed.setdefault(_squeezed(id_), id_)
    close = difflib.get_close_matches(_squeezed(text), squeezed, n=1, cutoff=0.6)
    return squeezed[close[0]] if close else None


def shipped(lists: Mapping[str, Any]) -> Licences | None:
    """Return the lists of licences, if they are loaded."""
    data = lists.get("licences")
    return _licences(*(data[key] for key in _KEYS)) if data is not None else None


@cache
def _licences(*listed: str) -> Licences:
    approved, other, exceptions, deprecated = (frozenset(ids.split()) for ids in listed[:4])
    superseded, refused = ([line.split() for line in rows.splitlines()] for rows in listed[4:])
    return Licences(
        approved,
        approved | other,
        exceptions,
        deprecated,
        dict(superseded),
        {row[0]: tuple(row[1:]) for row in refused},
    )


def _squeezed(text: str) -> str:
    return re.sub(_SQUEEZE, "", text.casefold())
