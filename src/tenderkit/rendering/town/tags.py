# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paragraph of a Word file goes in; the tags of the template language in it come out.

Word splits what a person types in one go into several runs, so tags are looked for in the text of the
whole paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tenderkit.rendering.town.spots import Paragraph

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_PREFIX = re.compile(r"(tr|tc|p|r)(?=\s|$)")
_QUOTES = str.maketrans({"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'"})
"""What Word makes of straight quotes, and docxtpl mends."""
MARKS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_KINDS: dict[str, Literal["value", "statement", "remark"]] = {
    "{{": "value",
    "{%": "statement",
    "{#": "remark",
}


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag, where it stands in the text of its paragraph."""

    kind: Literal["value", "statement", "remark"]
    prefix: str
    """``p``, ``tr``, ``tc`` or ``r``: what the tag takes the place of; empty: only itself."""
    inner: str
    """What stands between the marks, without the prefix."""
    start: int
    end: int
    source: str
    """As it is written."""

    @property
    def word(self) -> str:
        """The first word of a statement, such as ``if``."""
        return self.inner.split(maxsplit=1)[0] if self.kind == "statement" and self.inner else ""

    @property
    def plain(self) -> str:
        """The same without its prefix."""
        left, right = self.source[:2], self.source[-2:]
        return f"{left} {self.inner} {right}"


def tags(paragraph: Paragraph) -> Iterator[Tag]:
    """Yield the tags of a paragraph in their order."""
    for found in _TAG.finditer(paragraph.text):
        yield tag_of(found[0], found.start(), found.end())


def tag_of(source: str, start: int = 0, end: int = 0) -> Tag:
    """Take one tag apart.

    Example:
        >>> tag_of("{%p if lots %}").prefix, tag_of("{%p if lots %}").inner
        ('p', 'if lots')
    """
    inside = source[2:-2].translate(_QUOTES)
    prefix = _PREFIX.match(inside)
    inner = inside[prefix.end() :] if prefix else inside
    return Tag(_KINDS[source[:2]], prefix[0] if prefix else "", inner.strip(), start, end, source)


def stray_marks(paragraph: Paragraph) -> list[str]:
    """Return marks of tags that belong to no whole tag."""
    return MARKS.findall(_TAG.sub("", paragraph.text))
