"""Which verb a date belongs to, and of whom that verb is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token

_BEFORE_DATE = frozenset("on in at only just early late about around as again already finally first".split())
_LEADING = frozenset("not until it was back the".split())
_SUBORDINATE = frozenset(
    """after before since until till following during despite while when where because although though if unless once
    whereas than""".split()
)
RELATIVES = frozenset("which who that whom".split())
_STOPS = frozenset((";", ":", "—", "–", "(", ")"))
_BEING = frozenset("is are was were be been being".split())
AUXILIARIES = _BEING | frozenset("has have had did does do".split())
FUTURE = frozenset(("will", "shall"))
ADVERBS = frozenset("also then first only now just once again soon not never later since already".split())
_PARTICLES = frozenset("up out off down back".split())
_NO_OBJECT = frozenset(
    """in on by at as with from to into for under over after before during since through throughout around about near
    and or but of again together there here because when while officially formally first""".split()
)
_CHAINING = frozenset("of to on in at for with between against from by".split())
_PRESENT = frozenset("open close begin start end enter take come go expire date stem".split())
_LONGEST = 30


class Predicate(NamedTuple):
    """A verb with the last tokens of its subject and of its object, and the stretch `first:last` of what it says."""

    verb: int
    subject: int | None
    object: int | None
    first: int
    last: int

    @property
    def patient(self) -> int | None:
        """Whom it is done to, or whom it befalls: the object where there is one."""
        return self.object if self.object is not None else self.subject


def governing(tokens: Sequence[Token], date: int) -> list[Predicate]:
    """The predicates that a date may belong to: that of the verb before it, or what it opens the clause of."""
    lead = _opening(tokens, date)
    if lead is None:
        verb = _verb_before(tokens, date)
        return [predicate_of(tokens, verb)] if verb is not None else []
    return [predicate_of(tokens, verb) for verb in _verbs_after(tokens, date)]


def predicate_of(tokens: Sequence[Token], verb: int) -> Predicate:
    """A verb with its subject and object."""
    subject, done_to = _subject(tokens, verb)
    found = None if done_to else object_of(tokens, verb)
    edge = verb if subject is None else phrase_start(tokens, subject)
    first = verb
    while first > 0 and _word(tokens, first - 1) in ADVERBS:
        first -= 1
    return Predicate(verb, subject, found, min(edge, first), _end(tokens, verb))


def phrase_start(tokens: Sequence[Token], end: int) -> int:
    """Where the noun phrase that ends at a token begins."""
    at = end
    while at > 0 and _in_phrase(tokens, at - 1):
        at -= 1
    return at


def first_verb(tokens: Sequence[Token], last: int | None = None) -> int | None:
    """The first verb of a sentence that is not part of an opening such as "Founded in 1949,"."""
    return next((i for i in range(1, len(tokens) if last is None else last) if is_verb(tokens, i)), None)


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a finite verb or a participle that governs what follows it."""
    token = tokens[at]
    word = token.text.casefold().split(" ")[0]
    before = tokens[at - 1] if at else None
    if token.name or token.mention or word in _PARTICLES | ADVERBS:
        return False
    if word in AUXILIARIES:
        return word != "being" or before is None or before.text.casefold() != "into"
    if before is not None and before.cls in ("DET", "OWN", "POSS", "OF") and not _stands_alone(tokens, at):
        return False
    if past_form(token) or (word in ("set", "put") and _word(tokens, at + 1) in _PARTICLES | {"their", "its"}):
        return token.cls != "NOUN" or " " in token.text
    if token.cls == "VERB":
        return before is None or before.cls not in ("DET", "OWN", "IN", "HYPHEN", "NEUTRAL")
    present = (word.endswith("s") and bool(bases(word) & _PRESENT)) or token.text in ("begin", "open", "start", "end")
    return present and before is not None and (before.name is not None or _word(tokens, at - 1) in RELATIVES | {"it"})


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun follows, so that a participle is no adjective: "those founded in"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or _word(tokens, at + 1) in _NO_OBJECT or after.cls == "DATE"


