"""Whose predicate a verb is: the subject of its clause, past asides, joined predicates and relative pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.tokens import past_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token

PRONOUNS = frozenset("it they he she".split())
LINKS = frozenset(
    """now currently also still only already then today officially together is are was were be been made up of with a
    an the has have had about over nearly almost just at least some exactly total""".split()
)
BODIES = frozenset(
    """alliance bloc group organisation organization body club union pact cartel court chamber council parliament
    coalition federation grouping league association agency commission institution community house senate company
    country nation state city system planet network service platform committee assembly""".split()
)
_RELATIVES = frozenset("which who that".split())
_JOINTS = frozenset("and but or".split())
_CLAUSE_ENDS = frozenset((".", ";", ":", "—", "–"))
_LONGEST_ASIDE = 25
_POSTPOSED = frozenset("present able unable willing unwilling eligible concerned involved affected ready left".split())
"""Adjectives that stand behind the noun they narrow."""
_DESCRIBING = frozenset("including representing comprising numbering totalling totaling serving making during".split())
_SIMPLE_PASTS = frozenset("had was were did became came went took gave saw knew grew fell rose ran began wrote".split())
"""Past forms that are no participles, so that they are the predicate."""
_NEW_CLAUSE = frozenset(
    "but or that which who when while where because since after before until if as to than although though so".split()
)
_FINITE = frozenset("has have had will would can could may might shall should must do does did".split())
_AUXILIARIES = frozenset("be been being have has had by".split())
_BEFORE_NOUNS = ("DET", "OWN", "POSS", "NEUTRAL", "NUM", "IN", "OF", "BY", "FOR", "ON", "AT", "FROM")
_DEFINING = frozenset("pact treaty family grouping network confederation".split()) | BODIES


def subject_at(tokens: Sequence[Token], verb: int) -> int | None:
    """The index of the token that the subject of a verb ends with: a name, a pronoun, or another noun."""
    at = _before_auxiliaries(tokens, verb - 1)
    if at < 1:
        return at if at == 0 else None
    if tokens[at].text.casefold() in _RELATIVES:
        return at - 1 - (at > 1 and tokens[at - 1].cls == "COMMA")
    if tokens[at].cls == "COMMA" and at == verb - 1 and past_form(tokens[verb]) and tokens[verb].cls != "BE":
        return at - 1
    if tokens[at].text.casefold() in _JOINTS or (tokens[at].cls == "COMMA" and _is_series(tokens, at)):
        return _first_subject(tokens, at)
    opener = {"CLOSE": "OPEN", "COMMA": "COMMA"}.get(tokens[at].cls)
    return _before(tokens, at, opener) if opener else at


def done_together(tokens: Sequence[Token], at: int) -> list[Token]:
    """The verb of "came together to found", "joined forces to create": what those counted before `at` did."""
    found = next((i for i in range(at, min(at + 4, len(tokens) - 1)) if tokens[i].cls == "TO"), None)
    together = found is not None and any(token.text in ("together", "forces") for token in tokens[at:found])
    return [tokens[found + 1]] if found is not None and together and tokens[found + 1].cls == "VERB" else []


def defined_at(tokens: Sequence[Token], first: int) -> int | None:
    """The index of what a figure defines: "the League is an association of 12 clubs", "the League, a union of 12"."""
    at = first - 1
    if at > 0 and tokens[at].text.casefold() in ("of", "between", "among", "uniting", "comprising"):
        at -= 1
        if tokens[at].text.casefold() not in _DEFINING:
            return None
    elif first >= len(tokens) or tokens[first].cls != "HEDGE" or tokens[first].text[:2].casefold() != "a ":
        return None
    while at >= 0 and tokens[at].cls in ("WORD", "NEUTRAL", "HYPHEN", "NOUN") and first - at < 8:
        at -= 1
    if at > 0 and tokens[at].cls == "DET":
        at -= 1
    if at > 0 and tokens[at].cls == "BE":
        return subject_at(tokens, at)
    return at - 1 if at > 0 and tokens[at].cls == "COMMA" and tokens[at - 1].name else None


def _before_auxiliaries(tokens: Sequence[Token], at: int) -> int:
    while at >= 0 and not tokens[at].name:
        word = tokens[at].text.casefold()
        if word not in LINKS and not word.endswith("ly"):
            break
        at -= 1
    return at


def _is_series(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma parts predicates: "was founded in 1948, has seven plants and is led by"."""
    before = tokens[max(0, comma - _LONGEST_ASIDE) : comma]
    return not any(token.cls == "COMMA" for token in before) and any(token.cls in ("BE", "VERB") for token in before)


def _before(tokens: Sequence[Token], at: int, opener: str) -> int | None:
    """The token before an aside that ends at `at`."""
    low = max(0, at - _LONGEST_ASIDE)
    for i in range(at - 1, low, -1):
        if tokens[i].cls == opener:
            return i - 1
    return None


def _first_subject(tokens: Sequence[Token], until: int) -> int | None:
    """The subject that the clause begins with, before the joint of its predicates at `until`."""
    first = next((i + 1 for i in range(until - 1, -1, -1) if tokens[i].text in _CLAUSE_ENDS), 0)
    if first < until and (past_form(tokens[first]) or tokens[first].cls in ("IN", "ON", "AT", "FOR", "FROM", "AS")):
        first = next((i + 1 for i in range(first, until) if tokens[i].cls == "COMMA"), until)
    while first < until and tokens[first].cls in ("DET", "NEUTRAL", "COMMA"):
        first += 1
    if first >= until or (first + 1 < until and tokens[first + 1].cls == "POSS"):
        return None
    token = tokens[first]
    return first if token.name or token.text.casefold() in PRONOUNS | BODIES else None


def narrows_after(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word after a counted noun picks some of what is counted.

    "The 20 members attending met", "the 20 members represented in Rome agreed", "the 20 members present": a participle
    or an adjective behind its noun. A past form with no other verb after it in the clause is the predicate itself.
    """
    if at >= len(tokens) or tokens[at].name or tokens[at].mention:
        return False
    word = tokens[at].text.casefold()
    if word in _POSTPOSED:
        return True
    if len(word) > 5 and word.endswith("ing") and tokens[at].cls in ("WORD", "VERB"):
        return word not in _DESCRIBING
    return past_form(tokens[at]) and word not in _SIMPLE_PASTS and tokens[at].cls != "BE" and _has_verb(tokens, at + 1)


def _has_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb follows before the clause ends or another begins."""
    for i in range(at, len(tokens)):
        token = tokens[i]
        word = token.text.casefold()
        if token.cls == "AND" or word in _NEW_CLAUSE or token.text in _CLAUSE_ENDS:
            return False
        after = tokens[i - 1].text.casefold()
        if token.cls in ("BE", "RISE", "LAST") or word in _FINITE:
            return True
        if past_form(token) and not token.name and after not in _AUXILIARIES and tokens[i - 1].cls not in _BEFORE_NOUNS:
            return True
    return False
