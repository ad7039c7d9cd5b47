"""Things told by the numbers of the first and the last, and how many they are: "pages 112 to 131 ... all 24 pages"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.working.slips import is_slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

NUMBERED = (
    "pages chapters verses lots rooms plates stages episodes seats lines psalms stanzas volumes bays berths plots "
    "piers stations stops questions items articles figures tables lockers sonnets letters"
)
"""Things that are numbered one by one."""
_RANGE = pattern(
    rf"(?i)\b(?P<noun>{NUMBERED.replace(' ', '|')})\s+(?P<first>[0-9]{{1,4}})(?:\s+(?:to|through)\s+|\s?[–-]\s?)"
    r"(?P<last>[0-9]{1,4})(?![\w–-]|[.,][0-9])"
)
_ALL = pattern(r"(?i)\b(?:all|all the|all of the|the|those|these|its|whose|entire|full)\s+\Z")
_OTHERS = pattern(r"\s+(?:after|before|between|that|which|beyond|behind|around|either|in between)\b")
"""After things that are told by where they lie, or narrowed."""
_NEXT = 2
"""How many characters may stand between two sentences of one paragraph."""


class Numbered(NamedTuple):
    """A number of things told, and where the first and the last of them are told by their numbers."""

    told: Mention
    due: int
    range: tuple[int, int]
    words: str


def numbered(context: Context) -> Iterator[Numbered]:
    """The numbers of things that stand beside the numbers of the first and the last, in a sentence or the next."""
    for found in _RANGE.finditer(context.text):
        due = int(found["last"]) - int(found["first"]) + 1
        for sentence in _near(context.sentences, found.start()):
            for told in sentence.mentions:
                counted = counted_after(context.text, told.end, sentence.end) if told.kind == "number" else None
                same = counted is not None and counted.plural and found["noun"].lower().startswith(counted.head[:4])
                led = _ALL.search(context.text, max(sentence.start, told.start - 16), told.start)
                others = counted is not None and _OTHERS.match(context.text, counted.end)
                near = told.quantity is not None and due > 1 and is_slip(told.quantity, due)
                # who counts the one from the other leaves out one end
                if same and led and near and not others and told.bound == "exact" and told.whole not in {due - 1, due}:
                    yield Numbered(told, due, found.span(), found[0])


def _near(sentences: Sequence[Sentence], place: int) -> Iterator[Sentence]:
    """The sentence of a range and the one after it."""
    at = bisect_right(sentences, place, key=lambda sentence: sentence.start) - 1
    here, after = (*sentences[max(at, 0) : at + 2], None, None)[:2]
    if here is not None and here.start <= place < here.end:
        yield here
        if after is not None and after.start - here.end <= _NEXT:
            yield after
