"""Lives as drafts tell them: who was born when, who died when, and how old somebody is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.kin import KIN
from factlint.rules.reading.dates import states_year, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

NAME = r"(?:[A-Z][\w’'.-]+\s+){1,3}[A-Z][\w’'-]+"
"""A pattern for a full name: two to four words with capitals."""

_NOT_A_LIFE = pattern(
    r"\b(?:c\.|ca\.|circa|about|reign\w*|ruled?|active|fl\.|flourished|served|in office|term|president|king|queen|"
    r"prime minister|editor|war|dynasty|empire|season|era|period|edition|vol)\s*\(?\Z",
    re.IGNORECASE,
)
BORN = r"(?:born|c[ao]me into (?:the|this) world|s[ae][ew]n? the light of (?:day|the world))"
"""Words for a birth, in small letters."""
_WITHIN = rf"(?:(?!\b(?:{BORN}|died|dead|killed|murdered|executed|death)\b)[^.;()\d]){{0,60}}?"
_BORN = pattern(
    rf"\b{BORN}\b{_WITHIN}\b(?:in|on)\s+(?:the\s+)?\Z|\b(?:b\.|born)\s*\Z|"
    r"\bborn\s+(?:(?:in|at)\s+)?(?-i:(?:[A-Z][\w’'-]+,?\s+){1,3})(?<=,\s)\Z",
    re.IGNORECASE,
)
_BORN_THEN = pattern(r",?\s+(?:is|was|being)\s+the\s+(?:year|day|date)\s+of\s+(?:his|her)\s+birth\b")
"""After the date of a birth: "1938 was the year of her birth"."""
_BIRTH_DATE = r"\b(?:(?:his|her|whose) birthday|date of birth|birth (?:date|certificate))\b[^.;()\d]{0,40}\Z"
_BIRTH_TOLD = pattern(rf"{_BORN.pattern}|{_BIRTH_DATE}", re.IGNORECASE)
_LEFT_IT = r"(?:departed|left) this (?:life|world)|world\b[^.;:]{1,50}\band left it"
_DIED = pattern(
    rf"\b(?:died|dead|killed|murdered|executed|death|passed away|perished|{_LEFT_IT})\b{_WITHIN}\b(?:in|on)\s+"
    r"(?:the\s+)?\Z|\b(?:d\.|died)\s*\Z",
    re.IGNORECASE,
)
_DEATH_WORDS = pattern(
    rf"\b(?:(?:died?|lived to|dead|death|killed|murdered|executed|passed away|perished|{_LEFT_IT}|\band left it)\b|d\.)"
)
OF_ANOTHER = pattern(
    r"\b(?:where|while|whose|who|when|that|which|because|and|but)\s+(?:his|her|their|its|the|an?)\s+"
    r"(?:[a-z-]+\s+){0,2}[a-z-]+,\s+(?:then\s+)?(?:at\s+(?:the\s+)?)?\Z"
)
"""Between a death and the age of a subject of its own: "died in the home where his trainer, aged 96,"."""
_THEN_DIED = pattern(rf",\s+(?:(?:has|had|was|were)\s+)?{_DEATH_WORDS.pattern}")
_OF_WHOM = pattern(r"\b(?:of (?:whom|them)|whose(?: [a-z]+){1,2})(?: [a-z]+){0,3} \Z")
"""Before the death of some of others: "one of six children, of whom two died before the age of five"."""
_KIN = pattern(rf";[^;]*{KIN}", re.IGNORECASE)
"""After a birth, of whose death a clause of its own tells: "born in 1948; her brother Leif died in 2016"."""
_DONE_AT = pattern(r"\b(?!died\b)[a-z]+(?:ed|t|ft)\s+(?:school\s+|home\s+|again\s+)?(?:at\s+(?:age\s+)?)?\Z")
_AND_THEN = pattern(r",?\s+(?:and|then|but)\b")
"""Around an age of something done before a death: "married at 31 and died in 2019"."""
_NO_WORDS = pattern(r"(?:.*[,;:(–—])?\s*(?:then\s+)?(?:(?i:at)\s+)?(?:the\s+)?", re.DOTALL)
"""Before an age between two commas that is of the subject before them: "Ada Poe, aged 76, died"."""


_HEADED = pattern(
    r"(?:[A-Z][\w’'.-]+\s+){1,3}(?P<surname>[A-Z][\w’'-]+)(?:,\s+[a-z][^,;:.()\d]{2,60})*(?:,|:|\s+\(|\s[–—-])?\s*"
)
"""Before the years of a life in a heading: a full name, and what the person was."""
_ENDS_HEADING = pattern(r"\)?\s*")
_OLDEST = 123


class Life(NamedTuple):
    """The days of a birth and a death as `first` and `last` possible day, and the mentions that give them."""

    birth: tuple[date, date]
    death: tuple[date, date]
    places: tuple[Mention, ...]

    @property
    def ages(self) -> range:
        """The ages at which the person may have died."""
        least = years_between(self.birth[1], self.death[0])
        return range(max(least, 0), years_between(self.birth[0], self.death[1]) + 1)


def years_between(start: date, end: date) -> int:
    """Whole years from one day to another, as ages count."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def lives(context: Context, sentence: Sentence) -> Iterator[Life]:
    """The lives whose both ends a sentence gives: "(1920-2001)", "born in 1920 ... died in 2001"."""
    text = context.text
    if sentence.crowded:
        return
    for mention in sentence.mentions:
        ends = stretch(mention)
        if ends is None or mention.period is None or mention.modifier or mention.bound != "exact":
            continue
        before = text[max(sentence.start, mention.start - 40) : mention.start]
        lived = re.search(r"\blived\s+(?:from\s+)?\Z", before)
        following = text[mention.end : mention.end + 1]
        bracketed = (re.search(rf"(?:{NAME}|\b[A-Z][a-z]+),?\s*\(\Z", before) and following == ")") or (
            re.search(rf"\A{NAME},\s+\Z", text[sentence.start : mention.start]) and following == ","
        )
        if (lived or bracketed) and not _NOT_A_LIFE.search(before):
            yield _life_of_range(mention, *ends)
    dated = [(m, text[max(sentence.start, m.start - 80) : m.start]) for m in sentence.mentions if _dated(m)]
    born = [mention for mention, before in dated if _BORN.search(before)]
    died = [mention for mention, before in dated if _DIED.search(before)]
    if len(born) == len(died) == 1 and born[0] != died[0]:
        one, other = born[0].period, died[0].period
        kin = _KIN.search(text, min(born[0].end, died[0].start), died[0].start)
        if kin is None and one is not None and other is not None and one.start < other.start:
            yield Life((one.start, one.last), (other.start, other.last), (born[0], died[0]))


