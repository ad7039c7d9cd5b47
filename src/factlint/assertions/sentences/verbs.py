"""Which words are verbs, and the closed classes of words that stand around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token

BEING = frozenset("is are was were be been being".split())
AUXILIARIES = BEING | frozenset(
    """has have had having did does do will would can could may might must shall should isn aren wasn weren hasn haven
    hadn""".split()
)
ADVERBS = frozenset(
    """also then first only now just once again soon not never later since already still today currently presently ever
    long thus thereby therefore itself themselves""".split()
)
PARTICLES = frozenset("up out off down back".split())
RELATIVES = frozenset("which who that whom".split())
PRONOUNS = frozenset("it they he she".split())
SUBORDINATORS = frozenset(
    """after before since until till following during despite while when where because although though if unless once
    whereas than""".split()
)
STOPS = frozenset((";", ":", "—", "–", "(", ")"))
PAUSES = STOPS | {"", ",", ".", "!", "?"}
"""What a phrase is over at; empty at the end of a sentence, where `word_at` finds no word."""
NO_OBJECT = frozenset(
    """in on by at as with upon from to into for under over after before during since through throughout around about
    near and or but of again together there here because when while officially formally first""".split()
)
_VERBS = frozenset(
    """accept account act add admit advise agree allocate allow apply appoint approve ask assume attend attract average
    award base become begin belong boast bring build call carry cast charge choose claim close come command comprise
    connect consist contain cooperate cost count cover create cut deal decide define depend describe determine double
    draw elect embrace employ encompass enjoy enlarge enter exceed expand extend face fall feature field find follow
    form found gather get give go govern grant grow guarantee handle have hear help hold house include increase inspect
    invite join keep last lead leave let lie limit link live lose lower maintain make manage measure meet mention
    monitor name need nominate number occupy offer open operate oversee own pass pay perform permit pick play possess
    prepare produce promise protect provide publish pursue put raise reach receive recognise recognize reduce register
    release rely remain represent require retain return rise rotate run say seat see select sell send serve ship show
    shrink sign sit span speak spend stand start stay stretch supply support take tell total travel turn unite use vote
    welcome win write""".split()
)
"""Verbs that clauses with a figure are often built on; others are known by their past forms and auxiliaries."""
PREPOSITIONS = frozenset("with within across among between under over into than without about against".split())
PREPOSITION_CLASSES = frozenset("OF IN ON FROM FOR BY AT TO".split())
"""The classes of tokens that are the other prepositions."""
_BEFORE_NOUNS = frozenset("OF IN ON FROM FOR BY AT TO DET OWN POSS NUM ORD JOINED HYPHEN ALL OTHER".split())
_NO_GERUNDS = frozenset("during following including excluding according concerning regarding being".split())
_NOUNS_IN_LY = frozenset("family assembly supply monopoly reply ally anomaly fly".split())
_ENDING = frozenset("begin end expire".split())
_INTRANSITIVE = frozenset("open close begin start end enter take come go expire date stem".split())


SIMPLE_PASTS = frozenset(
    """had was were did became came went took gave saw knew grew fell rose ran began wrote withdrew drew broke chose
    drove spoke swore threw wore flew forgot arose overthrew undertook sank shrank""".split()
)
"""Past forms that are no participles, so that they are the predicate."""


_UNREAL = frozenset(
    """will shall would could might may should can if unless whether not never no to cannot wants hopes""".split()
)
_NO_VERBS = PARTICLES | ADVERBS


def word_at(tokens: Sequence[Token], at: int | None) -> str:
    """The word at a place in lower case, empty outside the sentence."""
    return tokens[at].text.casefold() if at is not None and 0 <= at < len(tokens) else ""


_LIGHT = frozenset("take make give".split())
"""Verbs that leave what is done to a noun: "took charge of", "gave support to"."""


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a finite verb or a participle that governs what follows it, as far as its neighbours show.

    Outside the sentence there is none.
    """
    token = tokens[at] if 0 <= at < len(tokens) else None
    word = word_at(tokens, at).split(" ")[0]
    figure = token is not None and token.mention is not None and not (token.cls == "MULT" and past_form(token))
    if token is None or token.name or figure or not word.isalpha() or word in _NO_VERBS:
        return False
    if token.cls == "BE" or word in AUXILIARIES:
        return word != "being" or (at + 1 < len(tokens) and past_form(tokens[at + 1]))
    before = tokens[at - 1] if at else None
    led = before is not None and before.cls in ("DET", "OWN", "POSS", "OF") and word_at(tokens, at - 1) != "that"
    taken = not past_form(token) and bool(bases(word_at(tokens, at - 1)) & _LIGHT)
    if taken or (led and not _stands_alone(tokens, at)):
        return False
    if past_form(token) or (word in ("set", "put") and word_at(tokens, at + 1) in PARTICLES | {"their", "its"}):
        return token.cls != "NOUN" or " " in token.text
    if token.cls == "VERB" and (before is None or before.cls not in ("DET", "OWN", "IN", "HYPHEN", "NEUTRAL", "ORD")):
        return True
    return before is not None and _is_present(tokens, at, word)