def _opening(tokens: Sequence[Token], date: int) -> int | None:
    """Where the clause begins that a date stands at the head of; `None` where it stands elsewhere."""
    at = date - 1
    while at >= 0 and (tokens[at].cls == "DATE" or _word(tokens, at) in _BEFORE_DATE | _LEADING):
        at -= 1
    if at < 0:
        return 0
    token = tokens[at]
    if token.cls == "COMMA" and _opens_aside(tokens, 0) and _subject_follows(tokens, date):
        return at + 1  # "Guided by him, on 1 May they founded"
    starts = token.text in (";", ":", "—", "–") or (token.cls == "COMMA" and _word(tokens, at + 1) == "when")
    joined = token.text.casefold() in ("and", "but", "that") and date + 1 < len(tokens)
    return at + 1 if starts or (joined and _subject_follows(tokens, date)) else None


def _subject_follows(tokens: Sequence[Token], date: int) -> bool:
    """Whether a new subject and its verb come after a date: "and in 1973 Britain joined"."""
    at = date + 1 + (date + 1 < len(tokens) and tokens[date + 1].cls == "COMMA")
    subject = at < len(tokens) and (tokens[at].name is not None or tokens[at].cls in ("DET", "OWN"))
    return subject or _word(tokens, at) in ("it", "they", "he", "she")


def _verb_before(tokens: Sequence[Token], date: int) -> int | None:
    """The verb that a date after it belongs to: no other clause, date or bracket stands between."""
    at = date - 1
    if date + 1 < len(tokens) and is_verb(tokens, date + 1):
        direct = at > 1 and tokens[at].cls in ("IN", "ON") and tokens[at - 1].cls not in ("COMMA", "AND")
        return date + 1 if direct and past_form(tokens[date + 1]) else None  # "the voters in 2016 decided"
    while at >= 0 and _word(tokens, at) in _BEFORE_DATE:
        at -= 1
    if _word(tokens, at) in ("from", "to") and not (" to " in tokens[date].text or "–" in tokens[date].text):
        at -= 1 + (_word(tokens, at - 1) == "back")
        return at if at > 0 and bases(_word(tokens, at)) & {"date", "go", "stem"} else None
    direct = at >= 0 and tokens[at].cls == "COMMA"
    if direct and date + 2 < len(tokens) and tokens[date + 1].cls == "COMMA" and is_verb(tokens, date + 2):
        return None  # "and, in 1970, printed"
    at -= _word(tokens, at) == "from"
    commas = 0
    for i in range(at - direct, max(-1, at - _LONGEST), -1):
        word = _word(tokens, i)
        if tokens[i].text in _STOPS or tokens[i].cls == "DATE" or word in _SUBORDINATE | RELATIVES:
            return None
        commas += tokens[i].cls == "COMMA"
        if is_verb(tokens, i) and not (i and tokens[i - 1].cls == "TO"):  # "applied to join": the date of applying
            return i if commas in (0, 2) else None
    return None


def _verbs_after(tokens: Sequence[Token], date: int) -> list[int]:
    """The main verb of the clause that a date opens, past asides; and that of "when" right after it."""
    at = date + 1
    found: list[int] = []
    if at < len(tokens) and tokens[at].cls == "COMMA":
        at += 1
        if _word(tokens, at) == "when" or (_opens_aside(tokens, at) and not tokens[at].name):
            close = next((i for i in range(at, len(tokens)) if tokens[i].cls == "COMMA"), None)
            inner = first_verb_from(tokens, at + 1, close or len(tokens)) if _word(tokens, at) == "when" else None
            found += [inner] if inner is not None else []
            if close is None:
                return found
            at = close + 1
    elif _word(tokens, at) in _SUBORDINATE:
        return []
    elif _word(tokens, at) in ("that", "when"):
        at += 1
    verb = first_verb_from(tokens, at, len(tokens))
    return [*found, verb] if verb is not None else found


