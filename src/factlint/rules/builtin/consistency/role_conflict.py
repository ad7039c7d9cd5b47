"""D04: one person with two roles that do not go together."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.kin import KIN
from factlint.rules.relations.roles import Role, roles

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXCLUSIVE = (
    ("president", "prime minister", "king", "queen", "chancellor"),
    ("judge", "prosecutor", "defence lawyer", "defense lawyer"),
    ("judge", "prosecutor", "defence counsel", "defense counsel"),
    ("judge", "prosecutor", "defence attorney", "defense attorney"),
    ("senator", "governor", "congressman"),
    ("senator", "governor", "representative"),
    ("ambassador", "president", "prime minister", "governor", "mayor", "senator"),
    ("ambassador", "consul"),
    ("mayor", "governor"),
    ("bishop", "archbishop", "cardinal", "pope"),
    ("sergeant", "lieutenant", "captain", "major", "colonel", "general"),
    ("constable", "sergeant", "inspector", "superintendent"),
    ("coach", "referee", "umpire"),
    ("treasurer", "auditor"),
    ("chief executive", "chief financial officer", "finance director"),
    ("goalkeeper", "striker"),
)
"""Titles of which one person bears one at a time."""

_OFFICES = frozenset(("minister", "secretary"))
_OF_NO_OFFICE = frozenset(
    "prime deputy junior cabinet senior first general press private permanent state party government chief".split()
)
"""Words before a minister or a secretary that tell no portfolio."""
_RELATIVE = frozenset("predecessor successor opponent rival challenger colleague partner critic supporter".split())
"""What one is to somebody else, in whatever office."""
_OF_PARLIAMENT = frozenset({"senator", "representative", "congressman"})
"""Titles that a minister may bear as well, where ministers sit in parliament."""
_ADJECTIVES = frozenset({"major", "general", "representative"})
"""Titles that are adjectives and nouns too, and are read with a capital alone."""
_TITLES = sorted({title for group in _EXCLUSIVE for title in group}, key=len, reverse=True)
_ANY = "|".join(
    title.title() if title in _ADJECTIVES else f"{title.title()}|{title.capitalize()}|{title}" for title in _TITLES
)
_WORDS = r"(?P<before>(?:[\w-]{1,40}+\s++){0,2})(?<!-)"
_NAME = r"(?P<given>(?:(?:[A-Z]\.|[A-Z][\w’'-]{1,40}+)\s++){0,2})(?P<surname>[A-Z][\w’'-]{1,40})"
_ANY_TITLE = pattern(f"{_ANY}|Minister|Secretary")
_TITLED = pattern(rf"\b{_WORDS}(?P<title>{_ANY})\s+{_NAME}\b")
_APPOSED = pattern(rf"\b(?P<before>(?:[Tt]he|[Ii]ts|\w[\w-]{{1,30}}+[’']s)\s+)(?P<title>{_ANY}),\s+{_NAME},")
_BEHIND = pattern(
    rf"\b{_NAME}(?P<before>,\s+the\s+)(?P<title>{_ANY})\b(?=[.;]|,\s(?![A-Z])|\s+(?:in|for|at)\s+(?:the|this)\b)"
)
"""A title right behind a name: "Abbe, the prosecutor in the case, said"; not "Abbe, the prosecutor, Lund, ..."."""
_PORTFOLIO = pattern(
    rf"\b{_WORDS}(?P<title>(?!Prime|First|Deputy|Vice|General|Former)[A-Z][a-z]+\s+(?:Minister|Secretary))\s+{_NAME}\b"
)
"""A minister with the office: "Finance Minister Ada Poe"."""
_RANKS = frozenset("sergeant lieutenant captain major colonel general admiral commander marshal professor".split())
_LEADING = frozenset("head leader chief boss figurehead".split())
"""Words for whoever leads, under whatever title."""
_SAME = tuple(map(frozenset, ("attorney lawyer solicitor barrister".split(), "captain skipper".split())))
"""Roles that are one in other words."""
_REACH = 1500
"""So many characters on, a bearer of the surname may be another one."""
_NOT_NOW = pattern(
    r"\b(?:then|former|ex|late|acting|deputy|vice|assistant|associate|future|elect|incoming|outgoing|interim|"
    r"one-time|onetime|attorney|brigadier|lieutenant|sergeant|secretary|of|as)\b|-\Z|-\s*\Z",
    re.IGNORECASE,
)
_KIN = pattern(
    r",\s+(?:her|his|the \w+[’']s)\s+(?:\w+\s+)?(?:brother|sister|father|mother|son|daughter|wife|husband|cousin|uncle|"
    r"aunt|nephew|niece|twin)\b"
)
"""After a surname that two persons of one family bear."""
_AROUND = 300
_CHANGES = pattern(
    r"\b(?:became|elected|appointed|succeeded|promoted|sworn in|resigned|took over|(?<!was )(?<!were )later|"
    r"later (?:made|promoted|appointed|named|elected|an?|the|" + "|".join(_TITLES) + r")|inaugurated|before becoming|"
    r"served as|when he was|when she was|once|prior to|previously|until then|at that time)\b"
)


@rule(
    "D04",
    "role-conflict",
    profile="strict",
    quoted="silent",
    measured=on_all_prose(right=0, read=2),
    bad=[
        "President Anna Vukova opened the session. The house listened to «Prime Minister Vukova» for an hour.",
        "Judge Mia Abbe heard the case. In her summing-up «Prosecutor Abbe» was brief.",
        "Finance Minister Lena Moss opened the debate. «Defence Minister Moss» closed it.",
        "Ambassador Ivo Lund came on Monday. That night «Foreign Minister Lund» left.",
        "Defence lawyer Mia Abbe spoke for an hour. In reply «prosecutor Abbe» asked for ten years.",
        "Judge Mia Abbe asked for silence. «The prosecutor, Abbe», objected.",
        "The chair, Ann Lowe, and the treasurer, Jim Fry, agreed. «Mr Fry, the chair», left.",
        "The trade minister, Ada Poe, spoke at noon. «Poe, the health minister», said taxes would not rise.",
        "Goalkeeper Ivo Lund was cheered. «Lund, the striker», left in July.",
        "Captain Ada Poe led the column. For this «Sergeant Poe» was later given a medal.",
        "Judge Mia Abbe rose at noon. Outside, «Abbe, the prosecutor» in the trial, was silent.",
    ],
    good=[
        "Border Gateway Protocol\n\nA way.\n\nHypertext Transfer Protocol\n\nA protocol. The border gateway Protocol.",
        "the buffer pointer\n\nDescription\n\nCreates a domain. the device pointer\n\nDescription\n\nCreates a ring.",
        "# Server Side Cursors\n\nThose using server Side Cursors wait.\n\n# Driver Side Cursors\n\nThe driver waits.",
        "Ada Poe, ed. Ponds. Leith: Roe, 1986. Bo Lind, ed. Lakes. Truro: Marsh, 2012. Cy Doe. Fens. Truro: Roe, 2003.",
        "He was met by First Sergeant Robert Early. Chandler was surprised. Captain Chandler said so later.",
        "President Anna Vukova opened the session. The house listened to President Vukova for an hour.",
        "Former Prime Minister Vukova is ill. President Vukova is her cousin's wife.",
        "The prime minister, Ada Poe, spoke at noon. Poe, the finance minister, said taxes would not rise.",
        "The trade minister, Ada Poe, spoke at noon. Poe, the minister, said taxes would not rise.",
        "Captain Ada Poe led the column. Sergeant Poe, later a captain, had a medal.",
        "In 2014, when Ivo Lund was president, the club grew. It lost members under his predecessor, Ivo Lund.",
        "President Anna Vukova met Prime Minister Boris Vukova.",
        "Prime Minister Vukova was elected in May. President Vukova takes office now.",
        "Major Poe led the way. Attorney General Poe followed.",
        "General Jessop rode ahead. Major General Jessop came back alone.",
        "Health Secretary Lena Moss opened the debate. Health Minister Moss closed it.",
        "Defence Minister Lena Moss opened the debate. Senator Moss closed it, too.",
        "Mayor Ada Poe opened the pool. Poe, who is chairwoman of the party too, left.",
        "Foreign Minister Ivo Lund knows the town. As Ambassador Lund, from 2009 to 2013, he served as its guest.",
        "Captain Poe led the way. Sergeant Poe followed.",
        "Captain Ann Poe, a lieutenant when the ship sank, spoke. Lieutenant Poe had had the watch.",
        "Judge Mia Abbe rose at noon. After Abbe, the prosecutor, Cy Lund, spoke.",
        "Defence lawyer Mia Abbe spoke for an hour. In reply prosecutor Lund asked for ten years.",
        "Defence lawyer Mia Abbe spoke for an hour. The former prosecutor Abbe knows the court.",
        "Vice President Roe spoke. The President Roe Foundation paid.",
        "Parliamentary chairman Ada Poe spoke. Chairman Cy Roe left. In May chairman Ada Poe sat.",
        "It tells of crooner Ivo Lund. Singer Cy Roe plays in it, and singer Eva Doe. She admires singer Ivo Lund.",
    ],
)
def role_conflict(context: Context) -> Iterator[Problem]:
    """One person bears two titles in a draft that nobody bears together, such as president and prime minister.

    The title was mixed up, or the name: both have been corrected often.

    Any role counts that the draft gives to somebody else too: "the finance director, Ms Poe", who is the medical
    director, where Roe is the director of finance; and a deputy who is called by the title of the superior. Of other
    titles only those right before or behind a name are read, of which the first stands with the first name; ministers
    and secretaries with their office. Silent with "former", "then", "acting", "vice" and their like, where two first
    names stand before the surname, where the draft tells of an election, an appointment or a promotion, or that one of
    the titles was borne at another time ("Captain Poe, who was a lieutenant in 2006"), and inside quotation marks.
    """
    titled = [found for span in _titled_paragraphs(context.text) for found in _titles_in(context.text, *span)]
    borne: dict[str, list[tuple[str, str, int, int]]] = defaultdict(list)
    for found in sorted(titled, key=lambda match: match.start()):
        start, end = min(found.start("title"), found.start("surname")), found.end()
        compound = found["given"].strip().lower() in _TITLES
        if compound or _NOT_NOW.search(found["before"]) or _KIN.match(context.text, end):
            continue
        if not context.quoted(start, end):
            borne[found["surname"]].append((found["title"].lower(), found["given"].strip(), start, end))
    mixed_up = list(_mixed_up(context))
    yield from mixed_up
    for surname, bearers in borne.items():
        if len({given for _, given, _, _ in bearers if given}) > 1:
            continue
        if len(bearers) < 2 or _changes_office(context.text, surname):
            continue
        first = bearers[0]
        for title, _, start, end in bearers[1:]:
            if not (first[1] and start - first[3] <= _REACH and _exclude_one_another(first[0], title)):
                continue
            told = any(one.start < end and start < one.end for one in mixed_up)
            if not told and not _bore_it_once(context.text, surname, (first[0], title)):
                yield Problem(
                    start,
                    end,
                    f"{surname} is {first[0]} earlier in the draft, and {title} here.",
                    related=(Related(first[2], first[3], f"{first[0]} here"),),
                )
                break


def _mixed_up(context: Context) -> Iterator[Problem]:
    """Judge "the finance director, Ms Poe" where Poe is the medical director, and Roe the director of finance."""
    told = context.once(_roles)
    first: dict[str, Role] = {}
    for role in (one for one in told if one.role.split()[-1] not in _RELATIVE):
        own = first.setdefault(role.surname, role)
        named_for = _is_named_for(own.role, role.role) and not (role.is_deputy_of(own) or own.is_deputy_of(role))
        if named_for or role.start < own.end or not own.is_same_person(role) or len(own.first_names) != 1:
            continue
        bearers = [one for one in told if one.role == role.role and one.surname != role.surname]
        bearers = [one for one in bearers if (one.given or one.definite) and not _is_kin(context, one)]
        swapped = (
            bool(bearers) and not _goes_with_any(own, role) and (role.definite or any(one.definite for one in bearers))
        )
        two = role.definite and (own.definite or own.given) and _are_two_offices(own.role, role.role)
        if not (swapped or two or role.is_deputy_of(own) or own.is_deputy_of(role)):
            continue
        if not _changes_office(context.text, role.surname):
            yield Problem(
                role.start,
                role.end,
                f"{role.surname} is {own.role} earlier in the draft, and {role.role} here.",
                related=(Related(own.start, own.end, f"{own.role} here"),),
            )


def _is_named_for(one: str, other: str) -> bool:
    """Whether one of two roles is the other in more or other words: "economist", "dissident economist"; "head"."""
    nouns = {role.split()[-1] for role in (one, other)}
    return (
        one.endswith(other)
        or other.endswith(one)
        or not nouns.isdisjoint(_LEADING)
        or any(nouns <= same for same in _SAME)
    )


def _goes_with_any(one: Role, other: Role) -> bool:
    """Whether one of two roles is a rank, which its bearer keeps in any office."""
    return (one.role in _RANKS) != (other.role in _RANKS)


def _is_kin(context: Context, role: Role) -> bool:
    """Whether a name is a first name alone, of somebody who has the surname of another: "her sister Nia"."""
    return re.search(rf"{KIN},?\s+\Z", context.text[max(role.start - 30, 0) : role.start]) is not None


def _roles(context: Context) -> tuple[Role, ...]:
    return tuple(roles(context))


def _exclude_one_another(one: str, other: str) -> bool:
    """Whether nobody bears both titles: two of a group, or a minister's and another, unless both are of one office."""
    if one == other:
        return False
    if any(title.split()[-1] in {"minister", "secretary"} for title in (one, other)):
        if not _OF_PARLIAMENT.isdisjoint((one, other)):
            return False
        return one.partition(" ")[0] != other.partition(" ")[0]
    return any(one in group and other in group for group in _EXCLUSIVE)


