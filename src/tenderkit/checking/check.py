# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier that was read without faults goes in; all that its rules find comes out, file by file."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tenderkit.checking.accepting import findings_apart
from tenderkit.checking.award_criteria import fit_problems
from tenderkit.checking.award_method import method_problems
from tenderkit.checking.bids import bid_problems
from tenderkit.checking.events import event_problems
from tenderkit.checking.lint.lint import ACCEPTABLE, lint
from tenderkit.checking.lint.rule import Subject
from tenderkit.checking.lots import lot_problems
from tenderkit.checking.receipt import receipt_problems
from tenderkit.checking.references import reference_problems
from tenderkit.checking.scores import score_problems
from tenderkit.checking.spots import rules_path
from tenderkit.checking.stages import stage_problems
from tenderkit.checking.values import value_problems
from tenderkit.checking.weights import weight_problems
from tenderkit.model.delivery import Delivery
from tenderkit.model.dossier import Dossier, Path
from tenderkit.model.law import LawPack
from tenderkit.outcome.finding import Findings
from tenderkit.problems import Place, Problem, Severity
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.outcome.award import Outcome

_GRAVEST_FIRST = list(Severity)
_REFERENCES = ("TK10", "TK110")
"""How the ids of rules begin that say that an id names nothing."""


def check(dossier: Dossier, law: LawPack) -> tuple[Problem, ...]:
    """Return every fault of *dossier*, errors first, each kind in the order of the files.

    The linter is not asked; see `findings`.
    """
    return _sorted(dossier, _faults(dossier, law))


def findings(
    dossier: Dossier,
    law: LawPack,
    lists: Mapping[str, Any],
    outcomes: "tuple[Outcome, ...]" = (),
    besides: Sequence[Problem] = (),
) -> Findings:
    """Return every fault of *dossier* and what the linter finds, and what somebody accepts of it.

    The linter waits until every id names something, for its rules rely on that. *besides* is what
    holding the dossier against its seal and against its estimate found.
    """
    found = [*_faults(dossier, law), *besides]
    whole = not any(problem.rule.startswith(_REFERENCES) and _is_error(problem) for problem in found)
    if whole:
        found += lint(Subject(dossier, law, lists, outcomes))
    apart = findings_apart(found, dossier, ACCEPTABLE, whole=whole)
    return Findings(_sorted(dossier, apart.problems), apart.accepted)


def _is_error(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR


def _faults(dossier: Dossier, law: LawPack) -> list[Problem]:
    return [
        *reference_problems(dossier, law),
        *weight_problems(dossier),
        *_method_problems(dossier),
        *stage_problems(dossier),
        *value_problems(dossier),
        *bid_problems(dossier),
        *lot_problems(dossier),
        *receipt_problems(dossier),
        *score_problems(dossier),
        *_drawn_problems(dossier),
        *event_problems(dossier),
        *_delivery_problems(dossier, law),
    ]


def _drawn_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield what is wrong with draws; few dossiers have one, and what it takes to look is loaded then."""
    if dossier.award.draws:
        from tenderkit.checking.drawing import drawn_problems  # noqa: PLC0415

        yield from drawn_problems(dossier)


def _delivery_problems(dossier: Dossier, law: LawPack) -> Iterator[Problem]:
    """Yield what is wrong with the work after the award; most dossiers are not that far."""
    if dossier.delivery != Delivery():
        from tenderkit.checking.delivery import delivery_problems  # noqa: PLC0415

        yield from delivery_problems(dossier, law)


def _sorted(dossier: Dossier, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    order = {str(path[0]): number for number, path in enumerate(dossier.places)}
    return tuple(sorted(_once(problems), key=lambda problem: _rank(problem, order)))


def _once(problems: Sequence[Problem]) -> list[Problem]:
    """Return *problems* without those that two lots share."""
    kept: list[Problem] = []
    for problem in problems:
        if problem not in kept:
            kept.append(problem)
    return kept


def _rank(problem: Problem, order: dict[str, int]) -> tuple[int, int, int, int]:
    place = problem.place
    severity = _GRAVEST_FIRST.index(problem.severity)
    return severity, order.get(place.file, len(order)), place.line or 0, place.column or 0


def _method_problems(dossier: Dossier) -> Iterator[Problem]:
    for judged in dossier.judged:
        rules, prefix = dossier.rules(judged), rules_path(judged)
        if rules is None:
            what = Message(N_("nothing says how bids are judged: `evaluation` is missing"))
            remedy = Message(N_("Add `evaluation` with scale, price and award method."))
            yield Problem("TK400", dossier.places["tender.yaml",], what, remedy)
        else:

            def place_of(path: Path, prefix: Path = prefix) -> Place:
                return dossier.places[(*prefix, *path)]

            yield from method_problems(rules, place_of, for_calc=False)
            yield from fit_problems(rules, place_of, judged.catalogue)
