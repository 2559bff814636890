# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
from tenderkit.rendering.readback.agreement import disagreements
from tenderkit.rendering.readback.finished import Finished
from tenderkit.words import sentence


def said(word, pdf):
    return [sentence(m, str) for m in disagreements(Finished(tuple(word), ()), Finished(tuple(pdf), ()))]


def test_spaces_and_soft_hyphens_do_not_matter():
    assert said(["Ver\u00adgabe nach Nr.\u00a02"], ["Vergabe nach  Nr. 2"]) == []


def test_a_paragraph_over_two_pages_is_the_same_paragraph():
    assert said(["eins zwei drei", "vier"], ["eins zwei", "drei", "vier"]) == []


def test_a_word_that_differs_is_said_of_both():
    assert said(["eins zwei"], ["eins drei"]) == [
        "only the Word document says: einszwei",
        "only the PDF says: einsdrei",
    ]


def test_a_paragraph_that_stands_once_too_often_is_found():
    assert said(["eins"], ["eins", "eins"]) == ["only the PDF says: eins"]
