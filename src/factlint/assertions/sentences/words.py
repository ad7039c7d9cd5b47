"""Word forms: which base forms an inflected word may have, and the stem that a verb and its noun share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.values.wording import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_IRREGULAR = {
    "am": "be",
    "are": "be",
    "arose": "arise",
    "ate": "eat",
    "awoke": "awake",
    "became": "become",
    "been": "be",
    "began": "begin",
    "begun": "begin",
    "being": "be",
    "bent": "bend",
    "birth": "bear",
    "blew": "blow",
    "born": "bear",
    "borne": "bear",
    "bought": "buy",
    "breathed": "breathe",
    "broke": "break",
    "broken": "break",
    "brought": "bring",
    "built": "build",
    "came": "come",
    "caught": "catch",
    "chose": "choose",
    "chosen": "choose",
    "clung": "cling",
    "collapse": "collapse",
    "crept": "creep",
    "dead": "die",
    "dealt": "deal",
    "death": "die",
    "died": "die",
    "dissolution": "dissolve",
    "drank": "drink",
    "drew": "draw",
    "driven": "drive",
    "drove": "drive",
    "dug": "dig",
    "dwelt": "dwell",
    "dying": "die",
    "fallen": "fall",
    "fed": "feed",
    "fell": "fall",
    "felt": "feel",
    "fled": "flee",
    "flew": "fly",
    "flown": "fly",
    "flyby": "fly",
    "forbade": "forbid",
    "forbidden": "forbid",
    "foresaw": "foresee",
    "forgot": "forget",
    "forgotten": "forget",
    "fought": "fight",
    "founded": "found",
    "founder": "found",
    "founders": "found",
    "founding": "found",
    "froze": "freeze",
    "frozen": "freeze",
    "gave": "give",
    "given": "give",
    "gone": "go",
    "got": "get",
    "grew": "grow",
    "grown": "grow",
    "growth": "grow",
    "had": "have",
    "has": "have",
    "heard": "hear",
    "held": "hold",
    "hid": "hide",
    "hidden": "hide",
    "hung": "hang",
    "invasion": "invade",
    "is": "be",
    "kept": "keep",
    "knelt": "kneel",
    "knew": "know",
    "laid": "lay",
    "leapt": "leap",
    "learnt": "learn",
    "led": "lead",
    "left": "leave",
    "lent": "lend",
    "lost": "lose",
    "made": "make",
    "meant": "mean",
    "met": "meet",
    "outgrew": "outgrow",
    "overcame": "overcome",
    "oversaw": "oversee",
    "overthrew": "overthrow",
    "overthrown": "overthrow",
    "paid": "pay",
    "put": "put",
    "ran": "run",
    "rang": "ring",
    "rebuilt": "rebuild",
    "ridden": "ride",
    "risen": "rise",
    "rode": "ride",
    "rose": "rise",
    "said": "say",
    "sang": "sing",
    "sank": "sink",
    "sat": "sit",
    "saw": "see",
    "seen": "see",
    "sent": "send",
    "set": "set",
    "shaken": "shake",
    "shone": "shine",
    "shook": "shake",
    "shrank": "shrink",
    "shrunk": "shrink",
    "signature": "sign",
    "slept": "sleep",
    "slid": "slide",
    "sold": "sell",
    "sought": "seek",
    "sped": "speed",
    "spent": "spend",
    "split": "split",
    "spoke": "speak",
    "spoken": "speak",
    "spun": "spin",
    "stole": "steal",
    "stolen": "steal",
    "stood": "stand",
    "struck": "strike",
    "stuck": "stick",
    "succeeded": "succeed",
    "succession": "succeed",
    "sung": "sing",
    "sunk": "sink",
    "swam": "swim",
    "swept": "sweep",
    "swollen": "swell",
    "swore": "swear",
    "sworn": "swear",
    "swung": "swing",
    "taken": "take",
    "taught": "teach",
    "threw": "throw",
    "thrown": "throw",
    "told": "tell",
    "took": "take",
    "tore": "tear",
    "torn": "tear",
    "trod": "tread",
    "understood": "understand",
    "undertook": "undertake",
    "underwent": "undergo",
    "upheld": "uphold",
    "was": "be",
    "went": "go",
    "wept": "weep",
    "were": "be",
    "withdrawal": "withdraw",
    "withdrawn": "withdraw",
    "withdrew": "withdraw",
    "withheld": "withhold",
    "woke": "wake",
    "won": "win",
    "wore": "wear",
    "worn": "wear",
    "wove": "weave",
    "woven": "weave",
    "written": "write",
    "wrote": "write",
}

_PASTS = frozenset(_IRREGULAR) - frozenset(
    """am are been being birth collapse death dead dissolution dying flyby founder founders founding growth has
    invasion is put signature succession withdrawal set""".split()
)

_ENDINGS = frozenset(
    """ifications ification izations isations ization isation ations ation ments ment itions ition utions ution sions
    sion tions tion ings ing ances ance ences ence ures ure ised ized ises izes ise ize ified ifies ify ated ates ate
    ies ied ers ors er or es ed ly al s y e""".split()
)
_LONGEST_ENDING = max(map(len, _ENDINGS))

_VOWELS = frozenset("aeiou")
_MADE = ("ifications", "ification", "ifying", "ified", "ifies", "ify")
_SHORT = frozenset({"s", "es", "ed", "ing", "ings", "e"})
_ALONE = frozenset("former formerly formal formally format formats foundational foundry creature creatures".split())
"""Words that only look like forms of "form", "found" and "create"."""

STOPPING = frozenset(
    """a an the of in on at by for from to with and or as was were is are be been being had has have its it their his
    her this that which who first last new second own into out up over after before between""".split()
) - {"first", "second"}


@lru_cache(maxsize=50_000)
def bases(word: str) -> frozenset[str]:
    """The words that `word`, in lower case, may be a form of, itself among them."""
    found = {word}
    if word in _IRREGULAR:
        found.add(_IRREGULAR[word])
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        found.add(word[:-1])
        if word.endswith("es"):
            found.add(word[:-2])
        if word.endswith("ies"):
            found.add(word[:-3] + "y")
    for ending in ("ed", "ing"):
        root = word[: -len(ending)]
        short = len(root) == 2 and not _VOWELS.isdisjoint(root) and word[1:] != "eed"  # "used", not "thing", "need"
        if word.endswith(ending) and (len(root) > 2 or short):
            found |= {root, root + "e"}
            if len(root) > 2 and root[-1] == root[-2]:
                found.add(root[:-1])
            if root.endswith("i"):
                found.add(root[:-1] + "y")
    return frozenset(found)


def is_irregular_past(word: str) -> bool:
    """Whether a word in lower case is a past form that does not end in -ed."""
    return word in _PASTS


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What the forms of a verb and its noun have in common: "signed" and "signing", "ratify" and "ratification"."""
    word = _IRREGULAR.get(word, word)
    if word in _ALONE:
        return word
    for ending in _MADE:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + "if"
    if word.endswith(("ptions", "ption", "ctions", "ction")):
        return word.rstrip("s").removesuffix("ion")
    for length in range(min(_LONGEST_ENDING, len(word) - 3), 0, -1):
        ending = word[-length:]
        if ending in _ENDINGS and len(word) - length >= (3 if ending in _SHORT else 4):
            word = word[:-length]
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word.rstrip("e") if len(word) > 4 else word


