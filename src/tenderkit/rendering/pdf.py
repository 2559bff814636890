# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A block tree and a look → the bytes of a tagged PDF, and on which page each anchor came to stand."""

import atexit
import os
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.assets import only
from tenderkit.rendering.columns import column_widths, companions, stays_whole
from tenderkit.rendering.cover import holds_contents
from tenderkit.rendering.dates import stamp
from tenderkit.rendering.faces import check_faces
from tenderkit.rendering.fields import finish_fields
from tenderkit.rendering.glyphs import check_glyphs
from tenderkit.rendering.hyphenation import prepare_hyphenation
from tenderkit.rendering.look import stylesheet, tint
from tenderkit.rendering.pictures import printable
from tenderkit.rendering.structure import repaired
from tenderkit.rendering.watermark import watermark_svg
from tenderkit.shipped import DATA

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tenderkit.rendering.blocks import BlockTree
    from tenderkit.rendering.look import Look, Picture

_PAGE_OF = {"de": ("Seite ", " von "), "en": ("Page ", " of ")}
LINE_MM = 4.8
_GREY = "#4a5561"
_ALARM = "#a3161b"


@dataclass(frozen=True, slots=True)
class PdfPages:
    """A finished PDF."""

    data: bytes
    anchors: Mapping[str, int]
    """Page, counted from 1, of everything that has an id."""
    page_count: int


def render_pdf(tree: "BlockTree", look: "Look", form: bool) -> PdfPages:  # noqa: FBT001  the kind of document
    """Print a document: as PDF/A-2a and PDF/UA-1 at once, or, with fields to fill in, as PDF/UA-1.

    Without form, what could be filled in is printed as an empty box.

    Raises:
        MissingGlyph: a character is not in the bundled font.
        ForeignFontError: something would be set in another font.
    """
    _check_characters(tree, look)
    prepare_hyphenation(tree.language)
    variant = "pdf/ua-1" if form else "pdf/a-2a"
    with _own_fonts():
        document = _laid_out(_page_source(tree, look, form=form), look, variant)
        with repaired(document, archive=not form), warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves its colour profile open
            data = document.write_pdf(finisher=_finished, pdf_variant=variant)
    anchors = {name: number for number, page in enumerate(document.pages, start=1) for name in page.anchors}
    return PdfPages(data, anchors, len(document.pages))


def _finished(document: Any, pdf: Any) -> None:
    check_faces(pdf)
    finish_fields(document, pdf)


def _check_characters(tree: "BlockTree", look: "Look") -> None:
    names = (look.title, look.subject, look.author, look.number, look.running_head, look.watermark or "")
    values = (element.get("value", "") for element in tree.root.iter("input"))
    for text in (*names, *values, *tree.root.itertext()):
        check_glyphs(text)


