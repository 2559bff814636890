# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules and the scores go in; scores that can be counted come out, or why they cannot."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from tenderkit.evaluation.consensus import Agreed, consensus
from tenderkit.evaluation.panel.means import COMBINED, combined
from tenderkit.evaluation.panel.votes import BidVotes, votes_on
from tenderkit.evaluation.places import place_of
from tenderkit.evaluation.rounding import rounder
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import METHODS, EvaluationRules, Rounding
from tenderkit.problems import Problem
from tenderkit.records import dataclass
from tenderkit.words import N_, Message


def counts_points(rules: EvaluationRules) -> bool:
    """Tell whether *rules* need *L*: for the method, for a minimum of points, or to admit bids."""
    minimum, admission = rules.minimum, rules.admission
    return (
        METHODS[rules.method.name].needs_points
        or (minimum is not None and bool(minimum.total or minimum.groups))
        or (admission is not None and admission.threshold is not None)
    )


def uncountable(
    dossier: Dossier, judged: Judged, rules: EvaluationRules, rules_at: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield what is missing for *L* where *rules* need it: the scale, criteria, their weights."""
    if not counts_points(rules):
        return
    award = judged.catalogue.award()
    file = f"{judged.folder}criteria.yaml"
    if rules.scale is None:
        remedy = N_("Add the highest points that reviewers can give, such as `scale: {{top: 10}}`.")
        place = place_of(dossier, *rules_at)
        yield Problem("TK402", place, Message(N_("the scale is missing")), Message(remedy))
    if not award:
        what = N_("points are needed, and there is no award criterion")
        remedy = N_("Add award criteria with weights, or take the method lowest-price without a minimum.")
        yield Problem("TK437", place_of(dossier, file, "criteria"), Message(what), Message(remedy))
    elif all(c.weight is not None and c.weight.exact == 0 for c in award):
        what, remedy = N_("all weights are 0"), N_("Give at least one award criterion a weight.")
        yield Problem("TK437", place_of(dossier, file, "criteria"), Message(what), Message(remedy))
    for criterion in award:
        if criterion.weight is None:
            yield Problem(
                "TK437",
                place_of(dossier, file, "criteria", criterion.id),
                Message(N_("{criterion} has no weight, and points are counted"), {"criterion": criterion.id}),
                Message(N_("Give it a weight, such as `weight: 30`.")),
            )


@dataclass(frozen=True, slots=True)
class CountedScores:
    """One score for each criterion and bid, and the votes that it comes from."""

    agreed: Mapping[str, Agreed] = field(default_factory=dict)
    """Bid → what is agreed, or the exact mean or median of the votes. Empty where nobody needs it."""
    votes: Mapping[str, BidVotes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def counted_scores(
    dossier: Dossier, judged: Judged, rules: EvaluationRules, bids: Sequence[str]
) -> CountedScores:
    """Return the scores of *bids*; none where nobody needs them and nobody gave any."""
    award = judged.catalogue.award()
    wanted = (
        counts_points(rules)
        or rules.method.name == "trade-off"
        or bool(judged.sheets)
        or any(c.min_points is not None for c in award)
    )
    if not bids or not award or not wanted:
        return CountedScores()
    votes = votes_on(dossier, judged, bids)
    if rules.reviewers in COMBINED:
        means, faults = combined(dossier, judged, rules.reviewers, votes)
        return CountedScores(means, votes.cast, (*votes.problems, *faults))
    agreed, faults = consensus(dossier, judged, votes)
    words = _words_for_points(dossier, judged, rules, agreed)
    return CountedScores(agreed, votes.cast, (*votes.problems, *faults, *words))


def scores_under(rules: EvaluationRules, agreed: Agreed, roundings: Sequence[Rounding]) -> Agreed:
    """Return *agreed* of one bid as it goes on: a mean or median rounded where *roundings* say so.

    What people agreed on is never rounded.
    """
    if rules.reviewers not in COMBINED or all(rounding.step != "reviewer_mean" for rounding in roundings):
        return agreed
    rounded = rounder(roundings)
    return {
        id_: value if isinstance(value, str) else rounded("reviewer_mean", value)
        for id_, value in agreed.items()
    }


def _words_for_points(
    dossier: Dossier, judged: Judged, rules: EvaluationRules, agreed: Mapping[str, Agreed]
) -> Iterator[Problem]:
    """Yield a problem for each rating in words where points are counted or a minimum is set."""
    counted = {c.id for c in judged.catalogue.award() if counts_points(rules) or c.min_points is not None}
    for bid, scores in agreed.items():
        for criterion, value in scores.items():
            if isinstance(value, str) and criterion in counted:
                what = N_("{bid} has a word instead of points for {criterion}: {rating}")
                values = {"bid": bid, "criterion": criterion, "rating": value}
                place = place_of(dossier, f"{judged.folder}consensus/{bid}.yaml", "scores", criterion)
                remedy = Message(N_("Give points; words cannot be counted."))
                yield Problem("TK436", place, Message(what, values), remedy)
