# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts on paper and on screen."""

from tenderkit.rendering.look import contrast, tint
from tenderkit.rendering.report.paper_svg import HEAT, paper_svg
from tenderkit.rendering.report.scene import Box, Dot, Label, Line, Scene
from tenderkit.rendering.report.web_svg import web_svg
from tenderkit.rendering.svg import svg_size

SCENE = Scene(
    "x",
    "Preis <&> Leistung",
    'Sagt "alles".',
    40,
    (
        Box("track", 0, 0, 10, 10),
        Line("level", ((0, 0), (1, 1))),
        Dot("dot", 1, 1, 2),
        Label("ink", 0, 10, "<b>&", "end", halo=True),
    ),
)


def test_a_picture_for_paper_is_a_drawing_and_nothing_else():
    picture = paper_svg(SCENE, "#12355b")

    assert svg_size(picture.data) == (480, 40)
    assert b"<text" not in picture.data


def test_the_ink_can_be_read_on_every_ground_of_the_heat_map():
    for colour in ("#12355b", "#000000", "#7a0019", "#1b5e47", "#6b6b6b"):
        darkest = tint(colour, max(HEAT))
        assert contrast("#16191d") / contrast(darkest) >= 4.5


def test_words_on_screen_are_words_and_never_markup():
    shown = web_svg(SCENE)

    assert "&lt;b&gt;&amp;</text>" in shown
    assert 'aria-labelledby="x-title x-alt"' in shown
    assert '<title id="x-title">Preis &lt;&amp;&gt; Leistung</title>' in shown
