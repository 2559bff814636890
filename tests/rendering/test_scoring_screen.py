# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.cli.language import translator
from tenderkit.evaluation.desk import desk
from tenderkit.evaluation.pseudonyms import bids_to_score, named_bids
from tenderkit.model.bid import Answer
from tenderkit.outcome.progress import progress
from tenderkit.reading.dossier import read_dossier
from tenderkit.rendering.scoring_body import body_lines, choice_lines, is_cut, whole_lines
from tenderkit.rendering.scoring_lines import PLAIN_GLYPHS, Glyphs, columns, text_of
from tenderkit.rendering.scoring_pages import Points, help_page, overview_page, text_page
from tenderkit.rendering.scoring_plain import bid_lines, criterion_lines
from tenderkit.rendering.scoring_screen import head_lines, key_line, own_line, rule, unseen
from tenderkit.rendering.scoring_view import View

SAMPLE = Path(__file__).parents[2] / "examples" / "kulturportal"
GERMAN = translator("de")
SIZES = [(width, height) for width in (40, 60, 80, 132) for height in (4, 8, 14, 40)]


@pytest.fixture(scope="module")
def dossier():
    return read_dossier(SAMPLE)


@pytest.fixture(scope="module")
def view(dossier):
    def viewed(criterion="B1.1", letter="A", answer=None, **more):
        bids = tuple(
            replace(bid, answers={criterion: Answer(answer, "Konzept, S. 2")} if answer else {})
            for bid in dossier.bids
        )
        told = replace(dossier, bids=bids)
        made = desk(told, named_bids("rev-1", "5eed", bids_to_score(told)), seal=None)
        cell = next(c for c in made.cells if (c.criterion, c.letter) == (criterion, letter))
        own = [(each, "7" if each != letter else "") for each in "ABCD"]
        seen = View(made, cell, progress(made, cell, ()), "", own, named=False, by_bid=False, fixed=False)
        return replace(seen, **more)

    return viewed


def texts(lines):
    return [text_of(line) for line in lines]


def body(view, width=80, height=40):
    return texts(body_lines(view, width, height, GERMAN, Glyphs()))


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_line_is_wider_than_the_terminal(view, width, height):
    shown = view(answer="Ein langes Wort ist Donaudampfschifffahrtsgesellschaftskapitän. " * 5, choice="7")
    pages = (
        head_lines(shown, width, "de", GERMAN, Glyphs()),
        body_lines(shown, width, height, GERMAN, Glyphs()),
        help_page(width, GERMAN),
        text_page(shown, width, GERMAN, Glyphs()),
        [own_line(shown, width, GERMAN), key_line([("Enter", "weiter"), ("?", "Tasten")], width)],
    )

    assert [line for page in pages for line in texts(page) if columns(line) > width] == []


@pytest.mark.parametrize("height", [10, 11, 12, 14, 18, 24, 40])
def test_all_points_stay_in_sight_while_there_is_room_for_them(view, height):
    shown = "\n".join(body(view(answer="Ein Satz. " * 40), height=height))

    assert all(f" {points}  " in shown for points in (10, 7, 4, 2, 0))


def test_where_there_is_room_everything_published_is_said_whole(view):
    shown = " ".join(" ".join(body(view())).split())

    criterion = view().asked.criterion
    assert all(text in shown for text in (criterion.question, criterion.expectation, criterion.evidence))


def test_the_question_gives_way_before_the_anchors_do(view):
    criterion = view().asked.criterion
    shown = " ".join(" ".join(body(view(), height=13)).split())

    assert criterion.question not in shown
    assert all(text in shown for text in criterion.anchors.values())


def test_what_a_bid_says_itself_stands_with_its_place(view):
    shown = "\n".join(body(view(answer="Wir zählen zuerst.")))

    assert "Angebot A: „Wir zählen zuerst.“ (Konzept, S. 2)" in shown


@pytest.mark.parametrize("width", [30, 40, 80])
def test_the_whole_text_is_whole_and_begins_with_what_the_head_has_no_room_for(view, width):
    shown = view(answer="Ein Satz. " * 200)
    hidden = unseen(shown, head_lines(shown, width, "de", GERMAN, Glyphs())[:1], "de", GERMAN)
    whole = " ".join(" ".join(texts(whole_lines(shown, width, hidden, GERMAN, Glyphs()))).split())

    criterion = shown.asked.criterion
    said = (criterion.title, shown.asked.group, criterion.question, criterion.expectation, criterion.evidence)
    assert all(text in whole for text in (*said, *criterion.anchors.values()))
    assert whole.count("Ein Satz.") == 200
    assert "Gewicht 6 %" in whole


