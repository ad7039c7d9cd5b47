"""The terms of office that a date tells of: the verb that it is of says who took an office, left it or leads a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.holders.tenures import OPENING, ends_of, term_start
from factlint.assertions.referents.naming import names_in
from factlint.assertions.sentences.governing import governing
from factlint.assertions.sentences.phrases import phrase_start
from factlint.assertions.sentences.predicates import object_of, predicate_of
from factlint.assertions.sentences.verbs import AUXILIARIES, is_adverb, is_real, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion, Role
    from factlint.assertions.draft import Passage

_POWER = frozenset("office power charge helm post job over".split())
_OFFICES = ("presidency", "premiership", "papacy", "mayoralty", "chairmanship", "chancellorship")
_PLAIN_AFTER = frozenset("IN ON AS FROM DATE COMMA AND CLOSE".split())
_OTHERWISE = frozenset("former formerly ex first again".split())
"""Words with which a term is told of that need not be the one known."""
_TAKING = frozenset("take assume enter come return accede".split())
_HOLDING = frozenset("hold occupy fill".split())
_HEADING = frozenset("lead head run govern rule".split())
_LEAVING = frozenset("leave quit step resign".split())
_HANDING = frozenset("hand pass".split())
_STARTING, _ENDING = frozenset("begin start".split()), frozenset("end expire finish".split())
_REIGNS = frozenset("term tenure reign stint mandate spell time".split())
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
            person = _holder(passage, subject, verb)
            if person is not None and before not in _OPEN:
                for office in _offices(passage, verb, person):
                    yield from ends_of(term_start(passage, token, office, person, firm=True)._replace(role=role))


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
        if lasts and _lasts(passage, verb):
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
    return first if apart and word_at(tokens, first) in ("in", "at") and word_at(tokens, last) in _POWER else None


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
    return bool(base & _TAKING and _ends_in_power(passage, verb)) or ("become" in base and _is_title(passage, verb + 1))


def _ends(passage: Passage, verb: int) -> bool:
    """Whether a verb says that somebody leaves an office: "stepped down", "left office", "handed over"."""
    base, after = bases(word_at(passage.tokens, verb)), word_at(passage.tokens, verb + 1)
    beyond = passage.tokens[verb + 2].cls if verb + 2 < len(passage.tokens) else "IN"
    handed = bool(base & _HANDING) and after in ("over", "on") and beyond in _PLAIN_AFTER | {"TO"}
    left = bool(base & _LEAVING) and (after == "down" or _ends_in_power(passage, verb))
    return handed or left


def _lasts(passage: Passage, verb: int) -> bool:
    """Whether a verb says that somebody has an office: "has been in office", "held the presidency", "led it"."""
    base, after = bases(word_at(passage.tokens, verb)), word_at(passage.tokens, verb + 1)
    within = bool(base & {"be", "remain", "stay"}) and after in ("in", "at") and _ends_in_power(passage, verb)
    held = bool(base & _HOLDING) and (_ends_in_power(passage, verb) or _is_title(passage, verb + 1))
    return within or held or _leads(passage, verb)


def _ends_in_power(passage: Passage, verb: int) -> bool:
    """Whether a verb goes on with "office" or the like, which nothing narrows: not "the post of clerk"."""
    tokens = passage.tokens
    near = range(verb + 1, min(verb + 4, len(tokens)))
    at = next((i for i in near if word_at(tokens, i) in _POWER or word_at(tokens, i).endswith(_OFFICES)), None)
    after = None if at is None else tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.cls in _PLAIN_AFTER or after.text in ("since", "between", "until", "early", "late", "."):
        return at is not None
    return at is not None and after.cls in ("AT", "OF") and _names_body(passage, at + 2)


def _names_body(passage: Passage, at: int) -> bool:
    """Whether a name that is all of its phrase stands at a token, or after an article there: "at the League in"."""
    tokens = passage.tokens
    at += at < len(tokens) and tokens[at].cls == "DET"
    after = tokens[at + 1].cls if at + 1 < len(tokens) else "DATE"
    return at < len(tokens) and tokens[at].name is not None and after in _PLAIN_AFTER


def _is_title(passage: Passage, at: int) -> bool:
    """Whether the words from a token are the title of an office and all that is said: "president", "its presidency".

    With the body beside it any word for the office will do, "leader of Norland"; not "president of the club", "leader".
    """
    tokens = passage.tokens
    first = at
    while at < len(tokens) and (tokens[at].cls in ("DET", "POSS") or (tokens[at].name and not tokens[at].term)):
        at += 1
    term = tokens[at].term if at < len(tokens) else None
    offices = [found for name in (term.nouns if term else ()) if (found := passage.facts.attributes[name]).max_at_once]
    after = at + 1
    if after < len(tokens) and tokens[after].cls == "OF":
        after += 1 + (after + 1 < len(tokens) and tokens[after + 1].cls == "DET")
        after += 1 if after < len(tokens) and tokens[after].name else -after
    owned = after > at + 1 or any(token.name for token in tokens[first:at])
    ends = after >= len(tokens) or tokens[after].cls in _PLAIN_AFTER or tokens[after].text in (".", ";")
    if not offices or not after or not ends:
        return False
    word = tokens[at].text.casefold()
    titles = (form.casefold() for office in offices for form in office.nouns[0].forms)
    return owned or word.endswith((*titles, *_OFFICES))


def _apposed(passage: Passage, subject: int, verb: int) -> str | None:
    """The person whose name is set off between a title and the verb: "its head, the Norlander Ann Lee, took"."""
    tokens, last = passage.tokens, verb - 2
    commas = last > subject + 1 and tokens[subject + 1].cls == tokens[verb - 1].cls == "COMMA"
    plain = all(token.cls in ("DET", "WORD", "NEUTRAL") or token.name for token in tokens[subject + 2 : last])
    names = names_in(tokens[last : last + 1]) if commas and plain else []
    persons = [name for name in names if passage.facts.entities[name].kind == "person"]
    return persons[0] if len(persons) == 1 else None


def _leads(passage: Passage, verb: int) -> bool:
    """Whether a verb says that somebody holds an office: "led", and what the facts say of one, such as "chaired"."""
    term = passage.tokens[verb].term
    own = term is not None and any(passage.facts.attributes[name].max_at_once for name in term.verbs)
    return own or bool(bases(word_at(passage.tokens, verb)) & _HEADING)


def _holder(passage: Passage, subject: int, verb: int) -> str | None:
    """The person of whom a verb is said: also before a contact clause, "the key to the League he had led"."""
    found = passage.draft.subjects.discourse.entity(passage.number, subject)
    if subject + 1 < len(passage.tokens) and passage.tokens[subject + 1].cls == "POSS":
        found = next(iter(names_in(passage.tokens[subject : subject + 1])), None)
    if found and passage.facts.entities[found].kind == "person":
        return found
    if apposed := _apposed(passage, subject, verb):
        return apposed
    doer = verb - 1
    while doer > 0 and (is_adverb(passage.tokens, doer) or word_at(passage.tokens, doer) in AUXILIARIES):
        doer -= 1
    if word_at(passage.tokens, doer) not in ("he", "she"):
        return None
    names = {name for name in names_in(passage.tokens[:doer]) if passage.facts.entities[name].kind == "person"}
    return names.pop() if len(names) == 1 else None


def _offices(passage: Passage, verb: int, person: str) -> list[tuple[str, str]]:
    """The offices of a person that are meant: those of the body led or named, and of the title used."""
    facts, tokens = passage.facts, passage.tokens
    held = list(dict.fromkeys((fact.entity, fact.attribute) for fact in facts.holdings(person)))
    held = [office for office in held if facts.attributes[office[1]].max_at_once]
    words = [token.text.casefold() for token in tokens]
    words = words[max(0, verb - 10) : verb + 9]
    if any(word in _OTHERWISE or word.startswith(("former", "ex-")) for word in words):
        return []
    terms = [token.term for token in tokens if token.term and not token.name]
    titles = {name for term in terms for name in term.nouns if facts.attributes[name].max_at_once}
    stated = next((at for at in range(verb + 1, min(verb + 8, len(tokens))) if tokens[at].cls == "AS"), None)
    if stated is not None:  # "took office as mayor", not "as the youngest of them"
        named = (token.term for token in tokens[stated + 1 : stated + 5] if token.term and not token.name)
        titles = {name for term in named for name in term.nouns}
        held = [office for office in held if office[1] in titles]
    elif titles:
        held = [office for office in held if office[1] in titles]
    if _leads(passage, verb):
        return [office for office in held if _is_led(passage, verb, office[0])]
    subjects, number = passage.draft.subjects, passage.number
    near = {name for i in range(max(0, number - 2), number + 1) for name in subjects.named_in(i)}
    here = [office for office in held if office[0] in subjects.named_in(number)]
    sentences = passage.draft.sentences[max(0, number - 2) : number]
    called = {name for one in sentences for token in one.tokens if token.term for name in token.term.nouns}
    return here or [office for office in held if office[0] in near or titles or office[1] in called]


def _is_led(passage: Passage, verb: int, body: str) -> bool:
    """Whether what a verb of leading takes is a body or may stand for it: "the country", "the League, which he led"."""
    tokens, discourse = passage.tokens, passage.draft.subjects.discourse
    end = object_of(tokens, verb)
    if end is None:
        end = predicate_of(tokens, verb).subject
        doer = next((at for at in range(verb - 1, -1, -1) if word_at(tokens, at) in ("he", "she")), 0)
        if doer > 1:  # "the League, which he had led", "the League he had led"
            end = doer - 1 - (word_at(tokens, doer - 1) in ("which", "that"))
            end -= tokens[end].cls == "COMMA"
    if end is None or end < 0:
        return False
    name = tokens[end].name
    if name is not None:
        return body in name.entities and not (end + 1 < len(tokens) and tokens[end + 1].cls == "POSS")
    if any(token.name for token in tokens[phrase_start(tokens, end) : end]):
        return False
    word = word_at(tokens, end)
    definite = end > 0 and word_at(tokens, end - 1) in ("the", "this") and discourse.callings.answers(body, word)
    named = body in passage.draft.subjects.named or tokens[end].text == passage.facts.entities[body].name.split()[-1]
    return (definite and named) or discourse.entity(passage.number, end) == body
