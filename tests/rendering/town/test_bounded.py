# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A template that asks for too much time or memory is stopped, and the program goes on."""

import pytest

from tenderkit.problems import InputError
from tenderkit.rendering.town import bounded as limits
from tenderkit.rendering.town.bounded import bounded
from tenderkit.rendering.town.fill import filled
from tenderkit.rendering.town.findings import RUNAWAY
from tenderkit.words import sentence


def stopped(data, context, speech):
    with pytest.raises(InputError) as error:
        bounded("letter.docx", filled, "letter.docx", data, context, speech)
    (problem,) = error.value.problems
    return problem.rule, sentence(problem.message, str)


def test_work_that_is_done_in_time_gives_its_result():
    assert bounded("f", divmod, 7, 2) == (3, 1)


def test_faults_of_a_template_come_out_as_they_are(word, context, speech):
    rule, message = stopped(word("{{ buyer.nam }}"), context, speech)

    assert rule == "TK053"
    assert message.endswith("is buyer.name meant?")


def test_a_bug_is_told_as_such():
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        bounded("f", divmod, 1, 0)


@pytest.mark.parametrize("code", ["{{ 'a' * 10**10 }}", "{{ ('a' * 10**5) * 10**5 }}"])
def test_a_template_that_asks_for_gigabytes_is_stopped(word, context, speech, code):
    pytest.importorskip("resource", reason="this system knows no limit of memory")

    assert stopped(word(code), context, speech)[0] == RUNAWAY


def test_loops_in_loops_are_stopped(word, context, speech, monkeypatch):
    monkeypatch.setattr(limits, "SECONDS", 3)
    loops = "".join("{% for a in many %}" for _ in range(6)) + "{% endfor %}" * 6

    rule, message = stopped(word(loops), {**context, "many": ["x"] * 100}, speech)

    assert rule == RUNAWAY
    assert "more than 3 seconds" in message
