"""Births and deaths that sentences far apart tell of one person, tied by the surname."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.lifetimes.ages import ages
from factlint.rules.lifetimes.biographies import another
from factlint.rules.lifetimes.lately import died_lately
from factlint.rules.lifetimes.lives import Life, at_death, births, deaths, headed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_BORN = pattern(
    r"(?P<given>(?:[A-Z][\w’'.-]+\s+)*)(?P<surname>[A-Z][\w’'-]+)(?:\s+\([^()]*\))?,?\s+(?:who\s+)?(?:was\s+)?born\b"
)
_DIED = pattern(
    r"(?P<given>(?:[A-Z][\w’'.-]+\s+)+)(?P<surname>[A-Z][\w’'-]+)(?:\s+\([^()]*\))?,?\s+"
    r"(?:[^.;:]{0,80}?,\s+)?(?:who\s+)?(?:has\s+)?(?:died|passed\s+away|was\s+killed)\b"
)
_OF = pattern(r"\b(?:of|to|for|by|with|from|than)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}\Z")
"""Before the name of somebody of whom another is told: "a friend of Ada Poe has died"."""


def _births(context: Context) -> Iterator[tuple[str, Mention, tuple[date, date]]]:
    """The births of persons called by their surname, where no other of that name comes up in the draft."""
    for sentence in context.sentences:
        found = None if sentence.quoted or sentence.crowded else _BORN.search(sentence.text)
        if found is None:
            continue
        told = [one for one in births(context, sentence) if one[0].start >= sentence.start + found.end()]
        given = found["given"].split()
        if len(told) == 1 and _is_alone(context.text, found["surname"], given[-1] if given else ""):
            yield found["surname"], *told[0]


def _is_alone(text: str, surname: str, given: str) -> bool:
    """Whether nobody with another first name has the surname."""
    titles = {"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "President", "Professor"}
    names = set(re.findall(rf"\b([A-Z][a-zé’'-]+)\s+{re.escape(surname)}\b", text)) | ({given} if given else set())
    return len(names - titles) <= 1


def ended_lives(context: Context) -> Iterator[tuple[Mention, int, Life]]:
    """The ages at death of persons whose birth or life the draft tells elsewhere, with the lives that it tells."""
    whole = dict(filter(None, map(headed, context.sentences)))
    told = {surname: (mention, born) for surname, mention, born in _births(context)}
    for sentence in context.sentences if told or whole else ():
        found = None if sentence.quoted or sentence.crowded else _DIED.search(sentence.text)
        life = found and (whole.get(found["surname"]) or _ended(context, sentence, told.get(found["surname"])))
        if not (found and life) or _OF.search(sentence.text[: found.start()]):
            continue
        of_death = [
            (age.mention, age.number) for age in ages(context, sentence) if at_death(context, sentence, age.mention)
        ]
        first = sentence.start + found.start()
        if len(of_death) == 1 and not another(context.text[slice(*sorted((first, of_death[0][0].start)))]):
            yield *of_death[0], life


def _ended(context: Context, sentence: Sentence, birth: tuple[Mention, tuple[date, date]] | None) -> Life | None:
    """The life that began with a birth told in another sentence, and of whose end one tells."""
    if birth is None or sentence.start <= birth[0].start < sentence.end:
        return None
    death = _death(context, sentence)
    return Life(birth[1], death, (birth[0],)) if death else None


def _death(context: Context, sentence: Sentence) -> tuple[date, date] | None:
    """The days between which somebody died: as dated, or of late in a draft that knows its own day."""
    dated = list(deaths(context, sentence))
    if dated:
        return dated[0][1] if len(dated) == 1 else None
    return died_lately(context, sentence)
