"""The words that say which way a level went: "rose", "fell", ", up", "doubled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import MOVES, NOUNS, way
from factlint.patterns import pattern

if TYPE_CHECKING:
    import re

VERB = rf"(?P<way>{MOVES}|up|down)"
"""A pattern of such a word, in the group `way`."""
_MOVES = (
    r"go|goes|going|gone|went|is|are|was|were|been|edged|ticked|crept|inched|nudged|moved|pushed|came|drifted|headed|"
    r"revised|scaled"
)
_TIMES = r"(?:doubl|tripl|trebl|quadrupl|halv)(?:es?|ed|ing)|halve|double|triple"
_WAY = pattern(
    rf"(?i)\b(?<!-)(?P<way>{MOVES}|{_TIMES})\b"
    rf"|(?:\b(?:{_MOVES})(?: [a-z]+ly| slightly| a little| further)?|,|\(| [–—-]) ?(?:then |still )?"
    r"(?P<adverb>up|down|higher|lower|(?:more|less|fewer|larger|smaller|greater)(?= \Z))\b"
)
_IS_SUBJECT = pattern(
    r"(?i)(?: (?:in|of) [a-z ]{2,24})? (?:was|were|is|are|(?:has|have|had|will) (?:been|be)) "
    r"(?:[a-z]+ly |also |now |then )?(?!(?:from|to|at|by)\b)[a-z]+"
)
"""After a noun of change of which another word tells what became of it: "growth was scaled back to 4 percent"."""
_END_OF = pattern(r"(?i) (?:short|end|ends|bound|limit|half|part|side|edge|range|tier|level|energy|energies)\b")
"""After "lower" and "higher" that only tell ends apart: "at the lower end from 4 to 7"; "cut short" is no move."""
_OF_WHAT = pattern(
    r"(?i)(?:[0-9]|\b(?:a|an|the|these|those|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty))\s\Z"
)
"""Before a participle that says which they are: "twenty growing pigs"."""
_ROUND = pattern(r"(?i)\bround(?:ed|ing|s)?(?: (?:it|them|this|that))? \Z")
_MULTIPLIED = ("doubl", "tripl", "trebl", "quadrupl", "halv")
_VERBS = frozenset(
    """rose risen climbed increased grew grown jumped surged soared leapt expanded raised lifted boosted widened fell
    fallen dropped declined decreased slumped plunged plummeted tumbled sank shrank shrunk slid slipped dipped reduced
    lowered slashed trimmed narrowed eased doubled tripled trebled quadrupled halved""".split()
)
"""The words of moves that are verbs and nothing else."""
_TO_DO = pattern(r"(?i)\b(?:to|will|would|could|may|might|should|did|has|have|had) \Z")
_CLOSE = 30
"""So near to a level stands the verb that moved it."""


def last_way(words: str) -> re.Match[str] | None:
    """The last word of a move, or "up" and the like behind a verb; `None` where others go the other way.

    A verb right before the level is what moved it, whatever else moved: "growth in the north edged down to".
    """
    found = [
        one
        for one in _WAY.finditer(words)
        if not (_END_OF.match(words, one.end()) or _is_adjective(words, one) or _is_no_move(words, one))
        and (_is_verb(words, one) or not (one[0].lower() in NOUNS and _IS_SUBJECT.match(words, one.end())))
    ]
    if found and len(words) - found[-1].end() < _CLOSE and _is_verb(words, found[-1]):
        return found[-1]
    return found[-1] if len({is_up(one) for one in found}) == 1 else None


def _is_no_move(words: str, found: re.Match[str]) -> bool:
    """Whether it names a thing or says how to round: "WIDE", "reduced-price", "object.reduce()", "round it up"."""
    named = (
        found[0].strip().isupper() or words.startswith(("-", "("), found.end()) or words.endswith(".", 0, found.start())
    )
    return named or _ROUND.search(words, 0, found.start()) is not None


def _is_adjective(words: str, found: re.Match[str]) -> bool:
    """Whether a participle says which things a figure or an article tells of: "twenty growing pigs"."""
    return found[0].endswith("ing") and (found.start() <= 1 or _OF_WHAT.search(words, 0, found.start()) is not None)


def _is_verb(words: str, found: re.Match[str]) -> bool:
    """Whether a word of a move can be nothing but the verb of its clause."""
    if found["adverb"]:
        return not found[0].startswith((",", "(", " "))
    return found["way"].lower() in _VERBS or _TO_DO.search(words, 0, found.start("way")) is not None


def is_up(found: re.Match[str]) -> bool:
    """Whether a word of a move says that it went up."""
    told = found.groupdict()
    word = (told.get("adverb") or told.get("times") or found["way"]).lower()
    return way(word) is True or (word.startswith(_MULTIPLIED) and not word.startswith("halv"))