def is_adverb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is an adverb that may stand between a subject and its verb."""
    word = word_at(tokens, at)
    return word in ADVERBS or (word.endswith("ly") and word not in _NOUNS_IN_LY and tokens[at].text.islower())


def is_gerund(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form in -ing says what else the subject did: "it broke away, declaring its freedom", "by adopting"."""
    word, _, within = word_at(tokens, at).partition(" ")
    if not word.endswith("ing") or len(word) < 6 or word in _NO_GERUNDS or tokens[at].name or not at:
        return False
    after = tokens[at + 1].cls if at + 1 < len(tokens) else ""
    led = bool(within) or after in ("DET", "OWN", "NAME", "NUM", "NOUN", "WORD") or word_at(tokens, at + 1) == "over"
    return led and (tokens[at - 1].cls == "COMMA" or word_at(tokens, at - 1) in ("by", "after", "before", "since"))


def _is_present(tokens: Sequence[Token], at: int, word: str) -> bool:
    """Whether a word is a verb in the present: one that clauses are often built on, where no noun is expected."""
    token, before = tokens[at], tokens[at - 1]
    if word in ("date", "dates") and word_at(tokens, at + 1) in ("from", "back"):
        return True  # "an agreement that dates from", "an accord whose text dates back to"
    said = (word.endswith("s") and bases(word) & _INTRANSITIVE) or token.text in ("begin", "open", "start", "end")
    subject = before.name is not None or word_at(tokens, at - 1) in RELATIVES | {"it"}
    if said and (subject or _ends_clause(tokens, at, word)):
        return True
    if _is_said_of_a_name(tokens, at, word):
        return True
    total = before.cls == "NEUTRAL" and at > 1 and tokens[at - 2].cls in ("DET", "OWN", "POSS")  # "the total number"
    if total or _opens_clause(tokens, at):
        return False
    if before.cls in _BEFORE_NOUNS or word_at(tokens, at - 1) in PREPOSITIONS:
        return False
    plain = token.cls != "NOUN" and not word.endswith("ing")
    return plain and (token.cls in ("VERB", "RISE", "LAST") or bool(bases(word) & _VERBS))


def _ends_clause(tokens: Sequence[Token], at: int, word: str) -> bool:
    """Whether a form in -s says that the noun before it begins or ends: "when support ends"."""
    after = tokens[at + 1].cls if at + 1 < len(tokens) else ""
    alone = word_at(tokens, at + 1) in PAUSES or after in ("IN", "ON", "FOR", "AT")
    return alone and tokens[at - 1].cls in ("WORD", "NOUN") and bool(bases(word) & _ENDING)


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether no subject can stand before a word: "since support for it ended", "on 5 May standard support ended"."""
    first = at
    while first > 0 and tokens[first - 1].cls == "NEUTRAL":
        first -= 1
    before = first - 1 - (first > 1 and tokens[first - 1].cls == "COMMA")
    if before >= 0 and tokens[before].cls == "DATE":  # "On 5 May", "Last year"
        before -= 1
        first = before + (before < 0 or tokens[before].cls not in ("IN", "ON"))
    led = tokens[first - 1].cls == "COMMA" and at + 1 < len(tokens) and tokens[at + 1].cls in ("FOR", "OF")
    return first == 0 or led or word_at(tokens, first - 1) in SUBORDINATORS or tokens[first - 1].text in STOPS


def _is_said_of_a_name(tokens: Sequence[Token], at: int, word: str) -> bool:
    """Whether a form in -s stands between a name and an article: "the Council bears the", not "the Council members"."""
    before, after = tokens[at - 1].name, tokens[at + 1] if at + 1 < len(tokens) else None
    form = tokens[at].cls == "WORD" and len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    opens = at < 2 or tokens[at - 2].cls in ("DET", "COMMA", "AND")
    said = form and opens and before is not None and before.form != "demonym"
    return said and after is not None and after.cls in ("DET", "OWN") and tokens[at].text.islower()


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun follows, so that a participle is no adjective: "those founded in"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or word_at(tokens, at + 1) in NO_OBJECT or after.cls == "DATE"


def is_real(tokens: Sequence[Token], verb: int) -> bool:
    """Whether nothing before a verb plans, supposes or denies what it tells."""
    at = verb - 1
    while at >= 0 and (is_adverb(tokens, at) or word_at(tokens, at) in AUXILIARIES | _UNREAL):
        if word_at(tokens, at) in _UNREAL:
            return False
        at -= 1
    return True
