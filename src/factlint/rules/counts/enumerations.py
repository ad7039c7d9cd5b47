"""The enumerations that a number may announce: what leads to them, and which of them can be counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions.counted import Counted, is_plural
from factlint.patterns import pattern
from factlint.rules.counts.announced import UP_TO_COLON
from factlint.rules.counts.placed import distributed, places
from factlint.rules.counts.told_in_turn import POINTS
from factlint.rules.reading.enumeration import Enumeration, read_enumeration
from factlint.rules.reading.parallels import read_parallel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules import Context


_ORDER = r"(?:,? (?:in (?:this|that|the following|alphabetical) order|a (?:day|week|month|year)))?"
_COLON = rf"{_ORDER}{UP_TO_COLON.removesuffix(':')}{_ORDER}:[ \t\xa0]+(?!\()"
_NAMELY = r"(?:\s+\w+)?,?\s+\(?(?:namely|viz\.?)[:,]?\s+"
_NAMED = (
    r"(?:,?|\s+(?:are|were|have been))\s+(?:now\s+)?"
    r"(?:called|known as|named(?:\s+as)?|identified as|listed as|titled|entitled):?\s+(?=[A-Z“\"‘]|the\s[A-Z])"
)
"""After "four dialects, known as" and "the five were named as"."""
_DASH = r"(?:\s[–-]\s|\s?(?:—|--)\s?)"
_COPULA = (
    r"(?:\s+(?:of|in|for|from|at|on|with|without|under|near|along|to|that|which|who)\s+(?:(?!and\b|or\b)[\w’'-]+\s?){1,5})?"
    r"(?<=\w)\s+(?:are|were)\s+(?=[A-Z“\"]|the\s)"
)
_CLAUSE_BEFORE = (
    r"(?:\s+(?:that|who|which|whom|in|of|on|at|near)\s+(?:(?!(?:and|or|but)\b)[a-z][\w’'-]*\s?){1,6}(?<=\w))?"
)
"""Between "the four villages" and its names: "that share the doctor"."""
_APPOSITION = _CLAUSE_BEFORE + r",\s+(?=(?:the\s+)?[A-Z“\"])(?!\w+ly\b|However\b|Then\b|Thus\b)"
_AFTER_APPOSITION = pattern(r",\s+(?!(?:and|or|but|included|excluded|excepted|among|for|also|as well)\b)")
_BRACKET = r"\s+\((?=[A-Z“\"]|the\s)"
_OF_ONE = r"(?:\s+of\s+the\s+[a-z-]+(?:\s+[a-z-]+)?)?"
_OF_SEVERAL = _OF_ONE.replace(r"the\s+", r"(?:the\s+|(?=[a-z -]{3,40}s\b))")
"""After "three layers": what has them; "four virtues of mercy, faith and hope" lists the first right there."""
_BRACKET_OF_WORDS = _OF_SEVERAL + r"\s+\((?=[a-z]+(?:-[a-z]+)?,\s)"
_A_WORD = pattern(r"[a-z]+(?:[ -][a-z]+)?")
"""An item of a bracket that names kinds: "five colours (slate, sand, moss and coral)"."""
_SOME_WORDS = pattern(r"[A-Za-z][\w+-]*(?: [A-Za-z][\w+-]*){0,2}")
_A_THING = pattern(r"an? [a-z]+(?:[ -][a-z]+){0,3}")
_DASH_OR_END = pattern(r"\s?[—–-]|[.;]?\s*\Z|[.;]\s")
_QUOTE = r"[\"”’]?"
_PREDICATE = pattern(r"\s+(?:are|were)\s+(?:(?:all|now)\s+)?the\s+(?:only\s+)?\Z")
_BEFORE_SUBJECT = pattern(
    r"(?:Together|Today|Now|Then|However|Currently|Meanwhile|Here|There|Thus|Instead|Still|So|Also|Overall|Finally|"
    r"(?:In|Within|At|On|By|For|Of|Among|Since|After|Before|Until|During|Under|From|With|As|To|Across|Throughout|"
    r"Outside|Besides|Unlike|Like|According)\b[^,;]*)(?P<comma>,\s+)?"
)
"""An adverb or a phrase with a preposition, which is none of the things named after it."""
_POINTS_FOLLOW = pattern(r"[^.:;()0-9]{0,60}:[ \t\xa0]+(?=[a-z])")
_SERIAL = pattern(r",\s+and\s")
_PARTED = pattern(
    r",\s+(?!(?:which|who|whom|whose|where|though|although|because|if|when|as|so|but|or|not)\b)(?:and\s+)?"
)
_FEWEST_WORDS = 2
"""Points have more words than names."""
_SOME = pattern(r"(?:an? (?:pair|couple|number)|two|three|four|five|six|both|several|some|many|[0-9])\b")
"""How an item begins that is several points: "three arguments: two numbers to compare, and a name for the result"."""
_UNSURE = pattern(r"[;()—:/]|\s[–-]\s|\b(?:etc|so on)\b")
_CODE = pattern(r"[=<>{}|\\]|::|\w\.\w")
_SEVERAL = pattern(r"\w*\d+\s?(?:[–-]|&|to|/)\s?\w*\d|\w-/\w|\w-(?:\Z|\s)")
"""An item such as "temp1-temp4", "1 & 2" or "high-/low-dose" is several."""

_LABEL = pattern(r"[A-Za-z]{0,3}[0-9]+")
"""Items such as "E16" name the groups, which may have as many members as announced."""

_FIRST = pattern(r"(?:(?:[Tt]he )?[Ff]irst(?:ly)?|[Oo]ne|[Tt]o begin with|[Aa])")
"""An item such as the "first" of "First, cut costs" opens a row of sentences, of which only one is read."""

_OPENS = pattern(r"(?:In|On|At|From|For|With|By|If|When|After|Before|Under|To) ")
"""A capital on such a word begins a sentence behind a colon, not an item."""

_DEFINITE = pattern(
    r"(?:\b(?:the|these|those|its|his|her|their|our|my|your|all|other|remaining|whose)|[’']s|s[’'])\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
_SUBJECT = pattern(r"(?:(?:\A|[;:]\s+)(?:and\s+)?|\bare\s+|\bwere\s+|\b[Tt]here (?:should|must|will) be\s+)\Z")
"""Before a number without a noun: "Three abstained: Ada Poe, Ben Roe and Cy Doe", "The aims are three: ..."."""
_FOLLOWING = r"[^.:;()\n]{0,80}:[ \t\xa0]+(?!\()"
_THEY_ARE = pattern(
    r"\s*(?:They|Their\s+names|(?:On|In|Aboard)\s+(?:it|board))\s+(?:are|were)(?:\s+(?:called|named))?:?"
    r"\s+(?=[A-Z]|the\s)"
)
_NAMES_ARE = r"[^.:;()\d]{0,60};\s+(?:they|their\s+names)\s+(?:are|were)\s+(?=[A-Z])"
_VERBAL = (
    r"(?:\s+(?!and\b|or\b|that\b|which\b|who\b|in\b(?!:)|from\b|with\b|as\b)[a-z]+){1,8}"
    r"(?:\s+(?:before|after|since|on|by|until|next|this|last|in|at)\s+(?:the\s+)?[A-Za-z]+)?:[ \t\xa0]+(?=[A-Z])"
)
"""A clause about the things counted that ends in the colon: "six of its shops would close before Easter:"."""
_VERBAL_BRACKET = _VERBAL.replace(r":[ \t\xa0]+(?=[A-Z])", r"\s+\((?=[A-Z])")
"""The same before a bracket: "three towns will get a new bridge (Alford, Barton and Corby)"."""
_TOLD_BY_VERB = (_VERBAL, _VERBAL_BRACKET)
_ARTICLES = _OF_SEVERAL + r",\s+(?=an?\s)"
_WORDS = _OF_ONE + r",\s+(?=(?:the\s)?[a-z-]+(?:,\s|\s(?:and|or)\s))"
_FULL_LIST = pattern(r"\s*(?:The|Here is the)\s+(?:full|complete|whole)\s+list(?:\s+is)?:\s+")
_ALL_OF_THEM = pattern(r",?\s+(?:and|but|which|—|–)?\s*(?:both|neither|all|each|none|the\s+(?:two|three|four))\b")
"""After an apposition with articles, which else may go on with other things: "two sons, a dog and a cat"."""
_NAME = pattern(r"(?:[A-Z][\w’'-]*\s?){1,4}")
_FULL_NAME = pattern(
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*)+(?: (?:of|from|for) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)?"
)
_NAME_AND_WHY = pattern(
    r"(?:[A-Z][\w’'-]*\s(?:&\s)?){1,3}(?:over|for|from|in|of|to|on|after|with|by|at|because of)\s"
    r"(?:[^,;:.]|(?<=\d)[,.](?=\d)){1,40}"
)
"""Items that each tell of one what the others tell of theirs: "Poe over the leak, Roe over his bills"."""
_THINGS = POINTS | frozenset(
    "fault defect flaw error choice risk danger job gift prize drawback weakness strength symptom cause parameter flag "
    "mode quality criterion factor aspect ingredient subject topic theme skill virtue property colour color flavour "
    "flavor part section component element portion segment phase form class level region layer zone variety "
    "area sphere field branch dimension characteristic trait unit group".split()
)
"""Nouns that only name what is told next."""
_SIGNS = {
    _COLON: ":", _FOLLOWING: ":", _NAMELY: ("namely", "viz"), _DASH: "-–—", _BRACKET: "(", _APPOSITION: ",",
    _BRACKET_OF_WORDS: "(",
    _COPULA: ("are", "were"), _VERBAL: ":", _VERBAL_BRACKET: "(", _ARTICLES: ",", _WORDS: ",",
    _NAMES_ARE: ";", _NAMED: ("called", "known", "named", "identified", "listed", "titled", "entitled"),
}  # fmt: skip
"""What stands in the sentence wherever a frame fits, and is found sooner."""
_OPENED = {frame: pattern(_QUOTE + frame) for frame in _SIGNS}
"""What stands between the number and the names; a quotation may end with the number."""
_COUNTED_NEXT = pattern(
    r"(?:;\s+(?:and\s+|by\s+)*|,\s+(?:and\s+|by\s+)+)(?:(?:an?|his|her|their|several|many|\d+)\s(?![A-Z])|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s)"
)
"""Before others that are counted or told of: "four sons, Abe, Ben and Cy, and by seven grandchildren"."""
_LETTERED = pattern(r"\((?P<mark>[a-h]|[1-9]|i{1,3}|iv|vi{0,3})\)\s")
_MARKS = ("abcdefgh", "123456789", ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"))
_LAST_MARK = pattern(r"(?:[;,]\s+|\s)(?:and|or)\s+\Z")
"""Before the mark of the last item, after which none can be missing."""
_MANY = 4
"""So many names in a bracket are none of places in one another: "two sites (Leith, Scotland, UK)"."""
_BOUND = "volume edition part page issue act copy column reprint"
"""After "in two volumes" comes the publisher."""

_LEAD = 18
"""How long the words are that lead to a number without a noun."""
_LONGEST_SUBJECT = 600
"""How many characters the names may take before "are the four members"."""


def announced_enumerations(
    context: Context, mention: Mention, counted: Counted | None, sentence: tuple[int, int]
) -> Iterator[Enumeration]:
    """The enumerations that the number may announce, the surest first."""
    text, end, limit = context.text, counted.end if counted else mention.end, sentence[1]
    definite = _DEFINITE.search(text[max(mention.start - 30, 0) : mention.start])
    following = re.search(r"\bfollowing\s+\Z", text[max(mention.start - 12, 0) : mention.start], re.IGNORECASE)
    bare = _SUBJECT.search(text[max(sentence[0], mention.start - _LEAD) : mention.start])
    frames = [_FOLLOWING if following else _COLON, _NAMELY, _NAMED] if counted or definite or bare else []
    rest = definite and re.search(r"\b(?:other|remaining|all)\s+\Z", definite[0], re.IGNORECASE)
    if counted is not None:
        named = counted.words[len(counted.modifiers) :][:1]  # "two Booker Prizes, the Order of Canada and ..."
        alone = counted.head in _BOUND.split() or (named and named[0][:1].isupper())
        frames += [_DASH, _BRACKET] if alone else [_DASH, _BRACKET, _APPOSITION]
    elif rest:
        frames += [_APPOSITION]
    frames += [_FOLLOWING] if counted is not None and not following and counted.head in _THINGS else []
    frames += [_COPULA] if definite else []
    frames += (
        [_VERBAL, _VERBAL_BRACKET, _ARTICLES, _WORDS, _NAMES_ARE, _BRACKET_OF_WORDS] if counted is not None else []
    )
    for frame in frames:
        if not any(sign in text[end:limit] for sign in _SIGNS[frame]):
            continue
        found = _OPENED[frame].match(text, end, limit)
        if found is not None and frame in _TOLD_BY_VERB and any(is_plural(word) for word in found[0].split()[1:]):
            continue  # the names may be those of other things
        if found is None or any(_counts(context, mention) for mention in context.mentions_in(end, found.end())):
            continue
        if parallel := read_parallel(text, found.end(), limit):
            yield parallel
            return
        enumeration = read_enumeration(text, found.end(), _stop(text, frame, found.end(), limit))
        things = counted is not None and counted.head in _THINGS
        if enumeration is not None and _trusted(context, frame, enumeration, things=things):
            yield enumeration
    yield from places(context, mention, end, limit)
    if counted is not None and counted.head in _THINGS:
        yield from too_few_points(text, counted.end, limit)
    if counted is not None:
        yield from _named_later(context, counted, limit)
        yield from distributed(context, counted, limit)
    if definite:
        yield from _as_subject(context, mention, sentence[0])


def too_few_points(text: str, start: int, limit: int) -> Iterator[Enumeration]:
    """Read "three caveats: it was one season, it was one town, and the traps use light, which may work better".

    Points told in clauses have commas of their own, so that they may be fewer than these part, but hardly more.
    """
    found = _POINTS_FOLLOW.match(text, start, limit)
    last = found and _SERIAL.search(text, found.end(), limit)
    if found is None or last is None or _UNSURE.search(text, found.end(), limit):
        return
    commas = list(_PARTED.finditer(text, found.end(), limit))
    starts, ends = [found.end(), *(one.end() for one in commas)], [*(one.start() for one in commas), limit]
    items = tuple(zip(starts, ends, strict=True))
    if all(text.count(" ", *item) >= _FEWEST_WORDS and not _SOME.match(text, *item) for item in items):
        yield Enumeration(items, 1, len(items), closed=True)


def _as_subject(context: Context, mention: Mention, first: int) -> Iterator[Enumeration]:
    """Read "Chad, Mali and Togo are the three members", whose number stands behind the names."""
    text = context.text
    verb = _PREDICATE.search(text[first : mention.start]) if mention.start - first < _LONGEST_SUBJECT else None
    if verb is None:
        return
    stop = first + verb.start()
    if before := _BEFORE_SUBJECT.match(text, first, stop):
        first = before.end() if before["comma"] else stop
    subject = read_enumeration(text, first, stop) if first < stop else None
    if (
        subject is not None
        and subject.end == stop
        and (_trusted(context, _COPULA, subject) or _are_things(context, subject))
    ):
        # "With Rovers, Albion and City are the three": the phrase may name one of them.
        yield subject._replace(most=subject.most + 1) if before else subject


def lettered(text: str, start: int, limit: int) -> Iterator[Enumeration]:
    """Read "three duties: (a) to report; (b) to pay; and (c) to keep records", by the marks of the items."""
    lead = re.compile(UP_TO_COLON + r"\s+(?=\()").match(text, start, limit) if "(" in text[start:limit] else None
    marks = list(_LETTERED.finditer(text, lead.end(), limit)) if lead else []
    told = [mark["mark"] for mark in marks]
    in_order = len(told) > 1 and any(told == list(row[: len(told)]) for row in _MARKS)
    starts = [mark.start() for mark in marks]
    ended = in_order and (
        _LAST_MARK.search(text, starts[0], starts[-1]) or all(text[start - 1] == "\n" for start in starts)
    )
    if lead and ended and starts[0] == lead.end():
        items = tuple(zip(starts, [*starts[1:], limit], strict=True))
        yield Enumeration(items, len(told), len(told), closed=True)


def _are_things(context: Context, subject: Enumeration) -> bool:
    """Whether all of a subject are things of a word or two: "Cancer, stroke and malaria were the three illnesses"."""
    items = [context.text[start:end] for start, end in subject.items]
    return (
        subject.closed
        and len(items) > 2
        and all(re.fullmatch(r"(?:[Tt]he )?[^\W\d_][\w’'-]*(?: [a-z]+)?", one) for one in items)
    )


def _stop(text: str, frame: str, start: int, limit: int) -> int:
    """Where an apposition ends at the latest: before a stop after which others are counted or told of."""
    found = _COUNTED_NEXT.search(text, start, limit) if frame == _APPOSITION else None
    return found.start() if found else limit


def _counts(context: Context, mention: Mention) -> bool:
    """Whether another figure than a date stands there, in the writer's own words, and not as a name does."""
    named = mention.text.istitle() and context.text[mention.end + 1 : mention.end + 2].isupper()  # "Fifteen Candles"
    return mention.kind != "date" and not named and not context.quoted(mention.start, mention.end)


