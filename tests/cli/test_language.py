# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import os
import subprocess
import sys

import pytest

from tenderkit.cli.language import chosen_language, translator
from tenderkit.words import Message, sentence


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        (["check", "--lang", "de"], {"LANGUAGE": "en"}, "de"),
        (["--lang=de", "check"], {}, "de"),
        (["--lang", "en", "check", "--lang=de"], {}, "de"),
        (["check", "--lang"], {"LANG": "de"}, "de"),
        (["check", "--lang", "fr"], {"LANG": "de"}, "de"),
        (["check", "de"], {}, "en"),
        ([], {"LANGUAGE": "de", "LC_ALL": "en_GB.UTF-8"}, "de"),
        ([], {"LC_ALL": "de_DE.UTF-8", "LANG": "en_US.UTF-8"}, "de"),
        ([], {"LC_MESSAGES": "de_AT", "LANG": "en_US.UTF-8"}, "de"),
        ([], {"LANG": "de_CH.UTF-8@euro"}, "de"),
        ([], {"LANGUAGE": "fr:de:en"}, "de"),
        ([], {"LANGUAGE": "", "LANG": "de_DE"}, "de"),
        ([], {"LC_ALL": "C", "LANG": "de_DE"}, "en"),
        ([], {"LC_ALL": "POSIX", "LANG": "de_DE"}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        ([], {"LC_ALL": "C.UTF-8", "LANG": "de_DE"}, "en"),
    ],
)
def test_the_option_comes_first_then_the_environment_in_its_order(arguments, environment, language):
    assert chosen_language(arguments, environment) == language


def test_a_message_within_a_message_is_translated_too():
    message = Message(
        "{key} is {value}, not {wanted}", {"key": "weight", "value": "'viel'", "wanted": Message("a number")}
    )

    assert sentence(message, translator("en")) == "weight is 'viel', not a number"
    assert sentence(message, translator("de")) == "weight ist 'viel'; verlangt ist eine Zahl"


def test_what_is_not_translated_is_said_in_english():
    assert translator("de")("No such sentence exists.") == "No such sentence exists."


WORDS = {
    "en": ("Usage:", "Options:", "Show this message and exit."),
    "de": ("Aufruf:", "Optionen:", "Diese Hilfe anzeigen und beenden."),
}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize(
    "command", [(), ("new",), ("check",), ("rank",), ("calc",), ("render",), ("doctor",)]
)
def test_help_speaks_the_language_of_the_user(language, command):
    shown = subprocess.run(
        [sys.executable, "-m", "tenderkit", *command, "--help"],
        env={**os.environ, "LANGUAGE": language, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout

    assert [word for word in WORDS[language] if word not in shown] == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check",), "Es fehlt das Argument 'DOSSIER'"),
        (("chekc",), "Es gibt keinen Befehl 'chekc'."),
        (("check", ".", "--strictt"), "Es gibt keine Option '--strictt'."),
        (("check", "."), "TK001"),
    ],
)
def test_complaints_about_the_command_line_speak_german_too(
    tenderkit, tmp_path, monkeypatch, arguments, words
):
    monkeypatch.chdir(tmp_path)

    result = tenderkit(*arguments, language="de")

    assert words in result.output
    assert result.exit_code == (1 if words == "TK001" else 2)


def test_the_option_decides_over_the_environment(tenderkit):
    assert "Aufruf:" in tenderkit("--lang", "de", "--help", language="en").stdout
    assert "Usage:" in tenderkit("--help", "--lang", "en", language="de").stdout


@pytest.mark.parametrize("group", ["bids", "delivery", "event", "export", "providers", "sheet"])
def test_no_sentence_in_the_list_of_a_group_is_cut(tenderkit, group):
    said = tenderkit(group, "--help").stdout

    assert "..." not in said.partition("Commands:")[2]


@pytest.mark.parametrize(
    "command", ["extend", "round", "correct", "present", "reviewer", "members", "consent", "hand-edit"]
)
def test_the_german_help_of_an_event_is_german_throughout(command):
    line = [sys.executable, "-m", "tenderkit", "event", command, "--help", "--lang", "de"]
    said = subprocess.run(line, capture_output=True, check=True).stdout.decode()

    assert "[OPTIONEN]" in said
    assert not {"the", "of", "and", "is", "who"} & set(said.split())
