"""Assertions about the two ends of a life in brackets: "Ada Poe (1901–1960)", "Ada Poe (b. 1901)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.patterns import pattern
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion

_LIFE = pattern(
    r" ?\((?:(?:born |b\. ?)(?P<only_born>[0-9]{4})|(?:died |d\. ?)(?P<only_died>[0-9]{4})|"
    r"(?:born )?(?P<born>[0-9]{4}) ?[-‐–—] ?(?:died )?(?P<died>[0-9]{4}))\)"
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
            years = {key: value for key, value in found.groupdict().items() if value}
            right = [key for key, year in years.items() if _is_year(known[key.removeprefix("only_")], year)]
            for key, year in years.items():
                attribute = key.removeprefix("only_")
                if known[attribute] is not None:
                    yield Passage(draft, number, at, at + 1).assertion(
                        *found.span(key),
                        frame="lived",
                        subject=person.id,
                        attribute=attribute,
                        value=Period.of_year(int(year)),
                        firm=bool(right) or key != attribute,
                        kind="life",
                    )


def _is_year(known: Period | None, year: str) -> bool:
    return known is not None and known.overlaps(Period.of_year(int(year)))
