"""Figures that a draft takes up again otherwise: "runs for 18 weeks", then "the 16-week trial"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.sentences.verbs import SIMPLE_PASTS
from factlint.mentions.counted import counted_after, is_plural, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.comparing import content_words, slip
from factlint.rules.counts.labelled import agree
from factlint.rules.counts.synonyms import called
from factlint.rules.reading.dates import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_MEASURES = frozenset(("quantity", "duration", "money"))
_DETERMINED = pattern(
    r"(?:\b(?:the|this|that|its|their|his|her|our)|[^\W\d][^\W\d.-]*[’']s|s[’'])\s+(?P<before>(?:[a-z-]+\s+)?)\Z",
    re.IGNORECASE,
)
_AN = pattern(r"\b(?:an?|one)\s+(?:[a-z-]+\s+)?\Z", re.IGNORECASE)
"""Before what a draft brings in; without it a measure names a kind, as in "32-bit colour"."""
_ALL = pattern(r"\b(?:all|each\s+of|every\s+one\s+of)\s+\Z", re.IGNORECASE)
_PRONOUN = pattern(r"\b(?:its|their|his|her|our)\s+(?:[a-z-]+\s+)?\Z", re.IGNORECASE)
_DEFAULT_IS = pattern(r"\b[Tt]he\s+default\s+is\s+\Z")
_DEFINITE_OF = pattern(
    r"(?:\b(?:the|this|that|its|their|his|her|our)|[^\W\d][^\W\d.-]*[’']s|s[’'])\s+(?:[a-z-]+\s+)?(?P<noun>[a-z]{4,})\s+of\s+\Z",
    re.IGNORECASE,
)
_LIMITING = pattern(r"\b(?:limit|cap|ceiling|target|maximum|minimum|floor)\s+(?:on|for|of)\s", re.IGNORECASE)
"""Before what something may be, which it need not be: "a limit on the issue of 12 billion"."""
_NAMED = pattern(
    r",\s+(?:the|its|their|his|her|[\w’' ]{3,30}[’']s)\s+(?P<nouns>[a-z]+(?:\s+[a-z]+)?)\b(?=[,.;)]|\s+(?:for|and|is))"
)
"""What a figure is called behind it: "8334, the agent's default port, for"."""
_SAYS = pattern(r"(?:says|said|told|adds|reports|[a-z]ed)\Z")
_AT = pattern(r"(?:\A|[;:,]\s+|\s)at\s+\Z", re.IGNORECASE)
_WITH = pattern(r"(?:\A|[;,]\s+)with\s+(?:an?|its)\s+(?:[a-z]+\s+)?(?P<what>[a-z]+)\s+of\s+\Z", re.IGNORECASE)
_WHOSE = pattern(r",\s+(?:the|this|its)\s+(?P<nouns>(?:[^\W\d][\w’'-]*\s+){1,4}?)(?:is|was|has|had)\b", re.IGNORECASE)
"""What a figure is the measure of in "With a length of 412 metres, the Aldan Bridge is"."""
_ALONG = pattern(r"[\s-](?P<how>long|high|tall|wide|broad|deep|thick|heavy)\b")
_EXTENTS = {"long": "length", "high": "height", "tall": "height", "wide": "width", "broad": "width", "deep": "depth",
            "thick": "thickness", "heavy": "weight", "breadth": "width"}  # fmt: skip
_IT = pattern(r",?\s+(?:it|he|she|they|where|the)\b")
_OF = pattern(r"\b(?P<noun>[a-z]{4,})\s+of\s+(?:just\s+|only\s+)?\Z", re.IGNORECASE)
_VERBS = (
    r"(?:is|was|will\s+be|(?:is|was)\s+(?:set|fixed|put|worth|capped|built|priced|valued)(?:\s+(?:at|to|for))?|"
    r"measures?|measured|weighs?|weighed|costs?|"
    r"covers?|covered|spans?|spanned|stretch(?:es|ed)?(?:\s+(?:for|over))?|extends?(?:\s+(?:for|over|to))?|"
    r"(?:runs?|ran|lasts?|lasted|will\s+(?:run|last))(?:\s+(?:for|to))?|took|takes?(?:\s+up)?|has|have|had|holds?|occup(?:ies|y|ied)|"
    r"stands\s+at|stood\s+at|comes\s+to|came\s+to)"
)
_SUBJECT = pattern(
    rf"(?:\A|[.;:,(]\s+|\band\s+|\b(?:but|that|which|where|while)\s+)(?P<subject>[^.;:,()\d]{{3,70}}?)(?:,?\s+(?:which|that))?\s+"
    rf"{_VERBS}\s+(?:only\s+|just\s+|now\s+|exactly\s+|an?\s+)?\Z",
    re.IGNORECASE,
)
_LASTING = pattern(r"\A(?P<words>.{5,160}?)\bfor\s+(?:only\s+|just\s+|exactly\s+)?\Z", re.DOTALL)
_FROM = pattern(
    r"\s+(?:(?:from|away|ago|earlier|later|before|after|more|less|longer|shorter|higher|lower|behind|ahead|off|old|apart|"
    r"above|below|faster|slower)\b|(?:a|per|each)\s+[a-z]+)"
)
"""What makes a measure one of something else: a distance, a difference, a rate."""
_OTHER = (
    r"other|another|prior|combined|second|third|fourth|new|newer|old|older|former|first|last|next|previous|earlier|later|"
    r"final|longer|shorter|bigger|smaller|larger|similar|original|both|two|three|four|each|every|some|most|many|several"
)
_NARROWING = (
    r"(?:that|which|who|of|from|in|at|on|by|for|to|between|under|"
    r"(?:made|built|held|sold|[a-z]+ed)\s+(?:by|in|at|for|on|from|with))"
)
_GENERAL = frozenset(
    "period space time span length level rate interest stake share height depth distance amount part area size weight "
    "range gap interval term value price cost total sum balance number worth yield half second minute hour day week "
    "month quarter year decade deficit surplus loss profit revenue turnover debt "
    "budget issue section side same less more "
    "being equivalent average mean median norm income earnings sales spending".split()
)
"""Nouns of which a text has many, each with a measure of its own."""
_FAR_OFF = 100
"""How many characters behind the sentence before "its" still points to the same."""
_SIZE = 5
"""Figures of which one is more than so many times the other are no slip of the fingers."""
_ROOT = 4
"""So many letters a verb and the noun made of it share at least."""
_OTHERS = 3
_DISTINCT = 3
"""A figure of so many digits is known again by them; one of fewer only right behind the other."""
_FAR = 3000
"""How many characters on the reader still knows what is meant."""


class Recall(NamedTuple):
    """A figure that is taken up again, with the one before that it should be, and what has it."""

    later: Mention
    earlier: Mention
    noun: str


class Stated(NamedTuple):
    """A measure as the draft states it first, and the nouns that it may be the measure of."""

    sentence: Sentence
    mention: Mention
    nouns: frozenset[str]


def recalls(context: Context) -> Iterator[Recall]:
    """The measures that a draft gives again as another one, each once."""
    found = {one.later.start: one for one in (*_slips(context), *_measures(context))}
    yield from (found[start] for start in sorted(found))


def _slips(context: Context) -> Iterator[Recall]:
    """Figures that point back to one of the same unit of which two digits have changed places."""
    held = [one for one in context.sentences if one.mentions and not one.quoted and not one.crowded]
    known: dict[str, list[tuple[Sentence, Mention]]] = {}
    for sentence, later in ((one, m) for one in held for m in one.mentions if _is_distinctive(m)):
        with_these_digits = known.setdefault("".join(sorted(re.sub(r"\D", "", later.text))), [])
        earlier = [one for one in with_these_digits if one[0].start < sentence.start and _is_slip(one[1], later)]
        earlier = [one for one in earlier if _at_one_time(one[0], sentence)]
        with_these_digits.append((sentence, later))
        if len({one.value for _, one in earlier}) != 1 or later.start - earlier[-1][1].end > _FAR:
            continue
        first = earlier[-1][1]
        if _stands_elsewhere(context, later, before=later.start):
            continue
        few = min(_telling_digits(one) for one in (first, later)) < _DISTINCT or first.counted != later.counted
        if few and (not (_near(context, first, later) and _is_known(context, later)) or _is_of_some(context, later)):
            continue
        if _points(context, later) or (_same_noun(first, later) and _is_known(context, later)):
            yield Recall(later, first, _what_is_told(context, later))


def _what_is_told(context: Context, mention: Mention) -> str:
    """What a figure is called: by the things that it counts, or by what it is the measure of."""
    end = context.document.sentence_at(mention.start)[1]
    counted = counted_after(context.text, mention.end, end) if mention.kind == "number" else None
    if counted is not None and counted.plural:
        return f"number of {context.text[counted.start : counted.end]}"
    return next(iter(_nouns_after(context, mention)), "figure")


def _is_distinctive(mention: Mention) -> bool:
    """Whether a figure has digits enough to be known again by them."""
    exact = mention.bound == "exact" and mention.quantity is not None and mention.quantity.number is not None
    written = len(re.sub(r"\D", "", mention.text)) >= _DISTINCT or "illion" in mention.text
    return exact and mention.kind in {"number", "money", "quantity"} and written and _telling_digits(mention) > 1


def _telling_digits(mention: Mention) -> int:
    return len(re.sub(r"\D", "", mention.text).strip("0"))


def _is_of_some(context: Context, mention: Mention) -> bool:
    """Whether words behind the noun may make it some of those that were told of: "all 460 seats in the stalls"."""
    end = context.document.sentence_at(mention.start)[1]
    counted = counted_after(context.text, mention.end, end)
    return (
        re.compile(rf"\s+{_NARROWING}\b").match(context.text, counted.end if counted else mention.end, end) is not None
    )


def _near(context: Context, one: Mention, other: Mention) -> bool:
    """Whether a figure stands in the sentence after another, and no third of its kind between them."""
    between = [
        m for m in context.mentions if one.end <= m.start < other.start and (m.kind, m.unit) == (one.kind, one.unit)
    ]
    ends = re.findall(r"[.?!]\s", context.text[one.end : other.start])
    return not between and len(ends) <= 1


def _is_slip(one: Mention, other: Mention) -> bool:
    """Whether two figures of one unit and one size differ by two digits that changed places."""
    units = [mention.unit or called(mention.counted or "") for mention in (one, other)]
    sizes = [Fraction(mention.exact or 0) for mention in (one, other)]
    alike = one.kind == other.kind and units[0] == units[1] and max(sizes) < min(sizes) * _SIZE
    return alike and slip(one.text, other.text) == "transposed"


def _points(context: Context, mention: Mention) -> bool:
    """Whether the words beside a measure point back to what is known: "the £42,600 machine", "at 1,834 m it"."""
    before = _before(context, mention)
    if mention.kind == "number" and mention.unit is None:
        return False
    if _DETERMINED.search(before) and _nouns_after(context, mention):
        return True
    return _AT.search(before) is not None and _IT.match(context.text, mention.end) is not None


def _same_noun(one: Mention, other: Mention) -> bool:
    """Whether two numbers count the same things."""
    names = [mention.counted or "" for mention in (one, other)]
    return one.kind == "number" and all(names) and called(names[0]) == called(names[1])


def _is_known(context: Context, mention: Mention) -> bool:
    before = _before(context, mention)
    return _DETERMINED.search(before) is not None or _ALL.search(before) is not None


def _measures(context: Context) -> Iterator[Recall]:
    """Measures of what the draft has measured before, once: "the trial ran for 18 weeks", "the 16-week trial"."""
    stated: list[Stated] = []
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded or sentence.kind in {"cell", "quotation"}:
            continue
        for mention in sentence.mentions:
            if not _is_measure(mention):
                if _DEFAULT_IS.search(context.text, sentence.start, mention.start) and mention.exact is not None:
                    stated.append(Stated(sentence, mention, frozenset(("default",))))
                continue
            for noun in _recalled(context, mention):
                same = [one for one in stated if _is_among(noun, one.nouns) and _alike(one.mention, mention)]
                same = [one for one in same if _is_of_one_extent(context, one.mention, mention)]
                if same and _is_conflict(context, same, sentence, mention, noun):
                    yield Recall(mention, same[0].mention, noun)
                    break
            if sentence.kind != "heading" and (nouns := _measured(context, sentence, mention)):
                stated.append(Stated(sentence, mention, nouns))


def _is_of_one_extent(context: Context, one: Mention, other: Mention) -> bool:
    """Whether two measures may be of the same extent: not where one is a length and the other a height."""
    told = [_extent(context, mention) for mention in (one, other)]
    return not all(told) or told[0] == told[1]


def _extent(context: Context, mention: Mention) -> str:
    """What the words beside a measure call it: "length" of "412 metres long", "" where they do not tell."""
    behind = _ALONG.match(context.text, mention.end)
    before = _WITH.search(_before(context, mention)) or _OF.search(_before(context, mention))
    what = behind["how"] if behind else (before["what" if "what" in before.groupdict() else "noun"] if before else "")
    extent = _EXTENTS.get(what.lower(), what.lower())
    return extent if extent in _EXTENTS.values() else ""


def _is_measure(mention: Mention) -> bool:
    """Whether a figure measures, or counts what a hyphen ties to it: "421-seat"."""
    one_value = mention.quantity is not None and mention.quantity.number is not None and mention.bound == "exact"
    return one_value and (mention.kind in _MEASURES or (mention.kind == "number" and mention.unit is not None))


def _is_narrowed(context: Context, sentence: Sentence, mention: Mention, noun: str) -> bool:
    """Whether the words behind the noun tell it from others: "the 192 MB image produced by"."""
    after = context.text[mention.end : sentence.end]
    return re.match(rf"\s+(?:[\w-]+\s+){{0,3}}?{noun}\s+{_NARROWING}\b", after) is not None


def _is_conflict(
    context: Context,
    same: list[Stated],
    sentence: Sentence,
    mention: Mention,
    noun: str,
) -> bool:
    first = same[0]
    values = {one.mention.value for one in same}
    beside = any(one.sentence.start == sentence.start for one in same)  # "not the two-part but the three-part form"
    if len(values) != 1 or mention.value in values or beside:
        return False
    if (
        agree(first.mention, mention)
        or _is_narrowed(context, sentence, mention, noun)
        or mention.start - first.mention.end > _FAR
    ):
        return False
    if _is_new(context, first, mention, noun):
        return False
    if _stands_elsewhere(context, mention) or _are_many(context, first.mention, mention):
        return False
    start, end = first.sentence.start, sentence.end
    several = re.compile(rf"(?<![\w-])(?:{_OTHER})\s+(?:[\w.,’'-]+\s+){{0,4}}?{noun}\b|\b{noun}s\b", re.IGNORECASE)
    apart = any(start < block.start <= mention.start for block in context.document.blocks if block.kind == "heading")
    return not apart and not several.search(context.text, start, end) and _at_one_time(first.sentence, sentence)


def _are_many(context: Context, first: Mention, mention: Mention) -> bool:
    """Whether a draft has so many figures of a unit that two of them are hardly told of one thing."""
    alike = {one.value for one in context.mentions if (one.kind, one.unit) == (mention.kind, mention.unit)}
    return len(alike - {first.value, mention.value}) > _OTHERS


def _at_one_time(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences do not name different years."""
    years = [{year_of(mention) for mention in sentence.mentions} - {None} for sentence in (one, other)]
    return not all(years) or years[0] == years[1]


