"""The forms of English nouns and verbs, by rule with exceptions."""

from __future__ import annotations

import re

_IRREGULAR_PLURALS = {
    "addendum": "addenda", "alumnus": "alumni", "analysis": "analyses", "axis": "axes", "basis": "bases",
    "child": "children", "corpus": "corpora", "crisis": "crises", "criterion": "criteria", "datum": "data",
    "die": "dice", "foot": "feet", "goose": "geese", "half": "halves", "hypothesis": "hypotheses", "index": "indices",
    "knife": "knives", "leaf": "leaves", "life": "lives", "loaf": "loaves", "louse": "lice", "man": "men",
    "matrix": "matrices", "mouse": "mice", "nucleus": "nuclei", "ox": "oxen", "person": "people",
    "phenomenon": "phenomena", "radius": "radii", "self": "selves", "shelf": "shelves", "stimulus": "stimuli",
    "thesis": "theses", "thief": "thieves", "tooth": "teeth", "vertex": "vertices", "wife": "wives", "wolf": "wolves",
    "woman": "women", "passer-by": "passers-by", "runner-up": "runners-up", "bus": "buses", "gas": "gases",
    "lens": "lenses", "atlas": "atlases", "canvas": "canvases", "chaos": "chaos", "quiz": "quizzes", "pm": "PMs",
}  # fmt: skip
_PLURAL_IN_O = frozenset("echo embargo hero potato tomato torpedo veto cargo volcano domino mosquito".split())
_UNCHANGED = frozenset(
    "aircraft cattle chassis data deer diabetes equipment fish gdp headquarters information means men moose music news "
    "offspring people personnel police series sheep software species staff storage swine trout women turnover "
    "spacecraft gross-domestic-product".split()
)
_PREPOSITIONS = frozenset(
    "of for from per in on at to with without under above by between against after before since until".split()
)
_AFTERTHOUGHTS = frozenset("still left needed required remaining present alive abroad aboard ago old".split())
_LATER_PARTS = frozenset("elect designate general".split())
_VOWELS = "aeiou"


def plural(noun: str) -> str:
    """The plural of a noun or noun phrase: "member of parliament" gives "members of parliament"."""
    words = noun.split(" ")
    head = next((at for at, word in enumerate(words) if at and word.lower() in _PREPOSITIONS), len(words)) - 1
    if head and words[head].lower() in _AFTERTHOUGHTS:
        head -= 1
    if words[0].lower() in _PREPOSITIONS:
        return noun
    words[head] = _plural_word(words[head])
    return " ".join(words)


def _plural_word(word: str) -> str:  # noqa: PLR0911 - one return a rule
    lower = word.lower()
    first, hyphen, last = word.rpartition("-")
    if lower in _IRREGULAR_PLURALS:
        irregular = _IRREGULAR_PLURALS[lower]
        return word[0] + irregular[1:]
    if hyphen and last.lower() in _LATER_PARTS and first:
        return f"{_plural_word(first)}-{last}"
    if hyphen and last:
        return f"{first}-{_plural_word(last)}"
    if lower in _UNCHANGED or lower.endswith(("craft", "ware")) or not lower[-1:].isalpha():
        return word
    if len(word) > 1 and word.isupper():
        return f"{word}s"
    for ending in ("man", "child", "foot", "person", "wife", "life", "half"):
        if len(lower) > len(ending) + 1 and lower.endswith(ending) and lower not in _NOT_COMPOUNDS:
            return word[: -len(ending)] + _IRREGULAR_PLURALS[ending]
    return _regular_plural(word, lower)


_NOT_COMPOUNDS = frozenset("human german roman ottoman norman shaman talisman afterlife behalf".split())