@contextmanager
def _own_fonts() -> Iterator[None]:
    """Show fontconfig the bundled fonts only, whatever the machine or the user has installed."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(DATA / "fonts" / "fonts.conf")
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


def _laid_out(source: str, look: "Look", variant: str) -> Any:
    from weasyprint import CSS, HTML

    house, fonts, counters = _house_style(stylesheet(look, "document.css"))
    fetcher, counters = _fetcher(look), counters.copy()
    own = CSS(
        string=_look_css(look), font_config=fonts, counter_style=counters, url_fetcher=fetcher, base_url="tk:"
    )
    html = HTML(string=source, url_fetcher=fetcher, base_url="tk:")
    options = {"font_config": fonts, "counter_style": counters, "pdf_variant": variant}
    return html.render(stylesheets=[house, own], **options)


@cache
def _house_style(css: str) -> tuple[Any, Any, Any]:
    """Make once what all documents share of the stylesheet *css*: its fonts, its ways to count."""
    from weasyprint import CSS
    from weasyprint.css.counters import CounterStyle
    from weasyprint.text.fonts import FontConfiguration

    fonts, counters = FontConfiguration(), CounterStyle()
    faces = {f"tk:fonts/{path.name}": path.read_bytes() for path in (DATA / "fonts").glob("*.ttf")}
    fetcher = only({name: (face, "font/ttf") for name, face in faces.items()})
    house = CSS(string=css, font_config=fonts, counter_style=counters, url_fetcher=fetcher, base_url="tk:")
    return house, fonts, counters


atexit.register(_house_style.cache_clear)  # the fonts lie in a folder that they take away themselves


def _page_source(tree: "BlockTree", look: "Look", *, form: bool) -> str:
    from lxml import etree

    root = deepcopy(tree.root)
    if form:
        root.find("body").set("class", "fields")
    if look.logo is not None and (header := root.find("body/header")) is not None:
        header.insert(0, logo := etree.Element("p", {"class": _logo_class(look.logo)}))
        etree.SubElement(logo, "img", {"src": "tk:logo", "alt": look.author})
    if holds_contents(root):
        root.find("body/header").set("class", "cover brief")
    for table in root.iter("table"):
        _set_table(table)
    for area in root.iter("textarea"):
        area.set("style", f"height: {int(area.get('rows', '4')) * LINE_MM:g}mm")
    root.insert(0, head := etree.Element("head"))
    etree.SubElement(head, "meta", {"charset": "utf-8"})
    etree.SubElement(head, "title").text = f"{look.title} – {look.number}" if look.number else look.title
    when = stamp(look.date).strftime("%Y-%m-%dT%H:%M:%SZ")
    for name, content in {
        "author": look.author,
        "description": look.subject,
        "generator": "tenderkit",
        "dcterms.created": when,
        "dcterms.modified": when,
    }.items():
        etree.SubElement(head, "meta", {"name": name, "content": content})
    text: str = etree.tostring(root, encoding="unicode", method="html", doctype="<!DOCTYPE html>")
    return text


def _logo_class(logo: "Picture") -> str:
    """A drawing fills its room; pixels are not blown up."""
    return "logo drawing" if logo.kind == "svg" else "logo"


def _set_table(table: "_Element") -> None:
    """Give it its width; keep it on one page if it is short, else no row alone."""
    if table.find("colgroup") is not None:
        table.set("style", f"width: {sum(column_widths(table)):g}mm")
    if stays_whole(table):
        table.set("class", f"{table.get('class', '')} short".strip())
        return
    for row in companions(table):
        row.set("class", f"{row.get('class', '')} kept".strip())


def _look_css(look: "Look") -> str:
    """What the stylesheet cannot know: colours, running head and foot, watermark."""
    page, of = _PAGE_OF[look.language]
    return f"""
    html {{ --accent: {look.accent}; --tint: {tint(look.accent, 9)}; --note: {tint(look.accent, 5)} }}
    @page {{
      @top-left {{ content: {_quoted(look.running_head)} }}
      @top-right {{ content: {_quoted(look.number)} }}
      @bottom-left {{ content: {_quoted(look.author)} }}
      @bottom-right {{ content: "{page}" counter(page) "{of}" counter(pages) }}
    }}
    @page :first {{ @top-left {{ content: none }} @top-right {{ content: none }} }}
    """ + (_draft_css(look.watermark, look.running_head) if look.watermark else "")


def _draft_css(words: str, running_head: str) -> str:
    """Words behind every page and, for everybody who reads by ear or searches, in its head."""
    mark = f"white-space: pre-line; color: {_ALARM}; font-weight: 700"
    return f"""
    @page {{
      background: url("tk:watermark") no-repeat center / 210mm 297mm;
      @top-left {{ {mark}; content: {_quoted(words)} "\\a" {_quoted(running_head)} }}
    }}
    @page :first {{ @top-left {{ {mark}; content: {_quoted(words)} }} }}
    """


def _quoted(text: str) -> str:
    """A CSS string: everything but letters, digits and spaces is escaped by its number."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'


def _fetcher(look: "Look") -> Any:
    """Serve the pictures of the look; anything else stops the build."""
    pictures = {name: printable(picture) for name, picture in look.pictures.items()}
    if look.logo is not None:
        pictures["logo"] = printable(look.logo)
    if look.watermark:
        pictures["watermark"] = (watermark_svg(look.watermark, _GREY), "image/svg+xml")
    return only({f"tk:{name}": picture for name, picture in pictures.items()})
