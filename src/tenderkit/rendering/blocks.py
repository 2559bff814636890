# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One document as a small semantic HTML → a checked block tree, which PDF and DOCX both print.

**Shape.** Well-formed: every tag is closed, every attribute quoted; only ``br``, ``col``, ``img`` and
``input`` need no slash. Nothing is repaired: an unknown tag, class, attribute or place is a `ValueError`
that names it with the text around it. There is no ``head`` (title, subject, author come from `Look`), no
``style`` but column widths, no comment, no entity but ``&amp; &lt; &gt; &quot; &nbsp;`` and numbers. ::

    <html lang="de"><body>
      <header class="cover"> … </header>       optional; or class="letter", or no class
      <nav class="toc"></nav>                  optional; stays empty, is filled here
      <main> … </main>                         required; class="plain": headings without numbers
      <footer class="colophon"> … </footer>    optional; the technical lines at the very end
    </body></html>

**Heads.** Exactly one ``h1`` in the whole document, in ``header`` (or first in ``main``).

- ``header.cover`` (own page): ``p.authority``, ``h1``, ``p.lead``, ``table.facts``
- ``header.letter``: ``p.sender`` (one small line), ``p.address`` (lines by ``br``), ``table.facts`` (reference,
  contact, date: stands at the right), ``h1`` (the subject)
- ``header`` without class: ``h1``, ``p.lead``, ``table.facts`` at the top of the first page

A logo in the `Look` is set into ``header`` by itself.

**Blocks** (in ``main``, ``section``, ``div.note``, ``div.keep``, ``footer``). Every one may have an ``id``.

- ``h2``, ``h3``: numbered 1, 1.1; class ``unnumbered``. No level may be skipped
- ``p``: classes ``lead``, ``muted``, ``small``, ``formula`` (set apart, indented), ``tick`` (a checkbox and its text, hanging),
  ``keep`` (not parted from the next block)
- ``ul``, ``ol`` of ``li``; ``ol.letters`` counts a), b), c). A ``li`` holds text or ``p``, then at most nested lists
- ``table``: see below
- ``section``: no class, ``keep`` (not broken over pages), ``landscape`` (own pages, turned; only directly in ``main``)
- ``div.note``: a tinted remark box · ``div.keep``: blocks that stay on one page · ``div.page-break``: empty
- ``div.signature`` of ``p``: lines to sign on, side by side, each ``p`` being the words under one line (at most 3)
- ``figure`` of ``img`` (``src="tk:NAME"`` a picture of the `Look`, ``alt`` required) and ``figcaption``

**Tables**: ``caption`` (optional, read as its name too), ``colgroup`` of ``col style="width:NNmm"`` (give all: text is 165 mm
wide, in landscape 252 mm), ``thead``, ``tbody`` (one or more), ``tr``, ``th`` (``scope="col|row"`` required), ``td``; ``colspan`` on
``th`` and ``td``, no ``rowspan``.

- ``table``: no class: rules and a tinted head · ``facts``: key and value without rules (``th scope="row"``, ``td``) · ``form``: as no
  class, rows as high as fields
- ``tr``: ``group`` (tinted, bold: heads a group of rows; one ``th scope="row"`` over all columns) · ``total`` (bold, rule above)
- ``th``, ``td``: ``number`` (right, tabular figures) · ``center`` · ``muted`` · ``strong``

A cell holds text, or ``p``, ``ul``, ``ol``. Captions are not numbered.

**In text.** ``strong``, ``em``, ``sub``, ``sup``, ``br``;
``a href`` with ``#id``, ``https:`` or ``mailto:``; ``<a class="section" href="#id"></a>`` stays empty and gets the number of that heading;
``span``: ``nobr``, ``muted``, ``strong``, ``open`` (what is still missing in a draft), or only an ``id``.

**Fields** (a form in the PDF, content controls in Word). ``name`` is unique in the document, ``title`` is what a screen reader says.

- ``<input type="text" name title>``, optional ``value``; class ``short`` (40 mm), else as wide as the cell or line
- ``<input type="checkbox" name title>``, optional ``checked="checked"``
- ``<textarea name title rows="4">text</textarea>``

**What is done here**: headings numbered, contents listed, ``a.section`` filled, no-break spaces set by language (``Nr. 2``, ``25 %``,
``z. B.``, ``74.000 Euro``; see `typography`) in text only, never in attributes.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from tenderkit.rendering.subset import MarkupError, check_element, fault
from tenderkit.rendering.typography import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

TEXT_WIDTH_MM = {"portrait": 165, "landscape": 252}
SHORT_TABLE_ROWS = 6
"""Up to so many, a table is not broken over pages."""
CONTENTS = {"de": "Inhaltsverzeichnis", "en": "Contents"}
_VOID = re.compile(r"<(br|col|img|input)\b([^<>]*?)\s*/?>")
_LANDSCAPE = "section[@class='landscape']"


@dataclass(frozen=True, slots=True)
class Heading:
    """An h2 (level 1) or h3 (level 2)."""

    id: str
    level: int
    number: str
    """As printed, such as 1.1; empty where it has none."""
    text: str


@dataclass(frozen=True, slots=True)
class BlockTree:
    """A checked document. Whoever gets it may rely on the subset and must not change it."""

    root: "_Element"
    language: Literal["de", "en"]
    headings: tuple[Heading, ...]
    fields: tuple[str, ...]
    """Names of what is to be filled in, in reading order; a document that has any is a form."""

    @property
    def is_form(self) -> bool:
        """Whether there is anything to fill in."""
        return bool(self.fields)


