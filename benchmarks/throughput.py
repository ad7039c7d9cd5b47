"""How many kilobytes of prose factlint reads in a second of CPU time, beside a plain search with `re` in the same run.

    python benchmarks/throughput.py [FOLDER] [--kilobytes 1500]

FOLDER holds drafts (.md, .txt, .html). Without one, prose is made up: words of which few are common and most are rare,
with a figure or a date in every third sentence. Every text is read once, so what is measured includes meeting its words
for the first time. One CPU, no cache.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

import factlint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SUFFIXES = (".md", ".txt", ".html")
YARDSTICK = re.compile(r"[0-9][0-9.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
AS_OF = "2024-06-13"
_SYLLABLES = "ba co den fi gar hu il jo ka lem mi nor o pra qui ras sto tu ul ver wa xi yo zan".split()
_STATED = (
    "The council had {} members in {}.",
    "It rose by {}.{} percent to ${} million.",
    "NATO has {} members, and {} of them paid.",
    "They met on {} May {}, {} days later.",
    "More than {:,} people walked {} km.",
    "About two-thirds of the {}-member board left in the {}th week.",
)


def made_up(kilobytes: int) -> Iterator[tuple[str, str]]:
    """Names and texts of drafts of some 4 kB, the same in every run."""
    choose = random.Random(20240613)  # noqa: S311 - a benchmark, not a secret
    words = ["".join(choose.choices(_SYLLABLES, k=choose.randrange(1, 5))) for _ in range(20_000)]
    for number in range(kilobytes // 4):
        sentences: list[str] = []
        while sum(map(len, sentences)) < 4000:
            if choose.random() < 1 / 3:
                sentences.append(choose.choice(_STATED).format(*[choose.randrange(1, 2100) for _ in range(3)]))
            else:
                ranks = (int(len(words) ** choose.random()) - 1 for _ in range(choose.randrange(6, 24)))
                sentences.append(" ".join(words[rank] for rank in ranks).capitalize() + ".")
        paragraphs = (" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5))
        yield f"{number}.md", "\n\n".join(paragraphs) + "\n"


def read(folder: Path, kilobytes: int) -> Iterator[tuple[str, str]]:
    """Names and texts of the drafts in a folder, up to a size in all."""
    left = kilobytes * 1000
    for path in sorted(folder.rglob("*")):
        if path.suffix in SUFFIXES and left > 0:
            text = path.read_text(encoding="utf-8", errors="replace")
            left -= len(text.encode())
            yield path.name, text


def rate(drafts: list[tuple[str, str]], work: Callable[[str, str], object]) -> float:
    """Kilobytes per second of CPU time."""
    began = time.process_time()
    for name, text in drafts:
        work(name, text)
    return sum(len(text.encode()) for _, text in drafts) / 1000 / max(time.process_time() - began, 1e-9)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--kilobytes", type=int, default=1500)
    options = parser.parse_args()
    found = read(options.folder, options.kilobytes) if options.folder else made_up(options.kilobytes)
    drafts = list(found)
    seeds = factlint.load_facts("seed:all")
    works: dict[str, Callable[[str, str], object]] = {
        "a search with re": lambda _, text: list(YARDSTICK.finditer(text)),
        "find_mentions, first time": lambda _, text: factlint.find_mentions(text, as_of=AS_OF),
        "find_mentions, again": lambda _, text: factlint.find_mentions(text, as_of=AS_OF),
        "lint_text, no facts": lambda name, text: factlint.lint_text(text, as_of=AS_OF, name=name),
        "lint_text, bundled seeds": lambda name, text: factlint.lint_text(text, facts=seeds, as_of=AS_OF, name=name),
    }
    factlint.lint_text("NATO has 31 members.", facts=seeds, as_of=AS_OF, name="a.md")  # imports what all of it needs
    size = sum(len(text.encode()) for _, text in drafts)
    print(f"{len(drafts)} drafts, {size / 1000:,.0f} KB")
    yardstick = 0.0
    for label, work in works.items():
        found_rate = rate(drafts, work)
        yardstick = yardstick or found_rate
        print(f"{label:26} {found_rate:8,.0f} KB per CPU second, {yardstick / found_rate:6.1f} times the time of re")


if __name__ == "__main__":
    main()
