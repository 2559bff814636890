# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import json
import re
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tenderkit.delivery.sbom import bills, sbom, sbom_notes, third_party
from tenderkit.words import sentence
from tests.delivery.repositories import SBOM

SPDX: dict[str, Any] = {
    "spdxVersion": "SPDX-2.3",
    "dataLicense": "CC0-1.0",
    "SPDXID": "SPDXRef-DOCUMENT",
    "name": "calendar",
    "documentNamespace": "https://example.org/calendar/1",
    "creationInfo": {"created": "2027-03-04T10:00:00Z", "creators": ["Tool: maker-1"]},
    "packages": [
        {"name": "calendar", "SPDXID": "SPDXRef-Self", "downloadLocation": "NOASSERTION"},
        {
            "name": "leaflet",
            "SPDXID": "SPDXRef-leaflet",
            "downloadLocation": "NOASSERTION",
            "licenseConcluded": "BSD-2-Clause",
        },
    ],
    "relationships": [
        {
            "spdxElementId": "SPDXRef-DOCUMENT",
            "relationshipType": "DESCRIBES",
            "relatedSpdxElement": "SPDXRef-Self",
        },
        {
            "spdxElementId": "SPDXRef-Self",
            "relationshipType": "DEPENDS_ON",
            "relatedSpdxElement": "SPDXRef-leaflet",
        },
    ],
}
TAGS = """\
SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: calendar
DocumentNamespace: https://example.org/calendar/1
Creator: Tool: maker-1
Created: 2027-03-04T10:00:00Z
Relationship: SPDXRef-DOCUMENT CONTAINS SPDXRef-leaflet

PackageName: leaflet
SPDXID: SPDXRef-leaflet
PackageDownloadLocation: NOASSERTION
PackageLicenseConcluded: BSD-2-Clause
PackageCopyrightText: <text>Nobody
SPDXVersion: nonsense</text>
"""
XML = """\
<?xml version="1.0"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
  <components>
    <component type="library"><name>leaflet</name><version>1.9.4</version>
      <licenses><license><id>GPL-3.0-only</id></license></licenses></component>
  </components>
</bom>
"""
GRAPH = {
    "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
    "@graph": [
        {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2027-03-04T10:00:00Z"},
        {"type": "SpdxDocument", "spdxId": "urn:doc", "creationInfo": "_:c"},
        {"type": "software_Package", "spdxId": "urn:leaflet", "name": "leaflet", "creationInfo": "_:c"},
    ],
}
TOP = Path(__file__).parents[2]
needs_schema = pytest.mark.skipif(find_spec("cyclonedx") is None, reason="needs tenderkit[acceptance]")


def words(findings):
    return [sentence(finding.message, str) for finding in findings]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bom.json", json.dumps(SBOM)),
        ("sbom/calendar.xml", XML),
        ("calendar.spdx.json", json.dumps(SPDX)),
        ("calendar.spdx", TAGS),
        ("sbom.json", json.dumps(GRAPH)),
        ("sbom.spdx.yaml", json.dumps(SPDX)),
    ],
)
def test_a_valid_bill_in_any_form_has_no_faults(found, name, text):
    assert words(found(sbom, {name: text})) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"spdxVersion": "SPDX-2.2"}, "version 2.2 is too old"),
        ({"spdxVersion": "SPDX-7"}, "no version 7"),
        ({"dataLicense": "MIT"}, "`dataLicense` has to be CC0-1.0"),
        ({"SPDXID": "SPDXRef-Doc"}, "`SPDXID` has to be"),
        ({"name": ""}, "`name` is missing"),
        ({"documentNamespace": None}, "`documentNamespace` is missing"),
        ({"creationInfo": {"created": "yesterday", "creators": ["Tool: x"]}}, "`created` is no time"),
        ({"creationInfo": {"created": "2027-03-04T10:00:00Z", "creators": ["me"]}}, "`creators` has to name"),
        ({"packages": [{"SPDXID": "SPDXRef-a", "downloadLocation": "NONE"}]}, "a package has no `name`"),
        ({"packages": [{"name": "a", "SPDXID": "a", "downloadLocation": "NONE"}]}, "a is no id"),
        ({"packages": [{"name": "a", "SPDXID": "SPDXRef-a"}]}, "package a has no `downloadLocation`"),
        ({"packages": [{**SPDX["packages"][1], "licenseDeclared": "BSD 3"}]}, "BSD 3 is no SPDX expression"),
        ({"packages": [SPDX["packages"][0], SPDX["packages"][0]]}, "SPDXRef-Self is there twice"),
        ({"packages": "none"}, "`packages` is no list"),
        ({"packages": []}, "a relationship names SPDXRef-Self"),
    ],
)
def test_a_fault_in_spdx_is_named(found, change, said):
    findings = words(found(sbom, {"a.spdx.json": json.dumps({**SPDX, **change})}))

    assert any(said in finding for finding in findings), findings


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"specVersion": "1.4"}, "version 1.4 is too old"),
        ({"specVersion": "2.0"}, "no version 2.0"),
        ({"components": {}}, "`components` is no list"),
        ({"components": [{"type": "library", "name": " "}]}, "a component has no name"),
        ({"components": [{"type": "magic", "name": "a"}]}, "knows no type `magic`"),
        ({"components": [{"type": "library", "name": "a", "components": [{}]}]}, "a component has no name"),
    ],
)
def test_a_fault_in_cyclonedx_is_named(found, change, said):
    findings = words(found(sbom, {"bom.json": json.dumps({**SBOM, **change})}))

    assert any(said in finding for finding in findings), findings


