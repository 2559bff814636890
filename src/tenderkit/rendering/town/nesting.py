# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Statements of a Word file go in, in their order; what is not closed where it was opened comes out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenderkit.rendering.town.spots import TBL, TR, Paragraph
from tenderkit.rendering.town.statements import BETWEEN, OPENING
from tenderkit.rendering.town.tags import Tag
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from lxml.etree import _Element


class Nesting:
    """Follows the statements of one part."""

    def __init__(self) -> None:
        """Begin outside of everything."""
        self._open: list[tuple[Tag, Paragraph]] = []

    def enter(self, tag: Tag, paragraph: Paragraph) -> Iterator[Message]:
        """Take in one statement; yield what is wrong with its place."""
        word = tag.word
        if word in OPENING:
            self._open.append((tag, paragraph))
        elif word in OPENING.values() or word in BETWEEN:
            wanted = BETWEEN.get(word) or tuple(o for o, close in OPENING.items() if close == word)
            if not self._open or self._open[-1][0].word not in wanted:
                yield Message(N_("{tag} has no {partner} before it"), _values(tag, " / ".join(wanted)))
                return
            opening, where = self._open[-1]
            if word in OPENING.values():
                self._open.pop()
            if opening.prefix != tag.prefix:
                yield Message(N_("{tag} needs the same prefix as {partner}"), _values(tag, opening.source))
            elif _holder(opening, where) != _holder(tag, paragraph):
                yield Message(
                    N_("{tag} stands in another table, cell or text than {partner}"),
                    _values(tag, opening.source),
                )

    def unclosed(self) -> Iterator[tuple[Paragraph, Message]]:
        """Yield what is still open at the end."""
        for tag, paragraph in self._open:
            yield paragraph, Message(N_("{tag} is not closed by {partner}"), _values(tag, OPENING[tag.word]))


def _values(tag: Tag, partner: str) -> dict[str, object]:
    return {"tag": tag.source, "partner": partner}


def _holder(tag: Tag, paragraph: Paragraph) -> "tuple[_Element | str | None, ...]":
    """Return in what opening and closing must agree: row, table or text, and the way down to the words."""
    if tag.prefix == "tc":
        return (next(paragraph.element.iterancestors(TR), None),)
    if tag.prefix == "tr":
        return (next(paragraph.element.iterancestors(TBL), None),)
    if tag.prefix == "p":
        return (paragraph.element.getparent(),)
    text = paragraph.elements(tag.start, tag.end)[0]
    way = [ancestor for ancestor in text.iterancestors() if ancestor in set(paragraph.element.iter())]
    return (paragraph.element.getparent(), *(ancestor.tag for ancestor in way))
