# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.cli.language import translator
from tenderkit.evaluation.meeting import meeting
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.numbers import Amount
from tenderkit.model.score import Score
from tenderkit.outcome.agreement import Spread
from tenderkit.outcome.meeting import Meeting, State, Topic
from tenderkit.reading.dossier import read_dossier
from tenderkit.rendering.consensus_text import criterion_text, meeting_text, topic_text
from tenderkit.shipped import EXAMPLES

LONG = "Eine sehr lange Begründung, die über viele Zeilen geht und dennoch lesbar bleiben muss. " * 4


def score(points, reason="Because.", place="p. 3"):
    return Score(reason, Amount(str(points), Fraction(points)), place=place)


def topic(state=State.OPEN, votes=(7, 4, 4), agreed=None, **spread):
    given = {f"rev-{n}": score(points) for n, points in enumerate(votes, 1)}
    exact = {who: vote.points.exact for who, vote in given.items()}
    criterion = Criterion(
        "B1", Kind.AWARD, "Solution", expectation=LONG, anchors={"10": LONG, "0": "Nothing."}
    )
    return Topic("bid-01", criterion, given, state, Spread("bid-01", "B1", exact, **spread), agreed)


def met(*topics, mode="agreed"):
    return Meeting(
        mode, ("rev-1", "rev-2", "rev-3"), topics, {"rev-1": Fraction(3, 2), "rev-2": Fraction(-1)}
    )


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_wider_than_a_terminal(language):
    dossier = read_dossier(EXAMPLES / "kulturportal")
    found = meeting(dossier, dossier.judged[0])
    text = meeting_text(found, language, translator(language), reasons=True)
    texts = [text, *(criterion_text(each) for each in found.topics)]
    assert [line for each in texts for line in each.splitlines() if len(line) > 80] == []


def test_reasons_are_shown_where_votes_differ_and_elsewhere_on_request():
    equal = topic(State.EQUAL, (7, 7, 7))
    assert "Because." not in meeting_text(met(equal), "en", str, reasons=False)
    assert "Because." in meeting_text(met(equal), "en", str, reasons=True)
    assert "Because." in meeting_text(met(topic()), "en", str, reasons=False)


def test_what_lies_far_apart_and_who_does_is_said():
    far = topic(flagged=True, outliers=("rev-1",))
    text = meeting_text(met(far), "en", str, reasons=False)
    assert "far apart; apart from the others: rev-1" in text
    assert text.count("far apart: 1") == 1


def test_what_is_agreed_stands_below_the_votes_with_its_reason():
    text = topic_text(topic(State.AGREED, agreed=score(7, "All agree.")), str)
    assert text.splitlines()[-1].split() == "agreed 7 All agree. (p. 3)".split()


def test_severity_is_written_in_the_language_of_the_reader():
    english, german = (meeting_text(met(), language, str, reasons=False) for language in ("en", "de"))
    assert "rev-1 +1.50, rev-2 -1" in " ".join(english.split()).replace("−", "-")
    assert "rev-1 +1,50, rev-2 -1" in " ".join(german.split()).replace("−", "-")


def test_where_the_votes_count_nothing_is_called_open():
    text = meeting_text(met(topic(State.COUNTED), mode="mean"), "en", str, reasons=False)
    assert "`reviewers: mean`" in text
    assert "to be agreed" not in text
