# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What templates may do, and what none of them can: run code, open files, fill the memory."""

import pytest
from jinja2 import TemplateError
from jinja2.exceptions import SecurityError, UndefinedError

from tenderkit.model.law import LawPack
from tenderkit.rendering.blanks import Blanks
from tenderkit.rendering.context.legal import Law
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.environment import environment


@pytest.fixture
def filled(tmp_path):
    """Fill a template from its text."""

    def fill(text, **context):
        (tmp_path / "x.j2").write_text(text, "utf-8")
        blanks = Blanks(draft=False)
        made = environment([tmp_path], Names("de", str, "EUR"), Law(LawPack(()), "none", "de"), blanks, set())
        return made.get_template("x.j2").render(blanks.named(context))

    return fill


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ law.__globals__ }}",
        "{{ lipsum.__globals__['os'] }}",
        "{{ (none).__class__ }}",
        "{{ gap._blanks }}",
        "{% set _ = items.append(1) %}",
        "{{ 'a' * 10 ** 9 }}",
        "{{ [0] * 100000000 }}",
        "{{ 9 ** 99999999 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 'a'.ljust(10 ** 9) }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ 'a' | center(999999999) }}",
        "{% include '/etc/passwd' %}",
        "{% include '../x.j2' %}",
        "{% include 'file:///etc/passwd' %}",
    ],
)
def test_a_template_cannot_run_code_open_files_or_fill_the_memory(filled, text):
    with pytest.raises((TemplateError, SecurityError)):
        filled(text, items=[1], gap=None)


def test_a_name_that_is_not_there_stops_the_document(filled):
    with pytest.raises(UndefinedError, match="nummer"):
        filled("{{ tender.nummer }}", tender={"id": "1"})


def test_a_value_is_data_and_never_markup_or_template(filled):
    assert filled("<p>{{ v }}</p>", v="</p><script>{{ 7*7 }}</script> & \"'") == (
        "<p>&lt;/p&gt;&lt;script&gt;{{ 7*7 }}&lt;/script&gt; &amp; &#34;&#39;</p>"
    )


def test_a_value_in_paragraphs_is_escaped_too(filled):
    assert filled("{{ v | paragraphs }}", v="<b>\n\n- <i>") == "<p>&lt;b&gt;</p><ul><li>&lt;i&gt;</li></ul>"


def test_a_gap_passes_through_filters_and_is_none(filled):
    marked = filled("{{ a | money }}{{ a | number }}{{ a | paragraphs }}", a=None)

    assert marked == "\ue001a\ue002" * 3
    assert filled("{{ a is none }} {{ a is not none }}", a=None) == "True False"


def test_templates_may_still_calculate_what_is_small(filled):
    assert filled("{{ 'ab' * 2 }}{{ 3 * 4 }}{{ 7 % 4 }}") == "abab123"
