# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A piece of work goes in; its result comes out, or that it took too much time or memory.

It is done in a process of its own, for a template can ask for any amount of either. Where the system has no
limits for memory (Windows), only time is bounded.
"""

import pickle
from collections.abc import Callable
from multiprocessing import get_context
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

from tenderkit.problems import InputError, Place, Problem
from tenderkit.rendering.town.findings import RUNAWAY
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

SECONDS = 60
MEBIBYTES = 1_024
Given = ParamSpec("Given")
Result = TypeVar("Result")


def bounded(
    file: str,
    work: Callable[Given, Result],
    *given: Given.args,
    **named: Given.kwargs,
) -> Result:
    """Do *work* on a *file* in a process of its own.

    Raises:
        InputError: the work found faults, or took more than `SECONDS` or `MEBIBYTES`.
    """
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(
        target=_inside, args=(there, (SECONDS, MEBIBYTES), work, given, named), daemon=True
    )
    process.start()
    there.close()
    try:
        answer = pickle.loads(here.recv_bytes()) if here.poll(SECONDS) else None  # noqa: S301 - our own child
    except EOFError:
        answer = None
    finally:
        process.kill()
        process.join()
        here.close()
    if answer is None:
        raise InputError([_runaway(file)])
    kind, result = answer
    if kind == "problems":
        raise InputError(result)
    if kind == "bug":
        raise RuntimeError(result)
    return cast("Result", result)


def _inside(
    there: "Connection",
    limits: tuple[int, int],
    work: Callable[..., object],
    given: tuple[object, ...],
    named: dict[str, object],
) -> None:
    """Do the work in the child and send what came of it."""
    _limit(*limits)
    answer: tuple[str, object]
    try:
        answer = ("result", work(*given, **named))
    except InputError as error:
        answer = ("problems", error.problems)
    except MemoryError:
        there.close()
        return
    except Exception:  # noqa: BLE001 - it is raised again in the parent
        import traceback

        answer = ("bug", traceback.format_exc())
    there.send_bytes(pickle.dumps(answer))


def _limit(seconds: int, mebibytes: int) -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (mebibytes * 2**20, mebibytes * 2**20))


def _runaway(file: str) -> Problem:
    values = {"seconds": SECONDS, "mebibytes": MEBIBYTES}
    words = N_("filling the template took more than {seconds} seconds or {mebibytes} MiB")
    remedy = Message(N_("Look for loops in loops and for values that are multiplied."))
    return Problem(RUNAWAY, Place(file), Message(words, values), remedy)
