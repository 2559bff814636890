# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import os
import signal
import sys
import time

import pytest

from tenderkit.reading.returned_apart import TookTooLongError, apart

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it runs in this process")


def test_what_a_function_returns_comes_back():
    assert apart(60, sorted, [3, 1, 2]) == [1, 2, 3]


def test_a_function_without_end_is_ended():
    with pytest.raises(TookTooLongError):
        apart(0.1, time.sleep, 3600)


def test_a_function_that_breaks_the_process_breaks_nothing_else():
    with pytest.raises(TookTooLongError):
        apart(60, lambda: os.kill(os.getpid(), signal.SIGKILL))
