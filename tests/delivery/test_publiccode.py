# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tenderkit.delivery.publiccode import publiccode
from tenderkit.words import sentence
from tests.delivery.repositories import PUBLICCODE


def keys(findings):
    return [str(finding.message.values.get("key")) for finding in findings]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('publiccodeYmlVersion: "0"', 'publiccodeYmlVersion: "9"', "publiccodeYmlVersion"),
        ("name: Booking calendar", "name:", "name"),
        ("url: https://example.org/library/calendar.git", "url: library/calendar", "url"),
        ("platforms: [web]", "platforms: []", "platforms"),
        ("categories: [online-booking]", "categories: [booking]", "categories[0]"),
        ("softwareType: standalone/web", "softwareType: web", "softwareType"),
        ("  en:\n", "  en_GB:\n", "description.en_GB"),
        ("    features: [Bookings]\n", "", "description.en.features"),
        ("license: EUPL-1.2", "license: EUPL v1.2", "legal.license"),
        ("type: community", "type: contract", "maintenance.contractors"),
        ("  contacts:\n    - name: Erika Muster\n", "", "maintenance.contacts"),
        ("    - name: Erika Muster", "    - email: erika", "maintenance.contacts[0].name"),
        ("localisationReady: true", "localisationReady: yes", "localisation.localisationReady"),
        (
            "availableLanguages: [en]",
            "availableLanguages: [english language]",
            "localisation.availableLanguages[0]",
        ),
        ("developmentStatus: stable", "developmentStatus: stable\nreleaseDate: 4.3.2027", "releaseDate"),
        ("developmentStatus: stable", "developmentStatus: stable\nlogo: logo.svg", "logo"),
        ("developmentStatus: stable", "developmentStatus: stable\nlogo: logo.gif", "logo"),
        ("developmentStatus: stable", "developmentStatus: stable\ncolour: red", "colour"),
        (
            "developmentStatus: stable",
            "developmentStatus: stable\nsupports: [{id: alias:law}]",
            "supports[0].id",
        ),
        ("developmentStatus: stable", "developmentStatus: stable\nroadmap: ftp://example.org", "roadmap"),
    ],
)
def test_a_key_that_breaks_the_official_rules_is_named(found, old, new, key):
    assert old in PUBLICCODE

    findings = found(publiccode, {"publiccode.yml": PUBLICCODE.replace(old, new)})

    assert key in keys(findings)
    assert all(finding.file == "publiccode.yml" for finding in findings)


def test_characters_are_counted_as_a_person_does(found):
    long = "👩‍👩‍👧" * 150
    text = PUBLICCODE.replace("Bookings of the rooms of a town library.", long)

    assert found(publiccode, {"publiccode.yml": text}) == []


def test_a_text_that_is_too_short_says_how_long_it_is(found):
    text = PUBLICCODE.replace("It books the rooms of a town library, for groups and for courses. ", "Books. ")

    (finding,) = found(publiccode, {"publiccode.yml": text})

    assert sentence(finding.message, str) == (
        "description.en.longDescription: it has 20 characters; 150 to 10000 are allowed"
    )


def test_an_older_version_of_the_standard_is_a_hint(found):
    text = PUBLICCODE.replace('publiccodeYmlVersion: "0"', 'publiccodeYmlVersion: "0.4"')

    assert [finding.severity.value for finding in found(publiccode, {"publiccode.yml": text})] == ["info"]


@pytest.mark.parametrize("text", ["- a\n- b\n", "a: [", "\0"], ids=["list", "open", "control"])
def test_any_other_file_is_said_to_be_none(found, text):
    assert [finding.file for finding in found(publiccode, {"publiccode.yml": text})] == ["publiccode.yml"]
