"""The words and word orders in which a sentence tells of a change.

The sentence is reduced to one character a word, by its part in a report of a change, and the ways to tell of a change
are short patterns over these characters:

    N P M  a figure, a duration, a multiple      Y  a date            w  any other word
    U D  a word that says up or down             u d  the adverbs     A S  adds, loses    v  moves or is
    m q  more, less (than)                       f t b o i r  from, to, by, of, in or at, or
    n  an article      l e  last, earlier        x  a word that separates       g  brings    k  doubles, halves
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.directions import DOWN, UP
from factlint.rules.reading.outline import Outline
from factlint.rules.reading.phrases import SIGNS

if TYPE_CHECKING:
    import re

    from factlint.rules.reading.sentence import Sentence


_WORDS = {
    "U": UP,
    "D": DOWN,
    "u": "up",
    "d": "down",
    "A": """add adds added adding hire hires hired hiring create creates created creating open opens opened opening
        recruit recruits recruited recruiting signed won enrolled""",
    "S": "lose loses lost losing shed sheds shedding close closes closed closing remove removes removed removing",
    "v": """is are was were been be being went goes go gone going came come comes edge edges edged edging tick ticks
        ticked ticking put puts putting inch inches inched inching move moves moved moving push pushes pushed pushing
        shift shifted""",
    "f": "from",
    "t": "to",
    "b": "by",
    "o": "of",
    "i": "in on at during for since between",
    "n": "the a an",
    "m": "more higher greater larger above",
    "q": "less lower fewer smaller below",
    "l": "last this previous prior same",
    "e": "earlier ago before previously later today now then",
    "r": "or",
    "g": "bringing brings brought taking takes leaving leaves making makes",
    "k": "double doubles doubling triple triples tripling treble trebles trebling halve halves halving",
    "x": """it he she they we you and but than with against while whereas as who which that if when where because
        so not per into versus compared""",
}
_FIGURES = {
    "number": "N", "money": "N", "quantity": "N", "percent": "N", "fraction": "N", "duration": "P", "multiple": "M",
    "date": "Y", "set": "Y", "ordinal": "l",
}  # fmt: skip
_CLASSES = (
    {word: code for code, words in _WORDS.items() for word in words.split()}
    | {SIGNS[kind]: code for kind, code in _FIGURES.items()}
    | {",": ",", "(": "(", ")": ")"}
)

WAYS = frozenset("UDASudmq")
"""The classes of which every form has one: the words that say which way."""
_WAY = r"(?P<way>[UD])w?"
_BY = r"[bo]?n?w?(?P<change>[NMP])"
_ASIDE = r"(?:\(N\))?(?:,rN[wo]{0,2})?"
"""The same level in other words: "rose to $313 million, or $3.89 a share, from ..."."""
_REST = r"[woin]{0,5}" + _ASIDE + r"(?:,?i?[nlw]{0,3}[YP]e?|,?i?[nl][lw]{0,2}e?|,?e)?"
_MIDDLE = r"n?w{0,4}(?:[io]n?[lw]{1,3}|i?n?[lw]{0,3}Y)?,?"
_OLD, _NEW = r"f(?P<old>[NP])", r"t(?P<new>[NP])"
_THAT_IS = r"(?:,?r|,?r?[nUDudo]{1,3}|,?\(n?)"
_FORMS = (
    # soared 20% (50 to 60)
    rf"{_WAY}{_BY}{_REST},?\((?P<old>[NP]){_REST}{_NEW}{_REST}\)",
    # a 50% cut, from 60 troops to 30
    rf"(?P<change>[NMP])w?(?P<way>[UD])(?:[io]n?w{{1,3}})?{_REST},?\(?{_OLD}{_REST},?{_NEW}",
    # rose from 50 to 60, up 20 percent
    rf"{_WAY}{_MIDDLE}{_OLD}{_REST},?{_NEW}{_REST}{_THAT_IS}(?P<change>[NM])",
    # rose to 60 from 50 | rose from 50 to 60
    rf"{_WAY}{_MIDDLE}{_NEW}{_REST},?[ud]?{_OLD}",
    rf"{_WAY}{_MIDDLE}{_OLD}{_REST},?{_NEW}",
    # 60, a rise of 20 percent on 50 | 60, down from 50
    rf"(?P<new>[NP]){_REST}[,(v]n?w?(?P<way>[UDud])o?(?P<change>[NMP])w{{0,4}},?[fi]n?(?P<old>[NP])",
    rf"(?P<new>[NP]){_REST}[,(](?P<way>[UDud])fn?(?P<old>[NP])",
)
"""What the order of the words alone tells."""
_MOVING = pattern(r"(?:(?<=[v,(|])|(?<![\s\S]))[ud](?=w?[bftNMP])|(?<=v)[ud](?=,f|n?w{1,4}b)")
"""The adverbs alone: "went up to", ", down from"; not "scaled up", "look up"."""


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """The forms of a change over the classes of words, the fullest first."""
    return tuple(map(pattern, _FORMS))


def outlined(sentence: Sentence) -> Outline:
    """The sentence by the parts of its words in a report of a change."""
    return sentence.once(_outline)


def _outline(sentence: Sentence) -> Outline:
    outline = Outline(sentence.sketch, _CLASSES)
    outline.classes = _MOVING.sub(lambda adverb: adverb.group().upper(), outline.classes)
    return outline
