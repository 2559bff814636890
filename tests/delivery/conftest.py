# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a delivered repository is said to lack."""

from collections.abc import Mapping, Sequence

import pytest

from tenderkit.delivery.examine import delivery_report
from tenderkit.delivery.repository import delivered
from tenderkit.delivery.subject import Subject
from tenderkit.outcome.delivery import DeliveryReport
from tenderkit.reading.lists import read_lists
from tests.delivery.repositories import AGREED, Files, grown, made


@pytest.fixture
def report(tmp_path):
    """Report on a repository of the files, or of several commits."""

    def of(files: Files | Sequence[Files], agreed=AGREED, tags=("v1.0.0",)) -> DeliveryReport:
        commits = grown(files) if isinstance(files, Mapping) else files
        with delivered(made(tmp_path / "repository", commits, tags)) as repository:
            return delivery_report(repository, agreed, read_lists())

    return of


@pytest.fixture
def found(tmp_path):
    """Say what one check finds in a repository of the files, or of several commits."""

    def by(check, files: Files | Sequence[Files], agreed=AGREED, tags=("v1.0.0",)):
        commits = grown(files) if isinstance(files, Mapping) else files
        with delivered(made(tmp_path / "repository", commits, tags)) as repository:
            return list(check(Subject(repository, agreed, read_lists())))

    return by
