"""Dates of events, of founding, of birth; years since."""

from __future__ import annotations

import pytest

from tests.claims.worlds import ALLIANCES, PRODUCT, claims, verdict


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("NATO was founded in «1949».", "supported"),
        ("NATO was founded in «1948».", "refuted"),
        ("NATO was founded on «4 April 1949».", "supported"),
        ("NATO was founded on «5 April 1949».", "refuted"),
        ("Founded in «1947», NATO is a defence pact.", "refuted"),
        ("NATO is a defence pact. It was established in «May 1949».", "refuted"),
        ("The founding of NATO in «1950» changed much.", "refuted"),
        ("NATO's founding in «1949» changed much.", "supported"),
        ("The North Atlantic Treaty was signed on «4 April 1949».", "supported"),
        ("The North Atlantic Treaty was signed on «4 May 1949».", "refuted"),
        ("Ghana became independent on «6 March 1957».", "supported"),
        ("Ghana gained its independence in «1960».", "refuted"),
        ("Ghana shook off British rule in «1957».", "supported"),
        ("Ghana threw off colonial rule in «1960».", "refuted"),
        ("Ghana broke free of British rule on «6 March 1958».", "refuted"),
        ("NATO's Washington summit took place from «9 to 11 July 2024».", "supported"),
        ("NATO's Washington summit took place from «9 to 12 July 2024».", "refuted"),
        ("NATO's Washington summit took place from «8 to 14 July 2024».", "supported"),  # a week around it
        ("NATO's Washington summit took place in «July 2024».", "supported"),
        ("NATO's Washington summit took place in «June 2024».", "refuted"),
        ("On the first day of NATO's Washington summit, held in «June 2024», he spoke.", "refuted"),
        ("The last day of NATO's Washington summit was held on «12 July 2024».", "unknown"),
        ("On the eve of NATO's Washington summit, on «8 July 2024», he spoke.", "unknown"),
        ("Jens Stoltenberg was born in «1959».", "supported"),
        ("Jens Stoltenberg was born in «1958».", "refuted"),
        ("NATO, whose headquarters are in Brussels, was founded in «1948».", "refuted"),
        ("NATO, a defence pact, was founded in «1949».", "supported"),
        ("NATO is in Brussels; it was founded in «1948».", "refuted"),
        ("Ghana gained its independence in 1957; the North Atlantic Treaty was signed on «4 April 1950».", "refuted"),
        ("Ghana is a country. The country became independent in «1958».", "refuted"),
        ("NATO's «76th» anniversary was in April.", "supported"),
        ("NATO celebrated its «70th» anniversary this spring.", "refuted"),
        ("The year 2029 will mark the «80th» anniversary of the founding of NATO.", "supported"),
        ("NATO was founded «76 years ago».", "supported"),
        ("NATO was founded «70 years ago».", "refuted"),
    ],
)
def test_events_and_their_dates(draft: str, expected: str) -> None:
    assert verdict(draft) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "NATO's predecessor was founded in «1948».",
        "The committee that NATO dissolved was founded in «1961».",
        "He wrote about the Washington summit in «2025».",
        "NATO met. The Business Washington Summit took place in «June 2022».",
        "After NATO was founded, Ghana changed its anthem in «1962».",
        "NATO said the fund, created in «2021», had grown.",
        "His son was born in «1990», when Jens Stoltenberg was in office.",
        "NATO may have been founded in «1948», some say.",
        "Before «1955», NATO had been founded.",
        "NATO will celebrate its «77th» anniversary next April.",
        "Why is the feast in «October», when the North Atlantic Treaty was signed in April?",
        "Ghana, with no seat, added its signature to the North Atlantic Treaty in «May 1949».",
        "Togo signed a pact in «December 1959», after Ghana became independent.",
        "Trade began in «1952», five years before Ghana gained its independence.",
        "Ghana became independent in its words on «that day» of joy.",
        "NATO's Washington summit took place «last spring».",
        "NATO marked the «first» anniversary of the plan.",
        "The «tenth» anniversary of NATO's school came.",
        "In «2010» a court affirmed that Ghana had become independent.",
        "Ghana became a colony in «1902» but became independent later.",
        "Ghana shook off a slump in «1972».",
        "Ghana shook off a rival for the title in «1972», by a new rule.",
        "Ghana broke away from the pact in «1972».",
        "The army of Ghana has fought since its establishment in «1901».",
    ],
)
def test_a_date_that_belongs_to_something_else_is_not_judged(draft: str) -> None:
    assert verdict(draft) != "refuted"


def test_the_expected_date_is_written_like_the_wrong_one() -> None:
    drafts = ["NATO was founded in 1948.", "NATO was founded in May 1949.", "NATO was founded on May 5, 1949."]
    drafts += [
        "NATO was founded on 5 May 1949.",
        "NATO celebrated its 70th anniversary.",
        "NATO was founded 70 years ago.",
    ]
    expected = [claim.expected for draft in drafts for claim in claims(draft) if claim.verdict == "refuted"]
    assert expected == ["1949", "April 1949", "April 4, 1949", "4 April 1949", "76th", "76 years ago"]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Quern was first released in «2019».", "supported"),
        ("Quern was first released in «May 2018».", "refuted"),
    ],
)
def test_releases(draft: str, expected: str) -> None:
    assert verdict(draft, PRODUCT) == expected


