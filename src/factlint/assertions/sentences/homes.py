"""Short names that many have one of: "the Supreme Court" is that of the land which a draft is about."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.names import Name, NameIndex
    from factlint.facts import FactBase
    from factlint.facts.model import Entity

_TITLED = pattern(r"\b([A-Z][a-z]+) \Z")
_LONGEST = 20
_LEADING = frozenset(
    """the this that these those our its their his her my your each every any no all both what which when where while
    as if in on at by for from of to with within under before after since until and but or so yet""".split()
)


def at_home(text: str, names: Sequence[Name], index: NameIndex, facts: FactBase) -> list[Name]:
    """The names, without short ones that stand for something of a land where the draft rather speaks of another.

    "Supreme Court" is short for "US Supreme Court": not in a draft that names Kenya more often than anything American.
    """
    lands = Counter(one for name in names for one in name.entities if facts.entities[one].kind == "country")
    most = max(lands.values(), default=0)
    homes: dict[tuple[str, str], set[str]] = {}
    told = {(one, text[name.start : name.end]) for name in names for one in name.entities}
    for one, used in told:
        homes[one, used] = _lands(_beside(facts.entities[one], used), index, facts) - {one}
    kept: list[Name] = []
    for name in names:
        used = text[name.start : name.end]
        if name.form == "later" and used[0].isupper() and _is_cut(text, name.start):
            continue
        home = {land for one in name.entities for land in homes[one, used]}
        said = any(one in name.entities and words != used and used in words for one, words in told)
        if not home or said or any(lands[land] == most for land in home):
            kept.append(name)
    return kept


def _is_cut(text: str, start: int) -> bool:
    """Whether a word before a short name makes it that of something else: the "Court" of "High Court"."""
    before = _TITLED.search(text, max(0, start - _LONGEST), start)
    return before is not None and before[1].casefold() not in _LEADING


def _beside(entity: Entity, used: str) -> str:
    """What the name of an entity says besides a short one: "US" of "US Supreme Court"."""
    name = entity.name
    longer = name != used and (name.endswith(f" {used}") or name.startswith(f"{used} of "))
    return name.replace(used, "").removeprefix(" of ").strip() if longer else ""


def _lands(words: str, index: NameIndex, facts: FactBase) -> set[str]:
    named = {one for name in index.find(words) for one in name.entities}
    return {one for one in named if facts.entities[one].kind == "country"}
