"""How long fact bases of several sizes take to read, to open from the cache, and to look up a fact in.

Usage: python benchmarks/fact_bases.py [FACTS ...]. Times are CPU time; the bundled fact bases come first.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.facts import FactBase, load_facts
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (1_000, 10_000, 100_000)
FACTS_OF_ONE = 4
ENTITIES_OF_A_FILE = 10_000
LOOKUPS = 2_000
HEAD = "factlint: 1\nsources: {s: {title: S}}\nattributes:\n" + "".join(
    f"  a{at}: {{type: count, nouns: [thing{at}]}}\n" for at in range(3)
)
ENTITY = """\
  e{at}:
    name: Entity {at}
    facts:
      a0: [{{value: {at}, from: 2019, source: s}}, {{value: 7, from: 2021-05, source: s}}]
      a1: {{value: {at}, as_of: 2020, source: s}}
      a2: {at}
"""


def write(folder: Path, facts: int) -> None:
    """Fact files with so many facts."""
    (folder / "a.yaml").write_text(HEAD, encoding="utf-8")
    entities = facts // FACTS_OF_ONE
    for first in range(0, entities, ENTITIES_OF_A_FILE):
        some = range(first, min(first + ENTITIES_OF_A_FILE, entities))
        text = "factlint: 1\nentities:\n" + "".join(ENTITY.format(at=at) for at in some)
        (folder / f"b{first}.yaml").write_text(text, encoding="utf-8")


def timed(load: Callable[[], FactBase]) -> tuple[float, FactBase]:
    """The CPU time that loading takes, and what was loaded."""
    start = time.process_time()
    base = load()
    return time.process_time() - start, base


def measure(name: str, source: str | Path) -> None:
    """Print one line of figures."""
    with tempfile.TemporaryDirectory() as cache:
        reading, base = timed(lambda: load_facts(source))
        load_facts(source, cache_dir=Path(cache))
        opening, opened = min((timed(lambda: load_facts(source, cache_dir=Path(cache))) for _ in range(5)), key=first)
    when = Period.of_day(date(2024, 1, 1))
    keys = list(base.timelines)[:LOOKUPS]
    start = time.process_time()
    for entity, attribute in keys:
        opened.facts_at(entity, attribute, when)
    looking = (time.process_time() - start) / len(keys)
    facts = sum(len(timeline) for timeline in base.timelines.values())
    print(
        f"{name:12} {facts:7,} facts: read in {reading:6.2f} s ({reading / facts * 1e6:3.0f} µs a fact), "
        f"opened from the cache in {opening * 1e3:6.1f} ms, first look-up of one {looking * 1e6:3.0f} µs"
    )


def first(pair: tuple[float, FactBase]) -> float:
    return pair[0]


def main(sizes: tuple[int, ...]) -> None:
    measure("seed:all", "seed:all")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), size)
            measure("generated", Path(folder))


if __name__ == "__main__":
    main(tuple(int(word.replace("_", "")) for word in sys.argv[1:]) or SIZES)
