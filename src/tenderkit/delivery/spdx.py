# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file in SPDX goes in; its packages and its faults come out.

Read are SPDX 2.3 as JSON, YAML or lines of tags, and SPDX 3 as JSON. The rules are the mandatory fields of
the specification, and that what is referred to is there.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from tenderkit.delivery.bill import Bill, Part, short
from tenderkit.delivery.licences import Licences
from tenderkit.words import N_, Message

_ID = re.compile(r"SPDXRef-[A-Za-z0-9.-]+")
_CREATOR = re.compile(r"(Person|Organization|Tool): ?\S.*")
_NOTHING = ("NONE", "NOASSERTION")
_DOCUMENT = "SPDXRef-DOCUMENT"
_TAG = re.compile(r"^([A-Za-z]+):[ \t]*(.*)$", re.MULTILINE)
_LONG_TEXT = re.compile(r"<text>.*?</text>", re.DOTALL)


def from_data(data: Mapping[str, Any], known: Licences) -> Bill:
    """Return what a file of SPDX 2 says."""
    version = str(data.get("spdxVersion", "")).removeprefix("SPDX-")
    packages = [each for each in _list(data, "packages") if isinstance(each, dict)]
    faults = [
        *_version_faults(version),
        *_document_faults(data),
        *(fault for package in packages for fault in _package_faults(package, known)),
        *_reference_faults(data, packages),
    ]
    described = {_DOCUMENT, *_described(data)}
    others = [each for each in packages if each.get("SPDXID") not in described]
    parts = tuple(_part(each) for each in others or packages)
    return Bill(f"SPDX {version}", parts, tuple(faults))


def from_graph(data: Mapping[str, Any]) -> Bill:
    """Return what a file of SPDX 3 says."""
    graph = [each for each in _list(data, "@graph") if isinstance(each, dict)]
    kinds = {str(each.get("type") or each.get("@type")) for each in graph}
    created = [each for each in graph if each.get("type") == "CreationInfo"]
    version = next((str(each.get("specVersion", "")) for each in created), "")
    faults = [
        Message(N_("`{key}` is missing"), {"key": key})
        for key in ("CreationInfo", "SpdxDocument")
        if key not in kinds
    ]
    if created and not version.startswith("3."):
        faults += _version_faults(version)
    packages = [each for each in graph if each.get("type") == "software_Package"]
    faults += [
        Message(N_("a package has no `{key}`"), {"key": key})
        for key in ("name", "spdxId")
        if any(not isinstance(each.get(key), str) or not each[key].strip() for each in packages)
    ]
    parts = tuple(
        Part(each["name"], each.get("software_packageVersion"), None)
        for each in packages
        if isinstance(each.get("name"), str)
    )
    return Bill(f"SPDX {version or 3}", parts, tuple(faults), whole=False)


def from_tags(text: str, known: Licences) -> Bill:
    """Return what a file of SPDX 2 in lines of tags says."""
    document: dict[str, Any] = {
        "packages": [],
        "relationships": [],
        "files": [],
        "creationInfo": {"creators": []},
    }
    here: dict[str, Any] = document
    for tag, value in _TAG.findall(_LONG_TEXT.sub("", text)):
        if tag in ("PackageName", "FileName"):
            here = {"name" if tag == "PackageName" else "fileName": value}
            document["packages" if tag == "PackageName" else "files"].append(here)
        elif tag == "Relationship":
            words = value.split()
            keys = ("spdxElementId", "relationshipType", "relatedSpdxElement")
            document["relationships"].append(dict(zip(keys, words, strict=False)))
        elif tag == "Creator":
            document["creationInfo"]["creators"].append(value)
        elif tag == "Created":
            document["creationInfo"]["created"] = value
        elif tag in _TAGS:
            here.setdefault(_TAGS[tag], value)
    return from_data(document, known)


_TAGS = {
    "SPDXVersion": "spdxVersion",
    "DataLicense": "dataLicense",
    "SPDXID": "SPDXID",
    "DocumentName": "name",
    "DocumentNamespace": "documentNamespace",
    "PackageVersion": "versionInfo",
    "PackageDownloadLocation": "downloadLocation",
    "PackageLicenseConcluded": "licenseConcluded",
    "PackageLicenseDeclared": "licenseDeclared",
}


