"""One sentence as tokens for the grammars: figures, dates, names, words of the lexicon, function words."""

from __future__ import annotations

import re
from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.sentences.lexicon import Lexicon, Term
from factlint.assertions.sentences.words import is_irregular_past
from factlint.mentions import Mention
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.values import Period, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.names import Name

_TOKEN = pattern(r"\w++|--+|[^\w\s“”„\"«»]")
"""Words and signs; quotation marks are none: what is quoted is known from the marks of the document."""

_CLASSES = {
    **dict.fromkeys(("all", "every", "each", "both"), "ALL"),
    **dict.fromkeys(("other", "remaining", "additional", "another", "further", "fellow"), "OTHER"),
    **dict.fromkeys(("the", "a", "an", "this", "these", "those", "that"), "DET"),
    **dict.fromkeys(("its", "their", "our", "his", "her", "my", "your", "whose"), "OWN"),
    **dict.fromkeys(
        ("is", "are", "was", "were", "be", "been", "being", "remains", "remained", "become", "becomes"), "BE"
    ),
    **dict.fromkeys(("became", "stands", "stood", "totals", "totalled", "reached"), "BE"),
    **dict.fromkeys(
        ("rise", "rises", "rose", "risen", "grow", "grows", "grew", "grown", "climbed", "increased"), "RISE"
    ),
    **dict.fromkeys(("fall", "falls", "fell", "fallen", "dropped", "shrank", "expanded", "doubled", "halved"), "RISE"),
    **dict.fromkeys(("lasts", "lasted", "last", "equals", "equalled", "runs", "averages", "averaged"), "LAST"),
    "in": "IN",
    "on": "ON",
    "one": "ONE",
    "among": "IN",
    "at": "AT",
    "before": "BEFORE",
    "previously": "BEFORE",
    "strong": "STRONG",
    "of": "OF",
    "and": "AND",
    "to": "TO",
    "from": "FROM",
    "for": "FOR",
    "as": "AS",
    "by": "BY",
    "-": "HYPHEN",
    "‑": "HYPHEN",
    ",": "COMMA",
    ":": "COLON",
    "(": "OPEN",
    ")": "CLOSE",
}

_NEUTRAL = frozenset(
    """known currently now still current total existing sovereign independent separate different individual official so
    called confirmed fellow full strong proud distinct recognised recognized actual present named said member
    different participating worldwide nationwide veto wielding maximum minimum overall entire unique single most
    recent original initial previous earlier potential possible available allowed authorised authorized
    permitted default standard normal usual regular annual yearly short long longer shorter""".split()
)
"""Words before a noun that leave the set as large as it is."""

_COMPOUNDS = frozenset("so-called veto-wielding well-known full-fledged directly-elected co-equal".split())
_HEDGES = pattern(
    r"""(?:a|the)\s(?:total|panel|group|maximum|minimum|limit|body|set|family|period|team|college|union|bloc)\sof\b(?!\s(?-i:[A-Z]))
    |(?:at\s(?:least|most)|up\sto|more\sthan|less\sthan|fewer\sthan|no\s(?:more|fewer|less)\sthan|not\smore\sthan|as\smany\sas)\b(?:\sa\stotal\sof\b)?
    |(?:about|around|roughly|approximately|nearly|almost|exactly|only|just|some|over|under|precisely)\b(?!\s(?:the|a|an|its|their|this|these)\b)""",
    re.VERBOSE | re.IGNORECASE,
)

_HEDGE_WORDS = frozenset(
    """a the at up more less fewer no not as about around roughly approximately nearly almost exactly only just some
    over under precisely""".split()
)
_GAUGE = pattern(
    r"(?:makes?|made)\sup\b(?!\sof)|accounts?\sfor\b|accounted\sfor\b|amount(?:s|ed)?\sto\b", re.IGNORECASE
)
"""Verbs of two words that say how much something is."""

_GAUGE_WORDS = frozenset("make makes made account accounts accounted amount amounts amounted".split())
_SINCE_THEN = pattern(r"since\s+then\b", re.IGNORECASE)
"""What says that something is so now, and neither when it began nor that it was so then."""
_RATE = pattern(
    r"(?:per|an?|each|every|/)\s?(?:(?:[0-9]+|two|three|six|twelve)\s)?(?:second|minute|hour|day|week|month|year|night|capita)s?\b",
    re.IGNORECASE,
)

