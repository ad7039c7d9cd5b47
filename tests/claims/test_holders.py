"""Holders of offices, seats and capitals."""

from __future__ import annotations

import pytest

from tests.claims.worlds import ALLIANCES, CITY, claims, verdict


@pytest.mark.parametrize(
    ("draft", "as_of", "expected"),
    [
        ("NATO Secretary General «Mark Rutte» spoke.", "2025-06-02", "supported"),
        ("NATO Secretary General «Jens Stoltenberg» spoke.", "2024-06-13", "supported"),
        ("NATO Secretary General «Jens Stoltenberg» spoke.", "2025-06-02", "refuted"),
        ("NATO Secretary-General «Jane Roe» spoke.", "2025-06-02", "refuted"),
        ("«Mark Rutte», the secretary general of NATO, spoke.", "2025-06-02", "supported"),
        ("«Jens Stoltenberg», NATO's secretary general, spoke.", "2025-06-02", "refuted"),
        ("NATO's secretary general, «Mark Rutte», spoke.", "2025-06-02", "supported"),
        ("«Jens Stoltenberg» is secretary general of NATO.", "2025-06-02", "refuted"),
        ("The secretary general of NATO is «Mark Rutte».", "2025-06-02", "supported"),
        ("«Jens Stoltenberg» has become secretary general of NATO.", "2025-06-02", "refuted"),
        ("«Mark Rutte» was sworn in as secretary general of NATO.", "2025-06-02", "supported"),
        ("NATO's present secretary general, «Jens Stoltenberg», spoke.", "2025-06-02", "refuted"),
        ("NATO won in 2019, and its present secretary general, «Jens Stoltenberg», spoke.", "2025-06-02", "refuted"),
        ("NATO's secretary general, «Jens Stoltenberg», has held office since 2014.", "2025-06-02", "refuted"),
        ("NATO's secretary general, «Jens Stoltenberg», has held office since 2014.", "2023-06-02", "supported"),
        ("NATO's secretary general, «Jens Stoltenberg», spoke there in 2019.", "2025-06-02", "supported"),
        ("NATO is headquartered in «Brussels».", "2025-06-02", "supported"),
        ("NATO has its headquarters in «Geneva».", "2025-06-02", "refuted"),
        ("«Accra» is the capital of Ghana.", "2025-06-02", "supported"),
        ("The capital of Ghana is «Geneva».", "2025-06-02", "refuted"),
        ("Ghana's capital, «Geneva», lies on the coast.", "2025-06-02", "refuted"),
    ],
)
def test_who_and_where(draft: str, as_of: str, expected: str) -> None:
    assert verdict(draft, ALLIANCES, as_of) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Former NATO Secretary General «Jens Stoltenberg» spoke.",
        "The pact, brokered by NATO Secretary General «Jens Stoltenberg», holds.",
        "A speech by NATO Secretary General «Jens Stoltenberg» is kept there.",
        "The cook served under NATO Secretary General «Jens Stoltenberg» for years.",
        "NATO's delegation is headed by «Jens Stoltenberg».",
        "NATO has a choir. The choir is led by «Jane Roe».",
        "The talks with NATO, led by «Jane Roe» for the yacht club, went on.",
        "«Jens Stoltenberg» had become secretary general of NATO in 2014.",
        "NATO's then secretary general «Jens Stoltenberg» spoke.",
        "«Jens Stoltenberg» was secretary general of NATO when Finland joined.",
        "In 2019, NATO Secretary General «Jens Stoltenberg» spoke.",
        "Deputy NATO Secretary General «Jane Roe» spoke.",
        "NATO spoke. Secretary General «Jane Roe» of the yacht club was there.",
        "The president of the club, «Jane Roe», met NATO.",
        "NATO has an office in «Geneva».",
        "«Geneva» is the capital of Ghana's watch trade.",
        "«Jane Roe», secretary general of NATO's choir, sang.",
        "The fund, an agency of NATO based in «Geneva», lent it.",
        "In his speech President «Ada Poe» told NATO of it.",
    ],
)
def test_others_are_not_judged(draft: str) -> None:
    assert verdict(draft) != "refuted"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("«Raj Mehta» is the mayor of Ashby City Council.", "supported"),
        ("«Ann Low», mayor of Ashby City Council, resigned.", "refuted"),
        ("Raj Mehta became mayor of Ashby City Council in «2023».", "refuted"),
        ("Raj Mehta became mayor of Ashby City Council in «May 2024».", "supported"),
    ],
)
def test_a_city(draft: str, expected: str) -> None:
    assert verdict(draft, CITY, "2025-02-01") == expected


