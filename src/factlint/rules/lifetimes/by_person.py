"""Ages that sentences tell of the person whose birth another sentence has told, nobody else being named between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.biographies import another
from factlint.rules.lifetimes.lives import births, years_between
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_THEN = (
    Phrase(
        r"<when:date>,? (?:when|while|at which time|by which time) (?:he|she) was (?:only |just |still )?<age:years>"
    ),
    Phrase(r"\bdied (?:peacefully |suddenly )?(?:at home |in [A-Z][a-z]+ )?on <when:date>,? (?:aged )?<age:years>"),
    Phrase(r"\b(?:he|she) was (?:only |just |still )?<age:years> when [^.;:]{3,60} on <when:date>"),
)
"""An age at a day that the sentence names."""
_NAME = pattern(r"\b(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof(?:essor)?|[A-Z][a-z]+)\.? )+(?P<surname>[A-Z][a-z’'-]+)\b")
_NO_NAMES = frozenset(
    "January February March April May June July August September October November December Street Road Lane Court "
    "Council Hospital Hospice School University College Church House Hall Bridge Park Club".split()
)
_FAR = 1500
"""How many characters after a birth its person is still spoken of."""
_OF_KIN = pattern(
    r"(?i)\b(?:mother|father|brother|sister|wife|husband|twin|born to|children|(?<![’']s )(?:son|daughter))\b"
    r"(?! of a\b)"
)
"""Words for others than the person, who may be "a baker's son"."""


class AgeThen(NamedTuple):
    """An age on a day, with the birth of the person, and the ages that it can be."""

    age: Mention
    birth: Mention
    when: Mention
    due: range


def ages_then(context: Context) -> Iterator[AgeThen]:
    """The ages on a day of the person whose birth is the only one that the draft tells up to the day."""
    born: list[tuple[Mention, tuple[date, date]]] = []
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded or sentence.kind in {"cell", "heading"}:
            continue
        found = list(births(context, sentence)) if sentence.has("born|birth") else []
        if found and _OF_KIN.search(sentence.text):
            return
        born += found
        if born and sentence.start - born[0][0].end > _FAR:
            return
        if len(born) == 1:
            yield from _on_days(context, sentence, *born[0])


def _on_days(context: Context, sentence: Sentence, birth: Mention, born: tuple[date, date]) -> Iterator[AgeThen]:
    for match in sentence.find(*_THEN):
        age, when = match["age"], match["when"]
        between = context.text[birth.end : age.start]
        if when.period is None or when.period.days > 1 or not 0 < age.start - birth.end < _FAR or when == birth:
            continue
        if not (another(between) or _OF_KIN.search(sentence.text) or _names(between) - _names(_before(context, birth))):
            least, most = years_between(born[1], when.period.start), years_between(born[0], when.period.start)
            yield AgeThen(age, birth, when, range(least, most + 1))


def _before(context: Context, birth: Mention) -> str:
    """The words before a birth, and its sentence, where the person is named."""
    return context.text[max(birth.start - _FAR, 0) : context.document.sentence_at(birth.start)[1]]


def _names(words: str) -> set[str]:
    """The surnames of persons that words name."""
    return {found["surname"] for found in _NAME.finditer(words)} - _NO_NAMES
