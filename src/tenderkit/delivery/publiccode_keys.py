# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lists of the publiccode.yml standard go in; its keys and the form of each come out."""

from collections.abc import Mapping
from typing import Any

from tenderkit.delivery import publiccode_forms as forms
from tenderkit.delivery.publiccode_forms import Form
from tenderkit.words import N_, Message

REQUIRED = Message(N_("it is missing"))
NO_GROUP = Message(N_("it is no group of keys"))

Keys = Mapping[str, "Form | ListOf | Group"]


class ListOf:
    """A list, each entry of one form."""

    def __init__(self, entry: "Form | Group", *, empty: bool = True, alone: bool = False) -> None:
        """Say what an entry is, whether there may be none, and whether one may stand alone."""
        self.entry = entry
        self.empty = empty
        self.alone = alone


class Group:
    """Keys below a key; an asterisk marks those that must be there."""

    def __init__(self, keys: Keys) -> None:
        """Take the keys apart from their asterisks."""
        self.keys = {key.removesuffix("*"): form for key, form in keys.items()}
        self.required = [key.removesuffix("*") for key in keys if key.endswith("*")]


def rules(allowed: Mapping[str, Any], licence: Form) -> Group:
    """Return all keys; *licence* is what a licence expression has to be."""
    organisation = Group({"name": forms.text, "uri*": forms.uri})
    dependency = Group(
        {
            "name*": forms.text,
            **dict.fromkeys(("versionMin", "versionMax", "version"), forms.text),
            "optional": forms.flag,
        }
    )
    codes = allowed["countries"].split()
    countries = ListOf(forms.one_of([*codes, *(code.lower() for code in codes)]))
    return Group(
        {
            "publiccodeYmlVersion*": forms.one_of(allowed["versions"]),
            "name*": forms.text,
            "applicationSuite": forms.text,
            "url*": forms.url,
            "landingURL": forms.web_url,
            "isBasedOn": ListOf(forms.url, alone=True),
            "softwareVersion": forms.text,
            "releaseDate": forms.day,
            "logo": forms.text,
            "monochromeLogo": forms.text,
            "organisation": organisation,
            "inputTypes": ListOf(forms.media_type),
            "outputTypes": ListOf(forms.media_type),
            "platforms*": ListOf(forms.text, empty=False),
            "categories": ListOf(forms.one_of(allowed["categories"].split())),
            "usedBy": ListOf(forms.text),
            "fundedBy": ListOf(organisation),
            "roadmap": forms.web_url,
            "developmentStatus*": forms.one_of(allowed["developmentStatus"]),
            "softwareType*": forms.one_of(allowed["softwareType"]),
            "supports": ListOf(Group({"id*": forms.support(allowed["aliases"])})),
            "intendedAudience": Group(
                {
                    "scope": ListOf(forms.one_of(allowed["scope"].split())),
                    "countries": countries,
                    "unsupportedCountries": countries,
                }
            ),
            "description*": _described,
            "legal*": Group(
                {
                    "license*": licence,
                    **dict.fromkeys(("mainCopyrightOwner", "repoOwner", "authorsFile"), forms.text),
                }
            ),
            "maintenance*": Group(
                {
                    "type*": forms.one_of(allowed["maintenance"]),
                    "contractors": ListOf(
                        Group(
                            {
                                "name*": forms.text,
                                "email": forms.email,
                                "website": forms.web_url,
                                "until*": forms.day,
                            }
                        )
                    ),
                    "contacts": ListOf(
                        Group(
                            {
                                "name*": forms.text,
                                "email": forms.email,
                                "affiliation": forms.text,
                                "phone": forms.text,
                            }
                        )
                    ),
                }
            ),
            "localisation*": Group(
                {
                    "localisationReady*": forms.flag,
                    "availableLanguages*": ListOf(forms.language, empty=False),
                }
            ),
            "dependsOn": Group(dict.fromkeys(("open", "proprietary", "hardware"), ListOf(dependency))),
            "IT": _italian,
            "it": _italian,
        }
    )


DESCRIPTION = Group(
    {
        "localisedName": forms.text,
        "genericName": forms.long(0, 35),
        "shortDescription*": forms.long(1, 150),
        "longDescription*": forms.long(150, 10_000),
        "documentation": forms.web_url,
        "apiDocumentation": forms.web_url,
        "features*": ListOf(forms.text, empty=False),
        "screenshots": ListOf(forms.text),
        "videos": ListOf(forms.web_url),
        "awards": ListOf(forms.text),
    }
)


def _described(value: object) -> Message | None:
    """Accept texts in at least one language; `_group` looks into them."""
    return None if isinstance(value, dict) and value else REQUIRED


def _italian(value: object) -> Message | None:
    """Accept the section for Italy; only the version of what nobody else needs is looked at."""
    if not isinstance(value, dict):
        return NO_GROUP
    version = value.get("countryExtensionVersion")
    return None if version is None else forms.one_of(["0.2", "1.0"])(str(version))
