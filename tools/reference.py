# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The program's own help, error cases and rules go in; the pages of docs/reference that repeat them come out.

``python tools/reference.py`` writes them; ``--check`` only says whether they are as they should be.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click

from tenderkit.cli.language import translator
from tenderkit.cli.main import COMMANDS, subcommand
from tenderkit.reading.law import read_law
from tenderkit.reading.rules import read_rules
from tenderkit.rendering.rule_list import FAMILIES, family
from tenderkit.rendering.rule_page import rule_markdown

TOP = Path(__file__).parent.parent
PAGES = TOP / "docs" / "reference"
CASES = TOP / "tests" / "errors"
_TITLES = {
    "en": (
        "What tenderkit says of faulty input",
        "Each of these is a test",
        "The rules",
        "Each rule that `tenderkit` can print. `tenderkit explain RULE` shows the same page.",
    ),
    "de": (
        "Was tenderkit zu fehlerhaften Eingaben sagt",
        "Jeder dieser Fälle ist ein Test",
        "Die Regeln",
        "Jede Regel, die `tenderkit` nennen kann. `tenderkit explain REGEL` zeigt dieselbe Seite.",
    ),
}
_HEAD = "<!-- Written by tools/reference.py from the program itself: change it there. -->\n\n"


def commands_page() -> str:
    """Return the help of every command, as it is printed at 80 columns."""
    parts = ["# The commands\n"]
    for words in ([], *_commands()):
        title = " ".join(["tenderkit", *words])
        parts.append(f"## {title}\n\n```text\n{_help(words).rstrip()}\n```\n")
    return _HEAD + "\n".join(parts)


def _commands() -> Iterator[list[str]]:
    """Yield the words that call each command, those in groups and in groups of groups too."""
    for name in COMMANDS:
        yield from _within([name], subcommand(name))


def _within(words: list[str], command: click.Command | None) -> Iterator[list[str]]:
    """Yield *words*, which call *command*, and the words of all commands below it."""
    yield words
    for name, inner in getattr(command, "commands", {}).items():
        yield from _within([*words, name], inner)


def _help(words: list[str]) -> str:
    environment = {**os.environ, "LANGUAGE": "en", "COLUMNS": "80", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "tenderkit", *words, "--help"]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout.replace("python -m tenderkit", "tenderkit")


def errors_page(language: str) -> str:
    """Return what a person reads in each error case, under the name of the case."""
    parts = [f"# {_TITLES[language][0]}\n", f"{_TITLES[language][1]}: `tests/errors/CASE/`.\n"]
    parts += (f"## {name}\n\n```text\n{text}\n```\n" for name, text in _cases(language))
    return _HEAD + "\n".join(parts)


def _cases(language: str) -> Iterator[tuple[str, str]]:
    for case in sorted(path for path in CASES.iterdir() if path.is_dir()):
        text = (case / f"message.{language}.txt").read_text(encoding="utf-8")
        yield case.name.replace("-", " "), text.rstrip()


def rules_page(language: str) -> str:
    """Return the page of every rule, family by family."""
    translate, law, pages = translator(language), read_law(duties=True), read_rules()
    parts = [f"# {_TITLES[language][2]}\n", f"{_TITLES[language][3]}\n"]
    for name, group in groupby(pages, key=lambda page: family(page.id)):
        parts.append(f"## {name} · {translate(FAMILIES[name])}\n")
        parts += (rule_markdown(page, law, language, translate) for page in group)
    return _HEAD + "\n".join(parts)


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` say which of them are out of date."""
    pages = {
        PAGES / "commands.md": commands_page(),
        PAGES / "errors.md": errors_page("en"),
        PAGES / "errors.de.md": errors_page("de"),
        PAGES / "rules.md": rules_page("en"),
        PAGES / "rules.de.md": rules_page("de"),
    }
    old = [path for path, text in pages.items() if not path.is_file() or path.read_text("utf-8") != text]
    if "--check" in arguments:
        for path in old:
            sys.stdout.write(f"{path.relative_to(TOP)} is out of date: python tools/reference.py\n")
        return 1 if old else 0
    for path in old:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages[path], encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
