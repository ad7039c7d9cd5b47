"""Lists of shares whose words tell that they are all of a whole, or that they have no room for more than it."""

from __future__ import annotations

from time import process_time

import pytest

import factlint


def shares(text: str, code: str = "Q07") -> list[str]:
    """The shares that are said to be wrong."""
    found = factlint.lint_text(text, as_of="2025-06-15", name="draft.md")
    return [finding.text for finding in found if finding.code == code]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        # the last share is that of all others
        ("The bread goes to places including schools (50%), shops (28%), and inns (5%), among others (37%).", "37%"),
        ("Finnish 84.5% (official) (Savo is a dialect), Swedish 1.1%, other 4.4% (2010 est.)", "4.4%"),
        ("The code is about 75% Ada, maybe 20% Lisp, and 9% everything else.", "9%"),
        ("About 45 percent of it was put down to rust, 20 percent to frost, and 55 percent to rain and other causes.",
         "55 percent"),
        ("The two old lines carried 28.4% of all freight; the three new lines carried 29.5% and the other "
         "lines the remaining 46.1%.", "46.1%"),
        ("Overall, 46.2% oaks, 35.3% elms, 6.5% limes, 6.3% firs and 7.7% other trees were counted.", "7.7%"),
        ("Its racial makeup was 91.2% White, 4.1% Black, 2.4% Asian, and 1.1% from two or more races.", "1.1%"),
        # those who are none of what is told
        ("Lund led with 41 percent while Moe had 38 percent, Dahl received 12 percent and 29 percent were undecided.",
         "29 percent"),
        ("Next year 53% planned to return, 25% were not sure, and 62% did not plan to return.", "62%"),
        # degrees of one scale
        ("High, intermediate, and low scores were seen in 18%, 54% and 58% of the samples, respectively.", "58%"),
        ("They were mild in 25.1%, moderate in 49.1% and severe in 21.9%.", "21.9%"),
        # what is divided, owned or made of
        ("They hold a joint stake - 52 percent of the new entity - with Lund holding 28 percent and Moe 60 percent.",
         "60 percent"),
        ("Three types of towers exist: the round type (no roof [36.5%]); the square type (one roof [37.5%]), and "
         "the broad type (two roofs [28.0%]).", "28.0%"),
    ],
)  # fmt: skip
def test_a_list_of_all_shares_makes_a_whole(text, share):
    assert shares(text) == [share]


@pytest.mark.parametrize(
    "text",
    [
        "The code is about 75% Ada, maybe 20% Lisp, and 6% everything else.",
        "Finnish 94.5% (official) (Savo is a dialect), Swedish 1.1%, other 4.3% (2010 est.)",
        # more than one may be true of each
        "They use mail (70%), the phone (40%) and other means (20%).",
        "Symptoms were fever (61%), cough (45%), and others (34%).",
        "The guests were 45% female, 20% married, and 15% other.",
        "The tests gave 61% agreement for wood, 45% for glass, and 34% for other things.",
        # there may be more than those told
        "In May 41 percent favoured Lund, 38 percent Moe, and 10 percent were undecided.",
        "The most popular are trams (41%), buses (23%) and other means (16%).",
        "Some 6.0% had a boat, 61.0% had a car, 13.0% had a horse, and the remainder had none.",
        "Trees there include oaks (45%), elms (20%) and limes (15%).",
        "The state was 76.7% White (54.1% of Polish descent), 14.8% Indian, 5.4% Asian, and 3.1% from other races.",
        # several wholes, times or groups
        "Mild, moderate and severe frost was seen in 61% (11 of 18), 45% (9 of 20) and 34% (12 of 35) of the fields.",
        "Growth was low, intermediate and high in 18%, 54% and 58% compared with 20%, 50% and 30% before.",
        "It was a split to widen the sale of 40 percent to the public, of 10 percent to staff and 20 percent abroad.",
        "Each group was divided into subgroups according to the load (none, 50%, 65%, 75% and 80%).",
        "Catholic 77.3%, Protestant 3.7% (includes Lutheran 1.7%, Baptist 1.5%, and Quaker 0.5%), other 19%.",
    ],
)
def test_a_list_that_may_leave_something_out_or_tell_it_twice_is_none(text):
    assert not shares(text)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("In all 264 walls were seen, including 54 (33%) old and 110 (47%) new ones.", "47%"),
        ("We saw moss on 12 (31%) roofs, on 22 (56.4%) walls and on 5 (12.8%) sheds.", ""),
        ("Of roofs 17 (44.7%) with moss, 10 (26.3%) with ferns, 6 (15.8%) with both, and 5 (19.2%) with none.",
         "19.2%"),
    ],
)  # fmt: skip
def test_shares_are_of_all_parts_told_with_them(text, share):
    assert shares(text, "Q05") == ([share] if share else [])


def test_long_sentences_take_no_longer_than_their_length():
    text = "The fleet consists of " + ", ".join(f"boats (n = {at}, {at % 9}%)" for at in range(300)) + " and others."
    begun = process_time()
    shares(text)
    assert process_time() - begun < 5
