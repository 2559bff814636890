# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Problems go in; lines come out that code forges show beside the changed line (workflow commands)."""

from collections.abc import Sequence

from tenderkit.problems import Problem, Severity
from tenderkit.words import Translate, sentence

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_VALUE = {**_IN_TEXT, ":": "%3A", ",": "%2C"}


def workflow_commands(problems: Sequence[Problem], translate: Translate) -> str:
    """Return one line for each of *problems*, as GitHub, Gitea and Forgejo read them."""
    return "".join(f"{_line(problem, translate)}\n" for problem in problems)


def _line(problem: Problem, translate: Translate) -> str:
    place = problem.place
    parts = {"file": place.file, "line": place.line, "col": place.column, "title": problem.rule}
    shown = ",".join(
        f"{name}={_escaped(str(value), _IN_VALUE)}" for name, value in parts.items() if value is not None
    )
    text = f"{sentence(problem.message, translate)}\n{sentence(problem.remedy, translate)}"
    return f"::{_COMMAND[problem.severity]} {shown}::{_escaped(text, _IN_TEXT)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
