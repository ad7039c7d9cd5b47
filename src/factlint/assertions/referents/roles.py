"""Who stands in which place of a clause: before a verb, as an owner, after a verb; and what verbs say of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.agents import Agent, governs
from factlint.assertions.sentences.kinds import NAMELESS
from factlint.assertions.sentences.phrases import in_phrase, phrase_start, qualifies
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import PREPOSITION_CLASSES, RELATIVES, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.sentences.tokens import Token

HAVING = frozenset(
    """have comprise contain count number unite total boast consist hold feature encompass embrace link group bring
    represent""".split()
)
GROWING = frozenset(
    """grow swell expand shrink enlarge raise lower increase reduce cut extend rise fall drop double triple
    halve""".split()
)
LINKS = frozenset(
    """now currently also still only already then today officially together is are was were be been made up of with a
    an the itself has have had about over nearly almost just at least some exactly total""".split()
)
"""Words that may stand between a verb and the figure it gives."""
_KEEPING = frozenset("reach retain keep enjoy own offer serve".split())
_DEFINING = frozenset("family network confederation retinue fleet initiative alliance".split()) | NAMELESS
_PARTLY = frozenset("include".split())
_GOING = frozenset("go come jump climb move".split())
_FOUND = frozenset("found discovered identified confirmed known recorded catalogued held".split())
_AIMS = frozenset("target goal threshold limit cap ceiling floor minimum maximum requirement benchmark".split())
_LEAST_AIM = 3
_TO_COME = frozenset("new proposed planned possible future next higher lower revised own draft eventual".split())
"""What makes an aim one that nobody has set yet."""
_SERVED_NEAR = 5
FOUNDING = frozenset("found create form establish launch".split())
_FORMING = frozenset("form constitute compose comprise".split())
_TOGETHER = frozenset("together now currently today".split())
_PRESENT = frozenset("now today currently still already ,".split())
_MAKING = frozenset(("make up", "makes up", "belong to"))
_BESIDE_SUBJECT = frozenset("as than like unlike in of near from between".split())
_RELATIVE_REACH = 6
_FOUNDED = 10
"""How far before the founders their verb stands: "was formed in Bangkok in August 1967 by"."""
_BELONGING = frozenset("sit serve remain belong fall gone".split())
_BRINGING = frozenset("bring take lift push boost swell make".split())
_GRANTING = frozenset(("give",))
_CHOOSING = frozenset("elect appoint choose nominate".split())
_WITHIN = frozenset("to in on at among under within".split())
_CLOSING = frozenset(
    (".", ";", ":", ")", "—", "–", "so", "at", "today", "now", "currently", "until", "but", "to date", "so far")
)


def entities_of(tokens: Iterable[Token]) -> set[str]:
    return {entity for token in tokens if token.name for entity in token.name.entities}


def named_at(tokens: Sequence[Token], at: int) -> set[str]:
    """The entities named at a token, unless a preposition before it makes it a part of something else."""
    if at < 0 or not tokens[at].name or in_longer_name(tokens, at):
        return set()
    before = at - 2 if at > 1 and tokens[at - 1].cls == "DET" else at - 1
    return set() if before >= 0 and tokens[before].cls in PREPOSITION_CLASSES else entities_of([tokens[at]])


def in_longer_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name is a piece of an unknown one: "the Federal Supreme Court", "Court of Cassation"."""
    name = tokens[at].name
    before = tokens[at - 1] if at > 1 else None
    led = before is not None and before.cls == "WORD" and before.text.istitle() and before.end + 1 == tokens[at].start
    of = at + 2 < len(tokens) and tokens[at + 1].cls == "OF" and tokens[at + 2].cls == "WORD"
    return name is not None and name.form != "demonym" and (led or (of and tokens[at + 2].text.istitle()))


def possessor(tokens: Sequence[Token], at: int, frame: Frame) -> set[str]:
    """Whose figure it is without a verb: "its 32 members", "the 32-member club", "with 32 members"."""
    having = frame.kind == "compound" or frame.has("STRONG") or tokens[at + 1].text.casefold() == "with"
    apart = at > 0 and tokens[at].cls == "COMMA" and having and not in_longer_name(tokens, at - 1)
    if at > 0 and (tokens[at].cls == "POSS" or apart):
        named = tokens[at - 1 if tokens[at].cls == "POSS" else placed_at(tokens, at - 1)]
        if named.name:
            return entities_of([named])
    if opens_with(tokens, at):
        return _after_comma(tokens, frame.last)
    listed = tokens[at + 1].text.casefold() == "with" and _is_listed(tokens, at)
    return named_at(tokens, at) if frame.kind == "stated" or listed else set()


