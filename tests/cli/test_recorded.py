# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import click
import pytest
from click.testing import CliRunner

from tenderkit.cli.recorded import Change, Kind, Statement, change_of, head, record_options, recorded, stated
from tenderkit.model.record import found, new_persons
from tenderkit.problems import InputError
from tenderkit.reading.files import read_files
from tenderkit.reading.journal import read_journal
from tenderkit.reading.people import read_people

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
BERLIN = "Europe/Berlin"

MANY = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tenderkit.cli.recorded import Change, Kind, Statement, recorded
from tenderkit.recording import lock
lock._PATIENCE = 60.0  # however busy the machine is
folder, name = Path(sys.argv[1]), sys.argv[2]
now = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
for number in range(20):
    files = {f"{name}-{number}.txt": Change(None, b"x")}
    recorded(folder, Kind.EVENT, Statement(name, now, now), files)
"""

IN_STEP = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tenderkit.cli.recorded import Change, Kind, Statement, recorded
folder = Path(sys.argv[1])
now = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
names = ("questions.yaml", "award.yaml")
before = [None, None]
for number in range(1, 40):
    lists = [f"format: 1\\n{key}: []\\n# {number}\\n" for key in ("questions", "decisions")]
    after = [text.encode() for text in lists]
    files = {name: Change(old, new) for name, old, new in zip(names, before, after)}
    recorded(folder, Kind.EVENT, Statement(None, now, now), files)
    before = after
"""


def by(name):
    return Statement(name, NOW, NOW)


def rules(action, *arguments, **named):
    with pytest.raises(InputError) as raised:
        action(*arguments, **named)
    return [problem.rule for problem in raised.value.problems]


@pytest.fixture
def invoked():
    """Run a command with the options, and return what they hand in."""

    @click.command()
    @record_options
    def command(**given):
        command.__dict__["given"] = given

    def run(*arguments):
        result = CliRunner().invoke(command, arguments)
        return command.__dict__["given"] if result.exit_code == 0 else result.output

    return run


def test_options_that_are_not_given_are_none(invoked):
    assert invoked() == {"by": None, "at": None}


def test_a_stated_time_may_have_an_offset_or_none(invoked):
    assert invoked("--at", "2027-03-04T10:00")["at"] == datetime(2027, 3, 4, 10, 0)  # noqa: DTZ001
    assert invoked("--at", "2027-03-04 10:00:30Z")["at"] == datetime(2027, 3, 4, 10, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed", ["today", "2027-03-04", "04.03.2027 10:00", "2027-02-30T10:00", "2027-03-04T25:00"]
)
def test_what_is_no_time_is_refused(invoked, typed):
    assert f"{typed} is no time; write it as 2027-03-04T10:00." in invoked("--at", typed)


def test_a_time_without_offset_is_meant_in_the_time_zone_of_the_dossier():
    statement = stated("Erika", datetime(2027, 3, 4, 10, 0), BERLIN)  # noqa: DTZ001

    assert statement.at.isoformat() == "2027-03-04T10:00:00+01:00"


def test_a_time_with_another_offset_is_the_same_moment_there():
    statement = stated(None, datetime(2027, 7, 4, 10, 0, tzinfo=UTC), BERLIN)

    assert statement.at.isoformat() == "2027-07-04T12:00:00+02:00"


def test_a_time_over_which_clocks_were_put_forward_is_refused():
    with pytest.raises(click.BadParameter, match="clocks were put forward"):
        stated(None, datetime(2027, 3, 28, 2, 30), BERLIN)  # noqa: DTZ001


