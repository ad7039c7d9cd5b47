"""The figures of a passage, read with the words that tell by what each of them is counted."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES, MOVES
from factlint.mentions.counted import counted_after, singular
from factlint.patterns import pattern
from factlint.rules.reading.hedges import nearly
from factlint.rules.relations.figures import MEASURES, SHARES, Figure, unified
from factlint.rules.relations.statistics import is_statistic
from factlint.rules.working.arithmetic import operand, result, scaled
from factlint.rules.working.dimensions import COUNTED, EACH, Dimension, alike_nouns, counted, measured
from factlint.rules.working.periods import SETS
from factlint.values import Interval, Quantity
from factlint.values.wording import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.values import Exact

_NO_NOUN = (
    "and|or|in|on|at|for|with|from|to|by|was|is|are|were|had|has|after|before|until|since|than|as|who|which|that|when|"
    f"while|where|because|if|but|so|will|would|can|could|may|might|must|not|up|down|{CHANGES}"
)
"""Words behind a figure by which what follows is nothing that it is counted by."""
_PER = pattern(
    rf"(?i)(?:(?: (?!(?:{_NO_NOUN})\b)[a-z][\w’'-]*){{0,3}}?)"
    r"(?:,? (?P<each>each(?! (?:with|of)\b)|apiece|a piece|a head|per head|per capita|"
    r"(?:for|to|on) (?:each|every one)(?= of\b)|(?:(?:to|for) )?(?:each|every) (?:single )?man, woman and child)\b"
    r"| (?:an?|per|each|every|for (?:every|each)|to the|(?:to|in) (?:every|each|an?)) (?:(?P<power>square|cubic) )?"
    r"(?P<unit>(?!of\b)[a-z][a-z-]*[a-z])\b(?! (?:ago|earlier|later|before|after)\b))"
)
_A_THING = pattern(r" an? [a-z-]+\Z")
_EACH_AFTER = pattern(r"(?i) (?:each|apiece)\b")
_PER_FIGURE = pattern(r"(?i)(?: [a-z][\w’'-]*){0,3}? (?:per|(?:for |in |to )?(?:every|each)) \Z")
_A_QUARTER = pattern(r"(?i)a quarter\b(?! (?:of|in|ago|earlier|later|before)\b)")
_ONE_TO = pattern(r"(?i) [a-z]+s? (?:for|to|per|in) (?:nearly |about |almost )?(?:every|each) \Z")
"""Between the figures of "one teacher to every 18 pupils"."""
_PARTS = {in_words(number) or "": number for number in range(1, 10)}
_IN_OR_OF = frozenset({"in ", "of ", "ry "})
_NEAR_IN = 40
_SO_MANY_IN = pattern(rf"(?i)(?<![\w.,-])(?P<part>{'|'.join(_PARTS)}) [a-z]{{3,}} (?:in|out of) (?:every )?\Z")
"""Before the whole of "one salon in four"."""
_ADDS = pattern(r"(?i)\badd(?:s|ed|ing)?(?: (?:just|only|about))? \Z")
_ADDED_TO = pattern(r"(?i)[^,]* to the ")
"""In "add one to the value" nothing is counted by what stands behind."""
_LOOSE = pattern(
    r"[.,;:()]|(?i:\b(?:in|over|for|within|of|after)\s+\Z|\b(?:takes?|took|taken|taking|needs?|lasts?|lasted|spends?|spent)\b)"
)
"""Between a figure and a period that it is not counted by: "90 miles in a day"."""
_UNITS = {
    "pound": "GBP", "euro": "EUR", "dollar": "$", "yen": "JPY", "mile": "mi", "kilometre": "km", "kilometer": "km",
    "metre": "m", "acre": "acre", "hectare": "ha", "litre": "l", "gallon": "gal", "ton": "t", "tonne": "t",
    "kilo": "kg", "kilogram": "kg", "barrel": "bbl", "yard": "yd", "foot": "ft",
}  # fmt: skip
_SQUARE = frozenset({"km", "m", "mi", "ft"})
_OVER_A_TIME = pattern(r"(?i)(?<!\bjust )\b(?:over|in under|within)\s+(?:(?:the|those|these|its)\s+)?\Z")
_A_LITTLE_MORE = pattern(r"(?i)\b(?:just over|just above|a little over|slightly over|slightly more than)\s+\Z")
_A_LITTLE_LESS = pattern(r"(?i)\ba shade under\s+\Z")
_DURING = pattern(
    r"(?i)\b(?:over|in|for|after|(?:take|takes|took|taken|needs?|needed)(?: (?:him|her|it|them|us|me|you))?|lasts?|"
    r"lasted|within|during|is|was)\s+\Z"
)
_A = pattern(r"(?i)an? ")
_OCCASIONS = pattern(r"(?i)[a-z0-9.,-]+ times\Z")
_COMPARED = pattern(r"(?i)\s*(?:as|the|that|more|less|its|what|their|this|his|her|these|those|[a-z]+er|over)\b")
"""After "three times", where it is no number of occasions: "three times as many"."""
_CLOSED = pattern(r"\s*(?:[.,;:)]|\Z)")
_BEFORE = pattern(r" (?:before|after|previously|ago|earlier|later)\b")
_IN_TIME = pattern(r" (?:ahead|ago|earlier|later|before|in a row|running)\b")
_OF_THE_PAST = pattern(r" (?:an?|one) (?:day|week|month|quarter|year)\Z")
_MANY = 12
"""Nothing grows so many times, in so many words."""
_WENT = "went|goes|took|take|takes|taking|bring|brings|bringing|brought|up|down"
_FROM = pattern(
    rf"(?i)\b(?:{MOVES}|{_WENT}|{CHANGES})\b[^.;:]{{0,120}} from "
    r"(?:(?:about|around|just|only|nearly|almost|a little over|just over|more than|less than) )?\Z"
)
_OPENING_MARKS = frozenset("\"“'‘")
_CLOSING = pattern(r"[.,!?]?[\"”'’]")
_TITLE = pattern(r"\S+ [A-Z].*")
_CLOCK = pattern(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9] (?=[A-Z])")
"""What heads an entry that is written as it happens: "20.10 The polls close in an hour"."""
_NEARLY = Fraction(1, 15)
"""By how much, as a share of itself, a figure is missed that is nearly so much or just over it."""
_LARGE = 1000
"""From here on zeros at the end of a figure may come from rounding."""
_HIDDEN = 20
_AMOUNTS = SHARES | MEASURES | {"number"}
_WORDS_BETWEEN = 4
_REACH = 80
_AROUND = 300
"""How far around a figure what it is counted by is looked for, in characters."""
_GLUED = pattern(r"[0-9]m\Z")
_BARE: Dimension = ((COUNTED, 1),)
_OF_AN_AGE = pattern(
    r"(?i)\b(?:those|people|men|women|adults|children|pupils|voters|drivers|anyone|everyone|everybody|somebody|"
    r"who (?:is|are)) "
    r"(?:(?:still|all) )?(?:aged(?: (?:under|over|between))?|under|over|younger than|older than)(?: the age of)? \Z"
)
"""Before the age of those who are told of: "43% of those under 30"."""
_BYTES = pattern(r"\s?[KMGT]i?[bB]\b")
"""A size that is written in no unit known: "600 Kb"."""


def figures(window: Sentence) -> tuple[Figure, ...]:
    """The figures of one or more sentences, in order; what a figure is counted by is part of it."""
    return window.once(_unified)


def figures_around(context: Context, window: Sentence, reach: int) -> Iterator[Figure]:
    """The figures of the sentences that stand within so many characters of some sentences, those among them."""
    for sentence in context.sentences:
        if sentence.mentions and window.start - reach < sentence.end and sentence.start < window.end + reach:
            yield from figures(sentence)


def as_told(window: Sentence) -> tuple[Figure, ...]:
    """The figures of one or more sentences, each in no other measure than its own words tell."""
    return tuple(figure for part in window.parts or (window,) for figure in part.once(_figures) if not figure.is_name)


def reckonable(window: Sentence) -> tuple[Figure, ...]:
    """The figures that something may be made of, without those that tell of which kind something is."""
    return tuple(figure for figure in figures(window) if not figure.is_name)


def _unified(window: Sentence) -> tuple[Figure, ...]:
    found = tuple(figure for part in window.parts or (window,) for figure in part.once(_figures))
    return unified(found, window.document_text)


def _figures(sentence: Sentence) -> tuple[Figure, ...]:
    ranges = [(one.start, one.end) for one in sentence.mentions if ".." in one.value and not _are_levels(sentence, one)]
    found = _read(sentence)
    if not ranges:
        return tuple(found)
    return tuple(
        figure._replace(is_end=any(start <= figure.mention.start < end for start, end in ranges)) for figure in found
    )


def _are_levels(sentence: Sentence, mention: Mention) -> bool:
    """Whether what looks like a range is what something was and what it came to: "shrank from 4,800 to 3,600"."""
    return _FROM.search(sentence.document_text, sentence.start, mention.start) is not None


def _read(sentence: Sentence) -> Iterator[Figure]:
    mentions = sentence.sketch.mentions
    taken = -1
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        if mention.start < taken:
            continue
        if following is not None and _is_part_of_so_many(sentence, mention, following):
            continue
        figure = _one_to_so_many(sentence, mention, following) or _so_many_in(sentence, mention)
        figure = figure or _bare(sentence, mention)
        if figure is not None:
            figure = _counted_by(sentence, figure, following)
            taken = figure.end
            yield figure


def _one_to_so_many(sentence: Sentence, mention: Mention, following: Mention | None) -> Figure | None:
    """So many for each of something else: "one teacher to every 18 pupils"."""
    if mention.kind != "number" or mention.value != "1" or following is None or following.kind != "number":
        return None
    gap = sentence.document_text[mention.end : following.start]
    figure = figure_of(sentence, following) if _ONE_TO.fullmatch(gap) else None
    return figure and figure.per(counted(singular(gap.split()[0])), 1, 1, figure.end)


def _so_many_in(sentence: Sentence, mention: Mention) -> Figure | None:
    """The share that a noun parts: "one salon in four", "three pupils out of every five"."""
    text, start = sentence.document_text, mention.start
    if mention.kind != "number" or mention.exact is None or text[start - 3 : start] not in _IN_OR_OF:
        return None
    before = _SO_MANY_IN.search(text, max(start - _NEAR_IN, sentence.start), start)
    if before is None or counted_after(text, mention.end, sentence.end) is not None:
        return None  # "one goal in 12 matches"
    share = Fraction(_PARTS[before["part"].lower()]) / mention.exact
    quantity = Quantity(share, share, quantum=0)
    told = text[before.start() : mention.end]
    found = mention._replace(start=before.start(), text=told, kind="fraction", unit=None, quantity=quantity)
    return figure_of(sentence, found) if share < 1 else None


def _is_part_of_so_many(sentence: Sentence, mention: Mention, following: Mention) -> bool:
    """Whether a number is the first of a share that a noun parts."""
    share = _so_many_in(sentence, following)
    return share is not None and share.mention.start == mention.start


def amounts(window: Sentence) -> int:
    """How many figures of one or more sentences count or measure; a range has two ends."""
    return sum(part.once(_amounts) for part in window.parts or (window,))


def _amounts(sentence: Sentence) -> int:
    return sum(1 + (".." in mention.value) for mention in sentence.mentions if is_amount(mention))


def is_amount(mention: Mention) -> bool:
    """Whether a mention counts or measures: no date, no ordinal, no age, and no "one"."""
    return mention.kind in _AMOUNTS and mention.text.lower() != "one"


def _bare(sentence: Sentence, mention: Mention) -> Figure | None:
    """The figure without what it is counted by; `None` of dates, ordinals, ages, "one", "a day" and "a barrel"."""
    text = sentence.document_text
    ahead = mention.kind == "fraction" and _IN_TIME.match(text, mention.end)  # "two quarters ahead"
    points = mention.text.lower() == "scores" and text[mention.end + 4 : mention.end + 5].isdigit()  # "scores of 60"
    if ahead or points or not is_amount(mention) or is_statistic(sentence, mention):
        return None
    if mention.kind == "number" and (
        _BYTES.match(text, mention.end) or _OF_AN_AGE.search(text, sentence.start, mention.start)
    ):
        return None
    numbers = text.startswith(": ", mention.end) and not text[max(mention.start - 2, sentence.start)].isalpha()
    if mention.text.isdigit() and len(mention.text) < 3 and numbers:
        return None  # a sense of a word: "4: heap up as a debt"
    if _is_title(text, mention) or (mention.start == sentence.start and _CLOCK.match(text, mention.start)):
        return None
    if (past := _OF_THE_PAST.search(mention.text)) and _BEFORE.match(text, mention.end) and mention.quantity:
        unit = (mention.unit or "").partition("/")[0] or None
        end = mention.start + past.start()
        quantity = mention.quantity._replace(unit=unit)
        mention = mention._replace(end=end, text=text[mention.start : end], unit=unit, quantity=quantity)
    if mention.kind in {"duration", "quantity"} and _A.match(mention.text):
        before = text[max(mention.start - 12, 0) : mention.start]
        return figure_of(sentence, mention) if _DURING.search(before) else None
    return figure_of(sentence, mention)


def _is_title(text: str, mention: Mention) -> bool:
    """Whether a figure in quotation marks of its own is the name of something: the show "60 Minutes"."""
    opens = text[max(mention.start - 1, 0) : mention.start] in _OPENING_MARKS
    return opens and _TITLE.fullmatch(mention.text) is not None and _CLOSING.match(text, mention.end) is not None


def figure_of(sentence: Sentence, mention: Mention) -> Figure | None:
    """The figure that a mention states, by itself."""
    quantity = mention.quantity
    if quantity is None:
        return None
    if mention.kind == "multiple" and _tells_how_often(sentence.document_text, mention, quantity):
        mention = mention._replace(kind="number", unit="time")
    given, told = _given(quantity), _told(quantity)
    if quantity.number is not None and mention.bound in {"less_than", "more_than"}:
        close = near(sentence.document_text, mention, Fraction(quantity.number))
        given, told = (given, told) if close is None else (close, close)
    dimension, size = measured(quantity.unit if mention.kind in MEASURES else None)
    if mention.kind == "percent":
        size = Fraction(1, 100)
    if mention.kind == "number":
        dimension = _counts(sentence, mention)
    seconds = _seconds_of(quantity.unit) if mention.kind in MEASURES else 0
    return Figure(mention, scaled(given, size), scaled(told, size), dimension, size, mention.end, seconds)


def _tells_how_often(text: str, mention: Mention, quantity: Quantity) -> bool:
    """Whether so many times is how often something happened: "49 times in May"."""
    if not _OCCASIONS.match(mention.text) or _COMPARED.match(text, mention.end):
        return False
    often = (quantity.low or 0) > _MANY
    return often or _CLOSED.match(text, mention.end) is None


def _counts(sentence: Sentence, mention: Mention) -> Dimension:
    """What a number counts, as a dimension."""
    noun = counted_after(sentence.document_text, mention.end, sentence.end)
    joined = sentence.document_text[mention.end : mention.end + 1] == "-"
    name = mention.unit or (noun.head if noun is not None and (noun.plural or joined) else "")
    return counted(name) if name else ((COUNTED, 1),)


def _seconds_of(unit: str | None) -> Exact:
    """How long the unit of time is that a unit is, or is counted by."""
    for part in reversed((unit or "").split("/")):
        dimension, size = measured(part or None)
        if dimension == (("time", 1),):
            return size
    return 0


def _given(quantity: Quantity) -> Interval:
    """What a figure stands for where something is worked out from it: a small whole number is meant as it is."""
    number = quantity.number
    if (
        number is not None
        and quantity.bound == "exact"
        and Fraction(number).denominator == 1
        and abs(Fraction(number)) < _LARGE
    ):
        return Interval(number, number)
    return operand(quantity)


def _told(quantity: Quantity) -> Interval:
    """What a figure may have been rounded from; zeros at its end may hide the digits that belong there."""
    number, told = quantity.number, result(quantity)
    if (
        number is None
        or told.low is None
        or told.high is None
        or abs(Fraction(number)) < _LARGE
        or not isinstance(number, int)
    ):
        return told
    place = 1
    while number % (place * 10) == 0:
        place *= 10
    hidden = min(Fraction(place, 2), Fraction(abs(number), _HIDDEN))
    return Interval(min(told.low, number - hidden), max(told.high, number + hidden))


def near(text: str, mention: Mention, number: Fraction) -> Interval | None:
    """The numbers near a figure that words put a little below or above it; "over a day" takes all of the day."""
    before = text[max(mention.start - 30, 0) : mention.start]
    if mention.kind == "duration" and _OVER_A_TIME.search(before):
        return Interval(number, number)
    if nearly(text, mention.start) or _A_LITTLE_LESS.search(before):
        return Interval(number * (1 - _NEARLY), number)
    return Interval(number, number * (1 + _NEARLY)) if _A_LITTLE_MORE.search(before) else None


def _counted_by(sentence: Sentence, figure: Figure, following: Mention | None) -> Figure:
    if figure.is_share and figure.mention.kind != "percent":
        return figure
    by_figure = following and _by_figure(sentence, _in_millions(figure, following), following)
    if by_figure and (each := _EACH_AFTER.match(sentence.document_text, by_figure.end)):
        return by_figure.per(EACH, 1, 1, each.end())
    return by_figure or _by_noun(sentence, figure, following)


def _in_millions(figure: Figure, following: Mention) -> Figure:
    """The figure, with an m glued to its digits read as million: nobody counts "850m a year" in metres."""
    timed = following.kind == "set" or _A.match(following.text) is not None
    metres = figure.mention.unit == "m" and timed and _GLUED.search(figure.mention.text) is not None
    return figure.sized(10**6, _BARE) if metres else figure


def _by_figure(sentence: Sentence, figure: Figure, following: Mention) -> Figure | None:
    """The figure by the one after it: "60 litres of water a minute", "six litres for every 100km"."""
    gap = sentence.document_text[figure.mention.end : following.start].rstrip() + " "
    close = len(gap.split()) < _WORDS_BETWEEN and not _LOOSE.search(gap)
    if figure.mention.kind == "percent" and gap.startswith(" of "):
        return None  # of what is by the year: "22 percent of its yearly income"
    if _BEFORE.match(sentence.document_text, following.end):
        return None  # "52.8 percent a year before"
    quarter = "quarter" if _A_QUARTER.match(sentence.document_text, following.start) else ""
    if close and (period := SETS.get(following.value, quarter)) and following.kind in {"set", "fraction"}:
        return figure.per(*measured(period), 1, following.end)
    if following.kind not in {"number", "quantity", "duration"} or following.quantity is None:
        return None
    number = following.quantity.number
    a_time = following.kind == "duration" and _A.match(following.text) and close
    if not number or not (a_time or _PER_FIGURE.fullmatch(gap)):
        return None
    other = figure_of(sentence, following)
    return other and figure.per(other.dimension, other.size, number, following.end)


def _by_noun(sentence: Sentence, figure: Figure, following: Mention | None) -> Figure:
    """The figure by the noun after it: "£350 each", "7,000 people to the square kilometre", "£12 a tub"."""
    start = figure.mention.end
    found = _PER.match(sentence.document_text, start, min(sentence.end, start + _REACH))
    if found is None or (following is not None and found.end() > following.start):
        return figure
    adds = " to the " in found[0] and _ADDS.search(sentence.document_text, sentence.start, figure.mention.start)
    if adds or (figure.seconds and found["unit"] and _A_THING.search(found[0])):
        return figure  # "the union called £27 a week a fair rate"
    if found["each"]:
        return figure.per(EACH, 1, 1, found.end())
    noun = singular(found["unit"])
    symbol = _UNITS.get(noun, noun)
    dimension, size = measured(f"{symbol}2" if found["power"] == "square" and symbol in _SQUARE else symbol)
    if dimension[0][0][0] == COUNTED and figure.mention.kind != "money":
        text = sentence.document_text
        elsewhere = (text[max(start - _AROUND, 0) : start] + text[found.end() : found.end() + _AROUND]).lower()
        if not any(name in elsewhere for name in alike_nouns(noun)) or _ADDED_TO.match(found[0]):
            return figure
    return _as_capacity(figure).per(dimension, size, 1, found.end())


def _as_capacity(figure: Figure) -> Figure:
    """What each holds at most, as a level: "up to 100 names per order"."""
    quantity = figure.mention.quantity
    if figure.mention.bound != "max" or quantity is None or quantity.number is None:
        return figure
    level = scaled(Interval(quantity.number, quantity.number), figure.size)
    return figure._replace(given=level, told=level)
