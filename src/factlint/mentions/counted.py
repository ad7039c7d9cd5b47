"""What a number counts: the noun phrase after it, and the words that narrow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    import re

_WORD = pattern(
    r"(?:[ \t\xa0]|\n(?!\s*\n)|-)[\"“‘']?"
    r"(?P<word>(?:[A-Z]\.){2,4}(?=[ \t\xa0]\w)|[^\W\d_](?:[\w’'.&/]|-(?!-))*(?<![.]))[\"”’]?"
)
_NO_NOUNS = """
    of in on at by to from for with without within into onto over under between among against during after before
    since until till through throughout across about around as than like near per via towards toward behind beyond
    and or but nor yet so because if when while whereas although though unless that which who whom whose where why how
    is are was were be been being am has have had having do does did will would shall should can could may might must
    the a an this these those it its he she they we you i his her their our your my him them us there here
    not no only also already still then now later ago earlier altogether each both either neither all some any
    said says say went came comes
    made make makes took take takes get gets got gave left remain remains remained include
    includes included including joined join agreed voted signed met won lost died live lives lived work works worked
    upon below above beneath beside besides despite except inside outside past underneath amid amongst
    out up down off away back together apart long namely last next today yesterday tomorrow worldwide nationwide
    apiece overall
"""
FUNCTION_WORDS = frozenset(_NO_NOUNS.split())
"""Words that are no part of what a number counts."""
_NAMES_LIKE_STOPS = frozenset(("US", "IT", "WHO"))
"""Names that only their capitals tell from such words: "40 US soldiers"."""
_NUMERALS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)
_MORE = frozenset("more other additional further extra such fewer less".split())
_MOST_BEFORE_SINGULAR = 1000
"""A number that large stands before no noun in the singular: "a 12 page document", but "10 million fell ill"."""
_PAST = frozenset(
    "fell rose grew saw gave ran paid sold bought held kept told felt knew thought brought stood led fled sent spent"
    " built drew flew ate drove wrote broke spoke chose wore threw began fought caught taught sought slept"
    " meant".split()
)
"""Verbs that look like nouns behind a number: "ten fell ill"."""
_VERBS_LIKE_PLURALS = frozenset(
    "costs sells weighs holds makes takes comes contains measures needs lasts runs gives".split()
)
"""Verbs that look like a second plural: "a case of 24 bottles costs"."""
_NOBODY = frozenset(("other", "one", "it"))
"""The singular of pronouns that count what was named before: "two others"."""
_IRREGULAR_PLURALS = {
    "people": "person", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "criteria": "criterion", "phenomena": "phenomenon", "lives": "life",
    "wives": "wife", "knives": "knife", "halves": "half", "wolves": "wolf", "leaves": "leaf", "shelves": "shelf",
    "thieves": "thief", "servicemen": "serviceman", "spokesmen": "spokesman", "analyses": "analysis",
    "crises": "crisis", "theses": "thesis", "indices": "index", "matrices": "matrix", "media": "medium",
    "vertices": "vertex", "appendices": "appendix", "alumni": "alumnus",
    "series": "series", "species": "species", "means": "means",
}  # fmt: skip
_KEEP_E = frozenset(
    "movies cookies calories rookies zombies selfies prairies brownies aches headaches caches niches avalanches "
    "moustaches psyches shoes toes canoes oboes horseshoes foes uses excuses ruses fuses muses".split()
)
"""Plurals that lose only their s, though they end like those that lose more."""
_SINGULARS = frozenset("news lens politics economics physics mathematics athletics gymnastics".split())
"""Singulars that end like plurals."""
_COLLECTIVES = frozenset("staff personnel police cattle sheep fish aircraft spacecraft offspring".split())
_PLURAL = pattern(r"(?:[^\W\d_]{2,}(?<![suiSUI])s|[^\W\d_]+ses)\Z")
_MEN = pattern(r"(?!(?:speci|regi|abdo|acu|sta|hy|bitu|lu|ra|ye)men\Z)[^\W\d_]{2,}men\Z")
_SIBILANT = pattern(r"(?:ss|x|zz|sh|ch|[^aeo]us|\bgas|[a-z]o)es\Z")
_REGULAR = pattern(r"[^siu]s\Z")
_RATE = pattern(
    r" (?:per (?P<any>(?:(?:square|cubic|sq|cu)\.? )?[a-z]+)"
    r"|an? (?P<time>second|minute|hour|day|night|week|month|quarter|season|year|game|head))"
    r"(?![\w-]| (?:ago|earlier|later|before|after)\b)"
)
_NO_NOUN = pattern(r"(?:.*(?:ed|ing|ly)|.{1,2}|strong|high|wide|deep|tall|thick|way)\Z")
_OF = pattern(r"\s+of(?=\s)")
_NUMERAL = (
    r"(?:[0-9][0-9,.]*+(?:[ -](?:thousand|million|billion|trillion))?|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|dozen|twenty|thirty|forty|fifty|sixty|hundreds?|thousands?)"
)
_PART_OF = pattern(
    rf"\s+(?:out\s+)?of\s+(?:all\s+)?(?:(?:the|its|their|his|her|our|my|your|these|those|[A-Z][\w.]*['’]s)(?:\s+{_NUMERAL}(?=\s))?"
    rf"|{_NUMERAL})(?=\s)"
)
"""What stands between a number and the plural that it is a part of: "23 of the 32 members", "3 of 12 mice"."""
_MODEL = pattern(r"[ \xa0](?P<word>[0-9]{1,4}s?)(?=[ \xa0](?P<name>[A-Z])?|[.,;:)])")
"""The number of a model inside a noun phrase: "Model 3 sedans", "737 Max jets"."""
_ABBREVIATED = pattern(r"[ \xa0](?P<unit>[a-z]?[b-df-hj-np-tv-xz]{2,3}|[A-Z]{2,4})(?=[,;)]| \()")
"""A unit that no table knows, as sports pages have it: "0.5 WAR"."""
_PER_GAME = {"ppg": "point", "rpg": "rebound", "apg": "assist", "spg": "steal", "bpg": "block"}
_GAMES = pattern(r"[ \xa0](?P<what>[prasb]pg)(?![\w-])")
"""What players make in a game, as sports pages shorten it."""
_OR_SO = pattern(r"\s+or\s+(?:so|more|fewer|less|over)(?=\s)")


class Counted(NamedTuple):
    """The noun phrase that a number counts: `modifiers` before `head`, lower case, the head in the singular.

    `words` are all of them as they are written, those after the head too.
    """

    head: str
    modifiers: tuple[str, ...]
    start: int
    end: int
    plural: bool
    words: tuple[str, ...] = ()

    @property
    def phrase(self) -> str:
        """The noun phrase in the singular as it is written: "heart transplant"; "people" stays "people"."""
        words = self.words[: len(self.modifiers)]
        if words and words[0].endswith("ly"):
            words = words[2:]
        kept = [word for word in words if word.lower() not in _MORE and not _stops(word)]
        head = self.words[len(self.modifiers)]
        return " ".join([*kept, head if head.lower() == "people" else _in_singular(head)])


def singular(word: str) -> str:
    """The singular of a noun in lower case; a word that is none comes back unchanged."""
    word = word.lower().removesuffix("’s").removesuffix("'s")
    if word.endswith("children"):
        return word[:-3]
    if word in _IRREGULAR_PLURALS or _MEN.match(word):
        return _IRREGULAR_PLURALS.get(word, word[:-2] + "an")
    if word in _KEEP_E:
        return word[:-1]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if _SIBILANT.search(word):
        return word[:-2]
    return word[:-1] if word not in _SINGULARS and _REGULAR.search(word) else word


def _in_singular(word: str) -> str:
    """The singular of a noun, its capitals kept."""
    one = singular(word)
    shared = next((at for at, (a, b) in enumerate(zip(one, word.lower(), strict=False)) if a != b), len(one))
    return word[:shared] + one[shared:]


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural."""
    word = word.lower()
    if word in _SINGULARS:
        return False
    return (
        word in _IRREGULAR_PLURALS
        or word.endswith("children")
        or _PLURAL.match(word) is not None
        or _MEN.match(word) is not None
    )