def test_years_between_two_days_are_rounded_by_less_than_a_year() -> None:
    draft = "NATO was founded «76 years ago yesterday»."
    assert verdict(draft, ALLIANCES, "2024-04-05") == "refuted"
    assert verdict(draft, ALLIANCES, "2025-04-05") == "supported"
    assert verdict("NATO was founded «76 years ago».", ALLIANCES, "2024-12-05") == "supported"


def test_years_since_are_counted_from_the_draft() -> None:
    draft = "NATO was founded «75 years ago»."
    assert verdict(draft, ALLIANCES, "2024-05-01") == "supported"
    assert verdict(draft, ALLIANCES, "2020-05-01") == "refuted"


SUMMITS = """\
factlint: 1
attributes: {members: {label: members, type: count, nouns: [member]}}
entities:
  nato:
    name: NATO
    kind: organisation
    facts: {members: 32}
    events:
      - {name: NATO Madrid summit, aliases: [NATO summit in Madrid], on: 2022-06-28, through: 2022-06-30}
      - {name: NATO Vilnius summit, aliases: [NATO summit in Vilnius], on: 2023-07-11, through: 2023-07-12}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Leaders met at the NATO summit in Vilnius on «11 July 2023».", "supported"),
        ("Leaders met at the NATO summit in Madrid on «11 July 2023».", "refuted"),
        ("Leaders met at a NATO summit on «11 July 2023».", "supported"),
    ],
)
def test_an_event_named_in_full_is_not_excused_by_its_sibling(draft: str, expected: str) -> None:
    assert verdict(draft, SUMMITS) == expected


EXPULSION = """\
factlint: 1
attributes: {members: {label: members, type: count, nouns: [member]}}
entities:
  norland:
    name: Norland
    kind: country
    facts: {members: 3}
    events:
      - name: expulsion of 18 Ostmark diplomats from Norland
        aliases: [Norland expelled 18 Ostmark diplomats]
        on: 2021-04-17
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("In «April 2021», Norland expelled 18 Ostmark diplomats.", "supported"),
        ("In «May 2021», Norland expelled 18 Ostmark diplomats.", "refuted"),
        ("In «May 2021», Norland expelled eighteen Ostmark diplomats.", "refuted"),
        ("In «2018», Norland expelled three Ostmark diplomats.", None),
        ("In «2018», Norland expelled several Ostmark diplomats.", None),
    ],
)
def test_an_event_that_counts_is_told_with_its_count(draft: str, expected: str | None) -> None:
    assert verdict(draft, EXPULSION) == expected


UNION = """\
factlint: 1
attributes: {founded: {label: date of founding, type: date, nouns: [founding], verbs: [found]}}
entities:
  union:
    name: Harbour Union
    kind: organisation
    members_list: {since: {START: [norland], 1995-01-01: [ostmark]}}
    facts: {founded: 1993-11-01}
  norland: {name: Norland, kind: country}
  ostmark: {name: Ostmark, kind: country}
"""


@pytest.mark.parametrize(("start", "expected"), [("1993-11-01", "refuted"), ("1958-01-01", "unknown")])
def test_a_body_does_nothing_before_its_founding_unless_it_had_members_before(start: str, expected: str) -> None:
    draft = "Since «1990», the Harbour Union has kept the piers."
    assert verdict(draft, UNION.replace("START", start)) == expected


VOTES = """\
factlint: 1
entities:
  norland:
    name: Norland
    kind: country
    events:
      - {name: Norland voted for independence, aliases: [Norland independence referendum], on: 2006-05-21}
      - {name: Norland declared independence, aliases: [Norland's independence], on: 2006-06-03}
      - {name: signing of the 1783 Treaty of Oldport, aliases: [Treaty of Oldport of 1783], on: 1783-09-03}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Norland voted to restore its independence on «3 June 2006».", "refuted"),
        ("Norland voted for independence on «21 May 2006».", "supported"),
        ("Norland declared its independence on «3 June 2006».", "supported"),
        ("Norland's independence came on «3 June 2006».", "supported"),
        ("The «1785» Treaty of Oldport gave Norland its coast.", "refuted"),
        ("The «1898» Treaty of Oldport gave Norland its islands.", "unknown"),
    ],
)
def test_a_date_is_of_what_most_of_its_words_tell(draft: str, expected: str) -> None:
    assert verdict(draft, VOTES) == expected


FIRSTS = """\
factlint: 1
entities:
  tarn-prize: {name: Tarn Prize, kind: prize}
events:
  - {name: first crossing of the Long Ice, on: 1931-07-19}
  - {name: first woman to win the Tarn Prize, on: 1962-10-12}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The first crossing of the Long Ice was in «1947».", "refuted"),
        ("In «1978» Ann Lee became the first woman to win the Tarn Prize.", "refuted"),
        ("In «1978» Ann Lee became the first woman ever to win the Tarn Prize.", "refuted"),
        # Another first time: the words between narrow it.
        ("He made the first winter crossing of the Long Ice in «1947».", None),
        ("In «1978» Ann Lee became the first woman from Denmark to win the Tarn Prize.", None),
    ],
)
def test_a_narrowed_first_time_is_another(draft: str, expected: str | None) -> None:
    assert verdict(draft, FIRSTS) == expected
