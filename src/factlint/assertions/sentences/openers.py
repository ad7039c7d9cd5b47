"""Words at the head of a sentence that are no part of what it tells: "However,", "As many will know,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    rf"(?!(?i:{_ADVERB}))[A-Z][a-z]+ly(?: enough)?),\s+(?=\S)"
)
_KNOWN = pattern(
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
    r"(?!(?:Nobody|No|None|Neither|Never|Who|If)\b)(?:[A-Z][\w’'.-]*|[A-Z][\w’'.-]* [\w’'-]+)"
    r"(?: (?!(?:not|never|if|when|until|unless|would|could|might|may|will)\b)[\w’'.-]+){0,7}? "
    r"(?:said|says|noted|notes|added|adds|explained|explains|wrote|writes|recalled|recalls|stressed|stresses|"
    r"told [a-z]+|pointed out|points out|reported|reports|announced|confirmed|confirms|reminded [a-z]+|stated|states)"
    r" that\s+(?=\S)"
)
"""Who says it, without a figure, a date or a pause."""


def past_opener(text: str, start: int, end: int, known: Sequence[int]) -> int:
    """Where the statement of a sentence begins; `known` are the places of the figures, dates and names in it.

    Words that hold one of these are part of what is told: "In 2010 the minister said that", "NATO's chief said that".
    """
    while True:
        found = next((m for one in (_CONNECTIVE, _KNOWN, _SAID) if (m := one.match(text, start, end))), None)
        if found is None or any(start <= place < found.end() for place in known):
            return start
        start = found.end()
