"""The wordings that tell when something began, when it ended and how long it was."""

from __future__ import annotations

from factlint.patterns import pattern
from factlint.rules.lifetimes.beside import TAKES_TIME
from factlint.rules.reading.phrases import SIGN, Phrase

_WORDS = r"(?: (?!(?:not|until|after|before|from|every|each)\b)[^\W\d_][\w’'-]*){0,%d}?"
_AT = r" (?:on|in|at) (?:the )?(?:early |late )?"
_BEGAN = (
    r"(?:began|begins|begun|beginning|started|starts|starting|opened|opens|broke out|kicked off|came into force|"
    r"was opened|was launched|was closed|(?:was|were) (?:begun|started)|got under way|set out|set off|sets off|"
    r"set sail|sets sail|leaves|departs|departed|took office|took over|commenc(?:ed|es|ing)|takes effect|took effect|"
    r"went live)"
)
_ENDED = (
    r"(?:ended|ends|ending|finished|finishes|closed|closes|stopped|came to an end|expired|expires|expiring|was over|"
    r"concluded|concludes|(?:was |were )?completed|reopened|shut|shuts|arrived|arrives|returned|stepped down|"
    r"left office|was lifted|fell|docks|docked|reaches|gets to|reached|got to|pulls? in(?:to)?|"
    r"(?:was|were) (?:resolved|restored|signed|finished)|"
    r"surrendered|capitulated|marched out|gave up|made peace|gets in|got in)"
)
_BEGIN = rf"\b{_BEGAN}{_WORDS % 4}{_AT}<begin:when>"
_END = rf"\b{_ENDED}(?:{_WORDS % 3}| with{_WORDS % 8}){_AT}<end:when>"
_BOTH = rf"{_BEGIN},?(?: with{_WORDS % 4})?,?(?: and| but)? (?:it |they |which )?{_END}"
_DATED = (
    r"\b(?:commenc|start|beginn)ing(?: on)? (?:the )?<begin:when>,? and (?:end|expir|clos|finish|terminat)ing"
    r"(?: on)? (?:the )?<end:when>"
)
"""Both ends as contracts give them."""
_FROM = r"\bfrom (?:(?:his|her|its|their|the) [^\W\d_]+(?: [^\W\d_]+){0,3}? (?:in|on) )?(?:the )?<begin:when>"
_UNTIL = (
    r",? (?:until|till|to|up to) (?:(?:(?:his|her|its|their|the|an?) )?[^\W\d_]+(?: [^\W\d_]+){0,4}? "
    r"(?:in|on|of) )?(?:the )?<end:when>"
)
_LASTED = (
    r"(?:lasted|lasting|lasts|will|is to|took|running for|ran for|runs for|a total of|after|for|which is|that is|or)"
)
_TERM = r"(?:lease|contract|term|deal|mandate|licen[cs]e|ban|sentence|agreement|loan|warranty)"
_EXACTLY = "(?:just |exactly |a full |all of )?"
_NO_OTHER = r"(?! (?:ago|later|before|after|earlier|between|of|in)\b)"
AND_AGAIN = pattern(r",? (?:and|then|plus)(?: (?:then|again|later|also))? (?:again|for|from|between)\b")
"""After a stretch of time to which another is added: "from 6 May until 1 July and again in October"."""
_OWN_WORDS = rf"[^.;:(){SIGN[1:-1]}]{{1,60}}?"
"""Words without a figure."""
_OF_IT = r"<length:duration>(?! (?:in advance|ahead|behind|late|early)\b)"
"""A length that may be that of what is told after it; "an hour ahead" is not."""
SPANS = (
    # for 24 years, from 1998 until her retirement in 2012
    Phrase(rf"\bfor {_EXACTLY}<length:duration>(?: (?:as|in|at) [^,;.:()]{{2,40}})?,? {_FROM}{_UNTIL}"),
    # starts at 9:30 and ends at 12:45, with no break; those three and a quarter hours
    Phrase(rf"{_BOTH}[^.:()]{{0,60}}?[,;] (?:and )?(?:(?:for|in|over) )?(?:all of )?(?:those|these|all) "
           rf"<length:duration>{_NO_OTHER}"),
    Phrase(rf"{_OF_IT}{_WORDS % 7},? (?:which |that )?{_BOTH}"),
    Phrase(rf"{_OF_IT}{_WORDS % 7},? {_DATED}"),
    Phrase(rf"{_BOTH},? (?:and |it |which )*{_LASTED} (?:just |exactly |a full )?<length:duration>"),
    # walked out on 11 March and went back on 2 May, after a strike of five weeks
    Phrase(rf"{_AT}<begin:when>{_WORDS % 3},? and (?:was |were )?"
           rf"(?:{_ENDED}|went back|came back|resumed|freed|released)"
           rf"{_WORDS % 5}{_AT}<end:when>,? (?:after (?:an?|the|their|his|her|its) (?!career|life|marriage|reign)"
           r"[a-z]+(?: [a-z]+){0,2} of|having (?:spent|served|lasted)) (?:just |exactly |only )?<length:duration>"),
    # leaves at 08:25 and reaches the coast at 14:57, a journey of eight hours
    Phrase(rf"{_AT}<begin:when>{_OWN_WORDS}{_AT}<end:when>{_WORDS % 3}(?:,| –| —|:) (?:an?|the) (?:[a-z]+ ){{0,2}}?"
           rf"{TAKES_TIME} of <length:duration>"),
    # begins at 8am and ends at 1pm: nine hours under the lights; or "two hours in all"
    Phrase(rf"{_BOTH}(?:: | – | — |, | \()(?:in all |altogether )?<length:duration>"
           r"(?=\)|[.;]| (?:in all|in total|under|at)\b)"),
    # starts on 1 June and ends on 14 June, so visitors have four weeks
    Phrase(rf"{_BOTH}(?:,| –| —) (?P<so>so|thus|hence|which (?:gives|means|leaves)|giving|leaving|meaning)"
           rf"(?: (?!(?:or|and|shifts?|each|every|of|until|after|before|within)\b)[^\W\d_][\w’'-]*){{0,9}}? "
           rf"<length:duration>"),
    # began in May 1910 and lasted ten months; the garrison surrendered in June 1912
    Phrase(rf"{_BEGIN},? and (?:lasted|took|went on for|ran for|held out for|dragged on for) <length:duration>"
           rf"[,;:]{_OWN_WORDS}\b{_ENDED}{_WORDS % 3}{_AT}<end:when>"),
    # the five-day course starts on Monday 4 May and the last class is on 13 May
    Phrase(rf"<length:duration>{_WORDS % 4} (?:starts|started|begins|began|opens|opened){_AT}<begin:when>"
           rf"(?:{_OWN_WORDS})? and (?:{_ENDED}|the (?:last|final|closing) [a-z]+{_WORDS % 4}){_AT}<end:when>"),
)  # fmt: skip
"""The ways to tell a begin, an end and the length between them."""
SINCE = Phrase(rf"\b(?:since|from) <begin:when>,{_WORDS % 9}{_AT}<end:when>")
STAYED = Phrase(
    rf"{_AT}<begin:when>,? (?:and|where) (?:[a-z]+ ){{0,2}}?(?:[a-z]+ed|kept|held|ran|led) [^.;:()]{{0,40}}?"
    rf"\b(?:until|till)\b[^.;:()]{{0,50}}?(?: (?:in|on))? <end:when>(?=[,.;])"
)
_IN_THOSE = r"(?:(?:In|Over|During|For|Through|Throughout|Of|After) )"
DEFINITE = pattern(rf"(?:{_IN_THOSE}(?:that|those|these|all)|An?|The|That|This|Those|These|All|It|Its|His|Her|Their)\b")
"""Words that point back; "three hours passed" may be others."""
FROM_BOTH = Phrase(_BOTH)
TWO_ENDS = Phrase(rf"{_BEGIN}{_OWN_WORDS}{_AT}<end:when>")
"""Two moments of which only the next sentence tells that they are the ends of one length: "Those twelve weeks"."""
AFTER = (
    Phrase(
        rf"^{_IN_THOSE}?(?:(?:Those|These|All|That (?:is|was|makes)|It (?:lasts|lasted|takes|took)) )?"
        rf"{_EXACTLY}<length:duration>{_NO_OTHER}"
    ),
)
"""The length of what the sentence before gives both ends of: "begins at 7.30pm and ends at 9pm. The three hours"."""
GIVEN = Phrase(rf"<length:duration> (?:\w+ )?{_TERM}{_WORDS % 6}{_AT}<begin:when>")
RUNS_OUT = Phrase(
    rf"\b(?:it|that|which|the {_TERM}) (?:will )?(?:runs? out|expires?|ends?|is up|lapses?|comes? to an end),?"
    rf"{_AT}<end:when>"
)
"""The end of "a five-year lease", which it has by its terms; what "ended" may have been cut short."""
