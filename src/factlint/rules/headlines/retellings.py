"""A figure of a headline against the one by which the body tells the same."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, singular
from factlint.patterns import pattern
from factlint.rules import Phrase, Problem, Related
from factlint.rules.counts.comparing import content_words, slip
from factlint.rules.counts.labelled import Figure, agree
from factlint.rules.counts.slipped import meant, other_day
from factlint.rules.counts.synonyms import called
from factlint.rules.headlines.deeds import ACTIVE, PLAIN, kind_of, words_like
from factlint.rules.headlines.saying import against
from factlint.rules.working.arithmetic import operand, place_value, result
from factlint.rules.working.derivations import derive
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match
    from factlint.rules.working.derivations import How

_OTHER = pattern(
    r"\b(?:other|another|more|further|additional|first|last|extra|remaining|least|already|again|"
    r"most(?! of (?:them|these|those|whom|which)))\b"
)
"""Words around a figure by which it may be one of a part, or of others than the headline tells of."""
_ROOT = 4
"""So many letters of a word tell it again in another form: "council" and "councillors"."""
_MANY = 20
_AT_HEAD = 12
_OF_THE = pattern(r"\s+of\s+(?:(?:the|its|their|his|her|our)\s+)?(?:[\w-]+(?:[’']s|s[’'])\s+)?")
"""Between a part and the noun of its whole."""
_AFTER = 30
"""How many characters behind a figure such words may stand."""
_EACH_TIME = pattern(r"(?: [a-z-]+){0,3} (?:an?|per|each|every) (?:hour|day|week|month|quarter|year|season)\b")
_STILL = pattern(r"(?: [a-z-]+){0,3} (?:(?:was|were|is|are|had|have) )?(?:still|remain(?:s|ed|ing)?|left)\b")
"""After what is left of a number that was larger once."""
_NAMELESS = frozenset({"", "people", "men", "women", "children"})
_TOLL = Phrase(
    rf"^(?:# ?)?<figure:number>(?: (?!and|of|in|to|or|per|more)(?P<noun>[a-z]+))? (?P<word>{PLAIN}|[a-z]+ed)\b"
)
_TAKES = Phrase(
    r"^(?:# ?)?(?:[^\W\d_][\w’'-]* ){1,6}(?P<word>kills|injures|wounds|hurts) (?:at least )?<figure:number>"
)
_PEOPLE = Phrase(
    rf"(?<!\w)<figure:number>(?: [a-z]+)? (?P<noun>[a-z]+) (?:(?:were|are|have been|had been) (?:[a-z]+ly )?"
    rf"(?P<word>{PLAIN}|[a-z]+ed)|(?:have |had )?(?P<did>{ACTIVE}))\b"
)
_SAVED = Phrase(r"(?<!\w)(?P<word>[a-z]+ed) <figure:number> (?:[a-z]+ )?(?P<noun>[a-z]*(?:s|men)|people|children)\b")
"""What somebody did to so many, of whom a headline says that it was done: "rescued seven fishermen"."""
_DOES = Phrase(r"^(?:# ?)?(?P<who>(?-i:[A-Z])[\w’'-]+) [a-z]+s <figure:number>(?= (?:as|in|to|against|for|and|at)\b|$)")
_DID = Phrase(
    r"(?<!\w)(?P<who>(?-i:[A-Z])[\w’'-]+) (?:has |have |had )?[a-z]{3,} <figure:number> (?:[a-z]+ )?[a-z]+s\b"
)
"""What one did so many of, with and without the noun: "Poe hits five", and "Ada Poe scored four goals"."""
_AND_PEOPLE = Phrase(
    r"(?:^|, |\bthat )(?:The|A|One|Its|Their) [a-z]+(?: [a-z]+)? and <figure:number>(?: of (?:his|her|the|its|their))?"
    r" [a-z]+ (?:were|are|have been|had been) (?:[a-z]+ly )?(?P<word>hurt|[a-z]+ed|dead|missing)\b"
)
"""One person and some more: "The driver and six of his passengers were injured"."""
_PART_OF = Phrase(r"<part:number> (?:out )?of (?:the |its |their )?<whole:number>")
_NAME = pattern(r"\b[A-Z][a-z]{3,}")
_CHANGED = pattern(
    r"(?i)\b(?:gain|add|los|shed|drop|more|fewer|another|extra|new|up|down|picks? up|swing)(?:e?s|t|ing)?\b"
)
"""In a headline that tells by how many they are more or fewer."""
_LONG, _FEW = 4, 8
"""So many digits make it unlikely that two figures are told by the same ones."""
_FIRST = 3
"""In so many sentences the body tells what its headline does."""
_BY_VOTES = Phrase(r"\bby <one:number>(?: votes)? to <other:number>")
_FOR_AND_AGAINST = Phrase(
    r"<for:number>(?: [a-z]+){0,3} (?:voted|were|was)? ?(?:for|in favou?r)\b[^.;]{0,60}?<against:number>"
    r"(?: [a-z]+){0,3}? against\b"
)
_ALSO = pattern(r"\b(?:another|later|also|too|more|since then|the (?:death )?toll|body|bodies)\b")
"""In a sentence that may tell of some more of them."""
_AND = pattern(r"(?i)\b(?:and|with|or|plus)(?: (?:his|her|their|its|the))? \Z")
_AND_THEN = pattern(r"[0-9] (?:next|this|last) (?:year|month|week)\b")
"""In a sentence that tells of some now and of some another time: "4,000 posts this year and 2,000 next year"."""
_VAGUE = pattern(r"(?i)(?:dozens|scores|hundreds|thousands|several)\Z")
"""A number that adds nothing to another that is exact."""
_MADE: frozenset[How] = frozenset({"sum", "difference", "product", "ratio", "part"})
"""How a figure comes from others that are not it."""


def judge_alone(figure: Figure, same: list[Figure], below: list[Sentence]) -> list[Problem]:
    """A figure of the headline whose like stands once in the body, in the first sentence, which tells the same."""
    stated = figure.mention
    if (
        stated.kind == "percent"
        or len(same) != 1
        or not below
        or same[0].sentence is not below[0]
        or stated.quantity is None
    ):
        return []
    other = same[0].mention
    shared = {word[:_ROOT] for word in figure.words} & {word[:_ROOT] for word in same[0].words}
    # The headline may leave words out: "41 holiday homes" are the "fourteen wooden holiday homes".
    exact = stated.bound == other.bound == "exact" and figure.label[2] <= same[0].label[2]
    if not exact or len(shared) < (1 if figure.noun else 2) or agree(stated, other) or _is_of_others(below[0], other):
        return []
    if any(match["whole"] == other for match in below[0].find(_PART_OF)):
        return []  # "25 of the 45 seats" are no 45
    if _STILL.match(below[0].document_text, other.end) or _EACH_TIME.match(below[0].document_text, other.end):
        return []  # "50,000 oaks by 2030" are "10,000 oaks a year"
    given = [mention.quantity for one in below for mention in one.mentions if mention.quantity is not None]
    told = any(one.quantity is not None and one.quantity.number == stated.quantity.number for one in below[0].mentions)
    small = figure.noun and max(stated.whole or _MANY, other.whole or _MANY) < _MANY  # nobody rounds these
    few = small and not any(_OTHER.search(one.text) for one in below[1:])
    as_round = _are_as_round(stated, other)
    near = operand(other.quantity or stated.quantity).overlaps(result(stated.quantity)) or _is_rounded(stated, other)
    rough = (not few and not as_round and near) or _AND_THEN.search(below[0].text)
    known = any(agree(stated, one) for sentence in below for one in sentence.mentions if one is not other)
    if told or rough or known or derive(stated.quantity, given, ways=_MADE if as_round else None):
        return []
    return [against(stated, other)]


def _is_rounded(one: Mention, other: Mention) -> bool:
    """Whether a whole number is another one cut to fewer digits, however much that takes away: 6,000 of 5,840."""
    if not one.whole or not other.whole:
        return False
    place = place_value(Fraction(one.whole))
    return place > place_value(Fraction(other.whole)) and abs(one.whole - other.whole) * 2 <= place


def _are_as_round(one: Mention, other: Mention) -> bool:
    """Whether two whole numbers end in as many zeros, so that none of them is the other rounded: 2,000 and 3,000."""
    if one.whole is None or other.whole is None:
        return False
    first, second = str(one.whole), str(other.whole)
    return len(first) == len(second) and first.endswith("0") and len(first.rstrip("0")) == len(second.rstrip("0"))


def part_told(context: Context, figure: Figure, below: list[Sentence]) -> list[Figure]:
    """The figure at the head of the body that counts some of what the headline does: "Eight of the libraries"."""
    first = below[0] if below else None
    mention = first.mentions[0] if first and first.mentions else None
    if first is None or mention is None or mention.kind != "number" or mention.start - first.start > _AT_HEAD:
        return []
    of = _OF_THE.match(context.text, mention.end, first.end)
    counted = counted_after(context.text, of.end() - 1, first.end) if of else None
    if counted is None or counted.head != figure.noun or not counted.plural:
        return []
    label = (mention.unit or mention.kind, counted.head, frozenset(counted.modifiers))
    return [Figure(mention, label, content_words(first.text), first)]


def judge_some_of_all(figure: Figure, below: list[Sentence]) -> Iterator[Problem]:
    """Judge "Poe wins with 27 seats" by "The Poe Party took 25 of the 45 seats" at the head of the body."""
    stated, names = figure.mention, set(_NAME.findall(figure.sentence.text))
    if _CHANGED.search(figure.sentence.text):
        return
    parts = [
        match["part"]
        for sentence in below[:_FIRST]
        for match in sentence.find(_PART_OF)
        if not sentence.quoted and names & set(_NAME.findall(sentence.text))
        if (counted := counted_after(sentence.document_text, match["whole"].end, sentence.end))
        if counted.head == figure.noun
    ]
    if len(parts) == 1 and parts[0].bound == stated.bound == "exact" and not agree(stated, parts[0]):
        yield against(stated, parts[0])


def _is_of_others(sentence: Sentence, figure: Mention) -> bool:
    """Whether the words of a clause before a figure, and those right behind it, make it one of others."""
    start, end = sentence.clause_at(figure.start)
    return _OTHER.search(sentence.document_text, start, min(end, figure.end + _AFTER)) is not None


def judge_slip(figure: Figure, below: list[Sentence]) -> Iterator[Problem]:
    """A figure of the headline of which the body only has one with a slip in its digits: 48,000 and 84,000."""
    stated = figure.mention
    told = [mention for one in below for mention in one.mentions if mention.kind == stated.kind]
    exchanged = [
        other
        for one in below
        for other in one.mentions
        if other.kind == stated.kind
        and not _STILL.match(one.document_text, other.end)
        and ((how := slip(stated.text, other.text)) == "transposed" or (how and _of_noun(one, figure.noun)))
    ]
    given = [mention.quantity for mention in told if mention.quantity is not None]
    if exchanged and stated.quantity is not None and derive(stated.quantity, given) is None:
        yield against(stated, exchanged[0])


def judge_transposed(figure: Figure, below: list[Sentence]) -> Iterator[Problem]:
    """A long figure of the headline of which the body has one with two digits exchanged: £168,400 and £186,400.

    It is none of the body's own, nor what two of these make to the last digit.
    """
    stated = figure.mention
    if len(re.sub(r"\D", "", stated.text).rstrip("0")) < _LONG or stated.bound != "exact":
        return
    told = [one for each in below for one in each.mentions if (one.kind, one.unit) == (stated.kind, stated.unit)]
    exchanged = next((one for one in told if slip(stated.text, one.text) == "transposed"), None)
    if exchanged is None:
        return
    pairs = list(combinations(told, 2))
    if len(told) > _FEW:  # among many, some two make any figure
        pairs = [(one, other) for each in below for one, other in combinations(each.mentions, 2) if one in told]
    own, numbers = Fraction(stated.exact or 0), {Fraction(one.exact) for one in told if one.exact is not None}
    terms = [(Fraction(one.exact), Fraction(other.exact)) for one, other in pairs if one.exact and other.exact]
    if own not in numbers and not any(own in {one + other, abs(one - other)} for one, other in terms):
        yield against(stated, exchanged)


def _of_noun(sentence: Sentence, noun: str) -> bool:
    """Whether a sentence counts the noun of the headline, and the figure has digits enough to tell a slip."""
    return len(noun) > 2 and re.search(rf"\b{re.escape(noun)}s?\b", sentence.text, re.IGNORECASE) is not None


def judge_meant(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A figure of the headline that is what figures of the body say or make, but for a slip, and a day that is not."""
    for stated in (mention for sentence in above for mention in sentence.mentions):
        if (found := meant(stated, above, below)) is not None:
            shown = found.givens[0].text if len(found.givens) == 1 else close(found.number)
            message = (
                f"The headline has {stated.text}; the body {'has' if len(found.givens) == 1 else 'makes'} {shown}."
            )
            related = tuple(Related(one.start, one.end, "in the body") for one in found.givens)
            yield Problem(stated.start, stated.end, message, related=related)
    if (days := other_day(above, below)) is not None:
        yield against(*days)


