"""Patterns over words and mentions: what stands between the figures of a sentence.

A sentence is drawn as a sketch: its words, with every mention as one character of its kind and the hedges before a
mention left out (they are in its bound). A range with "to" is drawn as its two ends, since "from 40 to 60" may be a
change as well. A phrase is a regular expression over such sketches in which `<old:level>`
stands for a mention of a class and is caught under the name `old`:

    Phrase("rose <change:percent>,? to <new:level> from <old:level>")
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, get_args

from factlint.mentions.mention import Kind
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

SIGNS: dict[str, str] = {kind: chr(0xE001 + index) for index, kind in enumerate(get_args(Kind))}
"""The character that stands for a mention of each kind."""
_CLASSES: dict[str, tuple[str, ...]] = {
    **{kind: (kind,) for kind in get_args(Kind)},
    "level": ("number", "money", "quantity", "percent", "duration", "fraction"),
    "amount": ("number", "money", "quantity"),
    "measure": ("quantity", "duration"),
    "every": ("set", "duration"),
    "share": ("percent", "fraction"),
    "years": ("age", "number"),
    "when": ("date", "time"),
    "any": get_args(Kind),
}
_MACROS = {
    # up to four words that belong to one noun phrase, each with a blank before it
    "noun": r"(?: (?!(?:from|to|of|and|or|in|on|at|by|but|than|for|with|against|while|as|is|was|were|are|the)\b)"
    r"[^\W\d_][\w'’./-]*){0,4}?",
    # the determiners and the owner before what is counted, each with a blank behind it
    "the": r"(?:(?:the|its|their|our|my|his|her|your|these|those|this|that|all|a|an|total|only|some|of) )*"
    r"(?:[\w’'-]+(?: [\w’'-]+)?(?:’s|'s|s’|s') (?:total |only |existing )?)?",
    # a relative clause, a place or a participle, without a figure
    "rest": r"(?: (?:who|that|which|whom|whose|in|on|at|from|by|for|with|under|given|taken|born|sent|found|"
    r"fed|kept|held|chosen|[a-z]{2,}ed)\b"
    rf"[^,;:.()—–{''.join(SIGNS.values())}]{{0,70}})?",
    # when or where, which may be a date
    "when": rf"(?: (?:in|at|for|by|on|during)(?: (?:[a-z]+|[{''.join(SIGNS.values())}])){{1,3}})?",
    # what joins a figure to the same in other words, with the blank before the figure
    "or": r"(?:(?:,|,? or|,? that is,?|,? i\.e\.,?| —| –| =|:"
    r"|,? (?:which|that) (?:is|was|are|were|makes?|made|means?|gives?|comes? to|came to|works? out at|is to say)"
    r"|,? (?:making|giving|meaning|equal to|equivalent to|representing|amounting to|making up|accounting for|averaging)"
    r"(?: (?:it|them|him|her))?)"
    r"(?: (?:only|just|some|fully))?"
    r"(?: (?:a|an|the) (?:[a-z-]+ )?(?:rate|share|proportion|portion|ratio|figure|total|sum|average|level) of)? "
    r"| \( ?(?:or )?)",
    # up to five words of any sort, each with a blank before it
    "words": r"(?: [^\W\d_][\w'’-]*,?){0,5}?",
}
SIGN = "[" + "".join(SIGNS.values()) + "]"
"""One of them, as a pattern."""
_SLOT = pattern(r"(?<!\?P)<(?:(\w+):)?(\w+)>")
_MACRO = pattern(r"\{([a-z]+)\}")
_BLANK = pattern(r" (\?)?")


class Phrase:
    """A pattern over sketches. Letters match in both cases; one blank matches any run of white space."""

    def __init__(self, template: str) -> None:
        self.template = template

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression, compiled when it is first used."""
        source = _MACRO.sub(lambda macro: _MACROS[macro.group(1)], self.template)
        source = _BLANK.sub(lambda blank: " *+" if blank.group(1) else " ++", _SLOT.sub(_slot, source))
        return pattern(source, re.IGNORECASE)

    def places(self, sketch: str) -> Iterable[re.Match[str]]:
        """Where the phrase fits a sketch; one that begins a sentence is looked for nowhere else."""
        if not self._opens:
            return self.pattern.finditer(sketch)
        found = self.pattern.match(sketch)
        return (found,) if found else ()

    @cached_property
    def _opens(self) -> bool:
        """Whether every match stands at the beginning."""
        return self.template.startswith("^") and all(piece.group() != "|" for piece in self._outside)

    def may_fit(self, signs: str) -> bool:
        """Whether these signs of a sketch are the mentions that every match needs."""
        return len(signs) >= len(self._needed) and not any(needed.isdisjoint(signs) for needed in self._needed)

    @cached_property
    def _needed(self) -> tuple[frozenset[str], ...]:
        """The signs of each slot that stands outside all groups, and so in every match."""
        if any(piece.group() == "|" for piece in self._outside):
            return ()
        return tuple(
            frozenset(SIGNS[kind] for kind in _CLASSES[piece.group(1)]) for piece in self._outside if piece.group(1)
        )

    @cached_property
    def _outside(self) -> tuple[re.Match[str], ...]:
        """The slots and the bars between alternatives that stand outside all groups."""
        outside, depth = [], 0
        for piece in re.finditer(
            r"\\.|\[(?:\\.|[^\]\\])*\]|<(?:\w+:)?(\w+)>|[()|]", re.sub(r"\(\?P<\w+>", "(", self.template)
        ):
            depth += {"(": 1, ")": -1}.get(piece.group(), 0)
            if not depth and (piece.group(1) or piece.group() == "|"):
                outside.append(piece)
        return tuple(outside)


@lru_cache(maxsize=20_000)
def fitting(phrases: tuple[Phrase, ...], signs: str) -> tuple[Phrase, ...]:
    """Those of the phrases that may fit a sketch with these signs: a look that costs less than their patterns."""
    return tuple(phrase for phrase in phrases if phrase.may_fit(signs))


def _slot(slot: re.Match[str]) -> str:
    name, group = slot.groups()
    signs = "".join(SIGNS[kind] for kind in _CLASSES[group])
    return f"(?P<{name}>[{signs}])" if name else f"[{signs}]"
