# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivery goes in; missing words on accessibility and on what was given back to others come out."""

import re
from collections.abc import Iterator

from tenderkit.delivery.subject import Findings, Subject, finding
from tenderkit.problems import Severity
from tenderkit.words import N_

_FEWEST = 20


def accessibility(subject: Subject) -> Findings:
    """Yield that there is neither a statement nor a report on accessibility."""
    pages = [path for path in subject.matching("accessibility") if not _is_source(subject, path)]
    if not any(len(subject.repository.text(path).strip()) >= _FEWEST for path in pages) and not _heading(
        subject, "accessibility"
    ):
        what = N_("there is neither a statement nor a test report on accessibility")
        remedy = N_(
            "Add docs/accessibility.md: what was tested by whom, what is not accessible, whom to tell."
        )
        yield finding("accessibility", Severity.WARNING, "docs/accessibility.md", what, remedy)


def upstream(subject: Subject) -> Findings:
    """Yield that nothing lists what was given back to the projects that are used."""
    if any(len(subject.repository.text(path).strip()) >= _FEWEST for path in subject.papers("upstream")):
        return
    pattern = re.compile(subject.known["words"]["upstream"], re.IGNORECASE)
    if any(pattern.search(subject.repository.text(path)) for path in _prose(subject)):
        return
    what = N_("nothing lists what was offered to the projects that the software uses (upstream)")
    remedy = N_("Add UPSTREAM.md: each change with its address and state, or that there was none.")
    agreed = subject.agreed.upstream is not None
    yield finding("upstream", Severity.WARNING if agreed else Severity.INFO, "UPSTREAM.md", what, remedy)


def _heading(subject: Subject, kind: str) -> bool:
    pattern = re.compile(subject.known["words"][kind], re.IGNORECASE)
    lines = (line for path in _prose(subject) for line in subject.repository.text(path).splitlines())
    return any(line.startswith(("#", "=")) and pattern.search(line) for line in lines)


def _prose(subject: Subject) -> Iterator[str]:
    """Yield papers at the top and in docs/, but not the licence and not the changelog."""
    prose = re.compile(subject.known["paths"]["prose"])
    aside = {path for kind in ("license", "changelog") for path in subject.papers(kind)}
    for path in subject.repository.files:
        at_home = "/" not in path or path.lower().startswith(("docs/", "doc/", ".github/", ".gitlab/"))
        if at_home and prose.search(path.lower()) and path not in aside:
            yield path


def _is_source(subject: Subject, path: str) -> bool:
    return re.search(subject.known["paths"]["source"], path.lower()) is not None
