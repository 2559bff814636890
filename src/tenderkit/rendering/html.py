# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A block tree and a look → the bytes of one web page that needs nothing else: no script, no network.

The page is made for eyes, ears and fingers alike: landmarks and a link past the contents, numbers as text, a
name for every field; on a narrow screen each row of a table is set as a card and stays a row for a reader.
"""

from base64 import b64encode
from copy import deepcopy
from typing import TYPE_CHECKING

from tenderkit.rendering.columns import column_widths, span
from tenderkit.rendering.completion import text_of
from tenderkit.rendering.look import contrast, stylesheet, tint

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tenderkit.rendering.blocks import BlockTree
    from tenderkit.rendering.look import Look, Picture

_SKIP = {"de": "Zum Inhalt springen", "en": "Skip to the content"}
_MAIN, _CONTENTS = "_main", "_contents"
_NIGHT = "#1f2a35"
"""The lightest ground that words stand on by night."""
_NIGHT_CONTRAST = 7
_ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What the page may load: what stands in it."""
_ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
"""Said aloud, because a table that is set as cards would lose them."""


def render_html(tree: "BlockTree", look: "Look") -> bytes:
    """Set a document as one web page."""
    from lxml import etree

    root = deepcopy(tree.root)
    body = root.find("body")
    _number(body)
    _name_landmarks(body, look)
    for table in body.iter("table"):
        _set_table(table)
    _name_fields(body)
    for image in body.iter("img"):
        image.set("src", _address(look.pictures[image.get("src").removeprefix("tk:")]))
    _set_header(body, look)
    root.insert(0, _head(look))
    text: str = etree.tostring(root, encoding="unicode", method="html", doctype="<!DOCTYPE html>")
    return text.encode("utf-8")


def on_dark(colour: str) -> str:
    """Return *colour*, lightened until it can be read by night."""
    lightest = next(p for p in range(100, -1, -2) if _stands_out(tint(colour, p)))
    return tint(colour, lightest)


def _stands_out(colour: str) -> bool:
    return contrast(_NIGHT) / contrast(colour) >= _NIGHT_CONTRAST


def _head(look: "Look") -> "_Element":
    from lxml import etree

    head = etree.Element("head")
    etree.SubElement(head, "meta", {"charset": "utf-8"})
    etree.SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": _ALONE})
    named = {
        "viewport": "width=device-width, initial-scale=1",
        "author": look.author,
        "description": look.subject,
        "generator": "tenderkit",
        "color-scheme": "light dark",
    }
    for name, content in named.items():
        etree.SubElement(head, "meta", {"name": name, "content": content})
    etree.SubElement(head, "title").text = f"{look.title} – {look.number}" if look.number else look.title
    colours = (
        f":root {{ --accent: {look.accent}; --accent-dark: {on_dark(look.accent)};"
        f" --tint: {tint(look.accent, 9)}; --note: {tint(look.accent, 5)} }}\n"
    )
    etree.SubElement(head, "style").text = colours + stylesheet(look, "page.css")
    return head


def _number(body: "_Element") -> None:
    """Write the numbers of headings as text, in the headings and in the contents."""
    from lxml import etree

    for element in body.iter("h2", "h3", "a"):
        if number := element.attrib.pop("data-number", None):
            shown = etree.Element("span", {"class": "numeral"})
            shown.text, shown.tail, element.text = number, f" {element.text or ''}", None
            element.insert(0, shown)


def _name_landmarks(body: "_Element", look: "Look") -> None:
    from lxml import etree

    main = body.find("main")
    main.set("id", main.get("id", _MAIN))
    main.set("tabindex", "-1")
    skip = etree.Element("a", {"class": "skip", "href": f"#{main.get('id')}"})
    skip.text = _SKIP[look.language]
    body.insert(0, skip)
    if (contents := body.find("nav")) is not None:
        contents.set("aria-labelledby", _CONTENTS)
        contents[0].tag = "h2"
        contents[0].set("id", _CONTENTS)


def _set_header(body: "_Element", look: "Look") -> None:
    """Put the logo and the mark of a draft where a reader begins."""
    from lxml import etree

    start = header if (header := body.find("header")) is not None else body.find("main")
    if look.logo is not None:
        start.insert(0, logo := etree.Element("p", {"class": "logo"}))
        etree.SubElement(logo, "img", {"src": _address(look.logo), "alt": look.author})
    if look.watermark:
        start.insert(0, draft := etree.Element("p", {"class": "draft"}))
        draft.text = look.watermark


def _address(picture: "Picture") -> str:
    return f"data:{picture.mime};base64,{b64encode(picture.data).decode('ascii')}"


def _set_table(table: "_Element") -> None:
    """Share out its width, say the role of each part, and write over each cell what its column is."""
    widths = column_widths(table)
    for column, width in zip(table.iter("col"), widths, strict=False):
        column.set("style", f"width:{100 * width / sum(widths):.1f}%")
    for part in table.iter("table", "thead", "tbody", "tr", "td"):
        part.set("role", _ROLES[part.tag])
    for head in table.iter("th"):
        head.set("role", "rowheader" if head.get("scope") == "row" else "columnheader")
    head_rows = table.findall("thead/tr")
    names = _by_column(head_rows[-1]) if head_rows else {}
    for row in table.iterfind("tbody/tr"):
        for column, cell in _columns(row):
            if cell.tag == "td" and names.get(column):
                cell.set("data-label", names[column])


def _by_column(row: "_Element") -> dict[int, str]:
    return {column: text_of(cell) for column, cell in _columns(row)}


def _columns(row: "_Element") -> "list[tuple[int, _Element]]":
    """The cells of a row with the number of the column each begins in."""
    found, column = [], 0
    for cell in row:
        found.append((column, cell))
        column += span(cell)
    return found


def _name_fields(body: "_Element") -> None:
    """Give every field its name; the words beside a checkbox are its label, and may be clicked."""
    for field in body.iter("input", "textarea"):
        field.set("aria-label", field.attrib.pop("title"))
    for line in body.iterfind(".//p[@class='tick']"):
        fields = list(line.iter("input", "textarea", "a"))
        if len(fields) == 1 and line[0] is fields[0] and line[0].get("type") == "checkbox":
            line.tag = "label"
            line[0].attrib.pop("aria-label")