def _named_later(context: Context, counted: Counted, after: int) -> Iterator[Enumeration]:
    """Read "There are ten elected members. ... The elected members are ..." in one paragraph."""
    text = context.text
    block = context.document.block_at(after - 1)
    words = text[counted.start : counted.end]
    if block is None:
        return
    found = _THEY_ARE.match(text, after, block.end)
    limit = min(block.end, after + 800)
    full = _FULL_LIST.match(text, after) or _FULL_LIST.match(text, counted.end)
    if full is not None:
        first = context.document.sentence_at(counted.start)[0]
        counts = [m for m in context.mentions_in(first, full.start()) if m.kind == "number" and m.whole]
        limit = context.document.sentence_at(full.end())[1]
        listed = read_enumeration(text, full.end(), limit) if len(counts) == 1 else None
        if listed is not None and _trusted(context, _COLON, listed):
            yield listed
        return
    if found is None and counted.modifiers and words in text[after:limit]:
        noun = re.compile(
            rf"(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?:(?:current|present|full)\s+)?{re.escape(words)}\s+(?:are|were)\s+"
            r"(?=[A-Z]|the\s)"
        )
        found = noun.search(text, after, limit)
    if found is not None:
        enumeration = read_enumeration(text, found.end(), context.document.sentence_at(found.end())[1])
        last = text[enumeration.items[-1][0] : enumeration.end].split()[0] if enumeration else ""
        kinds = is_plural(last.lower())  # "they were Poles and Danes"
        if enumeration is not None and not kinds and _trusted(context, _COPULA, enumeration):
            yield enumeration


