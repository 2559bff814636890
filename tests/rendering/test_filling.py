# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text template of a dossier is filled within limits of time, memory and length; ours cost no process."""

from pathlib import Path
from typing import Any

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.law import read_law
from tenderkit.rendering.filling import FilledText, Order, filled_text
from tenderkit.rendering.town import bounded as limits
from tenderkit.words import sentence

CONTEXT: dict[str, Any] = {"names": ["a", "b"], "many": ["x"] * 100, "document": {"slice": ""}}


def fill(folder: Path, **templates: str) -> FilledText:
    for name, text in templates.items():
        (folder / f"{name}.html.j2").write_text(text, "utf-8")
    (folder / "own").mkdir(exist_ok=True)
    return filled_text(
        Order(
            (folder / "own", folder), "letter.html.j2", CONTEXT, "de", "EUR", read_law(), "uvgo", draft=False
        )
    )


def own(folder: Path, text: str) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "letter.html.j2").write_text(text, "utf-8")


def refusal(folder: Path) -> tuple[str, str]:
    with pytest.raises(InputError) as error:
        fill(folder)
    (problem,) = error.value.problems
    return problem.rule, sentence(problem.message, str)


def test_a_template_of_the_dossier_says_what_ours_would_say(tmp_path):
    ours = fill(tmp_path, letter="{% for name in names %}{{ name }};{% endfor %}")
    (tmp_path / "own" / "letter.html.j2").write_text(
        "{% for name in names %}{{ name }};{% endfor %}", "utf-8"
    )

    town = fill(tmp_path)

    assert (town.html, town.checksum) == (ours.html, ours.checksum) == ("a;b;", ours.checksum)


def test_our_own_templates_need_no_process_of_their_own(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "get_context", None)

    assert fill(tmp_path, letter="x").html == "x"


def test_a_template_that_takes_in_one_of_the_dossier_is_bounded_too(tmp_path, monkeypatch):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "part.html.j2").write_text("part", "utf-8")
    monkeypatch.setattr(limits, "SECONDS", 0)

    with pytest.raises(InputError):
        fill(tmp_path, letter="{% include 'part.html.j2' %}")


def test_loops_in_loops_are_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "SECONDS", 3)
    own(tmp_path, "".join("{% for a in many %}" for _ in range(6)) + "{% endfor %}" * 6)

    assert refusal(tmp_path)[0] == "TK056"


def test_a_text_that_doubles_without_end_is_stopped(tmp_path):
    pytest.importorskip("resource", reason="this system knows no limit of memory")
    own(tmp_path, "{% set a = 'x' * 1000 %}" + "{% set a = a ~ a %}" * 24)

    assert refusal(tmp_path)[0] == "TK056"


def test_more_than_any_document_says_is_refused(tmp_path):
    own(tmp_path, "{{ 'x' * 900000 }}" * 10)

    rule, message = refusal(tmp_path)

    assert rule == "TK032"
    assert "it prints more than 8388608 characters" in message


def test_a_template_that_is_no_text_is_named(tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "letter.html.j2").write_bytes(b"\xff")

    assert refusal(tmp_path) == ("TK032", "the template cannot be filled: it is no text file in UTF-8")
