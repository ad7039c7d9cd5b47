"""Who holds which role, as a draft tells it: "Coxswain Eira Pugh", "the treasurer, Mr Kent", "Secretary: Len Hale"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.rules.context import Context

_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof)\.?\s+)?"
_TITLED_BY = pattern(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof)\b\.?\s*")
_PERSON = (
    rf"(?P<given>{_TITLE}(?:(?!(?:The|Mr|Mrs|Ms|Dr)\b)[A-Z][\w’'-]+\s+){{0,2}})"
    r"(?P<surname>(?!(?:The|A|An)\b)[A-Z][a-z][\w’'-]*)(?![\w’'-])"
)
_ENDINGS = tuple(
    "er or man woman ist ian ant ent ary eer ic tect coxswain captain chief coach judge chair nurse pilot clerk bishop"
    " vicar dean marshal general head cook".split()
)
"""How nouns end for who does something."""
_BEARER = (
    r"(?!(?:after|under|over|however|never|together|whether|rather|other|another|later|earlier|either|neither|before|"
    r"for|or|nor|per|her|their|sister|brother|mother|father|daughter|former|winter|summer|order|letter|number|river|"
    r"upper|lower|inner|outer|greater|lesser|smaller|larger|different|recent|current|against|want|went|sent|spent|meant|important|president-elect)\b)"
    rf"[a-z]*(?:{'|'.join(_ENDINGS).replace('|ic|', '|[a-z]ic|')})"
)
"""A noun for who does something, as it stands right before a name."""
_LOWER = (
    r"(?:(?!(?:with|and|by|as|of|to|from|for|in|on|at|but|or|than|that|when|where|while|said|says|told|the|an?|his|her|its|"
    r"their|our|my|former|then|late|[a-z]+ed|[a-z]+ly)\b)[a-z]+(?:-[a-z]+)?\s+)"
)
_OPENING = rf"(?i:{_LOWER}{{0,2}}{_BEARER})"
_TITLED = pattern(
    rf"(?<![\w’'-])(?P<role>{_LOWER}{{0,2}}{_BEARER}|(?:Deputy|Vice)[ -](?:[A-Z][a-z]+\s+)?(?i:{_BEARER})"
    rf"|(?<=[.!?:]\s)(?=[A-Z]){_OPENING}|(?:(?<=\n)|\A)(?=[A-Z]){_OPENING})\s+{_PERSON}"
)
_BEFORE = pattern(
    rf"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[\w]+[’']s)\s+(?P<role>{_LOWER}{{0,3}}[a-z]+),\s+{_PERSON}(?=[,.;])"
)
_BEHIND = pattern(
    rf"{_PERSON},\s+(?:the|its|their|his|her|[\w]+[’']s|the\s+[\w-]+[’']s)\s+(?P<role>{_LOWER}{{0,3}}?[a-z]+)(?=[,.;]|\s+(?:who|said)\b)"
)
_LISTED = pattern(
    rf"(?:\A|[.;|*\n]\s*)\*{{0,2}}(?P<role>[A-Z][a-z]+(?:\s+[a-z]+){{0,2}})\*{{0,2}}:\*{{0,2}}\s+{_PERSON}(?=[.,;|\n(]|\Z)"
    r"(?!,?\s+\(?[0-9]{4}\b)"  # a publisher: "London: Ash, 2003"
)
_AS = pattern(rf"{_PERSON}\s+(?:as|is|was)\s+(?:the\s+)?(?P<role>{_LOWER}{{0,2}}{_BEARER})\b(?=[.,;]|\s+and\b|\Z)")
_CHAIRS = pattern(rf"{_PERSON}\s+(?:(?:is|was|sat)\s+)?(?P<role>in\s+the\s+chair)\b")
_BEFORE_NAME = pattern(r"[A-Za-z]\s++(?=[A-Z])")
_CAPITAL = pattern(r"[A-Z](?<![\w’'-].)")
_WORD_START = pattern(r"[A-Za-z](?<![\w’'-].)")
_MOST_WORDS = 3
_REACH = 200
"""How many words and characters a role may have right before a name."""
_CHAIR = pattern(r"in the chair\Z|\bchair(?:man|woman|person)\Z")


class Role(NamedTuple):
    """A role that a person is told to have, and where: `definite` if there is one who has it."""

    surname: str
    given: str
    """The first names before the surname, or what else says that it is one: "Mr"."""
    role: str
    definite: bool
    start: int
    end: int

    @property
    def first_names(self) -> list[str]:
        return _TITLED_BY.sub("", self.given).split()

    def is_same_person(self, other: Role) -> bool:
        """Whether no other first name stands before the surname."""
        return not self.first_names or not other.first_names or self.first_names == other.first_names

    def is_deputy_of(self, other: Role) -> bool:
        """Whether this is the deputy of whoever has the other role."""
        return self.role.removeprefix("deputy ").removeprefix("vice ") == other.role != self.role


def roles(context: Context) -> Iterator[Role]:
    """The roles that the draft gives to persons by name in its own words, in order."""
    text = context.text
    capitals = [match.start() for match in _CAPITAL.finditer(text)]
    forms = (
        (_matches(_TITLED, text, _starts_of_bearers(text)), False),
        (_BEFORE.finditer(text), True),
        (_LISTED.finditer(text), True),
        *((_matches(form, text, capitals), True) for form in (_BEHIND, _AS, _CHAIRS)),
    )
    found = [
        _role(match, definite=definite)
        for matches, definite in forms
        for match in matches
        if "\n\n" not in match[0].strip() and (definite or not _is_capitalized_heading(context, match))
    ]
    told = {role for role in found if not context.quoted(role.start, role.end)}
    yield from sorted((role for role in told if not _is_word(context, role)), key=lambda role: role.start)


def _is_word(context: Context, role: Role) -> bool:
    """Whether what stands for the surname is a word that the draft has in small letters too: "Transfer Protocol"."""
    return re.search(rf"\b{re.escape(role.surname.lower())}\b", context.text) is not None


def _is_capitalized_heading(context: Context, match: re.Match[str]) -> bool:
    """Whether a heading spells all its words as names: "Server Side Cursors"."""
    block = context.document.block_at(match.start())
    return block is not None and block.kind == "heading" and match["role"][0].isupper()


def _starts_of_bearers(text: str) -> Iterator[int]:
    """Where a role may begin that stands right before a name."""
    for match in _BEFORE_NAME.finditer(text):
        first, end = max(0, match.start() - _REACH), match.start() + 1
        if text[first:end].lower().endswith(_ENDINGS):
            earlier, *words = text[first:end].rsplit(None, _MOST_WORDS)
            first += len(earlier) if len(words) == _MOST_WORDS else 0
            yield from (start.start() for start in _WORD_START.finditer(text, first, end))


def _matches(form: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches of a form that begin at one of these places, in order; none inside another."""
    end = 0
    for start in starts:
        match = form.match(text, start) if start >= end else None
        if match is not None:
            yield match
            end = match.end()


def _role(match: re.Match[str], *, definite: bool) -> Role:
    words = " ".join(match["role"].lower().replace("-", " ").split())
    return Role(
        match["surname"],
        match["given"].strip(),
        _CHAIR.sub("chair", words),
        definite,
        *match.span(),
    )