def _trusted(context: Context, frame: str, enumeration: Enumeration, *, things: bool = False) -> bool:
    """Whether the items can be counted in this frame: none has a number, all are names where they must be."""
    text = context.text
    items = [text[start:end] for start, end in enumeration.items]
    starts = [start for start, _ in enumeration.items]
    inside = context.mentions_in(enumeration.start, enumeration.end)
    if any(m.start in starts and _counts(context, m) for m in inside):
        return False
    labels = all(_LABEL.fullmatch(item) for item in items) or _FIRST.fullmatch(items[0]) or _OPENS.match(items[0])
    if labels or any(_SEVERAL.search(item) or _CODE.search(item) for item in items):
        return False
    in_words = frame == _DASH and items[0][:1].islower() and not items[0].startswith("the ")
    if in_words or frame in {_ARTICLES, _WORDS, _BRACKET_OF_WORDS, *_TOLD_BY_VERB}:
        return enumeration.closed and _told_next(text, frame, enumeration, items, things=things)
    if frame in {_COLON, _FOLLOWING, _NAMELY, _NAMED}:
        # After "namely A, B and C," the comma only closes the apposition, and after ", 41," stands an age.
        aside = frame in {_NAMELY, _NAMED} or re.match(r", \d\d[.,;]", text[enumeration.end : enumeration.end + 5])
        comma = text[enumeration.end : enumeration.end + 1] == "," and not aside
        goes_on = comma and len(items) <= 3
        return not goes_on and (enumeration.closed or len(items) >= 3)
    following = text[enumeration.end : enumeration.end + 3]
    if (frame == _BRACKET and following[:1] != ")") or (frame == _APPOSITION and re.match(r",\s[A-Z]", following)):
        return False  # the last name has its town after it, and so may others: "Abe Roe, Leith, and Ben Roe, York"
    names = all(re.match(r"[A-Z“\"]|the [A-Z]", item) for item in items)
    after = _AFTER_APPOSITION.match(text, enumeration.end) or _COUNTED_NEXT.match(text, enumeration.end)
    last = text[enumeration.end :].lstrip()[:1] in {".", ";", ""}
    first, second = enumeration.items[0], enumeration.items[1] if len(items) > 1 else enumeration.items[0]
    # "The four crew members, Poe, and Officer Roe" names two more.
    row = frame == _APPOSITION and len(items) == 2 and "," in text[first[1] : second[0]]
    cut_short = re.search(r"(?:\A|\s)[A-Z]\.?\Z", items[-1]) is not None  # "Mrs. Hal B. Poe" ends no sentence
    return (
        (enumeration.closed or (frame == _BRACKET and len(items) >= _MANY))
        and names
        and not row
        and not cut_short
        and (frame != _APPOSITION or after is not None or last)
    )


