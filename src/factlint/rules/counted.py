"""What a number counts: the noun phrase after it, and the words that narrow it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factlint.mentions import Mention

_WORD = r"(?:[ \t\xa0]|\n(?!\s*\n)|-)[\"“‘']?(?P<word>[^\W\d_][\w’'.&/-]*(?<![.]))[\"”’]?"
_NO_NOUNS = """
    of in on at by to from for with without within into onto over under between among against during after before
    since until till through throughout across about around as than like near per via towards toward behind beyond
    and or but nor yet so because if when while whereas although though unless that which who whom whose where why how
    is are was were be been being am has have had having do does did will would shall should can could may might must
    the a an this these those it its he she they we you i his her their our your my him them us there here
    not no only also already still then now later ago earlier altogether each both either neither all some any
    said says say went came made make makes took take takes get gets got gave left remain remains remained include
    includes included including joined join agreed voted signed met won lost died live lives lived work works worked
    out up down off away back together apart long namely
"""
_STOPS = frozenset(_NO_NOUNS.split())
_IRREGULAR_PLURALS = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "criteria": "criterion", "phenomena": "phenomenon", "lives": "life",
    "wives": "wife", "knives": "knife", "halves": "half", "wolves": "wolf", "leaves": "leaf", "shelves": "shelf",
    "thieves": "thief", "servicemen": "serviceman", "spokesmen": "spokesman", "analyses": "analysis",
    "crises": "crisis", "theses": "thesis", "indices": "index", "matrices": "matrix", "media": "medium",
    "alumni": "alumnus", "series": "series", "species": "species", "means": "means",
}  # fmt: skip
_PLURAL = r"(?:[^\W\d_]{2,}(?<![suiSUI])s|[^\W\d_]+ses)\Z"


class Counted(NamedTuple):
    """The noun phrase that a number counts: `modifiers` before `head`, lower case, the head in the singular."""

    head: str
    modifiers: tuple[str, ...]
    start: int
    end: int
    plural: bool


def singular(word: str) -> str:
    """The singular of a noun in lower case; a word that is none comes back unchanged."""
    word = word.lower().removesuffix("’s").removesuffix("'s")
    if word in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:s|x|z|ch|sh)es\Z", word):
        return word[:-2] if not word.endswith(("ases", "oses", "uses", "ises")) else word[:-1]
    if re.search(r"[^siu]s\Z", word):
        return word[:-1]
    return word


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural."""
    word = word.lower()
    return word in _IRREGULAR_PLURALS or re.search(_PLURAL, word) is not None


def counted_after(text: str, mention: Mention, limit: int) -> Counted | None:
    """The noun phrase that follows a number: "eight Russian spies" gives spy, with "russian" before it.

    The phrase ends before the first preposition, verb that is known as one, or punctuation, at the latest at `limit`;
    its head is the first plural noun that no further plural follows. "31-member" gives member.
    """
    words: list[tuple[str, int, int]] = []
    position = mention.end
    pattern = re.compile(_WORD)
    while len(words) < 7:
        match = pattern.match(text, position, limit)
        if match is None or match["word"].lower() in _STOPS:
            break
        words.append((match["word"], match.start("word"), match.end("word")))
        position = match.end()
    if not words:
        return None
    plurals = [index for index, (word, _, _) in enumerate(words) if is_plural(word)]
    if plurals:
        last = plurals[0]
        while last + 1 in plurals:
            last += 1
    else:
        last = 0 if text[mention.end] == "-" else len(words) - 1
    head, _, end = words[last]
    return Counted(
        head=singular(head),
        modifiers=tuple(word.lower() for word, _, _ in words[:last]),
        start=words[0][1],
        end=end,
        plural=bool(plurals),
    )
