# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Markup with characters for tags goes in; markup comes out in which each tag stands where Word needs it.

Between paragraphs and entries of lists a tag becomes a paragraph of its own (``{%p … %}``), between rows a
row (``{%tr … %}``), within a text it stays within the text. A table whose columns depend on something is
written once for each case.
"""

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, TypeAlias

from tenderkit.rendering.town.starter.marks import Mark, Marks, is_marked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

_BLOCK = frozenset("h1 h2 h3 p ul ol table section div figure header main footer nav html body".split())
_HOLD_BLOCKS = frozenset("html body header main footer section div".split())
_EMPTY = frozenset("br col img input".split())
_CELLS = frozenset("td th li".split())


@dataclass(frozen=True, slots=True)
class Node:
    """An element."""

    tag: str
    attributes: tuple[tuple[str, str], ...]
    children: "tuple[Item, ...]"


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between the opening and the closing of a statement."""

    branches: "tuple[tuple[Mark, tuple[Item, ...]], ...]"
    close: Mark


Item: TypeAlias = "str | Mark | Node | Group"


def placed(root: "_Element", marks: Marks) -> str:
    """Return the markup."""
    return _Placing(marks).node(_node(root, marks))


def _node(element: "_Element", marks: Marks) -> Node:
    flat: list[Item] = list(_pieces(element.text, marks))
    for child in element:
        flat.append(_node(child, marks))
        flat += _pieces(child.tail, marks)
    children, rest = _grouped(flat, ())
    if rest:
        raise TypeError(f"a tag in <{element.tag}> is closed in another element than it was opened in")
    kept = tuple((k, v) for k, v in element.attrib.items() if k != "id" and not is_marked(v))
    if element.tag == "a":
        return Node("span", (), tuple(children))
    return Node(str(element.tag), kept, tuple(children))


def _pieces(text: str | None, marks: Marks) -> "Iterator[Item]":
    plain = ""
    for character in text or "":
        if (mark := marks.mark(character)) is None:
            plain += character
            continue
        if plain:
            yield plain
        plain = ""
        yield mark
    if plain:
        yield plain


def _grouped(flat: list[Item], until: tuple[str, ...]) -> tuple[list[Item], list[Item]]:
    """Gather what belongs together; return it and what is left from the first mark of a kind in *until*."""
    made: list[Item] = []
    while flat:
        item = flat[0]
        if isinstance(item, Mark) and item.kind in until:
            return made, flat
        flat = flat[1:]
        if isinstance(item, Mark) and item.kind == "open":
            branches, mark = [], item
            while True:
                body, flat = _grouped(flat, ("between", "close"))
                branches.append((mark, tuple(body)))
                if not flat:
                    raise TypeError(f"{item.inner} is not closed in its element")
                assert isinstance(flat[0], Mark)
                mark, flat = flat[0], flat[1:]
                if mark.kind == "close":
                    break
            made.append(Group(tuple(branches), mark))
        elif isinstance(item, Mark) and item.kind in {"between", "close"}:
            return made, [item, *flat]
        else:
            made.append(item)
    return made, []


