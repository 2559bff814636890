# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK802 to TK805, TK811, TK812, reasons of scores: sheets go in; reasons come out that give none."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.texts import any_of
from tenderkit.model.dossier import Judged
from tenderkit.model.score import Score
from tenderkit.problems import Severity
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_STEM, _SHORT_STEM = 5, 4
_CLEARLY = 4
_WORD = re.compile(r"\w+")
_THREE_WORDS = re.compile(r"(\w+)\W+(\w+)\W+(\w+)")


@dataclass(frozen=True, slots=True)
class Given:
    """A score in its sheet."""

    file: str
    judged: Judged
    bid: str
    who: str
    """Id of the reviewer; empty for what the panel agreed on."""
    criterion: str
    score: Score
    opening: str
    """The first three words of the reason, casefolded; empty where there are fewer."""

    @property
    def words(self) -> tuple[str, ...]:
        """All words of the reason, in small letters; reasons are long, and few rules read to the end."""
        return _words(self.score.reason.casefold())

    @property
    def for_nothing(self) -> bool:
        """Whether the bid says nothing, which is soon said and may be true of several bids."""
        return self.score.points is not None and not self.score.points.exact

    def flaw(self, subject: Subject, what: str, remedy: str, **values: object) -> Flaw:
        """Return what is wrong with the reason."""
        place = subject.place(self.file, "scores", self.criterion, "reason")
        named: dict[str, object] = {"id": self.criterion, "bid": self.bid, **values}
        return Flaw(self.criterion, place, Message(what, named), Message(remedy, named))


def too_short(subject: Subject) -> Iterator[Flaw]:
    """Yield reasons of fewer than three words for more than 0 points."""
    for given in _given(subject):
        if not given.opening and not given.for_nothing:
            what = N_("the reason for {id} of {bid} is too short to be followed: {reason}")
            remedy = N_("Say what of the bid led to these points, measured by the expectation.")
            yield given.flaw(subject, what, remedy, reason=given.score.reason)


def is_too_short(score: Score) -> bool:
    """Tell whether more than 0 points have a reason of fewer than three words."""
    for_nothing = score.points is not None and score.points.exact == 0
    return not for_nothing and not _opening(score.reason)


def same_for_several_bids(subject: Subject) -> Iterator[Flaw]:
    """Yield reasons that somebody gave in the same words for another bid."""
    scores = (given for given in _given(subject) if not given.for_nothing)
    for given, first in _repeated(scores, lambda given: (given.judged.folder, given.who, given.criterion)):
        if given.bid != first.bid:
            what = N_("the reason for {id} of {bid} is word for word that of {other}")
            remedy = N_("Say what stands in this bid; what is true of every bid explains no points.")
            yield given.flaw(subject, what, remedy, other=first.bid)


def copied_from_a_colleague(subject: Subject) -> Iterator[Flaw]:
    """Yield reasons in which two reviewers agree word for word."""
    scores = (given for given in _given(subject) if given.who and given.opening)
    for given, first in _repeated(scores, lambda given: (given.judged.folder, given.bid, given.criterion)):
        if given.who != first.who:
            what = N_("{who} gives the reason of {other} word for word for {id} of {bid}")
            remedy = N_("Let each reviewer judge alone; the panel agrees afterwards.")
            yield given.flaw(subject, what, remedy, who=given.who, other=first.who)


def _repeated(
    scores: Iterable[Given], about: Callable[[Given], tuple[str, ...]]
) -> Iterator[tuple[Given, Given]]:
    """Yield each score whose reason one before it has in the same words, with the first that has them.

    Args:
        scores: in their order.
        about: what both must have in common.
    """
    alike: dict[tuple[tuple[str, ...], str], list[Given]] = {}
    for given in scores:
        before = alike.setdefault((about(given), given.opening), [])
        first = next((one for one in before if one.words == given.words), None)
        if first is None:
            before.append(given)
        else:
            yield given, first


def without_place(subject: Subject) -> Iterator[Flaw]:
    """Yield scores of reviewers that do not say where in the bid something stands."""
    for given in _given(subject):
        if given.who and not given.score.place:
            what = N_("nothing says where {bid} shows what {id} is about")
            remedy = N_(
                "Add `place`, such as `place: Concept, p. 4`; where nothing stands, say where it was sought."
            )
            yield given.flaw(subject, what, remedy)


