"""One sentence as tokens for the grammars: figures, dates, names, words of the lexicon, function words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from factlint.assertions.lexicon import Lexicon, Term
from factlint.assertions.names import Name
from factlint.mentions import Mention

_TOKEN = re.compile(r"\w++|[^\w\s]")

_CLASSES = {
    **dict.fromkeys(("all", "every", "each", "both"), "ALL"),
    **dict.fromkeys(("other", "remaining", "additional", "another", "further"), "OTHER"),
    **dict.fromkeys(("the", "a", "an", "this", "these", "those", "that"), "DET"),
    **dict.fromkeys(("its", "their", "our", "his", "her", "my", "your", "whose"), "OWN"),
    **dict.fromkeys(("is", "are", "was", "were", "be", "been", "being", "remains", "remained", "become", "becomes"), "BE"),
    **dict.fromkeys(("became", "stands", "stood", "totals", "totalled", "reached"), "BE"),
    **dict.fromkeys(("of", "and", "to", "from", "for", "as", "by", "in", "on", "at", "with", "between"), ""),
    "in": "IN",
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
    """known currently current total existing sovereign independent separate different individual official so called
    confirmed fellow full strong proud distinct recognised recognized actual present named said member different
    participating worldwide nationwide veto wielding maximum minimum overall entire unique single most recent
    potential possible available allowed authorised authorized permitted short long longer shorter""".split()
)
"""Words before a noun that leave the set as large as it is."""

_HEDGES = re.compile(
    r"""(?:a|the)\s(?:total|panel|group|maximum|minimum|limit|body|set|family|period|team|college|union|bloc)\sof\b
    |(?:at\s(?:least|most)|up\sto|more\sthan|less\sthan|fewer\sthan|no\s(?:more|fewer|less)\sthan|not\smore\sthan|as\smany\sas)\b
    |(?:about|around|roughly|approximately|nearly|almost|exactly|only|just|some|over|under|currently|now|precisely|still)\b""",
    re.VERBOSE | re.IGNORECASE,
)

_RATE = re.compile(
    r"(?:per|an?|each|every|/)\s?(?:(?:[0-9]+|two|three|six|twelve)\s)?(?:second|minute|hour|day|week|month|year|night|capita)s?\b",
    re.IGNORECASE,
)

_MEASURES = frozenset({"duration", "quantity", "percent", "money", "age"})


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the text with its class; the fields below say what it is made of."""

    start: int
    end: int
    text: str
    cls: str
    mention: Mention | None = None
    name: Name | None = None
    term: Term | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens; `names` and `mentions` are those among them."""

    start: int
    end: int
    block: int
    tokens: tuple[Token, ...]

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
    text: str, span: tuple[int, int], block: int, mentions: Sequence[Mention], names: Sequence[Name], lexicon: Lexicon
) -> Sentence:
    """The tokens of `text[start:end]`, from the mentions and the names that lie inside it."""
    start, end = span
    pieces = [(m.group().casefold(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]
    words = [piece for piece in pieces if piece[0][0].isalnum()]
    terms = {term.start: term for term in lexicon.find(words).values()}
    by_mention = {mention.start: mention for mention in mentions}
    by_name = {name.start: name for name in names}
    starts = sorted([*by_mention, *by_name])
    tokens: list[Token] = []
    position = start
    for word, at, until in pieces:
        if at < position:
            continue
        limit = starts[index] if (index := bisect_left(starts, at + 1)) < len(starts) else end
        token = _token(text, (word, at, until), limit, by_mention.get(at), by_name.get(at), terms)
        tokens.append(token)
        position = token.end
    return Sentence(start, end, block, tuple(_joined(tokens)))


def _token(
    text: str,
    piece: tuple[str, int, int],
    limit: int,
    mention: Mention | None,
    name: Name | None,
    terms: dict[int, Term],
) -> Token:
    word, at, until = piece
    term = terms.get(at)
    if mention and (name is None or mention.end >= name.end):
        return Token(at, mention.end, text[at : mention.end], _mention_class(mention), mention=mention)
    if name and (term is None or term.end <= name.end or not term.nouns):
        return Token(at, name.end, text[at : name.end], "NAME", name=name)
    if name and term:
        rest = _term_after(name.end, term.end, terms)
        nouns = term.nouns | (rest.nouns if rest and rest.end == term.end else frozenset())
        return Token(at, term.end, text[at : term.end], "NOUN", name=name, term=Term(at, term.end, nouns))
    hedge = _HEDGES.match(text, at, limit)
    if hedge:
        return Token(at, hedge.end(), hedge.group(), "HEDGE")
    if word in ("per", "a", "an", "each", "every", "/"):
        rate = _RATE.match(text, at)
        if rate:
            return Token(at, rate.end(), rate.group(), "RATE")
    return _plain_token(text, piece, term, limit)


def _plain_token(text: str, piece: tuple[str, int, int], term: Term | None, limit: int) -> Token:
    word, at, until = piece
    if term and (term.end <= limit or term.end - at == until - at):
        if term.nouns or term.ignored:
            cls = "STRONG" if word == "strong" else "NOUN"
            return Token(at, term.end, text[at : term.end], cls, term=term)
        if word not in _CLASSES:
            return Token(at, term.end, text[at : term.end], "VERB", term=term)
    if word in ("'", "’") and text[at : at + 2].casefold() in ("'s", "’s"):
        return Token(at, at + 2, text[at : at + 2], "POSS")
    cls = _CLASSES.get(word, "")
    if not cls:
        cls = "NEUTRAL" if word in _NEUTRAL else "WORD" if word[0].isalpha() else ""
    return Token(at, until, text[at:until], cls, term=term)


def _term_after(start: int, end: int, terms: dict[int, Term]) -> Term | None:
    return next((terms[at] for at in range(start, end) if at in terms), None)


def _mention_class(mention: Mention) -> str:
    if mention.kind in _MEASURES:
        return "MEASURE"
    return {"number": "NUM", "ordinal": "ORD", "multiple": "MULT", "fraction": "MULT"}.get(mention.kind, "DATE")


def _joined(tokens: list[Token]) -> list[Token]:
    """The tokens with a number before a hyphen marked as joined to the word after it."""
    return [
        Token(token.start, token.end, token.text, "JOINED", mention=token.mention)
        if token.cls == "NUM" and i + 1 < len(tokens) and tokens[i + 1].cls == "HYPHEN" and tokens[i + 1].start == token.end
        else token
        for i, token in enumerate(tokens)
    ]
