# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two plain data go in, one stored and one computed; every value in which they differ comes out."""

from collections.abc import Iterator

from tenderkit.canonical import canonical_json
from tenderkit.outcome.replayed import Difference

_KEYS = ("bid", "lot", "id", "rule")
"""By which entries of a list are told apart."""
_NOTHING = "–"
_LONGEST = 80


def differences(file: str, stored: object, computed: object, at: str = "") -> Iterator[Difference]:
    """Yield where *computed* is not what was *stored* in *file*.

    Example:
        >>> [each] = differences("ranking.json", {"winners": ["bid-01"]}, {"winners": ["bid-02"]})
        >>> each.at, each.stored, each.computed
        ('winners[0]', 'bid-01', 'bid-02')
    """
    if isinstance(stored, dict) and isinstance(computed, dict):
        for key in sorted({*stored, *computed}):
            below = f"{at}.{key}".lstrip(".")
            yield from _sides(file, stored, computed, key, below)
    elif isinstance(stored, list) and isinstance(computed, list):
        old, new = _by_key(stored), _by_key(computed)
        if old is None or new is None:
            old, new = ({str(n): each for n, each in enumerate(side)} for side in (stored, computed))
        for key in dict.fromkeys([*old, *new]):
            yield from _sides(file, old, new, key, f"{at}[{key}]")
        if list(old) != list(new) and set(old) == set(new):
            yield Difference(file, at, ", ".join(old), ", ".join(new))
    elif stored != computed or type(stored) is not type(computed):
        yield Difference(file, at, _shown(stored), _shown(computed))


def _sides(
    file: str, stored: dict[str, object], computed: dict[str, object], key: str, at: str
) -> Iterator[Difference]:
    if key in stored and key in computed:
        yield from differences(file, stored[key], computed[key], at)
    else:
        shown = [_shown(side[key]) if key in side else _NOTHING for side in (stored, computed)]
        yield Difference(file, at, *shown)


def _by_key(entries: list[object]) -> dict[str, object] | None:
    """Return the entries by what tells them apart; None where nothing does."""
    for key in _KEYS:
        named: dict[str, object] = {
            str(each[key]): each for each in entries if isinstance(each, dict) and each.get(key)
        }
        if entries and len(named) == len(entries):
            return named
    return None


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else canonical_json(value).decode()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
