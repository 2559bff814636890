# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Source, templates and schemas go in; renewed and compiled translations come out.

``python tools/words.py`` collects every message, adds the new ones to each translation,
drops those that are gone and compiles. With ``--check`` it writes nothing and says what
a translator has left to do; exit 1 if there is anything.

What click itself says is collected too, but not demanded: another version of it may say
other things, and that must not break a test.
"""

import ast
import inspect
import io
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

from tenderkit import __version__

TOP = Path(__file__).resolve().parents[1]
LOCALES = TOP / "src" / "tenderkit" / "data" / "locale"
UNWRAPPED = "\b"
"""Before a paragraph of a help whose lines click does not join, such as an example."""
SOURCES = {"src/tenderkit": [("**.py", "python")], "templates": [("**.html", "jinja2")]}


HEADER = """\
# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
#"""


def own_messages() -> Catalog:
    """Collect every message that the code, the templates and the schemas may print."""
    found = Catalog(project="tenderkit", charset="utf-8")
    for path in sorted((TOP / "src" / "tenderkit" / "cli").glob("*.py")):
        for text in command_helps(ast.parse(path.read_text(encoding="utf-8"))):
            found.add(text, None, [(path.relative_to(TOP).as_posix(), 1)])
    for folder, methods in SOURCES.items():
        for file, _line, message, comments, context in extract_from_dir(str(TOP / folder), methods):
            found.add(message, None, [(f"{folder}/{file}", 1)], auto_comments=comments, context=context)
    for path in sorted((TOP / "schemas").glob("*.json")):
        for remedy in remedies(json.loads(path.read_text(encoding="utf-8"))):
            found.add(remedy, None, [(f"schemas/{path.name}", 1)])
    return found


def all_messages() -> Catalog:
    """Collect our own messages and those of click, which names and lays out commands."""
    found = own_messages()
    for file, _line, message, comments, context in extract_from_dir(str(Path(click.__file__).parent)):
        found.add(message, None, [(f"click/{file}", 1)], auto_comments=comments, context=context)
    return found


def command_helps(module: ast.Module) -> Iterator[str]:
    """Yield the docstrings of commands, which are their help."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef) and any(map(makes_command, node.decorator_list)):
            text = ast.get_docstring(node)
            if text:
                yield inspect.cleandoc(text)


def makes_command(decorator: ast.expr) -> bool:
    """Say whether *decorator* is ``@….command(…)`` or ``@….group(…)``."""
    return (
        isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Attribute)
        and decorator.func.attr in {"command", "group"}
    )


def remedies(node: object) -> Iterator[str]:
    """Yield what a schema says beside its rules about how to mend a fault."""
    if isinstance(node, dict):
        if isinstance(node.get("x-remedy"), str):
            yield node["x-remedy"]
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from remedies(child)


def translation(path: Path) -> Catalog:
    """Read one translation; its language is the name of its folder."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3], domain="tenderkit")


def empty(language: str) -> Catalog:
    """Begin the translation into *language*."""
    return Catalog(
        locale=language,
        header_comment=HEADER,
        project="tenderkit",
        version=__version__,
        msgid_bugs_address="see CONTRIBUTING.md",
        last_translator="The tenderkit contributors",
        language_team="The tenderkit contributors",
        revision_date=datetime.now(UTC),
        fuzzy=False,
    )


def renew(path: Path) -> None:
    """Bring one translation up to date with the source, and compile it."""
    catalog = translation(path) if path.exists() else empty(path.parts[-3])
    catalog.update(all_messages(), no_fuzzy_matching=True, update_creation_date=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=110, sort_output=True, ignore_obsolete=True, include_lineno=False)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalog)


def faults(path: Path) -> Iterator[str]:
    """Yield what is wrong with one translation."""
    if not path.exists():
        yield "there is no such translation; make words begins it"
        return
    catalog = translation(path)
    for message in own_messages():
        if message.id:
            yield from faults_of_message(str(message.id), catalog.get(message.id, message.context))
    compiled = path.with_suffix(".mo")
    if not compiled.exists() or words(compiled_catalog(compiled.read_bytes())) != words(anew(catalog)):
        yield f"{compiled.name} is not compiled from {path.name}"


def faults_of_message(text: str, translated: Message | None) -> Iterator[str]:
    """Yield what is wrong with the translation of one message."""
    if translated is None or not translated.string or translated.fuzzy:
        yield f"not translated: {text}"
    elif fields(text) != fields(str(translated.string)):
        yield f"other fields than the original: {translated.string}"
    elif text.count(UNWRAPPED) != str(translated.string).count(UNWRAPPED):
        yield f"other lines than in the original are kept as they are, by \\b: {translated.string}"


def fields(text: str) -> set[str | None]:
    """Return the names that stand in braces in *text*."""
    return {name for _text, name, _format, _conversion in Formatter().parse(text) if name is not None}


def compiled_catalog(content: bytes) -> Catalog:
    """Read a compiled translation."""
    return read_mo(io.BytesIO(content))


def anew(catalog: Catalog) -> Catalog:
    """Return *catalog* as it is after compiling."""
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return compiled_catalog(buffer.getvalue())


def words(catalog: Catalog) -> dict[object, object]:
    """Return the translations alone: the header names the tool and the time."""
    return {str(message.id): message.string for message in catalog if message.id}


def main(arguments: list[str]) -> int:
    """Renew all translations, or with ``--check`` only say what is wrong with them."""
    paths = sorted(LOCALES.glob("*/LC_MESSAGES/tenderkit.po")) or [
        LOCALES / "de" / "LC_MESSAGES" / "tenderkit.po"
    ]
    if "--check" not in arguments:
        for path in paths:
            renew(path)
    problems = [f"{path.relative_to(TOP)}: {fault}" for path in paths for fault in faults(path)]
    print("\n".join(problems) or "All messages are translated.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