def judge_votes(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """Judge "carried by 12 votes to 9" by "11 voted for it and nine against"."""
    for stated in (match for one in above for match in one.find(_BY_VOTES)):
        told = [match for one in below for match in one.find(_FOR_AND_AGAINST) if not one.quoted]
        if len(told) != 1:
            continue
        votes = {told[0]["for"].whole, told[0]["against"].whole}
        wrong = [stated[side] for side in ("one", "other") if stated[side].whole not in votes]
        if len(wrong) == 1 and None not in votes:
            start, end = told[0]["for"].start, told[0]["against"].end
            message = f"The headline has {wrong[0].text} votes; in the body it is {told[0]['for'].text} for and "
            message += f"{told[0]['against'].text} against."
            yield Problem(wrong[0].start, wrong[0].end, message, related=(Related(start, end, "in the body"),))


def judge_of_whole(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """Judge "seven of 12 samples fail" by "only one of the dozen met it": the part that is told, or the rest."""
    for stated in (match for one in above for match in one.find(_PART_OF)):
        part, whole = stated["part"].whole, stated["whole"].whole
        told = [found for one in below for found in one.find(_PART_OF) if not one.quoted]
        same = {found["part"].whole for found in told if found["whole"].whole == whole}
        known = {one.whole for sentence in below for one in sentence.mentions}
        if not part or not whole or len(same) != 1 or None in same or part in known:
            continue
        other = next(iter(same)) or 0
        if part not in {other, whole - other}:
            message = f"The headline has {stated['part'].text} of {stated['whole'].text}, the body {other}."
            yield Problem(stated["part"].start, stated["part"].end, message)


def judge_who(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """Judge "Nine hurt as coach overturns" by the one "six people were hurt" of the body."""
    for match in (match for one in above for match in one.find(_TOLL, _TAKES)):
        word, stated = match.words("word"), match["figure"]
        same = [found for one in below for found in one.find(_PEOPLE, _SAVED) if not _AND.search(found.before)]
        same += [found for one in below for found in one.find(_AND_PEOPLE)]
        told = [
            found["figure"]
            for found in same
            if kind_of(found.words("word") or found.words("did")) == kind_of(word) and _may_be_they(match, found)
        ]
        mentions = [mention for one in below for mention in one.mentions if not _VAGUE.match(mention.text)]
        given = [mention.quantity for mention in mentions if mention.quantity is not None]
        alike = "|".join(words_like(word) - {"dead"})
        others = [one for one in below if re.search(rf"\b(?:{alike})\b", one.text)]
        if len(told) != 1 or len(others) != 1 or stated.quantity is None or agree(stated, told[0]):
            continue
        if any(_ALSO.search(one.text) for one in below if one not in others):
            continue
        one_more = any(next(one.find(_AND_PEOPLE), None) for one in others)
        if one_more and stated.whole == (told[0].whole or 0) + 1:
            continue
        if derive(stated.quantity, given, ways=frozenset({"identity", "sum", "difference"})) is None:
            message = f"The headline has {stated.text} {word}, the body {'one and ' if one_more else ''}{told[0].text}."
            related = (Related(told[0].start, told[0].end, "in the body"),)
            yield Problem(stated.start, stated.end, message, related=related)


def _may_be_they(match: Match, found: Match) -> bool:
    """Whether the people of a headline are not called otherwise than those of the body."""
    one, other = (each.words("noun") for each in (match, found))
    return one in _NAMELESS or called(singular(one)) == called(singular(other))


def judge_deeds(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """Judge "Poe hits five as Rovers win" by "Ada Poe scored four goals", told at once and of nothing else."""
    for match in (match for one in above for match in one.find(_DOES)):
        stated = match["figure"]
        told = [found["figure"] for one in below[:1] for found in one.find(_DID) if _is_of(found, match)]
        numbers = [mention for one in below for mention in one.mentions if mention.kind == "number"]
        given = [mention.quantity for mention in numbers if mention.quantity is not None]
        if len(told) != 1 or stated.quantity is None or agree(stated, told[0]):
            continue
        if derive(stated.quantity, given, ways=frozenset({"identity", "sum"})) is None:
            yield against(stated, told[0])


def _is_of(found: Match, match: Match) -> bool:
    """Whether two matches tell of one by the same name."""
    return found.words("who") == match.words("who")