def headed(sentence: Sentence) -> tuple[str, Life] | None:
    """The surname and the life that a heading gives: "Ada Poe, violin maker, 1931–2024"."""
    told = sentence.mentions[-1] if sentence.kind == "heading" and sentence.mentions else None
    ends = stretch(told) if told is not None else None
    if (
        told is None
        or ends is None
        or told.modifier
        or not _ENDS_HEADING.fullmatch(sentence.text, told.end - sentence.start)
    ):
        return None
    name = _HEADED.fullmatch(sentence.text, 0, told.start - sentence.start)
    lived = ends[1].year - ends[0].year
    return (name["surname"], _life_of_range(told, *ends)) if name and 0 < lived < _OLDEST else None


def births(context: Context, sentence: Sentence) -> Iterator[tuple[Mention, tuple[date, date]]]:
    """The dates of birth that a sentence gives, each as its first and last possible day."""
    yield from _ends(context, sentence, _BIRTH_TOLD)
    for mention in sentence.mentions if sentence.has("of (?:his|her) birth") else ():
        if _dated(mention) and mention.period and _BORN_THEN.match(context.text, mention.end, sentence.end):
            yield mention, (mention.period.start, mention.period.last)


def deaths(context: Context, sentence: Sentence) -> Iterator[tuple[Mention, tuple[date, date]]]:
    """The dates of death that a sentence gives, in the same way."""
    return _ends(context, sentence, _DIED)


def _ends(context: Context, sentence: Sentence, words: re.Pattern[str]) -> Iterator[tuple[Mention, tuple[date, date]]]:
    for mention in sentence.mentions:
        if _dated(mention) and mention.period is not None:
            before = context.text[max(sentence.start, mention.start - 80) : mention.start]
            if words.search(before):
                yield mention, (mention.period.start, mention.period.last)


_UNTIL = pattern(r"(?<!lived )(?<!alive )until (?:he|she) (?:was|turned) \Z")


def at_death(context: Context, sentence: Sentence, age: Mention) -> bool:
    """Whether an age is told as the age at death, and not of another subject or event between two commas."""
    text = context.text
    told = list(_DEATH_WORDS.finditer(text, max(sentence.start, age.start - 60), age.start))
    if told:
        of_whom = _OF_WHOM.search(text, sentence.start, told[-1].start())
        return of_whom is None and OF_ANOTHER.search(text, told[-1].end(), age.start) is None
    if (
        _UNTIL.search(text, sentence.start, age.start)
        or _DEATH_WORDS.search(text, age.end, min(sentence.end, age.end + 40)) is None
    ):
        return False
    if _DONE_AT.search(text, sentence.start, age.start) and _AND_THEN.match(text, age.end, sentence.end):
        return False
    apart = _THEN_DIED.match(text, age.end) is not None
    return not apart or _NO_WORDS.fullmatch(text, sentence.start, age.start) is not None


def _dated(mention: Mention) -> bool:
    return (
        mention.kind == "date"
        and mention.period is not None
        and mention.period.days <= 366
        and states_year(mention)
        and mention.bound == "exact"
        and not mention.modifier
    )


def _life_of_range(mention: Mention, first: date, last: date) -> Life:
    if re.search(r"[^\W\d_]{3}", mention.text):
        return Life((first, first), (last, last), (mention,))
    return Life((first, first.replace(month=12, day=31)), (last.replace(month=1, day=1), last), (mention,))
