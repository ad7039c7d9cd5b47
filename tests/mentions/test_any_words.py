"""Whatever the words of both grammars make in any order, it is read without a crash and its spans are the text's."""

from __future__ import annotations

import random
from itertools import chain

import pytest

from factlint import find_mentions
from factlint.mentions.numbers.vocabulary import vocabulary
from factlint.mentions.times.cutting.cutter import Cutter

_FIGURES = (
    "1 5 10 31 2024 1,200 0.5 -3 1/2 2-1/2 1/0 5/00 3-4 1990s 2019-20 9x13 17:00 5pm 2024-06-13 20240101 $5 €3bn 10m"
    " 6ft 100s 10⁹ 5² H₂ ① 2½ ३४ ٣"
)
_MARKS = ", . ; : ( ) – - % + ± ~ = / ' \" °C £"


def _one_of_each_class() -> list[str]:
    """A few words of every class of both grammars."""
    by_class: dict[str, list[str]] = {}
    known = vocabulary()
    for word, (code, _) in chain(known.words.items(), known.signs.items()):
        by_class.setdefault(f"number {code}", []).append(word)
    for word, (name, _) in Cutter({})._words.items():
        by_class.setdefault(f"time {name}", []).append(word)
    return sorted({word for words in by_class.values() for word in words[:3]})


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_words_is_read(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test needs no secret
    words = [*_one_of_each_class(), *_FIGURES.split() * 3, *_MARKS.split()]
    for _ in range(2500):
        text = chance.choice((" ", " ", " ", "-", "")).join(chance.choices(words, k=chance.randint(2, 9)))
        end = 0
        for mention in find_mentions(text, as_of="2024-06-13"):
            assert mention.start >= end, text
            assert text[mention.start : mention.end] == mention.text == mention.text.strip(), text
            assert mention.to_dict()["value"], text
            end = mention.end


@pytest.mark.parametrize(
    "era", ["the first millennium A.D.", "the first century BC", "the 1st century", "1 BC", "year 1"]
)
def test_dates_at_the_edge_of_the_calendar_are_read(era: str) -> None:
    for part in ("the end of", "the beginning of", "early", "late", "by the middle of"):
        text = f"It fell at {part} {era} and rose two years later, in May."
        assert all(
            text[mention.start : mention.end] == mention.text for mention in find_mentions(text, as_of="2024-06-13")
        )