def test_a_former_holder_is_told_from_a_stranger() -> None:
    (former,) = [c for c in claims("NATO Secretary General Jens Stoltenberg spoke.") if c.verdict == "refuted"]
    (stranger,) = [c for c in claims("NATO Secretary General Jane Roe spoke.") if c.verdict == "refuted"]
    assert (former.relation, stranger.relation) == ("earlier", "never")
    assert former.expected == "Mark Rutte"
    assert "Mark Rutte has been secretary general of NATO since 1 October 2024" in former.reason


def test_who_holds_the_office_on_the_day_is_named_where_the_one_stated_comes_later() -> None:
    (claim,) = (
        c for c in claims("NATO Secretary General Mark Rutte spoke.", as_of="2024-06-13") if c.verdict == "refuted"
    )
    assert "Jens Stoltenberg" in claim.reason
    assert claim.reason.endswith("Mark Rutte has held the office only since 1 October 2024.")


SEATS = """\
factlint: 1
attributes:
  seat: {label: seat, type: entity, nouns: [headquarters, seat], adjectives: [based], verbs: [base, seat]}
  judges: {label: number of judges, type: count, nouns: [judge], verbs: [have]}
  price: {label: price paid for Tarn, type: money, nouns: [Tarn, Tarn deal], verbs: [buy, pay]}
entities:
  guild:
    name: Rope Guild
    kind: organisation
    aliases: [Guild]
    facts: {seat: [{value: geneva, until: 1967-10-16}, {value: brussels, from: 1967-10-16}], price: 26 million USD}
  court: {name: Norland Supreme Court, kind: court, aliases: [Supreme Court], facts: {judges: 9}}
  norland: {name: Norland, kind: country, demonyms: [Norlandish]}
  sutland: {name: Sutland, kind: country}
  geneva: {name: Geneva, kind: city}
  brussels: {name: Brussels, kind: city}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The Guild has been based in Brussels since «1957».", "refuted"),
        ("The Guild has been based in Brussels since «1967».", "supported"),
        ("The Guild has had its seat in Brussels since «1957».", "refuted"),
        ("The Guild moved its headquarters from Geneva to Brussels in «1969».", "refuted"),
        ("In «1969» the Guild moved to Brussels.", "refuted"),
        ("The Guild's headquarters moved to Brussels in «October 1967».", "supported"),
    ],
)
def test_the_day_from_which_a_seat_is_somewhere(draft: str, expected: str) -> None:
    assert verdict(draft, SEATS) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "The Guild moved its archive to Brussels in «1990».",
        "The Guild moved a team to Brussels in «1990».",
        "Ann Lee, based in Brussels since «1990», writes on the Guild.",
        "Tarn Ltd moved its headquarters to Brussels, home of the Guild, in «1990».",
        "The Guild has had a shop in Brussels since «1990».",
        "The Guild may move its headquarters to Brussels in «2031».",
    ],
)
def test_what_else_comes_to_a_city_is_left_alone(draft: str) -> None:
    assert verdict(draft, SEATS) != "refuted"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The Supreme Court has «seven» judges.", "refuted"),
        ("Norland has old courts. The Supreme Court has «seven» judges.", "refuted"),
        ("Norlandish judges met those of Sutland. The Supreme Court has «seven» judges.", "refuted"),
        ("Sutland has courts. The Supreme Court has «seven» judges.", None),
        ("Sutland has courts. The Norland Supreme Court has «seven» judges.", "refuted"),
        ("The Guild bought Tarn for «$30 million».", "refuted"),
        ("The Guild sold Tarn for «$30 million».", "unknown"),
    ],
)
def test_a_short_name_is_that_of_the_land_a_draft_names(draft: str, expected: str | None) -> None:
    assert verdict(draft, SEATS) == expected


CLUB = """\
factlint: 1
attributes:
  chair: {label: chair, type: entity, max_at_once: 1, nouns: [chair]}
  treasurer: {label: treasurer, type: entity, max_at_once: 1, nouns: [treasurer]}
