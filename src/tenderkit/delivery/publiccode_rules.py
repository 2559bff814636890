# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a publiccode.yml says goes in; what the standard 0.7 does not allow in it comes out, key by key.

The rules are those of the official parser without a network: whether an address can be reached is not asked.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tenderkit.delivery import publiccode_forms as forms
from tenderkit.delivery.publiccode_forms import Form
from tenderkit.words import N_, Message

Fault = tuple[str, Message]
_REQUIRED = Message(N_("it is missing"))
_UNKNOWN = Message(N_("the standard has no such key"))
_NO_GROUP = Message(N_("it is no group of keys"))
_NO_LIST = Message(N_("it is no list"))
_PICTURES = (".svg", ".svgz", ".png")
_SHOTS = (".jpg", ".png")

Keys = Mapping[str, "Form | _List | _Group"]


class _List:
    """A list, each entry of one form."""

    def __init__(self, entry: "Form | _Group", *, empty: bool = True, alone: bool = False) -> None:
        self.entry = entry
        self.empty = empty
        self.alone = alone


class _Group:
    """Keys below a key; an asterisk marks those that must be there."""

    def __init__(self, keys: Keys) -> None:
        self.keys = {key.removesuffix("*"): form for key, form in keys.items()}
        self.required = [key.removesuffix("*") for key in keys if key.endswith("*")]


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
        yield "publiccode.yml", _NO_GROUP
        return
    yield from _group("", data, _rules(allowed, licence))
    if "IT" in data and "it" in data:
        yield "it", Message(N_("it is there twice, as `{other}` too"), {"other": "IT"})
    yield from _maintained(data.get("maintenance"))
    yield from _files(data, there)


def _rules(allowed: Mapping[str, Any], licence: Form) -> _Group:
    organisation = _Group({"name": forms.text, "uri*": forms.uri})
    dependency = _Group(
        {
            "name*": forms.text,
            **dict.fromkeys(("versionMin", "versionMax", "version"), forms.text),
            "optional": forms.flag,
        }
    )
    codes = allowed["countries"].split()
    countries = _List(forms.one_of([*codes, *(code.lower() for code in codes)]))
    return _Group(
        {
            "publiccodeYmlVersion*": forms.one_of(allowed["versions"]),
            "name*": forms.text,
            "applicationSuite": forms.text,
            "url*": forms.url,
            "landingURL": forms.web_url,
            "isBasedOn": _List(forms.url, alone=True),
            "softwareVersion": forms.text,
            "releaseDate": forms.day,
            "logo": forms.text,
            "monochromeLogo": forms.text,
            "organisation": organisation,
            "inputTypes": _List(forms.media_type),
            "outputTypes": _List(forms.media_type),
            "platforms*": _List(forms.text, empty=False),
            "categories": _List(forms.one_of(allowed["categories"].split())),
            "usedBy": _List(forms.text),
            "fundedBy": _List(organisation),
            "roadmap": forms.web_url,
            "developmentStatus*": forms.one_of(allowed["developmentStatus"]),
            "softwareType*": forms.one_of(allowed["softwareType"]),
            "supports": _List(_Group({"id*": forms.support(allowed["aliases"])})),
            "intendedAudience": _Group(
                {
                    "scope": _List(forms.one_of(allowed["scope"].split())),
                    "countries": countries,
                    "unsupportedCountries": countries,
                }
            ),
            "description*": _described,
            "legal*": _Group(
                {
                    "license*": licence,
                    **dict.fromkeys(("mainCopyrightOwner", "repoOwner", "authorsFile"), forms.text),
                }
            ),
            "maintenance*": _Group(
                {
                    "type*": forms.one_of(allowed["maintenance"]),
                    "contractors": _List(
                        _Group(
                            {
                                "name*": forms.text,
                                "email": forms.email,
                                "website": forms.web_url,
                                "until*": forms.day,
                            }
                        )
                    ),
                    "contacts": _List(
                        _Group(
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
            "localisation*": _Group(
                {
                    "localisationReady*": forms.flag,
                    "availableLanguages*": _List(forms.language, empty=False),
                }
            ),
            "dependsOn": _Group(dict.fromkeys(("open", "proprietary", "hardware"), _List(dependency))),
            "IT": _italian,
            "it": _italian,
        }
    )


_DESCRIPTION = _Group(
    {
        "localisedName": forms.text,
        "genericName": forms.long(0, 35),
        "shortDescription*": forms.long(1, 150),
        "longDescription*": forms.long(150, 10_000),
        "documentation": forms.web_url,
        "apiDocumentation": forms.web_url,
        "features*": _List(forms.text, empty=False),
        "screenshots": _List(forms.text),
        "videos": _List(forms.web_url),
        "awards": _List(forms.text),
    }
)


def _described(value: object) -> Message | None:
    """Accept texts in at least one language; `_group` looks into them."""
    return None if isinstance(value, dict) and value else _REQUIRED


def _italian(value: object) -> Message | None:
    """Accept the section for Italy; only the version of what nobody else needs is looked at."""
    if not isinstance(value, dict):
        return _NO_GROUP
    version = value.get("countryExtensionVersion")
    return None if version is None else forms.one_of(["0.2", "1.0"])(str(version))


def _group(path: str, data: object, group: _Group) -> Iterator[Fault]:
    if not isinstance(data, dict):
        yield path, _NO_GROUP
        return
    head = f"{path}." if path else ""
    for key in group.required:
        if data.get(key) is None:
            yield head + key, _REQUIRED
    for key, value in data.items():
        form = group.keys.get(key)
        if form is None:
            yield f"{head}{str(key)[:40]}", _UNKNOWN
        elif value is not None:
            yield from _value(head + key, value, form)


def _value(path: str, value: object, form: "Form | _List | _Group") -> Iterator[Fault]:
    if isinstance(form, _Group):
        yield from _group(path, value, form)
    elif isinstance(form, _List):
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
                yield from _group(f"description.{str(language)[:40]}", texts, _DESCRIPTION)


def _list(path: str, value: object, form: _List) -> Iterator[Fault]:
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
        yield "maintenance.contractors", _REQUIRED
    if kind != "contract" and contractors is not None:
        yield "maintenance.contractors", Message(N_("it may only be there where the type is `contract`"))
    if kind in ("internal", "community") and not data.get("contacts"):
        yield "maintenance.contacts", _REQUIRED


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
