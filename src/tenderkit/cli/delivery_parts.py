# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Options with two parts go in, as a person types them; their parts come out."""

from collections.abc import Iterator, Sequence
from typing import Any

import click

from tenderkit.cli.options import spoken
from tenderkit.words import N_, Message, sentence


def pairs(given: Sequence[str], option: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and after the first ``=`` of each.

    Raises:
        click.BadParameter: there is none, or nothing on one of its sides.
    """
    for text in given:
        before, _, after = (part.strip() for part in text.partition("="))
        if not before or not after:
            words = Message(N_("write it as ID=TEXT, not as {text}"), {"text": text})
            raise click.BadParameter(sentence(words, spoken()), param_hint=option)
        yield before, after


def tasks(given: Sequence[str]) -> list[dict[str, Any]]:
    """Return tasks that are typed as ``WHO: WHAT``.

    Raises:
        click.BadParameter: one of both is missing.
    """
    found = []
    for text in given:
        who, _, what = (part.strip() for part in text.partition(":"))
        if not who or not what:
            words = Message(N_("write it as WHO: WHAT, not as {text}"), {"text": text})
            raise click.BadParameter(sentence(words, spoken()), param_hint="--task")
        found.append({"what": what, "who": who})
    return found


def efforts(given: Sequence[str]) -> list[dict[str, Any]]:
    """Return requirements with the effort behind a ``=``, where one is given."""
    found = []
    for text in given:
        requirement, _, effort = (part.strip() for part in text.partition("="))
        found.append({"requirement": requirement} | ({"effort": effort} if effort else {}))
    return found


def additions(given: Sequence[str], tests: Sequence[str]) -> list[dict[str, Any]]:
    """Return requirements that come, typed as ``ID=EFFORT:TITLE``, with their tests, typed as ``ID=TEXT``.

    The tests get the id of their requirement and a number: ``R-45-N1``.
    """
    found: dict[str, dict[str, Any]] = {}
    for text in given:
        head, _, title = (part.strip() for part in text.partition(":"))
        requirement, _, effort = (part.strip() for part in head.partition("="))
        said = {"requirement": requirement, "title": title, "effort": effort}
        found[requirement] = {key: value for key, value in said.items() if value}
    for requirement, text in pairs(tests, "--test"):
        if requirement not in found:
            words = Message(N_("{id} is not among what comes with --adds"), {"id": requirement})
            raise click.BadParameter(sentence(words, spoken()), param_hint="--test")
        listed = found[requirement].setdefault("acceptance", [])
        listed.append({"id": f"{requirement}-N{len(listed) + 1}", "text": text})
    return list(found.values())