def _is_new(context: Context, first: Stated, mention: Mention, noun: str) -> bool:
    """Whether words before a figure or its noun make them others than those told of: "its 4-bit source field"."""
    before, known = _before(context, mention), content_words(first.sentence.text)
    introduced = _AN.search(_before(context, first.mention)) is not None
    attributive = [noun in _nouns_after(context, one) for one in (first.mention, mention)]
    owned = _PRONOUN.search(before) is not None and mention.start - first.sentence.end > _FAR_OFF
    told = re.match(rf"[\s-]+((?:[a-z-]+\s+)*?){noun}", context.text[mention.end : mention.end + 60])
    whose = _WHOSE.match(context.text, mention.end) if _WITH.search(before) else None
    described = any(words and not content_words(words[1]) <= known for words in (told, whose))
    contrasted = all(attributive) and not introduced and not slip(first.mention.text, mention.text)
    return owned or described or contrasted


def _recalled(context: Context, mention: Mention) -> Iterator[str]:
    """The nouns whose measure a figure takes up: "the 16-week trial", "the default of 60 seconds"."""
    before = _before(context, mention)
    if found := _DETERMINED.search(before):
        yield from _nouns_after(context, mention)
        if found["before"].strip() == "default":
            yield "default"
    if (found := _DEFINITE_OF.search(before)) and _is_telling(found["noun"]) and not _LIMITING.search(before):
        yield singular(found["noun"])
    if _WITH.search(before) and (found := _WHOSE.match(context.text, mention.end)):
        yield from filter(_is_telling, (found["nouns"].split()[-1].lower(),))
    if found := _NAMED.match(context.text, mention.end):
        yield from filter(_is_telling, () if _SAYS.search(found["nouns"]) else found["nouns"].split())