def of_another_criterion(subject: Subject) -> Iterator[Flaw]:
    """Yield reasons that share no word with their criterion, and several with another one: a slipped row."""
    asked = {id(judged): _asked_by_criterion(judged) for judged in subject.dossier.judged}
    for given in _given(subject):
        texts = asked[id(given.judged)]
        own = texts.get(given.criterion, "")
        if not own or _share_a_word(own, given):
            continue
        stems = _stems(given.words, _STEM)
        counts = {other: sum(stem in text for stem in stems) for other, text in texts.items()}
        other = max(counts, key=lambda id_: counts[id_])
        if counts[other] >= _CLEARLY:
            what = N_("the reason for {id} of {bid} speaks of what {other} asks for, and of nothing of {id}")
            remedy = N_("Look whether it slipped into the wrong row; measure the bid by what was published.")
            yield given.flaw(subject, what, remedy, other=other)


def full_points_with_a_fault(subject: Subject) -> Iterator[Flaw]:
    """Yield the highest points where the reason names a shortcoming."""
    words = subject.lists.get("marks", {})
    highest = [given for given in _given(subject) if _has_the_highest(subject, given)]
    reasons = "\n".join(given.score.reason for given in highest).casefold()
    faults = any_of(words.get("shortcomings", {}), reasons)
    if faults is None:
        return
    none = any_of(words.get("no_shortcomings", {}), reasons)
    for given in highest:
        found = faults.search(given.score.reason)
        if found is not None and not (none and none.search(given.score.reason[: found.start()])):
            what = N_("{id} of {bid} has the highest points, but the reason names a shortcoming: {words}")
            remedy = N_("Give the points that the anchors provide for it, or say why it does not matter.")
            yield given.flaw(subject, what, remedy, words=found[0])


def _has_the_highest(subject: Subject, given: Given) -> bool:
    rules, points = subject.dossier.rules(given.judged), given.score.points
    top = rules.scale.top if rules and rules.scale else None
    return points is not None and points.exact == top


@lru_cache(maxsize=1)
def _given(subject: Subject) -> tuple[Given, ...]:
    """Return the scores of all sheets; six rules look at them one after the other."""
    return tuple(
        Given(file, judged, bid, who, id_, score, _opening(score.reason))
        for judged in subject.dossier.judged
        for file, bid, who, scores in _sheets(judged)
        for id_, score in scores.items()
    )


def _sheets(judged: Judged) -> Iterator[tuple[str, str, str, Mapping[str, Score]]]:
    """Yield file, bid, reviewer and scores."""
    for sheet in judged.sheets:
        file = f"{judged.folder}scores/{sheet.reviewer}/{sheet.bid}.yaml"
        yield file, sheet.bid, sheet.reviewer, sheet.scores
    for agreed in judged.consensus:
        yield f"{judged.folder}consensus/{agreed.bid}.yaml", agreed.bid, "", agreed.scores


def _asked_by_criterion(judged: Judged) -> dict[str, str]:
    """Return all that each award criterion says of what it looks at; none that has a title only."""
    asked = {}
    for criterion in judged.catalogue.award():
        parts = (
            criterion.question,
            criterion.expectation,
            *criterion.anchors.values(),
            *criterion.aspects,
        )
        if said := [part for part in parts if part]:
            asked[criterion.id] = " ".join((criterion.title, *said)).casefold()
    return asked


def _share_a_word(asked: str, given: Given) -> bool:
    """Tell whether a word of one begins like a part of the other: `Kalender` is in `Terminkalender`."""
    beginnings = (word[:_SHORT_STEM] for word in given.score.reason.split())
    if any(stem.casefold() in asked for stem in beginnings if len(stem) == _SHORT_STEM and stem.isalnum()):
        return True  # mostly by one of the first words, so that the others need not be taken apart
    if any(stem in asked for stem in _stems(given.words, _SHORT_STEM)):
        return True
    said = given.score.reason.casefold()
    return any(stem in said for stem in _stems(_words(asked), _SHORT_STEM))


def _opening(reason: str) -> str:
    found = _THREE_WORDS.search(reason)
    return " ".join(found.groups()).casefold() if found else ""


@lru_cache(maxsize=256)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


def _stems(words: tuple[str, ...], length: int) -> set[str]:
    """Return the beginnings of the long words, which inflection leaves alone."""
    return {word[:length] for word in words if len(word) >= length}


RULES = (
    Rule("TK802", Severity.WARNING, too_short),
    Rule("TK803", Severity.WARNING, same_for_several_bids),
    Rule("TK804", Severity.WARNING, without_place),
    Rule("TK805", Severity.WARNING, of_another_criterion),
    Rule("TK811", Severity.WARNING, copied_from_a_colleague),
    Rule("TK812", Severity.WARNING, full_points_with_a_fault),
)
