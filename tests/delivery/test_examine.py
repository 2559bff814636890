# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each fault that is planted in a clean delivery is found by the check it is meant for, and by no other."""

import json

import pytest

from tenderkit.model.tender import OpenSource
from tenderkit.outcome.delivery import Standing
from tests.delivery.repositories import CLEAN, HEADER, PUBLICCODE, SBOM, changed, grown, paper, source

ELF = b"\x7fELF\x02\x01\x01\0\0\0\0\0" + bytes(64)
KEY = "-----BEGIN RSA PRIVATE " + "KEY-----\nMIIEowIBAAKCAQEA0Z3VS5JJcds3xf\n"
TOKEN = "gh" + "p_" + "a1B2c3D4e5F6" * 3
MIT = "MIT License\n\nPermission is hereby granted, free of charge, to any person\n"


def sbom(**change):
    return json.dumps({**SBOM, **change})


def component(**change):
    return {
        "type": "library",
        "name": "left-pad",
        "version": "1.0",
        "licenses": [{"license": {"id": "MIT"}}],
        **change,
    }


FAULTS: dict[str, tuple[dict[str, str | bytes | None], set[str]]] = {
    "no licence text": ({"LICENSE": None, "LICENSES/EUPL-1.2.txt": None}, {"license", "spdx"}),
    "another licence": ({"LICENSE": MIT, "LICENSES/EUPL-1.2.txt": None}, {"license", "spdx"}),
    "a licence text that nobody knows": ({"LICENSE": "Do as you like.\n"}, {"license"}),
    "a licence text under a wrong name": ({"LICENSES/EUPL-1.2.txt": MIT}, {"license"}),
    "a manifest with another licence": ({"package.json": '{"license": "MIT"}'}, {"license"}),
    "publiccode.yml with another licence": (
        {"publiccode.yml": PUBLICCODE.replace("license: EUPL-1.2", "license: MIT")},
        {"license"},
    ),
    "a source file without a header": ({"src/more.py": "more = 1\n"}, {"spdx"}),
    "a source file that is not free": (
        {
            "src/more.py": source().replace("EUPL-1.2", "LicenseRef-Proprietary"),
            "LICENSES/LicenseRef-Proprietary.txt": "no",
        },
        {"spdx"},
    ),
    "an unknown licence in a header": ({"src/more.py": source().replace("EUPL-1.2", "EUPL 1.2")}, {"spdx"}),
    "no bill of materials": ({"sbom.cdx.json": None}, {"sbom"}),
    "a bill that is too old": ({"sbom.cdx.json": sbom(specVersion="1.4")}, {"sbom"}),
    "a component without a name": ({"sbom.cdx.json": sbom(components=[{"type": "library"}])}, {"sbom"}),
    "a bill that is no JSON": ({"sbom.cdx.json": "{"}, {"sbom"}),
    "a bill that is empty": ({"sbom.cdx.json": sbom(components=[])}, {"sbom"}),
    "a component that is not free": (
        {"sbom.cdx.json": sbom(components=[component(licenses=[{"license": {"name": "Proprietary"}}])])},
        {"third_party"},
    ),
    "a component that does not fit": (
        {"sbom.cdx.json": sbom(components=[component(licenses=[{"license": {"id": "GPL-3.0-only"}}])])},
        {"third_party"},
    ),
    "a component without a licence": (
        {"sbom.cdx.json": sbom(components=[component(licenses=[])])},
        {"third_party"},
    ),
    "no publiccode.yml": ({"publiccode.yml": None}, {"publiccode"}),
    "a wrong publiccode.yml": ({"publiccode.yml": PUBLICCODE.replace("stable", "finished")}, {"publiccode"}),
    "no README": ({"README.md": None}, {"readme"}),
    "an empty README": ({"README.md": " \n", "README.md.license": f"{HEADER}CC-BY-4.0\n"}, {"readme"}),
    "no CONTRIBUTING": ({"CONTRIBUTING.md": None}, {"contributing"}),
    "no CHANGELOG": ({"CHANGELOG.md": None}, {"changelog"}),
    "no SECURITY": ({"SECURITY.md": None}, {"security"}),
    "no CODE_OF_CONDUCT": ({"CODE_OF_CONDUCT.md": None}, {"code_of_conduct"}),
    "no GOVERNANCE": ({"GOVERNANCE.md": None}, {"governance"}),
    "no documentation": (
        {
            "docs/index.md": None,
            "docs/accessibility.md": None,
            "ACCESSIBILITY.md": paper("Tested with a reader."),
        },
        {"documentation"},
    ),
    "no tests": ({"tests/test_calendar.py": None}, {"tests"}),
    "no continuous integration": ({".gitlab-ci.yml": None}, {"ci"}),
    "no word on accessibility": ({"docs/accessibility.md": None}, {"accessibility"}),
    "no word on upstream": ({"UPSTREAM.md": None}, {"upstream"}),
    "a private key": ({"src/key.py": source(f'KEY = """{KEY}"""')}, {"secrets"}),
    "an access token": ({"src/more.py": source(f'TOKEN = "{TOKEN}"')}, {"secrets"}),
    "a password": ({"src/more.py": source('PASSWORD = "kJ8x2' + 'Lq9vT4m"')}, {"secrets"}),
    "settings with credentials": ({".env": source("A=b")}, {"secrets"}),
    "a program": ({"lib/solver.bin": ELF, "lib/solver.bin.license": f"{HEADER}EUPL-1.2\n"}, {"binaries"}),
    "an archive": (
        {"lib/all.zip": b"PK\3\4" + bytes(20), "lib/all.zip.license": f"{HEADER}EUPL-1.2\n"},
        {"binaries"},
    ),
}