def opens_with(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence opens "with" something, up to which `at` reaches, or so after "now": "Today, with"."""
    led = next((i for i in range(at, len(tokens)) if word_at(tokens, i) not in _PRESENT), at)
    return word_at(tokens, led) == "with" and all(word_at(tokens, i) in _PRESENT for i in range(led))


def _is_listed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name opens a list after a colon: "two are left: Ashby with 12 members and Corran with nine"."""
    return at > 0 and tokens[at - 1 - (tokens[at - 1].cls == "DET")].cls == "COLON"


def placed_at(tokens: Sequence[Token], at: int) -> int:
    """The name that a phrase ends with, or the one that those at its end place: "the Games in Oslo and Ashby"."""
    before = at
    while before > 1 and (tokens[before].text[0].isupper() or tokens[before].cls in ("AND", "DET")):
        before -= 1
    return before - 1 if tokens[before].cls == "IN" and tokens[before - 1].name else at


def done_by(tokens: Sequence[Token], frame: Frame) -> set[str]:
    """The entities that a verb after the frame takes: "six clubs founded the League", "50 people live in Ashby".

    A verb of the very attribute has its doer behind it as well: "eight crews expelled by the League".
    """
    at = frame.last
    if at < len(tokens) and tokens[at].text.casefold() in RELATIVES:  # "the 12 clubs that make up the League"
        named = next((token for token in tokens[at : at + _RELATIVE_REACH] if token.name), None)
        founded = bool(bases(word_at(tokens, at + 1)) & FOUNDING) and named in tokens[at + 2 : at + 4]
        return {name for name in entities_of([named] if named else []) if founded or belongs(tokens, at + 1, name)}
    together = done_together(tokens, at)
    if together:
        at = next(i for i in range(at, len(tokens)) if tokens[i] is together[0])
    if at < len(tokens) and tokens[at].text in ("live", "lived", "reside"):
        at += 1
    elif at >= len(tokens) or tokens[at].cls != "VERB":
        return set()
    counted = {name for token in frame.nouns if token.term for name in token.term.nouns}
    own = tokens[at].term
    passed = ("DET", "BY", "FROM") if own and own.verbs & counted else ("DET",)
    after = [token for token in tokens[at + 1 : at + 1 + len(passed) + 1] if token.cls not in passed]
    return entities_of(after[:1])


def _after_comma(tokens: Sequence[Token], at: int) -> set[str]:
    """The entities named right after a comma: "with its 205,000 people, Ashby is large"."""
    after = [token for token in tokens[at : at + 3] if token.cls != "DET"]
    return entities_of(after[1:2]) if after and after[0].cls == "COMMA" else set()


def has(token: Token) -> bool:
    """Whether a verb says what somebody has, is or comes to."""
    word = token.text.casefold().split()[0]
    return token.cls in ("BE", "RISE", "LAST") or states(token) or bool(bases(word) & (GROWING | _KEEPING))


def takes(tokens: Sequence[Token], agent: Agent, frame: Frame) -> bool:
    """Whether the verb of a clause says that its subject has, is or comes to what a frame counts."""
    first, verb = frame.first, agent.verb
    if first > 2 and tokens[first - 1].cls == "IN" and tokens[first - 3].cls == "BE":
        return verb in (first - 2, first - 3)  # "is hosted in 12 regions", "is available in 12 regions"
    moved = frame.kind in ("changed", "reversed")  # "grew in 2015 from 17 to 23", "went from 17 to 23"
    first -= 2 * (moved and tokens[first - 1].cls == "DATE" and tokens[first - 2].cls in ("IN", "ON"))
    says = has(tokens[verb]) or (moved and bool(bases(tokens[verb].text.casefold()) & _GOING))
    return says and governs(tokens, agent, first)


def states(token: Token) -> bool:
    """Whether the token is a verb that says how many."""
    if token.name:
        return False
    word = token.text.casefold().split()[0]
    return bool(bases(word) & (HAVING | _PARTLY)) or token.cls == "VERB"


def exists(tokens: Sequence[Token], at: int) -> bool:
    """Whether a predicate says no more of its subject than that there are so many: "are known", "have taken place"."""
    words = [token.text.casefold() for token in tokens[at : at + 5]]
    if words[1:2] == ["now"]:  # "are now known"
        words, at = [words[0], *words[2:]], at + 1
    if words[:1] == ["exist"]:
        return _ends(tokens, at + 1)
    if words[:2] in (["are", "known"], ["are", "left"], ["now", "remain"]):
        return _ends(tokens, at + 2)
    if words[:2] in (["have", "been"], ["has", "been"]):
        return words[2] in _FOUND and _ends(tokens, at + 3) if len(words) > 2 else False
    return words[:3] == ["have", "taken", "place"] and _ends(tokens, at + 3)


def founded_by(tokens: Sequence[Token], frame: Frame) -> int | None:
    """The verb of what those counted made: "was formed in 1967 by five states"."""
    first = frame.first + (frame.kind == "stated" and [token.cls for token in frame.tokens[:2]] == ["VERB", "BY"]) * 2
    if first < 1 or tokens[first - 1].cls != "BY":
        return None
    for at in range(first - 2, max(-1, first - _FOUNDED), -1):
        words = f"{word_at(tokens, at)} {word_at(tokens, at + 1)}"
        if words.startswith("set up"):
            return at
        if past_form(tokens[at]):
            return at if bases(words.split(" ", maxsplit=1)[0]) & FOUNDING else None
    return None


def belongs(tokens: Sequence[Token], at: int, entity: str) -> bool:
    """Whether a predicate says whose those counted before it are: "sit in the House", "are elected to Parliament".

    What was done to them once does not: "were elected to Parliament", "have been admitted to the League".
    """
    if at < len(tokens) and tokens[at].cls == "COMMA":  # "720 representatives, or MEPs, are"
        at = next((i + 1 for i in range(at + 1, len(tokens)) if tokens[i].cls == "COMMA"), at)
    named = next((i for i in range(at, min(at + 9, len(tokens))) if tokens[i].name), None)
    if named is None or entity not in entities_of([tokens[named]]):
        return False
    said = [token.text.casefold() for token in tokens[at:named] if token.cls != "DET"]
    if said[-1:] and _makes_up(said[-1]):
        return _is_all_named(tokens, named)
    if said[:1] == ["are"] and said[2:] == ["of"] and tokens[at + 1].cls == "NOUN":  # "are members of the League"
        return _is_all_named(tokens, named) and word_at(tokens, named + 1) != "and"
    if len(said) < 2 or said[-1] not in _WITHIN:
        return False
    present = said[0] in ("is", "are") and (len(said) == 2 or bool(bases(said[-2]) & _CHOOSING))
    return present or bool(bases(said[-2]) & _BELONGING)


def makes_up(tokens: Sequence[Token], at: int, entity: str) -> bool:
    """Whether those counted before a predicate are all of a body: "make up the court", "form the League"."""
    at += at < len(tokens) and tokens[at].text.casefold() in _TOGETHER
    after = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].cls == "DET")
    name = tokens[after].name if after < len(tokens) else None
    whole = name is not None and entity in name.entities and _is_all_named(tokens, after)
    return whole and _makes_up(word_at(tokens, at))