def _told_next(text: str, frame: str, enumeration: Enumeration, items: list[str], *, things: bool) -> bool:
    """Whether items without a sign of their own can only be what was counted: names, or "a ... and a ...; both"."""
    if frame == _DASH:
        form = _A_THING if re.match(r"an?\s", items[0]) else _A_WORD
        ends = _DASH_OR_END.match(text, enumeration.end) is not None
        return ends and (things or form is _A_THING) and len(items) > 2 and all(map(form.fullmatch, items))
    if frame == _BRACKET_OF_WORDS:
        form = _SOME_WORDS if things else _A_WORD
        return len(items) > 2 and all(map(form.fullmatch, items)) and text.startswith(")", enumeration.end)
    if frame == _WORDS:
        ends = re.match(r"[.;)]|\Z", text[enumeration.end : enumeration.end + 1]) is not None
        return things and ends and all(re.fullmatch(r"(?:the )?[a-z-]+", item) for item in items)
    if frame in _TOLD_BY_VERB:
        closes = frame == _VERBAL or text[enumeration.end : enumeration.end + 1] == ")"
        heads = [item.partition(", ")[0] for item in items]
        full = all(map(_FULL_NAME.fullmatch, heads))
        named = any(all(map(way.fullmatch, heads)) for way in (_NAME, _NAME_AND_WHY))
        return closes and named and (full or len(items) > 2)
    told = things or _ALL_OF_THEM.match(text, enumeration.end) is not None
    return told and all(re.match(r"an?\s", item) for item in items)
