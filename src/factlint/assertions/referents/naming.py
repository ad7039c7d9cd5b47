"""What a stretch of tokens names, and of what a name in it is only a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.phrases import in_phrase, qualifies
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import BEING, PAUSES, PREPOSITION_CLASSES, is_verb, word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.agents import Agent
    from factlint.assertions.sentences.tokens import Token

_APART = frozenset(".,;:—–*()")
_MARKS = frozenset("#*_")
_INITIALS = 2
_FULL = 2
"""A name that nobody knows has at least so many words."""
_HAPPENINGS = frozenset(
    """war wars revolution depression crisis treaty accord accords agreement declaration act era age affair scandal
    olympics games cup massacre uprising""".split()
)
_PEOPLE = frozenset("we you i".split())
_TELLING = frozenset("young small tiny little poor rich whole landlocked mountain mountainous fledgling".split())
_PARTING = frozenset("from by with against".split())


def apart_from(tokens: Sequence[Token], at: int) -> list[Token]:
    """The names after a phrase that are not what it stands for: "the country broke away from France"."""
    return [tokens[i] for i in range(at + 2, len(tokens)) if tokens[i - 1].text in _PARTING]


def free(tokens: Sequence[Token]) -> list[Token]:
    """The tokens but for names that "from" leads: those of whom something is free."""
    return [token for i, token in enumerate(tokens) if i == 0 or tokens[i - 1].cls != "FROM"]


def names_in(tokens: Sequence[Token]) -> list[str]:
    """The entities that tokens name, but not by a demonym or a shared name."""
    return [entity for token in tokens if (entity := token.entity)]


def names_another(tokens: Sequence[Token], word: str) -> bool:
    """Whether an unknown name ends with the word, so that it may mean that one: "the Council of Elders"."""
    return any(
        token.cls in ("WORD", "NOUN") and not token.name and token.text[0].isupper() and token.text.casefold() == word
        for token in tokens[1:]
    )


def is_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name only says whose something else is, or of what it is a part: "NATO's", "head of NATO"."""
    before = at - 2 if at > 1 and tokens[at - 1].cls == "DET" else at - 1
    after = tokens[at + 1].cls if at + 1 < len(tokens) else ""
    parts = ("OF", "POSS") if after == "COMMA" else ("OF", "FROM", "BY", "TO", "FOR", "POSS")
    goes_on = at + 1 < len(tokens) and tokens[at + 1].is_unknown_name and not is_verb(tokens, at + 1)
    return after == "POSS" or goes_on or (before >= 0 and tokens[before].cls in parts)


def apposed_name(tokens: Sequence[Token], at: int) -> int | None:
    """What a phrase says what it is, or what it is called: "ASEAN is a body", "ASEAN, a body", "its heir, ASEAN,"."""
    after = at + 2 + (at + 2 < len(tokens) and tokens[at + 2].cls == "DET")
    if after + 1 < len(tokens) and tokens[at + 1].cls == "COMMA" and tokens[after].name:
        close = after + (3 if tokens[after + 1].text == "/" else 1)
        return after if close < len(tokens) and tokens[close].cls == "COMMA" else None
    first = at
    while first > 0 and tokens[first].text.casefold() not in ("a", "an"):
        if tokens[first].cls == "DET":
            return None  # "Ann Lee, a friend of the man"
        if not in_phrase(tokens, first - 1) and tokens[first - 1].cls not in ("AND", "COMMA"):
            return None
        first -= 1
    before = tokens[first - 1] if first > 1 else None
    if before is None or not (before.cls == "COMMA" or before.text.casefold() in BEING):
        return None
    if before.cls == "COMMA":
        return first - 2 if tokens[first - 2].name and at > first else None
    return predicate_of(tokens, first - 1).subject


def presented_at(tokens: Sequence[Token]) -> int | None:
    """The name that a sentence presents: "the highest court is the Tribunal", "the oldest is the League, a body".

    Also "Older than these is the Tribunal", "There is the Tribunal" and "They have a court of their own, the Tribunal".
    """
    verb = next((at for at, token in enumerate(tokens) if token.text in ("is", "was")), None)
    if verb is None:
        return _set_off_last(tokens)
    first = tokens[0].text.casefold()
    presenting = first == "the" or first.endswith("er") or "there" in (first, tokens[verb - 1].text)
    at = verb + 1 + (verb + 1 < len(tokens) and tokens[verb + 1].cls == "DET")
    ends = word_at(tokens, at + 1) in PAUSES
    return at if presenting and at < len(tokens) and tokens[at].name is not None and ends else None


def _set_off_last(tokens: Sequence[Token]) -> int | None:
    """The name that stands last for what a verb before takes: "they have a court of their own, the Tribunal"."""
    at = len(tokens) - 1 - (tokens[-1].text == "." if tokens else 0)
    comma = at - 1 - (at > 1 and tokens[at - 1].cls == "DET")
    if at < 2 or tokens[at].name is None or tokens[comma].cls != "COMMA":
        return None
    first = comma
    while first > 0 and in_phrase(tokens, first - 1):
        first -= 1
    return at if tokens[first].text in ("a", "an") and first and is_verb(tokens, first - 1) else None


