# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An element of a document template → nothing, or the fault that a template author made in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from lxml.etree import _Element

_EXCERPT = 60
_UNKNOWN = N_("<{tag}> is not in the document subset")
_MISPLACED = N_("<{tag}> may not stand in <{outer}>")
_NO_TEXT = N_("<{tag}> may not hold text, but has '{text}'")
_NO_CLASS = N_("<{tag}> has no class '{name}'")
_NO_ATTRIBUTE = N_("<{tag}> has no attribute '{name}'")
_NO_VALUE = N_("{name}='{value}' is not a value for <{tag}>")
_NEEDS = N_("<{tag}> needs the attribute '{name}'")
_LINK = re.compile(r"#[^\s#]+|https?://[^\s]+|mailto:[^\s]+")
_VALUES = {
    "style": re.compile(r"width: ?[0-9]+(\.[0-9]+)?mm"),
    "scope": re.compile(r"row|col"),
    "type": re.compile(r"text|checkbox"),
    "lang": re.compile(r"de|en"),
    "colspan": re.compile(r"[1-9][0-9]?"),
    "rows": re.compile(r"[1-9][0-9]?"),
    "checked": re.compile(r"checked"),
    "id": re.compile(r"[A-Za-z_][A-Za-z0-9_.:-]*"),
    "src": re.compile(r"tk:[A-Za-z0-9_-]+"),
    "href": _LINK,
}


class MarkupError(ValueError):
    """A template leaves the documented HTML subset: its own fault, not that of a dossier."""

    def __init__(self, message: Message) -> None:
        """Keep why, so that it can be said in any language."""
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return sentence(self.message, str)


@dataclass(frozen=True, slots=True)
class Rule:
    """What one element may hold."""

    holds: frozenset[str]
    """Elements inside it."""
    text: bool = False
    """Whether it may hold text."""
    classes: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()
    """Attributes that it may have, beside class and id."""
    must: frozenset[str] = frozenset()
    """Attributes that it must have."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


INLINE = _words("strong em sub sup br a span input textarea")
_BLOCKS = _words("h2 h3 p ul ol table section div figure")
_HEAD = _words("h1 p table")
_SPAN = Rule(INLINE, text=True)
RULES: Mapping[str, Rule] = {
    "html": Rule(_words("body"), must=_words("lang")),
    "body": Rule(_words("header nav main footer")),
    "header": Rule(_HEAD, classes=_words("cover letter")),
    "nav": Rule(frozenset(), classes=_words("toc")),
    "main": Rule(_BLOCKS | {"h1"}, classes=_words("plain")),
    "footer": Rule(_words("p table h2"), classes=_words("colophon")),
    "section": Rule(_BLOCKS, classes=_words("keep close landscape")),
    "div": Rule(_BLOCKS),
    "h1": _SPAN,
    "h2": Rule(INLINE, text=True, classes=_words("unnumbered")),
    "h3": Rule(INLINE, text=True, classes=_words("unnumbered")),
    "p": Rule(
        INLINE, text=True, classes=_words("authority lead sender address muted small formula tick keep")
    ),
    "ul": Rule(_words("li")),
    "ol": Rule(_words("li"), classes=_words("letters")),
    "li": Rule(INLINE | _words("p ul ol"), text=True),
    "table": Rule(_words("caption colgroup thead tbody"), classes=_words("facts form")),
    "caption": _SPAN,
    "colgroup": Rule(_words("col")),
    "col": Rule(frozenset(), must=_words("style")),
    "thead": Rule(_words("tr")),
    "tbody": Rule(_words("tr")),
    "tr": Rule(_words("th td"), classes=_words("group total")),
    "th": Rule(
        INLINE | _words("p ul ol"),
        text=True,
        classes=_words("number center muted strong"),
        may=_words("colspan"),
        must=_words("scope"),
    ),
    "td": Rule(
        INLINE | _words("p ul ol"),
        text=True,
        classes=_words("number center muted strong"),
        may=_words("colspan"),
    ),
    "figure": Rule(_words("img figcaption")),
    "figcaption": _SPAN,
    "img": Rule(frozenset(), must=_words("src alt")),
    "strong": _SPAN,
    "em": _SPAN,
    "sub": _SPAN,
    "sup": _SPAN,
    "br": Rule(frozenset()),
    "span": Rule(INLINE, text=True, classes=_words("nobr muted strong open code")),
    "a": Rule(_words("strong em span"), text=True, classes=_words("section"), must=_words("href")),
    "input": Rule(
        frozenset(), classes=_words("short"), may=_words("value checked"), must=_words("type name title")
    ),
    "textarea": Rule(frozenset(), text=True, may=_words("rows"), must=_words("name title")),
}


_DIVISIONS: Mapping[str, Rule] = {
    "note": Rule(_BLOCKS, classes=_words("note")),
    "keep": Rule(_BLOCKS, classes=_words("keep")),
    "page-break": Rule(frozenset(), classes=_words("page-break")),
    "signature": Rule(_words("p"), classes=_words("signature")),
}


def check_element(element: "_Element") -> None:
    """Compare one element with its rule.

    Raises:
        MarkupError: an unknown tag, class, attribute, value or place.
    """
    rule = RULES.get(element.tag)
    if element.tag == "div":
        rule = _DIVISIONS.get(element.get("class", ""))
    if rule is None:
        kind = f' class="{element.get("class", "")}"' if element.tag == "div" else ""
        raise fault(element, Message(_UNKNOWN, {"tag": f"{element.tag}{kind}"}))
    _check_attributes(element, rule)
    for child in element:
        if child.tag in RULES and child.tag not in rule.holds:
            raise fault(child, Message(_MISPLACED, {"tag": child.tag, "outer": element.tag}))
    stray = [text for text in (element.text, *(child.tail for child in element)) if text and text.strip()]
    if stray and not rule.text:
        raise fault(element, Message(_NO_TEXT, {"tag": element.tag, "text": stray[0].strip()[:_EXCERPT]}))


def _check_attributes(element: "_Element", rule: Rule) -> None:
    for name, value in element.attrib.items():
        if name == "class":
            if unknown := set(value.split()) - rule.classes:
                raise fault(element, Message(_NO_CLASS, {"tag": element.tag, "name": min(unknown)}))
        elif name not in rule.may | rule.must | {"id"}:
            raise fault(element, Message(_NO_ATTRIBUTE, {"tag": element.tag, "name": name}))
        if (form := _VALUES.get(name)) and not form.fullmatch(value):
            raise fault(element, Message(_NO_VALUE, {"tag": element.tag, "name": name, "value": value}))
    if missing := {name for name in rule.must if not element.get(name, "").strip()}:
        raise fault(element, Message(_NEEDS, {"tag": element.tag, "name": min(missing)}))


def fault(element: "_Element", what: Message) -> MarkupError:
    """Say what is wrong, with the text around it."""
    holder = element if (text := _excerpt(element)) or element.getparent() is None else element.getparent()
    return MarkupError(Message(N_("{what}; near '{text}'"), {"what": what, "text": text or _excerpt(holder)}))


def _excerpt(element: "_Element") -> str:
    return " ".join("".join(element.itertext()).split())[:_EXCERPT]
