# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A kind of document and a language go in; a Word file comes out that a town may change and render from.

It is made of the text template and written as our own documents are, so it says what they say.
"""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from tenderkit.rendering.archive import undated
from tenderkit.rendering.blocks import block_tree, parsed
from tenderkit.rendering.docx import render_docx
from tenderkit.rendering.docx_xml import W
from tenderkit.rendering.look import Look
from tenderkit.rendering.town.contents import refresh_contents
from tenderkit.rendering.town.environment import bare_language
from tenderkit.rendering.town.starter.expanding import expanded
from tenderkit.rendering.town.starter.marks import Marks, is_marked
from tenderkit.rendering.town.starter.modules import Module
from tenderkit.rendering.town.starter.placing import placed

STARTERS = ("aufforderung", "leistungsbeschreibung", "kriterienkatalog")
"""Documents that a Word file can be made for: letters, and what is mainly text."""
_UNDATED = "1980-01-01"


def starter(id_: str, title: str, language: Literal["de", "en"], folders: Sequence[Path]) -> bytes:
    """Return the Word file for one document.

    Args:
        id_: one of `STARTERS`.
        title: what the file is called in its properties.
        language: of the document.
        folders: where text templates lie.
    """
    marks = Marks()
    source = expanded(Module(_environment(folders), f"{language}/{id_}.html.j2"), marks)
    html = placed(parsed(source), marks)
    look = Look(
        language=language,
        title=marks.placed("{{ document.title }}"),
        subject="",
        author=marks.placed("{{ buyer.name }}"),
        number=marks.placed("{{ document.number }}"),
        running_head=marks.placed("{{ document.title }}"),
        date=_UNDATED,
    )
    return _with_tags(render_docx(block_tree(html), look, {}, None, None), marks.written, title)


def _environment(folders: Sequence[Path]) -> Any:
    from jinja2 import FileSystemLoader

    made = bare_language().overlay(trim_blocks=True, lstrip_blocks=True)
    made.loader = FileSystemLoader([str(folder) for folder in folders])
    return made


def _with_tags(docx: bytes, written: Callable[[str], str], title: str) -> bytes:
    """Put the tags in; take out what a loop would repeat or a tag would break."""
    from docx import Document

    document = Document(BytesIO(docx))
    refresh_contents(document, empty=True)
    for root in _roots(document):
        for item in list(root.iter(f"{{{W}}}bookmarkStart", f"{{{W}}}bookmarkEnd", f"{{{W}}}tblCaption")):
            item.getparent().remove(item)
        for text in root.iter(f"{{{W}}}t"):
            if is_marked(text.text or ""):
                text.text = written(text.text)
    properties = document.core_properties
    properties.title, properties.author, properties.subject = title, "", ""
    file = BytesIO()
    document.save(file)
    return undated(file.getvalue())


def _roots(document: Any) -> list[Any]:
    kinds = {"header", "footer"}
    heads = [r.target_part for r in document.part.rels.values() if r.reltype.rpartition("/")[2] in kinds]
    return [document.element, *(part.element for part in heads)]
