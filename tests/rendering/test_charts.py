# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from io import BytesIO

import pytest
from lxml import etree
from PIL import Image

pytest.importorskip("matplotlib")

from tenderkit.rendering.charts import Bar, Chart, drawn

CHART = Chart("effects", "What <decides> & why", "Bar chart. One: 1 %.", (Bar("One", 0.01, "1 %"),))
SVG = "{http://www.w3.org/2000/svg}"
ACCENT = "#12355b"


def test_a_chart_says_what_it_is_to_who_does_not_see_it():
    root = etree.fromstring(drawn([CHART], "svg", ACCENT))

    assert root.get("role") == "img"
    assert root.get("aria-label") == "What <decides> & why"
    assert [root.find(f"{SVG}{tag}").text for tag in ("title", "desc")] == [CHART.title, CHART.alt]


def test_text_is_drawn_so_that_no_font_is_needed():
    root = etree.fromstring(drawn([CHART], "svg", ACCENT))

    assert root.find(f".//{SVG}text") is None
    assert root.find(f".//{SVG}use") is not None


def test_svg_and_png_are_the_same_bytes_each_time_and_carry_no_date():
    svgs = {drawn([CHART], "svg", ACCENT) for _ in range(2)}
    pngs = {drawn([CHART], "png", ACCENT) for _ in range(2)}

    assert (len(svgs), len(pngs)) == (1, 1)
    assert b"dc:date" not in svgs.pop()


def test_several_charts_stand_one_below_the_other():
    one, both = (Image.open(BytesIO(drawn(charts, "png", ACCENT))) for charts in ([CHART], [CHART, CHART]))

    assert one.width == both.width
    assert both.height == pytest.approx(2 * one.height, abs=2)


def test_the_settings_of_the_machine_do_not_matter():
    import matplotlib as mpl

    plain = drawn([CHART], "svg", ACCENT)
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "red"}):
        assert drawn([CHART], "svg", ACCENT) == plain


def test_a_dollar_is_a_dollar_and_a_long_name_is_shortened():
    chart = Chart(
        "money", "USD $1 and $2", "", (Bar("A name that is far too long for the room there is", 1, "$1"),)
    )

    assert drawn([chart], "svg", ACCENT)


def test_bars_of_nothing_are_drawn_without_length():
    chart = Chart("nothing", "Nothing", "", (Bar("One", 0, "0"), Bar("Two", 0, "0")))

    assert drawn([chart], "svg", ACCENT)
