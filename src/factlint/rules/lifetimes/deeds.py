"""What somebody did, alive, by the words of the sentence that also tells when that life began or ended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.biographies import OPENING, another
from factlint.rules.lifetimes.kin import KIN
from factlint.rules.lifetimes.lives import NAME, births, deaths, lives

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_SEES = (
    r"(?:photographed|painted|sketched|filmed|saw|watched|witnessed|attended|covered|described|recorded|survived|"
    r"fought\s+in|took\s+part\s+in|rode\s+in|played\s+in|sailed\s+in)"
)
"""What is done to an event while it lasts: "photographed the floods of 1910"."""
_DOES = (
    rf"(?:{_SEES}|joined|moved|won|wrote|founded|signed|served|met|married|visited|led|directed|drew|carved|starred|played|"
    r"composed|invented|discovered|taught|studied|graduated|resigned|retired|designed|edited|travelled|traveled|"
    r"enlisted|fought|opened|closed|bought|sold|sang|performed|voted|chaired|toured|lectured|preached|sailed|flew|"
    r"accepted|collected|addressed|argued|broke|got|held|made|read|rewrote|sat|sent|shot|threw|took|rowed|competed|spoke|returned|"
    r"emigrated|arrived|settled|swam|climbed|conducted|acted|appeared|began|built|"
    r"captained|coached|commanded|danced|delivered|granted|hosted|launched|patented|posed|ran|represented|rode|"
    r"skippered|stood|testified|translated|tutored|went|worked|lived|gave\s+(?:an?|the|his|her)\s+(?:[a-z]+\s+)?"
    r"(?:speech|talk|reading|lecture|concert|recital|interview|performance))"
)
"""What only the living do; many other verbs outlive a person: "inspired", "shaped", "left"."""
_VERB = pattern(rf"\b{_DOES}\b")
_ADVERB = r"(?:[a-z]+ly\s+|also\s+|then\s+|first\s+|later\s+|often\s+|even\s+|himself\s+|herself\s+)?"
_DEED = pattern(
    rf"(?P<verb>{_DOES})\b(?P<object>[^.;:]{{0,100}}?)\b(?P<by>in|on|from|between|during|until|of)\s+(?:the\s+)?"
    r"(?:(?:spring|summer|autumn|winter|end)\s+of\s+|[A-Z][a-z]+\s+)?\Z"
)
"""From what somebody did to its date."""
_GOES_ON = pattern(
    rf"(?:(?:\A[,)]*|\A\)?,\s[^,]{{3,40}},|\band)\s+{_ADVERB}|\A[,)]*\s+who\s+{_ADVERB}|"
    rf"[,:;]\s+(?P<who>he|she)\s+(?:had\s+)?{_ADVERB})\Z"
)
"""From the end of a life to what that person did."""
_THEN = pattern(r"(?:[^;:]*?(?:,|;|\.|\band|\bbut))?\s+(?:[Ii]n|[Oo]n)\s+\Z|\A[,)]*\s+(?:in|on)\s+\Z")
_ACTED = pattern(rf",?\s+(?P<who>he|she)\s+{_ADVERB}{_DOES}\b(?!\s+(?:a\s+)?(?:posthumous|named))")
_LED = pattern(r"(?:\A|\b)(?:In|On|By)\s+\Z")
_LEADS = pattern(rf",?\s+(?:the\s+(?:[a-z-]+\s+){{1,3}})?{NAME},?\s*\(\Z")
_ACTS_THEN = pattern(rf"\)\s+{_ADVERB}{_DOES}\b")
"""Around a life that stands between the date of a deed and the deed: "In 1992 Ada Poe (1931-1988) moved"."""
_DONE = pattern(rf"\b(?:{_DOES}|written|drawn|given|led|sung|taken)\b[^.;:()]{{0,40}}?\b(?:in|on)\s+\Z")
_DONE_BY = pattern(rf"\s+by\s+(?:the\s+(?:[a-z-]+\s+){{1,3}})?{NAME},?\s*\(\Z")
"""Around the date of a deed that is told in the passive: "signed in 1992 by Ada Poe (1931-1988)"."""
_HEAD = pattern(
    rf"\W*(?:[Tt]he\s+(?:[a-z-]+\s+){{1,3}})?(?:{NAME}|He|She)\s+{_ADVERB}{_DOES}\b(?P<object>[^.;:]{{0,80}}?)\bin\s+"
)
_ENDS = pattern(
    r",?\s+(?:[^.;:]{0,60}?(?:,|\band)\s+)?(?:and,?\s+)?(?:as\s+(?:his|her)\s+[a-z]+\s+(?:says|shows|reads),\s+)?"
    r"(?:who\s+|she\s+|he\s+)?(?:was\s+)?(?:lived|born|died)\b[^.;:]{0,40}?\b(?:in|on|from)\s+\Z"
)
"""From the date of a deed to an end of the life of the same person."""
_ONE_PERSON = pattern(
    rf"(?:\A\W*(?:[Tt]he\s+(?:[a-z-]+\s+){{1,3}})?(?:{NAME}|(?P<who>He|She))(?:,?\s+who)?\s+(?:was\s+)?|\A)\Z"
)
"""Before "died" or "was born" where the sentence goes on about who it was."""
_BRACKETED = pattern(r"\(\s*(?:b\.|d\.|born|died)?\s*(?:in\s+|on\s+)?\Z|,\s+(?:born|died)\s+(?:in\s+|on\s+)?\Z")
_HIS_DEATH = pattern(r"(?:After|Before|Since|Until|By|At)\s+(?P<whose>his|her)\s+death\b[^.;:()]{0,40}\s(?:in|on)\s+")
_OF_ONE = pattern(
    rf"(?:[^.;:]*?[,;:]\s+|{OPENING})?(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s+(?:(?!(?:of|by|for|to|with|from|and|named|after)\b)"
    rf"[a-z-]+\s+){{1,4}})?(?:{NAME}|[A-Z][\w’'-]+)(?:,\s+(?:an?|the)\s+[^,()]{{3,40}})?,?\s*(?:\(\s*)?"
    r"(?:b\.|d\.|born|died)?\s*(?:in\s+|on\s+)?"
)
"""Before the life of who a sentence is about."""
_END_WORD = pattern(r"\b(?P<word>[Bb]orn|died|was\s+killed)\b[^.;:()]{0,60}\Z")
_NOT_HIS_DAY = (
    rf"(?<!-)\b(?:who|which|that|whose|where|when|until|till|while|before|after|since|later|now|than|{{kept}}built|sold|bought|lost|given|shown|drawn|made|"
    rf"written|taken|held|set|found|about|story|history|his|their|father|mother)\b(?!\s+(?:own|first|last|final)\b)|{KIN}"
)
_IN_OBJECT = {
    False: pattern(_NOT_HIS_DAY.replace("{kept}", r"\w+ed|")),
    True: pattern(_NOT_HIS_DAY.replace("{kept}", r"\w+ed|of|")),
}
"""Words by which a date is that of something else than the deed, after a death and before a birth."""
_OF_IT = pattern(r"\s+(?:of|about|on)\b")
_ACTIVE = pattern(
    rf"[,)]*\s+(?:who\s+)?{_ADVERB}(?P<verb>[a-z]{{2,}}ed|showed|had|gave|held)\s(?P<object>[^.;:()]{{0,100}}?)\b(?:in|on)\s+"
)
_THERE = pattern(
    r",\s+(?:where|when|at\s+which)\s+(?P<who>he|she)\s+(?:also\s+|even\s+|himself\s+|herself\s+)?(?:was\s+present|"
    r"attended\s+(?:its|the)\s+(?:[a-z]+\s+)?(?:opening|ceremony|premi[eè]re|unveiling|launch|dinner|banquet|reception)|"
    r"gave\s+(?:an?|the)\s+(?:[a-z]+\s+)?(?:speech|talk|address|interview))\b|,?\s+in\s+person\b"
)
"""Around the date of an act at which whoever did it was present."""
_DEGREE = pattern(r"(?:(?:an?|the|his|her)\s+)?(?:[\w’'-]+\s+){0,4}(?:degree|diploma|doctorate)\s+")
_CEREMONY = pattern(r",?\s+(?:at|during)\s+(?:an?|the)\s+(?:[a-z]+\s+)?(?:ceremony|gala|banquet|dinner)\b")
"""Around the date on which somebody "received a degree ... at a ceremony", which the dead seldom do unsaid."""
_ARTIST_ACTED = pattern(
    rf",\s+the\s+(?:composer|painter|poet|author|writer|novelist|sculptor|singer|actor|architect|philosopher|inventor|"
    rf"photographer|playwright|pianist|violinist|cellist|conductor|chemist|physicist|mathematician|historian)\s+{_ADVERB}"
    rf"(?={_DOES}\b)"
)
"""From "After his death in 1956" to what he himself did, in a draft that has not told of any other."""
_SOMEBODY_BEFORE = pattern(rf"\b(?:he|she|his|her|him)\b|{KIN}|(?-i:[A-Z][a-z]+\s+[A-Z])", re.IGNORECASE)
_LEAST = 2
"""How many dates a sentence has that tells the end of a life and a deed."""
_TOGETHER = pattern(
    r"&|\bposthumous|\b(?:film|novel|biopic|statue|memorial|street|prize)\b|(?-i:United|City|Town|Rovers|Athletic|FC|Club|Company|Society|Union|Brothers|Band)\b"
)


class Deed(NamedTuple):
    """The date of a deed, and the end of the life that it lies beyond; `born` where that is the birth."""

    when: Mention
    end: Mention
    born: bool


class _Ends(NamedTuple):
    """The ends of a life as one sentence tells them, in brackets or by a word: its first and its last day."""

    first: date | None
    last: date | None
    places: tuple[Mention, ...]

    @property
    def start(self) -> int:
        return min(place.start for place in self.places)

    @property
    def end(self) -> int:
        return max(place.end for place in self.places)


def deeds(context: Context) -> Iterator[Deed]:
    """The deeds before the birth or after the death of who did them."""
    for sentence in context.sentences:
        dates = [one for one in sentence.mentions if one.kind == "date"]
        if len(dates) < _LEAST or sentence.quoted or sentence.crowded or _TOGETHER.search(sentence.text):
            continue
        ends = _ends(context, sentence)
        for when in dates if ends else ():
            if ends and when not in ends.places and when.period and when.bound == "exact" and not when.modifier:
                born = ends.first is not None and when.period.last < ends.first
                late = ends.last is not None and when.period.last > ends.last and _reaches(when, ends.last)
                if (born or late) and _is_deed(context, sentence, ends, when, born=born):
                    yield Deed(when, ends.places[0 if born else -1], born)


def _reaches(when: Mention, last: date) -> bool:
    """Whether a date lies after a day, or is a stretch that begins before it and ends in a later year."""
    assert when.period is not None  # noqa: S101 - only dates with a period come here
    return when.period.start > last or ("/" in when.value and when.period.last.year > last.year)


def _ends(context: Context, sentence: Sentence) -> _Ends | None:
    whole = list(lives(context, sentence))
    if len(whole) == 1:
        return _Ends(whole[0].birth[0], whole[0].death[1], whole[0].places)
    born, died = list(births(context, sentence)), list(deaths(context, sentence))
    if whole or len(born) + len(died) != 1:
        return None
    place, (first, last) = (born or died)[0]
    return _Ends(first if born else None, None if born else last, (place,))


def _is_deed(context: Context, sentence: Sentence, ends: _Ends, when: Mention, *, born: bool) -> bool:
    """Whether the words around a date tell what the person of a life did then."""
    text = context.text
    if when.start < ends.start:
        return _told_first(context, sentence, ends, when, born=born)
    if when.start < ends.end:
        return False
    who = _subject(text[sentence.start : ends.start])
    between = text[ends.end : when.start]
    if who is None or another(between):
        return False
    acted = _ACTED.match(text, when.end, sentence.end) if _THEN.fullmatch(between) else None
    if acted is not None:
        return born or who in {"", acted["who"]}
    if not born and (_was_there(text, ends.end, when, who) or _is_of_artist(text, sentence, ends, between)):
        return True
    return _does(between, who, born=born)


def _was_there(text: str, end: int, when: Mention, who: str) -> bool:
    """Whether the words behind a date tell that whoever did it was present."""
    acted = _ACTIVE.fullmatch(text, end, when.start)
    if acted is None or _IN_OBJECT[True].search(acted["object"]):
        return False
    if acted["verb"] == "received" and _DEGREE.fullmatch(acted["object"]) and _CEREMONY.match(text, when.end):
        return True
    there = _THERE.match(text, when.end)
    return there is not None and (not there["who"] or who in {"", "name", there["who"]})


def _is_of_artist(text: str, sentence: Sentence, ends: _Ends, between: str) -> bool:
    """Whether "After his death in 1956, the composer moved to Crete in" tells of one and the same."""
    acted = _ARTIST_ACTED.match(between)
    if acted is None or not _HIS_DEATH.fullmatch(text[sentence.start : ends.start]):
        return False
    deed = _DEED.match(between, acted.end())
    told = text[max(sentence.start - 500, 0) : sentence.start]
    return deed is not None and not _IN_OBJECT[False].search(deed["object"]) and not _SOMEBODY_BEFORE.search(told)


def _does(between: str, who: str, *, born: bool) -> bool:
    """Whether the words from a life to a date tell what was done then."""
    for verb in _VERB.finditer(between):
        deed = _DEED.match(between, verb.start())
        led = _GOES_ON.search(between[: verb.start()])
        if deed is None or led is None or (led["who"] and led["who"] != who):
            continue
        seen = deed["by"] != "of" or re.match(_SEES, deed["verb"])
        if seen and not _IN_OBJECT[born].search(deed["object"]) and not _OF_IT.match(deed["object"]):
            return True
    return False


def _subject(before: str) -> str | None:
    """Who lived: the pronoun or the name, empty before brackets; `None` where words before tell of somebody else."""
    if _BRACKETED.search(before):
        return "" if _OF_ONE.fullmatch(before) else None
    if death := _HIS_DEATH.fullmatch(before):
        return "he" if death["whose"] == "his" else "she"
    word = _END_WORD.search(before)
    one = _ONE_PERSON.match(before[: word.start()]) if word else None
    return (one["who"] or "name").lower() if one else None


def _told_first(context: Context, sentence: Sentence, ends: _Ends, when: Mention, *, born: bool) -> bool:
    """Whether a deed is told before the life of who did it."""
    text = context.text
    before, between = text[sentence.start : when.start], text[when.end : ends.start]
    if _LED.search(before) and _LEADS.fullmatch(between):
        return _ACTS_THEN.match(text, ends.end) is not None
    if _DONE.search(before) and _DONE_BY.fullmatch(between):
        return True
    head = _HEAD.fullmatch(before)
    if head is None or _IN_OBJECT[born].search(head["object"]) or another(between):
        return False
    return _ENDS.fullmatch(between) is not None
