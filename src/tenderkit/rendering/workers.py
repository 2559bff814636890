# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A number of workers goes in; an executor comes out that prints that many documents at a time.

On Linux a server process loads the libraries once, while the markup is still being made, and workers are
forked from it: it has no threads and no state of ours. Elsewhere every worker starts afresh.
"""

import gc
import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.context import BaseContext
from tempfile import TemporaryDirectory
from threading import Thread

_LONGEST = 70
"""Bytes of the folder for temporary files: the server listens in it, and names of sockets are short."""


def summon() -> None:
    """Let the libraries be loaded in the background, for workers that will be needed soon."""
    if _context().get_start_method() == "forkserver":
        from multiprocessing.forkserver import ensure_running

        ensure_running()


@contextmanager
def workers(number: int) -> Iterator[ProcessPoolExecutor]:
    """Yield an executor of *number* workers; when the block ends, however it ends, they are gone."""
    with TemporaryDirectory(prefix="tenderkit-", ignore_cleanup_errors=True) as scratch:
        pool = ProcessPoolExecutor(number, _context(), _begin, (scratch,))
        try:
            yield pool
        finally:
            pool.shutdown(cancel_futures=True)


def _context() -> BaseContext:
    if sys.platform != "linux" or len(os.fsencode(tempfile.gettempdir())) > _LONGEST:
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["tenderkit.rendering.preloaded"])
    return context


def _begin(scratch: str) -> None:
    """Begin as a worker: die by Ctrl-C without a word, and with the process that wants the documents.

    What a worker cannot take away then lies in *scratch*, which that process takes away.
    """
    tempfile.tempdir = scratch
    gc.disable()  # printing looks for garbage when there is much of it
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    if (parent := parent_process()) is not None:
        parent.join()
    os._exit(1)