def test_without_a_stated_time_the_clock_counts(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795420800")

    statement = stated(None, None, BERLIN)

    assert statement.clock.isoformat() == "2026-11-23T08:00:00+00:00"
    assert statement.at == statement.clock
    assert statement.at.tzinfo == ZoneInfo(BERLIN)


@pytest.mark.parametrize("name", ["", "  ", "Erika\u200bMuster", "Erika\u202eMuster", "\x1b[31m", "x" * 201])
def test_a_name_that_nobody_can_read_is_refused(name):
    assert rules(stated, name, None, BERLIN) == ["TK076"]


def test_blanks_around_and_between_names_do_not_make_another_person():
    assert stated("  Erika   Muster ", None, BERLIN).by == "Erika Muster"


def test_an_entry_says_who_when_what_and_which_files(tmp_path):
    at = datetime(2027, 3, 4, 10, 0, tzinfo=ZoneInfo(BERLIN))

    entry = recorded(
        tmp_path,
        Kind.QUESTION,
        Statement("Erika", at, NOW),
        {"a.txt": Change(None, b"a")},
        {"question": "F-1"},
    )

    assert read_journal(tmp_path) == (entry,)
    assert (entry.n, entry.by, entry.kind, entry.at, entry.clock) == (1, "person-1", Kind.QUESTION, at, NOW)
    assert entry.data["question"] == "F-1"
    assert list(entry.files) == ["a.txt"]
    assert head(tmp_path) == entry.hash


def test_a_file_that_stays_as_it_is_is_left_out(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"a")

    entry = recorded(tmp_path, Kind.EVENT, by(None), {"a.txt": Change(b"a", b"a")})

    assert entry.files == {}


def test_names_and_texts_stay_out_of_the_journal(tmp_path):
    recorded(
        tmp_path, Kind.EVENT, by("Erika Muster"), {"a.txt": Change(None, b"secret")}, others=["Max Beispiel"]
    )

    text = (tmp_path / "record/journal.jsonl").read_text(encoding="utf-8")

    assert not [word for word in ("Erika", "Muster", "Max", "Beispiel", "secret") if word in text]
    assert [person.name for person in read_people(tmp_path).values()] == ["Erika Muster", "Max Beispiel"]


def test_the_same_name_is_the_same_person(tmp_path):
    entries = [recorded(tmp_path, Kind.EVENT, by(name), {}) for name in ("Erika", "Max", "Erika", None)]

    assert [entry.by for entry in entries] == ["person-1", "person-2", "person-1", None]
    assert [list(new_persons(entry)) for entry in entries] == [["person-1"], ["person-2"], [], []]


def test_a_name_that_was_deleted_is_another_person_when_it_comes_back(tmp_path):
    recorded(tmp_path, Kind.EVENT, by("Erika"), {})
    (tmp_path / "record/names.yaml").unlink()

    assert recorded(tmp_path, Kind.EVENT, by("Erika"), {}).by == "person-2"


def test_whoever_was_there_too_is_named_by_id(tmp_path):
    entry = recorded(tmp_path, Kind.BIDS_OPENED, by("Erika"), {}, others=["Max"])

    assert entry.data["with"] == ["person-2"]


def test_the_first_entry_holds_what_people_had_decided_before(tmp_path):
    (tmp_path / "award.yaml").write_text("format: 1\n", encoding="utf-8")

    first = recorded(tmp_path, Kind.EVENT, by(None), {})
    second = recorded(tmp_path, Kind.EVENT, by(None), {})

    assert list(found(first)) == ["award.yaml"]
    assert "found" not in second.data


def test_nothing_is_recorded_on_top_of_a_damaged_journal(tmp_path):
    recorded(tmp_path, Kind.EVENT, by(None), {})
    path = tmp_path / "record/journal.jsonl"
    path.write_bytes(path.read_bytes().replace(b"event", b"draw"))

    assert rules(recorded, tmp_path, Kind.EVENT, by(None), {"a.txt": Change(None, b"a")}) == ["TK075"]
    assert not (tmp_path / "a.txt").exists()


def test_a_clock_that_goes_back_is_recorded_as_it_is(tmp_path):
    recorded(tmp_path, Kind.EVENT, by(None), {})

    entry = recorded(tmp_path, Kind.EVENT, Statement(None, NOW, NOW - timedelta(days=1)), {})

    assert entry.clock < NOW
    assert entry.n == 2


def test_programs_that_record_at_once_wait_for_each_other(tmp_path):
    programs = [subprocess.Popen([sys.executable, "-c", MANY, tmp_path, name]) for name in ("a", "b", "c")]

    assert [program.wait() for program in programs] == [0, 0, 0]
    entries = read_journal(tmp_path)
    assert len(entries) == 60
    assert len({name for entry in entries for name in entry.files}) == 60
    assert len({entry.by for entry in entries}) == 3


def test_a_dossier_that_is_read_while_somebody_records_is_never_half_a_step(small):
    program = subprocess.Popen([sys.executable, "-c", IN_STEP, small])
    seen = set()
    while program.poll() is None:
        files = read_files(small).files
        both = [files.get(name) for name in ("questions.yaml", "award.yaml")]
        seen.add(tuple(file.lines[-1] if file else "" for file in both))

    assert program.returncode == 0
    assert [pair for pair in seen if pair[0] != pair[1]] == []
    assert len(seen) > 1


@pytest.fixture
def small(tenderkit, tmp_path):
    folder = tmp_path / "dossier"
    tenderkit("new", folder)
    return folder


def test_a_new_file_begins_with_its_schema_and_format(tmp_path):
    data = {"reviewer": "rev-1", "bid": "bid-01", "scores": {}}

    change = change_of(tmp_path, "scores/rev-1/bid-01.yaml", data)

    assert change.old is None
    assert change.new == (
        b"# yaml-language-server: $schema=../../.schemas/scores.schema.json\n"
        b"format: 1\nreviewer: rev-1\nbid: bid-01\nscores: {}\n"
    )


def test_comments_of_a_file_stay_and_only_what_is_new_is_written(tmp_path):
    (tmp_path / "award.yaml").write_text("# ours\nformat: 1\ndecisions: [] # none yet\n", encoding="utf-8")

    change = change_of(tmp_path, "award.yaml", {"format": 1, "decisions": [], "letters": []})

    assert change.new == b"# ours\nformat: 1\ndecisions: [] # none yet\nletters: []\n"


def test_data_that_break_the_schema_are_refused(tmp_path):
    assert rules(change_of, tmp_path, "award.yaml", {"decision": []}) == ["TK005"]


def test_a_file_in_one_line_is_refused_and_not_damaged(tmp_path):
    (tmp_path / "award.yaml").write_text("{format: 1, decisions: []}", encoding="utf-8")

    assert rules(change_of, tmp_path, "award.yaml", {"decisions": [], "letters": []}) == ["TK077"]


def test_a_command_that_only_knows_the_options_imports_nothing_heavy():
    program = "import sys, tenderkit.cli.recorded; print(sorted(m for m in sys.modules if '.' not in m))"

    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout

    assert [name for name in ("yaml", "jsonschema", "zoneinfo", "secrets") if f"'{name}'" in loaded] == []
