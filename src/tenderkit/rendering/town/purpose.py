# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word file goes in; what it is for comes out: its language, and whether it prints of a dossier at all."""

import re
from collections.abc import Iterator

from tenderkit.rendering.town.findings import LANGUAGE, UNTAGGED, Finding, Spot
from tenderkit.rendering.town.package import Package
from tenderkit.rendering.town.parts import filled_parts, other_parts
from tenderkit.rendering.town.spots import paragraphs
from tenderkit.words import N_, Message

LANGUAGES = {"de": N_("German"), "en": N_("English")}
_MARKS = re.compile(r"\{[{%]|[%}]\}")
_REMARK = re.compile(r"\{#.*?#\}")
_PROPERTIES = "docProps/core.xml"
_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"


def doubts(package: Package, language: str | None) -> Iterator[Finding]:
    """Yield why a file may be the wrong one, though it can be filled.

    Args:
        package: the file.
        language: of the dossier; None where that is not known.
    """
    if not _has_tags(package):
        remedy = Message(N_("`tenderkit template new` writes a file with all tags in place."))
        fault = Message(N_("there is no tag in it, so it would print nothing of the dossier"))
        yield Finding(UNTAGGED, Spot(_shown(package)), fault, remedy)
    made_for = language_of(package)
    if language is not None and made_for is not None and made_for != language:
        spoken = {"made": Message(LANGUAGES[made_for]), "dossier": Message(LANGUAGES[language])}
        values: dict[str, object] = {**spoken, "language": language}
        fault = Message(N_("the file was made in {made}, the dossier is in {dossier}"), values)
        remedy = Message(
            N_("Take one in {dossier}: `tenderkit template new DOCUMENT --lang {language}`."), values
        )
        yield Finding(LANGUAGE, Spot(_PROPERTIES), fault, remedy)


def language_of(package: Package) -> str | None:
    """Return the language in the properties of a file, if it is one that documents have."""
    root = package.roots.get(_PROPERTIES)
    written = (root.findtext(_LANGUAGE) or "") if root is not None else ""
    short = written.strip()[:2].lower()
    return short if short in LANGUAGES else None


def _has_tags(package: Package) -> bool:
    """Return whether a value or statement stands anywhere, whole or broken."""
    for part, root in filled_parts(package):
        for paragraph in paragraphs(part, root):
            if _MARKS.search(_REMARK.sub("", paragraph.text)):
                return True
    elsewhere = (text for _, root in other_parts(package) for text in root.itertext())
    return any(_MARKS.search(text) for text in elsewhere)


def _shown(package: Package) -> str:
    return next(name for name, _ in filled_parts(package))
