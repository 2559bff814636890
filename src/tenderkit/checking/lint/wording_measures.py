# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text goes in; whether it measures something, and whether it names a standard, comes out."""

import re

from tenderkit.checking.lint.wording_phrases import has
from tenderkit.model.requirement import Requirement

_DIGIT = re.compile(r"\d")
_NORM = (
    r"\b(EN|ISO|DIN|IEC|ETSI|WCAG|BITV|OWASP|ASVS|BSI|TR-\d+|RFC|W3C|OpenAPI|IEEE|CEN|REUSE|SPDX|CycloneDX|DSGVO|GDPR"
    r"|OpenID|OAuth|SAML|LDAP|iCalendar|JSON|XML|CSV|DCAT\S*|XÖV|XTA|FIT-Connect)\b"
)


def is_measured(text: str, measures: str) -> bool:
    """Return whether *text* has a number or a word of *measures*, such as "all" or "at most"."""
    return _DIGIT.search(text) is not None or has(measures, text)


def names_a_norm(requirement: Requirement) -> bool:
    """Return whether the requirement says which standard it means."""
    quality = requirement.quality
    texts = [requirement.text, requirement.title, quality and quality.measure, quality and quality.level]
    texts += [test.text for test in requirement.acceptance]
    return any(re.search(_NORM, text) for text in texts if text)


def has_level(requirement: Requirement, measures: str) -> bool:
    """Return whether a level of quality with a number, or a test with one, says what is enough."""
    level = requirement.quality.level if requirement.quality else ""
    return is_measured(level, measures) or any(
        is_measured(test.text, measures) for test in requirement.acceptance
    )
