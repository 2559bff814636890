# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Findings and what somebody accepts of them go in; they come out apart, with entries that accept nothing.

What stops a computation or stands in a file that cannot be read stays an error, whoever accepts it.
"""

from collections.abc import Collection, Iterator, Sequence

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import AcceptedFinding
from tenderkit.outcome.finding import Accepted, Findings
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message

_OF_FILES = "TK0"


def findings_apart(
    problems: Sequence[Problem], dossier: Dossier, acceptable_errors: Collection[str], *, whole: bool
) -> Findings:
    """Return *problems* without what `accepted_findings` of *dossier* accepts.

    Args:
        problems: all that was found.
        dossier: whose ``internal.yaml`` may accept some.
        acceptable_errors: rules of the linter; all other errors cannot be accepted.
        whole: whether every rule was asked; else nobody can say that an entry accepts nothing.
    """
    entries = dossier.internal.accepted_findings
    opened: list[Problem] = []
    accepted: list[Accepted] = []
    refused: set[int] = set()
    for problem in problems:
        fitting = [index for index, entry in enumerate(entries) if _speaks_of(entry, problem)]
        if fitting and _can_be_accepted(problem, acceptable_errors):
            accepted.append(Accepted(problem, entries[fitting[0]]))
        else:
            opened.append(problem)
            refused.update(fitting)
    used = {id(each.entry) for each in accepted}
    for index, entry in enumerate(entries):
        if index in refused:
            opened.append(_refused(dossier, index, entry))
        elif whole and id(entry) not in used:
            opened.append(_stale(dossier, index, entry))
    return Findings(tuple(opened), tuple(accepted))


def _can_be_accepted(problem: Problem, acceptable_errors: Collection[str]) -> bool:
    if problem.rule.startswith(_OF_FILES):
        return False
    return problem.severity is not Severity.ERROR or problem.rule in acceptable_errors


def _speaks_of(entry: AcceptedFinding, problem: Problem) -> bool:
    return entry.rule == problem.rule and (entry.at is None or entry.at in _names(problem))


def _names(problem: Problem) -> Iterator[str]:
    """Yield by what *problem* can be named: what it is about, its file and folders, the ids in its words."""
    yield problem.about
    yield problem.place.file
    yield from problem.place.file.split("/")
    yield from (value for value in problem.message.values.values() if isinstance(value, str))


def _stale(dossier: Dossier, index: int, entry: AcceptedFinding) -> Problem:
    what = Message(N_("{rule} finds nothing here that could be accepted"), {"rule": entry.rule})
    remedy = Message(N_("Take the entry out, or look whether `at:` names the right thing."))
    place = dossier.places["internal.yaml", "accepted_findings", index]
    return Problem("TK108", place, what, remedy, Severity.INFO)


def _refused(dossier: Dossier, index: int, entry: AcceptedFinding) -> Problem:
    what = Message(N_("{rule} is an error that nobody can accept"), {"rule": entry.rule})
    remedy = Message(N_("Mend what the rule says, and take this entry out."))
    place = dossier.places["internal.yaml", "accepted_findings", index]
    return Problem("TK109", place, what, remedy, Severity.WARNING)
