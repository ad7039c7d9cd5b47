"""Names that many lands have one of: "the Supreme Court" is that of the land which a draft is about."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.sentences.names import Name, NameIndex
    from factlint.facts import FactBase
    from factlint.facts.model import Entity


def at_home(text: str, names: Sequence[Name], index: NameIndex, facts: FactBase) -> list[Name]:
    """The names, without short ones that stand for something of a land where the draft rather speaks of another.

    "Supreme Court" is short for "US Supreme Court": not in a draft that names Kenya more often than anything American.
    """
    lands = Counter(one for name in names for one in name.entities if facts.entities[one].kind == "country")
    if not lands:
        return list(names)
    most = max(lands.values())
    homes: dict[tuple[str, str], set[str]] = {}
    told = {(one, text[name.start : name.end]) for name in names for one in name.entities}
    for one, used in told:
        longer = _longer(facts.entities[one], used)
        homes[one, used] = {land for name in longer for land in _lands(name, index, facts)} - {one}
    kept: list[Name] = []
    for name in names:
        used = text[name.start : name.end]
        home = {land for one in name.entities for land in homes[one, used]}
        said = any(one in name.entities and words != used and used in words for one, words in told)
        if not home or said or any(lands[land] == most for land in home):
            kept.append(name)
    return kept


def _longer(entity: Entity, used: str) -> Iterator[str]:
    """What the longer names of an entity say besides a short one: "US" of "US Supreme Court"."""
    for name in (entity.name, *(alias.text for alias in entity.aliases)):
        if name != used and (name.endswith(f" {used}") or name.startswith(f"{used} of ")):
            yield name.replace(used, "").removeprefix(" of ").strip()


def _lands(words: str, index: NameIndex, facts: FactBase) -> set[str]:
    named = {one for name in index.find(words) for one in name.entities}
    return {one for one in named if facts.entities[one].kind == "country"}
