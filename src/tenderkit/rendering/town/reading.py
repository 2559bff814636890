# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A part of a Word template goes in; the words that must stand in the filled part come out.

The text is read and filled without the XML around it, so this says independently of docxtpl what every
reader of the finished file must find, in order. It also knows where a fault is.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.town.findings import NAME, Finding, Spot, TemplateFault
from tenderkit.rendering.town.plainness import BREAK, ITEM
from tenderkit.rendering.town.speech import BlankError
from tenderkit.rendering.town.spots import Paragraph, paragraphs
from tenderkit.rendering.town.tags import tags
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from types import TracebackType

    from jinja2 import Environment
    from lxml.etree import _Element

_WHITE = str.maketrans({BREAK: " ", ITEM: " "})


def expected_words(
    part: str, root: "_Element", environment: "Environment", context: Mapping[str, Any]
) -> list[str]:
    """Return the words of the filled part.

    Raises:
        TemplateFault: the template prints what is not there, or does what it may not; says where.
    """
    from jinja2 import TemplateError

    found = list(paragraphs(part, root))
    source = "\n".join(_plain(paragraph) for paragraph in found)
    try:
        text: str = environment.from_string(source).render(context)
    except BlankError as error:
        fault = Message(
            N_("the document prints {name}, which the dossier does not have"), {"name": str(error)}
        )
        remedy = Message(N_("Fill it in, or render a draft with `--draft`."))
        raise TemplateFault(Finding(NAME, _spot(error.__traceback__, found), fault, remedy)) from error
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        reason = getattr(error, "message", None) or str(error)
        fault = Message(N_("the template cannot be filled: {reason}"), {"reason": reason})
        raise TemplateFault(Finding(NAME, _spot(error.__traceback__, found), fault)) from error
    return text.translate(_WHITE).split()


def words(part: str, root: "_Element") -> list[str]:
    """Return the words of a finished part, in order."""
    shown = (paragraph.text for paragraph in paragraphs(part, root))
    return " \n ".join(shown).translate(_WHITE).split()


def _plain(paragraph: Paragraph) -> str:
    """Return a paragraph as one line of a template, its tags without prefixes."""
    line, at = "", 0
    for tag in tags(paragraph):
        line += paragraph.text[at : tag.start] + tag.plain
        at = tag.end
    return (line + paragraph.text[at:]).replace("\n", " ")


def _spot(trace: "TracebackType | None", found: list[Paragraph]) -> Spot:
    """Return the paragraph of the innermost line of the template in *trace*."""
    line = 1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return found[min(line, len(found)) - 1].spot