def _regular_plural(word: str, lower: str) -> str:
    if lower.endswith(("ss", "sh", "ch", "x", "z", "us", "is")):
        if lower.endswith("sis"):
            return f"{word[:-2]}es"
        return f"{word}es"
    if lower.endswith("s"):
        return word  # "allies" is a plural already
    if lower.endswith("y") and lower[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    if lower in _PLURAL_IN_O:
        return f"{word}es"
    return f"{word}s"


_IRREGULAR_VERBS = {
    line.split()[0]: line.split()
    for line in """
    be is was been being are were am
    have has had had having
    do does did done doing
    go goes went gone going
    become becomes became become becoming
    begin begins began begun beginning
    bear bears bore born bearing borne
    break breaks broke broken breaking
    bring brings brought brought bringing
    build builds built built building
    buy buys bought bought buying
    catch catches caught caught catching
    choose chooses chose chosen choosing
    come comes came come coming
    cost costs cost cost costing
    cut cuts cut cut cutting
    draw draws drew drawn drawing
    drive drives drove driven driving
    eat eats ate eaten eating
    fall falls fell fallen falling
    feed feeds fed fed feeding
    fight fights fought fought fighting
    find finds found found finding
    flow flows flowed flowed flowing
    fly flies flew flown flying
    freeze freezes froze frozen freezing
    get gets got got getting gotten
    give gives gave given giving
    grow grows grew grown growing
    hit hits hit hit hitting
    hold holds held held holding
    keep keeps kept kept keeping
    know knows knew known knowing
    lead leads led led leading
    leave leaves left left leaving
    lend lends lent lent lending
    let lets let let letting
    lose loses lost lost losing
    make makes made made making
    mean means meant meant meaning
    meet meets met met meeting
    overtake overtakes overtook overtaken overtaking
    pay pays paid paid paying
    put puts put put putting
    read reads read read reading
    rise rises rose risen rising
    run runs ran run running
    say says said said saying
    see sees saw seen seeing
    seek seeks sought sought seeking
    sell sells sold sold selling
    send sends sent sent sending
    set sets set set setting
    shoot shoots shot shot shooting
    show shows showed shown showing
    shrink shrinks shrank shrunk shrinking
    shut shuts shut shut shutting
    sign signs signed signed signing
    sink sinks sank sunk sinking
    sit sits sat sat sitting
    sleep sleeps slept slept sleeping
    speak speaks spoke spoken speaking
    spend spends spent spent spending
    split splits split split splitting
    spread spreads spread spread spreading
    stand stands stood stood standing
    steal steals stole stolen stealing
    strike strikes struck struck striking
    strip strips stripped stripped stripping
    swear swears swore sworn swearing
    sweep sweeps swept swept sweeping
    take takes took taken taking
    teach teaches taught taught teaching
    tell tells told told telling
    think thinks thought thought thinking
    throw throws threw thrown throwing
    undergo undergoes underwent undergone undergoing
    understand understands understood understood understanding
    win wins won won winning
    wear wears wore worn wearing
    withdraw withdraws withdrew withdrawn withdrawing
    write writes wrote written writing
    """.strip().splitlines()
}
_ONE_SYLLABLE = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]")
"""A verb that doubles its last letter: "plan", "quit", not "load", "show"."""
_DOUBLING = frozenset(
    "admit allot commit compel control equip excel expel forget handicap omit outfit permit prefer program rebut refer "
    "regret submit transfer transmit".split()
)
"""Longer ones that do."""
_DOUBLING_BRITISH = frozenset(
    "cancel channel counsel dial fuel label level model panel rival signal total travel tunnel".split()
)


def verb_forms(verb: str) -> tuple[str, ...]:
    """All forms of a verb or verb phrase, the base first: "consist of" gives "consists of", "consisted of", ..."""
    first, space, rest = verb.partition(" ")
    forms = _forms(first) if first.isalpha() else [first]
    return tuple(dict.fromkeys(f"{form}{space}{rest}" for form in forms))


def _forms(verb: str) -> list[str]:  # noqa: PLR0911 - one return a rule
    lower = verb.lower()
    prefix = re.match(r"(?:over|under|out|re|up|fore)(?=[a-z]{3})", lower)
    if lower in _IRREGULAR_VERBS:
        base, third, past, participle, ing, *others = _IRREGULAR_VERBS[lower]
        return [base, third, past, participle, ing, *others]
    if prefix and lower[prefix.end() :] in _IRREGULAR_VERBS:
        return [prefix.group() + form for form in _IRREGULAR_VERBS[lower[prefix.end() :]]]
    stem = lower
    if lower.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = f"{lower}es"
    elif lower.endswith("y") and lower[-2:-1] not in _VOWELS:
        third = f"{lower[:-1]}ies"
    else:
        third = f"{lower}s"
    if lower.endswith("ie"):
        return [lower, third, f"{lower}d", f"{lower[:-2]}ying"]
    if lower.endswith("e"):
        ing = f"{lower}ing" if lower.endswith(("ee", "oe", "ye")) else f"{lower[:-1]}ing"
        return [lower, third, f"{lower}d", ing]
    if lower.endswith("y") and lower[-2:-1] not in _VOWELS:
        return [lower, third, f"{lower[:-1]}ied", f"{lower}ing"]
    if lower in _DOUBLING_BRITISH:
        return [lower, third, f"{lower}ed", f"{lower}ing", f"{lower}{lower[-1]}ed", f"{lower}{lower[-1]}ing"]
    if lower in _DOUBLING or _ONE_SYLLABLE.fullmatch(lower):
        stem = lower + lower[-1]
    return [lower, third, f"{stem}ed", f"{stem}ing"]
