# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file in CycloneDX, JSON or XML, goes in; its components and its faults come out.

The schema of its authors comes with the optional library ``cyclonedx-python-lib``; without it the main parts
are looked at by rules of ours.
"""

import re
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from typing import Any

from tenderkit.delivery.bill import Bill, Part, short
from tenderkit.words import N_, Message

_OLDEST = (1, 5)
_VERSION = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})")
_TYPES = frozenset(
    "application framework library container platform operating-system device device-driver firmware file "
    "machine-learning-model data cryptographic-asset".split()
)
_MOST_FAULTS = 5


def from_json(data: Mapping[str, Any], text: str) -> Bill:
    """Return what the JSON file *text*, read as *data*, says."""
    version = str(data.get("specVersion", ""))
    faults = [*_version_faults(version), *_main_faults(data)]
    by_schema = None if faults else _schema_faults(text, version, xml=False)
    components = data.get("components")
    parts = tuple(_part(c) for c in _all(components) if isinstance(c.get("name"), str))
    return Bill(
        f"CycloneDX {version}".strip(),
        parts,
        (*faults, *(by_schema or ())),
        by_schema is not None or bool(faults),
    )


def from_xml(text: str) -> Bill | None:
    """Return what the XML file *text* says; None where it is another XML."""
    from lxml import etree  # noqa: PLC0415 - heavy

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        if "cyclonedx.org" not in text[:5_000]:
            return None
        return Bill(
            "CycloneDX", (), (Message(N_("it is no well-formed XML: {reason}"), {"reason": short(error)}),)
        )
    space, _, name = str(root.tag).rpartition("}")
    _, known, version = space.partition("cyclonedx.org/schema/bom/")
    if name != "bom" or not known:
        return None
    faults = list(_version_faults(version))
    if root.getroottree().docinfo.doctype:
        faults.append(Message(N_("it declares a document type, which such a file never needs")))
    by_schema = None if faults else _schema_faults(text, version, xml=True)
    parts = tuple(_xml_parts(root, space + "}"))
    nameless = root.findall(f".//{space}}}component")
    if any(not (each.findtext(f"{space}}}name") or "").strip() for each in nameless):
        faults.append(Message(N_("a component has no name")))
    every = (*faults, *(by_schema or ()))
    return Bill(f"CycloneDX {version}", parts, every, by_schema is not None or bool(faults))


def _version_faults(version: str) -> Iterator[Message]:
    match = _VERSION.fullmatch(version)
    if match is None or int(match[1]) != 1:
        yield Message(N_("CycloneDX has no version {version}"), {"version": short(version) or "?"})
    elif (int(match[1]), int(match[2])) < _OLDEST:
        yield Message(
            N_("version {version} is too old: CycloneDX 1.5 or later is asked for"), {"version": version}
        )


def _main_faults(data: Mapping[str, Any]) -> Iterator[Message]:
    components = data.get("components", [])
    if not isinstance(components, list) or not all(isinstance(each, dict) for each in components):
        yield Message(N_("`components` is no list of components"))
        return
    for component in _all(components):
        name = component.get("name")
        if not isinstance(name, str) or not name.strip():
            yield Message(N_("a component has no name"))
        elif component.get("type") not in _TYPES:
            values = {"name": short(name), "type": short(component.get("type", "?"))}
            yield Message(N_("component {name}: CycloneDX knows no type `{type}`"), values)


def _all(components: object) -> Iterator[dict[str, Any]]:
    """Yield components, and those inside of them."""
    waiting = list(components) if isinstance(components, list) else []
    while waiting:
        component = waiting.pop(0)
        if isinstance(component, dict):
            yield component
            inner = component.get("components")
            waiting += inner if isinstance(inner, list) else []


def _part(component: Mapping[str, Any]) -> Part:
    version = component.get("version")
    return Part(
        component["name"], version if isinstance(version, str) else None, _licence(component.get("licenses"))
    )


def _licence(listed: object) -> str | None:
    said = []
    for each in listed if isinstance(listed, list) else ():
        licence = each.get("license") if isinstance(each, dict) else None
        inner = licence.get("id") or licence.get("name") if isinstance(licence, dict) else None
        named = (each.get("expression") if isinstance(each, dict) else None) or inner
        said += [named] if isinstance(named, str) else []
    return " AND ".join(said) if said else None


def _xml_parts(root: Any, space: str) -> Iterator[Part]:  # noqa: ANN401 - lxml has no types
    for component in root.findall(f"{space}components//{space}component"):
        licences = component.find(f"{space}licenses")
        said = (
            []
            if licences is None
            else [
                (each.text or "").strip()
                for each in licences.iter(f"{space}id", f"{space}name", f"{space}expression")
            ]
        )
        name, version = component.findtext(f"{space}name"), component.findtext(f"{space}version")
        if name and name.strip():
            yield Part(name.strip(), version, " AND ".join(filter(None, said)) or None)


def _schema_faults(text: str, version: str, *, xml: bool) -> list[Message] | None:
    """Return what the schema of the authors does not allow; None where it is not at hand."""
    if find_spec("cyclonedx") is None:
        return None
    from cyclonedx.exception import MissingOptionalDependencyException  # noqa: PLC0415 - heavy, optional
    from cyclonedx.schema import SchemaVersion  # noqa: PLC0415
    from cyclonedx.validation.json import JsonStrictValidator  # noqa: PLC0415
    from cyclonedx.validation.xml import XmlValidator  # noqa: PLC0415

    try:
        known = SchemaVersion.from_version(version)
    except ValueError:
        return None
    try:
        errors = (XmlValidator if xml else JsonStrictValidator)(known).validate_str(text, all_errors=True)
    except MissingOptionalDependencyException:
        return None
    said = [_said(error.data) for _, error in zip(range(_MOST_FAULTS), errors or (), strict=False)]
    return [Message(N_("the schema does not allow this: {reason}"), {"reason": reason}) for reason in said]


def _said(error: Any) -> str:  # noqa: ANN401 - of one library or another
    path = getattr(error, "json_path", None)
    return short(f"{path}: {error.message}" if path else getattr(error, "message", error))
