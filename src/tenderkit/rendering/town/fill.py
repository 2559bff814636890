# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word template, its context and how the document speaks go in; the filled file comes out, nothing lost."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from tenderkit.outcome.open_key import OpenKey
from tenderkit.problems import InputError, Problem, Severity, raise_if_any
from tenderkit.rendering.asking import asked_for, watched
from tenderkit.rendering.context import slice_hash
from tenderkit.rendering.gaps import open_keys
from tenderkit.rendering.town.columns import fit_grid
from tenderkit.rendering.town.conserve import losses
from tenderkit.rendering.town.environment import language
from tenderkit.rendering.town.findings import DOCUMENT, LOST, Finding, Spot, TemplateFault, strange
from tenderkit.rendering.town.names import names_of
from tenderkit.rendering.town.package import MOST_XML, opened, parsed
from tenderkit.rendering.town.parts import filled_parts
from tenderkit.rendering.town.plainness import SLICE, value_problems
from tenderkit.rendering.town.preflight import faults
from tenderkit.rendering.town.purpose import doubts
from tenderkit.rendering.town.reading import expected_words
from tenderkit.rendering.town.speech import Speech
from tenderkit.rendering.town.spots import TBL
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from docxtpl import DocxTemplate


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled file, not yet finished."""

    data: bytes
    open: tuple[OpenKey, ...]
    """What a draft prints as open."""
    doubts: tuple[Problem, ...] = ()
    """Why the template may be the wrong one."""


def filled(file: str, data: bytes, context: Mapping[str, Any], speech: Speech) -> Filled:
    """Fill a Word template.

    Args:
        file: its name, for messages.
        data: the file.
        context: plain dicts, lists, texts, numbers and truth values.
        speech: how the document speaks.

    Raises:
        InputError: with everything that is wrong: in the file, in a value, or with what came out.
    """
    raise_if_any(list(value_problems(context)))
    raise_if_any([finding.problem(file) for finding in faults(data, names_of(context))])
    try:
        return _filled(file, data, context, speech)
    except (InputError, MemoryError):
        raise
    except Exception as error:
        raise InputError([strange(error).problem(file)]) from error


def _filled(file: str, data: bytes, context: Mapping[str, Any], speech: Speech) -> Filled:
    doubted = [one.problem(file, Severity.WARNING) for one in doubts(opened(data), speech.language)]
    try:
        return replace(conserved(data, context, speech), doubts=tuple(doubted))
    except TemplateFault as error:
        raise InputError([finding.problem(file) for finding in error.findings]) from error


def conserved(data: bytes, context: Mapping[str, Any], speech: Speech) -> Filled:
    """Fill a template that was looked through before, and compare what came out with what had to.

    Raises:
        TemplateFault: something was lost, left over or let in.
    """
    template, blanks, asked = opened(data), speech.blanks(), set[str]()
    named = watched(blanks.named({**context, "document": {**context["document"], "slice": SLICE}}))
    text = language(speech, blanks, asked, escape=False)
    expected = {part: expected_words(part, root, text, named) for part, root in filled_parts(template)}
    checksum = slice_hash(asked_for(context, named, asked & context.keys() - {"document"}))
    named["document"]["slice"] = checksum
    expected = {part: [word.replace(SLICE, checksum) for word in wanted] for part, wanted in expected.items()}
    made = BytesIO()
    document = _template_class()(BytesIO(data))
    document.render(named, jinja_env=language(speech, blanks, set(), escape=True))
    document.save(made)
    if lost := list(losses(template, opened(made.getvalue()), expected)):
        raise TemplateFault(*lost)
    return Filled(made.getvalue(), open_keys(blanks.paths.values(), speech.files))


def _template_class() -> "type[DocxTemplate]":
    from docxtpl import DocxTemplate

    class StrictTemplate(DocxTemplate):  # type: ignore[misc]  # docxtpl ships no types
        """Mends nothing silently, fills every part once, and leaves the properties of the file to us."""

        def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
            made: str = super().render_xml_part(src_xml, part, context, jinja_env)
            name = str(part.partname).lstrip("/")
            if len(made) > MOST_XML:
                words = N_("the filled part is larger than {limit} bytes")
                raise TemplateFault(Finding(LOST, Spot(name), Message(words, {"limit": MOST_XML})))
            parsed(name, made.encode("utf-8"))
            return made

        def fix_tables(self, xml: str) -> Any:
            """Fit the grid of each table to its rows."""
            tree = parsed(DOCUMENT, xml.encode("utf-8"))
            for table in tree.iter(TBL):
                fit_grid(table)
            return tree

        def render_properties(self, context: Any, jinja_env: Any = None) -> None:
            """Do nothing: they are set from the dossier."""

        def render_footnotes(self, context: Any, jinja_env: Any = None) -> None:
            """Once, however many sections there are: what was filled in must never be read as a template."""
            for part in self.docx.part.package.parts:
                if part.content_type.endswith("wordprocessingml.footnotes+xml"):
                    source = self.xml_to_string(parsed(str(part.partname), part.blob))
                    made = self.render_xml_part(self.patch_xml(source), part, context, jinja_env)
                    part._blob = made.encode("utf-8")  # noqa: SLF001 - as docxtpl does

    return StrictTemplate