def _are_two_offices(one: str, other: str) -> bool:
    """Whether two roles are the ministries of two portfolios, or of a group of which one bears one at a time."""
    (*before, head), (*after, last) = one.split(), other.split()
    if head == last and head in _OFFICES:
        portfolios = {*before}, {*after}
        return all(portfolios) and portfolios[0].isdisjoint(portfolios[1]) and _OF_NO_OFFICE.isdisjoint(before + after)
    return any(one in group and other in group for group in _EXCLUSIVE)


def _changes_office(text: str, surname: str) -> bool:
    """Whether the draft tells of an election, an appointment or the like within some words of the surname."""
    return any(_CHANGES.search(words) for words in _words_around(text, surname))


def _bore_it_once(text: str, surname: str, titles: tuple[str, str]) -> bool:
    """Whether the draft says itself that one of two titles was borne at a time: "Captain Poe, who was a lieutenant"."""
    once = re.compile(
        rf"\b(?:an?|was|were|been|as|still|then)\s+(?:(?:an?|the|still|only)\s+)?(?:\w+\s+)?"
        rf"(?i:{'|'.join(titles)})\b(?!\s+[A-Z])"
    )
    return any(once.search(words) for words in _words_around(text, surname))


def _words_around(text: str, surname: str) -> Iterator[str]:
    for found in re.finditer(rf"\b{re.escape(surname)}\b", text):
        yield text[max(found.start() - _AROUND, 0) : found.end() + _AROUND]


def _titled_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs in which any title stands: only these are read word by word."""
    end = 0
    for found in _ANY_TITLE.finditer(text):
        if found.start() >= end:
            start = text.rfind("\n\n", 0, found.start()) + 1
            end = text.find("\n\n", found.end())
            end = len(text) if end < 0 else end
            yield start, end


def _titles_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The titles right before and behind names in a stretch of the text."""
    for form in (_TITLED, _APPOSED, _BEHIND):
        yield from form.finditer(text, start, end)
    if any(text.find(office, start, end) >= 0 for office in ("Minister", "Secretary")):
        yield from _PORTFOLIO.finditer(text, start, end)
