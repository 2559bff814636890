# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK306 to TK310, anchors: award criteria go in; points that nobody can tell apart come out."""

from collections.abc import Iterator

from tenderkit.checking.lint.criteria_words import each, known_words, place_of, scored_by_people, texts, words
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.dossier import Judged
from tenderkit.model.numbers import exact_number
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_JUDGED_BY = ("question", "expectation", "aspects", "anchors")


def without_anchors(subject: Subject) -> Iterator[Flaw]:
    """Yield criteria for which nothing says what a bid must show for its points."""
    for judged, criterion in each(subject, Kind.AWARD):
        if scored_by_people(subject, judged, criterion) and not criterion.anchors:
            what = Message(
                N_("nothing says what a bid must show for its points in {id}"), {"id": criterion.id}
            )
            remedy = Message(
                N_("Add `anchors`: for the highest, a middle and the lowest points what they mean.")
            )
            yield Flaw(criterion.id, place_of(subject, judged, criterion.id), what, remedy)


def points_without_anchor(subject: Subject) -> Iterator[Flaw]:
    """Yield criteria whose anchors leave out an end of the scale, or points from the list of allowed ones."""
    for judged, criterion in each(subject, Kind.AWARD):
        missing = _missing(subject, judged, criterion)
        if criterion.anchors and missing:
            values = {"id": criterion.id, "points": ", ".join(missing)}
            what = Message(N_("the anchors of {id} leave out these points: {points}"), values)
            remedy = Message(N_("Say what a bid shows that gets them, or take them off the scale."))
            yield Flaw(criterion.id, place_of(subject, judged, criterion.id, "anchors"), what, remedy)


def _missing(subject: Subject, judged: Judged, criterion: Criterion) -> list[str]:
    rules = subject.dossier.rules(judged)
    if rules is None or rules.scale is None or not scored_by_people(subject, judged, criterion):
        return []
    scale = rules.scale
    needed = [points.written for points in scale.allowed] or ["0", str(scale.top)]
    said = {exact_number(points) for points in criterion.anchors}
    return [points for points in needed if exact_number(points) not in said]


def mere_marks(subject: Subject) -> Iterator[Flaw]:
    """Yield anchors that are a mark and nothing else: sehr gut, fully met."""
    grades = words(subject, "grades")
    empty = (*grades, *words(subject, "fillers"))
    for judged, criterion in each(subject, Kind.AWARD) if grades else ():
        for keys, text in texts(criterion, "anchors"):
            if known_words(text, grades) and not _says_more(text, empty):
                values = {"id": criterion.id, "points": keys[-1], "text": text.strip()}
                what = Message(
                    N_("the anchor of {id} for {points} points is a mark, not a description: {text}"), values
                )
                remedy = Message(
                    N_("Say what the bid contains that gets these points, so that two people find the same.")
                )
                yield Flaw(criterion.id, place_of(subject, judged, criterion.id, *keys), what, remedy)


def _says_more(text: str, known: tuple[str, ...]) -> bool:
    """Tell whether *text* has words that are not *known*."""
    longest_first = sorted(text.split(), key=len, reverse=True)  # of these one is soon found
    return any(any(c.isalnum() for c in word) and not known_words(word, known) for word in longest_first)


def same_anchors(subject: Subject) -> Iterator[Flaw]:
    """Yield criteria in which two different points mean the same."""
    for judged, criterion in each(subject, Kind.AWARD):
        seen: dict[str, str] = {}
        for points, text in criterion.anchors.items():
            plain = " ".join(text.casefold().split())
            if plain in seen:
                values = {"id": criterion.id, "one": seen[plain], "other": points}
                what = Message(N_("{id} gives {one} points and {other} points for the same"), values)
                remedy = Message(
                    N_("Say what a bid must show more to get the higher points, or keep only one of the two.")
                )
                yield Flaw(
                    criterion.id, place_of(subject, judged, criterion.id, "anchors", points), what, remedy
                )
            seen.setdefault(plain, points)


def measured_by_others(subject: Subject) -> Iterator[Flaw]:
    """Yield texts by which the points of a bid depend on the other bids."""
    others = words(subject, "others")
    for judged, criterion in each(subject, Kind.AWARD) if others else ():
        for keys, text in texts(criterion, *_JUDGED_BY):
            for found in known_words(text, others)[:1]:
                values = {"id": criterion.id, "found": found}
                what = Message(N_("{id} measures a bid by other bids: '{found}'"), values)
                remedy = Message(
                    N_("Describe what the bid itself must show; the comparison follows from the points.")
                )
                place = place_of(subject, judged, criterion.id, *keys, found)
                yield Flaw(criterion.id, place, what, remedy)


RULES = (
    Rule("TK306", Severity.WARNING, without_anchors),
    Rule("TK307", Severity.WARNING, points_without_anchor),
    Rule("TK308", Severity.WARNING, mere_marks),
    Rule("TK309", Severity.WARNING, same_anchors),
    Rule("TK310", Severity.WARNING, measured_by_others),
)
