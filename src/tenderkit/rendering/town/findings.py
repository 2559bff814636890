# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a Word template, and where in it, as records that the command line can print."""

from dataclasses import dataclass, field

from tenderkit.problems import Place, Problem, Severity
from tenderkit.words import N_, Message

PACKAGE, BUILD, TAG, NAME, LOST, VALUE, RUNAWAY, OFFICE = (f"TK{number:03}" for number in range(50, 58))
"""The file itself; how it is built; a tag; a name; lost words; a value; too much work; no LibreOffice."""
UNTAGGED, LANGUAGE, STRANGE = "TK058", "TK059", "TK146"
"""Nothing to fill in; made for another language; like no file that Word writes."""

DOCUMENT = "word/document.xml"
_LONGEST_REASON = 100


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a Word file, as a person finds it."""

    part: str
    """Name inside the file, such as ``word/header1.xml``."""
    where: Message | None = None
    """Paragraph or table cell; None: the part as a whole."""
    number: int | None = None
    """Of the paragraph among all of its part, from 0, those in tables too."""

    def message(self) -> Message:
        """Say where it is."""
        if self.where is None:
            return Message("{part}", {"part": self.part})
        return Message(N_("{part}, {where}"), {"part": self.part, "where": self.where})


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a template."""

    rule: str
    spot: Spot
    fault: Message
    remedy: Message = field(default_factory=lambda: Message(N_("Mend it in Word and check again.")))

    def problem(self, file: str, severity: Severity = Severity.ERROR) -> Problem:
        """Return it as everything that is wrong is told."""
        values = {"where": self.spot.message(), "fault": self.fault}
        return Problem(self.rule, Place(file), Message(N_("{where}: {fault}"), values), self.remedy, severity)


def strange(error: Exception) -> Finding:
    """Return that a file stopped a library or us by an *error* that nobody foresaw."""
    reason = f"{type(error).__name__}: {str(error)[:_LONGEST_REASON]}".removesuffix(": ")
    fault = Message(
        N_("the file is built so strangely that it cannot be used ({reason})"), {"reason": reason}
    )
    remedy = Message(
        N_("Make it simpler and save it anew in Word. If that does not help, report it to tenderkit.")
    )
    return Finding(STRANGE, Spot(DOCUMENT), fault, remedy)


class TemplateFault(ValueError):  # noqa: N818 - it is a fault of the template, told to whoever made it
    """A template cannot be filled; carries what was found."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*findings)
        self.findings = findings
