# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivery goes in; the papers that others need to take part, and that are missing, come out."""

import re
from collections.abc import Mapping

from tenderkit.delivery.subject import Findings, Subject, finding
from tenderkit.problems import Severity
from tenderkit.words import N_

_FEWEST = 20
"""Letters; with fewer a file says nothing."""
_HEADER = re.compile(r"<!--(?s:.*?)-->|^.*SPDX-.*$", re.MULTILINE)
_PAPERS: Mapping[str, tuple[Severity, str, str]] = {
    "readme": (
        Severity.ERROR,
        N_("README is missing: nobody learns what this is and how to run it"),
        N_("Add README.md: purpose, installation, first steps, licence, where to ask."),
    ),
    "contributing": (
        Severity.ERROR,
        N_("CONTRIBUTING is missing: nobody learns how to take part"),
        N_("Add CONTRIBUTING.md: which contributions are welcome, how they are made and reviewed."),
    ),
    "changelog": (
        Severity.ERROR,
        N_("CHANGELOG is missing: nobody learns what changed between versions"),
        N_("Add CHANGELOG.md with a section for each version."),
    ),
    "security": (
        Severity.ERROR,
        N_("SECURITY is missing: nobody learns where to report a weakness in confidence"),
        N_("Add SECURITY.md: a confidential address, which versions are mended, how fast."),
    ),
    "code_of_conduct": (
        Severity.WARNING,
        N_("CODE_OF_CONDUCT is missing"),
        N_("Add CODE_OF_CONDUCT.md, with somebody whom people can turn to."),
    ),
    "governance": (
        Severity.ERROR,
        N_("nothing says who decides on the software (GOVERNANCE)"),
        N_("Add GOVERNANCE.md: who decides on contributions and releases, and how one comes to belong."),
    ),
}
IDS = tuple(_PAPERS)


def papers(subject: Subject) -> Findings:
    """Yield papers that are missing or empty."""
    for kind, (severity, what, remedy) in _PAPERS.items():
        found = subject.papers(kind)
        if not found and not (kind == "governance" and _has_heading(subject, kind)):
            yield finding(kind, severity, f"{kind.upper()}.md", what, remedy)
        elif found and not any(_letters(subject.repository.text(path)) >= _FEWEST for path in found):
            yield finding(kind, severity, found[0], N_("the file is there and says next to nothing"), remedy)


def documentation(subject: Subject) -> Findings:
    """Yield a missing documentation."""
    pages = subject.matching("documentation")
    if not any(_letters(subject.repository.text(path)) >= _FEWEST for path in pages):
        what = N_("there is no documentation: no folder docs/ with text in it")
        remedy = N_("Add docs/: installation, operation, use, structure of the software.")
        yield finding("documentation", Severity.ERROR, "docs/", what, remedy)


def _has_heading(subject: Subject, kind: str) -> bool:
    """Return whether README or CONTRIBUTING have a heading of *kind*."""
    pattern = re.compile(subject.known["words"][kind], re.IGNORECASE)
    texts = (
        subject.repository.text(path) for name in ("readme", "contributing") for path in subject.papers(name)
    )
    lines = (line for text in texts for line in text.splitlines() if line.startswith(("#", "=")))
    return any(pattern.search(line) for line in lines)


def _letters(text: str) -> int:
    """Return how many letters people read, licence headers apart."""
    return sum(character.isalpha() for character in _HEADER.sub("", text))