entities:
  skiff-club:
    name: Tarn Skiff Club
    kind: club
    facts:
      chair: [{value: bo-ek, from: 2009-03-01, until: 2018-05-01}, {value: ann-lee, from: 2018-05-01}]
  mill-trust:
    name: Mill Trust
    kind: trust
    facts: {treasurer: {value: ann-lee, from: 2011-06-01, until: 2017-09-01}}
  ann-lee: {name: Ann Lee, kind: person}
  bo-ek: {name: Bo Ek, kind: person}
  jan-berg: {name: Jan Berg, kind: person}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The chair is Ann Lee. Before that she was treasurer of the Mill Trust from «2008» to 2017.", "refuted"),
        ("The chair is Ann Lee, a baker. She was treasurer of the Mill Trust from 2011 to «2014».", "refuted"),
        ("The chair is Ann Lee, a baker. She was treasurer of the Mill Trust from «2011» to 2017.", "supported"),
        ("It was a good night for Ann Lee. She was treasurer of the Mill Trust from 2011 to «2014».", "refuted"),
        ("It was the first regatta of the Tarn Skiff Club for Ann Lee; she had taken office in «2016».", "refuted"),
        ("It was the first regatta of the Tarn Skiff Club for Ann Lee; she had taken office in «2018».", "supported"),
        ("Ann Lee is chair of the Tarn Skiff Club. Her predecessor, «Jan Berg», had served for ten years.", "refuted"),
        ("Ann Lee is chair of the Tarn Skiff Club. Her predecessor, «Bo Ek», had served for nine years.", "supported"),
        # Nobody says who it is, or which office.
        ("The baker met Ann Lee at the mill. She was treasurer of the Mill Trust from «2008» to 2017.", None),
        (
            "The heir left when Ann Lee was chosen. She was treasurer of the Mill Trust from «2008» to 2017.",
            None,
        ),
        (
            "In 2018 the baker left, when Ann Lee was chosen. She was treasurer of the Mill Trust from «2008» to 2010.",
            None,
        ),
        ("It was a good night for Ann Lee and Bo Ek. She was treasurer of the Mill Trust from «2008» to 2017.", None),
        (
            "It was a good night for Ann Lee and Mia Holt. She was treasurer of the Mill Trust from «2008» to 2017.",
            None,
        ),
        ("The chair is Ann Lee, a baker. She was deputy treasurer of the Mill Trust from «2008» to 2010.", None),
        ("The chair is Ann Lee, a baker. She was with the treasurer of the Mill Trust from «2008» to 2010.", None),
        ("The chair is Ann Lee, a baker. She was treasurer of the Rowing Trust from «2008» to 2010.", None),
    ],
)
def test_the_term_of_whom_a_pronoun_stands_for(draft: str, expected: str | None) -> None:
    assert verdict(draft, CLUB) == expected


ORCHESTRA = """\
factlint: 1
attributes:
  conductor: {type: entity, nouns: [conductor, music director], verbs: [conduct, lead]}
  founder: {type: entity, nouns: [founder], verbs: [found]}
  home: {type: entity, nouns: [home hall]}
entities:
  band:
    name: Ardle Symphony
    kind: orchestra
    facts:
      conductor: [{value: ann, from: 2012-01-01}, {value: jon, from: 2022-03-01}]
      founder: mia
      home: hall
  ann: {name: Ann Lunt, kind: person}
  jon: {name: Jon Askew, kind: person}
  mia: {name: Mia Holt, kind: person}
  hall: {name: Weaver Hall, kind: building}
"""
"""No word of how many conductors there are at once: they are persons, and follow each other."""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("«Jon Askew» conducts the Ardle Symphony.", "supported"),
        ("«Ann Lunt» conducts the Ardle Symphony.", "refuted"),
        ("The Ardle Symphony is led by «Ann Lunt».", "refuted"),
        ("The Ardle Symphony, conducted by «Ann Lunt», went on tour.", "refuted"),
        ("Ann Lunt was conductor of the Ardle Symphony until «2020».", "refuted"),
        ("Ann Lunt was conductor of the Ardle Symphony until «2022».", "supported"),
        ("«Ann Lunt» conducted the Ardle Symphony for years.", None),
        ("«Mia Holt» founded the Ardle Symphony.", None),
        ("«Ann Lunt» conducts the youth choir of the Ardle Symphony.", None),
        ("«Ann Lunt» leads the Ardle Symphony's violins.", None),
    ],
)
def test_what_persons_hold_one_after_another_is_an_office(draft: str, expected: str | None) -> None:
    found = verdict(draft, ORCHESTRA, "2026-12-01")
    assert found == expected if expected else found != "refuted"