def counted_after(text: str, end: int, limit: int) -> Counted | None:
    """The noun phrase that follows a number: "eight Russian spies" gives spy, with "russian" before it.

    The number ends at `end`. The phrase ends before the first preposition, verb that is known as one, or punctuation,
    at the latest at `limit`; its head is the first plural noun that no further plural follows. "31-member" gives
    member.
    """
    words = _noun_phrase(text, end, limit)
    if not words:
        return None
    plurals = [index for index, (word, _, _) in enumerate(words) if is_plural(word)]
    if not plurals and words[-1][0].lower() in _COLLECTIVES:
        plurals = [len(words) - 1]
    if plurals:
        last = plurals[0]
        while last + 1 in plurals and words[last + 1][0].lower() not in _VERBS_LIKE_PLURALS:
            last += 1
    else:
        last = 0 if text[end] == "-" else len(words) - 1
    head, _, last_end = words[last]
    return Counted(
        head=singular(head),
        modifiers=tuple(word.lower() for word, _, _ in words[:last]),
        start=words[0][1],
        end=last_end,
        plural=bool(plurals),
        words=tuple(word for word, _, _ in words),
    )


def _noun_phrase(text: str, end: int, limit: int) -> list[tuple[str, int, int]]:
    """The words after a number that may belong to what it counts, each with its offsets."""
    words: list[tuple[str, int, int]] = []
    position = end
    while len(words) < 7:
        match = _WORD.match(text, position, limit) or _model(words, text, position, limit)
        if match is None or match["word"].lower() in _NUMERALS:
            break
        if _stops(match["word"]) and not _joins(words, match["word"], text, match.end()):
            break
        words.append((match["word"], match.start("word"), match.end("word")))
        position = match.end()
    return words


