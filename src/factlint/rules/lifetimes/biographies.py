"""Stretches of a draft that tell of one person: a sentence about somebody, and those that go on with "she" or "he"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.ages import ages
from factlint.rules.lifetimes.kin import KIN
from factlint.rules.lifetimes.lives import BORN, Life, at_death, births, deaths, lives

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_WHEN = (
    r"(?:In|On|At|By|From|After|Before|During|Until|Between|Since|Then|Later|Aged|As|When|While|For|Only|Now|Today|"
    r"Born|And|But|Yet|However|Meanwhile|Indeed|Still|According to (?:the|an?|his|her)|"
    r"(?:An?|Some|[A-Z][a-z]+|[0-9]+)\s+(?:years?|months?|weeks?|days?|decades?)\s+"
    r"(?:ago|later|earlier|before|on)\b)"
)
_DOING = r"(?:[A-Z][a-z]{2,}(?:ed|ing)|Left|Sent|Made)\s+[a-z][^.;:]{0,80}?,\s"
OPENING = rf"\W*(?:[A-Z][\w ]{{0,30}}:\s+)?(?:{_WHEN}\b[^.;:]{{0,80}}?\s|{_DOING})?"
"""What may stand before the subject of a sentence: "In the spring of 1918, "."""
_APPOSED = r"(?:An?|The) (?:[\w’'-]+ ){1,14}?[\w’'-]+, "
"""What the person is, before the pronoun: "The eldest child of a miller, she"."""
_PRONOUN = pattern(rf"(?:{OPENING}|{_APPOSED})(?P<pronoun>[Hh]e|[Ss]he)\b")
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Professor|Sergeant|Captain|Father|Sister|Judge|Councillor)\.?\s+)?"
_GIVEN = (
    r"(?:(?!(?:The|An?|Al(?:so|though)|Though|Because|Despite|If|Once|Whereas|Wh\w+|That|This|These|There|It|Its|We|You|"
    r"They|Their|Our|My|I|His|Her|So|Not|No|All|Some|Many|Most|Both|Each|Here|How)\b)[A-Z][\w’'.-]+\s+)"
)
_NAMED = pattern(
    rf"{OPENING}(?:(?:[Tt]he|[Aa]|[Hh]er|[Hh]is)\s+(?:[a-z-]+\s+){{1,4}})?(?P<title>{_TITLE})"
    rf"(?<!\b[IiOo]n )(?<!\b[Aa]t )(?<!\b[Ff]rom )(?<!\bof )(?<!\bfor )(?<!\bto )(?<!\bby )(?<!\bwith )"
    rf"(?P<given>{_GIVEN}{{0,3}})(?P<surname>[A-Z][\w’'-]+)(?=,|\s+\(|\s+[a-z])"
)
_AGED = pattern(r", [1-9][0-9], ")
_SOMEBODY = pattern(rf"{_GIVEN}[A-Z]|\b(?:born|died)\b")
_ROLE = pattern(r"The(?: [a-z-]+){1,3}?(?=,? who )|The [a-z-]+(?= (?:was born|died)\b)")
_HEAD = pattern(r"(?:[\w:;,’'-]+ ){0,20}?the (?:[a-z-]+ )?(?P<role>[a-z]+) (?:died|retired|resigned)\b")
_OWNED = r"(?![’'] |[’']s (?!(?:death|birth|funeral|life|age|second|first|third)\b)[a-z])"
"""What belongs to kin is no person: "above her father's shop"."""
_OF_KIN = pattern(
    rf"\b(?:his|her|whose)\b[^.;:]{{0,20}}?{KIN}{_OWNED}|\b(?:the|an?) {KIN}(?! of\b)|"
    rf"\b[A-Z][\w’'-]+[’']s {KIN}",
    re.IGNORECASE,
)
_BESIDE = pattern(
    rf"\b(?:with|married|wed|beside|met|and|alongside|succeeded|replaced|of|by|for|after|to)\s+"
    rf"(?:(?:his|her|the|an?)\s+(?:(?!is\b|was\b)[a-z]+\s+){{1,2}})?{_TITLE}(?:{_GIVEN}{{1,3}}[A-Z][\w’'-]+|[A-Z][\w’'-]+),?\s+(?:who|whose)\b"
    rf"|\b(?:with|married|wed|beside|met|and|alongside)\s+{_TITLE}{_GIVEN}{{1,3}}[A-Z][\w’'-]+"
    rf"|\band\s+(?:[A-Z][\w’'-]+\s+)?[A-Z][\w’'-]+,\s+[^,;.:]{{0,40}}?\b(?:[1-9][0-9]|younger|older|junior|senior),\s"
    rf"|\b(?:with|married|wed|beside|met|and|alongside)\s+(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\b"
)
"""Another person, by name."""
_ACT = (
    r"(?:\w+ly\s+|first\s+|also\s+|then\s+|again\s+|even\s+)?(?P<verb>[a-z]{2,}ed|became|began|bought|brought|built|"
    r"came|chose|drew|fell|flew|fought|found|gave|held|laid|led|left|made|met|opened|ran|rode|said|sang|sat|sold|spoke|"
    r"spent|stood|swam|taught|told|took|went|won|wrote)\b"
)
_OUTLIVES = (
    "received gained inspired influenced remained entered featured appeared ranked shaped earned shared continued "
    "became came left died stood won fell topped emerged reigned lived"
)
"""What can be said of the dead too: a prize, a ranking, what a work went on to do."""
_GAVE = pattern(
    r"\s+(?:an?|the|his|her|two|three)\s+(?:\w+\s+)?"
    r"(?:speech|talk|reading|lecture|concert|recital|interview|performance)\b"
)
"""What only the living give; the dead give names and money."""
_UNTIL = (
    r"(?:(?!\b(?:who|which|that|when|until|where|of(?! (?:his|her)\b)|for|about|than|to|(?<!and )\w+ed|written|"
    r"built|made|held|given|taken|"
    r"bought|begun|drawn|found|lost|won)\b)[^.;:()“”\"])*?\b(?:in|on)\s+(?:\w+\s+)?"
)
"""Between an act and its year; a participle has a year of its own: "letters written in 1911"."""
_NAMED_FOR = pattern(r"\b(?:that|which) (?:bears?|bore|carries|has) (?:his|her) name\b")
"""Words that say nothing of the time of a deed."""
_HIS_PAPER = pattern(
    r"(?:The|A) (?:charter|letter|deed|will|note|postcard|lease|contract|portrait|drawing|painting|sketch|diary) "
    r"(?:(?:by|with|in) which|which|that)? ?(?:he|she) (?:himself |herself )?[^.;:]{3,100} (?:is|was) dated (?:to )?"
)
"""Before the date of what somebody wrote or made in person."""
_WAS = pattern(r"(?:He|She|[Mm]rs? \w+) was (?:only |just )?\Z")
_BORN = pattern(rf"(?i:\b{BORN}\b)|\bb\.")
_THING = pattern(r"\b(?:the|this|an?)\s+[a-z]+\s+(?:was|were|is|had been)\s+(?:born|killed)\b")
_DIED = pattern(
    r"\b(?:(?<!nearly )(?<!almost )died|passed away|was (?:killed|murdered|executed|found dead)|drowned)\b|\bd\."
)
_TELLS_OF_LIVES = pattern(
    rf"\b(?:[Bb]orn|{BORN}|died|killed|murdered|retired|age of|aged|birthday)\b|[a-z] \(\d{{4}}\s?[–-]\s?\d{{4}}\)|"
    r"[a-z], \d\d[,.]|\b(?:at|was) \d\d\b"
)
WHEN_DIED = pattern(r",\s+(?:has\s+|had\s+)?died\b|\s+when\s+(?:he|she)\s+(?:died|was\s+killed)\b")
"""After an age at the death that stands before the dates: "was 81 when he died in 2011, having been born in 1920"."""
_GOES_ON = pattern(
    r"(?:\s+years\s+old)?\s*(?:\W*\Z|(?:,\s+|\b(?:and|but|with|despite)\b)(?!.*\b(?:when|then|at the time|while)\b))"
)
"""After the age of "He was 78", which may go on as it likes, though not with another time."""
_BORN_AS = pattern(r"Born [^.;:]{2,80}?, (?P<pronoun>he|she)\b")
"""How a sentence begins whose person was born then: "Born in 1911, she took over the loft"."""
_AT_DEATH = pattern(rf"{_DIED.pattern}|\b(?:death|lived to)\b")

AFTER_DEATH = (
    r"\b(?:posthumous\w*|estate|named after|memorial|statue|biopic|film|novel|remains|reburied|exhumed|published|"
    r"grave|ghost|buried|canonised|canonized|rehabilitated|pardoned|born)\b"
)
"""What is told of the dead: honours, works, graves."""


class Biography(NamedTuple):
    """The sentences about one person, in order, and what they tell of the two ends of the life."""

    context: Context
    sentences: tuple[Sentence, ...]
    surname: str
    """Empty where the person is told by a role alone: "the painter, who"."""

    @property
    def births(self) -> list[tuple[Mention, tuple[date, date]]]:
        return [
            found
            for one in self.sentences
            for found in births(self.context, one)
            if self._is_told(one, found[0], _BORN)
        ]

    @property
    def deaths(self) -> list[tuple[Mention, tuple[date, date]]]:
        return [
            found
            for one in self.sentences
            for found in deaths(self.context, one)
            if self._is_told(one, found[0], _DIED)
        ]

    @property
    def life(self) -> Life | None:
        """The life whose two ends the sentences give, together or apart; `None` where they give others too."""
        whole = [found for one in self.sentences for found in lives(self.context, one)]
        if len(whole) == 1:
            before = self.context.text[max(whole[0].places[0].start - 60, 0) : whole[0].places[0].start]
            return whole[0] if self.surname in before or len(whole[0].places) > 1 else None
        born, died = self.births, self.deaths
        if whole or len(born) != 1 or len(died) != 1 or born[0][1][0] >= died[0][1][0]:
            return None
        return Life(born[0][1], died[0][1], (born[0][0], died[0][0]))

    @property
    def ages_at_death(self) -> Iterator[tuple[Mention, int]]:
        """The ages told as those at the death: "died aged 64", "died in May. She was 64"."""
        dead: Sentence | None = None
        for one in self.sentences:
            for mention, age, _ in ages(self.context, one):
                if self._is_of_death(one, mention):
                    yield mention, age
            stated = _stated(one) if dead is not None else None
            number = stated.quantity.number if stated and stated.quantity else None
            if stated and isinstance(number, int) and 0 < number < 125 and stated.bound == "exact":
                yield stated, number
            dead = one if _DIED.search(one.text) and not another(one.text) else None

    def _is_of_death(self, sentence: Sentence, age: Mention) -> bool:
        """Whether an age is told as that at the death: "died aged 64", "was 64 when she died"."""
        if WHEN_DIED.match(self.context.text, age.end, sentence.end):
            return not another(self.context.text[sentence.start : age.start])
        return at_death(self.context, sentence, age) and self._is_told(sentence, age, _AT_DEATH)

    def acts(self, sentence: Sentence, year: Mention) -> bool:
        """Whether a sentence tells of something that the person, alive, did in a year: "In 1918 she laid the stone"."""
        before = _NAMED_FOR.sub("", self.context.text[sentence.start : year.start])
        if another(before):
            return False
        if _HIS_PAPER.fullmatch(before):
            return True
        if re.search(r"(?:\A|[;:]\s)(?:[Ii]n|[Oo]n|[Bb]y)\s+(?:\w+\s+){0,3}\Z", before):
            found = re.compile(rf",?\s+{self._subject}{_ACT}").match(self.context.text, year.end, sentence.end)
        else:
            found = re.search(rf"{self._subject}{_ACT}{_UNTIL}\Z", before)
        if found is None or found["verb"] in _OUTLIVES.split():
            return False
        return found["verb"] != "gave" or _GAVE.match(found.string[found.end("verb") :]) is not None

    @property
    def _subject(self) -> str:
        surname = f"|{_TITLE}{re.escape(self.surname)}" if self.surname else ""
        return rf"(?<!\w)(?:[Hh]e|[Ss]he{surname}(?:\s+\([^()]*\))?)\s+"

    def _is_told(self, sentence: Sentence, mention: Mention, of: re.Pattern[str]) -> bool:
        """Whether a birth, a death or an age is told of the person: nobody else is named in the sentence before it."""
        before = self.context.text[sentence.start : mention.start]
        return of.search(before) is not None and not _THING.search(before) and not another(before)


def biographies(context: Context) -> tuple[Biography, ...]:
    """The stretches of the draft that are about one person each."""
    return context.once(_told)


def _told(context: Context) -> tuple[Biography, ...]:
    return _read(context) if _TELLS_OF_LIVES.search(context.text) else ()


def _read(context: Context) -> tuple[Biography, ...]:
    found: list[list[Sentence]] = []
    names: list[str] = []
    open_, surname, given, pronoun = False, "", "", ""
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded:
            continue
        if sentence.kind not in {"paragraph", "item"}:
            open_ = False
            continue
        if said := _PRONOUN.match(sentence.text):
            word = said["pronoun"].lower()
            if open_ and pronoun in {"", word}:
                pronoun = word
                found[-1].append(sentence)
            else:
                open_ = False
        elif (named := _NAMED.match(sentence.text)) and (
            named["given"] or named["title"] or named["surname"] == surname or _AGED.match(sentence.text, named.end())
        ):
            first = named["given"].partition(" ")[0]
            if open_ and named["surname"] == surname and first in {"", given or first}:
                found[-1].append(sentence)
            else:
                found.append([sentence])
                names.append(named["surname"])
                open_, surname, given, pronoun = True, named["surname"], "", ""
            given = first or given
        elif _ROLE.match(sentence.text) or _HEAD.match(sentence.text):
            found.append([sentence])
            names.append("")
            open_, surname, given, pronoun = True, "", "", ""
        elif open_ and _SOMEBODY.search(sentence.text):
            open_ = False
        elif open_ and (said := re.search(r"\b(?:he|she)\b", sentence.text)) and pronoun in {"", said[0]}:
            found[-1].append(sentence)
        open_ = open_ and not another(sentence.text)
    return tuple(Biography(context, tuple(one), name) for one, name in zip(found, names, strict=True))


def told_by_pronoun(context: Context) -> Iterator[Biography]:
    """The stretches about one person who is only "she" or "he", from the birth on: "Born in 1911, she ... She died"."""
    told: list[Sentence] = []
    pronoun = ""
    for sentence in context.sentences if _TELLS_OF_LIVES.search(context.text) else ():
        said = _PRONOUN.match(sentence.text) or _BORN_AS.match(sentence.text)
        word = said["pronoun"].lower() if said else ""
        quiet = sentence.quoted or sentence.crowded or sentence.kind not in {"paragraph", "item"}
        quiet = quiet or another(sentence.text)
        if told and (quiet or word != pronoun):
            yield Biography(context, tuple(told), "")
            told = []
        if said and not quiet and (told or sentence.has("born")):
            told.append(sentence)
            pronoun = word
    if told:
        yield Biography(context, tuple(told), "")


def another(words: str) -> bool:
    """Whether words tell of somebody else besides the person whom a sentence is about."""
    return bool(_OF_KIN.search(words) or _BESIDE.search(words))


def _stated(sentence: Sentence) -> Mention | None:
    """The number of "She was 64.", or of "He was 64, his son said."."""
    mention = sentence.mentions[0] if sentence.mentions else None
    if mention is None or not _WAS.match(sentence.text[: mention.start - sentence.start]):
        return None
    return mention if _GOES_ON.match(sentence.text, mention.end - sentence.start) else None
