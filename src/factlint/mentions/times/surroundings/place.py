"""The words around a time in its text."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from factlint.mentions.addresses import street_follows
from factlint.mentions.times.surroundings.tense import direction
from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.values import Direction

_REACH = 40
_WORD_AFTER = pattern(r"\s+([^\W\d_]+)")
_PERSONAL = pattern(r"\b(?:his|her|their|my|your|our|its)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
_YEAR_AND = pattern(r"\b[12][0-9]{3},?\s+(?:and|or|to)\s+$")
_BLANK_LINE = pattern(r"\n[ \t\r]*\n")
_BACKGROUND = pattern(
    r"\b(?:founded|established|created|born|built|formed|dating|opened|launched|introduced|signed|since)"
    r"(?:\s+(?:back\s+)?(?:in|to|from))?(?:\s+the)?\s+$",
    re.IGNORECASE,
    rare=True,
)
_LEADING = pattern(
    r"(?:(?:^|[.!?][\"”’)]*\s+)(?:In|On|By|From|Since|Until|During|Throughout|Early in|Late in)|;\s+(?:in|on|by))"
    r"\s+(?:the\s+)?$"
)
_RECKONED = pattern(
    r"\b(?:(?P<soon>(?:days?|weeks?|fortnight|month) (?:later|afterwards))"
    r"|(?:day|week|fortnight|month|year|decade)s? (?:later|afterwards|earlier|before)),? (?:on|in|by) +$",
    re.IGNORECASE,
    rare=True,
)
_BORN = pattern(r"\bborn(?:\s+(?:in|on))?\s+$", re.IGNORECASE, rare=True)
_PROPORTION = pattern(
    r"\b(?:(?:scale|ratio|odds|score|dilut(?:ed|ion)|aspect|slope|gradient)\b[^.;]*|(?:time|record|best|pace) of )$",
    re.IGNORECASE,
    rare=True,
)
_PROPORTIONED = frozenset(
    "slope gradient incline left remaining scale ratio odds map model mixture screen format favourite favorite"
    " outsider".split()
)
_OF_AMOUNT = pattern(
    r"\b(?:population|total|sum|capacity|crowd|attendance|audience|fleet|staff|workforce|membership|maximum|minimum|average"
    r"|elevation|altitude|height|depth|distance|tally|toll|output|count)"
    r" of (?:(?:some|about|around|nearly|almost|over|roughly|approximately|only|just|up to|more than|at least) )?$",
    re.IGNORECASE,
    rare=True,
)
_TITLED = pattern(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Miss|Lady)\.? $")
_NAME_AFTER = pattern(r"['’]?s? [A-Z]")
_ORDERED = pattern(r"(?:the )?last \w*[^\Ws]$", re.IGNORECASE)
_ORDERED_AFTER = pattern(r"\s+(?:of|for|before|when|that|in which|on which|during which)\b", re.IGNORECASE)
_SUPERLATIVE = pattern(
    r"\b(?:the|an?|its|his|her|their|our|my|[a-z]+['’]s)\s+(?:first|last|only|worst|most|least|(?!rest|west|interest|forest)[a-z-]+est)\b"
    r"(?: [a-z-]+){0,3} in\s+$",
    re.IGNORECASE,
    rare=True,
)
_SEASONS = "(?:spring|summer|autumn|fall|winter)"
_SEASON_AFTER = pattern(rf"(?: and|,| or|-and) {_SEASONS}\b", re.IGNORECASE)
_SEASON_BEFORE = pattern(rf"\b{_SEASONS}(?:,| and| or)+ (?:the )?$", re.IGNORECASE)
_ABBREVIATED_LEAD = pattern(r"(?<!\w)(?:(?:[cC]a?|[bdr]|fl|est)\.\s*|c|(?i:pre|post|ante)[-–])$")
"""Before a year: circa, born, died, reigned, flourished, established; pre-war years and the like."""
_MEASURED = pattern(r"\b(?:temperatures?|highs|lows|degrees|readings)\b[^.;]*$", re.IGNORECASE, rare=True)
_FIGURE = pattern(
    r"(?:[0-9%]|\b(?:hundred|thousand|[mb]illion|trillion|dozen|cents?|times|once|twice|hours?|two|three|four|five|six|seven"
    r"|eight|nine|ten))(?:\s+(?!(?:in|for|over|of|after|within|during|than|about|on|at|by|was|is)\b)[^\W\d_]+){0,2}\)?\s+$",
    re.IGNORECASE,
)
LEADS = frozenset(
    "in of since by from until till to through during before after between and for about around circa early mid late"
    " beginning end on at year years c ca vs than or as throughout via dated starting ending this last next spring"
    " summer autumn fall winter january february march april may june july august september october november"
    " december".split()
)
"""Words after which a bare figure or name may well be a time."""


def without_article(before: str) -> str:
    """The words before a time without the article "the" at their end."""
    bare = before.rstrip()
    article = len(bare) < len(before) and bare[-3:].lower() == "the"
    return before if not article or bare[-4:-3].isalnum() or bare[-4:-3] == "_" else bare[:-3]


def _last_word(text: str) -> str:
    """The letters and digits at the end of a text but for white space, commas and brackets."""
    end = len(text)
    while end and (text[end - 1].isspace() or text[end - 1] in ",("):
        end -= 1
    start = end
    while start and text[start - 1].isalnum():
        start -= 1
    return text[start:end]


class Place:
    """`text[start:end]` and what stands before and after it."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end
        self.words = text[start:end]
        before = text[max(0, start - _REACH) : start]
        self.before = _BLANK_LINE.split(before)[-1] if "\n" in before else before
        after = text[end : end + _REACH]
        self.after = _BLANK_LINE.split(after, maxsplit=1)[0] if "\n" in after else after

    @property
    def char_before(self) -> str:
        return self._text[self._start - 1 : self._start] if self._start else ""

    @property
    def char_after(self) -> str:
        return self._text[self._end : self._end + 1]

    @cached_property
    def _written_before(self) -> str:
        return _last_word(without_article(self.before)) or _last_word(self.before)

    @property
    def word_before(self) -> str:
        """The word before in lower case; articles, commas and brackets are stepped over."""
        return self._written_before.lower()

    @property
    def name_before(self) -> bool:
        """Whether the word before is written with a capital."""
        return self._written_before[:1].isupper()

    @cached_property
    def word_after(self) -> str:
        """The word after as written, empty where something else than white space comes first."""
        match = _WORD_AFTER.match(self.after)
        return match[1] if match else ""

    @property
    def led(self) -> bool:
        """Whether a preposition or another word of `LEADS` stands before."""
        return self.word_before in LEADS or _ABBREVIATED_LEAD.search(self.before) is not None

    @property
    def definite(self) -> bool:
        """Whether the article "the" stands before."""
        return len(without_article(self.before)) < len(self.before)

    @property
    def personal(self) -> bool:
        """Whether a possessive pronoun stands before, at most one word away: "in his early 60s"."""
        return _PERSONAL.search(self.before) is not None

    @property
    def after_year(self) -> bool:
        """Whether another year stands before in the same list: "the 2023 and 2024 figures"."""
        return _YEAR_AND.search(self.before) is not None

    @property
    def measured(self) -> bool:
        """Whether tens are degrees: "temperatures in the twenties"."""
        return _MEASURED.search(self.before) is not None

    @property
    def beside_season(self) -> bool:
        """Whether a season stands beside in a list: "the fall and winter"."""
        return _SEASON_AFTER.match(self.after) is not None or _SEASON_BEFORE.search(self.before) is not None

    @property
    def proportion(self) -> bool:
        """Whether the words around make it a ratio or a time taken: "a scale of 1:50", "in a time of 4:30"."""
        return self.word_after in _PROPORTIONED or _PROPORTION.search(self.before) is not None

    @property
    def names_something(self) -> bool:
        """Whether the time, written with capitals, is part of a name: "the Seven Years' War"."""
        return self.words.split()[-1].istitle() and _NAME_AFTER.match(self.after) is not None

    @property
    def closes_a_series(self) -> bool:
        """Whether a time with "last" is the last of a row: "the last year of the war", "the last day for claims"."""
        return self.definite and _ORDERED.match(self.words) is not None and _ORDERED_AFTER.match(self.after) is not None

    @property
    def since_when(self) -> bool:
        """Whether a superlative tells for how long: "the worst in decades", "the first time in years"."""
        return self.word_before == "in" and _SUPERLATIVE.search(self.before) is not None

    @property
    def of_amount(self) -> bool:
        """Whether a figure tells how much there is of something: "a population of 1987"."""
        return _OF_AMOUNT.search(self.before) is not None

    @property
    def titled(self) -> bool:
        """Whether a form of address stands before: "Mr. March"."""
        return _TITLED.search(self.before) is not None

    @property
    def owned(self) -> bool:
        """Whether a possessive stands before."""
        return self.before.rstrip().endswith(("'s", "’s", "s'", "s’"))

    @property
    def opens_sentence(self) -> bool:
        before = self.before.rstrip()
        return not before or before[-1] in ".!?:\"“”'’"

    @property
    def leads_sentence(self) -> bool:
        """Whether a sentence begins with the preposition of the time: "In November, ..."."""
        return _LEADING.search(self.before) is not None

    @property
    def direction(self) -> Direction:
        """Whether the sentence looks back or ahead."""
        return direction(self._text, self._start, self._end)

    @property
    def reckoned(self) -> Literal["soon", "some time"] | None:
        """How far away a time is that the words before count to from another: "one week later, on 1 May"."""
        match = _RECKONED.search(self.before)
        return ("soon" if match["soon"] else "some time") if match else None

    @property
    def background(self) -> bool:
        """Whether the time only tells since when something is there: "founded in 1949", "born 1950", "since 1960"."""
        return _BACKGROUND.search(self.before) is not None

    @property
    def of_birth(self) -> bool:
        """Whether somebody is born then."""
        return _BORN.search(self.before) is not None

    @property
    def alone(self) -> bool:
        """Whether nothing else stands in the line, as in a heading or a cell."""
        return not self.before.rpartition("\n")[2].strip() and not self.after.partition("\n")[0].strip()

    @property
    def in_address(self) -> bool:
        """Whether a street follows."""
        return street_follows(self._text, self._end)

    @property
    def rated(self) -> bool:
        """Whether a figure stands before, so that "a day" is a rate."""
        return _FIGURE.search(self.before) is not None
