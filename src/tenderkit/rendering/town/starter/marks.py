# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tags of a Word template in the making → single characters that pass through markup as text, and back."""

from dataclasses import dataclass, field

_FIRST = 0xF0000
"""Private characters beyond those that documents use."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One tag to be."""

    kind: str
    """``open``, ``between``, ``close``, ``value``, ``text`` (of several paragraphs) or ``again``."""
    inner: str
    kept: bool = False
    """Whether its paragraphs stay with what follows."""

    def tag(self, prefix: str = "") -> str:
        """Return it as it will stand in Word."""
        if self.kind in {"open", "between", "close"}:
            return f"{{%{prefix} {self.inner} %}}"
        return f"{{{{{prefix} {self.inner} }}}}"


@dataclass(slots=True)
class Marks:
    """Numbers what stands for something else."""

    known: list[Mark] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def character(self, mark: Mark) -> str:
        """Return the character that stands for a tag whose place is not known yet."""
        self.known.append(mark)
        return chr(_FIRST + len(self.known) - 1)

    def mark(self, character: str) -> Mark | None:
        """Return what a character stands for; None for an ordinary one."""
        return self.known[ord(character) - _FIRST] if ord(character) >= _FIRST else None

    def placed(self, tag: str) -> str:
        """Return the character for a tag as it will stand in Word."""
        self.tags.append(tag)
        return chr(_FIRST + len(self.tags) - 1)

    def written(self, text: str) -> str:
        """Return a text with its characters as the tags that they stand for."""
        return "".join(self.tags[ord(c) - _FIRST] if ord(c) >= _FIRST else c for c in text)


def is_marked(text: str) -> bool:
    """Return whether any character stands for a tag."""
    return any(ord(character) >= _FIRST for character in text)
