# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK318 to TK320, what criteria belong to: requirements and stages go in; loose ends come out."""

from collections import Counter
from collections.abc import Iterable, Iterator

from tenderkit.checking.lint.criteria_words import each, place_of
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.criterion import Kind
from tenderkit.model.dossier import Judged
from tenderkit.model.numbers import exact_number
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_TWO = 2


def covers_nothing(subject: Subject) -> Iterator[Flaw]:
    """Yield criteria that name requirements of which none is asked for any more."""
    active = {requirement.id for requirement in subject.dossier.specification.active()}
    for judged, criterion in each(subject, *Kind):
        gone = [id_ for id_ in criterion.covers if id_ not in active]
        if gone:
            values = {"id": criterion.id, "gone": ", ".join(gone)}
            what = Message(N_("{id} covers what is not asked for any more: {gone}"), values)
            remedy = Message(
                N_("Remove it from `covers`, and look whether the texts of the criterion still speak of it.")
            )
            yield Flaw(criterion.id, place_of(subject, judged, criterion.id, "covers"), what, remedy)


def other_points_described(subject: Subject) -> Iterator[Flaw]:
    """Yield criteria whose anchors stand at other points than those of most criteria beside them."""
    for judged in subject.dossier.judged:
        described = {
            c.id: _on_the_scale(subject, judged, c.anchors) for c in judged.catalogue.award() if c.anchors
        }
        if len(set(described.values())) < _TWO:
            continue
        usual = Counter(described.values()).most_common(1)[0][0]
        for id_, points in described.items():
            if points != usual:
                values = {"id": id_, "points": _listed(points), "usual": _listed(usual)}
                what = Message(
                    N_("the anchors of {id} stand at {points} points, those of others at {usual}"), values
                )
                remedy = Message(
                    N_("Describe the same points everywhere, so that 5 points mean as much in each.")
                )
                yield Flaw(id_, place_of(subject, judged, id_, "anchors"), what, remedy)


def _on_the_scale(subject: Subject, judged: Judged, points: Iterable[str]) -> frozenset[str]:
    """Return *points* without those beyond the scale, which are reported by themselves."""
    rules = subject.dossier.rules(judged)
    top = rules.scale.top if rules and rules.scale else None
    return frozenset(p for p in points if top is None or (exact_number(p) or 0) <= top)


def _listed(points: Iterable[str]) -> str:
    return ", ".join(sorted(points, key=lambda written: exact_number(written) or 0))


def points_nobody_uses(subject: Subject) -> Iterator[Flaw]:
    """Yield selection criteria that get points although nobody is chosen by points."""
    procedure = subject.dossier.tender.procedure
    chosen = procedure.stages > 1 and procedure.invite is not None and procedure.invite.max is not None
    for judged, criterion in each(subject, Kind.SELECTION):
        if criterion.mode == "scored" and not chosen:
            what = Message(
                N_("the selection criterion {id} gets points, and nobody is chosen by them"),
                {"id": criterion.id},
            )
            remedy = Message(
                N_("Write `mode: pass`; or say in `procedure.invite` how many are invited at most.")
            )
            yield Flaw(criterion.id, place_of(subject, judged, criterion.id, "mode"), what, remedy)


RULES = (
    Rule("TK318", Severity.WARNING, covers_nothing),
    Rule("TK319", Severity.INFO, other_points_described),
    Rule("TK320", Severity.WARNING, points_nobody_uses),
)
