"""Where sentences begin and end."""

from __future__ import annotations

import re

from factlint.patterns import pattern

LONGEST = 4000
"""How long a sentence may be; one that never ends is cut at a space, so that what looks at whole sentences ends.

Sentences of print stay below 2,000 characters, and more than that is a list or a table without marks.
"""
_STOP = pattern(
    r"""(?<![.!?…])(?P<stop>[.!?…]++)(?:["'”’»)\]]|\[[0-9]{1,3}\]){0,8}(?=(?P<gap>\s))|(?P<blank>\n[^\S\n]*+\n)
    |(?<=[a-z]{2})[.!?](?=(?P<glued>[A-Z][a-z]{1,9}+)\s)""",
    re.VERBOSE,
)
_WORD_BEFORE = pattern(r"(?:[^\W_]|[.&'’/-])*+\Z")
_NEXT = pattern(r"""\s*+["'“‘«(\[*]{0,4}+(?P<word>[^\W_]*+(?:['’][^\W_]++)?)""")

_TITLES = frozenset(
    """dr mr mrs ms mx messrs prof gen maj col lt sgt cpl capt cmdr adm brig sen rep reps gov pres supt insp rev hon
    fr ste amb atty ald e.g i.e cf viz al. vs v""".split()
)
"""What a name or an example follows: never the last word of a sentence."""

_BEFORE_NUMBERS = frozenset(
    """no nos art arts fig figs eq eqs sec sect secs ch chap vol vols p pp para par approx ca c est fl d b r op
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
"""What a number follows; before anything else these end a sentence as other words do."""

_SELDOM_LAST = frozenset("inc corp ltd co plc llc jr sr st bros dept univ assn mt ft al esq ave blvd rd".split())
"""What ends a sentence only where a word follows that begins one."""

_OPENING_WORDS = frozenset(
    """the a an this that these those it its he his she her they their we our you your i my there here but and or so yet
    in on at as by for from with after before since until while when where who what why how if although though because
    however meanwhile moreover instead no not all some many most both each every other another one two three about under
    over during despite according last next more still then now only even such to among between""".split()
)


def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """The sentences of `text[start:end]` as half-open spans without the white space around them.

    A blank line always ends one; a single line break never does. None is longer than `LONGEST`.
    """
    limit = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    begin = start
    for match in _STOP.finditer(text, start, limit):
        if match["glued"]:
            # Pages taken from the web often lack the space: "electors.The others".
            ends = match["glued"].lower() in _OPENING_WORDS
        else:
            ends = match["blank"] is not None or _ends_sentence(text, begin, match, limit)
        if not ends:
            continue
        _add(spans, text, begin, match.end())
        begin = match.end()
    _add(spans, text, begin, limit)
    return tuple(spans)


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = start + LONGEST if cut < 0 else cut
        _add(spans, text, start, cut)
        start = cut
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    last = start + len(piece.rstrip())
    if first < last:
        spans.append((first, last))


def _ends_sentence(text: str, begin: int, match: re.Match[str], limit: int) -> bool:
    following = _NEXT.match(text, match.end(), min(limit, match.end() + 200))
    word = following["word"] if following else ""
    if word and word[0].islower():
        return False
    if match["stop"] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(begin, match.start() - 24), match.start())
    last = before[0].lstrip("'’-.") if before else ""
    return _word_may_end(last, word, alone=before is not None and not text[begin : before.start()].strip())


def _word_may_end(last: str, following: str, *, alone: bool) -> bool:
    """Whether a full stop after the word `last` ends a sentence before the word `following`."""
    lower = last.lower()
    if lower in _TITLES or (alone and last.isdecimal()):
        return False
    initials = "." in last or (len(last) == 1 and last.isupper())
    if lower in _BEFORE_NUMBERS and not initials:
        return not following[:1].isdecimal()
    if initials or lower in _SELDOM_LAST:
        return not following or (following.lower() in _OPENING_WORDS and len(following) > (1 if initials else 0))
    return True
