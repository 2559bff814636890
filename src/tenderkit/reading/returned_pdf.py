# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a PDF go in; the fields of its form (AcroForm) come out. Its programs are named, never run."""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from tenderkit.problems import Problem
from tenderkit.reading.returned_form import (
    MOST_FIELDS,
    UNREADABLE,
    ReturnedForm,
    Value,
    active,
    by_hand,
    kept,
)
from tenderkit.words import N_, Message

_DEEPEST = 20
_LONGEST_PAGE = 2 * 2**20
_SCRIPTS = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm"}


def pdf_form(data: bytes, name: str) -> tuple[ReturnedForm | None, list[Problem]]:
    """Return the fields of the form in *data*, None where it has none, and what a person must look at."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # a damaged file is told in our words
    problems: list[Problem] = []
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted:
            return None, [by_hand(UNREADABLE, name, Message(N_("the PDF is encrypted")))]
        return _form(reader, name, problems), problems
    except Exception:  # noqa: BLE001 - a damaged PDF may raise anything in there
        what = Message(N_("the PDF is damaged and cannot be read"))
        return None, [*problems, by_hand(UNREADABLE, name, what)]


def _form(reader: Any, name: str, problems: list[Problem]) -> ReturnedForm | None:
    root = reader.trailer["/Root"].get_object()
    form = _object(root.get("/AcroForm")) or {}
    if _runs(root):
        what = Message(N_("the PDF holds a program; nothing of it was run"))
        problems.append(active(name, what))
    if "/XFA" in form:
        what = Message(N_("the PDF holds a form in the old format XFA, which is not read"))
        problems.append(by_hand(UNREADABLE, name, what))
        return None
    found: dict[str, Value] = {}
    for field_name, value in _fields(_object(form.get("/Fields")) or (), "", None, set(), 0):
        if len(found) == MOST_FIELDS:
            problems.append(by_hand(UNREADABLE, name, Message(N_("the form has too many fields"))))
            return None
        found[field_name] = found.get(field_name) or value
    if not found:
        return None
    title = str((reader.metadata or {}).get("/Title") or "")
    bare = ReturnedForm(name, title, {}, frozenset(found), _last_page(reader, root))
    return kept(bare, found, problems)


def _object(reference: Any) -> Any:
    return None if reference is None else reference.get_object()


def _runs(root: Any) -> bool:
    """Tell whether the document as a whole does something when it is opened."""
    opened, names = _object(root.get("/OpenAction")), _object(root.get("/Names")) or {}
    acts = isinstance(opened, dict) and opened.get("/S") in _SCRIPTS
    return acts or "/AA" in root or "/JavaScript" in names


def _fields(
    listed: Any, above: str, inherited: Any, seen: set[int], depth: int
) -> Iterator[tuple[str, Value]]:
    """Yield name and value of each field; a field that holds itself is passed over."""
    for reference in listed:
        field = _object(reference)
        if not isinstance(field, dict) or id(field) in seen or depth > _DEEPEST:
            continue
        seen.add(id(field))
        own = field.get("/T")
        name = ".".join(filter(None, (above, None if own is None else str(own))))
        value = field.get("/V", inherited)
        kids = [kid for kid in _object(field.get("/Kids")) or () if "/T" in _object(kid)]
        if kids:
            yield from _fields(kids, name, value, seen, depth + 1)
        elif name:
            yield name, _value(value)


def _value(value: Any) -> Value:
    value = _object(value)
    if hasattr(value, "get_data"):  # a long text may lie in a stream
        value = value.get_data().decode("utf-8", "replace")
    if value is not None and str(value).startswith("/"):  # the name of a state: a box
        return str(value) != "/Off"
    return "" if value is None else str(value)


def _last_page(reader: Any, root: Any) -> str:
    """Return the text of the last page, found without walking through all; empty where it is unusual."""
    from pypdf import PageObject

    node, resources = _object(root.get("/Pages")) or {}, None
    for _ in range(_DEEPEST):
        resources = node.get("/Resources", resources)
        kids = _object(node.get("/Kids"))
        if not kids:
            break
        node = _object(kids[-1])
    page = PageObject(reader)
    page.update(node)
    contents = page.get_contents()
    if _is_nested(_object(resources)) or contents is None or len(contents.get_data()) > _LONGEST_PAGE:
        return ""
    return str(page.extract_text() or "")


def _is_nested(resources: Any) -> bool:
    """Tell whether something is drawn within something drawn: a few of these may make text without end."""
    drawn = (_object((resources or {}).get("/XObject")) or {}).values()
    inner = [(_object(_object(each).get("/Resources")) or {}) for each in drawn]
    return any("/XObject" in each for each in inner)
