# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of evaluation go in; numbers and steps with which no formula makes sense come out."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.checking.award_rules import RulesSubject, rules_problem
from tenderkit.model.method import METHODS, Scale
from tenderkit.model.share import share_points
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message

_HUNDRED = Fraction(100)
_CALC_STEPS = frozenset({"quality", "price_points", "key_figure"})


def number_problems(subject: RulesSubject) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of scale and minimum."""
    yield from _scale(subject)
    yield from _minimum(subject)


def step_problems(subject: RulesSubject) -> Iterator[Problem]:
    """Yield what is wrong with the prescribed roundings and the tie-break."""
    yield from _rounding(subject)
    yield from _tie_break(subject)


def _scale(subject: RulesSubject) -> Iterator[Problem]:
    scale = subject.rules.scale
    if scale is None:
        return
    for number, points in enumerate(scale.allowed):
        if not 0 <= points.exact <= scale.top:
            values = {"points": points.written, "top": scale.top}
            what = Message(N_("{points} points are not between 0 and the top of {top}"), values)
            remedy = Message(N_("List only points that reviewers can give."))
            yield rules_problem(subject, "TK407", ("scale", "allowed", number), what, remedy)
    if scale.allowed and not subject.for_calc:  # of a table, max_points says what is the most
        yield from _top(subject, scale)


def _top(subject: RulesSubject, scale: Scale) -> Iterator[Problem]:
    """Yield that nobody can reach the top: every bid lacks points, and price weighs more than published."""
    highest = max(scale.allowed, key=lambda points: points.exact)
    if highest.exact < scale.top:
        values: dict[str, object] = {"top": scale.top, "highest": highest.written}
        what = Message(
            N_("the scale ends at {top}, but {highest} are the most points that can be given"), values
        )
        remedy = Message(N_("Let the scale end at the highest of `allowed`, or add {top} there."), values)
        yield rules_problem(subject, "TK419", ("scale", "top"), what, remedy)


def _minimum(subject: RulesSubject) -> Iterator[Problem]:
    minimum = subject.rules.minimum
    if subject.rules.method.name == "least-cost" and (minimum is None or minimum.total is None):
        what = Message(N_("`minimum.total` is missing for {name}"), {"name": subject.rules.method.name})
        remedy = Message(N_('Say which bids are good enough, such as `minimum: {{total: "50 %"}}`.'))
        yield rules_problem(subject, "TK402", (), what, remedy)
    if minimum is None:
        return
    if minimum.groups and subject.for_calc:
        what = Message(N_("a table has no groups of criteria, so `minimum.groups` cannot be kept"))
        remedy = Message(N_("Remove it, and mark the bids that miss it in the column `excluded`."))
        yield rules_problem(subject, "TK408", ("minimum", "groups"), what, remedy)
    written = {("minimum", "total"): minimum.total} | {
        ("minimum", "groups", group): share for group, share in minimum.groups.items()
    }
    for path, share in written.items():
        if share is not None:
            yield from _share(subject, path, share)


def _share(subject: RulesSubject, path: tuple[str, ...], written: str) -> Iterator[Problem]:
    points = share_points(written, _HUNDRED)
    if points is None or points < 0:
        what = Message(N_("the minimum '{value}' is neither points nor a percentage"), {"value": written})
    elif written.rstrip().endswith("%") and points > _HUNDRED:
        what = Message(N_("the minimum of {value} is more than all points"), {"value": written})
    else:
        return
    remedy = Message(N_('Give points, or a percentage of the maximum such as `"50 %"`.'))
    yield rules_problem(subject, "TK407", path, what, remedy)


def _rounding(subject: RulesSubject) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, rounding in enumerate(subject.rules.rounding):
        values: dict[str, object] = {"step": rounding.step, "name": subject.rules.method.name}
        path = ("rounding", number, "step")
        if rounding.step in seen:
            what = Message(N_("the step {step} is rounded twice"), values)
            yield rules_problem(subject, "TK408", path, what, Message(N_("Keep one of the two.")))
        elif subject.for_calc and rounding.step not in _CALC_STEPS:
            what = Message(N_("a table has no step {step}"), values)
            remedy = Message(N_("Round quality, price_points or key_figure here, or rank a whole dossier."))
            yield rules_problem(subject, "TK408", path, what, remedy)
        elif rounding.step == "reviewer_mean" and subject.rules.reviewers == "agreed":
            what = Message(N_("agreed points have no mean to be rounded"), values)
            yield rules_problem(subject, "TK408", path, what, Message(N_("Remove the step reviewer_mean.")))
        elif rounding.step == "price_points" and not METHODS[subject.rules.method.name].price_points:
            what = Message(N_("{name} gives no price points to be rounded"), values)
            remedy = Message(N_("Remove the step price_points."))
            yield rules_problem(subject, "TK408", path, what, remedy, Severity.WARNING)
        seen.add(rounding.step)


def _tie_break(subject: RulesSubject) -> Iterator[Problem]:
    order = subject.rules.tie_break
    if "draw" in order[:-1]:
        what = Message(N_("after a draw nothing is left to decide"))
        remedy = Message(N_("Put `draw` last, or remove what stands after it."))
        yield rules_problem(subject, "TK409", ("tie_break",), what, remedy, Severity.WARNING)
