"""Sentences put straight: without asides that hold nothing known, with the noun that a second owner leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.verbs import AUXILIARIES, BEING, is_verb, word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token

_PAIRS = {",": ",", "(": ")", "–": "–", "—": "—"}
_LONGEST = 12
"""How many tokens an aside has at most."""
_TELLING = frozenset(
    """then formerly once until till if when before after since not no never neither like unlike except including along
    together with without and or but while whereas although though as former ex late future would may might could
    will shall had was were became be unless whether""".split()
)
"""Words that bring in another time, another condition or somebody else."""
_VOID = frozenset(
    """officially formally also thus therefore indeed famously proudly technically legally notably accordingly
    consequently however moreover nonetheless nevertheless furthermore""".split()
)
"""Adverbs that change nothing of what is said."""
_PRESENT = frozenset("is are has have".split())


def without_asides(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the asides that hold nothing known, and without adverbs that change nothing."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if kept and _may_have_aside(kept[-1], tokens, at) and (end := _end(tokens, at)):
            at = end
        elif kept and (length := _mark_length(tokens, at)):
            at += length
        elif kept and (_is_void(tokens, at) or _is_still_so(tokens, at)):
            at += 1
        else:
            kept.append(token)
            at += 1
    return kept


def with_left_out(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what a second owner leaves out: "Norland's capital is Tarn and Marsia's is Lund"."""
    told: list[Token] = []
    filled: list[Token] = []
    for at, token in enumerate(tokens):
        filled.append(token)
        if token.cls != "POSS" or tokens[at - 1].name is None or at + 1 >= len(tokens):
            continue
        after = tokens[at + 1]
        if after.cls == "NOUN" and after.term is not None and after.name is None:
            told = [after, *(tokens[at + 2 : at + 3] if at + 2 < len(tokens) and tokens[at + 2].cls == "BE" else [])]
        elif len(told) > 1 and (after.cls == "BE" or after.text[0].isupper()) and after.term is None:
            again = told[:1] if after.cls == "BE" else told
            filled += [one._replace(start=token.end, end=token.end) for one in again]
    return filled


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where a sentence goes on with its verb after an aside that begins at a token; 0 where none does."""
    closing = _PAIRS.get(tokens[at].text)
    if closing is None:
        return 0
    for end in range(at + 1, min(at + 2 + _LONGEST, len(tokens) - 1)):
        token = tokens[end]
        if token.text == closing:
            goes_on = _is_finite(tokens, end + 1) or _is_pointer(tokens, at + 1, end + 1)
            return end + 1 if end > at + 1 and goes_on else 0
        known = token.mention or token.name or token.term
        if known or token.text in _PAIRS or token.text in ";:" or word_at(tokens, end) in _TELLING:
            return 0
    return 0


def _may_have_aside(before: Token, tokens: Sequence[Token], at: int) -> bool:
    """Whether an aside may be said of a token: a name, or a word with a capital for what "which" adds to it.

    What else is said of what the facts have no name for may tell where or when: "the Convention, signed in Geneva,".
    """
    return before.name is not None or (before.text[0].isupper() and word_at(tokens, at + 1) == "which")


def _mark_length(tokens: Sequence[Token], at: int) -> int:
    """How many tokens the mark for a note has that stands here: "has 12 members[1]", "has 12 members[^1]"."""
    texts = [token.text for token in tokens[at : at + 4]]
    sign = texts.pop(1) if texts[1:2] == ["^"] else ""
    marked = len(texts) > 2 and texts[0] == "[" and texts[2] == "]" and texts[1].isalnum()
    return (3 + len(sign)) * marked


def _is_pointer(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a bracket only says where to look, before a comma: "Ann Lee (see below), the head of the League"."""
    told = tokens[first].text.islower() or tokens[first + 1].cls == "COLON"
    return tokens[first - 1].cls == "OPEN" and told and tokens[end].cls == "COMMA"


def _is_finite(tokens: Sequence[Token], at: int) -> bool:
    word = word_at(tokens, at)
    return word in AUXILIARIES | BEING or (is_verb(tokens, at) and not word.endswith("ing"))


def _is_still_so(tokens: Sequence[Token], at: int) -> bool:
    """Whether "still" says no more than the present of the verb beside it: "is still", not "still had" back then."""
    beside = {word_at(tokens, i) for i in (at - 1, at + 1)}
    return at > 0 and word_at(tokens, at) == "still" and not beside.isdisjoint(_PRESENT)


def _is_void(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adverb beside a verb changes nothing: "has officially"."""
    if tokens[at].cls != "WORD" or word_at(tokens, at) not in _VOID:
        return False
    beside = [i for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    return any(word_at(tokens, i) in AUXILIARIES | BEING or is_verb(tokens, i) for i in beside)
