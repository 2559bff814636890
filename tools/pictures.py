# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sample ``kulturportal`` goes in; pictures of what the program makes of it come out, for docs/pictures.

``python tools/pictures.py`` needs chromium, pdftoppm and tmux. The order of the letters in which bids are
scored is drawn, so the terminal of ``score`` may show another bid first.
"""

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import TextWrapper

from PIL import Image

TOP = Path(__file__).parent.parent
PICTURES = TOP / "docs" / "pictures"
_ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if not key.startswith("LC_")},
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    "LANGUAGE": "de",
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
}
_BROWSER = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
_LINES = TextWrapper(80, drop_whitespace=False, subsequent_indent=" ")
_TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #1d1f21 }}
pre {{ margin: 0; padding: 14px 18px; color: #e8e8e8; font: 15px/1.35 "Liberation Mono", monospace }}
</style><pre>{}</pre>"""


def run(folder: Path, *command: str | Path) -> str:
    """Return what *command* prints; findings are an answer, too."""
    done = subprocess.run(
        command, cwd=folder, env=_ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.stdout.decode()


def small(data: bytes) -> bytes:
    """Return a picture with few colours, without anything that only this machine knows."""
    out = io.BytesIO()
    Image.open(io.BytesIO(data)).convert("RGB").quantize(48).save(out, "PNG", optimize=True)
    return out.getvalue()


def printed_page(folder: Path, document: str, number: int) -> bytes:
    """One page of a PDF."""
    run(folder, "tenderkit", "render", "akte", document, "-f", "pdf")
    file = folder / "akte" / "out" / "tender" / f"{document}.pdf"
    page = ("-f", str(number), "-l", str(number), "-singlefile")
    run(folder, "pdftoppm", "-png", "-r", "80", *page, file, "page")
    return (folder / "page.png").read_bytes()


def browser_page(folder: Path, file: Path, width: int, height: int) -> bytes:
    """The top of a page, as a browser shows it."""
    shot = folder / "shot.png"
    size = f"--window-size={width},{height}"
    run(folder, "chromium", *_BROWSER, size, f"--screenshot={shot}", file.as_uri())
    return shot.read_bytes()


def terminal(folder: Path, text: str) -> bytes:
    """What stands in a terminal of 80 columns."""
    lines = [part for line in text.rstrip("\n").split("\n") for part in _LINES.wrap(line) or [""]]
    page = folder / "terminal.html"
    page.write_text(_TERMINAL.format(escape("\n".join(lines))), encoding="utf-8")
    return browser_page(folder, page, 770, 30 + 20 * len(lines) + len(lines) // 3)


def check_with_faults(folder: Path) -> str:
    """What ``check`` says of a sample with two mistakes in it."""
    run(folder, "tenderkit", "new", "fehler", "--example", "kulturportal", "--until", "tender")
    for name, old, new in (
        ("tender.yaml", 'price_weight: "40"', 'price_weight: "viel"'),
        ("criteria.yaml", "  unit: percent", "  units: percent"),
    ):
        file = folder / "fehler" / name
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    return "$ tenderkit check fehler\n" + run(folder, "tenderkit", "check", "fehler")


def scoring(folder: Path) -> str:
    """The screen on which bids are scored, after the declaration of interests."""
    run(folder, "tenderkit", "new", "neu", "--example", "kulturportal", "--until", "bids")

    def tmux(*words: str) -> str:
        return run(folder, "tmux", "-L", f"pictures-{os.getpid()}", "-f", "/dev/null", *words)

    tmux("new-session", "-d", "-x", "80", "-y", "30", "tenderkit", "score", "neu", "--reviewer", "rev-1")
    try:
        for key, wanted in (("n", "Interessenkonflikt"), ("7", "B1.1")):
            wait_for(lambda: tmux("capture-pane", "-p"), wanted)
            tmux("send-keys", key)
        time.sleep(1)
        return tmux("capture-pane", "-p")
    finally:
        tmux("kill-server")


def wait_for(shown: Callable[[], str], wanted: str) -> None:
    """Return once *wanted* stands on the screen."""
    for _ in range(100):
        if wanted in shown():
            return
        time.sleep(0.2)
    raise TimeoutError(wanted)


def main(names: Sequence[str]) -> None:
    """Make the pictures of *names*, or all."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        run(folder, "tenderkit", "new", "akte", "--example", "kulturportal")
        run(folder, "tenderkit", "report", "akte")
        makers = {
            "leistungsbeschreibung": lambda: printed_page(folder, "leistungsbeschreibung", 6),
            "bewertungsmatrix": lambda: printed_page(folder, "bewertungsmatrix", 1),
            "report": lambda: browser_page(folder, folder / "akte" / "out" / "report.html", 1000, 1780),
            "check": lambda: terminal(folder, check_with_faults(folder)),
            "score": lambda: terminal(folder, scoring(folder)),
        }
        for each in names or makers:
            (PICTURES / f"{each}.png").write_bytes(small(makers[each]()))


if __name__ == "__main__":
    main(sys.argv[1:])
