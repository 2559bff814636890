# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a draft → words across every page of a Word document, and in its running heads."""

from typing import Any
from xml.sax.saxutils import quoteattr

from lxml import etree

from tenderkit.rendering.docx_xml import W, run, w

_ALARM = "a3161b"
_SHAPE = """<w:r xmlns:w="{w}" xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>
<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>
<v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="Watermark{number}" o:spid="_x0000_s{id}" type="#_x0000_t136" alt=""
style="position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:36pt;rotation:308;
z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;
mso-position-vertical:center;mso-position-vertical-relative:page"
o:allowincell="f" fillcolor="#e5e7ea" stroked="f">
<v:textpath style="font-family:&quot;Arial&quot;;font-weight:bold;font-size:1pt" string={words}/>
</v:shape></w:pict></w:r>"""
_POINTS_PER_LETTER = 20
_WIDEST = 620


def add_watermark(document: Any, words: str) -> None:
    """Set the words behind every page, and, for everybody who reads by ear or searches, into its head."""
    heads = {}
    for section in document.sections:
        heads[section.header.part.partname] = section.header
        if section.different_first_page_header_footer:
            heads[section.first_page_header.part.partname] = section.first_page_header
    for number, head in enumerate(heads.values(), start=1):
        width = min(len(words) * _POINTS_PER_LETTER, _WIDEST)
        shape = _SHAPE.format(w=W, number=number, id=2048 + number, width=width, words=quoteattr(words))
        paragraph = head.part.element.find(f"{{{W}}}p")
        warning = w("p", w("pPr", *([] if paragraph.style is None else [w("pStyle", val=paragraph.style)])))
        warning.append(run(words, w("b"), w("color", val=_ALARM)))
        warning.append(etree.fromstring(shape.replace("\n", " ")))
        paragraph.addprevious(warning)
