# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import codecs
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper

import pytest

from tenderkit.cli.console import nearest, say_what_you_can

COMMANDS = (
    ("check",),
    ("check", "--format", "sarif"),
    ("plan",),
    ("documents",),
    ("rank", "--explain", "bid-01"),
    ("export", "evaluation"),
)


def printed(encoding: str, text: str) -> bytes:
    stream = TextIOWrapper(BytesIO(), encoding=encoding)
    say_what_you_can(stream)
    stream.write(text)
    stream.flush()
    return stream.buffer.getvalue()


def test_a_minus_stays_a_minus_in_an_encoding_without_one():
    assert printed("cp1252", "(2 − 1) × „Größe“ ≤ 3") == "(2 - 1) × „Größe“ <= 3".encode("cp1252")


def test_in_ascii_umlauts_are_written_out():
    assert printed("ascii", "Größe, § 8 – Straße") == b"Groesse, Par. 8 - Strasse"


def test_what_has_no_likeness_is_a_question_mark():
    assert printed("cp1252", "中文") == b"??"


def test_an_encoding_that_has_everything_changes_nothing():
    assert printed("utf-8", "− ≤ 中") == "− ≤ 中".encode()


def test_only_what_is_written_can_be_replaced():
    codecs.register_error("test.nearest", nearest)

    with pytest.raises(UnicodeDecodeError):
        b"\x81".decode("cp1252", "test.nearest")


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_every_answer_can_be_redirected_with_the_encoding_of_windows(pristine_kulturportal, arguments):
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "LANGUAGE": "de"}
    name, *options = arguments
    place = [*options, pristine_kulturportal] if name == "export" else [pristine_kulturportal, *options]
    command = [sys.executable, "-m", "tenderkit", name, *map(str, place)]

    done = subprocess.run(command, env=environment, capture_output=True, check=False)

    assert done.returncode == 0, done.stderr
    assert done.stdout.decode("cp1252").strip()
    assert b" ? " not in done.stdout
