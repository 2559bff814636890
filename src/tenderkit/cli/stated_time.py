# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person types as a time goes in, and the machine's clock; moments come out."""

import os
import re
from datetime import UTC, datetime, tzinfo

import click

from tenderkit.cli.options import spoken
from tenderkit.words import N_, Message, sentence

_FORM = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?", re.ASCII)


def _stated_time(value: str | datetime) -> datetime:
    if isinstance(value, datetime):
        return value
    try:
        if _FORM.fullmatch(value):
            return datetime.fromisoformat(value)
    except ValueError:
        pass
    words = N_("{value} is no time; write it as 2027-03-04T10:00.")
    raise click.BadParameter(sentence(Message(words, {"value": value}), spoken()))


STATED_TIME = _stated_time
"""The type of an option: a day and a time, with or without an offset from UTC."""


def clock() -> datetime:
    """Return the machine's time, to the second; SOURCE_DATE_EPOCH, where it is set, stands for it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.replace(microsecond=0)


def local(at: datetime, zone: tzinfo) -> datetime:
    """Return *at* in *zone*; without an offset it is meant there.

    Raises:
        click.BadParameter: clocks were put forward over that time.
    """
    if at.tzinfo is not None:
        return at.astimezone(zone)
    there = at.replace(tzinfo=zone)
    if there.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != at:
        words = N_("there was no {time} on that day: clocks were put forward.")
        text = sentence(Message(words, {"time": at.strftime("%H:%M")}), spoken())
        raise click.BadParameter(text, param_hint="--at")
    return there