def test_nothing_is_found_in_a_clean_delivery(report):
    given = report(CLEAN)

    assert given.findings == ()
    assert given.notes == ()
    assert given.accepted


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found_by_its_check_alone(report, fault):
    change, checks = FAULTS[fault]

    given = report(changed(change))

    assert {finding.check for finding in given.findings} == checks


def test_a_single_commit_is_found(report):
    given = report([CLEAN])

    assert [(finding.check, finding.severity.value) for finding in given.findings] == [("history", "warning")]


def test_a_delivery_without_a_tag_is_found(report):
    given = report(CLEAN, tags=())

    assert [finding.check for finding in given.findings] == ["versions"]


def test_a_secret_that_was_taken_out_is_still_in_the_history(report):
    history = [*grown(CLEAN), {"src/old.py": source(f'TOKEN = "{TOKEN}"')}, {"src/old.py": ""}]

    given = report(history)

    assert [(finding.check, finding.file) for finding in given.findings] == [("secrets", "src/old.py")]


def test_hints_alone_do_not_keep_from_accepting(report):
    change, _ = FAULTS["a component that does not fit"]

    given = report(changed(change))

    assert given.findings
    assert given.accepted


def test_without_an_agreed_licence_any_free_one_is_accepted(report):
    given = report(CLEAN, agreed=OpenSource())

    assert given.findings == ()
    assert len(given.notes) == 1


@pytest.mark.parametrize(("said", "notes"), [("European Union Public Licence 1.2", 0), ("Our own terms", 1)])
def test_a_licence_agreed_in_words_is_understood_or_that_is_said(report, said, notes):
    given = report(CLEAN, agreed=OpenSource(licence=said))

    assert given.findings == ()
    assert len(given.notes) == notes


def test_the_standard_for_public_code_is_answered_where_a_machine_can(report):
    change, _ = FAULTS["no GOVERNANCE"]

    given = report(changed(change))

    standing = {demand.id: demand.standing for demand in given.demands}
    assert len(standing) == 111
    assert standing["welcome-contributors.3"] is Standing.MISSING
    assert standing["welcome-contributors.2"] is Standing.SEEN
    assert standing["welcome-contributors.1"] is Standing.PERSON
