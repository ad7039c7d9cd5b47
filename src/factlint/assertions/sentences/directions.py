"""The words that say which way a figure went, and how two figures compare."""

from __future__ import annotations

UP = """
    rose risen rise rises rising climb climbs climbed climbing increase increases increased increasing grew grow
    grows grown growing growth jump jumps jumped jumping surge surges surged surging soar soars soared soaring gain
    gains gained gaining advance advances advanced advancing leap leaps leaped leapt leaping expand expands expanded
    expanding expansion swell swells swelled swelling swollen balloon balloons ballooned raise raises raised raising
    lift lifts lifted lifting boost boosts boosted boosting hike hikes hiked hiking rocket rockets rocketed lengthen
    lengthens lengthened lengthening strengthen strengthens strengthened widen widens widened widening deepen
    deepens deepened deepening accelerate accelerates accelerated warm warms warmed warming
"""
DOWN = """
    fell fall falls fallen falling drop drops dropped dropping decline declines declined declining decrease
    decreases decreased decreasing slump slumps slumped slumping plunge plunges plunged plunging plummet plummets
    plummeted plummeting tumble tumbles tumbled tumbling sink sinks sank sunk sinking shrink shrinks shrank shrunk
    shrinking slide slides slid sliding slip slips slipped slipping dip dips dipped dipping dive dives dived dove
    cut cuts cutting reduce reduces reduced reducing reduction lower lowers lowered lowering slash slashes slashed
    slashing trim trims trimmed trimming contracted contracting narrow narrows narrowed narrowing
    pare pares pared paring whittle whittles whittled whittling
    slow slows slowed slowing eases eased easing weaken weakens weakened retreat retreats retreated cool cools
    cooled cooling shorten shortens shortened shortening
"""
MOVES = "|".join((*UP.split(), *DOWN.split()))
"""An alternation of these, for patterns."""
ADDS = """
    add adds added adding hire hires hired hiring create creates created creating open opens opened opening recruit
    recruits recruited recruiting win won enrolled bought buys
"""
SHEDS = """
    lose loses lost losing shed sheds shedding close closes closed closing remove removes removed removing sold sells
"""
"""The words of those who get more, or have fewer, of what is counted right behind them."""
_UP_NOUNS = frozenset("rise increase growth jump surge gain advance leap expansion hike boost raise".split())
_DOWN_NOUNS = frozenset(
    "fall drop decline decrease slump plunge dip cut cuts reduction saving loss slide retreat".split()
)
NOUNS = _UP_NOUNS | _DOWN_NOUNS | {"improvement"}
"""The words of a change before which its amount may stand: "a 50% cut"."""
CHANGES = "|".join(sorted(NOUNS))
"""An alternation of these, for patterns."""
BETWEEN = frozenset("difference gap change lead margin swing overrun shortfall surplus deficit excess".split())
"""What lies between two figures, whichever is the larger."""
MORE = (
    r"(?:more|less|fewer|higher|lower|greater|bigger|larger|smaller|longer|shorter|taller|wider|deeper|heavier|lighter|"
    r"thicker|older|younger|faster|slower|quicker|cheaper|dearer|warmer|colder|hotter|cooler|earlier|later|better|worse|"
    r"further|farther)"
)
"""How one of two figures compares with the other."""
_LARGER = frozenset(
    "more higher greater bigger larger longer taller wider deeper heavier thicker dearer warmer hotter up".split()
)
_SMALLER = frozenset("less fewer lower smaller shorter lighter cheaper colder cooler down".split())
_RISING = frozenset((UP + ADDS).split()) | _UP_NOUNS | _LARGER
_FALLING = frozenset((DOWN + SHEDS).split()) | _DOWN_NOUNS | _SMALLER


def way(word: str) -> bool | None:
    """Whether a word says that a figure is more than another; `None` where it leaves that open."""
    return True if word in _RISING else False if word in _FALLING else None
