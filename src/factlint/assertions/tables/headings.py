"""What the heading of a row or a column says of its cells: what they are values of, in which unit, at which time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.facts.index import PIECE
from factlint.mentions import find_mentions
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.assertions.draft import Vocabulary
    from factlint.values import Period

_NOTES = pattern(r"(?:\s?(?:\[\w{1,3}\]|[*†‡¹²³⁴]|\^\w\^))+\s*\Z")
_APART = pattern(r"(?P<words>[^()\[\],]*?)\s*(?:[(\[](?P<inner>[^()\[\]]+)[)\]]|,\s(?P<after>[^,]+))")
_LINKS = pattern(r"^(?:as of|as at|at the end of|end of|in|on|by|at|since)\s+|\s+(?:as of|as at|in|on|at|by)$")
_LIMITING = pattern(
    r"(?:max(?:imum)?\.?|min(?:imum)?\.?|limit (?:on|of)) |,? (?:limits?|max(?:imum)?\.?|cap|quota)$", re.IGNORECASE
)
_COUNTING = pattern(
    r"(?:the |total |current |official )*(?:(?:number|no\.?|total|count) of |# (?:of )?|total |current )?"
)
_LATER = pattern(r" (?:afterwards|thereafter|after that)$")
_UNIT_WORDS = pattern(r"in ")


_ADDED = ("new ", "additional ", "added ", "extra ", "further ")
"""What a column begins with that counts those who came in the time of the table."""


class Heading(NamedTuple):
    """The words of a heading, without what it says of a unit, of a time (`None` where it says none) and of a limit."""

    words: str
    unit: str = ""
    when: Period | None = None
    limits: bool = False

    def attributes(self, vocabulary: Vocabulary) -> frozenset[str]:
        """The attributes that all of the words name: of "Number of members" and "Members", not "New members"."""
        small = _LATER.sub("", self.words.casefold())
        if small.startswith(_ADDED):
            first, _, rest = small.partition(" ")
            return frozenset(name for name in _named(vocabulary, rest) if _limits(vocabulary, name, f"{first} "))
        counting = _COUNTING.match(small)
        return _named(vocabulary, small) or _named(vocabulary, small[counting.end() if counting else 0 :])


def _named(vocabulary: Vocabulary, words: str) -> frozenset[str]:
    """The attributes that all of the words name."""
    pieces = [(found.group(), found.start(), found.end()) for found in PIECE.finditer(words)]
    terms = vocabulary.lexicon.find(pieces).get(0, []) if pieces else []
    return next((term.nouns | term.verbs for term in terms if term.end == pieces[-1][2]), frozenset())


def _limits(vocabulary: Vocabulary, name: str, opening: str) -> bool:
    """Whether an attribute is a limit, for new things where its noun begins so: "new order"."""
    attribute = vocabulary.facts.attributes[name]
    forms = (form.casefold() for phrase in attribute.nouns for form in phrase.forms)
    return attribute.bound is not None and any(form.startswith(opening) for form in forms)


def without_notes(text: str) -> str:
    """The words of a cell without the marks of notes behind them."""
    text = text.strip(" *_")
    found = _NOTES.search(text)
    return text[: found.start()] if found and found.start() else text


def read_heading(text: str) -> Heading:
    """A heading taken apart: "Area (km²)", "Members in 2019", "Population, millions", "2024"."""
    text = without_notes(text)
    apart = _APART.fullmatch(text)
    if apart:
        said = (apart["inner"] or apart["after"]).strip()
        when = date_of(said)
        unit = "" if when else _UNIT_WORDS.sub("", said, count=1)
        return read_heading(apart["words"])._replace(unit=unit) if unit else Heading(apart["words"], "", when)
    plain = _LIMITING.sub("", text)
    if plain != text:
        return read_heading(plain)._replace(limits=True)
    dates = [mention for mention in find_mentions(text) if mention.period is not None]
    if len(dates) != 1:
        return Heading(text)
    words = f"{text[: dates[0].start].strip()} {text[dates[0].end :].strip()}".strip()
    return Heading(_LINKS.sub("", words), "", dates[0].period)


def date_of(text: str) -> Period | None:
    """The time that all of the words give, past "as of" and the like."""
    plain = _LINKS.sub("", text.strip())
    found = find_mentions(plain)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(plain))
    return found[0].period if whole else None
