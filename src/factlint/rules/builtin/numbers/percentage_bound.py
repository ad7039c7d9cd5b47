"""N03: a share of a whole that is more than all of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Phrase, Problem, rule
from factlint.rules.corpus import on_all_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sketch import Match

_PEOPLE = (
    r"(?:members|voters|people|adults|respondents|residents|citizens|women|men|children|pupils|students|patients|"
    r"workers|employees|households|families|users|readers|owners|delegates|participants|teachers|farmers|drivers|"
    r"countries|states|companies|firms|schools|teenagers|homes|houses|buildings|shops|farms|farmers|shareholders|electors|staff|"
    r"passengers|nurses|doctors|candidates|parents|homeowners|americans|britons|"
    r"customers|graduates|prisoners|applicants|commuters|judges|mps|senators|councillors|population|electorate|workforce|"
    r"public(?! (?:offer|issue|debt|sector)\b)|those (?:asked|polled|surveyed|questioned|"
    r"(?:entitled|eligible|able|registered)(?: to vote)?|on the (?:roll|register|list)s?))"
)
_DO = (
    r"(?!(?:in|of|at|on|from|with|who|that|and|or|than|as|to|for|by|per|a|an|the|last|more|worth|each|needed|required|"
    r"expected|before|after|while|but|if|when|then)\b)[a-z]{2,}"
)
"""What people did: any word that may be a verb."""
_MOVED_TO = r"increased|raised|lifted|compared|climbed|reduced|boosted|expanded|limited|restricted|jumped|equated"
_OF_THEM = (
    r"(?:all |the |its |our |their |these |those |registered |eligible |adult )*(?:[\w-]+[’']s )?"
    r"(?:(?:board|committee|council|union|party|staff|club|team|jury|senior|local|young|older|male|female|rural|"
    r"urban) )?"
)
_SHARES = (
    Phrase(
        r"<p:percent> (?:abv\b|alcohol\b(?! wipe)|alcohol by volume|alcohol content|turnout|voter turnout|"
        r"humidity|relative humidity)"),
    Phrase(r"\b(?:turnout|voter turnout|market share|literacy rate|unemployment rate|unemployment|approval rating) "
           r"(?:(?:in|among|across|for|on|at)(?: [\w’'-]+){1,5} )?(?:was|of|reached|hit|stood at|is|at|rose to|"
           r"fell to) <p:percent>"),
    Phrase(r"\b(?:owns?|owned|holds?|held|controls?|controlled) <p:percent> of (?:the|its|their|all){noun}"
           r"(?:[’']s)?{noun} ?(?:shares|stock|capital|seats|votes|land|equity|market)\b"),
    Phrase(rf"<p:percent> of {_OF_THEM}{_PEOPLE}"
           r"(?: polled| asked| surveyed| questioned)?(?: (?:in|on|at|from|of|with|who) (?:[\w’'-]+ ){0,4}?[\w’'-]+)? "
           rf"{_DO}\b"),
    Phrase(rf"\b(?!(?:{_MOVED_TO})\b)(?:[a-z]{{3,}}ed|given|held|turned down|known|seen|sent|shown|told) "
           rf"(?:by|to|among) <p:percent> of {_OF_THEM}{_PEOPLE}\b"),
    Phrase(r"\b(?:won|drew|missed|attended|passed|failed|answered|completed|solved) <p:percent> of "
           r"(?:(?:the|its|their|his|her|all) )(?:[a-z]+ ){0,2}[a-z]{2,}s\b"
           r"(?! (?:that|which|it|he|she|they|of|needed))"),
    Phrase(r"\b(?:makes?|made|making) up <p:percent> of (?:the|its|all|their|our)\b"),
    Phrase(r"\bcover(?:s|ed|ing)? <p:percent> of (?:the|its|this) (?:[a-z]+[’']s )?(?:[a-z]+ )?(?:island|country|land|"
           r"surface|area|city|region|territory|planet|wall|ground|floor|page|screen)\b"),
    Phrase(r"\b(?:took|takes?|taken|won|wins?|got|gets?|received|receives?|gained|polled|secured|garnered|captured|"
           r"had|has|scored|drew|with) <p:percent> of (?:(?:the|all|its|their) )?(?:(?:popular|valid|first-preference|"
           r"postal|national|total) )?(?:votes?|ballots|seats|electorate)\b"
           r"(?! (?:that|which|it|he|she|they|we|of|won|cast for|needed|required))"),
    Phrase(r"<p:percent> (?:market )?share (?:of|in) (?:(?:the|its|their|all|this|that)\b|[a-z]+ (?:sales|seats|votes?|"
           r"market))"),
    Phrase(r"\b(?:market|audience|vote) share of <p:percent>"),
    Phrase(r"\b(?:with|has|had|won|got|at) <p:percent> (?:support|approval|backing)\b"),
    Phrase(r"\b(?:referendum|poll|ballot|election|survey|vote)s?\b[^.;:]{0,40}? <p:percent> (?:voted|said|agreed|"
           r"backed|opposed|supported|chose|were (?:for|against|in favou?r))\b"),
    Phrase(r"\b[Oo]f (?:those|the [a-z]+|all [a-z]+|[a-z]+ who were) (?:asked|polled|surveyed|questioned|interviewed)"
           r"[^.;:,]{0,40}, <p:percent> " + _DO + r"\b"),
    Phrase(r"\b(?:alcohol|water|salt|fat|sugar|moisture) (?:content|level|strength)(?: of{noun})? (?:of|is|was|at) "
           r"<p:percent>"),
    Phrase(r"\b(?:pass|success|survival|literacy|completion|graduation|response|conviction|cure|germination|mortality|"
           r"hatching|recovery|detection|failure|dropout|drop-out|retention|employment|vaccination|acceptance|error)"
           r" rate(?: (?:of|in|among|for|at|on)(?: [a-z’'-]+){1,5}?)? (?:of|is|was|at|reached|hit|stands at|stood at) "
           r"<p:percent>"),
    Phrase(r"\bliteracy (?:stands at|stood at|is|was|reached) <p:percent>"),
    Phrase(r"\bhumidity(?: (?:of|in|at|inside)(?: [a-z’'-]+){1,5}?)?{noun} (?:of|is|was|at|to|reached|hit) "
           r"<p:percent>"),
    Phrase(r"\b(?:probability|likelihood)(?: (?:of|that|for)(?: (?:[a-z]+|<date>)){1,6}?)? (?:of|is|was|at|as) "
           r"<p:percent>"),
    Phrase(r"\b(?:probability|likelihood|chances?|risk) (?:of|that)(?: (?:[a-z]+|<date>)){1,9}? "
           r"(?:is|was|were|stands|stood|put|estimated|given|at)"
           r"(?: (?:put|estimated|set|about))?(?: at| as)? <p:percent>"),
    Phrase(r"<p:percent> (?:probability|likelihood|chance of)\b"),
    Phrase(r"<p:percent> [a-z]+ by (?:weight|volume|mass)\b"),
)  # fmt: skip
_OF_ANOTHER = pattern(
    r" of (?!alcohol|water|fat|salt|sugar|(?:the |all |its |those )?(?:registered |eligible |adult )*"
    r"(?:electors|electorate|voters|members|residents)\b)"
)
_PROBABILITY = Phrase(
    r"\bprobability(?: of [a-z]+)? (?:of|is|was|at) <n:number>(?=[.,;)]| (?:to|for|that|and|or|in the|of)\b)"
)
_HYPERBOLE = pattern(r"(?i)an? (?:thousand|million|billion|trillion|zillion)\b")
_GROWING = pattern(
    r"\b(?:than|more|increase\w*|grew|growth|rise|rose|target|capacity|quota|baseline|overbooked|oversubscribed)\b",
    re.IGNORECASE,
)


@rule(
    "N03",
    "percentage-bound",
    words="% percent cent pct probability",
    severity="error",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The contract was accepted by «164%» of the nurses.",
        "He won «146%» of the vote in the north.",
        "It has a «134%» share of the market for lamps.",
        "About «164 per cent» of households on the island have a boat.",
        "The survey found that «143 percent» of teenagers own a bike.",
        "The alloy is «115%» zinc by weight.",
        "Some «109 percent» of the council members voted for the merger.",
        "The jab was given to «105 percent» of children under five.",
        "The team won «120%» of its matches.",
        "Forests cover «173%» of the island.",
        "In the ballot «113%» voted yes.",
        "Around «115%» of the town's voters backed it.",
        "The bar sells a cocktail of «130%» abv.",
        "In the ballot «120%» of the members voted against.",
        "Turnout was «104 percent» in the second round.",
        "The model gives a probability of «150%» for rain.",
        "More than «110 per cent» of voters said yes.",
        "The exam had a pass rate of «104 percent».",
        "The chance of success was put at «150 percent».",
        "The rum has an alcohol content of «140 percent».",
    ],
    good=[
        "That summer the humidity was a million percent.",
        "Prices rose 250% in a year.",
        "He won 146% of the votes that he had four years ago.",
        "The plan costs 140% of what homes in the valley have.",
        "Pay was raised to 130% of what workers in the north get.",
        "The loan covers 120% of the cost of the land.",
        "The offer was 134% of the share price.",
        "They reached 130% of the target.",
        "Prisons run at 104% of their official capacity.",
        "Public debt is 140 percent of output.",
        "Turnout was 64 percent, 130 percent of that in 2010.",
        "There are 120% more members than voted in May.",
        "Rum of 75.5% abv is sold here.",
        "The loan covers 110% of the value of the house.",
        "100% of the members voted for it.",
        "The risk of fire was put at 150 percent of the usual one.",
    ],
)
def percentage_bound(context: Context) -> Iterator[Problem]:
    """A share, turnout, strength or probability is above 100 percent or below zero.

    A part cannot be more than its whole: "120% of the members voted" holds a typing error or another base.

    It stays silent on everything that may pass 100: growth, ratios, debt, targets, capacity; only nouns that name a
    part of a whole are read, or people who did something.
    """
    for sentence in context.sentences:
        for match in sentence.find(*_SHARES):
            share = match["p"]
            if _impossible(share) and not _of_another(match):
                yield Problem(
                    share.start,
                    share.end,
                    f"“{share.text}” cannot be a share of a whole: that lies between 0 and 100 percent.",
                )
        for match in sentence.find(_PROBABILITY):
            number = match["n"]
            if _is_too_probable(number):
                yield Problem(
                    number.start, number.end, f"“{number.text}” is no probability: that lies between 0 and 1."
                )


def _is_too_probable(number: Mention) -> bool:
    """Whether a number with decimals is given for a probability that is more than certain."""
    quantity = number.quantity
    return quantity is not None and quantity.quantum < 1 and (quantity.low or 0) > 1 and "." in number.text


def _of_another(match: Match) -> bool:
    """Whether the percent is of another figure, or of a growth: "150 percent of the usual risk"."""
    ends_there = match.found.end("p") == match.found.end()
    return bool(_GROWING.search(match.inside) or (ends_there and _OF_ANOTHER.match(match.after)))


def _impossible(share: Mention) -> bool:
    quantity = share.quantity
    if quantity is None or quantity.unit == "pp" or quantity.bound in {"max", "less_than"}:
        return False
    if _HYPERBOLE.match(share.text):
        return False  # "the humidity was a million percent"
    above = quantity.low is not None and quantity.low > 100
    return above or (quantity.high is not None and quantity.high < 0)