def _version_faults(version: str) -> Iterator[Message]:
    if version == "2.3":
        return
    if version in ("2.0", "2.1", "2.2", "2.2.1", "1.2"):
        yield Message(
            N_("version {version} is too old: SPDX 2.3 or later is asked for"), {"version": version}
        )
    else:
        yield Message(N_("SPDX has no version {version}"), {"version": short(version) or "?"})


def _document_faults(data: Mapping[str, Any]) -> Iterator[Message]:
    for key in ("name", "documentNamespace"):
        if not isinstance(data.get(key), str) or not data[key].strip():
            yield Message(N_("`{key}` is missing"), {"key": key})
    for key, wanted in (("SPDXID", _DOCUMENT), ("dataLicense", "CC0-1.0")):
        if data.get(key) != wanted:
            yield Message(N_("`{key}` has to be {wanted}"), {"key": key, "wanted": wanted})
    info = data.get("creationInfo")
    made = info if isinstance(info, dict) else {}
    if not _is_moment(made.get("created")):
        yield Message(
            N_("`{key}` is no time such as {wanted}"), {"key": "created", "wanted": "2027-03-04T10:00:00Z"}
        )
    creators = made.get("creators")
    if (
        not isinstance(creators, list)
        or not creators
        or not all(_CREATOR.fullmatch(str(c)) for c in creators)
    ):
        yield Message(N_("`creators` has to name a Person, an Organization or a Tool"))
    for key in ("packages", "files", "relationships"):
        listed = data.get(key, [])
        if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
            yield Message(N_("`{key}` is no list"), {"key": key})


def _package_faults(package: Mapping[str, Any], known: Licences) -> Iterator[Message]:
    name = package.get("name")
    if not isinstance(name, str) or not name.strip():
        yield Message(N_("a package has no `{key}`"), {"key": "name"})
    for key in ("SPDXID", "downloadLocation"):
        if not isinstance(package.get(key), str) or not package[key].strip():
            yield Message(N_("package {name} has no `{key}`"), {"name": short(name), "key": key})
    id_ = package.get("SPDXID")
    if isinstance(id_, str) and not _ID.fullmatch(id_):
        yield Message(N_("{id} is no id such as SPDXRef-Package"), {"id": short(id_)})
    for key in ("licenseConcluded", "licenseDeclared"):
        said = package.get(key, "NOASSERTION")
        if said not in _NOTHING and not (isinstance(said, str) and known.is_expression(said)):
            values = {"name": short(name), "said": short(said)}
            yield Message(N_("package {name}: {said} is no SPDX expression of known licences"), values)


def _reference_faults(data: Mapping[str, Any], packages: list[dict[str, Any]]) -> Iterator[Message]:
    listed = [*packages, *_list(data, "files"), *_list(data, "snippets")]
    ids = [str(each["SPDXID"]) for each in listed if isinstance(each, dict) and "SPDXID" in each]
    there = {_DOCUMENT, *_NOTHING, *ids}
    if len(set(ids)) < len(ids):
        twice = next(id_ for n, id_ in enumerate(ids) if id_ in ids[:n])
        yield Message(N_("{id} is there twice"), {"id": short(twice)})
    for relation in _list(data, "relationships"):
        for key in ("spdxElementId", "relatedSpdxElement") if isinstance(relation, dict) else ():
            end = str(relation.get(key))
            if end not in there and not end.startswith("DocumentRef-"):
                yield Message(N_("a relationship names {id}, which is not there"), {"id": short(end)})


def _described(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield what the file is about: the software itself is no third party."""
    yield from (str(id_) for id_ in _list(data, "documentDescribes"))
    for relation in _list(data, "relationships"):
        if isinstance(relation, dict) and relation.get("relationshipType") == "DESCRIBES":
            yield str(relation.get("relatedSpdxElement"))


def _part(package: Mapping[str, Any]) -> Part:
    said = [package.get(key) for key in ("licenseConcluded", "licenseDeclared")]
    licence = next((each for each in said if isinstance(each, str) and each not in _NOTHING), None)
    version = package.get("versionInfo")
    return Part(str(package.get("name")), version if isinstance(version, str) else None, licence)


def _is_moment(value: object) -> bool:
    try:
        return (
            isinstance(value, str)
            and value.endswith("Z")
            and datetime.fromisoformat(value).tzinfo is not None
        )
    except ValueError:
        return False


def _list(data: Mapping[str, Any], key: str) -> list[Any]:
    listed = data.get(key)
    return listed if isinstance(listed, list) else []