def _model(words: list[tuple[str, int, int]], text: str, position: int, limit: int) -> re.Match[str] | None:
    """The number of a model, after a name or before one."""
    match = _MODEL.match(text, position, limit) if words else None
    return match if match is not None and (match["name"] or words[-1][0][0].isupper()) else None


def _stops(word: str) -> bool:
    """Whether a word ends the noun phrase before it."""
    return word.lower() in FUNCTION_WORDS and word not in _NAMES_LIKE_STOPS


def _joins(words: list[tuple[str, int, int]], word: str, text: str, end: int) -> bool:
    """Whether an "and" joins two modifiers of one noun: "Asian and European countries"."""
    if word.lower() not in ("and", "or") or not words or any(is_plural(before) for before, _, _ in words):
        return False
    one, other = _WORD.match(text, end), None
    if one is not None and one["word"].lower() not in FUNCTION_WORDS and not is_plural(one["word"]):
        other = _WORD.match(text, one.end())
    return other is not None and is_plural(other["word"]) and other["word"].lower() not in FUNCTION_WORDS


def counted_phrase(following: str, number: object, *, open_ended: bool = False) -> str | None:
    """What a number counts by the text after it, in the singular: "heart transplant", "people", "point/game".

    `None` where nothing says so: "it rose to 32", "32 of them". After an open-ended number the noun stands behind
    "of": "dozens of ships", and after one that counts a part behind its whole: "three of the ships".
    """
    following = following.lstrip('"”’')
    games = _GAMES.match(following)
    if games is not None:
        return f"{_PER_GAME[games['what']]}/game"
    part = None if open_ended else _PART_OF.match(following)
    before = _OF.match(following) if open_ended else part or _OR_SO.match(following)
    start = before.end() if before is not None else 0
    counted = counted_after(following, start, len(following)) if start < len(following) else None
    if counted is None or _stops(counted.words[0].partition("-")[0]):
        return None
    if counted.head in _NOBODY or (part is not None and not counted.plural):
        return None
    if not counted.plural:
        return _singular_phrase(counted.words, number, _ABBREVIATED.match(following))
    rate = _RATE.match(following, counted.end)
    return counted.phrase + (f"/{rate['any'] or rate['time']}" if rate else "")


def _singular_phrase(words: tuple[str, ...], number: object, abbreviated: re.Match[str] | None) -> str | None:
    """What a number counts where no plural follows: "one police dog", "a 12 page document", "0.5 WAR"."""
    if abbreviated is not None:
        return abbreviated["unit"]
    first, one = words[0], number == 1
    if _NO_NOUN.match(first) or not isinstance(number, int) or number >= _MOST_BEFORE_SINGULAR or first in _PAST:
        return None
    if not one and len(words) == 1:
        return None
    if not one:
        return first if first.islower() else None
    noun = words[:2] if len(words) > 1 and not _NO_NOUN.match(words[1]) else words[:1]
    return " ".join(noun)
