# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a publiccode.yml says goes in; what the standard 0.7 does not allow in it comes out, key by key.

The rules are those of the official parser without a network: whether an address can be reached is not asked.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tenderkit.delivery import publiccode_forms as forms
from tenderkit.delivery.publiccode_forms import Form
from tenderkit.delivery.publiccode_keys import DESCRIPTION, NO_GROUP, REQUIRED, Group, ListOf, rules
from tenderkit.words import N_, Message

Fault = tuple[str, Message]
_UNKNOWN = Message(N_("the standard has no such key"))
_NO_LIST = Message(N_("it is no list"))
_PICTURES = (".svg", ".svgz", ".png")
_SHOTS = (".jpg", ".png")


def faults(
    data: object, allowed: Mapping[str, Any], licence: Form, there: Callable[[str], bool]
) -> Iterator[Fault]:
    """Yield each key that is wrong, and why.

    Args:
        data: what the file says.
        allowed: the lists of the standard.
        licence: what a licence expression has to be.
        there: whether the repository has a file.
    """
    if not isinstance(data, dict):
        yield "publiccode.yml", NO_GROUP
        return
    yield from _group("", data, rules(allowed, licence))
    if "IT" in data and "it" in data:
        yield "it", Message(N_("it is there twice, as `{other}` too"), {"other": "IT"})
    yield from _maintained(data.get("maintenance"))
    yield from _files(data, there)


def _group(path: str, data: object, group: Group) -> Iterator[Fault]:
    if not isinstance(data, dict):
        yield path, NO_GROUP
        return
    head = f"{path}." if path else ""
    for key in group.required:
        if data.get(key) is None:
            yield head + key, REQUIRED
    for key, value in data.items():
        form = group.keys.get(key)
        if form is None:
            yield f"{head}{str(key)[:40]}", _UNKNOWN
        elif value is not None:
            yield from _value(head + key, value, form)


def _value(path: str, value: object, form: "Form | ListOf | Group") -> Iterator[Fault]:
    if isinstance(form, Group):
        yield from _group(path, value, form)
    elif isinstance(form, ListOf):
        yield from _list(path, value, form)
    else:
        wrong = form(value)
        if wrong is not None:
            yield path, wrong
        elif path == "description" and isinstance(value, dict):
            for language, texts in value.items():
                wrong = forms.language(language)
                if wrong is not None:
                    yield f"description.{str(language)[:40]}", wrong
                yield from _group(f"description.{str(language)[:40]}", texts, DESCRIPTION)


def _list(path: str, value: object, form: ListOf) -> Iterator[Fault]:
    if form.alone and isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        yield path, _NO_LIST
    elif not value and not form.empty:
        yield path, Message(N_("it is empty"))
    else:
        for number, entry in enumerate(value):
            yield from _value(f"{path}[{number}]", entry, form.entry)


def _maintained(data: object) -> Iterator[Fault]:
    """Yield who is missing, or named beside what the kind of maintenance allows."""
    if not isinstance(data, dict):
        return
    kind, contractors = data.get("type"), data.get("contractors")
    if kind == "contract" and not contractors:
        yield "maintenance.contractors", REQUIRED
    if kind != "contract" and contractors is not None:
        yield "maintenance.contractors", Message(N_("it may only be there where the type is `contract`"))
    if kind in ("internal", "community") and not data.get("contacts"):
        yield "maintenance.contacts", REQUIRED


def _files(data: dict[Any, Any], there: Callable[[str], bool]) -> Iterator[Fault]:
    """Yield files that are named and are not delivered."""
    named: list[tuple[str, object, tuple[str, ...]]]
    named = [(key, data.get(key), _PICTURES) for key in ("logo", "monochromeLogo")]
    legal, described = data.get("legal"), data.get("description")
    named.append(("legal.authorsFile", legal.get("authorsFile") if isinstance(legal, dict) else None, ()))
    for language, texts in described.items() if isinstance(described, dict) else ():
        shots = texts.get("screenshots") if isinstance(texts, dict) else None
        for number, shot in enumerate(shots if isinstance(shots, list) else ()):
            named.append((f"description.{language}.screenshots[{number}]", shot, _SHOTS))
    for key, name, endings in named:
        if not isinstance(name, str) or not name:
            continue
        if endings and not name.lower().endswith(endings):
            yield key, Message(N_("a picture has to end in {endings}"), {"endings": ", ".join(endings)})
        elif "://" not in name and not there(name.removeprefix("./")):
            yield key, Message(N_("there is no file `{name}`"), {"name": name[:80]})
        elif name.startswith("file:"):
            yield key, Message(N_("it is no address of the web"))
