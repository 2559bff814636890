# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a document speaks goes in; the template language of Word files comes out: sandboxed and strict."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.blanks import Blank, Blanks
from tenderkit.rendering.environment import noting
from tenderkit.rendering.prose import parts
from tenderkit.rendering.town.plainness import BREAK, ITEM
from tenderkit.rendering.town.speech import Speech
from tenderkit.rendering.typography import unbroken

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

FILTERS = frozenset(
    "abs batch capitalize count default dictsort first float groupby int join last length list lower map "
    "max min reject rejectattr replace reverse round select selectattr slice sort string sum title trim "
    "unique upper".split()
)
"""Of those that come with the language. Not among them is what makes markup of a value or calls it safe."""
OURS = frozenset({"paragraphs", "number", "money"})
FUNCTIONS = frozenset({"law", "laws", "legal"})


def paragraphs(text: str) -> str:
    """Return plain text with marks where paragraphs and list entries begin, which filling obeys."""
    return BREAK.join(
        BREAK.join(entries) if kind == "p" else BREAK.join(ITEM + entry for entry in entries)
        for kind, entries in parts(text)
    )


def bare_language() -> "ImmutableSandboxedEnvironment":
    """Return the language as far as it is needed to read a template."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(undefined=StrictUndefined, keep_trailing_newline=True)
    made.filters = {name: made.filters[name] for name in FILTERS} | dict.fromkeys(OURS, str)
    made.globals.clear()
    return made


def language(
    speech: Speech, blanks: Blanks, asked: set[str], *, escape: bool
) -> "ImmutableSandboxedEnvironment":
    """Return the language for filling one document, whose values are escaped where they go into XML.

    What a template looks up is noted in *asked*.
    """
    made = bare_language()
    made.context_class = noting(asked)
    made.autoescape = escape
    made.finalize = _finalize(speech.language, blanks)
    law, names = speech.law(), speech.names()
    made.globals.update(
        law=lambda id_: blanks.named(law.cited(id_), ("law", id_)),
        legal=lambda topic: blanks.named(law.topic(topic), ("legal", topic)),
        laws=law.under,
    )
    ours = {"paragraphs": paragraphs, "number": names.number, "money": names.money}
    made.filters.update({name: _with_gaps(function) for name, function in ours.items()})
    made.tests["none"] = lambda value: value is None or isinstance(value, Blank)
    return made


def _with_gaps(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: value if isinstance(value, Blank) else function(value)


def _finalize(language: str, blanks: Blanks) -> Callable[[Any], Any]:
    """Set no-break spaces in what is printed, and never print that nothing is there."""
    from jinja2 import Undefined
    from markupsafe import Markup

    def finalized(value: Any) -> Any:
        if value is None:
            return blanks.mark(("?",))
        if isinstance(value, Undefined | Markup):
            return value
        return unbroken(str(value), language)

    return finalized
