# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules and criteria go in; what of the award method does not fit these criteria comes out."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.checking.award_rules import PlaceOf, RulesSubject, rules_problem
from tenderkit.checking.known import known_ids
from tenderkit.model.criterion import Catalogue
from tenderkit.model.method import EvaluationRules
from tenderkit.model.numbers import decimal_text
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message

_RULES = ("highest_quality", "lowest_price")
_HUNDRED = 100


def fit_problems(rules: EvaluationRules, place_of: PlaceOf, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what the method expects of the criteria and does not find."""
    subject = RulesSubject(rules, place_of, for_calc=False)
    yield from _deciding(subject, catalogue)
    most = _highest_points(rules, catalogue)
    if most is None:
        return
    values: dict[str, object] = {"maximum": decimal_text(most)}
    maximum_value = rules.method.maximum_value
    if rules.method.name == "qcbs" and most != _HUNDRED:
        what = N_("the highest points are {maximum}, not 100, so points and price stand on different scales")
        remedy = N_("Count weight points that make 100: `weights: {{unit: points}}` in criteria.yaml.")
        path = ("method", "name")
        yield rules_problem(subject, "TK418", path, Message(what, values), Message(remedy), Severity.WARNING)
    if maximum_value is not None and 0 < maximum_value.exact < min(most, Fraction(1)):
        what = N_("a bid can have {maximum} points, more than `maximum_value`")
        remedy = N_("Count weight points that are parts of 1: `weights: {{unit: points}}` in criteria.yaml.")
        path = ("method", "maximum_value")
        yield rules_problem(subject, "TK418", path, Message(what, values), Message(remedy))


def _deciding(subject: RulesSubject, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a criterion that is to decide in the band, and does not exist."""
    decide_by = subject.rules.method.decide_by
    ids = [criterion.id for criterion in catalogue.award()]
    if decide_by is not None and decide_by not in (*_RULES, *ids):
        what = Message(N_("{id} is to decide in the band, and is no award criterion"), {"id": decide_by})
        remedy = known_ids(decide_by, (*_RULES, *ids))
        yield rules_problem(subject, "TK415", ("method", "decide_by"), what, remedy)


def _highest_points(rules: EvaluationRules, catalogue: Catalogue) -> Fraction | None:
    """Return *L_max*; None where it does not follow from scale and weights."""
    award = catalogue.award()
    weights = [criterion.weight.exact for criterion in award if criterion.weight is not None]
    if rules.scale is None or not award or len(weights) < len(award):
        return None
    if catalogue.unit == "percent":
        return Fraction(_HUNDRED * rules.scale.top)
    return sum(weights, start=Fraction())
