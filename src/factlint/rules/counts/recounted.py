"""Counts that a draft gives again otherwise: "the school has 14 classrooms", then "the school's 17 classrooms"."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.assertions.sentences.verbs import SIMPLE_PASTS
from factlint.mentions.counted import counted_after, is_plural, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.labelled import OF_THEM
from factlint.rules.counts.recalled import Recall
from factlint.rules.counts.synonyms import called
from factlint.rules.reading.dates import year_of
from factlint.rules.working.derivations import derive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_HAVING = pattern(
    r"(?:\A|[.;:,(]\s+|\b(?:and|but|that|which|where|while|of|in)\s+)(?P<owner>[^.;:,()\d]{2,60}?)(?:,[^.;:,()\d]{2,50},)?(?:,?\s+(?:which|that))?\s+"
    r"(?P<verb>has|have|had|hold(?:s|ing)?|houses|housing|counts|contain(?:s|ing)?|compris(?:es?|ing)|consist(?:s|ing)?\s+of|"
    r"(?:is|are)\s+made\s+up\s+of|boasts?|keeps?|runs(?:\s+to)?|carr(?:y|ies|ied|ying)|"
    r"owns?|owning|operat(?:es?|ing)|employ(?:s|ing)?|enrolled|recruited|seats|sleeps|lists?|stocks?)\s+(?:only\s+|just\s+|now\s+|still\s+|exactly\s+|some\s+|a\s+total\s+of\s+)?\Z",
    re.IGNORECASE,
)
_GROUP_OF = pattern(
    r"\b(?:an?|the|its|their|his|her)\s+(?P<owner>(?:[a-z-]+\s+)?[a-z-]{3,})\s+(?:of|with)\s+\Z", re.IGNORECASE
)
_DOING = pattern(r"\b(?P<verb>[a-z]{3,}ed)\s+\Z")
_COUNTING = {"seats": "seat", "sleeps": "bed"}
"""Verbs that tell what is counted."""
_EMPLOYS = pattern(r"employ(?:s|ing)?\Z")
_AT_PLACE = pattern(r"\s+(?:at|in|on|aboard)\s+(?:its|the|his|her|their)\s+(?P<owner>[\w-]+(?:\s+[\w-]+){0,2})")
"""Behind the number of people whom a firm employs at one of its places: they are the place's."""
_WHOLE = r"(?:all|each\s+of|every\s+one\s+of|any\s+of|none\s+of)"
_RECALLED = pattern(
    rf"(?:\b(?P<whole>{_WHOLE})\s+)?(?:\b(?P<the>the|these|those)|\b(?P<its>its|their|his|her|our)|"
    rf"(?P<owner>(?:[\w-]+\s+)?[\w-]+)(?:[’']s|(?<=s)[’']))\s+\Z",
    re.IGNORECASE,
)
_ALL = pattern(r"\ball\s+\Z", re.IGNORECASE)
_OWNER_AFTER = pattern(r"\s+(?:of|in)\s+(?:the|its|this|their)\s+(?P<owner>[\w-]+(?:\s+[\w-]+){0,2})", re.IGNORECASE)
_PARTICIPLE = pattern(r"\s+(?:that\s+were\s+|who\s+were\s+|we\s+|they\s+)?(?P<verb>[a-z]{3,}ed)\b")
_NARROWING = pattern(
    r"\s+(?:who|that|which|whose|in|from|of|on|with|at|for|under|aboard|hurt|held|left|[a-z]+ing|[a-z]+ed)\b"
)
_A = pattern(r"\ban?\s+\Z", re.IGNORECASE)
_IN = pattern(r"\b(?:in|by|during|at\s+the\s+(?:end|beginning)\s+of)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_BAND = pattern(r"\b(?P<owner>crew|team|party|jury|squad|gang|cast|panel|expedition|garrison)\s+of\s+\Z")
_PERSON = pattern(
    r"(?:man|woman|person|member|sailor|juror|actor|worker|climber|player|rescuer|[a-z]{3}ist|[a-z]{2}eer)\Z"
)
_CHILDREN = ("sons", "daughters", "son", "daughter")
_OF = pattern(r"\bof\s+the\s+\Z", re.IGNORECASE)
_THE = pattern(
    r"(?:\A|[;:,]\s+)(?:(?:(?:not\s+)?all|most|none|many|half|each|every\s+one|only\s+some)\s+of\s+)?"
    r"(?:the|all(?:\s+the)?)\s+\Z",
    re.IGNORECASE,
)
_KNOWN = pattern(r"\b(?:the|these|those|all(?:\s+(?:the|these|those))?)\s+\Z", re.IGNORECASE)
_BESIDE = pattern(
    r"(?:\b(?:and|with|plus|or|the|these|those|its|their|his|her|our|all|of|than|per|to|for|every|each|any|no|both|"
    r"between)|[’']s|[,:(–—-])\s*\Z",
    re.IGNORECASE,
)
"""Before a count that is not the first and the whole: "Poe and two friends", "one of six", "the six"."""
_OF_ALL = pattern(
    r"\b(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|half|any)\b)[a-z]{4,}\s+of\s+\Z"
)
_AND = pattern(r"\s+(?:and|or|plus|with)\b")
_AND_MORE = pattern(
    r"\s+(?:and|or|plus|with)\s+(?:an?|another|one|two|three|his|her|their|its|several|many|other|\d+)\b"
)
_NOT_NOW = pattern(
    r"\b(?:will|would|could|(?-i:may)|might|should|once|then|originally|formerly|initially|at\s+first|when|if|until|used\s+to|"
    r"plan(?:s|ned)?|expects?|ago)\b",
    re.IGNORECASE,
)
_MORE = pattern(
    r"\b(?:another|others?|more|additional|further|plus|joined|extra|new|add(?:s|ed)?|besides|remaining|rest|combined|"
    r"exceptions?|except|unlike|instead|"
    r"together)\b",
    re.IGNORECASE,
)
_COMES_OR_GOES = (
    r"(?:lost|loses?|left|leaves?|closed?|rose|grew|fell|dropped|opened|built|bought|sold|died|withdrew|excluded|born"
    r"|came|went|arrived)"
)
_NEXT = 3
"""How many characters part a sentence from the next one at most."""
_PAIR = 2
_NEAR = 300
_FAR = 2000
"""How many characters on "its", and the name of what has them, still point to the same."""


class Count(NamedTuple):
    """A number of things told for the first time: of what, and by which words its owner, or what was done, is known."""

    sentence: Sentence
    mention: Mention
    head: str
    modifiers: frozenset[str]
    owner: frozenset[str]
    doing: str
    noun: str


def recounts(context: Context) -> tuple[Recall, ...]:
    """The counts of what belongs to one thing, or was just brought in, that a draft gives again as other ones."""
    return context.once(_recounts)


def _recounts(context: Context) -> tuple[Recall, ...]:
    return tuple(_told_again(context))


def _told_again(context: Context) -> Iterator[Recall]:
    told: dict[str, list[Count]] = {}
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded or sentence.kind in {"cell", "quotation"}:
            continue
        for mention in (*_families(context, sentence), *sentence.mentions):
            for count in _counts(context, sentence, mention):
                earlier = told.setdefault(called(count.head), [])
                if earlier and _conflicts(context, earlier, count):
                    yield Recall(mention, earlier[0].mention, f"number of {count.noun}")
                    break
                earlier.append(count)


def _counts(context: Context, sentence: Sentence, mention: Mention) -> Iterator[Count]:
    """What a number counts, by each noun that it may be: behind a plural, what looks like another may be its verb."""
    exact = mention.bound == "exact" and mention.quantity is not None and mention.quantity.number is not None
    if mention.text.endswith(_CHILDREN):
        yield Count(sentence, mention, "child", frozenset(), frozenset(("family",)), "", "children")
        return
    if mention.kind != "number" or not exact:
        return
    before = context.text[max(sentence.start, mention.start - 120) : mention.start]
    counted = counted_after(context.text, mention.end, sentence.end)
    if mention.unit is not None:  # "a 12-member panel"
        words = [word for word in (counted.words if counted else ()) if word not in SIMPLE_PASTS]
        owner = frozenset(word.lower() for word in words if not word.endswith("ed"))
        yield Count(sentence, mention, mention.unit, frozenset(), owner, "", f"{mention.unit}s")
        return
    having, group, doing = _HAVING.search(before), _GROUP_OF.search(before), _DOING.search(before)
    verb = having["verb"].lower() if having else ""
    owned = having or group
    owner = _words(owned["owner"]) if owned else frozenset[str]()
    if counted is None or not counted.plural:
        if verb in _COUNTING:
            yield Count(sentence, mention, _COUNTING[verb], frozenset(), owner, "", f"{_COUNTING[verb]}s")
        elif found := _BAND.search(before):
            yield Count(sentence, mention, "person", frozenset(), _words(found["owner"]), "", "people")
        return
    if _EMPLOYS.match(verb) and counted.head == "person" and not counted.modifiers:
        place = _AT_PLACE.match(context.text, counted.end, sentence.end)
        yield Count(sentence, mention, "employee", frozenset(), _words(place["owner"]) if place else owner, "", "staff")
    for at, word in enumerate(counted.words[: len(counted.modifiers) + 1]):
        if is_plural(word):
            modifiers = frozenset(counted.modifiers[:at])
            done = doing["verb"] if doing else ""
            yield Count(sentence, mention, singular(word), modifiers, owner, done, word)
            if _PERSON.search(singular(word)):
                yield Count(sentence, mention, "person", modifiers, owner, done, word)


def _families(context: Context, sentence: Sentence) -> Iterator[Mention]:
    """The children that "three sons and two daughters" are, as one number."""
    for sons, daughters in pairwise(sentence.mentions):
        if (
            {sons.counted, daughters.counted} != {"son", "daughter"}
            or sons.quantity is None
            or daughters.quantity is None
        ):
            continue
        if re.fullmatch(r"\s(?:sons?|daughters?),?\sand\s", context.text[sons.end : daughters.start]):
            many = (sons.whole or 0) + (daughters.whole or 0)
            end = counted_end(context, daughters, sentence)
            text = context.text[sons.start : end]
            yield sons._replace(
                end=end, text=text, value=str(many), quantity=sons.quantity._replace(low=many, high=many)
            )


def _words(owner: str) -> frozenset[str]:
    return frozenset(singular(word) for word in re.findall(r"[^\W\d_][\w-]+", owner))


def _conflicts(context: Context, earlier: list[Count], count: Count) -> bool:
    """Whether a count takes up the only one before it, and gives another number."""
    first = earlier[0]
    values = {one.mention.value for one in earlier}
    if len(values) != 1 or count.mention.value in values:
        return False
    if any(one.sentence.start == count.sentence.start for one in earlier):
        return False  # one sentence sets the two apart: "not the two-part form but the three-part form"
    if not count.modifiers <= first.modifiers | _words(first.sentence.text.lower()) or _is_plan(context, first):
        return False
    if not _takes_up(context, first, count) or count.mention.start - first.mention.end > _FAR:
        return False
    between = context.text[first.mention.end : count.mention.start]
    years = [_years(context, one) for one in (first, count)]
    headings = (block for block in context.document.blocks if block.kind == "heading")
    apart = any(first.mention.end <= block.start < count.mention.start for block in headings)
    same = [m for m in context.mentions if m.value == count.mention.value and m.start != count.mention.start]
    known = any(
        m.counted is None or count.head in {m.counted, m.unit} or OF_THEM.match(context.text, m.end) for m in same
    )
    if apart or known or _may_change(between, count) or years[0] - years[1]:
        return False
    before = context.mentions_in(first.sentence.start, count.sentence.start)
    others = [m.quantity for m in before if m.quantity and m.kind == "number"]
    return derive(count.mention.quantity, others, ways=frozenset(("sum", "difference"))) is None  # type: ignore[arg-type]


def _may_change(between: str, count: Count) -> bool:
    """Whether what stands between two counts may add to the first, or take from it."""
    noun = re.escape(count.noun[:5])
    nouns = "son|daughter|child" if count.head == "child" else noun
    one_more = rf"\b(?:one|an?)\s+(?:[\w-]+\s+){{0,3}}(?:{nouns})|\buntil\s+(?:one|two|three|an?)\b"
    moves = rf"\b{noun}[^.;]{{0,40}}\b{_COMES_OR_GOES}\b|\b{_COMES_OR_GOES}\b[^.;]{{0,40}}\b{noun}"
    return bool(_MORE.search(between) or re.search(f"{moves}|{one_more}", between, re.IGNORECASE))


def _is_plan(context: Context, count: Count) -> bool:
    """Whether the words before a count make it one of another time, or of what may come."""
    return _NOT_NOW.search(context.text, count.sentence.start, count.mention.start) is not None


def _years(context: Context, count: Count) -> frozenset[int]:
    """The years in which a sentence says that there were so many; not when "the 42-room hotel" was built."""
    if "family" in count.owner or count.mention.unit is not None:
        return frozenset()
    dates = ((m, year_of(m)) for m in count.sentence.mentions)
    return frozenset(year for m, year in dates if year and _IN.search(context.text[max(m.start - 20, 0) : m.start]))


def _takes_up(context: Context, first: Count, count: Count) -> bool:
    """Whether the words beside a count say that it is the whole of what was counted before."""
    text, mention = context.text, count.mention
    before = text[max(count.sentence.start, mention.start - 60) : mention.start]
    found = _RECALLED.search(before)
    if mention.unit is not None:
        introduced = first.mention.unit is None or _A.search(text[: first.mention.start][-5:]) is not None
        return bool(found and found["the"] and introduced and count.owner & first.owner and count.owner <= _told(first))
    if count.head == "person":
        more = first.noun == "people" and bool(_OF.search(before)) and _number(count) > _number(first)
        return more and not _narrowed(text, counted_end(context, mention, count.sentence))
    if _returns(context, first, count):
        return True
    end = counted_end(context, mention, count.sentence)
    done = _PARTICIPLE.match(text, end)
    same_deed = bool(done and done["verb"] == first.doing and _OF.search(before))
    return same_deed or bool(
        first.owner and (found or _ALL.search(before)) and _of_owner(text, end, first, count, found)
    )


def _returns(context: Context, first: Count, count: Count) -> bool:
    """Whether a sentence goes on about those whom the last one brought in: "Nine divers.", "The eight divers".

    Further on, and where they do not open the sentence, only a number that is one off may be theirs.
    """
    text, mention, earlier = context.text, count.mention, first.mention
    gap, off = count.sentence.start - first.sentence.end, _number(count) - _number(first)
    opens = _THE.search(text[count.sentence.start : mention.start]) is not None and gap <= _NEXT
    recalled = _KNOWN.search(text, count.sentence.start, mention.start) is not None and gap <= _NEAR and abs(off) == 1
    if not (opens or recalled) or gap <= 0 or _narrowed(text, counted_end(context, mention, count.sentence)):
        return False
    start = max(first.sentence.start, earlier.start - 12)
    behind = counted_end(context, earlier, first.sentence)
    beside = None if earlier.unit is not None else _BESIDE.search(text, start, earlier.start)
    if recalled and _OF_ALL.search(text, first.sentence.start, earlier.start):
        beside = None  # "members of nine clubs" are not some of the clubs
    alone = not beside and not (_AND_MORE if recalled else _AND).match(text, behind)
    # Any two of them, named or not, are "the two miners"; more than they were are none of them.
    few = min(_number(count), _number(first) / 2) < _PAIR and not (
        recalled and not opens and off > 0 and _number(first) > _PAIR
    )
    return alone and not few


def _of_owner(text: str, end: int, first: Count, count: Count, found: re.Match[str] | None) -> bool:
    """Whether what has so many is what was told to: by its name behind or before the count, or "its", or "all"."""
    if after := _OWNER_AFTER.match(text, end):
        return _is_owned(first, text, after)
    if found and found["owner"]:
        return _known(first, found["owner"])
    if (_narrowed(text, end) and count.head not in _COUNTING.values()) or (
        found and found["the"] and not found["whole"]
    ):
        return False
    return not (found and found["its"]) or _is_near(first, count, found["its"].lower())


def _is_owned(first: Count, text: str, after: re.Match[str]) -> bool:
    """Whether the owner that stands behind is the one that was told of, with nothing to tell a part from the rest."""
    start = after.start("owner")
    ends = [start + word.end() for word in re.finditer(r"\S+", after["owner"])]
    return any(_known(first, text[start:end]) and not _narrowed(text, end) for end in ends)


def _is_near(first: Count, count: Count, pronoun: str) -> bool:
    """Whether a pronoun still points to the owner: that of a person to the sentence before, but for all children."""
    personal = pronoun in {"his", "her"} and count.head != "child"
    return count.sentence.start - first.sentence.end <= (_NEXT if personal else _NEAR)


def counted_end(context: Context, mention: Mention, sentence: Sentence) -> int:
    counted = counted_after(context.text, mention.end, sentence.end)
    return counted.end if counted is not None else mention.end


def _number(count: Count) -> Fraction:
    return Fraction(count.mention.quantity.number or 0) if count.mention.quantity else Fraction(0)


def _known(first: Count, owner: str) -> bool:
    """Whether an owner is the one that was told of before: its last word is, and no word of it is new."""
    words = [singular(word) for word in owner.lower().split() if word.lower() not in {"the", "a", "of", "any", "all"}]
    return bool(words) and words[-1] in {word.lower() for word in first.owner} and {*words} <= _told(first)


def _told(first: Count) -> frozenset[str]:
    return _words(first.sentence.text.lower())


def _narrowed(text: str, end: int) -> bool:
    return _NARROWING.match(text, end) is not None
