"""D02: a number in the headline that the body neither gives nor lets one derive."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.comparing import content_words, slip
from factlint.rules.counts.labelled import agree, figures
from factlint.rules.counts.slipped import meant, other_day
from factlint.rules.relations.contrast import contrasted
from factlint.rules.relations.reckonings import reckonings
from factlint.rules.working.arithmetic import operand, result
from factlint.rules.working.derivations import derive
from factlint.values import Quantity, exact_text
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.documents import Block
    from factlint.mentions import Mention
    from factlint.rules.counts.labelled import Figure
    from factlint.rules.reading.sentence import Sentence

_MOST = 4
"""From more figures than this some percent always follows."""
_ROUGH = Fraction(2, 100)
"""How far, as a share of itself, a figure of the headline may be rounded: $300m for $298m."""
_FEWEST = 2
"""A body with fewer figures of the kind does not tell enough."""

_LONGEST = 20
"""A headline of more words is a paragraph."""
_WHOLE = 100
_FIRST = 2
"""In how many sentences of the body the levels are looked for."""
_FROM = pattern(r"(?i)\b(?:from|against|compared with|than)\b")
_ROW = 3
"""So many figures make a row whose sum a headline may give."""
_IN_BRACKETS = pattern(r"\((?P<number>\d{1,3}(?:,\d{3})+|\d+)(?: [a-z]+)?\)")
_NUMBERED = pattern(r"(?:# ?)?[0-9]+(?:\.[0-9]+)*\.? [A-Z]")
_TABLE = pattern(r"\bvs\.? ")
_OTHER = pattern(r"\b(?:other|another|more|further|additional|first|last|extra|remaining|least|most|already|again)\b")
"""Words of a sentence that may tell of a part, or of others than the headline."""
_REST = pattern(r"\b(?:another|others?|rest|also|too|of them|of these|of which|of whom|including|first|later|among)\b")
_EACH_TIME = pattern(r"(?: [a-z-]+){0,3} (?:an?|per|each|every) (?:hour|day|week|month|quarter|year|season)\b")
_TOLL = Phrase(
    r"^(?:# ?)?<figure:number> (?:people |men |women |children )?(?P<word>hurt|[a-z]+ed|dead|missing|lost)\b"
)
_TAKES = Phrase(
    r"^(?:# ?)?(?:[^\W\d_][\w’'-]* ){1,6}(?P<word>kills|injures|wounds|hurts) (?:at least )?<figure:number>"
)
_PEOPLE = Phrase(
    r"(?<!\w)<figure:number> [a-z]+ (?:(?:were|are|have been|had been) (?:[a-z]+ly )?"
    r"(?P<word>hurt|[a-z]+ed|dead|missing)|(?:have |had )?(?P<did>died|lost their lives))\b"
)
_PART_OF = Phrase(r"<part:number> (?:out )?of (?:the |its |their )?<whole:number>")
_BY_VOTES = Phrase(r"\bby <one:number>(?: votes)? to <other:number>")
_FOR_AND_AGAINST = Phrase(
    r"<for:number>(?: [a-z]+){0,3} (?:voted|were|was)? ?(?:for|in favou?r)\b[^.;]{0,60}?<against:number>"
    r"(?: [a-z]+){0,3}? against\b"
)
_A_YEAR = pattern(r"(?: [a-z-]+){0,3} (?:a|per|each|every) year\b")
_YEARS = pattern(r"(?P<first>[12]\d{3})\b.*\b(?P<last>[12]\d{3})\Z")
_ALIKE = {
    "dead": "killed",
    "died": "killed",
    "lost their lives": "killed",
    "kills": "killed",
    "hurt": "injured",
    "wounded": "injured",
    "injures": "injured",
    "wounds": "injured",
    "hurts": "injured",
}
"""Words of which a headline has one and the body another."""


@rule(
    "D02",
    "headline-body-mismatch",
    needs="headline",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "# Fund loses «$9 million»\n\nThe fund lost $6 million in May. It had lost $1 million in April.\n",
        "# «41» towns join the survey\n\nThe survey has 14 towns. In May it had 12 towns.\n",
        "# Storm leaves «48,000» homes dark\n\nAbout 84,000 homes lost power in the storm.\n",
        "# «Nine» hurt as coach overturns\n\nThe coach left the road. Six people were hurt, two of them badly.\n",
        "# Fire destroys «12» homes\n\nTwenty homes were destroyed by a fire in the valley, officials said.\n",
        "# Mine to cut «1,400» jobs\n\nThe owners said that 140 of its 1,060 jobs would go.\n",
        "# «Seven» dead in mine\n\nSix people died in a mine near Leith on Monday. Four of them were young.\n",
        "# Storm kills «12» in port\n\nTwenty-one people were killed when a storm hit Leith on Monday.\n",
        "# Fire guts «41» holiday flats\n\nFourteen new holiday flats were gutted on Sunday.\n",
        "# Bus fares to rise «16%»\n\nBus fares go up 6 per cent in May. A ticket will be 53 crowns, up from 50.\n",
        "# Mill to cut «430» jobs\n\nThe cuts fall on weaving (210 posts), dyeing (85) and the office (45).\n",
        "# «50%» cut in troops\n\nThe army shrinks from 146,000 troops to 100,000 troops.\n",
        "# Club loses «400,000» readers\n\nIt had 182,000 readers last year. In 2019 it had 222,000 readers.\n",
        "# Ferry back on «8 April»\n\nIslanders will have the ferry back on Monday 15 April, the owners said.\n",
        "# Blaze wrecks «nine» huts\n\nFour of the huts burned to the ground, and two fell in.\n",
    ],
    good=[
        "# Blaze wrecks six huts\n\nFour of the huts burned to the ground, and two fell in.\n",
        "# Ferry back on 15 April\n\nIslanders will have the ferry back on Monday 15 April, the owners said.\n",
        "# Fund loses $7 million\n\nThe fund lost $6 million in May and $1 million in April.\n",
        "# Fund loses $1.3 million\n\nThe fund lost $1,250,000 in May. It had lost $300,000 before.\n",
        "# Loss rises by half\n\nThe fund lost $6 million in May. It had lost $4 million in April.\n",
        "# A third fewer troops\n\nThe army shrinks from 146,000 troops to 100,000 troops.\n",
        "# Storm leaves 48,000 homes dark\n\nAbout 48,000 homes lost power, 84,000 less than in May.\n",
        "# Nine hurt as coach overturns\n\nSix people were hurt in the coach. Three in a van were hurt too.\n",
        "# Nine hurt as coach overturns\n\nSix passengers were hurt, and three drivers.\n",
        "# Fund loses $16bn\n\nThe fund lost $16.6bn in May. It had lost $3bn in April.\n",
        "# Seven dead in mine\n\nSix people died in a mine near Leith on Monday. A guard was killed by a truck.\n",
        "# Fire guts 14 holiday flats\n\nFourteen new holiday flats were gutted on Sunday.\n",
        "# Bus fares to rise 6%\n\nBus fares go up 6 per cent in May. A ticket will be 53 crowns, up from 50.\n",
        "# Bus users: 60% walk more\n\nOf those asked about the bus, 40% walk as little as before.\n",
        "# Mill to cut 340 jobs\n\nThe cuts fall on weaving (210 posts), dyeing (85) and the office (45).\n",
        "# 12 towns join\n\nIn 2021 the survey began.\n",
        "# Ten ways to lose money\n\nBuy at 40 crowns. Sell at 30 crowns.\n",
        "# Trust to plant 50,000 oaks by 2030\n\nThe trust will plant 10,000 oaks a year from 2026 on.\n",
        "# Waiting list cut by a quarter\n\nIn May 1,248 patients waited at the two clinics, against 1,664 in March.\n",
        "# Over 37 million watch\n\n37,950,000 people watched. In May 30,000,000 people had.\n",
    ],
)
def headline_body_mismatch(context: Context) -> Iterator[Problem]:
    """A number in the headline is neither in the body nor derivable from its figures.

    Headlines are written by somebody else, in haste, from the first paragraphs.

    Roundings, sums, differences, ratios and percentages of the body's figures are tried first. Silent for bodies with
    fewer than two figures of the kind, where the body does not count the noun, for years, and inside quotation marks.
    """
    found: dict[int, Problem] = {}
    for problem in _problems(context):
        found.setdefault(problem.start, problem)
    yield from found.values()


def _problems(context: Context) -> Iterator[Problem]:
    title = context.document.blocks[0]
    above = [one for one in context.sentences if one.start < title.end]
    below = [one for one in context.sentences if one.start >= title.end]
    body = list(figures(context, below))
    title_words = context.text[title.start : title.end].split()
    if not _is_chapter(context, title):
        yield from _share(context, above, below)
        yield from _percent(above, below)
        yield from _sum(context, above, below)
        yield from _who(above, below)
        yield from _reckoned(above, below)
        if len(title_words) <= _LONGEST:
            yield from _meant(above, below)
            yield from _parts(above, below)
            yield from _votes(above, below)
            yield from _of_whole(above, below)
            yield from _over_years(context, above, below)
    for figure in figures(context, above):
        quantity = figure.mention.quantity
        same = [one for one in body if one.label[0] == figure.label[0] and one.noun == figure.noun]
        if quantity is None or _is_chapter(context, title):
            continue
        if len(same) < _FEWEST:
            yield from _alone(figure, same, below) or _slip(figure, below)
            continue
        given = [one.mention.quantity for one in same if one.mention.quantity is not None]
        found = any(agree(figure.mention, one.mention) for one in same)
        cut_off = any(operand(one).overlaps(result(quantity)) for one in given)  # "$16bn" of $16.6bn
        rough = quantity._replace(quantum=max(quantity.quantum, abs(Fraction(quantity.number or 0)) * _ROUGH))
        if not found and not cut_off and derive(rough, given) is None:
            message = f"The headline has {figure.mention.text}, and nothing in the body leads to it."
            yield Problem(figure.mention.start, figure.mention.end, message)


def _alone(figure: Figure, same: list[Figure], below: list[Sentence]) -> list[Problem]:
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
    shared = figure.words & same[0].words
    # The headline may leave words out: "41 holiday homes" are the "fourteen wooden holiday homes".
    exact = stated.bound == other.bound == "exact" and figure.label[2] <= same[0].label[2]
    if not exact or len(shared) < (1 if figure.noun else 2) or agree(stated, other) or _OTHER.search(below[0].text):
        return []
    if _EACH_TIME.match(below[0].document_text, other.end):
        return []  # "50,000 oaks by 2030" are "10,000 oaks a year"
    given = [mention.quantity for one in below for mention in one.mentions if mention.quantity is not None]
    told = any(one.quantity is not None and one.quantity.number == stated.quantity.number for one in below[0].mentions)
    if (
        told
        or operand(other.quantity or stated.quantity).overlaps(result(stated.quantity))
        or derive(stated.quantity, given)
    ):
        return []
    message = f"The headline has {stated.text}, the body {other.text}."
    return [Problem(stated.start, stated.end, message, related=(Related(other.start, other.end, "in the body"),))]


def _slip(figure: Figure, below: list[Sentence]) -> Iterator[Problem]:
    """A figure of the headline of which the body only has one with a slip in its digits: 48,000 and 84,000."""
    stated = figure.mention
    told = [mention for one in below for mention in one.mentions if mention.kind == stated.kind]
    exchanged = [
        other
        for one in below
        for other in one.mentions
        if other.kind == stated.kind
        and ((how := slip(stated.text, other.text)) == "transposed" or (how and _of_noun(one, figure.noun)))
    ]
    given = [mention.quantity for mention in told if mention.quantity is not None]
    if exchanged and stated.quantity is not None and derive(stated.quantity, given) is None:
        message = f"The headline has {stated.text}, the body {exchanged[0].text}."
        related = (Related(exchanged[0].start, exchanged[0].end, "in the body"),)
        yield Problem(stated.start, stated.end, message, related=related)


def _of_noun(sentence: Sentence, noun: str) -> bool:
    """Whether a sentence counts the noun of the headline, and the figure has digits enough to tell a slip."""
    return len(noun) > 2 and re.search(rf"\b{re.escape(noun)}s?\b", sentence.text, re.IGNORECASE) is not None


def _meant(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
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
        message = f"The headline has {days[0].text}, the body {days[1].text}."
        yield Problem(
            days[0].start, days[0].end, message, related=(Related(days[1].start, days[1].end, "in the body"),)
        )


def _parts(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A number of the headline that the parts told first do not make: "nine huts", "four of the huts, and two more"."""
    for stated in (mention for sentence in above for mention in sentence.mentions):
        parts = _parts_of(stated, below[0]) if below else []
        numbers = [part.whole or 0 for part in parts]
        if len(parts) < _FEWEST or stated.quantity is None or stated.whole in {sum(numbers), *numbers}:
            continue
        told = [one for sentence in below for one in sentence.mentions if one.kind == "number"]
        given = [one.quantity for one in told if one.quantity and _noun(one) in ("", _noun(stated))]
        if stated.whole not in {one.exact for one in told} and derive(stated.quantity, given) is None:
            message = f"The headline has {stated.text}; the parts in the body make {sum(numbers)}."
            yield Problem(
                stated.start, stated.end, message, related=(Related(parts[0].start, parts[-1].end, "the parts"),)
            )


