# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A context with gaps goes in; one whose gaps know their names comes out, and later which were printed.

A template may ask for a gap (it is false, empty and none), hand it on and look into it. Printed, it leaves a
mark with its name: in a draft the mark becomes ``[open: NAME]``, else it is a fault that somebody must mend.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]
"""Keys, ids and positions that lead to a value of the context."""

_MARKED = re.compile("\ue001([^\ue002]*)\ue002")
"""Private characters, which the font of the documents does not have."""
_PIECES = re.compile(r"(<textarea\b[^>]*>.*?</textarea>|<[^>]*>)", re.DOTALL)
_PLACEHOLDER = re.compile(r"\s*\[[^\[\]]+\]\s*")


def marked(name: str) -> str:
    """Return the mark that a printed gap leaves."""
    return f"\ue001{name}\ue002"


class Blank:
    """A value that the dossier does not have."""

    __slots__ = ("_blanks", "_path")

    def __init__(self, path: Path, blanks: "Blanks") -> None:
        self._path, self._blanks = path, blanks

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, Blank)

    def __hash__(self) -> int:
        return hash(None)

    def __getitem__(self, key: str | int) -> "Blank":
        return Blank((*self._path, key), self._blanks)

    def __str__(self) -> str:
        return self._blanks.mark(self._path)


@dataclass(slots=True)
class Blanks:
    """Makes the gaps of one document and knows where each of them is."""

    draft: bool
    """Whether placeholders such as ``[Title]`` are gaps too."""
    printed: Callable[[str], str] = marked
    """Name of a gap → what is printed for it."""
    paths: dict[str, Path] = field(default_factory=dict)
    """Name of each gap that may have been printed → where it is in the context."""
    placeholders: dict[str, str] = field(default_factory=dict)
    """Name of a gap → what stands there meanwhile."""

    def named(self, value: Any, path: Path = ()) -> Any:
        """Return *value* with a `Blank` in place of each None."""
        match value:
            case None:
                return Blank(path, self)
            case dict():
                return {key: self.named(item, (*path, key)) for key, item in value.items()}
            case list():
                return [self.named(item, (*path, _name(item, n))) for n, item in enumerate(value)]
            case str() if self.draft and _PLACEHOLDER.fullmatch(value):
                self.placeholders[_dotted(path)] = value.strip()
                return self.mark(path)
        return value

    def mark(self, path: Path) -> str:
        """Return what is printed for the gap at *path*."""
        name = _dotted(path)
        self.paths[name] = path
        return self.printed(name)


def _dotted(path: Path) -> str:
    return ".".join(map(str, path))


def _name(item: Any, number: int) -> str | int:
    """Return how an entry of a list is called: by its id, or by the key it comes from, where it has one."""
    own = item.get("id") or item.get("key") if isinstance(item, dict) else None
    return own if isinstance(own, str) else number


def printed_blanks(html: str) -> tuple[str, ...]:
    """Return the names of all gaps that *html* prints, each once, in their order."""
    from html import unescape

    return tuple(dict.fromkeys(unescape(name) for name in _MARKED.findall(html)))


def shown_blanks(html: str, words: Callable[[str], str]) -> str:
    """Return *html* with its marks as *words*, made visible but inside tags and fields."""
    pieces = _PIECES.split(html)
    for number, piece in enumerate(pieces):
        frame = "{}" if number % 2 else '<span class="open">{}</span>'
        pieces[number] = _MARKED.sub(lambda mark, frame=frame: frame.format(words(mark[1])), piece)
    return "".join(pieces)
