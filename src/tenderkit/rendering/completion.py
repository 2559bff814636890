# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A checked document → the same with what follows from it: numbers, references, spaces, contents."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tenderkit.rendering.subset import fault
from tenderkit.rendering.typography import unbroken
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

CONTENTS = {"de": "Inhaltsverzeichnis", "en": "Contents"}


@dataclass(frozen=True, slots=True)
class Heading:
    """An h2 (level 1) or h3 (level 2)."""

    id: str
    level: int
    number: str
    """As printed, such as 1.1; empty where it has none."""
    text: str


def completed(root: "_Element", language: str) -> tuple[Heading, ...]:
    """Complete the document in place; gives its headings."""
    _set_spaces(root, language)
    headings = tuple(_numbered(root))
    _fill_sections(root, headings)
    _fill_contents(root, headings)
    return headings


def text_of(element: "_Element") -> str:
    """Its words, with single spaces (a no-break space stays one)."""
    return re.sub(r"[ \t\r\n]+", " ", "".join(element.itertext())).strip(" ")


def _numbered(root: "_Element") -> "Iterator[Heading]":
    """Give every heading an id and, unless it wants none, a number (in ``data-number``)."""
    chapter = section = 0
    plain = root.find("body/main").get("class") == "plain"
    for index, heading in enumerate(root.iter("h2", "h3"), start=1):
        number = ""
        if not plain and heading.get("class") != "unnumbered" and heading.getparent().tag != "footer":
            chapter, section = (chapter + 1, 0) if heading.tag == "h2" else (chapter, section + 1)
            number = f"{chapter}" if heading.tag == "h2" else f"{chapter}.{section}"
            heading.set("data-number", number)
        if not heading.get("id"):
            heading.set("id", f"_Toc{index:04d}")
        yield Heading(heading.get("id"), 1 if heading.tag == "h2" else 2, number, text_of(heading))


def _fill_sections(root: "_Element", headings: tuple[Heading, ...]) -> None:
    known = {f"#{heading.id}": heading for heading in headings}
    for link in root.iter("a"):
        if link.get("class") != "section":
            continue
        if link.text or link.get("href") not in known:
            raise fault(link, Message(N_("a link of class section is empty and leads to a heading")))
        link.text = known[link.get("href")].number or known[link.get("href")].text


def _set_spaces(root: "_Element", language: str) -> None:
    for element in root.iter():
        element.text = element.text and unbroken(element.text, language)
        element.tail = element.tail and unbroken(element.tail, language)
    for box in root.iterfind(".//p[@class='tick']/input"):
        box.tail = box.tail and box.tail.lstrip()


def _fill_contents(root: "_Element", headings: tuple[Heading, ...]) -> None:
    from lxml import etree

    contents = root.find("body/nav")
    if contents is None:
        return
    etree.SubElement(contents, "p", {"class": "toc-title"}).text = CONTENTS[root.get("lang")]
    outer = inner = etree.SubElement(contents, "ol")
    for heading in headings:
        if heading.level == 1:
            item = etree.SubElement(outer, "li")
            inner = None
        else:
            if inner is None:
                inner = etree.SubElement(outer[-1], "ol")
            item = etree.SubElement(inner, "li")
        link = etree.SubElement(item, "a", {"href": f"#{heading.id}"})
        link.text = heading.text
        if heading.number:
            link.set("data-number", heading.number)
