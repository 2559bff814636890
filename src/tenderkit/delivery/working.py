# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivery goes in; what its tests, its versions and its history lack comes out."""

import re

from tenderkit.delivery.publiccode import declared
from tenderkit.delivery.subject import Findings, Subject, finding
from tenderkit.problems import Severity
from tenderkit.words import N_

_VERSION = re.compile(r"(.*[^0-9A-Za-z.])?[vV]?[0-9]+(\.[0-9]+)+([.+-]?[0-9A-Za-z.+-]+)?")
_DUMP_FILES = 50
_DUMP_SHARE = 90
"""Percent of the files that may come with the first commit before it looks like a dump."""


def automated_tests(subject: Subject) -> Findings:
    """Yield missing tests."""
    if not subject.matching("tests"):
        what = N_("there are no automated tests")
        remedy = N_("Have the tests delivered with the software, in tests/ or beside the source.")
        yield finding("tests", Severity.ERROR, "tests/", what, remedy)


def ci(subject: Subject) -> Findings:
    """Yield that nothing runs the tests with each change."""
    if not subject.matching("ci"):
        what = N_("no continuous integration is set up: nothing runs the tests with each change")
        remedy = N_("Have its settings delivered too, such as .gitlab-ci.yml.")
        yield finding("ci", Severity.ERROR, None, what, remedy)


def versions(subject: Subject) -> Findings:
    """Yield that no version is marked."""
    tags = subject.repository.tags
    if not tags:
        early = (
            str(declared(subject).get("developmentStatus")) in subject.known["words"]["developing"].split()
        )
        what = N_("no version is tagged: nobody can say which state was delivered")
        remedy = N_("Tag the delivered state: git tag -a v1.0.0, and push the tag.")
        yield finding("versions", Severity.INFO if early else Severity.WARNING, None, what, remedy)
    elif not any(_VERSION.fullmatch(tag) for tag in tags):
        what = N_("no tag is the number of a version: {tags}")
        remedy = N_("Tag the delivered state with its version, such as v1.0.0.")
        yield finding("versions", Severity.WARNING, None, what, remedy, tags=", ".join(tags[:5])[:80])


def history(subject: Subject) -> Findings:
    """Yield a history that does not show how the software came to be."""
    repository = subject.repository
    remedy = N_("Ask for the repository in which the work was done, with all commits.")
    if repository.cut:
        what = N_("the history was cut when it was cloned; what was before cannot be looked at")
        yield finding(
            "history", Severity.WARNING, None, what, N_("Clone it whole: git clone without --depth.")
        )
    elif repository.commits == 1:
        what = N_("all of it came with a single commit: the history of the work is not delivered")
        yield finding("history", Severity.WARNING, None, what, remedy)
    else:
        first, now = repository.files_at_the_root(), len(repository.entries)
        if first >= _DUMP_FILES and first * 100 >= now * _DUMP_SHARE:
            what = N_(
                "{first} of {now} files came with the first commit: the work before it is not delivered"
            )
            yield finding("history", Severity.WARNING, None, what, remedy, first=first, now=now)
    if repository.absent():
        what = N_("contents of the history that are missing in this copy: {count}")
        mend = N_("Clone it whole: git clone --mirror, without --filter.")
        yield finding("history", Severity.WARNING, None, what, mend, count=repository.absent())
