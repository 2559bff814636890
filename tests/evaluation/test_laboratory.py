# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import subprocess
import sys

import pytest

from tenderkit.evaluation import laboratory


def test_the_laboratory_is_there_where_numpy_is(monkeypatch):
    pytest.importorskip("numpy")
    assert laboratory.available()

    monkeypatch.setitem(sys.modules, "numpy", None)

    assert not laboratory.available()


def test_asking_for_the_room_imports_nothing_heavy():
    code = "import sys, tenderkit.evaluation.laboratory; sys.exit('numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
