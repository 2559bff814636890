# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit doctor``: what works here, and the command that mends the rest."""

import pytest

from tenderkit.cli import machine
from tests.conftest import Tenderkit


@pytest.mark.usefixtures("needs_pango")
def test_a_machine_with_pango_can_make_pdf(tenderkit: Tenderkit) -> None:
    result = tenderkit("doctor")

    assert result.exit_code == 0
    assert "PDF works" in result.stdout


def test_a_missing_libreoffice_is_named_with_its_command_and_no_fault(
    tenderkit: Tenderkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    result = tenderkit("doctor")

    assert "apt-get install libreoffice" in result.stdout
    libreoffice = [f for f in machine.findings() if "LibreOffice" in f.what.id]
    assert [(f.works, f.needed_for_pdf) for f in libreoffice] == [(False, False)]
