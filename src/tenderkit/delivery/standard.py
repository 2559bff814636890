# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was found in a delivery goes in; how it stands with the Standard for Public Code comes out."""

import re
from collections.abc import Collection, Iterator

from tenderkit.delivery.subject import Subject
from tenderkit.outcome.delivery import Demand, Level, Standing

_PERSON = "person"
_INSTALL = "install"
"""Whether README or documentation say how to install it: looked for here only."""


def demands(subject: Subject, wanting: Collection[str]) -> Iterator[Demand]:
    """Yield each requirement of the standard.

    Args:
        subject: the delivery.
        wanting: the checks that found an error or a warning.
    """
    for criterion in subject.lists["public_code"]["criteria"]:
        for number, (level, seen_by, text, text_de) in enumerate(criterion["requirements"], 1):
            yield Demand(
                id=f"{criterion['id']}.{number}",
                criterion=criterion["en"],
                criterion_de=criterion["de"],
                level=Level(level),
                text=text,
                text_de=text_de,
                standing=_standing(seen_by.split("+"), subject, wanting),
            )


def _standing(checks: list[str], subject: Subject, wanting: Collection[str]) -> Standing:
    if checks == [_PERSON]:
        return Standing.PERSON
    if checks == [_INSTALL]:
        return Standing.SEEN if _says_how_to_install(subject) else Standing.MISSING
    return Standing.MISSING if any(check in wanting for check in checks) else Standing.SEEN


def _says_how_to_install(subject: Subject) -> bool:
    pattern = re.compile(subject.known["words"][_INSTALL], re.IGNORECASE)
    pages = [*subject.papers("readme"), *subject.matching("documentation")]
    return any(pattern.search(subject.repository.text(path)) for path in pages)
