# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first of two stages, played by typing what its page says: ``docs/teilnahme.md``.

``pytest tests/test_first_stage.py --write-messages`` renews the answers. Read the difference then.
"""

import json
from pathlib import Path

import pytest

from tests.pages import BLOCK, play_page, playing, typed

TOP = Path(__file__).parents[1]
PAGE = TOP / "docs" / "teilnahme.md"
ENGLISH = TOP / "docs" / "applications.md"


def test_the_first_stage_can_be_played_by_the_page(
    tmp_path: Path,
    pytestconfig: pytest.Config,
    needs_pango: None,  # noqa: ARG001
) -> None:
    play = playing(tmp_path, "de")

    play_page(PAGE, play, renew=pytestconfig.getoption("--write-messages"))

    journal = (tmp_path / "akte/record/journal.jsonl").read_text("utf-8").splitlines()
    assert list(dict.fromkeys(json.loads(line)["kind"] for line in journal)) == [
        "application",
        "applications_opened",
        "application_examined",
        "request",
        "selection",
        "invitation",
        "letter",
        "bid_added",
    ]


def test_the_english_page_types_the_same_commands() -> None:
    german, english = (
        [each.command for block in BLOCK.findall(page.read_text("utf-8")) for each in typed(block)]
        for page in (PAGE, ENGLISH)
    )

    assert english == german
