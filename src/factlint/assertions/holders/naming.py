"""Whether words name the holder of an office: not a former one, one of several, or somebody beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.frames.skipping import is_at_the_time
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import (
    AUXILIARIES,
    BEING,
    PREPOSITION_CLASSES,
    PREPOSITIONS,
    is_verb,
    word_at,
)

if TYPE_CHECKING:
    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.holders import Held
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_FORMER = frozenset(
    """former formerly then ex acting interim outgoing incoming deputy vice future next elect late designate assistant
    caretaker ousted previous predecessor successor would candidate nominee""".split()
)
_COMING = frozenset("will would ll".split())
_STATES = frozenset("country state nation".split())
_SPEECH = frozenset("said says told tells announced announces explained explains added adds wrote writes".split())
_LONGEST_STINT = 9
_QUOTED = ",\"”’'"
_TOWARDS = frozenset("to at before with from told addressed visited".split())
_SPELT = 0.8
"""The share of letters in common from which two surnames may be spellings of one."""
_PREFIXES = ("then-", "ex-", "former-", "soon-", "vice-")


def former(passage: Passage, held: Held) -> bool:
    tokens, first, last = passage.tokens, passage.first, passage.last
    around = (*tokens[max(0, first - 2) : first], *held.words, *tokens[last : last + 1])
    words = [token.text.casefold() for token in around if not told_then(passage, token)]
    return any(word in _FORMER or word.startswith(_PREFIXES) for word in words) or _is_past(passage)


def _is_past(passage: Passage) -> bool:
    """Whether an office is one held before: "After ten years at the head of the League, Ann Lee now teaches"."""
    tokens, timed = passage.tokens, False
    for at in range(passage.first - 1, max(-1, passage.first - _LONGEST_STINT), -1):
        timed = timed or tokens[at].cls == "MEASURE"
        if tokens[at].cls == "COMMA" or word_at(tokens, at) == "after":
            return timed and tokens[at].cls != "COMMA"
    return False


def saying(passage: Passage, end: int) -> int | None:
    """The verb by which a holder says what stands before or after it: ", Ann Lee, its head, told", "says Ann Lee"."""
    tokens, at = passage.tokens, max(passage.sentence.index_at(end - 1) + 1, passage.last)
    apart = at + (at < len(tokens) and tokens[at].cls == "COMMA")
    if word_at(tokens, apart) in _SPEECH:
        return apart
    inverted = word_at(tokens, passage.first - 1) in _SPEECH and passage.first > 1
    return passage.first - 1 if inverted and tokens[passage.first - 2].text[-1] in _QUOTED else None


def acts_in_office(passage: Passage, holder: str, end: int, office: tuple[str, str]) -> bool:
    """Whether somebody with the title of a body now says or does something, in a draft of no time when they held it.

    "Secretary General Ann Lee said": who has left is called "former". Heads of state keep their titles.
    """
    tokens, at = passage.tokens, passage.sentence.index_at(end - 1) + 1
    if is_state(passage, office[0]) or at >= len(tokens) or _is_led(passage):
        return False
    word = tokens[at].text
    acts = word.islower() and (is_verb(tokens, at) or word.endswith("s")) and not past_form(tokens[at])
    if word not in _SPEECH and (not acts or word == "as"):
        return False
    terms = [fact.valid for fact in passage.facts.timeline(*office) if fact.value == holder]
    told = [token.mention.period for other in passage.draft.sentences for token in other.mentions if token.mention]
    return not any(term.possibly(when) for when in told if when for term in terms)


def is_told_of(passage: Passage, end: int, office: tuple[str, str], *, dated: bool) -> bool:
    """Whether a clause tells what a holder does, whom it gives the whole title: "NATO chief Ann Lee spoke".

    Beside a preposition, "brokered by NATO chief Ann Lee", it may be of any time, and so it may of heads of state.
    """
    tokens, at = passage.tokens, max(passage.sentence.index_at(end - 1) + 1, passage.last)
    states = is_state(passage, office[0])
    acts = is_verb(tokens, at) or word_at(tokens, at) in AUXILIARIES | BEING
    return acts and not _is_led(passage) and (dated or not states)


def is_of_another_time(passage: Passage, body: str, start: int, end: int) -> bool:
    """Whether a title is hoped for, or that of a time told of: "a President Ann Lee", "As head, Lee will"."""
    tokens, before = passage.tokens, word_at(passage.tokens, passage.first - 1) if passage.first else ""
    name, at = passage.sentence.index_at(start), passage.sentence.index_at(end - 1) + 1
    article = {before, word_at(tokens, passage.first)} & {"a", "an"} and word_at(tokens, name - 1) != ","
    elected = is_state(passage, body) and any(token.text in _COMING for token in tokens[: passage.first])
    named = name > 0 and tokens[name - 1].cls == "IN"  # "a president in Ann Lee"
    acted = next((i for i in range(at, min(at + 3, len(tokens))) if is_verb(tokens, i)), None)
    past = acted is not None and (past_form(tokens[acted]) or word_at(tokens, acted) in _COMING)
    return bool(article) or elected or named or (before == "as" and past)


def is_state(passage: Passage, body: str) -> bool:
    return passage.facts.entities[body].kind in _STATES


def _is_led(passage: Passage) -> bool:
    """Whether a preposition leads to the office and its holder: "a speech by the head of it, Ann Lee"."""
    before = passage.first - 1
    return before >= 0 and (
        passage.tokens[before].cls in PREPOSITION_CLASSES or word_at(passage.tokens, before) in PREPOSITIONS
    )


def told_then(passage: Passage, token: Token) -> bool:
    """Whether "then" only says that what a verb of being says was so at the time told of: "whose head was then"."""
    if token.text != "then":
        return False
    at = passage.sentence.index_at(token.start)
    dates = [i for i, other in enumerate(passage.tokens) if other.cls == "DATE"]
    led = dates[0] - 1 - (passage.tokens[dates[0] - 1].cls == "DET") if dates else 0
    told = len(dates) == 1 and dates[0] < at and passage.tokens[led].cls in ("IN", "ON")
    return passage.tokens[at - 1].cls == "BE" or told  # "said in 2015 by the then head of it"


def is_told_of_then(passage: Passage) -> bool:
    """Whether the words of a frame point to the time told of: "then", "its head at the time, Ann Lee"."""
    around = range(max(0, passage.first - 2), passage.last)
    return any(told_then(passage, passage.tokens[at]) or is_at_the_time(passage.tokens, at) for at in around)


def are_several(facts: FactBase, held: Held, attributes: set[str]) -> bool:
    """Whether the office is in the plural, so that a name is one of several: "the leaders were Ann Lee and Bo Ek"."""
    words = {token.text.casefold() for token in held.offices}
    phrases = (phrase for name in attributes for phrase in facts.attributes[name].nouns)
    plurals = {form.casefold() for phrase in phrases for form in phrase.forms[1:]}
    return held.shape == "titled" and not words.isdisjoint(plurals - {"headquarters"})


def has_article(passage: Passage, word: Token) -> bool:
    """Whether a capitalised word is no name of a person: "the Association"."""
    at = passage.sentence.index_at(word.start)
    return at > 0 and passage.tokens[at - 1].cls == "DET"


def is_beside(passage: Passage, held: Held) -> bool:
    """Whether the name only stands next to the office: another in a row, or who the clause after the comma is about.

    "Foreign Policy, and the head of X", "Ada Poe, President Ben Roe", "after meeting the head of X, Ada Poe said".
    """
    tokens, at = passage.tokens, passage.sentence.index_at
    first, last = at(held.unknown[0].start), at(held.unknown[-1].start) + 1
    after = tokens[last : last + 2]
    if not held.offices or not after:
        return False
    if held.offices[0].start > held.unknown[0].start:
        if after[0].cls != "COMMA":
            return False
        beyond = tokens[at(held.offices[-1].start) + 1 : at(held.offices[-1].start) + 2]
        titled = any(token.is_unknown_name for token in beyond)
        return after[-1].cls == "AND" or titled or any(token.name and token.name.form != "demonym" for token in beyond)
    before = at(held.offices[0].start) - 1
    while before > 0 and (tokens[before].name or tokens[before].cls == "DET"):
        before -= 1
    apart = first > 0 and tokens[first - 1].cls == "COMMA"
    if tokens[before].cls == "FOR" and apart:
        return True  # "the spokesman for the head of X, Ada Poe"
    if passage.first == 0 and after[-1].cls != "COMMA":
        return False  # "The head of X, Ada Poe says": no clause before it that the comma could end
    return apart and after[0].text[0].islower() and after[0].cls != "AND"


def addressed(passage: Passage, end: int) -> bool:
    """Whether the body is only spoken to or met after the name: "President Ada told the Parliament", "spoke to it"."""
    named = [at for at, token in enumerate(passage.tokens) if token.name]
    return all(
        passage.tokens[at].start > end
        and any(token.text.casefold() in _TOWARDS for token in passage.tokens[max(0, at - 2) : at])
        for at in named
    )


def may_be_same(one: str, other: str) -> bool:
    """Whether a name may be another, in part or in another spelling: "Martin" or "Martin SCHULZ", "Manuel Barosso"."""
    if set(one.casefold().split()) <= set(other.casefold().split()):
        return True
    from difflib import SequenceMatcher  # noqa: PLC0415 - few drafts need it

    surnames = one.casefold().split()[-1], other.casefold().split()[-1]
    return SequenceMatcher(None, *surnames).ratio() > _SPELT