def block_tree(html: str) -> BlockTree:
    """Parse, check and complete one document.

    Raises:
        MarkupError: the template is not well-formed or leaves the subset.
    """
    root = _parsed(html)
    for element in root.iter():
        check_element(element)
    language = cast("Literal['de', 'en']", root.get("lang"))
    _check_order(root)
    _check_ids(root)
    for table in root.iter("table"):
        _check_table(table)
    for cell in root.iter("td", "th", "li"):
        _check_flow(cell)
    headings = tuple(_numbered(root))
    _fill_sections(root, headings)
    _set_spaces(root, language)
    _fill_contents(root, headings, language)
    return BlockTree(root, language, headings, _field_names(root))


def _parsed(html: str) -> "_Element":
    from lxml import etree

    source = _VOID.sub(r"<\1\2/>", html).replace("&nbsp;", "&#160;").strip()
    if "<!" in source or "<?" in source:
        raise MarkupError("a document has no declarations, comments or instructions")
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        line = source.splitlines()[max(error.lineno or 1, 1) - 1].strip() if source else ""
        raise MarkupError(f"the document is not well-formed: {error.msg}; near {line[:90]!r}") from error
    if root.tag != "html":
        raise fault(root, f"a document is one <html>, not <{root.tag}>")
    return root


def _check_order(root: "_Element") -> None:
    """Every part at most once and in its order, one h1, levels without a gap, landscape only at the top."""
    parts = [part.tag for body in root for part in body]
    if parts != [tag for tag in ("header", "nav", "main", "footer") if tag in parts] or "main" not in parts:
        raise fault(root, f"the parts of a document are header, nav, main, footer, in this order; found {parts}")
    if len(titles := list(root.iter("h1"))) != 1:
        raise fault(root, f"a document has one <h1>, this one has {len(titles)}")
    before = "h1"
    for heading in root.iter("h1", "h2", "h3"):
        if heading.tag == "h3" and before == "h1":
            raise fault(heading, "<h3> without an <h2> before it")
        before = heading.tag
    for section in root.iterfind(f".//{_LANDSCAPE}"):
        if section.getparent().tag != "main":
            raise fault(section, "a landscape section stands directly in <main>")


def _check_ids(root: "_Element") -> None:
    seen: set[str] = set()
    for element in root.iter():
        for name in (element.get("id"), element.get("name") and f"name:{element.get('name')}"):
            if name and name in seen:
                raise fault(element, f"{name!r} is given twice")
            seen.add(name or "")
    for link in root.iter("a"):
        if (target := link.get("href", "")).startswith("#") and target[1:] not in seen:
            raise fault(link, f"nothing has the id {target[1:]!r}")


def _check_table(table: "_Element") -> None:
    rows = list(table.iter("tr"))
    widths = column_widths(table)
    for row in rows:
        if (cells := sum(span(cell) for cell in row)) != len(widths):
            raise fault(row, f"a row has {cells} cells where the table has {len(widths)} columns")
    room = TEXT_WIDTH_MM["landscape" if table.xpath(f"ancestor::{_LANDSCAPE}") else "portrait"]
    if not rows or sum(widths) > room + 0.5:
        raise fault(table, f"a table has rows and is at most {room} mm wide; this one has {len(rows)}, {sum(widths):g} mm")


def _check_flow(cell: "_Element") -> None:
    """Text stands beside lists in a list item only; paragraphs stand alone."""
    blocks = [child for child in cell if child.tag in {"p", "ul", "ol"}]
    strays = [cell.text, *(child.tail for child in cell)] if cell.tag != "li" else [child.tail for child in blocks]
    mixed = bool(blocks) and (len(blocks) < len(cell) or any(text and text.strip() for text in strays))
    if cell.tag == "li":
        tail = list(cell)[len(cell) - len(blocks) :]
        mixed = tail != blocks or any(text and text.strip() for text in strays)
    if mixed:
        raise fault(cell, f"<{cell.tag}> mixes text with blocks")


def span(cell: "_Element") -> int:
    """Columns that a cell takes."""
    return int(cell.get("colspan", "1"))


def column_widths(table: "_Element") -> list[float]:
    """Widths in millimetres: as given, else the text width in equal parts."""
    if given := [float(column.get("style", "").split(":")[1].removesuffix("mm")) for column in table.iter("col")]:
        return given
    count = max((sum(span(cell) for cell in row) for row in table.iter("tr")), default=1)
    room = TEXT_WIDTH_MM["landscape" if table.xpath(f"ancestor::{_LANDSCAPE}") else "portrait"]
    return [room / count] * count


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
            raise fault(link, "a link of class 'section' is empty and leads to a heading")
        link.text = known[link.get("href")].number or known[link.get("href")].text


def _set_spaces(root: "_Element", language: str) -> None:
    for element in root.iter():
        element.text = element.text and unbroken(element.text, language)
        element.tail = element.tail and unbroken(element.tail, language)
    for box in root.iterfind(".//p[@class='tick']/input"):
        box.tail = box.tail and box.tail.lstrip()


def _fill_contents(root: "_Element", headings: tuple[Heading, ...], language: str) -> None:
    from lxml import etree

    contents = root.find("body/nav")
    if contents is None:
        return
    etree.SubElement(contents, "p", {"class": "toc-title"}).text = CONTENTS[language]
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
        link.text = unbroken(heading.text, language)
        if heading.number:
            link.set("data-number", heading.number)


def _field_names(root: "_Element") -> tuple[str, ...]:
    return tuple(field.get("name", "") for field in root.iter("input", "textarea"))
