# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bill of materials (SBOM, Stückliste), and what is wrong with it, as records."""

from tenderkit.records import dataclass
from tenderkit.words import Message


@dataclass(frozen=True, slots=True)
class Part:
    """A component that others made."""

    name: str
    version: str | None
    licence: str | None
    """As an expression or a name; None where nothing is said."""


@dataclass(frozen=True, slots=True)
class Bill:
    """What a file says of the components, and its faults."""

    form: str
    """With its version: ``CycloneDX 1.6``."""
    parts: tuple[Part, ...]
    faults: tuple[Message, ...]
    whole: bool = True
    """Whether it was held against the schema of its authors, or by rules of ours that cover all."""


def short(value: object) -> str:
    """Return *value* as a few words for a message."""
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else f"{text[:56]} …"  # noqa: PLR2004 - fits a line