def first_verb_from(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The first main verb of a stretch, relative clauses and asides left out."""
    at = first
    while at < last:
        if tokens[at].text in _STOPS or _word(tokens, at) in _SUBORDINATE:
            return None
        aside = tokens[at].cls == "COMMA" and at > first
        if aside or (_word(tokens, at) in RELATIVES and at > first):
            close = next((i for i in range(at + 1, last) if tokens[i].cls == "COMMA"), None)
            if close is None:
                return None
            at = close + 1
            continue
        if is_verb(tokens, at):
            inverted = at == first and _word(tokens, at) in AUXILIARIES and not _is_main(tokens, at + 1)
            if inverted:  # "not until 1992 did they sign"
                return next((i for i in range(at + 1, last) if is_verb(tokens, i) or _is_base(tokens, i)), None)
            while at + 1 < last and _word(tokens, at) in AUXILIARIES and _is_main(tokens, at + 1):
                at += 1
            return at
        at += 1
    return None


def _is_base(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word right after a name can be a verb without ending: "did NATO sign"."""
    return tokens[at].cls in ("WORD", "VERB") and tokens[at].text.islower() and tokens[at - 1].name is not None


def _is_main(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words after an auxiliary still belong to the verb."""
    word = _word(tokens, at)
    return is_verb(tokens, at) or word.endswith("ly") or word in ADVERBS | AUXILIARIES


def _opens_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether an aside begins, not the subject: "fourteen years after ...", "in the wake of", "signed by"."""
    if at >= len(tokens):
        return False
    word = _word(tokens, at)
    timed = tokens[at].cls == "MEASURE" or word in _SUBORDINATE
    return timed or word in _NO_OBJECT or past_form(tokens[at]) or word.endswith("ing")


def _subject(tokens: Sequence[Token], verb: int) -> tuple[int | None, bool]:
    """The last token of the subject of a verb, and whether it is done to that subject."""
    at, passive, helped = _past_aside(tokens, verb - 1), False, False
    while at >= 0 and (_word(tokens, at) in AUXILIARIES | ADVERBS | FUTURE or _word(tokens, at).endswith("ly")):
        passive = passive or _word(tokens, at) in _BEING
        helped = helped or _word(tokens, at) in AUXILIARIES | FUTURE
        at -= 1
    if at > 1 and tokens[at].cls == "DATE" and tokens[at - 1].cls in ("IN", "ON"):
        at -= 2  # "the voters in 2016 decided"
    if at < 0 or (tokens[at].text in _STOPS and tokens[at].cls != "CLOSE"):
        return _subject_apart(tokens, at, verb), not helped or passive
    if _word(tokens, at) in RELATIVES:
        return at - 1 - (at > 1 and tokens[at - 1].cls == "COMMA"), passive
    if tokens[at].cls == "AND" or _word(tokens, at) in ("but", "or"):
        earlier = next((i for i in range(at - 1, -1, -1) if is_verb(tokens, i)), None)
        subject, done_to = _subject(tokens, earlier) if earlier is not None else (None, False)
        return subject, passive or (done_to and not helped)
    if tokens[at].cls == "COMMA":
        outer = _before_aside(tokens, at)
        if helped or (outer is not None and not tokens[at - 1].name and _is_aside(tokens, outer + 2)):
            return outer, passive
        return _before_bracket(tokens, at - 1), object_of(tokens, verb) is None
    at = _before_bracket(tokens, at)
    return _plain_subject(tokens, at, verb, passive=passive, helped=helped)


def _subject_apart(tokens: Sequence[Token], at: int, verb: int) -> int | None:
    """The subject of a verb that opens its clause: after "Founded in 1949,", or before a dash."""
    if at > 1 and tokens[at].text in ("—", "–"):
        return next((i for i in range(at - 1, 0, -1) if tokens[i].text == tokens[at].text), at) - 1
    return _after_comma(tokens, verb)


def _plain_subject(
    tokens: Sequence[Token], at: int, verb: int, *, passive: bool, helped: bool
) -> tuple[int | None, bool]:
    """The subject that stands right before its verb: it may be the agent of a relative clause, or an apposition."""
    first = phrase_start(tokens, at)
    before = _word(tokens, first - 1) if first else ""
    alone = passive or object_of(tokens, verb) is None
    told = before in ("which", "whom") or (before == "that" and first > 1 and _is_definite(tokens, first - 2))
    if told and alone and not passive:
        return first - 2 - (first > 2 and tokens[first - 2].cls == "COMMA"), True
    apposed = first > 1 and before == "," and tokens[first - 2].name is not None
    if apposed and not helped and tokens[first].cls == "DET":
        return first - 2, alone
    return at, passive


def _is_definite(tokens: Sequence[Token], end: int) -> bool:
    """Whether a phrase is "the body", so that "that" may point to it."""
    return tokens[phrase_start(tokens, end)].cls in ("DET", "OWN") or tokens[end].name is not None


def _after_comma(tokens: Sequence[Token], verb: int) -> int | None:
    """The subject after an opening: "Founded in 1949, the alliance has"."""
    comma = next((i for i in range(verb + 1, len(tokens) - 1) if tokens[i].cls == "COMMA"), None)
    while comma is not None and _opens_aside(tokens, comma + 1):
        comma = next((i for i in range(comma + 1, len(tokens) - 1) if tokens[i].cls == "COMMA"), None)
    if comma is None:
        return None
    at = comma + 1
    while at + 1 < len(tokens) and not tokens[at].name and _in_phrase(tokens, at + 1) and not is_verb(tokens, at + 1):
        if _word(tokens, at + 1) in _CHAINING:
            break
        at += 1
    return at


def _past_aside(tokens: Sequence[Token], at: int) -> int:
    """The auxiliary before an aside that parts it from its verb: "was, after years of talks, founded"."""
    outer = _before_aside(tokens, at) if at > 0 and tokens[at].cls == "COMMA" else None
    return outer if outer is not None and _word(tokens, outer) in AUXILIARIES else at


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows a comma is said of the noun before it: "which", "a body", "not to be confused with"."""
    word = _word(tokens, at)
    return word in RELATIVES | {"a", "an", "the", "not", "whose", "or"} or past_form(tokens[at]) or word in _NO_OBJECT


def _before_aside(tokens: Sequence[Token], comma: int) -> int | None:
    """The token before the comma that opens the aside which `comma` closes."""
    opener = next((i for i in range(comma - 1, max(0, comma - _LONGEST), -1) if tokens[i].cls == "COMMA"), None)
    return _before_bracket(tokens, opener - 1) if opener else None


def _before_bracket(tokens: Sequence[Token], at: int) -> int:
    """The token itself, or the one before the bracket that ends there."""
    if tokens[at].cls != "CLOSE":
        return at
    return next((i - 1 for i in range(at, 0, -1) if tokens[i].cls == "OPEN"), at)


def object_of(tokens: Sequence[Token], verb: int) -> int | None:
    """The last token of what a verb is done to, where a noun phrase follows it."""
    at = verb + 1
    while at < len(tokens) and _word(tokens, at) in _PARTICLES:
        at += 1
    if at >= len(tokens) or _word(tokens, at) in _NO_OBJECT or _word(tokens, at) in RELATIVES | _SUBORDINATE:
        return None
    if _word(tokens, at).endswith("ly") or tokens[at].cls not in (
        "DET",
        "OWN",
        "NAME",
        "NOUN",
        "NUM",
        "WORD",
        "NEUTRAL",
    ):
        return None
    while at + 1 < len(tokens) and not tokens[at].name and _in_phrase(tokens, at + 1):
        if _word(tokens, at + 1) in _CHAINING:
            break
        at += 1
    return at


def _end(tokens: Sequence[Token], verb: int) -> int:
    """Where what a verb says ends: at another clause, another verb joined to it, or a stop."""
    for at in range(verb + 1, len(tokens)):
        word = _word(tokens, at)
        joint = tokens[at].cls in ("COMMA", "AND") and at + 1 < len(tokens)
        if tokens[at].text in _STOPS or word in _SUBORDINATE | RELATIVES:
            return at
        if joint and (is_verb(tokens, at + 1) or _word(tokens, at + 1) in ("it", "they", "he", "she")):
            return at
    return len(tokens)


def _in_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token may belong to the noun phrase that goes on right of it."""
    token = tokens[at]
    if token.name:
        return True
    if token.text.casefold() == "that":
        return False
    if token.cls in ("DET", "OWN", "POSS", "HYPHEN", "NEUTRAL", "NOUN", "NUM", "ORD", "OF"):
        return True
    word = token.text.casefold()
    if token.cls == "" and (word.isdecimal() or (word == "." and tokens[at - 1].text[-1:].isdecimal())):
        return tokens[at - 1].end >= token.start - 1  # a version
    if token.cls == "" and word[0].isdecimal():
        return True  # "13th Amendment"
    plain = token.cls in ("WORD", "VERB") and word not in _NO_OBJECT | RELATIVES | _SUBORDINATE | AUXILIARIES
    return (plain and not is_verb(tokens, at)) or (word in _CHAINING and at > 0 and tokens[at - 1].cls != "COMMA")


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.casefold() if 0 <= at < len(tokens) else ""
