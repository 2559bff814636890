# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each of many documents lacks goes in; what many of them lack alike comes out, to be said once."""

from collections.abc import Sequence

from tenderkit.outcome.open_key import OpenKey, listed
from tenderkit.words import N_, Message, Translate, sentence

Groups = tuple[tuple[OpenKey, ...], ...]

_MANY = 3


def shared_gaps(lacking: Sequence[Sequence[OpenKey]]) -> Groups:
    """Return the keys that many documents lack; those that the very same documents lack stand together.

    Example:
        >>> title, name = OpenKey("tender.yaml", ("title",)), OpenKey("tender.yaml", ("buyer", "name"))
        >>> shared_gaps([[title, name], [name, title], [name, title]]) == ((title, name),)
        True
        >>> shared_gaps([[title, name], [name], [name, title]]) == ((name,),)
        True
    """
    lackers: dict[OpenKey, list[int]] = {}
    for n, keys in enumerate(lacking):
        for key in dict.fromkeys(keys):
            lackers.setdefault(key, []).append(n)
    together: dict[tuple[int, ...], list[OpenKey]] = {}
    for key, which in lackers.items():
        if len(which) >= _MANY:
            together.setdefault(tuple(which), []).append(key)
    return tuple(map(tuple, together.values()))


def gaps_text(keys: Sequence[OpenKey], shared: Groups, translate: Translate) -> str:
    """Return *keys*, with the number of a group of *shared* for what stands there.

    Example:
        >>> title, end = OpenKey("tender.yaml", ("title",)), OpenKey("tender.yaml", ("dates", "bids_until"))
        >>> gaps_text([title, end], [(title,)], str)
        'see (1) at the end; tender.yaml: dates.bids_until'
    """
    numbers = ", ".join(f"({n})" for n, group in enumerate(shared, 1) if group[0] in keys)
    said = {key for group in shared for key in group}
    own = listed(key for key in keys if key not in said)
    if not numbers:
        return own
    see = sentence(Message(N_("see {numbers} at the end"), {"numbers": numbers}), translate)
    return f"{see}; {own}" if own else see
