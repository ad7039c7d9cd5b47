"""The list of the rules with all that a run must know of those that it does not import.

`tools/generate.py` writes it. An entry counts only while its module is what it was: the others are imported.
"""

from __future__ import annotations

import json
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any
from zlib import crc32

from factlint.rules.rule import Measured, Option, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from factlint.rules.rule import Check, Example

_PLAIN = ("code", "name", "severity", "profile", "status", "quoted", "compares", "origin", "needs")


class ListedRule(Rule):
    """A rule that imports its module when it runs, or when it is asked for its documentation or its examples."""

    _module: str
    _attribute: str

    @classmethod
    def of(cls, module: str, entry: Mapping[str, Any]) -> ListedRule:
        """The rule of an entry of the list."""
        measured = entry["measured"]
        read = {
            "options": tuple(Option(*option) for option in entry["options"]),
            "measured": measured and Measured(*measured),
            "words": frozenset(entry["words"].split()),
        }
        rule = cls._make({**entry, **read}.get(field) for field in cls._fields)
        vars(rule).update(_module=module, _attribute=entry["attribute"])
        return rule

    @property
    def module(self) -> str:
        return self._module

    @cached_property
    def _whole(self) -> Rule:
        whole: Rule = getattr(import_module(self._module), self._attribute)
        return whole

    @property
    def check(self) -> Check:
        return self._whole.check

    @property
    def documentation(self) -> str:
        return self._whole.documentation

    @property
    def bad(self) -> tuple[Example, ...]:
        return self._whole.bad

    @property
    def good(self) -> tuple[Example, ...]:
        return self._whole.good


def listed(sources: Mapping[str, str], listing: Path) -> Iterator[Rule]:
    """The rules of all modules, whose sources these are: from the list where that is up to date."""
    try:
        known = json.loads(listing.read_bytes())
    except (OSError, ValueError):
        known = {}
    for module, source in sources.items():
        entry = known.get(module)
        if entry and entry["sum"] == _sum(source):
            yield from (ListedRule.of(module, rule) for rule in entry["rules"])
        else:
            yield from (rule for _, rule in rules_of(module))


def rules_of(module: str) -> Iterable[tuple[str, Rule]]:
    """The rules that a module defines, with the names it has for them."""
    return [(name, value) for name, value in vars(import_module(module)).items() if isinstance(value, Rule)]


def listing_text(sources: Mapping[str, str]) -> str:
    """The list of the rules of these modules, as it is stored."""
    entries = {
        module: {"sum": _sum(source), "rules": [_entry(name, rule) for name, rule in rules_of(module)]}
        for module, source in sources.items()
    }
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _entry(attribute: str, rule: Rule) -> dict[str, Any]:
    measured = rule.measured
    return {
        "attribute": attribute,
        **{name: getattr(rule, name) for name in _PLAIN},
        "options": [[option.name, option.default, option.help] for option in rule.options],
        "words": " ".join(sorted(rule.words)),
        "measured": measured and [measured.right, measured.read, measured.words, measured.corpus, measured.on],
    }


def _sum(source: str) -> int:
    with open(source, "rb", buffering=0) as file:  # noqa: PTH123 - on the way of every run
        return crc32(file.read().replace(b"\r\n", b"\n"))
