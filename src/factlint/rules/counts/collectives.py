"""Words that count by themselves: "the trio", "both finalists"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions import Mention
from factlint.mentions.counted import Counted, singular
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context

COLLECTIVES = {
    "pair": 2,
    "duo": 2,
    "trio": 3,
    "threesome": 3,
    "quartet": 4,
    "foursome": 4,
    "quintet": 5,
    "sextet": 6,
    "both": 2,
}
"""The words that count people or things, with the number of each."""
_COLLECTIVE = pattern(
    r"\b(?:(?:[Tt]he|[Tt]his)\s+(?P<group>pair|duo|trio|threesome|quartet|foursome|quintet|sextet)\b|"
    r"(?P<both>[Bb]oth)\s+(?P<noun>(?:[a-z-]+\s+)?[a-z]{2,}s)\b(?=[ ,:(]))"
)


def collectives(context: Context) -> Iterator[tuple[Mention, int, Counted]]:
    """The words of a draft that count, each as a mention with its number and the noun that it counts."""
    text = context.text
    for found in _COLLECTIVE.finditer(text):
        start, end = found.span("group") if found["group"] else found.span("both")
        if context.quoted(start, end):
            continue
        number = COLLECTIVES[text[start:end].lower()]
        noun = found["noun"] or "members"
        counted = Counted(singular(noun.split()[-1]), (), found.end() - len(noun), found.end(), plural=True)
        if found["group"]:
            counted = counted._replace(start=start)
        yield Mention(start, end, text[start:end], "number", str(number)), number, counted