def _measured(context: Context, sentence: Sentence, mention: Mention) -> frozenset[str]:
    """The nouns, and for lengths of time the beginnings of verbs, whose measure a sentence says a figure to be."""
    before = context.text[sentence.start : mention.start]
    named = _DETERMINED.search(_before(context, mention))  # "the 100 metres butterfly" is not "the 50 metres"
    nouns = set() if named else set(_nouns_after(context, mention))
    if _FROM.match(context.text, mention.end):
        return frozenset(nouns)
    if found := _OF.search(before):
        nouns.add(singular(found["noun"]))
    if found := _SUBJECT.search(before):
        nouns |= {singular(word) for word in re.findall(r"[^\W\d_][\w-]{2,}", found["subject"])}
    if mention.kind == "duration" and (found := _LASTING.search(before)) and not re.search(r"\d", found["words"]):
        nouns |= {singular(word) for word in re.findall(r"[a-z-]{4,}", found["words"])}
    if re.match(r"\s+(?:[^\W\d_]+\s+){0,5}?by default\b", context.text[mention.end : sentence.end]):
        nouns.add("default")
    return frozenset(nouns)


def _is_among(noun: str, words: frozenset[str]) -> bool:
    """Whether a noun is one of the words, or made of a verb among them: "closure" of "closed"."""
    return noun in words or any(_shared(noun, word) >= max(_ROOT, min(len(noun), len(word)) - 3) for word in words)


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _nouns_after(context: Context, mention: Mention) -> tuple[str, ...]:
    """The nouns that a measure may stand before as an adjective does: "house" of "the 421-seat house closes"."""
    counted = counted_after(context.text, mention.end, context.document.sentence_at(mention.start)[1])
    if counted is None or context.text[mention.end] == "-":
        return ()
    words = [word for word in counted.words if word not in SIMPLE_PASTS and not word.endswith("ed")]
    # What looks like a plural behind a noun may be its verb.
    last = words[-2:] if words and is_plural(words[-1]) else words[-1:]
    return tuple(noun for noun in map(singular, reversed(last)) if _is_telling(noun))


def _is_telling(noun: str) -> bool:
    return noun.isalpha() and len(noun) > 2 and noun not in _GENERAL


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two figures are of one unit; a bare one leaves that to the text around it."""
    if one.kind == "number" and one.unit is None and other.kind != "money":
        return one.exact != (other.quantity.number if other.quantity else None)
    units = [mention.quantity.unit if mention.quantity else None for mention in (one, other)]
    return one.kind == other.kind and units[0] == units[1]


def _stands_elsewhere(context: Context, mention: Mention, *, before: int | None = None) -> bool:
    """Whether the draft states the same figure in another place too, which then was meant."""
    return any(
        one.value == mention.value and one.start != mention.start and one.kind == mention.kind
        for one in context.mentions
        if before is None or one.start < before
    )


def _before(context: Context, mention: Mention) -> str:
    return context.text[max(mention.start - 50, context.document.sentence_at(mention.start)[0]) : mention.start]
