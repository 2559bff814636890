# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An id that names nothing and the ids there are go in; a remedy comes out."""

from collections.abc import Iterable

from tenderkit.words import N_, Message

_MOST = 12


def known_ids(id_: str, known: Iterable[str]) -> Message:
    """Return a remedy that lists a few *known* ids, or of many the one most like *id_*."""
    ids = list(dict.fromkeys(known))
    if not ids:
        return Message(N_("There are none yet; add it, or leave the name out."))
    if len(ids) <= _MOST:
        return Message(N_("Known here are: {known}."), {"known": ", ".join(ids)})
    import difflib  # noqa: PLC0415 - only where an id is misspelt

    if near := difflib.get_close_matches(id_, ids, 1):
        return Message(N_("Did you mean `{near}`?"), {"near": near[0]})
    return Message(N_("Known here are: {known}."), {"known": ", ".join(ids[:_MOST]) + " …"})
