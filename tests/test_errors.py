# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every message that a spoilt dossier can give, word for word, in both languages.

A case is a folder in ``errors``: its files replace those of ``dossiers/small``, which has no
problems. ``delete.txt`` names what is taken away first (``*``: everything), ``command.txt``
another command line than ``check {dossier}``, which leaves out the linter: its messages are those of
``test_rules.py``. What a person reads is ``message.LANGUAGE.txt``;
``pytest tests/test_errors.py --write-messages`` renews it. Read the difference then.
"""

import re
import shutil
from pathlib import Path

import pytest

from tenderkit.checking.lint.families import RULES

HERE = Path(__file__).parent
CASES = sorted(path for path in (HERE / "errors").iterdir() if path.is_dir())
TALK = {"delete.txt", "command.txt", "message.de.txt", "message.en.txt"}
LANGUAGES = ("en", "de")
LINTER = ",".join(rule.id for rule in RULES)
COMMAND = f"check {{dossier}} --ignore {LINTER}"


def spoilt(case: Path, folder: Path) -> Path:
    """Make the dossier of *case* below *folder*."""
    dossier = folder / "dossier"
    shutil.copytree(HERE / "dossiers" / "small", dossier)
    for name in lines(case / "delete.txt"):
        for path in dossier.glob(name):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for source in case.rglob("*"):
        if source.is_file() and source.name not in TALK:
            target = dossier / source.relative_to(case)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    return dossier


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_message_is_word_for_word_as_in_the_catalogue(case, language, tmp_path, tenderkit, pytestconfig):
    dossier = spoilt(case, tmp_path)
    command = (lines(case / "command.txt") or [COMMAND])[0]

    result = tenderkit(*command.format(dossier=dossier).split(), language=language)

    shown = result.output.replace(f"{tmp_path}/", "").replace(f"{tmp_path}\\", "")
    expected = case / f"message.{language}.txt"
    if pytestconfig.getoption("--write-messages"):
        expected.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == expected.read_text(encoding="utf-8")
    counts = shown.splitlines()[-1]
    assert result.exit_code == (0 if re.match(r"(errors|Fehler): 0", counts) else 1)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_both_languages_name_the_same_places_and_rules(case):
    english, german = ((case / f"message.{language}.txt").read_text("utf-8") for language in LANGUAGES)

    place_and_rule = re.compile(r"^(\S+?): .*\[(TK\d{3})\]$", re.MULTILINE)

    assert place_and_rule.findall(english) == place_and_rule.findall(german) != []
    assert english != german


def test_the_dossier_that_is_spoilt_has_no_problems(tenderkit):
    result = tenderkit("check", HERE / "dossiers" / "small", "--strict", "--ignore", LINTER)

    assert result.exit_code == 0, result.output


def test_every_rule_that_reading_and_checking_know_has_a_case():
    source = HERE.parent / "src" / "tenderkit"
    code = "".join(
        path.read_text("utf-8") for room in ("reading", "checking") for path in (source / room).glob("*.py")
    )
    shown = "".join((case / "message.en.txt").read_text("utf-8") for case in CASES)

    missing = set(re.findall(r'"(TK\d{3})"', code)) - set(re.findall(r"\[(TK\d{3})\]", shown))

    assert missing == set()
