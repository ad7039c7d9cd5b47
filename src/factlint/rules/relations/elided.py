"""Figures that words leave out or hide: "one" where it counts, and what each of some names has, told bare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions import Mention
from factlint.patterns import pattern
from factlint.rules.relations.passages import figure_of
from factlint.values import Quantity

if TYPE_CHECKING:
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_PRONOUN = pattern(r"(?i)\b(?:the|this|that|no|any|which|every|each|another|some|last|first|new)\s+\Z")
HOLDS = pattern(
    r"\b(?:h[oe]lds?|ha(?:s|ve|d)|won|wins?|took|takes?|got|gets?|gained|secured|received|polled|keeps?|kept|owns?|"
    r"owned) (?:only |just )?[0-9]"
)
_OF_A_NAME = pattern(
    r"(?:[,;]|\band) (?:the )?[A-Z][\w’'-]*(?: [\w’'-]+){0,2}? (?P<number>[0-9]{1,3}(?:,[0-9]{3})*)"
    r"(?=[.,;)](?![0-9])| and\b|\Z)"
)


def ones(window: Sentence) -> tuple[Figure, ...]:
    """Where "one" counts: "one gold medal and five silver"; not "the one", "no one"."""
    return window.once(_ones)


def _ones(window: Sentence) -> tuple[Figure, ...]:
    text = window.document_text
    counted = [
        figure_of(part, mention)
        for part in window.parts or (window,)
        for mention in part.sketch.mentions
        if mention.kind == "number"
        and mention.text.lower() == "one"
        and not _PRONOUN.search(text, part.start, mention.start)
    ]
    return tuple(figure for figure in counted if figure is not None)


def gapped(window: Sentence) -> tuple[Figure, ...]:
    """What names have, where the verb is told once: "Labour holds 24 seats, the Liberals 15 and the Greens 9"."""
    return window.once(_gapped)


def _gapped(window: Sentence) -> tuple[Figure, ...]:
    text = window.document_text
    found = []
    for part in window.parts or (window,):
        for name in _OF_A_NAME.finditer(text, part.start, part.end) if HOLDS.search(part.text) else ():
            start, end = name.span("number")
            number = int(name["number"].replace(",", ""))
            if not any(one.start < end and start < one.end for one in part.mentions):
                mention = Mention(start, end, name["number"], "number", str(number), quantity=Quantity(number, number))
                found.append(figure_of(part, mention))
    return tuple(one for one in found if one is not None)
