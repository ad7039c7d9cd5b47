"""Threads that share the memory of the readers find what one finds alone, whatever each of them met before."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from factlint import find_mentions
from factlint.mentions import find
from factlint.mentions.numbers import number_reader
from factlint.mentions.times import time_reader

_WORDS = "one two twenty-{} {}th {}% ${} {}km {}-member {}am 19{:02} {}/5/2024 {}.5 more than {} half of {}".split()
_JOBS = 8


def _texts(seed: int) -> list[str]:
    """Texts whose words no other seed has in this order, so that threads meet different ones first."""
    return [
        " ".join(word.format((seed * 31 + number * 7 + place) % 97) for place, word in enumerate(_WORDS)) + "."
        for number in range(25)
    ]


def test_threads_find_what_one_finds_alone() -> None:
    alone = [[find_mentions(text, as_of="2024-06-13") for text in _texts(seed)] for seed in range(_JOBS)]
    for made_once in (find._prepared, time_reader, number_reader):
        made_once.cache_clear()
    begun = Barrier(_JOBS)

    def read(seed: int) -> list[object]:
        begun.wait()
        return [find_mentions(text, as_of="2024-06-13") for text in _texts(seed)]

    with ThreadPoolExecutor(_JOBS) as pool:
        assert list(pool.map(read, range(_JOBS))) == alone
    assert sum(len(mentions) for texts in alone for mentions in texts) > 1000
