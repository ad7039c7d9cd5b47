"""Reading rules from YAML: a file of them, or a folder of such files. YAML holds no code, so it needs no trust."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from factlint.facts.language.tree import Mapping, Scalar, Sequence, SourceText, compose, decode
from factlint.facts.problems import FactFileError, nearest
from factlint.rules import Example, Rule
from factlint.rules.declarative import FigureRule

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factlint.facts.language.tree import Node

_CONDITIONS = ("kind", "unit", "before", "after", "near", "unless", "blocks")
_LIMITS = ("above", "below")
_KEYS = ("code", "severity", "profile", "why", "message", "replacement", "bad", "good", *_CONDITIONS, *_LIMITS)
_NUMBER = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")
_CHOICES = {"severity": ("error", "warning", "note"), "profile": ("default", "strict", "all")}


def read_rules(path: Path) -> tuple[list[Rule], list[str]]:
    """Read a YAML file, or every `*.yaml` below a folder in the order of their names.

    Return the rules and the complaints, each a sentence with its place; a rule with a fault is left out.
    """
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.suffix in {".yaml", ".yml"})
        complaints = [] if files else [f"{path}: the folder holds no YAML rules"]
    else:
        files, complaints = [path], []
    rules = []
    for file in files:
        found, wrong = _read_file(file)
        rules += found
        complaints += wrong
    return rules, complaints


def _read_file(file: Path) -> tuple[list[Rule], list[str]]:
    try:
        source = decode(file.read_bytes(), str(file))
    except OSError as error:
        return [], [f"{file}: could not be read: {error.strerror}"]
    except FactFileError as error:
        return [], [str(problem) for problem in error.problems]
    root = compose(source)
    rules = []
    if isinstance(root, Mapping):
        for key, value in root.pairs:
            if key.text == "factlint-rules":
                _version(source, value)
            elif key.text == "rules" and isinstance(value, Mapping):
                rules = [rule for name, body in value.pairs if (rule := _RuleReader(source).rule(name, body))]
            elif key.text == "rules":
                source.report(value, "shape", "rules is a mapping of names to rules")
            else:
                source.report(
                    key, "unknown-key", f"unknown key {key.text}", nearest(key.text, ("rules", "factlint-rules"))
                )
        if "factlint-rules" not in {key.text for key, _ in root.pairs}:
            source.report(0, "version", "the first line of a rule file is: factlint-rules: 1")
    elif not source.problems:
        source.report(0, "shape", "a rule file is a mapping that begins with: factlint-rules: 1")
    return rules, [str(problem) for problem in source.problems]


def _version(source: SourceText, node: Node) -> None:
    if not isinstance(node, Scalar) or node.text != "1":
        source.report(node, "version", "this factlint reads rule files of version 1")


class _RuleReader:
    """Reads one rule, and reports every fault of it."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._faults = len(source.problems)

    def rule(self, name: Scalar, body: Node) -> Rule | None:
        if not isinstance(body, Mapping):
            self._source.report(body, "shape", f"the rule {name.text} is a mapping of its conditions")
            return None
        given: dict[str, Any] = {}
        for key, value in body.pairs:
            if key.text not in _KEYS:
                self._source.report(key, "unknown-key", f"unknown key {key.text}", nearest(key.text, _KEYS))
                continue
            given[key.text] = self._reader_of(key.text)(value)
        for needed in ("code", "message", "why", "bad", "good"):
            if needed not in given:
                self._source.report(name, "missing-key", f"the rule {name.text} lacks {needed}")
        if len(self._source.problems) > self._faults:
            return None
        conditions = {key: given[key] for key in (*_CONDITIONS, *_LIMITS, "message", "replacement") if key in given}
        try:
            return Rule(
                code=given["code"],
                name=name.text,
                check=FigureRule(**conditions).check,
                documentation=given["why"].strip(),
                bad=given["bad"],
                good=given["good"],
                origin=self._source.path,
                **{key: given[key] for key in _CHOICES if key in given},
            )
        except ValueError as error:
            self._source.report(name, "shape", str(error))
            return None

    def _reader_of(self, key: str) -> Callable[[Node], Any]:
        if key in _LIMITS:
            return self._number
        if key in ("bad", "good"):
            return lambda node: tuple(Example(text, name="example.md") for text in self._words(node))
        if key in _CONDITIONS:
            return self._words
        if key in _CHOICES:
            return lambda node: self._choice(node, _CHOICES[key])
        return self._text

    def _text(self, node: Node) -> str:
        if isinstance(node, Scalar) and node.text.strip():
            return node.text
        self._source.report(node, "shape", "expected a text")
        return ""

    def _words(self, node: Node) -> tuple[str, ...]:
        return tuple(self._text(item) for item in (node.items if isinstance(node, Sequence) else [node]))

    def _number(self, node: Node) -> Fraction | None:
        text = self._text(node)
        if _NUMBER.fullmatch(text):
            return Fraction(text)
        self._source.report(node, "number", f"{text!r} is no number; write digits, such as 24 or -273.15")
        return None

    def _choice(self, node: Node, allowed: tuple[str, ...]) -> str:
        text = self._text(node)
        if text not in allowed:
            self._source.report(node, "choice", f"{text!r} is none of {', '.join(allowed)}", nearest(text, allowed))
        return text
