# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A parsed file and the name of its schema go in; what it breaks comes out as problems, top to bottom."""

from collections.abc import Iterator
from typing import Any

from tenderkit.problems import Place, Problem
from tenderkit.reading.complaints import complaint_words, repeated, wrong_key
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.quick import accepts, schema
from tenderkit.words import N_, Message


def schema_problems(file: YamlFile, name: str) -> list[Problem]:
    """Return what *file* breaks of the shipped schema *name*, such as ``tender``."""
    if file.data is None:
        remedy = N_("Write what belongs here, beginning with `format: 1`, or remove the file.")
        return [Problem("TK001", Place(file.name), Message(N_("the file is empty")), Message(remedy))]
    if problem := _format_problem(file, name):
        return [problem]
    if accepts(f"{name}.schema.json", file.data):
        return []
    found: list[Problem] = []
    for error in _errors(file, name):
        found += [problem for problem in _problems(file, error) if problem not in found]
    return sorted(found, key=lambda problem: (problem.place.line or 0, problem.place.column or 0))


def _format_problem(file: YamlFile, name: str) -> Problem | None:
    """A file of another format is not held against the schema of this one."""
    known = "format" in schema(f"{name}.schema.json")["properties"]
    if not known or not isinstance(file.data, dict) or file.data.get("format", 1) == 1:
        return None
    return Problem(
        "TK007",
        file.place(["format"]),
        Message(N_("the format is {format}; this version reads format 1"), {"format": file.data["format"]}),
        Message(N_("Use the version of tenderkit that wrote the file, or write `format: 1`.")),
    )


def _errors(file: YamlFile, name: str) -> Iterator[Any]:
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    known = [f"{name}.schema.json", "common.schema.json"]
    resources: Any = [(key, Resource.from_contents(schema(key))) for key in known]
    validator = Draft202012Validator(schema(known[0]), registry=Registry().with_resources(resources))
    return validator.iter_errors(file.data)


def _problems(file: YamlFile, error: Any) -> Iterator[Problem]:
    path = list(error.absolute_path)
    inner = [cause for cause in error.context or () if len(cause.absolute_path) > len(path)]
    if inner:  # of several ways to write it this one was meant
        for cause in inner:
            yield from _problems(file, cause)
    elif error.validator == "additionalProperties":
        known = list(error.schema.get("properties", {}))
        yield from (_unknown_key(file, path, key, known) for key in error.instance if key not in known)
    elif error.validator == "required":
        missing = [key for key in error.validator_value if key not in error.instance]
        yield from (_missing_key(file, path, error.schema, key) for key in missing)
    else:
        yield _wrong_value(file, error, path)


def _wrong_value(file: YamlFile, error: Any, path: list[Any]) -> Problem:
    what, remedy = complaint_words(error, _name(file, path))
    if "x-remedy" in error.schema:  # it stands beside the rule it explains
        remedy = Message(error.schema["x-remedy"])
    if error.validator == "pattern" and _is_key(file, path, error):
        key = error.instance
        return Problem("TK004", file.place([*path, key], key=True), wrong_key(key), remedy)
    if error.validator == "uniqueItems":
        return Problem("TK008", file.place([*path, repeated(error.instance)]), what, remedy)
    return Problem("TK008" if error.validator == "minItems" else "TK004", file.place(path), what, remedy)


def _is_key(file: YamlFile, path: list[Any], error: Any) -> bool:
    """Tell a complaint about the name of a key from one about a value."""
    node = file.data
    for step in path:
        node = node[step]
    return isinstance(node, dict) and error.instance in node


def _unknown_key(file: YamlFile, path: list[Any], key: str, known: list[str]) -> Problem:
    what = Message(N_("the key `{key}` is not known here"), {"key": key})
    import difflib

    if near := difflib.get_close_matches(key, known, 1):
        remedy = Message(N_("Did you mean `{near}`?"), {"near": near[0]})
    else:
        remedy = Message(N_("Known here are: {known}."), {"known": ", ".join(known)})
    return Problem("TK005", file.place([*path, key], key=True), what, remedy)


def _missing_key(file: YamlFile, path: list[Any], rules: Any, key: str) -> Problem:
    where = _name(file, path)
    what = N_("`{key}` is missing in `{where}`") if where else N_("`{key}` is missing")
    place = file.place(path, key=True)
    values = {"key": key, "where": where}
    return Problem("TK006", place, Message(what, values), _addition(rules["properties"].get(key, {}), values))


def _addition(rules: Any, values: dict[str, str]) -> Message:
    """Return how the missing key is written, by the first example of its schema."""
    rules = {**_referred(rules), **rules}
    if "enum" in rules:
        allowed = ", ".join(str(value) for value in rules["enum"])
        return Message(N_("Add `{key}:` with one of: {allowed}."), {**values, "allowed": allowed})
    if rules.get("examples"):
        return Message(N_("Add it, such as `{key}: {example}`."), {**values, "example": rules["examples"][0]})
    return Message(N_("Add `{key}:` with its value."), values)


def _referred(rules: Any) -> Any:
    """Return the common part that *rules* refer to, or *rules* themselves."""
    _, common, pointer = rules.get("$ref", "").partition("#/$defs/")
    return schema("common.schema.json")["$defs"].get(pointer, rules) if common else rules


def _name(file: YamlFile, path: list[Any]) -> str:
    """Return how a person names what stands at *path*: its key, or the id of its entry."""
    node, name = file.data, ""
    for step in path:
        node = node[step]
        if isinstance(step, str):
            name = step
        elif isinstance(node, dict) and isinstance(node.get("id"), str):
            name = node["id"]
        else:
            name = f"{name}[{step + 1}]"
    return name
