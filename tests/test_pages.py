# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of the documentation that stand for themselves: what they type is typed, and each answer compared.

``pytest tests/test_pages.py --write-messages`` renews the answers. Read the difference then.
"""

from pathlib import Path

import pytest

from tests.pages import play_page, playing

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {"anleitung.md": "de", "warum.md": "de", "why.md": "en"}


@pytest.mark.parametrize("name", PAGES)
def test_the_program_answers_what_the_page_says(name, tmp_path, pytestconfig):
    play_page(DOCS / name, playing(tmp_path, PAGES[name]), renew=pytestconfig.getoption("--write-messages"))
