# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A simulation goes in; its charts come out as numbers with names, for a hand that draws them."""

from collections.abc import Iterator, Sequence

from tenderkit.outcome.simulation import Simulation
from tenderkit.rendering.charts import Bar, Chart
from tenderkit.rendering.numbers import plain
from tenderkit.rendering.simulation_tables import effects
from tenderkit.rendering.simulation_words import percent_text, points_text
from tenderkit.words import N_, Message, Translate, sentence

_MOST_CRITERIA = 15


def simulation_charts(found: Simulation, language: str, translate: Translate) -> tuple[Chart, ...]:
    """Return the charts of *found*: exchange rate, what decides, what the weakest criteria can decide."""
    prefix = "" if found.lot is None else f"{found.lot}-"
    lot = "" if found.lot is None else sentence(Message(N_("Lot {lot}: "), {"lot": found.lot}), translate)

    def chart(name: str, title: Message, bars: Sequence[Bar], full: float | None = None) -> Chart:
        said = f"{lot}{sentence(title, translate)}"
        listed = "; ".join(f"{bar.name}: {bar.text}" for bar in bars)
        alt = sentence(Message(N_("Bar chart. {title}. {bars}."), {"title": said, "bars": listed}), translate)
        return Chart(f"{prefix}{name}", said, alt, tuple(bars), full)

    made = (
        chart("exchange", _exchange_title(found), list(_exchange_bars(found, language, translate))),
        chart("effects", Message(N_("What decides")), list(_effect_bars(found, language, translate)), 1),
        chart("criteria", _criteria_title(found), list(_criteria_bars(found, language))),
    )
    return tuple(each for each in made if each.bars)


def _exchange_title(found: Simulation) -> Message:
    words = N_("Points, of {top}, that make up for a price above the lowest")
    return Message(words, {"top": found.scale_top})


def _exchange_bars(found: Simulation, language: str, translate: Translate) -> Iterator[Bar]:
    for rate in found.exchange:
        dearer = Message(N_("{percent} % dearer"), {"percent": plain(rate.dearer * 100, language)})
        if rate.points is not None:
            text = points_text(rate.points, language)
            yield Bar(sentence(dearer, translate), float(rate.points), text)


def _effect_bars(found: Simulation, language: str, translate: Translate) -> Iterator[Bar]:
    for label, text, share in effects(found, language):
        yield Bar(translate(label), share, f"{text} %")


def _criteria_title(found: Simulation) -> Message:
    if len(found.criteria) > _MOST_CRITERIA:
        words = N_("What the {most} weakest criteria can decide, of all points")
        return Message(words, {"most": _MOST_CRITERIA})
    return Message(N_("What each criterion can decide, of all points"))


def _criteria_bars(found: Simulation, language: str) -> Iterator[Bar]:
    for each in sorted(found.criteria, key=lambda each: each.decides)[:_MOST_CRITERIA]:
        yield Bar(f"{each.id} {each.title}", each.decides, f"{percent_text(each.decides, language, 2)} %")
