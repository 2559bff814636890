# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scoring in a real terminal: keys are sent to tmux, and what it shows is read."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

SMALL = Path(__file__).parents[1] / "dossiers" / "small"
PATIENCE = 20.0
REASON = "Every step of a booking is drawn"


class Terminal:
    """One window of tmux with a server of its own."""

    def __init__(self, tmux: str, socket: Path) -> None:
        self._tmux = (tmux, "-S", str(socket), "-f", os.devnull)

    def start(self, command: str, width: int = 80, height: int = 24, **environment: str) -> "Terminal":
        wanted = {"LANGUAGE": "en", "LC_ALL": "C.UTF-8", "NO_COLOR": "", **environment}
        settings = " ".join(f"{name}={value}" for name, value in wanted.items())
        shell = f"env {settings} {command}; echo EXIT $?; sleep 100"
        self._run("new-session", "-d", "-x", str(width), "-y", str(height), shell)
        return self

    def type(self, *keys: str) -> "Terminal":
        """Send keys by their names (``Enter``), and anything else letter by letter."""
        for key in keys:
            self._run("send-keys", *([] if key in KEYS else ["-l"]), key)
        return self

    def see(self, words: str) -> str:
        """Wait until the screen shows *words*; return the screen."""
        give_up = time.monotonic() + PATIENCE
        while words not in (screen := self.screen()):
            assert time.monotonic() < give_up, f"{words!r} is not on the screen:\n{screen}"
            time.sleep(0.03)
        return screen

    def see_other_than(self, old: str, words: str) -> str:
        """Wait until the screen shows *words*, and no more what is *old*; return the screen."""
        give_up = time.monotonic() + PATIENCE
        while old in (screen := self.screen()) or words not in screen:
            assert time.monotonic() < give_up, f"{old!r} stays on the screen:\n{screen}"
            time.sleep(0.03)
        return screen

    def screen(self) -> str:
        return self._run("capture-pane", "-p")

    def resize(self, width: int, height: int) -> None:
        self._run("resize-window", "-x", str(width), "-y", str(height))

    def pid(self) -> int:
        """The process id of the program that runs in the shell of the window."""
        shell = self._run("list-panes", "-F", "#{pane_pid}").strip()
        found = subprocess.run(
            ["/bin/ps", "--ppid", shell, "-o", "pid="], capture_output=True, text=True, check=True
        )
        return int(found.stdout.split()[0])

    def end(self) -> None:
        subprocess.run([*self._tmux, "kill-server"], capture_output=True, check=False)

    def _run(self, *arguments: str) -> str:
        done = subprocess.run([*self._tmux, *arguments], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.decode("utf-8", "replace")


KEYS = {
    *("Enter", "Escape", "Up", "Down", "Left", "Right", "Tab", "BTab", "C-c", "C-o", "BSpace"),
    *("PageDown", "PageUp", "Home", "End"),
}


@pytest.fixture
def dossier(tmp_path):
    """Two bids, one criterion that is judged blind and one that is not; nobody has scored."""
    folder = Path(shutil.copytree(SMALL, tmp_path / "dossier"))
    shutil.rmtree(folder / "scores")
    criteria = (folder / "criteria.yaml").read_text("utf-8")
    anchors = '    anchors: {"10": All of it is drawn, "5": Half of it is drawn, "0": Nothing is said}\n'
    changed = (
        criteria.replace("    title: Solution\n", f"    title: Solution\n{anchors}") + "    blind: false\n"
    )
    (folder / "criteria.yaml").write_text(changed, "utf-8")
    return folder


@pytest.fixture
def open_terminal(tmp_path) -> Iterator[Callable[[], Terminal]]:
    tmux = shutil.which("tmux")
    if tmux is None:
        pytest.skip("tmux is not installed; as root: tools/system-packages tests")
    terminals: list[Terminal] = []

    def opened() -> Terminal:
        terminals.append(Terminal(tmux, tmp_path / f"tmux-{len(terminals)}"))
        return terminals[-1]

    yield opened
    for each in terminals:
        each.end()


@pytest.fixture
def score(open_terminal: Callable[[], Terminal], dossier: Path) -> Callable[..., Terminal]:
    def scored(*more: str, **settings: Any) -> Terminal:
        program = (
            f"{sys.executable} -m tenderkit score {dossier} --reviewer ann --by Ann --at 2027-04-08T10:00"
        )
        return open_terminal().start(" ".join([program, *more]), **settings)

    return scored


def sheets(folder):
    found = sorted((folder / "scores" / "ann").glob("*.yaml"))
    return [yaml.safe_load(path.read_text("utf-8")) for path in found]


def bidder(folder, letter):
    drawn = yaml.safe_load((folder / "record" / "packs" / "ann.yaml").read_text("utf-8"))
    bid = folder / "bids" / drawn["pseudonyms"][letter] / "bid.yaml"
    return yaml.safe_load(bid.read_text("utf-8"))["bidder"]["name"]


def points(folder):
    return sorted(score["points"] for sheet in sheets(folder) for score in sheet["scores"].values())


def test_a_whole_evaluation_is_scored_by_keys(score, dossier):
    t = score()
    t.see("Declaration of conflicts of interest")
    t.type("n").see("Bid A, 1 of 2")
    for letter, given in (("A", "7"), ("B", "9")):
        t.see(f"Bid {letter}")
        t.type(given, "Enter", f"{REASON} by {letter}", "Enter", f"p. {given}", "Enter")
    t.see("Now the names come")
    assert f"Bid A · {bidder(dossier, 'A')}:" in t.type("y").see("Bid A · ")
    for letter, given in (("A", "8"), ("B", "2")):
        t.see(f"Criterion 2 of 2 · Bid {letter}")
        t.type(given, "Enter", f"{REASON} by the team {letter}", "Enter", f"p. {given}", "Enter")
    t.see("Everything is decided")
    t.type("f").see("EXIT 0")

    assert points(dossier) == [2, 7, 8, 9]
    assert all(sheet["complete"] for sheet in sheets(dossier))


def test_one_sees_where_one_is_what_is_asked_and_the_own_points(score):
    t = score()
    t.see("Declaration")
    t.type("n").see("Bid A")
    t.type("7", "Enter", REASON, "Enter", "p. 2", "Enter")

    assert t.see("Bid B, 2 of 2").splitlines()[:11] == [
        " Criterion 1 of 2 · Bid B, 2 of 2                        1 of 4 done ██░░░░░░░░",
        " B-01 Solution                                                      weight 60 %",
        "─" * 80,
        "   10  All of it is drawn",
        "    9  8  7  6",
        "    5  Half of it is drawn",
        "    4  3  2  1",
        "    0  Nothing is said",
        "",
        " Bid B:",
        "   R-01 Book a room: yes",
    ]


QUESTION = f"What do {', '.join(f'group {n}' for n in range(40))} gain?"
ANCHORS = {10: f"All of {', '.join(f'step {n}' for n in range(30))}", 5: "Half of it", 0: "Nothing"}
ANSWER = f"We begin with {', '.join(f'room {n}' for n in range(30))}."


@pytest.fixture
def wordy(dossier):
    """One criterion with more text than fits, and a bid that says as much to it."""
    path = dossier / "criteria.yaml"
    catalogue = yaml.safe_load(path.read_text("utf-8"))
    criterion = next(each for each in catalogue["criteria"] if each["id"] == "B-01")
    criterion |= {"question": QUESTION, "anchors": ANCHORS, "evidence": "The last word of it is here."}
    path.write_text(yaml.safe_dump(catalogue, allow_unicode=True, sort_keys=False), "utf-8")
    for bid in dossier.glob("bids/*/bid.yaml"):
        data = yaml.safe_load(bid.read_text("utf-8"))
        data["answers"] = {"B-01": {"value": ANSWER, "place": "p. 3"}}
        bid.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    return dossier


def said(screen):
    """The text between the head and the own points, blanks and line ends put together."""
    rows = screen.splitlines()
    end = next((n for n, row in enumerate(rows) if "Own points" in row), len(rows))
    return " ".join(" ".join(row for row in rows[:end] if "──" not in row).split())


@pytest.mark.parametrize(("width", "height"), [(80, 24), (60, 18), (40, 12)])
@pytest.mark.usefixtures("wordy")
def test_a_text_that_is_cut_says_so_and_can_be_read_whole(score, width, height):
    t = score(width=width, height=height)
    t.see("n no conflict")
    t.type("n").see("cut short: Page Down")
    read, place = [], "cut short: Page Down"
    while "↓" in place or "cut" in place:
        screen = t.type("PageDown").see_other_than(place, "Page Up/Down")
        (place,) = re.findall(r"[↑↓]+ \d+–\d+ of \d+", screen)
        read.append(said(screen))

    words = set(" ".join(read).replace(",", " ").split())
    for text in (QUESTION, *ANCHORS.values(), ANSWER, "The last word of it is here."):
        assert set(text.replace(",", " ").split()) <= {word.strip("“”") for word in words}
    assert all(f" {points} " in " ".join(read) for points in (10, 5, 0))


@pytest.mark.usefixtures("wordy")
def test_one_reads_on_and_comes_back_to_the_anchors_while_a_reason_is_half_written(score):
    t = score()
    t.see("n no conflict")
    t.type("n").see("cut short: Page Down")
    t.type("7", "half a reason").see("half a reason")
    t.type("PageDown")
    assert "half a reason" in t.see("Page Up/Down")
    t.type("PageUp")

    screen = t.see("cut short: Page Down")
    assert "    0  Nothing" in screen
    assert "half a reason" in screen


def test_a_text_that_fits_has_no_sign(score):
    t = score()
    t.see("n no conflict")

    assert "Page Down" not in t.type("n").see("Bid A")


def test_a_reason_longer_than_its_field_shows_that_it_goes_on(score):
    t = score()
    t.see("n no conflict")
    t.type("n").see("Bid A")
    t.type("7", " ".join(f"word{n:02d}" for n in range(60)))
    assert "Reasons↑" in t.see("word59")
    t.type("Home")

    screen = t.see("word00")
    assert "Reasons " in screen
    assert [row for row in screen.splitlines() if "↓" in row and "word" in row]


def test_a_page_longer_than_the_screen_shows_that_it_goes_on(score):
    t = score(height=12)
    t.see("n no conflict")
    t.type("n").see("Bid A")
    t.type("?").see("↓ 1–")
    for _ in range(5):
        t.type("PageDown")

    assert " ↑ " in t.see("stop; everything is kept")


@pytest.mark.parametrize(("width", "height"), [(80, 24), (60, 18), (40, 12), (30, 8), (132, 50)])
def test_fields_and_keys_stay_in_sight_in_every_size(score, width, height):
    t = score(width=width, height=height)
    t.see("n no conflict")
    t.type("n").see("Points")
    t.type("7").see("Points     7" if width > 30 else "7")
    t.resize(80, 24)
    screen = t.see("weight 60 %")

    assert len(screen.splitlines()) <= 24
    assert "Reasons" in screen
    assert "Enter on" in screen


def test_one_and_zero_are_ten(score, dossier):
    t = score()
    t.see("Declaration")
    t.type("n").see("Bid A")
    t.type("1").see("Points     1")
    t.type("0").see("Points     10")
    t.type("Enter", REASON, "Enter", "p. 2", "Enter").see("Bid B")

    assert points(dossier) == [10]


def test_a_reason_typed_right_after_the_points_is_a_reason(score, dossier):
    t = score()
    t.see("Declaration")
    t.type("n").see("Bid A")
    t.type("7", "such booking is quite usable", "Enter", "p. 2", "Enter").see("Bid B")

    (given,) = [each for sheet in sheets(dossier) for each in sheet["scores"].values()]
    assert given == {"points": 7, "reason": "such booking is quite usable", "place": "p. 2"}


def test_one_comes_back_from_the_reason_to_other_points(score, dossier):
    t = score()
    t.see("Declaration")
    t.type("n").see("Bid A")
    t.type("7", "BTab", "9").see("Points     9")
    t.type(REASON, "Enter", "p. 2", "Enter").see("Bid B")

    assert points(dossier) == [9]


def test_points_that_are_not_allowed_and_other_wrong_keys_change_nothing(score, dossier):
    tender = dossier / "tender.yaml"
    tender.write_text(
        tender.read_text("utf-8").replace("{top: 10}", "{top: 10, allowed: [0, 2, 4, 7, 10]}"), "utf-8"
    )
    t = score()
    t.see("Declaration")
    t.type("x", "7", "Enter").see("Declaration")
    t.type("n").see("Bid A")
    t.type("5").see("5 is not allowed here. Allowed: 0, 2, 4, 7, 10")
    t.type("x", "#", "ä", "Enter").see("Points are missing")

    assert points(dossier) == []


def test_points_can_be_chosen_with_arrows(score, dossier):
    t = score()
    t.see("Declaration")
    t.type("n").see("Bid A")
    t.type("Down").see("Points     10")
    t.type("Down", "Down").see("Points     8")
    t.type("Up").see("Points     9")
    t.type("Enter", REASON, "Enter", "p. 2", "Enter").see("Bid B")

    assert points(dossier) == [9]


def test_an_interruption_loses_nothing(score, dossier):
    t = score()
    t.see("Declaration")
    t.type("n").see("Bid A")
    t.type("7", "Enter", REASON).see(REASON)
    t.type("C-c").see("go on with: tenderkit score")

    again = score()
    assert "Points     7" in again.see(REASON)
    again.type("Tab", "Tab", "p. 2", "Enter").see("Bid B, 2 of 2")
    assert points(dossier) == [7]


def test_a_killed_program_loses_nothing_that_stood_on_the_screen_for_a_moment(score, dossier):
    t = score()
    t.see("Declaration")
    t.type("n").see("Bid A")
    t.type("7", "Enter", REASON, "Enter", "p. 2", "Enter").see("Bid B")
    t.type("4", "Enter", "half a").see("half a")
    time.sleep(1)
    os.kill(t.pid(), signal.SIGKILL)
    t.see("EXIT 137")

    screen = score().see("half a")
    assert "Bid B, 2 of 2" in screen
    assert "Points     4" in screen
    assert points(dossier) == [7]


def test_the_last_decision_is_taken_back_with_its_text(score, dossier):
    t = score()
    t.see("Declaration")
    t.type("n").see("Bid A")
    t.type("7", "Enter", REASON, "Enter", "p. 2", "Enter").see("Bid B")
    t.type("u")

    assert REASON in t.see("Bid A, 1 of 2")
    assert points(dossier) == []


def test_one_jumps_in_the_overview_and_finds_words(score):
    t = score()
    t.see("Declaration")
    t.type("n").see("Bid A")
    t.type("o").see("Overview")
    t.type("Right", "Enter").see("Bid B, 2 of 2")
    t.type("/").see("Search:")
    t.type("half of", "Enter").see("Bid A, 1 of 2")
    t.type("/").see("Search:")
    t.type("nowhere", "Enter").see("Nothing here has the word nowhere.")


def test_keys_are_explained(score):
    t = score()
    t.see("Declaration")
    t.type("n").see("Bid A")
    t.type("?").see("take the last decision back")
    t.type("Escape").see("Bid A, 1 of 2")


def test_a_conflict_of_interest_ends_the_work(score, dossier):
    t = score()
    t.see("Declaration")
    t.type("c").see("What is it?")
    t.type("A cousin works there", "Enter").see("Tell the chair")
    t.see("EXIT 0")

    assert {sheet["conflict"]["text"] for sheet in sheets(dossier)} == {"A cousin works there"}
    assert points(dossier) == []


def test_the_editor_of_the_reviewer_opens_and_its_text_comes_back(score, dossier, tmp_path):
    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\necho "{REASON}," >> "$1"\necho "and more of it." >> "$1"\n')
    editor.chmod(0o755)
    t = score(VISUAL="", EDITOR=str(editor))
    t.see("Declaration")
    t.type("n").see("Bid A")
    t.type("7", "C-o").see("and more of it.")
    t.type("Tab", "Tab", "p. 2", "Enter").see("Bid B")

    assert [s["reason"] for sheet in sheets(dossier) for s in sheet["scores"].values()] == [
        f"{REASON}, and more of it."
    ]


def test_a_sheet_that_changed_in_the_meantime_is_not_written_over(score, dossier):
    t = score()
    t.see("Declaration")
    t.type("n").see("Bid A")
    for path in (dossier / "scores" / "ann").glob("*.yaml"):
        path.write_text(path.read_text("utf-8") + "# somebody else\n", "utf-8")
    t.type("7", "Enter", REASON, "Enter", "p. 2", "Enter").see("[TK820]")
    t.see("EXIT 1")

    again = score()
    again.see(REASON)
    again.type("Tab", "Tab", "Enter").see("Bid B")
    assert points(dossier) == [7]


def test_two_reviewers_score_in_one_folder_at_once(open_terminal, dossier):
    internal = dossier / "internal.yaml"
    internal.write_text(internal.read_text("utf-8") + "  - {id: bob, name: Bob Sample}\n", "utf-8")
    program = f"{sys.executable} -m tenderkit score {dossier} --at 2027-04-08T10:00 --reviewer"
    both = [open_terminal().start(f"{program} {who}") for who in ("ann", "bob")]
    for t in both:
        t.see("Declaration")
        t.type("n")
    for t in both:
        t.see("Bid A")
        t.type("7", "Enter", REASON, "Enter")
    for t in both:
        t.type("p. 2", "Enter").see("Bid B, 2 of 2")

    assert len(list(dossier.glob("scores/*/*.yaml"))) == 4
    assert len((dossier / "record" / "journal.jsonl").read_text("utf-8").splitlines()) == 2


def test_a_terminal_without_utf_8_gets_signs_that_it_has(score):
    t = score(LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="cp1252", PYTHONCOERCECLOCALE="0")
    t.see("Declaration")
    screen = t.type("n").see("Bid A")

    assert "-" * 60 in screen
    assert "?" * 3 not in screen


def test_without_colours_there_is_no_colour(score):
    t = score(NO_COLOR="1")
    t.see("Declaration")
    t.type("n").see("Bid A")
    coloured = t._run("capture-pane", "-p", "-e")  # noqa: SLF001 - the terminal is our own

    assert not re.search(r"\x1b\[[0-9;]*(3[0-7]|9[0-7]|38;)[0-9;]*m", coloured)
