"""D11: a rank that the figures beside it refute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.ranked import ranked
from factlint.rules.reading.phrases import Phrase
from factlint.rules.relations.descents import Descent, too_high
from factlint.rules.relations.placings import Misplaced, Moved, misplaced, moved
from factlint.rules.relations.rankings import Misranked, misranked
from factlint.rules.relations.since import Reached, refuted_since
from factlint.rules.relations.superlatives import outdone
from factlint.rules.relations.tallies import Placed, placed
from factlint.rules.working.dimensions import measured
from factlint.values.wording import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.values import Exact

_THAN = Phrase(
    r"<one:amount>,? (?:is|was|are|were) (?:(?P<most>larger|bigger|taller|higher|longer|heavier|deeper|dearer|wider)|"
    r"(?P<least>smaller|lower|shorter|lighter|shallower|cheaper|narrower)) "
    r"than (?:(?:the|its) )?[\w’'-]+(?: [\w’'-]+){0,4}?"
    r",? (?:at|with|(?:which|who)(?: [a-z]+){1,3}) <other:amount>"
)
_TOOK_PART = r"(?:started|entered|raced|competed|took part|lined up|set off|set out|ran|sailed|rowed|finished)"
_FIELD = (
    Phrase(
        rf"\bof (?:the )?<field:number> [a-z]+s,? (?:that|who|which|to have) {_TOOK_PART}\b"
        r"(?:(?!<number>)[^;.]){0,120}?"
        r"(?:\b(?:came|finished|placed|home|was|were|in|ranked)|[’']s? [a-z]+|, [a-z]+) "
        r"<rank:ordinal>(?= ?(?:[,.;]|\Z| overall\b| place\b))"
    ),
    Phrase(
        r"\b(?:came|finished|placed|ranked|was|were|home|ended|trailed in)(?: home| only| in)? <rank:ordinal>"
        r"(?: place)?,? (?:out of|of|among|in a (?:field|race) of) (?:the )?<field:number>(?! per\b)"
    ),
)
"""A place in a race with how many ran it."""
_RACE = Phrase(r"\b(?:won|first|victory)\b[^.;]{0,60}? in <one:duration>")
_NEXT = Phrase(r"(?:<rank:ordinal>|\brunner-up) (?:in|with) <one:duration>")


@rule(
    "D11",
    "rank-figure-mismatch",
    words=(
        "than most busiest largest biggest highest longest tallest heaviest dearest richest oldest fastest deepest "
        "widest wettest hottest warmest greatest top leading least smallest lowest shortest lightest quietest cheapest "
        "poorest fewest youngest coldest driest record historic all won first victory of among in behind after only "
        "second third fourth fifth sixth best worst since trailing silver bronze places "
        "spots positions ranks rungs beaten surpassed exceeded bettered led topped tops leads"
    ),
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The Ard runs for 212 km to the sea, the Sile for 187, the Morva for 164 and the Teno for 139. Of these the "
        "Morva, «second longest», can be paddled.",
        "- Holm House, 188 m\n- Ensor Tower, 184 m\n- Quay Point, 142 m\n\nEnsor Tower is «tallest» of the three.\n",
        "Leith was our largest market with £29.4m, followed by Truro on £21.6m and Hull on £14.1m. "
        "Poole came «third» at £11.6m.",
        "High Street was the busiest, on 14,900. Low Street came next with 12,650, and Mill Lane climbed from fifth to "
        "«second» with 11,800.",
        "It was the «second»-longest bridge of all, beaten only by Morwick, at 2,410ft, and Stanner, at 2,150ft.",
        "With 184,000 people it is the «second»-largest, after Poe (412,000) and Roe (231,000) and just ahead of Doe.",
        "Truro came first with 68 points, followed by Leith with 45 and Oban with «49».",
        "Ely is the busiest stop with 1,260 calls. Leith comes second with 924, ahead of Oban in third with «964».",
        "They climbed «six» places, from seventh to second.",
        "Westham remains the busiest of the nine pools, with 214,600 visits. Harbour had «221,300» and Oldham 187,450.",
        "The smallest is no worry. Lund is the smallest of the towns, with 4,100 votes. Bergen had «3,900».",
        "Lund had the fewest fires of the four towns, with 310. Bergen had «288» and Oldham 345.",
        "At 148 metres the Spire will be the tallest tower in town, ahead of Poe House («161 metres»).",
        "Lake Orm, at 210 hectares, is larger than Lake Isk, which covers «260 hectares».",
        "The cheapest of the three bids, at £4.2m, came from Poe. The others were «£3.9m» and £5.1m.",
        "Roe finished «third» in the vote, behind Ada Poe, Ben Doe and Eva Lind.",
        "Lea Doe came «second» in the slalom. Only Ada Poe, who won by a second, and Eva Roe were faster.",
        "Lea Doe won «silver» in the discus, behind Ada Poe, Eva Roe and Ida Lee.",
        "Lea Doe came «second» in the poll. Three others had more votes.",
        "Lea Doe was happy with «third» place. Only one of the rowers was faster.",
        "Thefts fell to 310, the fewest since 1994, when there were «345».",
        "Leith is the «fourth»-largest port. Only Oban and Wick are larger.",
        "Ada Poe won the race in 62 minutes. Eva Roe was second in «61 minutes» and Lea Doe third in 63 minutes.",
        "With her last throw she reached 58.20 metres and broke the club record of «58.90».",
        "The lowest reading, 12 µg/l, came from the pier; we had «9» at the ferry and 31 by the weir.",
    ],
    good=[
        "- Mill Road: 41,300\n- Foxley: 18,950\n- Dock Road: 12,020\n- Quay: 9,740\n\n"
        "Dock Road, though only the third busiest of the four, has no lift.\n",
        "- Mill Road: 41,300\n- Foxley: 18,950\n- Dock Road: 12,020\n- Quay: 9,740\n\n"
        "Foxley is not the busiest of the four, and Dock Road is one of the quietest of them.\n",
        "- Mill Road: 41,300\n- Foxley: 18,950\n- Dock Road: 12,020\n- Quay: 9,740\n\n"
        "Foxley comes next to the busiest, Mill Road.\n",
        "Of three jobs the first, with 1 user, runs; the second with 5 users waits, and the third with 2 is new.",
        "The Ard runs for 212 km to the sea, the Sile for 187, the Morva for 164 and the Teno for 139. Of these the "
        "Morva, third longest, can be paddled.",
        "- Holm House, 188 m\n- Ensor Tower, 204 m\n- Quay Point, 142 m\n\nEnsor Tower is the tallest of the three.\n",
        "Ard has 4,100 people, Sile 2,300 and Teno 1,900. The club of Teno, the largest of the coast, has a pool.",
        "Ard is 12 km away, Sile 23 km and Teno 30 km. Teno is the largest of them.",
        "Leith was our largest market with £29.4m, followed by Truro on £21.6m and Hull on £14.1m. "
        "Poole came fourth at £11.6m.",
        "Of the 62,000 visits Leith had the most, 14,900. Truro had 12,650, and Hull came third with 11,800.",
        "The three had 62,000 visits. Truro had 42,650, and Hull came second with 11,800.",
        "It was the third-longest bridge of all, beaten only by Morwick, at 2,410ft, and Stanner, at 2,150ft.",
        "With 184,000 people it is the third-largest, after Poe (412,000) and Roe (231,000) and just ahead of Doe.",
        "Truro came first with 68 points, followed by Leith with 65 and Oban with 49.",
        "Ada Poe won in 51.20 seconds, Eva Roe was second in 52.40 seconds and Ida Lee third in 53.10 seconds.",
        "Ely is the busiest stop with 1,260 calls. Leith comes second with 924, and was third with 964 last year.",
        "They climbed five places, from seventh to second.",
        "Westham remains the busiest of the nine pools, with 224,600 visits. Harbour had 221,300 and Oldham 187,450.",
        "Westham is the busiest pool, with 214,600 visits. In 2019 Harbour had 221,300.",
        "Westham is the busiest pool, with 214,600 visits. Harbour has 300,000 books.",
        "At 148 metres the Spire will be the tallest tower in town, ahead of Poe House (141 metres).",
        "Lake Orm, at 210 hectares, is larger than Lake Isk, which covers 160 hectares.",
        "The cheapest of the three bids, at £4.2m, came from Poe. The others were £4.9m and £5.1m.",
        "Roe finished fourth in the vote, behind Ada Poe, Ben Doe and Eva Lind.",
        "Lea Doe came third in the slalom. Only Ada Poe, who won by a second, and Eva Roe were faster.",
        "Lea Doe came second in the slalom. Only the wind and the sun were faster.",
        "Lea Doe came fourth in the poll. Three others had more votes.",
        "Lea Doe won bronze in the discus, behind Ada Poe and Eva Roe.",
        "Lea Doe won the second run. Only Ada Poe and Eva Roe were faster in the first.",
        "Roe finished third in the vote, behind Ada Poe and Ben Doe, and left.",
        "Westham is the second busiest pool, with 214,600 visits. Harbour had 221,300.",
        "Lund is the smallest of the towns, with 4,100 votes. Bergen had 4,900.",
        "Thefts fell to 310, the fewest since 1994, when there were 295.",
        "Leith is the third-largest port. Only Oban and Wick are larger.",
        "Ada Poe won the race in 62 minutes. Eva Roe was second in 63 minutes and Lea Doe third in 64 minutes.",
        "Ada Poe won the final in 62 minutes. In the heats Eva Roe was fastest in 61 minutes.",
        "Westham is the busiest pool, with 214 visits a day. Together they had 900.",
        "With her last throw she reached 59.20 metres and broke the club record of 58.90.",
        "She reached 58.20 metres, but almost broke the club record of 58.90.",
        "The lowest reading, 9 µg/l, came from the pier; we had 12 at the ferry and 31 by the weir.",
        "The lowest reading, 12 µg/l, came from the pier; in 2019 we had 9 at the ferry and 31 by the weir.",
    ],
)
def rank_figure_mismatch(context: Context) -> Iterator[Problem]:
    """The figures refute the rank told beside them: the busiest has fewer visits than another.

    Read are a superlative with its figure, and others with their bare figures in the same sentence or the next one
    ("Harbour had 221,300"); a record since a time, with what was so then and in the years between; a place or a rank
    with those who are ahead, named or counted; three places or more with a figure each, which can only rise or only
    fall; so many places up or down; and the times of a race. Silent where another time or a total is told
    of, where the others count something else or belong elsewhere, and inside quotation marks.
    """
    yield from map(_is_another, misranked(context))
    sentences = context.sentences
    for index, sentence in enumerate(sentences):
        if sentence.quoted or sentence.crowded:
            continue
        near = [one for one in sentences[index : index + 2] if not one.quoted and not one.crowded]
        for one in outdone(near):
            if one.refuted:
                yield _outdoes(one.other, one.figure, most=one.most)
        for place in placed(sentence):
            if place.place != place.due:
                yield _misplaced(place)
        yield from _beyond_the_field(sentence)
        for found in sentence.find(_THAN):
            yield from _outdone_by(found["other"], found["one"], most=bool(found.words("most")))
        yield from (_so_far(one) for one in moved(sentence) if one.places.whole != one.due)
        yield from _ranked(near)
        yield from map(_reached, refuted_since(context, near))
        yield from map(_too_high, too_high([one for one in sentences[max(index - 2, 0) : index + 1] if not one.quoted]))
        faster = list(_faster(near))
        yield from faster or map(_out_of_row, misplaced(near))


def _beyond_the_field(sentence: Sentence) -> Iterator[Problem]:
    """Judge "of the 22 crews that started, the club's came 25th" by how many took part."""
    for found in sentence.find(*_FIELD):
        field, rank = found["field"].whole, found["rank"].whole
        if field is not None and rank is not None and 1 < field < rank < 2 * field + 2:
            yield Problem(
                found["rank"].start,
                found["rank"].end,
                f"Of {field} that took part none can be {found['rank'].text}.",
                related=(Related(found["field"].start, found["field"].end, "how many took part"),),
            )


def _outdone_by(other: Mention, figure: Mention, *, most: bool) -> Iterator[Problem]:
    """Judge a figure that the other, of the same measure, must not outdo."""
    mine, theirs = figure.exact, other.exact
    alike = other.kind == figure.kind and other.unit == figure.unit
    if alike and mine is not None and theirs is not None and (theirs > mine if most else theirs < mine):
        yield _outdoes(other, figure, most=most)


def _ranked(near: list[Sentence]) -> Iterator[Problem]:
    """Judge "third, behind Poe, Roe and Doe" and "came second. Only Poe and Roe were faster" by those ahead."""
    for one in ranked(near):
        if not one.fits:
            ahead = "one is" if one.least == 1 else f"{in_words(one.least) or one.least} are"
            yield Problem(
                one.start,
                one.end,
                f"Whoever {ahead} ahead of is number {one.least + 1}.",
                related=(Related(*one.ahead, "who is ahead"),),
            )
        elif one.behind is not None:
            other, figure = one.behind
            yield Problem(
                other.start,
                other.end,
                f"{other.text} is not ahead of {figure.text}.",
                related=(Related(figure.start, figure.end, "the figure of the one ranked"),),
            )


def _reached(one: Reached) -> Problem:
    way = "less" if one.most == one.then else "more"
    when = "so the record goes further back" if one.then else "so the record is that of a later year"
    return Problem(
        one.other.start,
        one.other.end,
        f"{one.other.text} is {way} than the {one.figure.text} of the record, {when}.",
        related=(Related(one.figure.start, one.figure.end, "the figure of the record"),),
    )


def _outdoes(other: Mention, figure: Mention, *, most: bool) -> Problem:
    return Problem(
        other.start,
        other.end,
        f"{other.text} is {'more' if most else 'less'} than the {figure.text} of what is told to lead.",
        related=(Related(figure.start, figure.end, "the figure of the first"),),
    )


def _so_far(one: Moved) -> Problem:
    due = in_words(one.due) or str(one.due)
    return Problem(
        one.places.start,
        one.places.end,
        f"From {one.old.text} to {one.new.text} it is {due}, not {one.places.text}.",
        related=(Related(one.old.start, one.new.end, "the two places"),),
    )


def _out_of_row(one: Misplaced) -> Problem:
    figure, ahead, first = one.figure, one.ahead, one.first
    less = "less" if (ahead.exact or 0) < (first.exact or 0) else "more"
    return Problem(
        figure.start,
        figure.end,
        f"{ahead.text} is {less} than the {first.text} of the first; {figure.text} is not {less} than {ahead.text}.",
        related=(Related(ahead.start, ahead.end, "a place ahead"), Related(first.start, first.end, "the first")),
    )


def _is_another(one: Misranked) -> Problem:
    ahead = "no other is" if one.due == 1 else f"{in_words(one.due - 1) or one.due - 1} of the row are"
    return Problem(
        one.start,
        one.end,
        f"With {one.figure.text} for {one.name}, {ahead} {'below' if one.least else 'above'} it.",
        related=(Related(one.figure.start, one.figure.end, f"the figure of {one.name}"),),
    )


def _too_high(one: Descent) -> Problem:
    return Problem(
        one.place.start,
        one.place.end,
        f"{in_words(one.due - 1) or one.due - 1} told before have more than {one.figure.text}.".capitalize(),
        related=(Related(one.first.start, one.figure.end, "the figures from the first on"),),
    )


def _misplaced(one: Placed) -> Problem:
    figure = one.figure.mention
    return Problem(
        one.start,
        one.end,
        f"With {figure.text}, {one.name} has {one.due - 1} of the others ahead.",
        related=(Related(figure.start, figure.end, f"the figure of {one.name}"),),
    )


def _faster(near: list[Sentence]) -> Iterator[Problem]:
    """Judge the times of the second and the third of a race against that of the winner."""
    first = next((found["one"] for found in near[0].find(_RACE)), None)
    best = _seconds(first) if first else None
    if first is None or best is None:
        return
    for sentence in near:
        for found in sentence.find(_NEXT):
            time, rank = found["one"], found.get("rank")
            theirs = _seconds(time)
            placed = rank is None or rank.value in {"2", "3", "4"}
            if placed and time.start >= first.end and theirs is not None and theirs < best:
                yield Problem(
                    time.start,
                    time.end,
                    f"{time.text} is faster than the {first.text} of the winner.",
                    related=(Related(first.start, first.end, "the time of the winner"),),
                )


def _seconds(mention: Mention) -> Exact | None:
    dimension, size = measured(mention.quantity.unit if mention.quantity else None)
    return mention.exact * size if dimension == measured("second")[0] and mention.exact is not None else None