def name_up_to(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The name, known or of several words, that ends before a token and begins its clause."""
    if end and tokens[end - 1].entity:
        return end - 1, end
    first = end
    while first > 0 and _is_proper(tokens[first - 1]):
        first -= 1
    opens = first == 0 or tokens[first - 1].cls in ("COMMA", "AND")
    return (first, end) if end - first >= _FULL and opens else None


def name_from(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The name, known or of several words, that begins at a token and that a pause follows."""
    last = first + 1 if first < len(tokens) and tokens[first].entity else first
    while last < len(tokens) and _is_proper(tokens[last]):
        last += 1
    known = last == first + 1 and tokens[first].name is not None
    return (first, last) if word_at(tokens, last) in PAUSES and (known or last - first >= _FULL) else None


def _is_proper(token: Token) -> bool:
    return token.is_unknown_name and token.text[1:].islower()


def taken_up(tokens: Sequence[Token], at: int) -> str | None:
    """The one name that "it" takes up in a sentence about its readers or writers: "we left the Club because it has".

    Nothing else is told of before it but what a preposition leads to: "we left the Club in this year".
    """
    places = [i for i in range(at) if tokens[i].name]
    if len(places) != 1 or not any(word_at(tokens, i) in _PEOPLE for i in range(places[0])):
        return None
    apart = (
        i for i in range(1, at) if tokens[i].cls in ("DET", "OWN") and i + 1 != places[0] and tokens[i].text != "that"
    )
    alone = all(tokens[i - 1].cls in PREPOSITION_CLASSES for i in apart) and not names_unknown(tokens[:at])
    return (
        tokens[places[0]].entity if alone and not (qualifies(tokens, places[0]) or is_part(tokens, places[0])) else None
    )


def only_name(tokens: Sequence[Token]) -> str | None:
    """The entity that a heading or a term names and nothing else: "OPEC." before what it is."""
    rest = [token for token in tokens if not token.name and not set(token.text) <= _APART and token.cls != "DET"]
    names = {token.name.entities for token in tokens if token.name}
    found = names.pop() if len(names) == 1 and not rest else ()
    return found[0] if len(found) == 1 else None


def unknown_words(tokens: Sequence[Token]) -> list[str]:
    """The words of a sentence with capitals that the fact base does not know; the first word has its capital anyway.

    So has the first word after a label: "**Size.** There is room for".
    """
    opening = next((at for at, token in enumerate(tokens) if token.text[0].isalnum()), 0)
    rest = range(opening + 1, len(tokens))
    return [tokens[at].text for at in rest if tokens[at].is_unknown_name and not _is_after_label(tokens, at)]


def _is_after_label(tokens: Sequence[Token], at: int) -> bool:
    marks = at - 1
    while marks > 0 and tokens[marks].text in _MARKS:
        marks -= 1
    return marks < at - 1 and tokens[marks].text in (".", ":", "—", "–")


def titled(tokens: Sequence[Token]) -> str | None:
    """The entity that a title without a verb is about: "The League at 75", "The League in eight questions"."""
    named = names_in(tokens)
    at = next((i for i, token in enumerate(tokens) if token.name), len(tokens))
    opens = all(token.cls == "DET" or set(token.text) <= _MARKS for token in tokens[:at])
    plain = not any(is_verb(tokens, i) or tokens[i].cls in ("POSS", "HYPHEN") for i in range(len(tokens)))
    ends = not tokens or tokens[-1].text in (".", "!", "?")
    return named[0] if len(named) == 1 and opens and plain and not ends and not names_unknown(tokens) else None


def is_strange(tokens: Sequence[Token], agent: Agent) -> bool:
    """Whether a clause is about an unknown name: "Lake Ousel has"; the first word has its capital anyway."""
    head = tokens[agent.at]
    opening = agent.at > 0 or (word_at(tokens, 1).endswith("s") and head.text[-1] != "s" and head.text != "It")
    return agent.kind == "other" and head.is_unknown_name and opening


def names_unknown(tokens: Sequence[Token]) -> bool:
    """Whether a sentence may name something that the fact base does not know."""
    return bool(unknown_words(tokens))


def names_unknown_body(tokens: Sequence[Token]) -> bool:
    """Whether a name that the fact base does not know is that of a body: it has "the", or is an abbreviation."""
    first = 0
    for at, token in enumerate(tokens):
        if not token.text[0].isupper() or token.cls == "DET":
            first = at + 1  # where the next run of capitals may begin
            continue
        if token.cls != "WORD" or token.name:
            continue
        if token.text.isupper() and len(token.text) > _INITIALS:
            return True
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.text.casefold() in _HAPPENINGS:
            continue  # "the Civil War" has no head
        ends = after is None or not after.text[0].isupper()
        describes = after is not None and after.cls in ("WORD", "NOUN") and not is_verb(tokens, at + 1)
        if ends and not describes and first > 0 and tokens[first - 1].text in ("the", "The"):
            return True  # but not in "the Jesuit school"
    return False


def is_telling(token: Token) -> bool:
    """Whether a word tells more of the one meant, rather than tells it from others: "the 60-year-old alliance"."""
    return token.text in _TELLING or token.text.endswith("-old")


def is_by_seat(tokens: Sequence[Token], at: int) -> bool:
    """Whether a body is only called by where it sits: "the Leeds-based league"."""
    words = [token.text.casefold() for token in tokens[max(0, at - 4) : at]]
    return words[:1] in (["the"], ["this"]) and words[2:] in (["-", "based"], ["-", "headquartered"])


def leads_up(tokens: Sequence[Token], own: int, subject: int) -> bool:
    """Whether "its" stands in the words that lead up to a subject: "Since its founding in 1921, the League has"."""
    comma = next((at for at in range(subject) if tokens[at].cls == "COMMA"), 0)
    if own == 0 and comma == subject - 1 and subject + 1 < len(tokens) and tokens[subject + 1].cls == "COMMA":
        return False  # "Her heir, Ann Lee, has": nobody is their own heir
    return tokens[own].cls == "OWN" and own < comma and subject - comma <= 1 + (tokens[subject - 1].cls == "DET")
