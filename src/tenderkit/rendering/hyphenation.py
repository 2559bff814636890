# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A language goes in; its hyphenation patterns lie ready for pyphen, in a tenth of the time it would take.

pyphen takes all 77,000 German patterns apart before it hyphenates the first word; a document asks for a few
hundred. Here a pattern is taken apart when a word first asks for it.
"""

from functools import cache
from pathlib import Path
from typing import Any

_DIGITS = b"0123456789"
OWN = {
    "de": {
        "übergab": "über9g8a9b",
        "stückl": "stü8c8k9l",
        "oberflä": "9o8berflä",
        "eroberflä": "e8r9o8berflä",
        "arbeit": "9a8r9beit",
        "sammenarbeit": "samme8n9a8r9beit",
        "ortschr": "ort9s8chr",
    }
}
"""Patterns that set the dictionary right, which would break Überg-abe. Odd digits allow, even ones forbid."""
_SPECIAL = ("^^", "/")
"""Marks of patterns that name letters by number or change them; a file with these is left to pyphen."""


class Patterns(dict[str, Any]):
    """Letters → where the points begin, and the points; as written until somebody asks."""

    def get(self, letters: str, default: Any = None) -> Any:
        """Return what pyphen would have computed for *letters* in advance."""
        pattern = super().get(letters, default)
        if isinstance(pattern, str):
            pattern = self[letters] = _points(pattern)
        return pattern


@cache
def prepare_hyphenation(language: str) -> None:
    """Give pyphen the patterns of *language*."""
    import pyphen

    name = pyphen.language_fallback(language)
    path = name and pyphen.LANGUAGES[name]
    if path and path not in pyphen.hdcache and (patterns := _patterns(path, pyphen.ignored)):
        patterns.update(OWN.get(language, {}))
        dictionary = pyphen.HyphDict.__new__(pyphen.HyphDict)
        dictionary.patterns, dictionary.cache = patterns, {}
        dictionary.maxlen = max(map(len, patterns))
        pyphen.hdcache[path] = dictionary


def _patterns(path: Path, ignored: tuple[str, ...]) -> Patterns | None:
    encoding, _, data = path.read_bytes().partition(b"\n")
    written = data.decode(encoding.decode().strip()).split("\n")
    letters = data.translate(None, _DIGITS).decode(encoding.decode().strip()).split("\n")
    lines = zip(letters, written, strict=True)
    patterns = {
        key.strip(): line.strip() for key, line in lines if key != line and not line.startswith(ignored)
    }
    special = any(mark in key for key in patterns for mark in _SPECIAL)
    return None if special else Patterns(patterns)


def _points(pattern: str) -> tuple[int, tuple[int, ...]] | None:
    """Return the points between the letters without the zeros at both ends, and how many stood in front."""
    import pyphen

    points = [int(digit or "0") for digit, _ in pyphen.parse(pattern)]
    places = [place for place, point in enumerate(points) if point]
    return (places[0], tuple(points[places[0] : places[-1] + 1])) if places else None
