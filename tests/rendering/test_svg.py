# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tenderkit.rendering.svg import PictureError, svg_size
from tenderkit.words import sentence

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'
SIZED = 'width="40mm" height="20mm"'


def svg(inside="<path d='M0 0h10v10z'/>", attributes=SIZED):
    return SVG.format(attributes, inside).encode()


def test_a_drawing_says_its_size_in_any_unit_or_by_its_view_box():
    assert svg_size(svg()) == pytest.approx((151.18, 75.59), abs=0.01)
    assert svg_size(svg(attributes='viewBox="0 0 300 100"')) == (300, 100)


def test_what_an_editor_keeps_for_itself_does_no_harm():
    inkscape = (
        '<i:page xmlns:i="http://www.inkscape.org/x" i:zoom="1"/><metadata/><!-- by hand --><path d="M0 0"/>'
    )

    assert svg_size(svg(inkscape))


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>alert(1)</script>", "script"),
        ('<path onclick="alert(1)" d="M0 0"/>', "onclick"),
        ("<foreignObject/>", "foreignObject"),
        ("<text>Stadt</text>", "text"),
        ('<image href="logo.png"/>', "image"),
        ('<use href="https://example.org/a.svg#b"/>', "example.org"),
        ('<use xlink:href="file:///etc/passwd"/>', "passwd"),
        ("<rect style=\"fill: url('https://example.org/x')\"/>", "example.org"),
        ('<rect fill="url(file:///etc/passwd#a)"/>', "passwd"),
        ("<style>@import 'https://example.org/x.css';</style>", "style"),
        (r"<style>rect { fill: ur\6c(https://example.org) }</style>", "style"),
        ("<animate/>", "animate"),
        ("<?xml-stylesheet href='a.css'?>", "instruction"),
        ("<path>", "well-formed"),
        ("<g>" * 3000 + "</g>" * 3000, "well-formed"),
    ],
)
def test_what_is_more_than_a_drawing_is_refused(inside, what):
    with pytest.raises(PictureError) as raised:
        svg_size(svg(inside))

    assert what in sentence(raised.value.message, str)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(), "document type"),
        (b"<html><svg/></html>", "no SVG"),
        (svg(attributes=""), "neither its size"),
        (svg(attributes='width="0" height="10"'), "no extent"),
        (svg(attributes='width="100%" height="100%"'), "neither its size"),
    ],
)
def test_an_svg_that_cannot_be_placed_is_refused(data, what):
    with pytest.raises(PictureError) as raised:
        svg_size(data)

    assert what in sentence(raised.value.message, str)
