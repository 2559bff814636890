# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tags go in; what they say comes out as trees of the template language, or why they say nothing."""

from typing import TYPE_CHECKING

from tenderkit.rendering.town.tags import Tag

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

OPENING = {"if": "endif", "for": "endfor", "with": "endwith"}
BETWEEN = {"elif": ("if",), "else": ("if", "for")}
ALONE = ("set",)
KNOWN = (*OPENING, *OPENING.values(), *BETWEEN, *ALONE)


def tree_of(tag: Tag, environment: "Environment") -> "nodes.Node | None":
    """Parse what one tag says; None where it says nothing of its own (else, endif, a remark, what is no tag).

    Raises:
        TemplateSyntaxError: it cannot be understood.
    """
    silent = tag.word in {"else", *OPENING.values()} or tag.word not in KNOWN
    if tag.kind == "remark" or (tag.kind == "statement" and silent):
        return None
    if tag.kind == "value":
        return environment.parse(f"{{{{ {tag.inner} }}}}").body[0]
    source = f"{{% {tag.inner} %}}"
    if tag.word in OPENING:
        source += f"{{% {OPENING[tag.word]} %}}"
    elif tag.word == "elif":
        source = f"{{% if {tag.inner.removeprefix('elif')} %}}{{% endif %}}"
    return environment.parse(source).body[0]
