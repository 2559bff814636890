# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import os
import subprocess
import sys

import pytest


def said(encoding, *arguments):
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "LANGUAGE": "de"}
    command = [sys.executable, "-m", "tenderkit", *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, check=True)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_an_old_encoding_never_stops_a_derivation(pristine_kulturportal, encoding):
    result = said(encoding, "rank", pristine_kulturportal, "--explain", "bid-02")

    assert b"Wertungspreis P = 236.810,00" in result.stdout
    assert result.stderr == b""


def test_json_loses_no_character_in_an_old_encoding(pristine_kulturportal):
    old, new = (said(encoding, "rank", pristine_kulturportal, "--json") for encoding in ("cp1252", "utf-8"))

    assert json.loads(old.stdout.decode("ascii")) == json.loads(new.stdout.decode("utf-8"))
    assert "ä".encode() in new.stdout
