# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction

import pytest

from tenderkit.checking.lint.criteria_anchors import RULES
from tenderkit.model.criterion import Criterion, Kind, ValueFunction
from tenderkit.model.method import EvaluationRules, Method, Scale
from tenderkit.model.numbers import Amount


def number(text: str) -> Amount:
    return Amount(text, Fraction(text))


LINEAR = EvaluationRules(Method("linear-min"), Scale(10))
ENDS = {"0": "The bid shows no step.", "10": "The bid shows every step."}


def criterion(**more):
    return Criterion("B-01", Kind.AWARD, "Title", **more)


@pytest.mark.parametrize(
    ("method", "more", "rules"),
    [
        ("linear-min", {}, ["TK306"]),
        ("linear-min", {"anchors": ENDS}, []),
        ("linear-min", {"value_function": ValueFunction("linear", ())}, []),
        ("linear-min", {"ratings": ("good", "poor")}, []),
        ("trade-off", {}, []),
    ],
)
def test_only_who_gives_points_needs_anchors(method, more, rules, subject, find):
    evaluation = replace(LINEAR, method=Method(method))

    found = find(RULES, subject(criteria=[criterion(**more)], evaluation=evaluation))

    assert [rule for rule, _ in found] == rules


def test_a_selection_criterion_needs_no_anchors(subject, find):
    selection = Criterion("E-01", Kind.SELECTION, "Title", mode="scored")

    assert find(RULES, subject(criteria=[selection], evaluation=LINEAR)) == []


@pytest.mark.parametrize(
    ("allowed", "points", "fine"),
    [
        ((), ("0", "10"), True),
        ((), ("10",), False),
        (("0", "4", "10"), ("0", "10"), False),
        (("0", "10"), ("0.0", "10"), True),
    ],
)
def test_every_point_that_may_be_given_needs_a_meaning(allowed, points, fine, subject, find):
    evaluation = replace(LINEAR, scale=Scale(10, tuple(number(points) for points in allowed)))
    anchors = {point: f"The bid shows {point} steps." for point in points}

    found = find(RULES, subject(criteria=[criterion(anchors=anchors)], evaluation=evaluation))

    assert found == ([] if fine else [("TK307", "anchors")])


@pytest.mark.parametrize(
    ("language", "text", "fine"),
    [
        ("de", "sehr gut", False),
        ("de", "Die Anforderungen sind voll erfüllt.", False),
        ("de", "Gute Darstellung aller Schritte mit Terminen.", True),
        ("de", "Nur pauschale Aussagen ohne Bezug zum Auftrag.", True),
        ("en", "Excellent concept.", False),
        ("en", "Meets all requirements", False),
        ("en", "Good examples with pictures", True),
    ],
)
def test_an_anchor_that_only_marks_is_told(language, text, fine, subject, find):
    anchors = {"0": "Nichts.", "10": text}

    found = find(RULES, subject(criteria=[criterion(anchors=anchors)], evaluation=LINEAR, language=language))

    assert found == ([] if fine else [("TK308", "10")])


def test_the_same_words_for_two_points_are_told_once(subject, find):
    anchors = {"0": "No step.", "5": "Every  step is shown.", "10": "every step is shown."}

    found = find(RULES, subject(criteria=[criterion(anchors=anchors)], evaluation=LINEAR))

    assert found == [("TK309", "10")]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Besser als die übrigen Angebote.", "übrigen Angebote"),
        ("de", "Überdurchschnittliches Konzept mit Terminen.", "Überdurchschnittliches"),
        ("en", "Shows more than the other bidders.", "other bidders"),
    ],
)
def test_points_that_hang_on_other_bids_are_told_where_they_do(language, text, words, subject, find):
    more = {"anchors": {**ENDS, "10": text}}

    found = find(RULES, subject(criteria=[criterion(**more)], evaluation=LINEAR, language=language))

    assert found == [("TK310", words)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The median of the response times is below one second."),
        ("en", "The calendar links to other offers of the town."),
        ("de", "Die Plattform verweist auf andere Angebote der Region."),
        ("de", "Konkurrierende Zugriffe auf denselben Raum werden aufgelöst."),
        ("de", "Der Bericht nennt den Durchschnitt der Antwortzeiten."),
    ],
)
def test_not_every_comparison_is_one_of_bids(language, text, subject, find):
    more = {"anchors": {**ENDS, "10": text}}

    assert find(RULES, subject(criteria=[criterion(**more)], evaluation=LINEAR, language=language)) == []