class _Placing:
    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._columns = 0
        """Of the table that is being written."""

    def node(self, node: Node, *, letter: bool = False) -> str:
        """Return one element as markup."""
        letter = letter or (node.tag == "header" and ("class", "letter") in node.attributes)
        if node.tag == "table" and (test := _column_test(node)):
            return self._cases(node, test)
        if node.tag == "colgroup":
            self._columns = sum(isinstance(child, Node) for child in node.children)
        attributes = "".join(f' {key}="{escape(value)}"' for key, value in node.attributes)
        if node.tag in _EMPTY:
            return f"<{node.tag}{attributes}/>"
        return f"<{node.tag}{attributes}>{self._children(node, letter=letter)}</{node.tag}>"

    def _children(self, node: Node, *, letter: bool) -> str:
        if node.tag in {"thead", "tbody"}:
            return self._each(node.children, "p" if letter else "tr", self._fact if letter else self._row)
        if node.tag in {"ul", "ol"}:
            return self._each(node.children, "p", lambda tag: f"<li>{self._marks.placed(tag)}</li>")
        whole = [item for item in node.children if not (isinstance(item, str) and not item.strip())]
        alone = len(whole) == 1 and isinstance(whole[0], Mark)
        if node.tag in _HOLD_BLOCKS or (
            node.tag in _CELLS and not alone and any(map(_is_block, node.children))
        ):
            return self._blocks(node.children, letter=letter)
        return self._inline(node.children, letter=letter)

    def _row(self, tag: str) -> str:
        return f'<tr><td colspan="{self._columns}">{self._marks.placed(tag)}</td></tr>'

    def _fact(self, tag: str) -> str:
        """In a letter, rows of facts become paragraphs."""
        return f'<tr><th scope="row">{self._marks.placed(tag)}</th><td></td></tr>'

    def _each(self, items: "tuple[Item, ...]", prefix: str, own: "Callable[[str], str]") -> str:
        """Write rows or entries; each tag is one too."""
        made = ""
        for item in items:
            if isinstance(item, Node):
                made += self.node(item)
            elif isinstance(item, Group):
                for mark, body in item.branches:
                    made += own(mark.tag(prefix)) + self._each(body, prefix, own)
                made += own(item.close.tag(prefix))
            elif isinstance(item, Mark):
                made += own(item.tag(prefix))
            elif item.strip():
                raise TypeError(f"text between rows or entries: {item.strip()}")
        return made

    def _blocks(self, items: "tuple[Item, ...]", *, letter: bool) -> str:
        """Paragraphs and tables, with tags as paragraphs; loose text becomes a paragraph."""
        made, run = "", []
        for item in (*items, None):
            if item is not None and not _is_block(item):
                run.append(item)
                continue
            if any(not isinstance(part, str) or part.strip() for part in run):
                made += f"<p>{self._inline(tuple(run), letter=letter)}</p>"
            run = []
            if isinstance(item, Node):
                made += self.node(item, letter=letter)
            elif isinstance(item, Group):
                for mark, body in item.branches:
                    made += self._paragraph(mark.tag("p")) + self._blocks(body, letter=letter)
                made += self._paragraph(item.close.tag("p"))
            elif isinstance(item, Mark):
                prefix = "p" if item.kind == "again" else ""
                made += self._paragraph(item.tag(prefix), kept=item.kept)
        return made

    def _paragraph(self, tag: str, *, kept: bool = False) -> str:
        kind = ' class="keep"' if kept else ""
        return f"<p{kind}>{self._marks.placed(tag)}</p>"

    def _inline(self, items: "tuple[Item, ...]", *, letter: bool) -> str:
        made = ""
        for item in items:
            if isinstance(item, str):
                made += escape(item, quote=False)
            elif isinstance(item, Node):
                made += self.node(item, letter=letter)
            elif isinstance(item, Group):
                for mark, body in item.branches:
                    made += self._marks.placed(mark.tag()) + self._inline(body, letter=letter)
                made += self._marks.placed(item.close.tag())
            else:
                made += self._marks.placed(item.tag())
        return made

    def _cases(self, table: Node, test: str) -> str:
        """Write a table once for each outcome of a test that its columns depend on."""
        yes, no = (self.node(_resolved(table, test, outcome=outcome)) for outcome in (True, False))
        tags = [self._paragraph(f"{{%p {inner} %}}") for inner in (f"if {test}", "else", "endif")]
        return f"{tags[0]}{yes}{tags[1]}{no}{tags[2]}"


def _is_block(item: Item) -> bool:
    if isinstance(item, Node):
        return item.tag in _BLOCK
    if isinstance(item, Group):
        return any(_is_block(inner) for _, body in item.branches for inner in body)
    return isinstance(item, Mark) and item.kind in {"text", "again"}


def _column_test(node: Node) -> str | None:
    """Return a test on which the columns of a table depend."""
    for child in _inside(node.children):
        if isinstance(child, Node) and child.tag in {"colgroup", "tr"}:
            for item in child.children:
                if isinstance(item, Group):
                    return item.branches[0][0].inner.removeprefix("if ")
    return None


def _inside(items: "tuple[Item, ...]") -> "Iterator[Item]":
    for item in items:
        yield item
        if isinstance(item, Node):
            yield from _inside(item.children)
        elif isinstance(item, Group):
            for _, body in item.branches:
                yield from _inside(body)


def _resolved(node: Node, test: str, *, outcome: bool) -> Node:
    """Return an element as it is where a test has this outcome."""
    return Node(node.tag, node.attributes, tuple(_settled(node.children, test, outcome=outcome)))


def _settled(items: "tuple[Item, ...]", test: str, *, outcome: bool) -> "Iterator[Item]":
    for item in items:
        if isinstance(item, Node):
            yield _resolved(item, test, outcome=outcome)
        elif isinstance(item, Group) and item.branches[0][0].inner == f"if {test}":
            branch = item.branches[0] if outcome else (item.branches[1] if len(item.branches) > 1 else None)
            if branch is not None:
                yield from _settled(branch[1], test, outcome=outcome)
        elif isinstance(item, Group):
            branches = tuple(
                (mark, tuple(_settled(body, test, outcome=outcome))) for mark, body in item.branches
            )
            yield Group(branches, item.close)
        else:
            yield item
