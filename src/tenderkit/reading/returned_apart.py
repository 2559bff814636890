# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A function that reads a hostile file goes in; what it returns comes out, or nothing when it takes too long.

It runs in a process of its own, with a limit of memory, on Linux; elsewhere it runs here.
"""

import multiprocessing
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Result = TypeVar("Result")

_MOST_MEMORY = 4 * 2**30


class TookTooLongError(Exception):
    """The function did not end in time, or its process broke down."""


def apart(seconds: float, function: Callable[..., Result], *arguments: Any) -> Result:
    """Return what *function* returns for *arguments*.

    Raises:
        TookTooLongError: it did not end within *seconds*, or died.
    """
    if sys.platform != "linux":
        return function(*arguments)
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_told, args=(sending, function, arguments), daemon=True)
    process.start()
    sending.close()
    try:
        if not receiving.poll(seconds):
            raise TookTooLongError
        result: Result = receiving.recv()
    except EOFError as error:
        raise TookTooLongError from error
    else:
        return result
    finally:
        process.kill()
        process.join()
        receiving.close()


def _told(sending: Connection, function: Callable[..., Result], arguments: tuple[Any, ...]) -> None:
    import resource

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    sending.send(function(*arguments))
    sending.close()
