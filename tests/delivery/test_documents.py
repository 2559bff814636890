# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tenderkit.delivery.documents import UnreadableError, json_data, yaml_data


def test_only_true_false_numbers_and_null_are_no_texts():
    data = yaml_data(b"a: no\nb: 2027-03-04\nc: 1.5\nd:\ne: true\nf: 0x1\n")

    assert data == {"a": "no", "b": "2027-03-04", "c": 1.5, "d": None, "e": True, "f": "0x1"}


@pytest.mark.parametrize(
    "text",
    [
        b"a: &x [1]\nb: *x\n",
        b"a: 1\na: 2\n",
        b"a: !!python/object/apply:os.system [true]\n",
        b"a: \xff\n",
        b"[" * 5_000,
        b"a: [1\n",
    ],
    ids=["alias", "twice", "object", "bytes", "deep", "open"],
)
def test_what_could_harm_or_mislead_is_not_read(text):
    with pytest.raises(UnreadableError):
        yaml_data(text)


@pytest.mark.parametrize("text", [b"{", b"\xff", b"[" * 200_000], ids=["open", "bytes", "deep"])
def test_json_that_is_none_is_not_read(text):
    with pytest.raises(UnreadableError):
        json_data(text)
