# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text as people write it in YAML goes in; paragraphs and lists as safe markup come out.

An empty line parts paragraphs; a line that begins with ``- `` is an entry of a list, and
lines indented below it belong to it. Nothing else has a meaning.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup


def paragraphs(text: str) -> "Markup":
    r"""Return *text* as ``p`` and ``ul`` elements, everything in it escaped.

    Example:
        >>> str(paragraphs("One\nline.\n\n- a & b\n- c"))
        '<p>One line.</p><ul><li>a &amp; b</li><li>c</li></ul>'
    """
    from markupsafe import Markup, escape

    made = Markup()
    for kind, found in parts(text):
        if kind == "p":
            made += Markup("<p>{}</p>").format(found[0])
        else:
            made += Markup("<ul>{}</ul>").format(
                Markup().join(Markup("<li>{}</li>").format(escape(p)) for p in found)
            )
    return made


def parts(text: str) -> list[tuple[str, list[str]]]:
    """Return paragraphs (one part) and lists (one part for each entry) in their order."""
    blocks: list[tuple[str, list[str]]] = []
    fresh = True
    for line in text.splitlines():
        words = " ".join(line.split())
        if not words:
            fresh = True
        elif words.startswith("- "):
            if not blocks or blocks[-1][0] != "ul":
                blocks.append(("ul", []))
            blocks[-1][1].append(words[2:])
            fresh = False
        elif not fresh and (blocks[-1][0] == "p" or line.startswith(" ")):
            blocks[-1][1][-1] += f" {words}"
        else:
            blocks.append(("p", [words]))
            fresh = False
    return blocks