def _is_all_named(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name is not only that of whom something else is: "form the ASEAN hub", "form ASEAN's core"."""
    return not qualifies(tokens, at) and word_at(tokens, at + 1) not in ("'s", "’s")


def makes_up_another(tokens: Sequence[Token], at: int, entity: str) -> bool:
    """Whether those counted before a predicate are all of something else: "form the ASEAN hub", "form a council"."""
    return at < len(tokens) and bool(bases(word_at(tokens, at)) & _FORMING) and not makes_up(tokens, at, entity)


def _makes_up(word: str) -> bool:
    return bool(bases(word) & _FORMING) or word in _MAKING


def is_beside_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name only tells where the subject is, or what it is held against: "a port in Norland", "as wide as"."""
    before = at - 1 - (at > 0 and tokens[at - 1].cls == "DET")
    return before >= 0 and word_at(tokens, before) in _BESIDE_SUBJECT


def left_with(tokens: Sequence[Token], first: int) -> set[str]:
    """Whom somebody leaves with so many: "Norland left the League, leaving 12 members", "left the League with 12"."""
    if first < 2:
        return set()
    if tokens[first - 1].text.casefold() == "leaving":
        return entities_of(tokens[: first - 1])
    verb = first - 3 - (tokens[first - 3].cls == "DET")
    led = tokens[first - 1].text.casefold() == "with" and verb > 0 and "leave" in bases(tokens[verb].text.casefold())
    return entities_of([tokens[first - 2]]) if led else set()


def served_in(tokens: Sequence[Token], first: int) -> set[str]:
    """Where somebody serves whom "where" leads to right after a name: "elected to the Senate, where he served one"."""
    first -= first > 0 and tokens[first - 1].cls in ("NUM", "ONE")  # "served two six-year terms"
    near = range(first - 1, max(1, first - 1 - _SERVED_NEAR), -1)
    where = next((at for at in near if word_at(tokens, at) == "where" or tokens[at].cls == "COMMA"), 0)
    if word_at(tokens, where) != "where" or not bases(word_at(tokens, first - 1)) & {"serve", "sit"}:
        return set()
    return entities_of([tokens[where - 1 - (tokens[where - 1].cls == "COMMA")]])


def is_of_set_aim(tokens: Sequence[Token], first: int) -> bool:
    """Whether a figure is that of an aim or a limit that stands, met or not: "hopes to reach the League target of"."""
    if first < _LEAST_AIM or tokens[first - 1].cls != "OF" or word_at(tokens, first - 2) not in _AIMS:
        return False
    start = phrase_start(tokens, first - 2)
    phrase = [word_at(tokens, at) for at in range(start, first - 1)]
    set_by = any(tokens[at].cls == "POSS" or word_at(tokens, at) == "the" for at in range(start, first - 1))
    return set_by and _TO_COME.isdisjoint(phrase)


def belongs_to(tokens: Sequence[Token], at: int) -> int | None:
    """The pronoun that those counted before `at` belong to: "twelve clubs belong to it", "27 countries make it up"."""
    for words in (
        ("belong to", "it"),
        ("belong", "to", "it"),
        ("make", "it", "up"),
        ("form", "it"),
        ("sit", "in", "it"),
    ):
        if [token.text.casefold() for token in tokens[at : at + len(words)]] == [*words]:
            return at + words.index("it")
    return None


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause ends at a token, or only says up to when."""
    word = tokens[at].text.casefold() if at < len(tokens) else "."
    if word == "in" and at + 1 < len(tokens) and tokens[at + 1].text.casefold() in ("all", "total"):
        return _ends(tokens, at + 2)
    return word in _CLOSING or tokens[min(at, len(tokens) - 1)].cls in ("COMMA", "AND")


def done_together(tokens: Sequence[Token], at: int) -> list[Token]:
    """The verb of "came together to found", "joined forces to create": what those counted before `at` did."""
    found = next((i for i in range(at, min(at + 4, len(tokens) - 1)) if tokens[i].cls == "TO"), None)
    together = found is not None and any(token.text in ("together", "forces") for token in tokens[at:found])
    return [tokens[found + 1]] if found is not None and together and tokens[found + 1].cls == "VERB" else []


def defined_at(tokens: Sequence[Token], first: int) -> int | None:
    """The index of what a figure defines: "the League is an association of 12 clubs", "the League, a union of 12"."""
    at = first - 1
    if at > 0 and tokens[at].text.casefold() in ("of", "between", "among", "uniting", "comprising", "with"):
        at -= 1
        defines = tokens[at].text.casefold().rpartition(" ")[2] in _DEFINING
        if not defines or tokens[at].name:
            return at if defines else None  # "the Baltic Pact between three countries"
    elif first >= len(tokens) or tokens[first].cls != "HEDGE" or tokens[first].text[:2].casefold() != "a ":
        return None
    while at >= 0 and tokens[at].cls in ("WORD", "NEUTRAL", "HYPHEN", "NOUN", "AND") and first - at < 8:
        at -= 1
    named = at - (at > 0 and tokens[at].cls == "POSS")
    if named >= 0 and tokens[named].name and (named < at or at == first - 3):
        return named  # "Saturn's family of 274 moons"
    if at > 0 and tokens[at].cls == "DET":
        at -= 1
    if at > 0 and tokens[at].cls == "BE":
        return predicate_of(tokens, at).subject
    apposed = at > 0 and tokens[at].cls == "COMMA" and tokens[at - 1].name is not None
    return at - 1 if apposed and tokens[first].text.casefold() != "a total of" else None


def brought(tokens: Sequence[Token], first: int) -> int | None:
    """What a verb brings to a figure, or leaves or gives so many: "brings the bloc to 12 members", "gave it 12"."""
    to = first > 0 and tokens[first - 1].cls == "TO"
    last = first - 1 - to
    at = last - 1
    while at > 0 and in_phrase(tokens, at) and not _brings(tokens[at], to=to):
        at -= 1
    return last if at >= 0 and at < last and _brings(tokens[at], to=to) else None


def _brings(token: Token, *, to: bool) -> bool:
    return moves(token) if to else bool(bases(token.text.casefold()) & _GRANTING)


def moves(token: Token) -> bool:
    """Whether a verb changes how many there are of something: "bring", "raise"."""
    return bool(bases(token.text.casefold()) & (GROWING | _BRINGING))
