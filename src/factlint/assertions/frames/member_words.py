"""The classes of words in `members.lark`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.assertions.frames.uniting import mark_uniting
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Sentence, Token

_WORDS = {
    "JOIN": frozenset("join rejoin accede enter".split()),
    "ADDED": frozenset("add admit".split()),
    "LEAVE": frozenset("leave quit exit depart withdraw secede pull walk drop bow opt back storm crash".split()),
    "BECOME": frozenset({"become"}),
    "BE": frozenset("be remain".split()),
    "BELONG": frozenset({"belong"}),
    "INCLUDE": frozenset({"include"}),
}
_LEAVING = {
    **{verb: ["from"] for verb in ("withdraw", "secede")},
    **{verb: ["out", "of"] for verb in "pull walk drop bow opt back storm crash".split()},
}
ENTRIES = frozenset("accession admission entry membership addition joining arrival".split())
EXITS = frozenset("departure exit withdrawal secession".split())
COMING, GOING = _WORDS["JOIN"] | _WORDS["ADDED"], _WORDS["LEAVE"]
"""Verbs of those who come to belong to a body, and of those who leave it."""
_FILLERS = frozenset(
    """the a an both also then now still already officially formally currently finally eventually full military alliance
    defence defense bloc organisation organization active proud has have had newest ally latest itself to do does
    did""".split()
)
_CLASSES = {
    "of": "OF",
    "to": "TO",
    "and": "AND",
    ",": "COMMA",
    "from": "FROM",
    "not": "NOT",
    "n't": "NOT",
    "never": "NOT",
    "since": "SINCE",
    "as": "AS",
    "such": "SUCH",
    "including": "SUCH",
}
_ORDERS = frozenset("first last only latest second third country nation state club".split())
RANKED = frozenset("country nation state".split())
_KINDS = "state states country countries nation nations".split()
_MEMBERS = frozenset(["member", "members", "ally", "allies", *(f"member {kind}" for kind in _KINDS)])
_SORTED = tuple(f" {word}" for word in ("member", "members"))
"""How words end that say which of the lists of a body somebody stands on: "permanent members"."""
_WHEN = frozenset("in on at during".split())
LISTED = "LISTED"
"""The class of a word that the facts count the members of a list by: "twin towns"."""


def classes(sentence: Sentence) -> list[str]:
    words = [token.text.casefold() for token in sentence.tokens]
    found = [class_of(token) for token in sentence.tokens]
    leading = False
    for member in [at for at, cls in enumerate(found) if cls == "MEMBER"]:
        for at in _counting(sentence, member):
            found[at] = "FILL"
    for i, cls in enumerate(found):
        if cls == "TO" and found[i + 1 : i + 2] in (["JOIN"], ["LEAVE"]):
            for before in range(max(0, i - 3), i):  # "was the last country to join"
                found[before] = "FILL" if words[before] in _ORDERS else found[before]
        elif cls == "LEAVE" and (parts := _parts_of(words[i])) is not None:
            end = i + 1 + len(parts)
            if words[i + 1 : end] == parts:
                found[i + 1 : end] = ["FILL"] * len(parts)
            else:
                found[i] = ""
        elif cls == "KIND" and i and (found[i - 1] == "NAME" or (words[i] in RANKED and _is_ordinal(sentence, i - 1))):
            found[i] = "MEMBER"  # "NATO countries", "the 19th country in the euro area"
        elif cls == "MEMBER":
            opening = set(found[:i]) <= {"FILL"} and "SINCE" in found[i : i + 6]  # "A member of the EU since 1995,"
            leading = opening or "AS" in found[max(0, i - 4) : i]
        elif such := _such(words, i):
            found[i : i + such] = ["SUCH"] * such
        elif cls == "COMMA" and (leading or _sets_apart(found, i)):
            found[i], leading = "APART", False
    mark_uniting(sentence.tokens, words, found)
    return found


def _such(words: Sequence[str], at: int) -> int:
    """How many words from one on lead to some of those just told of: ", such as", ", including", ", among them"."""
    if words[at : at + 3] in ([",", "among", "them"], [",", "among", "which"]):
        return 3
    as_such = words[max(0, at - 1) : at + 1] == ["such", "as"]
    return int(as_such or words[at : at + 2] in ([",", "including"], [",", "such"]))


def sort_of(tokens: Sequence[Token]) -> frozenset[str]:
    """The attributes by whose words a frame calls members: those of "permanent member", none of "member"."""
    word = next((token for token in tokens if class_of(token) == "MEMBER"), None)
    plain = word is None or word.text.casefold() in _MEMBERS or word.text.casefold().startswith("founding ")
    return frozenset() if plain or word is None or word.term is None else word.term.nouns


def _is_ordinal(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].cls == "ORD"


def _parts_of(verb: str) -> list[str] | None:
    """The words without which a verb does not say that somebody leaves: "pulled out of"."""
    return next((parts for base, parts in _LEAVING.items() if base in bases(verb)), None)


def _counting(sentence: Sentence, member: int) -> list[int]:
    """The words of "one of the five" before those for members, "one of NATO's 32"; the number of "NATO's 32"."""
    tokens = sentence.tokens
    last = member - 1 - (tokens[member - 1].cls == "NUM")
    first = last - 2 * (tokens[last].cls == "POSS")
    first -= first > 0 and tokens[first].cls == "DET"
    if first < 1 or (tokens[first].cls, tokens[first - 1].cls) != ("OF", "ONE"):
        return [member - 1] if last < member - 1 and tokens[last].cls == "POSS" else []
    return [at for at in range(first - 1, member) if tokens[at].cls != "POSS" and not tokens[at].name]


def _sets_apart(found: list[str], comma: int) -> bool:
    """Whether a comma begins an apposition: "Poland, a member of", "Poland, a NATO member", "one of NATO's members"."""
    at = _after_fillers(found, comma + 1)
    if found[at : at + 1] == ["MEMBER"]:
        return True
    owned = found[at : at + 2] == ["NAME", "POSS"] and found[_after_fillers(found, at + 2) :][:1] == ["MEMBER"]
    return at > comma + 1 and (found[at : at + 2] == ["NAME", "MEMBER"] or owned)


def _after_fillers(found: list[str], at: int) -> int:
    while at < len(found) and found[at] == "FILL":
        at += 1
    return at


def class_of(token: Token) -> str:
    if token.name and token.name.form != "demonym" and token.term is None:
        return "NAME"
    if token.cls == LISTED or (token.term and token.term.nouns and token.text.casefold().endswith(_SORTED)):
        return "MEMBER"
    return _class_of_word(token.text.casefold(), token.cls)


@lru_cache(maxsize=50_000)
def _class_of_word(word: str, cls: str) -> str:  # noqa: PLR0911 - one return for each case
    if cls in ("DATE", "POSS", "OWN", "JOIN"):
        return cls
    if cls == "ORD":
        return "FILL"  # "became the 28th member"
    if word in ("it", "they", "which", "who", "that"):
        return "PRON"
    if word in _CLASSES:
        return _CLASSES[word]
    if word in _WHEN:
        return "WHEN"
    if word in _MEMBERS:
        return "MEMBER"
    if word in _KINDS:
        return "KIND"
    if word in ENTRIES or word in EXITS:
        return "EXIT" if word in EXITS else "ENTRY"
    if word in _FILLERS or word.startswith("founding") or cls == "HEDGE":
        return "MEMBER" if word.startswith("founding ") else "FILL"
    base = bases(word)
    return next((name for name, words in _WORDS.items() if base & words), "")
