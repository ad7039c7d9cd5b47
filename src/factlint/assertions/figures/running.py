"""How large a body was once somebody had come or gone: "that left 14", "with her arrival there were five"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.assertions.draft import Passage
from factlint.assertions.figures.gapped import bare_assertion, is_comparable, size_of
from factlint.assertions.figures.narrated import at_change
from factlint.assertions.frames.member_words import COMING, ENTRIES, EXITS, GOING
from factlint.assertions.referents.naming import names_in
from factlint.assertions.referents.referent import Referent
from factlint.assertions.sentences.clauses import is_over
from factlint.assertions.sentences.kinds import CALLED, NAMELESS
from factlint.assertions.sentences.verbs import PAUSES, RELATIVES, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token

_REACH = 12
"""How many sentences back a body is still the one whose members come and go."""
_GROUPS = NAMELESS - CALLED["country"] - CALLED["city"]
_INITIALS = 2
_MARKS = ".,;:!?"
_COUNTRIES = frozenset("uae usa drc gdr frg ussr prc dprk".split())
_LONGEST = 6
_MAKING = frozenset("make makes made making".split())
_INWARD = frozenset("come let take bring get".split())
_THEY = frozenset("they there".split())
_ALL = frozenset("all total".split())
_LEAVING_IT = (["leaving", "it", "with"], ["left", "it", "with"], ["leaves", "it", "with"])


def running(draft: Draft, number: int, at: int) -> Assertion | None:
    """The size that a figure without a noun gives to the body that the text tells of, after a change of its members.

    "A made it a union of 15 in 1995", "B walked out; that left 14", "C has joined, which makes 56", "(nine in total)".
    """
    tokens = draft.sentences[number].tokens
    first = at
    while first and tokens[first - 1].cls in ("HEDGE", "NEUTRAL"):
        first -= 1
    body = body_told_of(draft, number) if _is_result(tokens, first, at) or _is_size_made(tokens, at) else None
    if body is None or not (_is_size_made(tokens, at) or tells_of_change(tokens, first - 1)):
        return None
    attribute = size_of(draft.facts, body.entity)
    found = bare_assertion(draft, number, at, body.entity, attribute or "")._replace(firm=body.sure)
    return at_the_change(draft, number, at, found) if is_comparable(draft.facts, found) else None


def at_the_change(draft: Draft, number: int, at: int, found: Assertion) -> Assertion:
    """The size at the time of the change that the sentence tells of: its date, or that of the one who came or went."""
    tokens = draft.sentences[number].tokens
    if not is_over(tokens, range(at)):
        return found
    dates = [token.period for token in tokens[:at] if token.cls == "DATE"]
    when = found.when or at_change(Passage(draft, number, at, at + 1), found.subject) or (dates[-1] if dates else None)
    if when is None:
        return found._replace(tense="past", firm=False, likely=True)
    return found._replace(tense="past", when=when, frame="moved")


def body_told_of(draft: Draft, number: int) -> Referent | None:
    """The one body with members that a sentence, or else the last before it that names any, speaks of."""
    strange = False
    for index in range(number, max(-1, number - _REACH), -1):
        tokens = draft.sentences[index].tokens
        bodies = {name for name in names_in(tokens) if size_of(draft.facts, name)}
        about = draft.discourse.about(index) if len(bodies) > 1 else None
        strange = strange or (any(map(_is_group, tokens)) if tokens else _names_group(draft, index))
        if about and about.entity in bodies:
            bodies = {about.entity}
        if bodies:
            return Referent(bodies.pop(), sure=not strange) if len(bodies) == 1 else None
    page = draft.discourse.page()
    return Referent(page, sure=not strange) if page and size_of(draft.facts, page) else None


def _names_group(draft: Draft, index: int) -> bool:
    """Whether a sentence that was not cut into tokens has the name of a body: "The Baltic Rowing Union grew"."""
    words = draft.document.text[draft.sentences[index].start : draft.sentences[index].end].split()
    return any(
        one[0].isupper() and other[0].isupper() and other.strip(_MARKS).casefold() in _GROUPS
        for one, other in pairwise(words[1:])
    )


def _is_group(token: Token) -> bool:
    """Whether a word is of the name of a body that nobody knows, not of a country: "Union", "UNESCO"."""
    word = token.text.casefold()
    short = token.text.isupper() and len(word) > _INITIALS and word not in _COUNTRIES
    return token.is_unknown_name and (word in _GROUPS or short)


def _is_result(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether words say that so many were left, or made, or are there in all."""
    before = [word_at(tokens, i) for i in range(max(0, first - 3), first)]
    if before in _LEAVING_IT or before[-1:] == ["leaving"] or before[-1:] in ([one] for one in _MAKING):
        return True
    if before[-1:] == ["left"]:
        return before[-2:-1] != [] and (before[-2] in RELATIVES or before[-2] in ("that", "this"))
    if before[-1:] == ["it"] and before[-2:-1] != [] and before[-2] in _MAKING:
        return True
    after = [word_at(tokens, i) for i in range(at + 1, at + 3)]
    bracketed = first > 0 and tokens[first - 1].cls == "OPEN"
    if after[0] in ("in", "altogether") and (bracketed or before[-1:] == [","]):
        return after[0] == "altogether" or after[1] in _ALL
    there = first > 1 and tokens[first - 1].cls == "BE" and word_at(tokens, first - 2) in _THEY
    return there and (word_at(tokens, at + 1) in PAUSES | {"and", "again"})


def _is_size_made(tokens: Sequence[Token], at: int) -> bool:
    """Whether words say what size a body was made: "made it a union of 12", "making it an assembly of 12"."""
    words = " ".join(token.text.casefold() for token in tokens[max(0, at - _LONGEST) : at]).split()
    made = len(words) > len(("it", "a", "union")) and words[-1] == "of" and words[-2] in NAMELESS
    return made and words[-3] in ("a", "an") and words[-4] == "it" and words[-5:-4] != [] and words[-5] in _MAKING


def tells_of_change(tokens: Sequence[Token], last: int) -> bool:
    """Whether words before a token say that somebody came or went, by a verb or a noun."""
    for i, token in enumerate(tokens[:last]):
        word = token.text.casefold().split(" ")[0]
        inward = bases(word) & _INWARD and word_at(tokens, i + 1) in ("in", "into")
        if inward or word in ENTRIES | EXITS or bases(word) & (COMING | GOING):
            return True
    return False
