"""Whether a date may well be that of a happening told of near it, although no word ties the two together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.happenings.telling import OPEN_ENDED, begins_another
from factlint.assertions.sentences.governing import not_until
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import is_verb, word_at
from factlint.assertions.sentences.words import bases
from factlint.facts.model import Event
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.happenings.matching import Match
    from factlint.assertions.sentences.tokens import Token

_ANNIVERSARY = pattern(r"annivers|annual|birthday|celebrat|centen|commemorat|jubilee|marks?\Z")
_AROUND = frozenset("before after since until till following despite amid within into".split())
_FAR = 3
"""How many words may stand between such a preposition and the happening: "after the recent outbreak of"."""
_LEADING = ("BY", "IN", "FOR", "FROM", "WITH", "AT", "ON", "TO")
_NEAR, _FARTHER = 15, 30
"""How far from the date the words may stand that tell of a happening, and those of an event of many words."""
_MANY = 4
_MEAGRE = 2
"""A name of so few words says too little where its owner is left to the context."""
_PREPARING = frozenset(
    """announce propose plan schedule ratify approve agree negotiate draft debate promise nominate invite apply call
    demand suggest prepare postpone delay""".split()
)
"""What is done with a thing at another time than it happens."""
_OCCURRING = frozenset(
    """be have begin start take happen occur come follow end open close enter go become get run break last
    continue hold""".split()
)
"""What only says that a thing happened: "took place", "came into force"."""


def is_likely(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a date that misses that of the happening by little is rather a slip than the date of something else."""
    whole = match.share == 1 and (not match.implied or match.bag.size > _MEAGRE)
    partly = match.share < 1 and match.happening.attribute == "date" and _is_told_in_words(tokens, date, match)
    return (
        (whole or partly)
        and match.spread <= (_FARTHER if match.bag.size > _MANY else _NEAR)
        and not (
            _is_one_of_a_series(match)
            or _is_of_anniversary(tokens)
            or (word_at(tokens, date - 1) in OPEN_ENDED and not_until(tokens, date) is None)
            or _is_of_a_noun(tokens, date, match)
            or _is_landmark(tokens, date, match)
            or _is_reason(tokens, match)
            or _is_asked_about(tokens, date, match)
            or _is_of_a_single_one(tokens, match)
            or _is_of_preparing(tokens, date, match)
            or any(begins_another(tokens, at, match) for at in match.words)
        )
    )


def _is_one_of_a_series(match: Match) -> bool:
    """Whether others of its kind fall near it: the release of Pine 3.14, by the number in the name of its owner.

    One of a series of events is known by all words of its name alone, and by its date where that is one of them.
    """
    event = match.happening.known
    if (match.share < 1 or match.bag.dated) and isinstance(event, Event) and event.series and not event.number:
        return True
    return any(sign.isdigit() for name in (*match.bag.names, match.happening.owner or "") for sign in name)


def _is_of_anniversary(tokens: Sequence[Token]) -> bool:
    """Whether a sentence speaks of a day that comes again every year."""
    return any(_ANNIVERSARY.match(token.text.casefold()) for token in tokens)


def _is_of_a_noun(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether the date stands before a noun that does not name the happening: "in a January 2011 referendum"."""
    led = date > 0 and tokens[date - 1].cls in ("DET", "OWN", "POSS")
    after = tokens[date + 1] if date + 1 < len(tokens) else None
    return led and after is not None and after.cls in ("WORD", "NOUN") and date + 1 not in match.words


def _is_landmark(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether the happening only says when something else was: "in July 1939, a few months before the war began"."""
    first = min(match.words)
    if first > 1 and tokens[first - 1].cls == "POSS":
        first -= 2
    before = range(max(0, first - _FAR - 1), first)
    return any(word_at(tokens, at) in _AROUND and not at < date < first for at in before)


def _is_asked_about(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether the date is that of asking after it: "sought advice in May on whether the split was lawful"."""
    return any(word_at(tokens, at) == "whether" for at in range(date, min(match.words)))


def _is_reason(tokens: Sequence[Token], match: Match) -> bool:
    """Whether the happening is told of as what made something else happen: "alarmed by the war", "the war led them"."""
    last = max(match.words)
    if is_verb(tokens, last):
        return False
    first = last
    while first - 1 in match.words or tokens[first - 1].cls in ("HYPHEN", "OF"):
        first -= 1
    doer = next((at for at in range(first - 1, max(0, first - _FAR - 1), -1) if tokens[at].cls == "BY"), 0)
    done = doer - 1 not in match.words and not bases(word_at(tokens, doer - 1)) & _OCCURRING  # not "followed by"
    if doer and past_form(tokens[doer - 1]) and done:
        return True
    after = next((i for i in range(last + 1, min(last + 6, len(tokens))) if is_verb(tokens, i)), None)
    within = range(last + 1, after or last)
    if after is None or any(tokens[i].cls in ("COMMA", "DATE") for i in within) or tokens[after - 1].cls in _LEADING:
        return False
    if tokens[after].cls == "BE":
        return after + 1 < len(tokens) and tokens[after + 1].cls == "MEASURE"  # "was three months old"
    return past_form(tokens[after]) and after not in match.words and not bases(word_at(tokens, after)) & _OCCURRING


def _is_of_a_single_one(tokens: Sequence[Token], match: Match) -> bool:
    """Whether it befalls one thing or person of a country, not the country: "a Russian reporter was expelled"."""
    for entity in match.bag.names:
        named = [at for at, token in enumerate(tokens[:-1]) if token.name and entity in token.name.entities]
        if named and all(_is_one(tokens, at) and at + 1 not in match.words for at in named):
            return True
    return False


def _is_one(tokens: Sequence[Token], at: int) -> bool:
    name, after = tokens[at].name, tokens[at + 1]
    one = at > 0 and word_at(tokens, at - 1) in ("a", "an") and after.cls in ("WORD", "NOUN")
    return one and name is not None and name.form == "demonym"


def _is_of_preparing(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether a word near the date says that the happening was only prepared then: "announced in February 2016"."""
    near = range(max(0, date - _FAR - 2), date)
    return any(bases(word_at(tokens, at)) & _PREPARING and at not in match.words for at in near)


def _is_told_in_words(tokens: Sequence[Token], date: int, match: Match) -> bool:
    """Whether more than a proper name speaks of the happening, and in the sentence that the date is of.

    Not "Crimea" alone of its annexation, nor the treaties of "voters refused in 1992, and it has made treaties since".
    """
    return any(tokens[at].text[0].islower() and not _is_in_another(tokens, at, date) for at in match.words)


def _is_in_another(tokens: Sequence[Token], at: int, date: int) -> bool:
    """Whether a word and a date stand in two main clauses, joined with a comma and "and" or "but"."""
    between = range(min(at, date) + 1, max(at, date) - 1)
    joints = (i for i in between if tokens[i].cls == "COMMA" and word_at(tokens, i + 1) in ("and", "but"))
    return any(any(is_verb(tokens, i) for i in range(joint + 2, max(at, date) + 1)) for joint in joints)
