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
- ``header.letter``: ``p.sender`` (one small line), ``p.address`` (lines by ``br``), ``table.facts``
  (reference, contact, date: stands at the right, 22 + 43 mm), ``h1`` (the subject)
- ``header`` without class: ``h1``, ``p.lead``, ``table.facts`` at the top of the first page

A logo in the `Look` is set into ``header`` by itself.

**Blocks** (in ``main``, ``section``, ``div.note``, ``div.keep``, ``footer``). Every one may have an ``id``.

- ``h2``, ``h3``: numbered 1, 1.1; class ``unnumbered``. No level may be skipped
- ``p``: classes ``lead``, ``muted``, ``small``, ``formula`` (set apart, indented), ``tick`` (a checkbox and
  its text, hanging), ``keep`` (not parted from the next block)
- ``ul``, ``ol`` of ``li``; ``ol.letters`` counts a), b), c). A ``li`` holds text or ``p``, then at most
  nested lists
- ``table``: see below
- ``section``: no class, ``keep`` (not broken over pages), ``landscape`` (own pages, turned; only directly
  in ``main``)
- ``div.note``: a tinted remark box · ``div.keep``: blocks that stay on one page · ``div.page-break``: empty
- ``div.signature`` of ``p``: lines to sign on, side by side, each ``p`` being the words under one line (at
  most 3)
- ``figure`` of ``img`` (``src="tk:NAME"`` a picture of the `Look`, ``alt`` required) and ``figcaption``

**Tables**: ``caption`` (optional, read as its name too), ``colgroup`` of ``col style="width:NNmm"`` (give
all: text is 165 mm wide, in landscape 252 mm), ``thead``, ``tbody`` (one or more), ``tr``, ``th``
(``scope="col|row"`` required), ``td``; ``colspan`` on ``th`` and ``td``, no ``rowspan``.

- ``table``: no class: rules and a tinted head · ``facts``: key and value without rules (``th scope="row"``,
  ``td``) · ``form``: as no class, rows as high as fields
- ``tr``: ``group`` (tinted, bold: heads a group of rows; one ``th scope="row"`` over all columns) ·
  ``total`` (bold, rule above)
- ``th``, ``td``: ``number`` (right, tabular figures) · ``center`` · ``muted`` · ``strong``

A cell holds text, or ``p``, ``ul``, ``ol``. Captions are not numbered. A table of at most six rows and
little text stays on one page.

**In text.** ``strong``, ``em``, ``sub``, ``sup``, ``br``; ``a href`` with ``#id``, ``https:`` or
``mailto:``; ``<a class="section" href="#id"></a>`` stays empty and gets the number of that heading;
``span``: ``nobr``, ``muted``, ``strong``, ``open`` (what is still missing in a draft), ``code`` (hashes and
names of files: no hyphen is put in, and they part where there is no room), or only an ``id``.

**Fields** (a form in the PDF, content controls in Word). ``name`` is unique in the document, ``title`` is
what a screen reader says.

- ``<input type="text" name title>``, optional ``value``; class ``short`` (40 mm), else as wide as the cell
  or line
- ``<input type="checkbox" name title>``, optional ``checked="checked"``
- ``<textarea name title rows="4">text</textarea>``

**What is done here**: headings numbered, contents listed, ``a.section`` filled, no-break spaces set by
language (``Nr. 2``, ``25 %``, ``z. B.``, ``74.000 Euro``; see `typography`) in text only, never in
attributes.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from tenderkit.rendering.arrangement import check_arrangement
from tenderkit.rendering.completion import Heading, completed
from tenderkit.rendering.subset import MarkupError, check_element, fault
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from lxml.etree import _Element

_VOID = re.compile(r"<(br|col|img|input)\b([^<>]*?)\s*/?>")
_LINE = 90
_NOT_WELL_FORMED = N_("the document is not well-formed: {fault}; near '{text}'")


@dataclass(frozen=True, slots=True)
class BlockTree:
    """A checked document. Whoever gets it may rely on the subset and must not change it."""

    root: "_Element"
    language: Literal["de", "en"]
    headings: tuple[Heading, ...]
    fields: tuple[str, ...]
    """Names of what is to be filled in, in reading order."""

    @property
    def is_form(self) -> bool:
        """Whether there is anything to fill in."""
        return bool(self.fields)


def block_tree(html: str) -> BlockTree:
    """Parse, check and complete one document.

    Raises:
        MarkupError: the template is not well-formed or leaves the subset.
    """
    root = parsed(html)
    for element in root.iter():
        check_element(element)
    check_arrangement(root)
    language = cast("Literal['de', 'en']", root.get("lang"))
    headings = completed(root, language)
    fields = tuple(field.get("name") for field in root.iter("input", "textarea"))
    return BlockTree(root, language, headings, fields)


def parsed(html: str) -> "_Element":
    """Parse the markup of a document, which nothing repairs; not yet checked against the subset."""
    from lxml import etree

    source = _VOID.sub(r"<\1\2/>", html).replace("&nbsp;", "&#160;").strip()
    if "<!" in source or "<?" in source:
        raise MarkupError(Message(N_("a document has no declarations, comments or instructions")))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        lines = source.splitlines() or [""]
        near = lines[min(error.lineno or 1, len(lines)) - 1].strip()[:_LINE]
        raise MarkupError(Message(_NOT_WELL_FORMED, {"fault": error.msg, "text": near})) from error
    if root.tag != "html":
        raise fault(root, Message(N_("a document is one <html>, not <{tag}>"), {"tag": root.tag}))
    return root
