# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers go in; an axis comes out: its ends, its round marks, and where on the picture a number lies."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MARKS = 4
"""Steps between marks, about."""
_AIR = 0.15
"""Room before the first and behind the last number, as part of what lies between them."""
_ALIKE = 1e-6
"""Numbers that differ by less, as part of them, are drawn as one."""
_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Axis:
    """One direction of a picture."""

    low: float
    high: float
    step: float
    start: float
    """Pixel of the low end."""
    end: float
    """Pixel of the high end."""

    def at(self, number: float) -> float:
        """Return the pixel of *number*."""
        return self.start + (number - self.low) / (self.high - self.low) * (self.end - self.start)

    def marks(self) -> Iterator[float]:
        """Yield the round numbers from the low to the high end."""
        first = math.ceil(round(self.low / self.step, 6))
        last = math.floor(round(self.high / self.step, 6))
        for number in range(first, last + 1):
            yield number * self.step


def axis(numbers: Sequence[float], start: float, end: float) -> Axis:
    """Return an axis on which all of *numbers* have some air around them, its ends at round numbers.

    Example:
        >>> made = axis([204, 237], 0, 100)
        >>> made.low, made.high, list(made.marks())
        (190.0, 250.0, [200.0, 220.0, 240.0])
    """
    least, most = min(numbers), max(numbers)
    if most - least <= abs(most) * _ALIKE:
        half = abs(most) / 2 or 0.5
        least, most = least - half, most + half
    air = (most - least) * _AIR
    step = _round_step((most - least + 2 * air) / _MARKS)
    low = math.floor((least - air) / (step / 2)) * (step / 2)
    high = math.ceil((most + air) / (step / 2)) * (step / 2)
    return Axis(max(low, 0.0) if min(numbers) >= 0 else low, high, step, start, end)


def _round_step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in _STEPS if step * power >= least)
