# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Folders of templates and some documents go in; all that makes them comes out."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tenderkit.rendering.sheets.workbooks import EXPLANATION

STYLES = ("document.css", "page.css")
"""What sets the tree of a document as PDF and as a web page; a town does not replace them."""


def used_templates(folders: Sequence[Path], language: str, documents: Iterable[str]) -> dict[str, Path]:
    """Return each template that *documents* in *language* take in, by its name: the file in the first folder.

    Where a template computes the name of another one, all that there are may be meant.
    """
    explained = (EXPLANATION[id_] for id_ in documents if id_ in EXPLANATION)
    names = [f"{language}/{id_}.html.j2" for id_ in (*documents, *explained)]
    found = {}
    for name in names:
        if (file := _first(folders, name)) is not None:
            found[name] = file
            names += [new for new in _taken_in(file, folders) if new not in names]
    return dict(sorted(found.items()))


def _first(folders: Sequence[Path], name: str) -> Path | None:
    return next((folder / name for folder in folders if (folder / name).is_file()), None)


def _taken_in(file: Path, folders: Sequence[Path]) -> Iterator[str]:
    """Yield the names of the templates that *file* extends, imports or includes."""
    from jinja2 import Environment, TemplateError, meta

    try:
        tree = Environment(autoescape=True).parse(file.read_text(encoding="utf-8"))
    except (TemplateError, UnicodeError):  # filling says what is wrong
        return
    for name in meta.find_referenced_templates(tree):
        yield from [name] if name is not None else _all(folders)


def _all(folders: Sequence[Path]) -> Iterator[str]:
    for folder in folders:
        yield from sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.j2"))
