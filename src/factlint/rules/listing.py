"""The list of the rules with all that a run must know of those that it does not import.

`tools/generate.py` writes it. An entry counts only while its module is what it was: the others are imported.
"""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any
from zlib import crc32

from factlint.rules.rule import Measured, Option, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_PLAIN = ("code", "name", "severity", "profile", "status", "quoted", "compares", "origin", "needs")
_ON_DEMAND = ("check", "documentation", "bad", "good")


class ListedRule(Rule):
    """A rule that imports its module when it runs, or when it is asked for its documentation or its examples."""

    __slots__ = ("_attribute", "_module")
    _attribute: str
    _module: str

    @classmethod
    def of(cls, module: str, entry: Mapping[str, Any]) -> ListedRule:
        """The rule of an entry of the list."""
        rule = cls.__new__(cls)
        measured = entry["measured"]
        parts = {name: entry[name] for name in _PLAIN} | {
            "options": tuple(Option(*option) for option in entry["options"]),
            "measured": measured and Measured(*measured),
            "words": frozenset(entry["words"].split()),
            "_module": module,
            "_attribute": entry["attribute"],
        }
        for name, value in parts.items():
            object.__setattr__(rule, name, value)
        return rule

    @property
    def module(self) -> str:
        return self._module

    def __getattr__(self, name: str) -> Any:
        """Fetch what the list does not hold; asked by Python for what is not there yet."""
        if name not in _ON_DEMAND:
            raise AttributeError(name)
        whole = getattr(import_module(self._module), self._attribute)
        for part in _ON_DEMAND:
            object.__setattr__(self, part, getattr(whole, part))
        return getattr(self, name)


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
