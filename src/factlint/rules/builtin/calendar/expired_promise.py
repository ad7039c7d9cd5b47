"""C11: a future that is already past."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import timedelta
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.reading.dates import spoken, states_year, swapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_OTHER_TIME = (
    r"\b(?i:acts?|laws?|bills?|treat(?:y|ies)|convention|resolution|agreements?|under|than|after|as(?!\s+(?:[a-z’'-]+\s+){1,5}(?:in|on|by)\s)|since|which|that|who|"
    r"against|where|when|(?:he|she|they|it|we|you)(?=\s+(?!until\b|by\b|in\b|on\b|from\b)[a-z]+)|sent|\w+ed|(?!during\b)[a-z]{3,}ing|made|held|set|written|found|sold|bought|drawn|paid|won|lost|taken|given|known|seen|begun|built|was|were|had)\b(?!\s+to\b)"
)
"""Words after which a date no longer belongs to what "will" happen: "will change the act of 1842"."""
_MODAL = (
    r"(?:\b(?:will|shall|won[’']t)|[a-z][’']ll|\b(?:is|are)(?:\s+(?:now|still|also|currently|not|\w+ly))?\s+(?:to|"
    r"due(?! in part| largely| partly| mainly)|scheduled|planned|(?:set|going|expected|likely|projected|forecast|"
    r"predicted|anticipated|slated|tipped|poised|intended|hoped|hoping|planning|aiming|intending|preparing|about) to)|"
    r"(?<![’']s )(?<!the )(?<!\ba )(?<!to )(?<!not )(?<!could )(?<!would )\b"
    r"(?:plans?|intends?|hopes?|aims?|expects?|means?|promises|pledges|vows) to|"
    r"\b(?:has|have) (?:now |also )?(?:promised|pledged|vowed|undertaken|committed itself|committed themselves) to|"
    r"\b(?:is|are) on (?:track|course|schedule) to|\b(?:expects?|wants?) (?:the|its|his|her|their) (?:[a-z-]+ ){1,3}to|"
    r"\bshould (?=(?:be (?:ready|open|complete|finished|done|available|in place)|open|reopen|finish|arrive|start|"
    r"begin|launch)\b))\b(?! have\b(?! to\b))"
)
_THAN_IN = pattern(
    r"\b(?:compared (?:to|with)|against|versus|than|(?:up|down)(?: [\w.,]+){0,2} from|levels? of|"
    r"from (?:the )?(?=[^.;]*\b(?:in|on)\s))[^.;:]{0,40}\Z"
)
"""Before the date of a level that another one is held against: "will rise to 95 billion from 86 billion in 1986"."""
_CLAUSE = r", (?:and|but) (?:the|an?|its?|he|she|they|this|that|his|her|their|our|your)\b"
_QUOTED = pattern(r"“[^”]*”|\"[^\"]*\"")
_FUTURE = pattern(
    rf"{_MODAL}(?:\s+(?:not|only|also|then|soon|to))*(?:\s+be)?(?:\s+\w+)?\b"
    rf"(?:(?!{_OTHER_TIME}|{_CLAUSE})[^.;:(]){{0,60}}?\b(?:in|on|by|from|until|till|in\s+time\s+for)\s+(?:the\s+|early\s+|late\s+|mid-)*\Z"
)
_AHEAD = pattern(r"(?:From|In|On|By|Until|After)\s+(?:the\s+)?\Z")
_AND_THEN = pattern(rf",?\s+(?:(?!{_OTHER_TIME})[^.;:,]){{1,50}}?{_MODAL}")
"""A date at the head of a sentence and the future after it: "From July 2025 all new cars will have to"."""
_STILL = pattern(
    r"\b(?:is|are|remains?|stays?)\s+(?:still\s+)?(?:open|valid|available|in force|in effect|free|suspended|closed|"
    r"supported|accepted)\b[^.;:]{0,40}\b(?:until|till|through)\s+(?:the\s+)?\Z|"
    r"\b(?:runs|lasts|continues|applies|extends)\s+(?:until|till)\s+(?:the\s+)?\Z|"
    r"\b(?:expires|closes|(?:takes|comes into|enters into|goes into) (?:effect|force)|goes on sale|"
    r"(?:is|are) (?:scheduled|planned|due|set|slated) for|(?:is|are) expected (?:in|on|by))"
    r"\s+(?:(?:in|on)\s+)?(?:the\s+)?\Z|"
    r"\b(?:deadline|closing date|expiry date)\b[^.;:]{0,40}\bis\s+(?:on\s+)?\Z"
)
_DUE = (
    r"(?:expected|due|scheduled|planned|slated|set(?!\s+(?:up|out|down|off)\b)|to\s+be)(?:\s+(?:to\s+)?[a-z]+)?\s+(?:in|on|for|by|at)\s+"
    r"(?:the\s+)?\Z"
)
_TO_COME = pattern(
    rf"\b(?:[Pp]ending|[Aa]waiting|(?i:ahead\s+of))\s+(?:an?|the|its|his|her|their)\s+(?:[a-z-]+\s+){{1,4}}{_DUE}|"
    rf",\s+{_DUE}|\b(?:upcoming|forthcoming)\s+(?:[a-z-]+\s+){{1,3}}(?:in|on|of)\s+(?:the\s+)?\Z|"
    r"\b(?:is|are)\s+(?:now\s+)?(?:targeting|aiming\s+for|eyeing|planning)\s+(?:an?|the|its|their)\s+(?:[a-z-]+\s+){1,3}"
    r"(?:in|on|for|by)\s+(?:the\s+)?\Z|"
    r"\b(?i:support|service|registration|sale|offer|exhibition|contract|licence|warranty|voting|booking)\s+ends\s+"
    r"(?:on|in)\s+\Z"
)
"""Before a date to come that no future form tells: "pending a ruling expected in", "Support ends on"."""
_PRESENT = pattern(r"\b(?:is|are|will|remains?|has|have|may|continues?|ends|stays?|please)\b")
_PAST = pattern(r"\b(?:was|were|had|did|came|went|would|failed|missed|never)\b")
_NOUN = pattern(
    r" (?!(?:and|or|but|to|in|on|by|for|at|as|with|from|until|till|under|over|of|if|when|while|because|after|before|"
    r"through|unless|during|than|the|an?|season)\b)[a-z]"
)
_TOLD_THEN = pattern(
    r"\b(?:(?<!not )(?<!not yet )said|(?<!been )(?<!are )(?<!is )told|(?<!be )announced|"
    r"(?<!has )(?<!have )promised|failed|missed|predicted|wrote|advis\w+|warned|hoped|in those days|at the time|"
    r"archived|historic)\b",
    re.IGNORECASE,
)
_WOULD = pattern(r"\bwould\b", re.IGNORECASE)
"""Before the date, a plan of another time; behind it may stand what follows: ", which would double the traffic"."""
_IF = pattern(r"\bif\b", re.IGNORECASE)
"""Before the date; behind it the promise itself has a condition."""
_OPENS = pattern(
    r"\b(?:opens|reopens|starts|begins|launches|returns|arrives|closes|takes place|sails|airs|kicks off|comes out|"
    r"lands)\b(?:(?!\b(?:and|that|which|who)\b)[^.;:,]){0,40}?\s(?:on|in)\s+(?:the\s+)?\Z"
)
"""A present form that plans, where the words around call on the reader."""
_CALL = pattern(
    r"\b(?:coming soon|(?:book|register|sign up|apply|reserve|order) "
    r"(?:now|today|early|online|yours|your|a table|tickets|a place)|don[’']t miss|save the date|join us|tickets are|"
    r"see you|look out for|not long (?:now|to go))\b",
    re.IGNORECASE,
)
_MONTH = 31
_LINE_BEGINS = pattern(r"(?:\A|\n)\W*\Z")
_LINE_ENDS = pattern(r"\W*(?:\n|\Z)")
_BESIDE = 16
"""How many signs may stand beside a day that is alone on its line."""
_TOO_LONG_AGO = timedelta(days=365 * 12)
"""What lies further back is the historical present: "In 1914 Austria will declare war"."""


@rule(
    "C11",
    "expired-promise",
    profile="strict",
    needs="own date",
    quoted="silent",
    measured=on_all_prose(right=20, read=36),
    bad=[
        Example("A second quay is to be ready in «2023», which would double the traffic.", as_of="2025-06-01"),
        Example("The ban will take effect in «January 2024».", as_of="2025-06-01"),
        Example("From «July 2023» all ferries will have to carry the signal.", as_of="2025-06-01"),
        Example("The new line will be finished in «2023» and will run to the port.", as_of="2025-06-01"),
        Example("The scheme is open until «31 December 2023».", as_of="2025-06-01"),
        Example("The sale runs until «31 May 2025».", as_of="2025-06-01"),
        Example("The lease expires in «March 2024».", as_of="2025-06-01"),
        Example("Mr Roe will retire as head of the board on «30 June 2023».", as_of="2025-06-01"),
        Example("The trial is scheduled for «May 2024».", as_of="2025-06-01"),
        Example("The deadline for entries is «14 March 2024».", as_of="2025-06-01"),
        Example("We mean to keep it until «March 2023», and will say more then.", as_of="2025-06-01"),
        Example("The bridge should reopen in «March 2023» after repairs.", as_of="2025-06-01"),
        Example("The town has promised 400 new homes, and has pledged to build by «2023».", as_of="2025-06-01"),
        Example("Pending a ruling expected in «July 2023», the ferry remains tied up.", as_of="2025-06-01"),
        Example("The trains, to be delivered in «2023», will carry 400 people each.", as_of="2025-06-01"),
        Example("The stand will be ready in time for the «2022–23» season.", as_of="2025-06-01"),
        Example("The firm hopes to open a second mill in «2023».", as_of="2025-06-01"),
        Example("The club will close its bar from «5 March 2025», and all have been told.", as_of="2025-06-01"),
        Example("The roof will be mended on «5 March 2025» if it stays dry.", as_of="2025-06-01"),
        Example("Coming soon: our shop on Mill Lane opens on «5 March 2025».", as_of="2025-06-01"),
        Example("The show opens its doors in «April 2025». Book now!", as_of="2025-06-01"),
    ],
    good=[
        Example("He would see to it that the quay is ready in 2023.", as_of="2025-06-01"),
        Example("The show opens its doors in April 2026. Book now!", as_of="2025-06-01"),
        Example("The film opens in April 2025, with a flood that drowns the town.", as_of="2025-06-01"),
        Example("If the club had won, it will have closed its bar on 5 March 2025.", as_of="2025-06-01"),
        Example("The ban will take effect in January 2026.", as_of="2025-06-01"),
        Example("In 2019 ministers said the ban would take effect in 2024.", as_of="2025-06-01"),
        Example("These are the accounts as of 31 December 2019.", as_of="2025-06-01"),
        Example("The ban will take effect in January 2024.", as_of="2021-06-01"),
        Example("In July 1914 Austria will declare war on Serbia.", as_of="2025-06-01"),
        Example("Ministers said in 2019 that the ban will start in 2024.", as_of="2025-06-01"),
        Example("The deadline for appeals did not begin to run until 6 July 2024.", as_of="2025-06-01"),
        Example("By 2023 a cook could expect to earn as much as a clerk.", as_of="2025-06-01"),
        Example("The prize will be the same as in 2023.", as_of="2025-06-01"),
        Example("It will be fine for years, and the rules from 2023 are the ones to read.", as_of="2025-06-01"),
        Example("Nor will the work end under the order of 22 May 2024.", as_of="2025-06-01"),
        Example("Our costs will reach $780 million, compared with $260 million in 2023.", as_of="2025-06-01"),
        Example("The statements will be sent as the act signed on 3 March 2024 asks.", as_of="2025-06-01"),
        Example("The plan is to build on the course set by the 2020 act.", as_of="2025-06-01"),
        Example("He will meet those who survived the fire, from the July 2023 crew too.", as_of="2025-06-01"),
        Example("The vote will let them ask about letters she sent in May 2023.", as_of="2025-06-01"),
        Example("In 2023 the town held a vote that will shape the port.", as_of="2025-06-01"),
        Example("A ruling expected in July 2023 was put off.", as_of="2025-06-01"),
        Example("The trains, to be delivered in 2023, were late.", as_of="2025-06-01"),
        Example("They promised in 2021 to end the fees by 2023.", as_of="2025-06-01"),
        Example("The firm has promised to end the fees by 2023 but missed the date.", as_of="2025-06-01"),
        Example("I will be away until 06/08/2024.", as_of="2024-08-02"),
        Example("# 3 May 2025\n\nIt runs.\n\n# 3 May 2023\n\nThe port will close in July 2023.", as_of="2025-06-01"),
        "The ban will take effect in January 2024.",
    ],
)
def expired_promise(context: Context) -> Iterator[Problem]:
    """The draft speaks of a date as still to come that is past on the day it speaks from.

    Pages that are kept up to date collect such sentences: the ban has long taken effect, the scheme has closed.

    Checked are future forms before a date that names its year, and what is "open", "valid" or "in force" until one.
    Silent where nobody says which day the draft speaks from (its own date or `--as-of`), where somebody said so at
    another time, for dates more than twelve years back (the historical present), and inside quotation marks.
    """
    for mention in context.mentions:
        if _is_past(context, mention) and not context.quoted(mention.start, mention.end):
            start, end = context.document.sentence_at(mention.start)
            before = _QUOTED.sub(" ", context.text[max(start, mention.start - 140) : mention.start])
            told_then = _TOLD_THEN.search(context.text[max(start, mention.start - 400) : min(end, mention.end + 400)])
            ahead = _AHEAD.fullmatch(context.text[start : mention.start]) and _AND_THEN.match(
                context.text, mention.end, end
            )
            if _is_of_a_thing(context.text, mention) or _THAN_IN.search(before):
                continue
            led = context.text[max(start, mention.start - 400) : mention.start]
            told_then = told_then or _IF.search(led) or _WOULD.search(led)
            called = _OPENS.search(before) and _calls(context, mention)
            to_come = _TO_COME.search(before) and _is_in_present(context.text[start:end])
            promised = not told_then and (ahead or to_come or called or _FUTURE.search(before) or _STILL.search(before))
            if promised and not _is_of_older_entry(context, mention):
                yield Problem(
                    mention.start,
                    mention.end,
                    f"In a draft of {spoken(context.as_of)}, {mention.text} is past; it is told as still to come.",
                )


def _calls(context: Context, mention: Mention) -> bool:
    """Whether the paragraph of a date calls on the reader to come to what is told: "Coming soon", "Book a table"."""
    block = context.document.block_at(mention.start)
    return block is not None and _CALL.search(context.text, block.start, block.end) is not None


def _is_in_present(sentence: str) -> bool:
    return _PRESENT.search(sentence) is not None and not _PAST.search(sentence)


def _is_of_a_thing(text: str, mention: Mention) -> bool:
    """Whether a date only tells which of its kind something is: "the survivors of the July 2016 attack"."""
    before = text[max(mention.start - 5, 0) : mention.start].lower()
    of_a_year = before.endswith("from ") and mention.period is not None and mention.period.days > _MONTH
    return (of_a_year or before.endswith("the ")) and _NOUN.match(text, mention.end) is not None


def _is_of_older_entry(context: Context, mention: Mention) -> bool:
    """Whether a log tells of a day in an entry that is headed by one before it."""
    heads = context.once(_heads)
    at = bisect_left(heads, mention.start, key=lambda other: other.end)
    last = heads[at - 1].period if at else None
    return last is not None and mention.period is not None and last.start <= mention.period.start


def _heads(context: Context) -> list[Mention]:
    """The days that head the entries of a log, in order."""
    return [mention for mention in context.mentions if _heads_entry(context, mention)]


def _heads_entry(context: Context, mention: Mention) -> bool:
    """Whether a day stands alone on its line, or in a heading."""
    if mention.kind != "date" or mention.period is None or not states_year(mention):
        return False
    block = context.document.block_at(mention.start)
    alone = _LINE_BEGINS.search(context.text, max(mention.start - _BESIDE, 0), mention.start) and _LINE_ENDS.match(
        context.text, mention.end, mention.end + _BESIDE
    )
    return alone is not None or (block is not None and block.kind == "heading")


def _is_past(context: Context, mention: Mention) -> bool:
    return (
        mention.kind == "date"
        and mention.period is not None
        and states_year(mention)
        and context.as_of.start - _TOO_LONG_AGO < mention.period.end <= context.as_of.start
        and ((other := swapped(mention)) is None or other < context.as_of.start)
    )
