"""Assertions about the two ends of a life in brackets: "Ada Poe (1901–1960)", "Ada Poe (b. 1901)"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.patterns import pattern
from factlint.values import Period
from factlint.values.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion

_MONTH = "|".join(MONTHS)
_DAY = rf"(?:[0-9]{{1,2}} (?:{_MONTH}) |(?:{_MONTH}) [0-9]{{1,2}}, )?[0-9]{{4}}"
_LIFE = pattern(
    rf" ?\((?:(?:born |b\. ?)(?P<only_born>{_DAY})|(?:died |d\. ?)(?P<only_died>{_DAY})|"
    rf"(?:born )?(?P<born>{_DAY}) ?[-‐–—] ?(?:died )?(?P<died>{_DAY}))\)"
)


def lives(draft: Draft) -> Iterator[Assertion]:
    """The assertions that a life in brackets after a name makes of a person whose birth or death the facts know.

    Two years may be those of a reign or of something else; they are surely a life where one of them is that of the
    facts.
    """
    for number, sentence in enumerate(draft.sentences):
        for at, token in enumerate(sentence.tokens):
            name = token.name
            person = draft.facts.entities[name.entities[0]] if name and len(name.entities) == 1 else None
            if person is None or person.kind != "person" or not (person.began or person.ended):
                continue
            found = _LIFE.match(draft.document.text, token.end, sentence.end)
            if found is None:
                continue
            known = {"born": person.began, "died": person.ended}
            told = {key: day for key, text in found.groupdict().items() if text and (day := _period(text))}
            right = [key for key, day in told.items() if _is_of_year(known[key.removeprefix("only_")], day)]
            for key, period in told.items():
                attribute = key.removeprefix("only_")
                if known[attribute] is not None:
                    yield Passage(draft, number, at, at + 1).assertion(
                        *found.span(key),
                        frame="lived",
                        subject=person.id,
                        attribute=attribute,
                        value=period,
                        firm=bool(right) or key != attribute,
                        kind="life",
                    )


def _period(text: str) -> Period | None:
    """The day or the year that is written; `None` for a day that no month has."""
    parts = text.replace(",", "").split()
    if len(parts) == 1:
        return Period.of_year(int(text))
    day, month = (parts[0], parts[1]) if parts[0].isdecimal() else (parts[1], parts[0])
    try:
        return Period.of_day(date(int(parts[2]), MONTHS.index(month) + 1, int(day)))
    except ValueError:
        return None


def _is_of_year(known: Period | None, told: Period) -> bool:
    return known is not None and known.overlaps(Period.of_year(told.start.year))
