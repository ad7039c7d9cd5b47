"""Ages of the present that one phrase ties to a birth: "aged 62 (b. 1971), is", "born in 1971 and at 62 is"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.lifetimes.lives import years_between
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.values import Period

_IN = r"(?: (?:in|at) (?!the\b)[a-z’'-]+(?: [a-z’'-]+)?,?)?(?: (?:in|on))?"
_BIRTH = rf"\b(?:born|b\.|d\.?o\.?b\.?:?){_IN} <born:date>"
_NOW = r"(?:(?:now|still|also|currently|never) )*"
_IS = rf"{_NOW}(?:is|am|has|have|will|can|still|(?!(?:was|his|its|this|as)\b)[a-z]{{2,}}s)\b"
_DOES = (
    rf"(?:still [a-z]{{2,}}s|{_NOW}(?:is|has|will|can|remains|hopes|plans|wants|expects|intends|lives|works|"
    r"runs|plays|leads|holds|keeps|shows|says|sings|swims|writes|teaches|paints|rides|drives|serves|continues))\b"
)
"""What is told of somebody right after a bare number, where a noun may end in "s" as well."""
_WHO = r"(?:(?:he|she|i|who|the [a-z-]+|(?!was\b|and\b)[a-z’'-]+(?: [a-z’'-]+)?) )?"
_RIGHT_AFTER = r"(?= ?(?:[,.;)]|$)| (?:and|years old)\b)"
_RECORD = (
    r"^(?:(?:name|patient)[^.;:]{0,40}[:,;.] )?(?:date of birth|birth date|d\.?o\.?b\.?|born):? <born:date>[.;,]? "
)
_WITHIN_ONE = (
    Phrase(rf"<age:years>,? \(?(?:who was )?{_BIRTH}\)?,? {_IS}"),
    Phrase(rf"\b(?:the|their|its|our|his|her|an?) <age:age> [a-z-]+(?: [a-z-]+)?,? (?:who was )?{_BIRTH}"),
    Phrase(rf"\(<age:years>[,;] {_BIRTH}\)"),
    Phrase(
        r"<age:years>,? \(?(?:whose )?(?:date of birth|birth date)(?: (?:is|was)(?: (?:given|listed|recorded) as)?)?:? "
        r"(?:in )?<born:date>"
    ),
    Phrase(rf"{_BIRTH}[,;] <age:years>{_RIGHT_AFTER}"),
    Phrase(
        rf"^(?:at|still|now)(?: aged)? <age:years>,? (?:[a-z’'-]+ ){{1,6}}?[a-z’'-]+,? "
        rf"\(?(?:who was )?{_BIRTH}\)?,? {_IS}"
    ),
    Phrase(
        rf"{_BIRTH}\)?,? (?:and,? )?(?:who,? )?(?:is )?(?:now,? |still,? )?at(?: age)? <age:years>,? "
        rf"(?:{_WHO}{_DOES}|the [a-z]+est\b)"
    ),
    Phrase(
        rf"{_BIRTH}(?: (?:in|at|near|above|behind|by) [^.;:,0-9]{{3,60}})?,? and who,? at(?: age)? <age:years>,? "
        rf"{_DOES}"
    ),
    Phrase(
        rf"\bborn [^.;:,0-9]{{0,60}}?<born:date>,? (?:which|and that) makes (?:him|her|me|them) (?:now |just |only )?"
        rf"<age:years>{_RIGHT_AFTER}"
    ),
    Phrase(rf"{_BIRTH}\)?,? (?:is|(?:and|so) i(?: am|’m|'m)) (?:now |still )?<age:years>{_RIGHT_AFTER}"),
    Phrase(rf"\ban? [a-z-]+(?: [a-z-]+)? of <age:number>, (?:who )?was {_BIRTH}"),
    Phrase(rf"^now(?: aged)? <age:years>,? (?:[a-z’'-]+ ){{1,4}}?was {_BIRTH}"),
    Phrase(rf"\bi(?: am|’m|'m) (?:now )?<age:years>[;,]? (?:and )?i was {_BIRTH}"),
)
"""An age and a birth of one person in one sentence."""
_AT_BIRTHDAY = Phrase(rf"{_BIRTH}\)?,? and (?:will be|turns|will turn) <age:years>(?=[^.;]{{0,80}}\bbirthday\b)")
"""The age that somebody will have on a birthday, and the birth."""
_WITHIN_TWO = (
    Phrase(rf"{_RECORD}(?:(?:(?:the|this) patient(?: (?:is|was)|,)?|this|he is|she is) )?(?:an? )?<age:age> (?!ago\b)"),
    Phrase(rf"{_RECORD}age(?: now)?:? <age:years>"),
    Phrase(rf"\bi(?: am|’m|'m) (?:now )?<age:years>\. i was {_BIRTH}"),
)
"""The same where a record, or whoever speaks, goes on in a second sentence."""
_OPENS = pattern(r"\b(?:[Bb]irth|[Bb]orn|[Dd]\.?[Oo]\.?[Bb]|I(?: am|[’']m))\b")
"""What the first of two such sentences has in it."""
_DEAD = r"die[ds]?|dead|death|late|killed|would"
_ENDED = r"die[ds]?|dead|death|late|killed|then|when|married|joined|until|would"
_NEAR_BIRTHDAY = 45
"""How many days from a birthday an age may be that of another day."""
_A_YEAR = 366


def ages_now(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """The ages that are told of the present, each with the birth that it is told with."""
    for sentence in context.sentences:
        if not (sentence.quoted or sentence.crowded or sentence.kind in {"cell", "heading"}):
            told = (*sentence.find(*_WITHIN_ONE, unless=_ENDED), *sentence.find(_AT_BIRTHDAY, unless=_DEAD))
            yield from ((one["age"], one["born"]) for one in told)
    for first, second in context.neighbours:
        if not (first.quoted or second.quoted or first.crowded or second.crowded) and _OPENS.search(first.text):
            found = first.joined(second).find(*_WITHIN_TWO, unless=_ENDED)
            yield from ((one["age"], one["born"]) for one in found)


def due_now(context: Context, first: date, last: date) -> range:
    """The ages that somebody born between two days may have, with a year of slack around a birthday."""
    slack = 0 if first == last and _is_far_from_birthday(first, context.as_of) else 1
    least, most = years_between(last, context.as_of.start), years_between(first, context.as_of.last)
    return range(least - slack, most + slack + 1)


def _is_far_from_birthday(born: date, day: Period) -> bool:
    """Whether an age is told on a day that no birthday is near to, so that it must fit to the year."""
    apart = (day.start.timetuple().tm_yday - born.timetuple().tm_yday) % _A_YEAR
    return day.days == 1 and _NEAR_BIRTHDAY < apart < _A_YEAR - _NEAR_BIRTHDAY