_RATE_WORDS = frozenset({"per", "a", "an", "each", "every", "/"})
_PHRASES = (
    (_HEDGE_WORDS, _HEDGES, "HEDGE"),
    (_GAUGE_WORDS, _GAUGE, "LAST"),
    (frozenset({"since"}), _SINCE_THEN, "WORD"),
    (_RATE_WORDS, _RATE, "RATE"),
)
"""Words read as one token: those that begin them, what they are, and their class."""
_NICKNAME = pattern(r" (?:\"[^\W\d_][\w’' -]{1,30}\"|“[^\W\d_][\w’' -]{1,30}”)(?=[ ,;])")
_SHORT_NAME = pattern(r" \((?:the )?(?P<short>[A-Z][A-Za-z.&-]{1,9})\)(?=[\s,;.:’']|\Z)")
_LENGTH = pattern(r"([0-9][0-9,]*(?:\.[0-9]+)?) (day|week|month|year|hour)s?", re.IGNORECASE)
_MEASURES = frozenset({"duration", "quantity", "percent", "money", "age"})


class Token(NamedTuple):
    """A stretch of the text with its class; the fields below say what it is made of."""

    start: int
    end: int
    text: str
    cls: str
    mention: Mention | None = None
    name: Name | None = None
    term: Term | None = None

    @property
    def entity(self) -> str | None:
        """The one entity that the token names; none for a demonym, or a name that several share."""
        name = self.name
        return name.entities[0] if name and name.form != "demonym" and len(name.entities) == 1 else None

    @property
    def is_unknown_name(self) -> bool:
        """Whether the token is a word with a capital that names nothing the fact base knows."""
        return self.cls == "WORD" and self.text[0].isupper()

    @property
    def quantity(self) -> Quantity | None:
        """The figure stated, if the token states one."""
        return self.mention.quantity if self.mention else None

    @property
    def period(self) -> Period | None:
        """The days meant, if the token is a date whose days are known."""
        return self.mention.period if self.mention else None


def past_form(token: Token) -> bool:
    """Whether a word is a past form: "signed", "won", "was"."""
    word = token.text.casefold().split(" ")[0]
    return (len(word) > 4 and word.endswith("ed")) or is_irregular_past(word)


class Sentence(NamedTuple):
    """A sentence with its tokens; `names` and `mentions` are those among them.

    `entry` is the time of the entry of a timeline that the sentence belongs to.
    """

    start: int
    end: int
    block: int
    tokens: tuple[Token, ...]
    entry: Period | None = None

    @property
    def names(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.name is not None)

    @property
    def mentions(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if token.mention is not None)

    def index_at(self, offset: int) -> int:
        """The index of the first token that ends after `offset`."""
        return bisect_left(self.tokens, offset + 1, key=lambda token: token.end)