def _votes(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
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


def _over_years(context: Context, above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """Judge "to plant 15,000 oaks by 2030" by "10,000 oaks a year from 2026 to 2030"."""
    for figure in figures(context, above):
        stated = figure.mention
        told = figures(context, below[:1])
        same = [one for one in told if one.noun == figure.noun and one.label[0] == figure.label[0]]
        yearly = [one for one in same if _A_YEAR.match(context.text, one.mention.end)]
        spans = [found for one in below[:1] for mention in one.mentions if (found := _YEARS.search(mention.text))]
        if len(yearly) != 1 or len(same) != 1 or len(spans) != 1 or stated.exact is None:
            continue
        years, each = int(spans[0]["last"]) - int(spans[0]["first"]), yearly[0].mention.exact
        if each is None or years < 1:
            continue
        due = {each * years, each * (years + 1)}
        if stated.exact not in due | {each}:
            shown = " or ".join(f"{exact_text(number)}" for number in sorted(due))
            message = f"The headline has {stated.text}; so many a year make {shown}."
            start, end = yearly[0].mention.start, yearly[0].mention.end
            yield Problem(stated.start, stated.end, message, related=(Related(start, end, "a year"),))


def _parts_of(stated: Mention, sentence: Sentence) -> list[Mention]:
    """The numbers of one sentence that count what the headline counts, each by its noun or by the last one told."""
    noun, last, parts = _noun(stated) if stated.kind == "number" and stated.whole else "", "", []
    for one in sentence.mentions:
        last = (_noun(one) or last) if one.kind == "number" else last
        if noun and one.kind == "number" and last == noun:
            parts.append(one)
    return parts if all(one.whole for one in parts) and not _REST.search(sentence.text) else []


def _of_whole(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
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


def _noun(number: Mention) -> str:
    return (number.counted or "").rpartition(" ")[2]


def _who(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """Judge "Nine hurt as coach overturns" by the one "six people were hurt" of the body."""
    for match in (match for one in above for match in one.find(_TOLL, _TAKES)):
        word, stated = match.words("word"), match["figure"]
        same = [found for one in below for found in one.find(_PEOPLE)]
        told = [found["figure"] for found in same if _kind(found.words("word") or found.words("did")) == _kind(word)]
        given = [mention.quantity for one in below for mention in one.mentions if mention.quantity is not None]
        alike = "|".join({word, *(other for other in _ALIKE if _kind(other) == _kind(word)), _kind(word)} - {"dead"})
        others = [one for one in below if re.search(rf"\b(?:{alike})\b", one.text)]
        if len(told) != 1 or len(others) != 1 or stated.quantity is None or agree(stated, told[0]):
            continue
        if derive(stated.quantity, given, ways=frozenset({"identity", "sum"})) is None:
            message = f"The headline has {stated.text} {word}, the body {told[0].text}."
            related = (Related(told[0].start, told[0].end, "in the body"),)
            yield Problem(stated.start, stated.end, message, related=related)


def _kind(word: str) -> str:
    return _ALIKE.get(word, word)


def _reckoned(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A figure of the headline that the levels told in the first sentences of the body do not make: "up 12%"."""
    for sentence in below[:_FIRST]:
        window = above[-1].joined(sentence) if above else sentence
        found = [one for one in reckonings(window) if one.how in {"change", "difference"}]
        own = [one for one in found if one.result.mention.start < sentence.start <= one.givens[0].mention.start]
        shared = content_words(above[-1].text) & content_words(sentence.text) if above else frozenset()
        if not own or not shared or any(one.fits for one in found) or sentence.quoted:
            continue
        one, text = own[0], sentence.document_text
        first, second = sorted(given.mention.start for given in one.givens)
        if contrasted(sentence, *one.givens) and _FROM.search(text, sentence.start, second) and first >= sentence.start:
            stated = one.result.mention
            message = f"The headline has {stated.text}, and nothing in the body leads to it."
            related = tuple(Related(g.mention.start, g.mention.end, "in the body") for g in one.givens)
            yield Problem(stated.start, stated.end, message, related=related)
        return


def _share(context: Context, above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A percent or fraction of the headline that no two figures of a short body make: "50% cut", 146,000 to 100,000."""
    shares = [mention for one in above for mention in one.mentions if mention.kind in {"percent", "fraction"}]
    told = [mention for one in below for mention in one.mentions if mention.kind in {"percent", "fraction", "multiple"}]
    given = [_each(one.mention.quantity) for one in figures(context, below) if one.mention.quantity is not None]
    if len(shares) != 1 or told or not _FEWEST <= len(given) <= _MOST or _unlike(given):
        return
    quantity = shares[0].quantity
    if quantity is None or quantity.number is None or quantity.unit == "pp":
        return
    percent = quantity if shares[0].kind == "percent" else _in_percent(quantity)
    bare = [
        one.quantity for place in below for one in place.mentions if one.kind == "number" and one.quantity is not None
    ]
    if derive(percent, [*given, *bare]) is None:
        message = f"The headline has {shares[0].text}, and nothing in the body leads to it."
        yield Problem(shares[0].start, shares[0].end, message)


def _percent(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """The percent of the headline where the body has another one, alone and in its first sentence."""
    shares = [mention for one in above for mention in one.mentions if mention.kind == "percent"]
    told = [mention for one in below for mention in one.mentions if mention.kind in {"percent", "fraction", "multiple"}]
    if len(shares) != 1 or len(told) != 1 or told[0] not in below[0].mentions or shares[0].unit != told[0].unit:
        return
    stated, other = shares[0], told[0]
    words = content_words(above[0].text) & content_words(below[0].text)
    exact = stated.bound == other.bound == "exact" and stated.quantity is not None
    if not exact or not words or agree(stated, other) or _is_rest(stated, other):
        return
    given = [mention.quantity for one in below for mention in one.mentions if mention.quantity is not None]
    if stated.quantity is not None and derive(stated.quantity, given) is None:
        message = f"The headline has {stated.text}, the body {other.text}."
        yield Problem(stated.start, stated.end, message, related=(Related(other.start, other.end, "in the body"),))


def _is_rest(one: Mention, other: Mention) -> bool:
    """Whether two percentages make the whole: the headline may tell of the rest."""
    numbers = [mention.quantity.number if mention.quantity else None for mention in (one, other)]
    return None not in numbers and sum(Fraction(number or 0) for number in numbers) == _WHOLE


def _sum(context: Context, above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A number of the headline that is, but for a slip, what a row of figures in one sentence of the body makes."""
    numbers = {mention.value for one in below for mention in one.mentions}
    for figure in figures(context, above):
        stated = figure.mention
        if stated.kind != "number" or stated.bound != "exact" or stated.value in numbers:
            continue
        for start, end, total in _rows(below):
            if slip(str(total), stated.value) == "transposed":
                message = f"The headline has {stated.text}; the figures of the body make {total}."
                yield Problem(stated.start, stated.end, message, related=(Related(start, end, "in the body"),))
                break


def _rows(sentences: list[Sentence]) -> Iterator[tuple[int, int, Fraction]]:
    """The rows of three figures or more, bare or in brackets, of one sentence each, and what they make."""
    for sentence in sentences:
        in_brackets = list(_IN_BRACKETS.finditer(sentence.text))
        numbers = [mention for mention in sentence.mentions if mention.kind == "number" and mention.quantity]
        if len(in_brackets) >= _ROW:
            total = sum((Fraction(one["number"].replace(",", "")) for one in in_brackets), Fraction(0))
            yield sentence.start + in_brackets[0].start(), sentence.start + in_brackets[-1].end(), total
        elif len(numbers) >= _ROW:
            total = sum((Fraction(one.quantity.number or 0) for one in numbers if one.quantity), Fraction(0))
            yield numbers[0].start, numbers[-1].end, total


def _each(quantity: Quantity) -> Quantity:
    """The amount without the time it is for: rents "a month" are compared with others that do not say it again."""
    return quantity._replace(unit=quantity.unit.partition("/")[0]) if quantity.unit else quantity


def _in_percent(fraction: Quantity) -> Quantity:
    number = (fraction.number or 0) * 100
    return Quantity(number, number, "%", fraction.bound, 5)


def _unlike(given: list[Quantity]) -> bool:
    """Whether the figures are not all of one unit."""
    return len({quantity.unit for quantity in given}) > 1


def _is_chapter(context: Context, title: Block) -> bool:
    """Whether a document has several titles, as a book has, or its title is numbered, or is a table in one line."""
    if _NUMBERED.match(context.text, title.start) or _TABLE.search(context.text, title.start, title.end):
        return True
    return sum(block.kind == "heading" and block.level <= title.level for block in context.document.blocks) > 1