_SAME = {
    stem(word): stem(words.split()[0])
    for words in (
        "found establish create institute constitute",
        "buy acquire purchase",
        "begin start commence initiate",
        "end finish conclude expire cease",
        "annex seize incorporate absorb",
        "withdraw depart exit quit leave",
        "join accede",
        "release publish ship",
        "adopt proclaim",
        "dissolve disband",
        "independence freedom",
        "divide split partition",
        "discovered detect spot",
        "enlarge expand",
        "announce unveil",
        "recognise recognize acknowledge",
        "defence defense",
    )
    for word in words.split()
}
"""Verbs that tell of the same happening; their nouns share their stems."""

_IDIOMS = {
    tuple(idiom.split()): concept
    for concept, idioms in {
        "found": """come into being, come into existence, begin life, start life, see the light, set up, date from,
            date back""",
        "effect": """enter into force, enter into effect, come into force, come into effect, go into force,
            go into effect, take effect, entry into force, coming into force, become effective, become law""",
        "sign": "put their names, put his name, put her name, put its name, put their signatures, put their signature",
        "die": "breathe his last, breathe her last, pass away",
        "withdraw": "pull out, walk out, drop out, bow out, opt out, break away",
        "independence": """shake off … rule, throw off … rule, release from … rule, free from … rule, break free … rule,
            break away … rule""",
        "join": "become a member, become member, gain membership, gain admission, gain entry",
        "launch": "lift off, blast off, carry into orbit, put into orbit, carry aloft, send into orbit",
        "begin": "get under way, kick off",
        "expulsion": "throw out, kick out, drum out",
        "release": "come out, go on sale",
        "end": "run out, come to an end, draw to a close",
    }.items()
    for idiom in idioms.replace("\n", " ").split(",")
}
"""Phrases that tell of a happening in several words, the first in its base form, with the verb that says the same."""
_GAP = "…"
_GAPPED = {idiom[:2]: (idiom[3], concept) for idiom, concept in _IDIOMS.items() if _GAP in idiom}
"""Those with words of the sentence between their own: "shook off British rule"."""
WIDEST_IDIOM = 5
_IDIOM_WORDS = frozenset(idiom[0] for idiom in _IDIOMS)

_CARDINALS = {words: str(number) for number in range(2, 100) if (words := in_words(number))}


@lru_cache(maxsize=50_000)
def concept(word: str) -> str:
    """The stem of a word, or that of the first of the verbs that mean the same in the name of a happening.

    A number in words is its digits.
    """
    if word in _CARDINALS:
        return _CARDINALS[word]
    found = stem(word)
    return _SAME.get(found, found)


def idiom_at(words: Sequence[str], at: int) -> tuple[int, str] | None:
    """How many words in lower case an idiom at a place takes, and the concept it stands for."""
    for first in bases(words[at]) & _IDIOM_WORDS:
        for size in (3, 2):
            rest = tuple(words[at + 1 : at + size])
            found = _IDIOMS.get((first, *rest)) if len(rest) == size - 1 else None
            if found:
                return size, concept(found)
        gapped = _GAPPED.get((first, *words[at + 1 : at + 2]))
        after = range(at + 2, min(at + WIDEST_IDIOM, len(words))) if gapped else ()
        end = next((i for i in after if gapped and words[i] == gapped[0]), None)
        if gapped and end is not None:
            return end + 1 - at, concept(gapped[1])
    return None


def concepts(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """What words in lower case tell of, each with the index of the word that says it; an idiom says one thing."""
    at = 0
    while at < len(words):
        idiom = idiom_at(words, at)
        if idiom:
            yield idiom[1], at
        elif words[at] not in STOPPING:
            yield concept(words[at]), at
        at += idiom[0] if idiom else 1
