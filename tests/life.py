# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sample goes in; its whole life from finding to handing over is played by command, as people type it.

The first stage and the procedure itself are typed from their pages, ``docs/teilnahme.md`` and
``docs/vergabe.md``; what comes before and after stands here. Firms, people and events are invented.
"""

import re
import shlex
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import run_tenderkit
from tests.delivered import deliver
from tests.delivery.repositories import CLEAN, grown, made
from tests.pages import BLOCK, Play, typed

TOP = Path(__file__).parents[1]
BY = ("--by", "Sascha Dettmer")
FIRM = "erlenmuster-softwareprobe"
"""A firm that is found by command."""
_REFUSED = re.compile(r"^Fehler: [1-9]", re.MULTILINE)
"""What the pages try in vain, such as to open too early."""
_TAKEN_OVER = re.compile(r'(?s) *tenderkit bids examine akte .bid --set "E-\*=met".*?--at [^\s;]+; \\\n')
"""What the page decides bid by bid, and what comes from the applications where there are some."""
_SHELL = re.compile(r"[|;<>]|^(?!tenderkit )")


def at(moment: str) -> tuple[str, ...]:
    """Return who states it, and when."""
    return (*BY, "--at", moment)


@dataclass
class Life:
    """A folder with one dossier in it, in which somebody types for two years."""

    folder: Path
    play: Play
    made: str = ""
    """What was said when all documents were made."""

    @property
    def dossier(self) -> Path:
        return self.folder / "akte"

    def run(self, *arguments: object) -> str:
        """Type ``tenderkit`` with *arguments*, which must be taken; return what is answered."""
        result = run_tenderkit(*arguments, language=self.play.environment["LANGUAGE"])
        assert result.exit_code == 0, f"{arguments}\n{result.output}"
        return result.output

    def type(self, command: str, *, refused: bool) -> str:
        """Type a line of a page, in this process where no shell is needed; return what is answered.

        Documents are made at the end, all at once, and not where the page makes them.
        """
        if " render " in command:
            return ""
        for known, now in self.play.codes.items():
            command = command.replace(known, now)
        command = _TAKEN_OVER.sub("", command)
        if " award " in command:
            command += " --no-documents"
        if _SHELL.search(command):
            code, answer = self.play.type(command)
        else:
            words = shlex.split(command.replace("\\\n", ""))[1:]
            with chdir(self.folder):
                result = run_tenderkit(*words, language=self.play.environment["LANGUAGE"])
            code, answer = result.exit_code, result.output
        assert (code != 0) == refused, f"{command}\n{answer}"
        return answer

    def type_page(self, name: str, after: str, before: str) -> None:
        """Type what a page types between two headings."""
        text = (TOP / "docs" / name).read_text("utf-8")
        text = text[text.index(after) : text.index(before)]
        for each in (each for block in BLOCK.findall(text) for each in typed(block)):
            refused = bool(_REFUSED.search(each.answer))
            self.play.learn(each.answer, self.type(each.command, refused=refused))

    def find(self) -> None:
        """Make the dossier; put one more firm on the list, ask it as all were asked, take what it answers."""
        self.run("new", self.dossier, "--example", "kulturportal", "--until", "tender")
        source = "Hinweis einer Nachbarkommune (erfunden)"
        name = ("--name", "Erlenmuster Softwareprobe eG", "--source", source)
        self.run("providers", "add", self.dossier, *name, *at("2027-02-01T09:00"))
        forms = self.folder / "questionnaire"
        sent = ("--sent", "--due", "2027-02-15", "--out", forms)
        self.run("providers", "questionnaire", self.dossier, FIRM, *sent, *at("2027-02-01T10:00"))
        form = forms / f"{FIRM}.yaml"
        text = form.read_text("utf-8").replace('  Q-04:\n    answer: ""', '  Q-04:\n    answer: "jetzt"')
        form.write_text(text, "utf-8")
        self.run("providers", "answers", self.dossier, form, "--yes", *at("2027-02-08T09:00"))
        self.run("providers", "answers", self.dossier, "--matrix", "--out", self.folder / "matrix.xlsx")
        said = ("--asked", "Wurden Termine gehalten?", "--said", "Alle bis auf einen.")
        call = ("leinewelle", "--reference", "Portal für Regionalgeschichte", *said)
        self.run("providers", "call", self.dossier, *call, *at("2027-02-09T09:00"))
        follows = ("--conclusion", "Ein weiteres Unternehmen kann sofort beginnen.")
        self.run("providers", "conclude", self.dossier, *follows, *at("2027-02-09T10:00"))
        self.run("providers", "list", self.dossier)
        self.run("providers", "match", self.dossier)

    def award(self) -> None:
        """Seal, choose who may bid, judge, decide, write to all."""
        (self.folder / "tools").symlink_to(TOP / "tools")
        self.run("new", self.folder / "beispiel", "--example", "kulturportal")
        self.type_page("vergabe.md", "## 2.", "## 3.")
        self.type_page("teilnahme.md", "## 2.", "Geht später")
        self.type_page("vergabe.md", "## 3.", "## 13.")

    def deliver(self) -> None:
        """Work together for a year, look at what is delivered, accept it, hand it over."""
        repository = made(self.folder / "geliefert", grown(CLEAN))
        deliver(self.run, self.dossier, "2028-09-12")
        checked = ("--repository", repository, "--record", *at("2028-09-13T10:00"))
        self.run("accept", self.dossier, *checked)
        deliver(self.run, self.dossier, after="2028-09-12")

    def keep(self) -> str:
        """Make every document of every phase, and the archive; return what is said of documents."""
        said = ("--phase", "all", "-f", "html", "--workers", "1", *at("2028-09-30T18:00"))
        answer = self.run("render", self.dossier, *said)
        self.run("export", "archive", self.dossier, "--out", self.archive, *at("2028-10-02T09:00"))
        return answer

    @property
    def archive(self) -> Path:
        return self.folder / "kulturportal.zip"
