# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page of the documentation goes in; what it types is typed, and what is answered comes out.

What is drawn by chance, codes and letters, may differ; a code that the page types is the one that was
answered.
A file that the page shows before it is there is written as shown: with ``cat``, or as a block behind a line
that ends with the name of the file and a colon. What stands for ``[...]`` in an answer is not compared.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"\b(?:[0-9A-HJKMNP-TV-Z]{4}-){3,5}[0-9A-HJKMNP-TV-Z]{4}\b|\b[0-9a-f]{64}\b")
CHANCE = re.compile(r"\([A-D]\)|(?<=geschrieben am ).*(?= UTC)")
SHOWN = re.compile(r"cat (\S+)")
STEP = re.compile(
    r"`(?P<name>[^`\n]+)`:\n\n```[a-z]+\n(?P<text>.*?)^```$|(?<=^```console\n)(?P<block>.*?)(?=^```$)",
    re.DOTALL | re.MULTILINE,
)
ELIDED = "[...]"


@dataclass(frozen=True)
class Typed:
    """One command of the page, and what the page says it answers."""

    command: str
    answer: str


def typed(block: str) -> Iterator[Typed]:
    """The commands of one block; a line that ends with a backslash goes on in the next one."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        found = re.match(r"(?:.*\\\n)*.*\n", part)
        assert found is not None, part
        yield Typed(found[0].rstrip("\n"), part[found.end() :])


def plain(answer: str) -> list[str]:
    """The lines of *answer* without what chance has drawn; sheets come in the order of their letters."""
    lines = CHANCE.sub("…", CODE.sub("CODE", answer)).splitlines()
    return [line for line in lines if "…" not in line] + sorted(line for line in lines if "…" in line)


def shortened(now: str, answer: str) -> str:
    """Return *now* with as many lines before and behind a gap as *answer* shows."""
    shown, lines = answer.splitlines(), now.splitlines()
    if ELIDED not in shown:
        return now
    before = shown.index(ELIDED)
    behind = len(shown) - before - 1
    if len(lines) <= before + behind:
        return now
    return "\n".join([*lines[:before], ELIDED, *lines[len(lines) - behind :], ""])


@dataclass
class Play:
    """A folder in which somebody types."""

    folder: Path
    environment: Mapping[str, str]
    codes: dict[str, str] = field(default_factory=dict)
    """What the page calls a code → what it was called this time."""

    def of_today(self, text: str) -> str:
        """Return *text* with the codes that were answered this time."""
        for known, now in self.codes.items():
            text = text.replace(known, now)
        return text

    def write(self, name: str, text: str) -> None:
        """Write what somebody would write into an editor."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self.of_today(text), encoding="utf-8")

    def type(self, command: str) -> tuple[int, str]:
        done = subprocess.run(
            ["/bin/bash", "-o", "pipefail", "-c", self.of_today(command)],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return done.returncode, done.stdout.decode()

    def learn(self, answer: str, now: str) -> None:
        """Note which codes of *answer* are which of *now*."""
        known, new = CODE.findall(answer), CODE.findall(now)
        if len(known) == len(new):
            self.codes |= dict(zip(known, new, strict=True))

    def as_known(self, now: str) -> str:
        """Return *now* with the codes of the page, where it has them."""
        for known, new in self.codes.items():
            now = now.replace(new, known)
        return now


def renewed(page: str, play: Play) -> str:
    """The page with the answers that are given now; what only chance makes different stays."""

    def step(found: re.Match[str]) -> str:
        if found["name"]:
            play.write(found["name"], found["text"])
            return found[0]
        parts = []
        for each in typed(found[0]):
            now = shortened(play.type(each.command)[1], each.answer)
            play.learn(each.answer, now)
            same = plain(now) == plain(each.answer)
            parts.append(f"$ {each.command}\n{each.answer if same else play.as_known(now)}")
        return "".join(parts)

    return STEP.sub(step, page)


def playing(folder: Path, language: str) -> Play:
    """Return a play in *folder* with the program on the path, whatever the machine speaks."""
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("LC_") and key != "LANG"},
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "LANGUAGE": language,
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }
    return Play(folder, environment)


def write_shown(page: str, folder: Path) -> None:
    """Write the files that *page* shows with ``cat`` into *folder*."""
    for each in (each for block in BLOCK.findall(page) for each in typed(block)):
        if shown := SHOWN.fullmatch(each.command):
            (folder / shown[1]).write_text(each.answer.rstrip("\n") + "\n", encoding="utf-8")


def play_page(page: Path, play: Play, *, renew: bool = False) -> None:
    """Type what *page* types; each answer is compared, or written into the page with *renew*."""
    text = page.read_text(encoding="utf-8")
    write_shown(text, play.folder)
    if renew:
        page.write_text(renewed(text, play), encoding="utf-8", newline="\n")
        return
    for step in STEP.finditer(text):
        if step["name"]:
            play.write(step["name"], step["text"])
            continue
        for each in typed(step["block"]):
            code, answer = play.type(each.command)
            now = shortened(answer, each.answer)
            assert plain(now) == plain(each.answer), each.command
            assert code in {0, 1}, each.command
            play.learn(each.answer, now)
