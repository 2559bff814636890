# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from hypothesis import given
from hypothesis import strategies as st

from tenderkit.reading.characters import FORBIDDEN
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.recording.yaml_text import scalar, yaml_lines

TEXT = st.text(min_size=1, max_size=30).filter(lambda text: not FORBIDDEN.search(text) and "\x85" not in text)
KEY = st.from_regex(r"[a-z_]{1,8}|[0-9]{1,2}|[A-Z]{1,3}-[0-9]{1,2}", fullmatch=True)
DATA = st.recursive(
    TEXT | st.integers(-9999, 9999) | st.booleans(),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3) | st.dictionaries(KEY, inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(KEY, DATA, min_size=1, max_size=4))
def test_whatever_is_written_is_read_again_as_it_was(data):
    text = "\n".join(yaml_lines(data)) + "\n"

    assert load_yaml(text.encode(), "t.yaml").data == data, text


def test_texts_that_could_be_misread_stand_in_quotation_marks():
    assert [scalar(text) for text in ("yes", "2027", "a: b", "# a", "[Titel]", "")] == [
        '"yes"',
        '"2027"',
        '"a: b"',
        '"# a"',
        '"[Titel]"',
        '""',
    ]


def test_days_and_plain_words_stand_as_they_are():
    assert scalar("2027-03-01T12:00") == "2027-03-01T12:00"
    assert scalar("Müller & Söhne, Hildesheim") == "Müller & Söhne, Hildesheim"


def test_a_text_of_several_lines_is_a_block():
    assert yaml_lines({"text": "eins\n\nzwei"}) == ["text: |-", "  eins", "", "  zwei"]