@needs_schema
@pytest.mark.parametrize(
    "change", [{"serialNumber": "7"}, {"metadata": {"authors": "me"}}, {"colour": "red"}]
)
def test_what_only_the_schema_of_the_authors_knows_is_found_with_it(found, change):
    findings = words(found(sbom, {"bom.json": json.dumps({**SBOM, **change})}))

    assert any("the schema does not allow this" in finding for finding in findings), findings


@needs_schema
def test_a_fault_that_only_the_xml_schema_knows_is_found(found):
    findings = words(
        found(sbom, {"bom.xml": XML.replace("<version>", "<vorsion>").replace("</version>", "</vorsion>")})
    )

    assert any("the schema does not allow this" in finding for finding in findings), findings


def test_entities_in_xml_are_neither_expanded_nor_accepted(found, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("GEHEIM")
    bomb = f'<!DOCTYPE bom [<!ENTITY a SYSTEM "{secret.as_uri()}">]>\n'
    text = XML.replace("<bom", bomb + "<bom", 1).replace("leaflet", "&a;")

    findings = words(found(sbom, {"bom.xml": text}))

    assert any("document type" in finding for finding in findings), findings
    assert "GEHEIM" not in "".join(findings)


def test_a_bill_among_the_tests_is_not_that_of_the_software(found):
    assert len(found(sbom, {"tests/bom.json": json.dumps(SBOM)})) == 1


@pytest.mark.parametrize("text", ["{}", "[1]", "<a/>", "nothing", '{"bomFormat": "X"}'])
def test_another_file_of_that_name_is_said_to_be_none(found, text):
    (finding,) = found(sbom, {"bom.json": text})

    assert "neither CycloneDX nor SPDX" in sentence(finding.message, str)


def test_licences_in_xml_are_read(found):
    assert [
        "leaflet 1.9.4 is under GPL-3.0-only" in text for text in words(found(third_party, {"bom.xml": XML}))
    ] == [True]


def test_the_software_itself_is_no_third_party(found):
    assert found(third_party, {"a.spdx.json": json.dumps(SPDX)}) == []


def test_what_was_looked_at_in_parts_only_is_said(found):
    assert len(found(sbom_notes, {"sbom.json": json.dumps(GRAPH)})) == 1


def test_our_own_bill_names_every_library_that_we_need(found):
    ours = (TOP / "sbom.cdx.json").read_text(encoding="utf-8")
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    (bill,) = found(lambda subject: bills(subject).values(), {"sbom.cdx.json": ours})

    needed = {re.split(r"[^A-Za-z0-9_-]", line)[0].lower() for line in project["dependencies"]}
    assert needed - {"tzdata"} <= {part.name.lower() for part in bill.parts}
    assert [part.name for part in bill.parts if part.licence is None] == []
