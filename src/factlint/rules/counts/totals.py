"""Totals: the places where a draft says how many of something a whole has ("NATO has 32 members")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions.counted import Counted, counted_after, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.dates import year_of
from factlint.rules.working.arithmetic import operand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_NAME = r"(?:[A-Z][\w’'&-]*(?:\s+(?:of|for|and|de|the)(?=\s+[A-Z])|\s+[A-Z][\w’'&-]*){0,5})"
_LITTLE = r"(?!(?:in|of|on|at|to|for|by|with|from|and|or|but|as|is|are|was|were|has|have|had|will|that|which|who)\b)"
_KIND = rf"{_LITTLE}(?:[A-Z][\w’'-]*|[a-z][\w’'-]+)\s+{_LITTLE}[a-z][\w’'-]+"
"""A thing that two words tell from others: "the ethics committee", "the Orion trial"."""
_LONG_KIND = rf"(?:{_LITTLE}[A-Z][\w’'-]*\s+)?{_KIND}"
"""The same with a longer name: "the Harrow Street viaduct"."""
_MEMBERS = frozenset({"member", "seat", "person", "nation"})
"""What a thing without a name must consist of to be known again: "the 6-pin round connector" is one of many."""
_OWNER_BEFORE = pattern(
    rf"(?:^|[,;:(]\s|\b(?:the|and|but|that|while|as|which|today|currently|now|because|since|where|when)\s)"
    rf"(?P<owner>(?:[Tt]he\s+)?{_NAME}|[Tt]he\s+{_LONG_KIND})(?:,[^,;:.]{{1,60}},|(?P<which>,\s+which))?\s+"
    r"(?:now\s+|currently\s+|today\s+|still\s+|already\s+|also\s+)?"
    r"(?P<verb>has|have|had|counts|counted|comprises|comprised|consists of|consisted of|unites|united|is made up of|"
    r"employs|employed|enrolled|recruited|surveyed|seats|"
    r"houses|holds|operates|owns|runs)\s+(?:a total of\s+|just\s+|only\s+|exactly\s+)?\Z"
)
_POSSESSIVE_BEFORE = pattern(
    rf"(?P<owner>{_NAME}|\b[Tt]he\s+{_LONG_KIND})(?:’s|'s|s’|s')\s+(?:total\s+|full\s+|entire\s+)?\Z"
)
_OWNER_AFTER = pattern(rf"\s+(?:of|in)\s+(?P<owner>the\s+{_KIND}|(?:the\s+)?{_NAME})")
_ADJECTIVE_AFTER = pattern(rf"\s+(?:[a-z]+\s+(?={_NAME}))?(?P<owner>{_NAME}|{_KIND})")
_WHOLE_BEFORE = pattern(
    r"\b(?:[Aa]ll|[Ee]ach of the|[Ee]very one of the|[Tt]he full|[Tt]he total of|[Aa]ll of the|[Aa]ll the|"
    r"[Aa]ltogether,?)\s+\Z"
)
_THERE_BEFORE = r"\b[Tt]here\s+(?:are|were)\s+(?:a total of\s+|altogether\s+|now\s+)?\Z"
_HAS_BEFORE = r"\b(?:has|have|contains?|comprises?|runs to|consists? of)\s+\Z"
_SEATS_BEFORE = pattern(r"\b(?P<verb>seats|sleeps|holds|capacity (?:of|is)|has room for)\s+\Z")
_NOT_NOW = pattern(r"\b(?:will|would|could|may|might|should|once|then|originally|formerly|when|if)\b", re.IGNORECASE)
_OF_THEM = pattern(r"\s+of\s+(?:the|its|their|these|those|our)(?=\s)")
_WHOLE_AFTER = pattern(r"[^.;:,]{0,20}\s(?:in total|in all|altogether|all told)\b")
_OTHER_TIME = pattern(
    r"\b(?:then|initially|originally|later|previously|formerly|once|founding|founded|first|last|next|another|other|"
    r"additional|further|more|new|remaining|ago|earlier|will|would|could|may|might|should|plans?|planned|expects?|"
    r"expected|target|proposed|by|until|before|after|since|when|during|if|joined|rose|fell|grew|increased|from|up to|"
    r"at least|at most|about|around|some|nearly|almost|roughly|over|more than|fewer|less|average|per|each|every)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset("He She It They We I You This That These Those There".split())
_NEAR = 300
"""How many characters apart two totals may stand to be read together."""
_NEUTRAL = frozenset(["total", "full", "current", "entire", "different", "separate", "individual", "overall"])


class Total(NamedTuple):
    """One statement of a total: `owner` (empty where the draft itself is meant) has `mention` of `head`.

    `narrowed` tells that words of another time, a part or a hedge stand in the clause. `in_total` marks "there are N
    in total", `definite` what is presupposed ("NATO's 32 members"), whose verb tells of something else. `past` is the
    tense, `dates` the values of the dates in the sentence, `years` the years that they name.
    """

    owner: str
    counted: Counted
    mention: Mention
    narrowed: bool
    in_total: bool
    definite: bool
    past: bool
    dates: frozenset[str]
    years: frozenset[int]

    @property
    def written(self) -> str:
        """The figure without the noun that a hyphen may tie to it: "32" of "32-member"."""
        return self.mention.text.removesuffix(f"-{self.mention.unit}") if self.mention.unit else self.mention.text

    @property
    def by_verb(self) -> bool:
        """Whether the verb tells what is counted: "the hall seats 600"."""
        return self.counted.start == self.mention.end

    @property
    def span(self) -> tuple[int, int]:
        return self.mention.start, self.mention.start + len(self.written)

    @property
    def key(self) -> tuple[str, str, frozenset[str]]:
        """What is counted: of whom, what, and with which modifiers."""
        return self.owner, self.counted.head, frozenset(self.counted.modifiers) - _NEUTRAL

    def at_one_time(self, other: Total) -> bool:
        """Whether two totals of a draft speak of one time, as far as tenses and dates tell.

        What is presupposed has no tense of its own, and a day without a year is that of the event, where it stands
        near: "Tarsia has 12 ministers. Tarsia's 13 ministers met on Monday".
        """
        if self.past == other.past and self.dates == other.dates:
            return True
        near = abs(self.mention.start - other.mention.start) <= _NEAR
        return near and (self.definite or other.definite) and not self.years and not other.years

    def agrees(self, other: Total) -> bool:
        """Whether the two figures can be one."""
        mine, theirs = self.mention.quantity, other.mention.quantity
        return mine is None or theirs is None or operand(mine).overlaps(operand(theirs))


def totals(context: Context) -> tuple[Total, ...]:
    """The totals that a draft states in its own words, in order."""
    return tuple(_totals(context))


def _totals(context: Context) -> Iterator[Total]:
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded or sentence.kind in {"cell", "quotation"}:
            continue
        for mention in sentence.mentions:
            if mention.kind == "number" and mention.quantity is not None:
                total = _total(context, sentence, mention)
                if total is not None and not context.quoted(mention.start, mention.end):
                    yield total


def _total(context: Context, sentence: Sentence, mention: Mention) -> Total | None:
    text = context.text
    if seats := _seats(sentence, mention):
        return seats
    hyphenated = _hyphenated(text, sentence, mention)
    found = hyphenated or _counted(text, sentence, mention)
    if found is None:
        return None
    owner, counted, in_total = found
    if owner in _PRONOUNS:
        return None  # "He had forty sons" may be another than he who had thirty
    stated = _OWNER_BEFORE.search(text[max(sentence.start, mention.start - 120) : mention.start])
    start, end = sentence.clause_at(mention.start)
    dated = sentence.mentions
    if stated and stated["which"]:  # what follows the comma is told of the owner, maybe of another time
        end = text.find(",", counted.end, end) if "," in text[counted.end : end] else end
        dated = context.mentions_in(start, end)
    # What follows "all 35 chapters" tells what befalls them; it does not narrow them.
    around = _WHOLE_BEFORE.sub("", text[start : mention.start]) + (" " + text[counted.end : end] if owner else "")
    return Total(
        owner=_plain(owner),
        counted=counted,
        mention=mention,
        narrowed=_OTHER_TIME.search(around) is not None or mention.bound != "exact",
        in_total=in_total,
        definite=hyphenated is not None or stated is None,
        past=re.search(r"\b(?:had|were|was|counted|comprised|consisted|united|employed)\b", around) is not None,
        dates=frozenset(other.value for other in dated if other.kind == "date"),
        years=frozenset(year for other in dated if (year := year_of(other)) is not None),
    )


def _seats(sentence: Sentence, mention: Mention) -> Total | None:
    """Read "the hall seats 600": the verb counts what the noun would."""
    before = sentence.document_text[max(sentence.start, mention.start - 80) : mention.start]
    verb = _SEATS_BEFORE.search(before)
    bare = counted_after(sentence.document_text, mention.end, sentence.end) is None
    if verb is None or (verb["verb"] not in {"seats", "sleeps"} and not bare):
        return None
    head = "bed" if verb["verb"] == "sleeps" else "seat"
    return Total(
        owner="",
        counted=Counted(head, (), mention.end, mention.end, plural=True),
        mention=mention,
        narrowed=_NOT_NOW.search(before) is not None or mention.bound != "exact",
        in_total=True,
        definite=True,
        past=False,
        dates=frozenset(),
        years=frozenset(),
    )


def _hyphenated(text: str, sentence: Sentence, mention: Mention) -> tuple[str, Counted, bool] | None:
    """Read "32-member NATO"."""
    hyphen = mention.end if text[mention.end : mention.end + 1] == "-" else text.rfind("-", mention.start, mention.end)
    end = _word_end(text, hyphen + 1)
    found = _ADJECTIVE_AFTER.match(text, end, sentence.end) if hyphen > 0 else None
    definite = re.search(r"\b(?:[Tt]he|[Tt]his)\s+\Z", text[max(sentence.start, mention.start - 8) : mention.start])
    if found is None or not definite or end < hyphen + 3:
        return None
    head = singular(text[hyphen + 1 : end])
    if found["owner"].islower() and head not in _MEMBERS:
        return None
    return found["owner"], Counted(head, (), hyphen + 1, found.end(), plural=True), False


def _counted(text: str, sentence: Sentence, mention: Mention) -> tuple[str, Counted, bool] | None:
    """Read the other ways to state a total: owner, noun phrase, and whether it is called the total."""
    of = _OF_THEM.match(text, mention.end, sentence.end)
    counted = counted_after(text, of.end() if of else mention.end, sentence.end)
    before = text[max(sentence.start, mention.start - 120) : mention.start]
    if counted is None or not counted.plural or (of and not _WHOLE_BEFORE.search(before)):
        return None
    if found := _OWNER_BEFORE.search(before) or _POSSESSIVE_BEFORE.search(before):
        return found["owner"], counted, False
    in_total = _WHOLE_AFTER.match(text, counted.end, sentence.end)
    stated = bool(in_total and re.search(rf"{_THERE_BEFORE}|{_HAS_BEFORE}", before))
    after = _OWNER_AFTER.match(text, counted.end, sentence.end)
    if after and re.search(r"(?:\b[Tt]he|\b[Aa]ll|\b[Aa]re)\s+\Z", before):
        return after["owner"], counted, stated
    return ("", counted, stated) if stated or _WHOLE_BEFORE.search(before) else None


def _word_end(text: str, start: int) -> int:
    found = re.compile(r"[^\W\d_]+").match(text, start)
    return found.end() if found else start


def _plain(owner: str) -> str:
    """The name of an owner without article and possessive, in lower case."""
    return re.sub(r"\s+", " ", re.sub(r"\A[Tt]he\s+|[’']s?\Z", "", owner)).lower()
