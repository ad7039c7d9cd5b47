"""The terms of office that a date tells of: the verb that it is of says who took an office, left it or leads a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.holders.incumbents import leads, offices_of
from factlint.assertions.holders.persons import person_of
from factlint.assertions.holders.tenures import OPENING, ends_of, term_start
from factlint.assertions.sentences.governing import governing
from factlint.assertions.sentences.verbs import PAUSES, is_real, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion, Role
    from factlint.assertions.draft import Passage
    from factlint.assertions.sentences.tokens import Token

POWER = frozenset("office power charge helm head post job over".split())
_LEAD = frozenset("charge helm head".split())
"""What goes on with the body itself: "in charge of the League", not "in the office of the League"."""
_OFFICES = ("presidency", "premiership", "papacy", "mayoralty", "chairmanship", "chancellorship")
_PLAIN_AFTER = frozenset("IN ON AS FROM DATE COMMA AND CLOSE".split())
_TAKING = frozenset("take assume enter come return accede".split())
_HOLDING = frozenset("hold occupy fill".split())
_LEAVING = frozenset("leave quit step resign".split())
_GIVING_UP = frozenset("quit resign retire".split())
_HANDING = frozenset("hand pass".split())
_STARTING, _ENDING = frozenset("begin start".split()), frozenset("end expire finish".split())
_REIGNS = frozenset("term tenure reign stint mandate spell time".split())
_TITLE = 6
"""How many words a title before a name may have."""
_OPEN = frozenset("by before after within through throughout".split())


def terms_told(passage: Passage) -> Iterator[Assertion]:
    """The dates on which somebody began to hold an office or ceased to, by the verb that each date is of.

    "Ann Lee took over in 2017", "who has led the League since 2017", "in office since 2017", "left office in 2021".
    """
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        if token.cls != "DATE" or token.period is None:
            continue
        before = word_at(tokens, at - 1)
        for verb, subject, role in _tenures(passage, at, before):
            person = person_of(passage, subject, verb)
            former = person is not None and tokens[subject].entity == person and _is_former(tokens, subject)
            if person is not None and not former and before not in _OPEN:
                for office in offices_of(passage, verb, person):
                    yield from ends_of(term_start(passage, token, office, person, firm=True)._replace(role=role))


def _is_former(tokens: Sequence[Token], last: int) -> bool:
    """Whether a title before a name is one held before, so that it leaves another: "former chair Ann Lee quit"."""
    return any(word_at(tokens, at) in ("former", "ex") for at in range(max(0, last - _TITLE), last))


def is_office(passage: Passage, verb: int, last: int) -> bool:
    """Whether a verb of being has nothing but an office up to a token: "was president of the League"."""
    tokens = passage.tokens
    inside = tokens[verb + 1 : last]
    plain = all(token.cls in ("DET", "OWN", "POSS", "OF") or token.name or token.term for token in inside)
    offices = {name for token in inside if token.term for name in token.term.nouns}
    return tokens[verb].cls == "BE" and plain and any(passage.facts.attributes[one].office for one in offices)


def _tenures(passage: Passage, date: int, before: str) -> Iterator[tuple[int, int, Role]]:
    """The verbs of a date that tell of a term, each with its subject, and whether the term began or ended then.

    `before` is the word before the date: what lasts "since 2017" began then, "until 2017" it ended.
    """
    tokens = passage.tokens
    office = _set_off(passage, date - 2) if before in OPENING else None
    if office is not None:
        yield office, office - 2, "start"  # "Ann Lee, in office since 2017,"
        return
    for predicate in governing(tokens, date):
        verb, subject = predicate.verb, predicate.subject
        if subject is None or not is_real(tokens, verb):
            continue
        lasts = before in OPENING | {"until"}
        if lasts and (is_in_office(passage, verb) or is_office(passage, verb, date - 1)):
            yield verb, subject, "end" if before == "until" else "start"
        elif not lasts and _begins(passage, verb):
            yield verb, subject, "start"
        elif not lasts and _ends(passage, verb):
            yield verb, subject, "end"
        elif not lasts and (reign := _reign(passage, subject)) is not None:
            base = bases(word_at(tokens, verb))
            if base & _STARTING:
                yield verb, reign, "start"
            elif base & _ENDING:
                yield verb, reign, "end"


def _set_off(passage: Passage, last: int) -> int | None:
    """Where "in office" or "in the job" stands set off after a name, up to a token."""
    tokens = passage.tokens
    first = last - 1 - (last > 1 and tokens[last - 1].cls == "DET")
    apart = first > 1 and tokens[first - 1].cls == "COMMA"
    return first if apart and word_at(tokens, first) in ("in", "at") and word_at(tokens, last) in POWER else None


def _reign(passage: Passage, last: int) -> int | None:
    """Whose time in office a phrase up to a token speaks of: "Ann Lee's term as head of the League", not her second."""
    tokens = passage.tokens
    first = next((at for at in range(last, 0, -1) if tokens[at].cls in ("POSS", "COMMA")), 0)
    noun = word_at(tokens, first + 1)
    told = tokens[first].cls == "POSS" and (noun in _REIGNS or noun.endswith(_OFFICES))
    return first - 1 if told else None


def _begins(passage: Passage, verb: int) -> bool:
    """Whether a verb says that somebody takes an office: "took over", "became president"."""
    base = bases(word_at(passage.tokens, verb).split(" ")[0])
    after = passage.tokens[verb + 1].entity if verb + 1 < len(passage.tokens) else None
    person = after is not None and passage.facts.entities[after].kind == "person"
    return (
        bool(base & _TAKING and _ends_in_power(passage, verb))
        or ("become" in base and _is_title(passage, verb + 1))
        or (person and "succeed" in base)
    )


def _ends(passage: Passage, verb: int) -> bool:
    """Whether a verb says that somebody leaves an office: "stepped down", "left office", "handed over"."""
    base, after = bases(word_at(passage.tokens, verb)), word_at(passage.tokens, verb + 1)
    beyond = passage.tokens[verb + 2].cls if verb + 2 < len(passage.tokens) else "IN"
    if "make" in base and after == "way" and word_at(passage.tokens, verb + 2) == "for":
        return True
    handed = bool(base & _HANDING) and after in ("over", "on") and beyond in _PLAIN_AFTER | {"TO"}
    left = bool(base & _LEAVING) and (after == "down" or _ends_in_power(passage, verb))
    left = left or (bool(base & _GIVING_UP) and after == "as" and _is_title(passage, verb + 2))
    return handed or left


def is_in_office(passage: Passage, verb: int) -> bool:
    """Whether a verb says that somebody has an office: "has been in office", "held the presidency", "led it"."""
    base, after = bases(word_at(passage.tokens, verb)), word_at(passage.tokens, verb + 1)
    within = bool(base & {"be", "remain", "stay"}) and after in ("in", "at") and _ends_in_power(passage, verb)
    held = bool(base & _HOLDING) and (_ends_in_power(passage, verb) or _is_title(passage, verb + 1))
    return within or held or leads(passage, verb)


def _ends_in_power(passage: Passage, verb: int) -> bool:
    """Whether a verb goes on with "office" or the like, which nothing narrows: not "the post of clerk"."""
    tokens = passage.tokens
    near = range(verb + 1, min(verb + 4, len(tokens)))
    at = next((i for i in near if word_at(tokens, i) in POWER or word_at(tokens, i).endswith(_OFFICES)), None)
    after = None if at is None else tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.cls in _PLAIN_AFTER or after.text in ("since", "between", "until", "early", "late", "."):
        return at is not None
    led = after.cls == "AT" or (after.cls == "OF" and word_at(tokens, at) in _LEAD)
    named = at is not None and led and _names_body(passage, at + 2)
    return named or (at is not None and after.cls == "OF" and _is_title(passage, at + 2))


def _names_body(passage: Passage, at: int) -> bool:
    """Whether a name that is all of its phrase stands at a token, or after an article there: "at the League in"."""
    tokens = passage.tokens
    at += at < len(tokens) and tokens[at].cls == "DET"
    after = tokens[at + 1].cls if at + 1 < len(tokens) else "DATE"
    ends = after in _PLAIN_AFTER or word_at(tokens, at + 1) in ("since", "until")
    return at < len(tokens) and tokens[at].name is not None and ends


def _is_title(passage: Passage, at: int) -> bool:
    """Whether the words from a token are the title of an office and all that is said: "president", "its presidency".

    With the body beside it any word for the office will do, "leader of Norland"; not "president of the club", "leader".
    """
    tokens = passage.tokens
    first = at
    while at < len(tokens) and (tokens[at].cls in ("DET", "POSS") or (tokens[at].name and not tokens[at].term)):
        at += 1
    term = tokens[at].term if at < len(tokens) else None
    offices = [found for name in (term.nouns if term else ()) if (found := passage.facts.attributes[name]).office]
    after = at + 1
    if after < len(tokens) and tokens[after].cls == "OF":
        after += 1 + (after + 1 < len(tokens) and tokens[after + 1].cls == "DET")
        after += 1 if after < len(tokens) and tokens[after].name else -after
    owned = after > at + 1 or any(token.name for token in tokens[first:at])
    ends = word_at(tokens, after) in PAUSES or tokens[after].cls in _PLAIN_AFTER
    if not offices or not after or not ends:
        return False
    word = tokens[at].text.casefold()
    titles = (form.casefold() for office in offices for form in office.nouns[0].forms)
    return owned or word.endswith((*titles, *_OFFICES))
