"""Words at the head of a sentence that are no part of what it tells: "However,", "As many will know,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TIMED = (
    "current present recent previous former original initial earl late subsequent eventual immediate simultaneous "
    "temporary permanent annual historical tradition final sudden nominal alleged reported supposed possib probab "
    "hypothetical potential theoretical on"
)
"""How adverbs begin that say when something is so, or whether it is."""
_ADVERB = "|".join(_TIMED.split())
_CONNECTIVE = pattern(
    r"(?:However|Moreover|Furthermore|Nevertheless|Nonetheless|Indeed|Meanwhile|Thus|Therefore|Hence|Besides|Instead|"
    r"Since then|Still|Also|Yes|No|Well|Now then|True|Or rather|That said|That is|As such|Of course|To be sure|"
    r"To be precise|By the way|After all|In (?:fact|short|brief|sum|addition|other words|contrast|turn|particular|"
    r"reality|truth|"
    r"practice|plain (?:words|terms)|(?:legal|formal|technical|practical|simple) terms)|"
    r"As a (?:result|consequence|reminder|rule|matter of fact)|For (?:example|instance|the record|one thing)|"
    r"On the (?:other hand|contrary)|At the same time|What is more|More (?:importantly|precisely)|"
    r"Put (?:simply|plainly|another way)|(?:Simply|Strictly|Generally|Broadly|Formally) (?:put|speaking)|"
    rf"(?!(?i:{_ADVERB}))[A-Z][a-z]+ly(?: enough)?),\s+(?=\S)|"
    r"(?:At present|By now|In the meantime),?\s+(?=\S)"
)
_KNOWN = pattern(
    r"(?:For|In case|Although|Though|While|If|As) (?:[a-z]+ ){0,2}(?:you|those|anyone|people|readers|visitors|many)"
    r" (?:[a-z]+ ){0,4}(?:know|forgot|forget|wonder|remember)(?: it| this| that)?,\s+|"
    r"Since you ask,\s+|Did you know that\s+|"
    r"As (?:[a-z]+ ){1,4}(?:know|knows|remember|recall|see|expect|imagine|learn|say|note)s?,\s+|"
    r"(?:As|It) (?:is )?(?:well |widely |often |generally |commonly )?(?:known|noted|mentioned|said|stated|explained)"
    r"(?: (?:above|before|earlier|below))?(?:,| that)\s+|"
    r"(?:[A-Z][a-z]+ ){1,3}(?:people |readers |of us |visitors |voters )?"
    r"(?:know|realise|realize|remember|forget|notice) that\s+|"
    r"(?:Note|Remember|Recall|Bear in mind|Keep in mind|The fact is|The truth is|The point is|It is true|It is a fact|"
    r"It is clear|It is worth (?:noting|remembering)|It should be noted|One thing is clear|There is no doubt)"
    r"(?: is)? that\s+"
)
_SAID = pattern(
    r"[A-Z][^.;:!?()“”\"\n]{0,120}?\s(?:said|says|noted|notes|added|adds|explained|explains|wrote|writes|recalled|recalls|"
    r"stressed|stresses|(?:told|tells|reminded|reminds) (?:[a-z]+ ){0,2}[a-z]+|pointed out|points out|reported|reports|"
    r"announced|confirmed|confirms|stated|states|knew|knows|(?:has|have|had) (?:[a-z]+ )?known|learned|learnt|heard)"
    r"\s+that\s+(?=\S)"
)
"""Who says it."""
_SAID_LAST = pattern(
    r",[”\"’]*\s+(?!(?:which|who|that|as|and|but|or)\b)[^,.;:!?()“”\"\n]{2,60}?\s"
    r"(?:said|says|noted|notes|added|adds|explained|explains|wrote|writes|reported|reports|announced|confirmed)"
    r"(?=[.!]?\s*\Z)"
)
"""Who says it, behind it: ", officials said"."""
_DENYING = frozenset(
    "not never nobody none neither no if when until unless would could might may will who before after".split()
)
"""Words by which nobody says it, or not yet, or something else is told first."""


_LABEL = r"(?:[-*•]\s+)?[A-Z][\w ’'/-]{0,40}:\s+\S"
_LABELLED = pattern(_LABEL)
_NEXT_LABEL = pattern(rf"\n[ \t]*(?={_LABEL})")


def labelled_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a fact box, each by itself: "Area: 50 km2", "Seat: Oslo"; a sentence that is none stays whole."""
    box = "\n" in text[start:end] and _LABELLED.match(text, start, end)
    for found in _NEXT_LABEL.finditer(text, start, end) if box else ():
        yield start, found.start()
        start = found.end()
    yield start, end


def statements(text: str, start: int, end: int, figures: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that are read each by itself; `figures` are the places of the figures and dates in it.

    What opens it is left out, and who says it is a part of its own: "NATO's chief, Ann Lee, said that". With a figure
    or a date in them such words are part of what is told: "In 2010 the minister said that".
    """
    while True:
        void = _CONNECTIVE.match(text, start, end) or _KNOWN.match(text, start, end)
        found = void or _SAID.match(text, start, end)
        if found is None or any(start <= place < found.end() for place in figures):
            break
        if not void:
            if not _DENYING.isdisjoint(found[0].casefold().split()):
                break
            yield start, found.end()
        start = found.end()
        if found[0].startswith("Did ") and text[end - 1] == "?":
            end -= 1  # "Did you know that it has 12 members?" tells so
    last = _SAID_LAST.search(text, start, end)
    if last is None or not _DENYING.isdisjoint(last[0].casefold().split()) or any(map(str.isdecimal, last[0])):
        yield start, end
    else:
        yield start, last.start()
        yield last.start(), end