@pytest.mark.parametrize("height", [4, 10, 14, 15, 16, 40])
def test_a_text_is_cut_where_a_line_of_it_is_not_in_sight(view, height):
    everything = "".join(body(view(), height=100)).replace(" ", "")
    shown = "".join(body(view(), height=height)).replace(" ", "")

    assert is_cut(view(), 80, height, GERMAN, Glyphs()) == (shown != everything)


def test_a_scale_of_many_points_takes_several_lines(view):
    shown = view()
    desk = shown.desk
    key = (shown.cell.folder, shown.cell.criterion)
    many = tuple(
        replace(shown.asked.choices[0], written=str(n), exact=n, meaning="") for n in range(100, -1, -1)
    )
    wide = replace(shown, desk=replace(desk, asked={**desk.asked, key: replace(shown.asked, choices=many)}))

    lines = texts(choice_lines(wide, 40, Glyphs()))

    assert " ".join(lines).split() == [str(n) for n in range(100, -1, -1)]
    assert max(map(columns, lines)) <= 40


def test_a_long_answer_leaves_room_and_says_how_to_read_all_of_it(view):
    shown = body(view(answer="Ein Satz. " * 200), height=16)

    assert len(shown) <= 16
    assert shown[-1].endswith("t: alles")


def test_no_name_is_shown_while_a_criterion_is_blind(view, dossier):
    shown = "\n".join(
        [*body(view()), *bid_lines(view(), GERMAN), *texts(text_page(view(), 80, GERMAN, Glyphs()))]
    )

    assert not [bid for bid in dossier.bids if bid.bidder.name in shown]


def test_staff_and_references_are_shown_with_the_name_where_they_are_judged(view):
    shown = view("B4.1", named=True)

    lines = "\n".join(bid_lines(shown, GERMAN))
    assert shown.bid.bidder.name in lines
    assert shown.bid.staff[0].name in lines
    assert shown.bid.references[0].title in lines


def test_the_chosen_points_are_marked(view):
    marked = [text_of(line) for line in choice_lines(view(choice="7"), 80, Glyphs()) if "▌" in text_of(line)]

    assert len(marked) == 1
    assert marked[0].startswith(" ▌  7  ")


def test_a_poor_terminal_gets_signs_of_ascii(view):
    lines = [
        *head_lines(view(choice="7"), 80, "en", str, PLAIN_GLYPHS),
        *choice_lines(view(), 80, PLAIN_GLYPHS),
    ]

    assert not set("─▌█░") & set("".join(texts(lines)))


def test_the_own_points_of_many_bids_keep_the_one_in_sight(view):
    many = replace(
        view(letter="D"), own=[(f"{letter}{letter}", "10") for letter in "ABCEFGHIJKLMNOPQRS"] + [("D", "")]
    )

    line = text_of(own_line(many, 40, str))
    assert " D – " in line
    assert "…" in line
    assert columns(line) <= 40


def test_own_points_that_all_fit_have_no_sign_of_more(view):
    assert "…" not in text_of(own_line(view(), 80, str))


def test_the_line_below_the_text_bears_words_and_stays_as_wide_as_the_screen():
    for width in (12, 40, 80):
        line = text_of(rule(width, Glyphs(), "↓ gekürzt: Bild ab"))
        assert columns(line) == width


def test_where_one_is_is_told_by_criterion_or_by_bid(view):
    across, through = (head_lines(view(by_bid=each), 80, "de", GERMAN, Glyphs())[0] for each in (False, True))

    assert text_of(across).startswith(" Kriterium 1 von 31 · Angebot A, 1 von 4")
    assert text_of(through).startswith(" Angebot A, 1 von 4 · Kriterium 1 von 31")


def test_the_overview_has_a_row_for_each_criterion_and_a_column_for_each_bid(view):
    shown = view()
    cells = shown.desk.cells
    points = Points(cells, {cells[0]: "7", cells[1]: "10"}, cells[1])

    lines = texts(overview_page(shown.desk, points, 80, GERMAN))

    assert len(lines) == 1 + 31
    assert lines[1].split()[-4:] == ["7", "10", "–", "–"]


def test_plain_lines_name_points_with_their_meaning_best_first(view):
    lines = list(criterion_lines(view(), "de", GERMAN))

    assert lines[0].startswith("B1.1 ")
    assert lines[0].endswith("Gewicht 6 %")
    assert [line.partition(":")[0] for line in lines[-5:]] == ["10", "7", "4", "2", "0"]
