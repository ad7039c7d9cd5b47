"""Ages of persons as sentences tell them: "aged 64", "Ada Poe, 64,", "she was 64", "at 64", "her 64th birthday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.values.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_ONLY = r"(?:(?:just|only|still|now|already)\s+)?"
_SAID = pattern(
    rf"(?:\b[Aa]t\s+(?:age\s+)?|\b[Aa]ge(?:d|\s+of|\s+at\s+death:?|:)?\s+|\blived\s+to\s+(?:be\s+)?|"
    rf"\b(?i:he|she|who|and)\s+(?:is|was|will\s+be|would\s+be)\s+|[A-Z][\w’'-]+,?\s+is\s+|"
    rf",\s+(?:is|will\s+be|would\s+be)\s+|"
    rf"\bNow\s+(?:aged\s+)?|\b(?:turn(?:s|ed|ing)?|being)\s+|\bmak(?:es|ing)\s+(?:him|her)\s+){_ONLY}\Z"
)
_WAS = pattern(rf"\b(?:was|is|will\s+be|would\s+be)\s+{_ONLY}\Z")
_BORN_IS = pattern(rf"\ABorn\b[^;:]{{3,80}},\s+(?:the\s+[a-z -]{{3,40}}|[A-Z][\w’' -]{{2,40}})\s+is\s+{_ONLY}\Z")
_BORN_FIRST = pattern(r"\ABorn\b[^;:]{3,80}?,\s+(?=(?:[Tt]he|[A-Z][\w’'-]+)\s)")
"""How a sentence begins that tells the birth of its subject before its age."""
_LEADS_TO = pattern(
    r",? (?:[Tt]he [a-z-]+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:is|remains) (?:still )?(?:the|an?|one) "
)
"""After an age at the head of a sentence: "At 44 the goalkeeper is the oldest man in the squad"."""
_PERSON_OF = pattern(
    r"\b(?:an?|as) (?:(?!(?:group|team|total|staff|crew)\b)[a-z]+ )?(?:lad|boy|girl|lass|youth|man|woman|bride|widow|"
    r"widower|student|apprentice|recruit|teenager|youngster|novice)\s+of\s+\Z"
)
_WHEN = pattern(r"\s+when\s+(?:he|she)\b")
_WHEN_IT = pattern(r"\s+when\s+(?:the|an?|his|her|their|its|[A-Z])")
_SOMEBODY = pattern(
    r"(?:\b(?:[Hh]e|[Ss]he|who|[A-Z][\w’'-]+)|\bborn\b[^.;:]*[,)]|\b[Bb]orn\b[^.;:]*\band)\s+(?:was|is)\s+"
    rf"{_ONLY}\Z"
)
"""Before the age of a person at what befell: "Ada Poe was 41 when the mill burned down"."""
_BORN_ON = pattern(r"\b(?:born|date of birth|birthday|birth certificate)\b")
_PRESENT = pattern(rf"\bis\s+{_ONLY}\Z")
_OF_A_THING = pattern(
    r"\b(?:ranked|placed|seeded|stood|stands|priced|closed|opened|valued|set|fixed|capped|estimated|put|level|sold|"
    r"finished|temperature\w*|number)\s+at\s+\Z"
)
_CLOSED = pattern(
    r"\s*(?:[,.;:)–—]|\Z)|\s+(?:and|but|when|on|after|before|as|while|with|he|she|from|without|following|last|despite|"
    r"at\s+(?:his|her)\s+death|this|next|now|today|years?\s+old)\b|\s+(?:in|by)\s+(?!\d{1,2}\b)"
)
"""After a bare number that is an age."""
APPOSED = pattern(
    r"\A[^.;:\d]{0,60}?\b(?:(?P<surname>[A-Z][\w’'-]+)|[Tt]he(?:\s+[a-z-]+){1,3})(?:\s+\([^()]*\))?,\s+(?:aged\s+)?\Z"
)
"""Between the head of a sentence and the age of its subject: "Ada Poe (born 1960), "."""
_NAMED = pattern(r"[A-Z][\w’'.-]+\s+[A-Z][\w’'-]+(?:\s+\([^()]*\))?,\s+\Z")
_FIRST_NAME = pattern(r"(?:,\s+|\band\s+|\A|[a-z]\s+)([A-Z][a-z]+),\s+\Z")
_OF_KIN = pattern(r"\b(?:brother|sister|son|daughter|mother|father|wife|husband|twin|cousin),?\s+[A-Z][a-z]+,\s+\Z")
_SEVERAL = pattern(r",?\s+(?:and|or)\s+")
_TURNS = pattern(r"\bturn(?:s|ed|ing)?\s+(?:\w+\s+)?\Z")
_OWN = pattern(r"(?:\b(?P<way>before|after|short of)\s+)?\b(?:his|her)\s+\Z")
_BIRTHDAY = pattern(r"\s+birthday\b")
_OF_LIFE = pattern(r"\s+year(?=\s*(?:[,.;)]|\Z))")
_DIED_IN_HER = pattern(r"\b(?:died|dead|death)\b[^.;:]{0,40}\bin\s+(?:his|her)\s+\Z")
"""Elsewhere a year so counted may be one of service."""
_OF_HIS_AGE = pattern(r"\s+year\s+of\s+(?:his|her)\s+(?:age|life)\b")
_IN_THE = pattern(r"\bin\s+(?:the\s+)?\Z")
_OLDEST, _RARE = 125, 100
_PERSON = pattern(r"\b(?i:he|she|who|his|her|aged|born|birthday)\b")
"""Without any of these a number that large is hardly an age: "it may be called in 1992 at 101"."""


class Age(NamedTuple):
    """An age in whole years, and whether it is told of the birthday itself."""

    mention: Mention
    number: int
    birthday: bool = False


def ages(context: Context, sentence: Sentence) -> Iterator[Age]:
    """The ages of persons that a sentence tells; of two that share their words, "aged 9 and 7", none."""
    for mention in sentence.mentions:
        number = mention.whole
        if number is None or not 0 < number < _OLDEST or _shared(context, sentence, mention):
            continue
        before = context.text[max(sentence.start, mention.start - 60) : mention.start]
        if mention.kind == "ordinal":
            yield from _by_ordinal(context, sentence, mention, number, before)
        elif mention.kind == "age" or (mention.kind == "number" and _is_age(context, sentence, mention, before)):
            yield Age(mention, number, birthday=_TURNS.search(before) is not None)


def _by_ordinal(context: Context, sentence: Sentence, mention: Mention, number: int, before: str) -> Iterator[Age]:
    """Read "her 64th birthday", "in her 65th year" and "in the 65th year of her age"."""
    own = _OWN.search(before)
    if own and (day := _BIRTHDAY.match(context.text, mention.end, sentence.end)):
        early = own["way"] in {"before", "short of"}
        yield Age(mention._replace(end=day.end()), number - early, birthday=own["way"] is None)
        return
    of_life = _OF_LIFE.match(context.text, mention.end, sentence.end) if _DIED_IN_HER.search(before) else None
    of_age = _OF_HIS_AGE.match(context.text, mention.end, sentence.end) if _IN_THE.search(before) else None
    if year := of_life or of_age:
        yield Age(mention._replace(end=year.end()), number - 1)


def _is_age(context: Context, sentence: Sentence, mention: Mention, before: str) -> bool:
    """Whether a bare number is an age by the words around it."""
    of_nobody = (mention.whole or 0) >= _RARE and not _PERSON.search(context.text, sentence.start, sentence.end)
    closed = _CLOSED.match(context.text, mention.end, sentence.end) or _LEADS_TO.match(context.text, mention.end)
    if of_nobody or not closed or _OF_A_THING.search(before):
        return False
    following = context.text[mention.end : mention.end + 1]
    if (first := _FIRST_NAME.search(before)) and first[1] not in MONTHS:
        return following == "," or _OF_KIN.search(before) is not None
    led = _BORN_FIRST.sub("", context.text[sentence.start : mention.start])
    if _NAMED.search(before) or APPOSED.match(led):
        return following in {",", ".", ")"}
    leads = context.text[sentence.start : mention.start] == "At " and _LEADS_TO.match(context.text, mention.end)
    if leads or _BORN_IS.match(context.text[sentence.start : mention.start]):
        return True
    born = following in {",", ";"} and _BORN_ON.search(context.text, mention.end, sentence.end)
    when = _WHEN_IT.match(context.text, mention.end) and _SOMEBODY.search(context.text, sentence.start, mention.start)
    if when or (born and _PRESENT.search(before)):
        return True
    return bool(_SAID.search(before) or _PERSON_OF.search(before)) or bool(
        _WAS.search(before) and _WHEN.match(context.text, mention.end)
    )


def _shared(context: Context, sentence: Sentence, mention: Mention) -> bool:
    return any(_SEVERAL.fullmatch(context.text, mention.end, one.start) for one in sentence.mentions)