def tokenise(
    text: str, place: tuple[int, int, int], mentions: Sequence[Mention], names: Sequence[Name], lexicon: Lexicon
) -> Sentence:
    """The tokens of a sentence at `place` (start, end, block), from the mentions and the names that lie inside it."""
    start, end, block = place
    pieces = [(m.group().casefold(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]
    cutter = _Cutter(text, mentions, names, lexicon)
    cutter.terms = lexicon.find([piece for piece in pieces if piece[0][0].isalnum()])
    tokens: list[Token] = []
    position = start
    for piece in pieces:
        if piece[1] >= position:
            token = cutter.token(piece, end)
            tokens.append(_lasting(token) if tokens and _takes_time(tokens[-1]) else token)
            position = cutter.past_second_name(tokens[-1])
    return Sentence(start, end, block, tuple(_joined(tokens)))


class _Cutter:
    """Cuts one sentence: a mention or a name where one begins, else the longest words of the lexicon, else a word."""

    def __init__(self, text: str, mentions: Sequence[Mention], names: Sequence[Name], lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon
        self.mentions = {mention.start: mention for mention in mentions}
        self.names = {name.start: name for name in names}
        self.starts = sorted([*self.mentions, *self.names])
        self.terms: dict[int, list[Term]] = {}

    def token(self, piece: tuple[str, int, int], end: int) -> Token:
        """The token that begins with a piece."""
        word, at, _ = piece
        text, mention, name = self.text, self.mentions.get(at), self.names.get(at)
        if mention and (name is None or mention.end >= name.end):
            until = _numeral_end(mention)
            return Token(at, until, text[at:until], _mention_class(mention), mention=mention)
        limit = self.starts[index] if (index := bisect_left(self.starts, at + 1)) < len(self.starts) else end
        found = self._terms(at, limit)
        if name:
            return _name_token(text, name, found, self.terms, self.lexicon)
        for words, phrase, cls in _PHRASES:
            fit = phrase.match(text, at, len(text) if cls == "RATE" else limit) if word in words else None
            if fit:
                return Token(at, fit.end(), fit.group(), cls)
        return _plain_token(text, piece, found, limit)

    def past_second_name(self, token: Token) -> int:
        """Where the words go on after a token: past what a name is also called, "Pine 12 “acorn” was released"."""
        if token.name is None:
            return token.end
        short = _SHORT_NAME.match(self.text, token.end)
        if short is not None:
            return short.end() if self._is_short_for(token, short.start("short"), short["short"]) else token.end
        found = _NICKNAME.match(self.text, token.end)
        if found is None:
            return token.end
        first = bisect_left(self.starts, token.end)
        known = first < len(self.starts) and self.starts[first] < found.end()
        return token.end if known or any(token.end <= at < found.end() for at in self.terms) else found.end()

    def _is_short_for(self, token: Token, at: int, short: str) -> bool:
        """Whether what stands in brackets behind a name is that name again: "the Harbour League (HL) has"."""
        name = self.names.get(at)
        if name is not None or token.name is None:
            return name is not None and token.name is not None and name.entities == token.name.entities
        initials = iter(word[0] for word in token.text.split() if word[0].isupper())
        return len(short) > 1 and short.isupper() and all(letter in initials for letter in short.replace(".", ""))

    def _terms(self, at: int, limit: int) -> list[Term]:
        """The words of the lexicon at a place; not "members of NATO" where NATO itself has members."""
        found = self.terms.get(at, [])
        crossed = self.names.get(limit) if found and found[0].inner else None
        if crossed and crossed.end <= found[0].end:
            return found[1:] if self.lexicon.owns(crossed.entities, found[0].inner) else found
        return found


def _takes_time(token: Token) -> bool:
    """Whether a term of the lexicon leads to how long something takes: "circle the Sun in", not "start in"."""
    return token.cls == "VERB" and token.term is not None and token.text.endswith(" in")


def _lasting(token: Token) -> Token:
    """A time from now, as which "in 88 days" is read by itself, as the length of time that a verb makes of it."""
    found = _LENGTH.fullmatch(token.text) if token.cls == "DATE" else None
    if found is None or token.mention is None:
        return token
    number = Fraction(found[1].replace(",", ""))
    mention = token.mention._replace(kind="duration", period=None, quantity=Quantity(number, number, found[2].lower()))
    return token._replace(cls="MEASURE", mention=mention)


def _name_token(text: str, name: Name, found: list[Term], terms: dict[int, list[Term]], lexicon: Lexicon) -> Token:
    """A name, or a term that begins with it: "NATO member", but NATO alone in "NATO member state"."""
    least = name.end + (name.form != "demonym")  # "eight Norwegians": the people are what is counted
    term = next((term for term in found if term.nouns and term.end >= least), None)
    after = [rest for at in range(name.end, name.end + 3) for rest in terms.get(at, ()) if rest.nouns]
    plain = frozenset(attribute for rest in after for attribute in rest.nouns)
    if term and not any(rest.end > term.end for rest in after) and not lexicon.owns(name.entities, plain):
        inner = term.inner | frozenset(attribute for rest in after if rest.end == term.end for attribute in rest.nouns)
        whole = Term(name.start, term.end, term.nouns, frozenset(), term.ignored, inner)
        return Token(name.start, term.end, text[name.start : term.end], "NOUN", name=name, term=whole)
    return Token(name.start, name.end, text[name.start : name.end], "NAME", name=name)


def _plain_token(text: str, piece: tuple[str, int, int], found: list[Term], limit: int) -> Token:
    word, at, until = piece
    term = next((term for term in found if term.end <= limit or not term.verbs), None) if found else None
    if term and term.end > limit and not term.nouns:
        term = next((term for term in found if term.end <= limit), None)
    if term:
        if term.nouns or term.ignored or term.inner:
            cls = "STRONG" if word == "strong" else "NOUN"
            return Token(at, term.end, text[at : term.end], cls, term=term)
        if _CLASSES.get(word) in (None, "RISE", "LAST") or term.end > until:
            return Token(at, term.end, text[at : term.end], "VERB", term=term)
    if word in ("'", "’") and text[at : at + 2].casefold() in ("'s", "’s"):
        return Token(at, at + 2, text[at : at + 2], "POSS")
    if word in ("'", "’") and text[at - 1 : at].casefold() == "s" and text[at + 1 : at + 3].strip()[:1].isalnum():
        return Token(at, until, text[at:until], "POSS")  # "nine years' residence"
    if word.startswith("--") or (word == "-" and text[at - 1 : at].isspace() and text[until : until + 1] == " "):
        return Token(at, until, "–", "")  # typed for a dash
    cls = _CLASSES.get(word, "")
    if not cls:
        cls = "NEUTRAL" if word in _NEUTRAL else "WORD" if word[0].isalpha() else ""
    return Token(at, until, text[at:until], cls, term=term)


def _numeral_end(mention: Mention) -> int:
    """Where the figure of "32-member" ends, if the mention takes in the noun."""
    tail = f"-{mention.unit}"
    return mention.end - len(tail) if mention.kind == "number" and mention.text.endswith(tail) else mention.end


def _mention_class(mention: Mention) -> str:
    if mention.kind in _MEASURES:
        return "MEASURE"
    return {"number": "NUM", "ordinal": "ORD", "multiple": "MULT", "fraction": "MULT"}.get(mention.kind, "DATE")


def _joined(tokens: list[Token]) -> list[Token]:
    """The tokens with the number of "32-member" marked, and the number of "atomic number 79" read as one."""
    marked = any(token.cls == "HYPHEN" or (token.cls == "" and token.text.isdecimal()) for token in tokens)
    if not marked and not any(token.cls == "NUM" and _tells_size(tokens, i) for i, token in enumerate(tokens)):
        return tokens
    found: list[Token] = []
    for i, token in enumerate(tokens):
        before = tokens[i - 1].cls if i else ""
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        hyphen = following is not None and following.cls == "HYPHEN" and following.start == token.end
        if token.cls == "NUM" and (hyphen or _tells_size(tokens, i)):
            found.append(Token(token.start, token.end, token.text, "JOINED", mention=token.mention))
        elif token.cls == "" and token.text.isdecimal() and len(token.text) < 8 and before == "NOUN":
            found.append(_numbered(token))
        elif token.cls in ("WORD", "NEUTRAL") and before == "HYPHEN" and len(found) > 1 and _adjoins(found, token):
            _, first = found.pop(), found.pop()
            text = f"{first.text}-{token.text}"
            cls = "NEUTRAL" if text.casefold() in _COMPOUNDS else "WORD"
            found.append(Token(first.start, token.end, text, cls))
        else:
            found.append(token)
    return found


def _tells_size(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number with a singular noun is the adjective of a name, its hyphen left out: "the 28 nation EU"."""
    if at + 2 >= len(tokens):
        return False
    noun, name = tokens[at + 1 : at + 3]
    singular = noun.cls == "NOUN" and noun.name is None and noun.text[-1] != "s"
    return singular and noun.text.islower() and name.entity is not None


def _numbered(token: Token) -> Token:
    """A number after a noun that mentions leave to names: "group 11"."""
    number = int(token.text)
    mention = Mention(token.start, token.end, token.text, "number", str(number), quantity=Quantity(number, number))
    return Token(token.start, token.end, token.text, "NUM", mention=mention)


def _adjoins(found: list[Token], token: Token) -> bool:
    first = found[-2]
    return first.cls in ("WORD", "NEUTRAL") and first.end + 1 == found[-1].end == token.start
