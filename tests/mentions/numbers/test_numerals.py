"""Numbers in digits, in words, and in both."""

from __future__ import annotations

import pytest

from .marking import check


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The fund holds «1,250,000» shares.", "1250000"),
        ("The fund holds «12,50,000» shares.", "1250000"),
        ("The fund holds «1 250 000» shares.", "1250000"),
        ("The fund holds «1'250'000» shares.", "1250000"),
        ("The fund holds «1.250.000,5» shares.", "1250000.5"),
        ("The index rose to «5884.25» on the day.", "5884.25"),
        ("A value of «.25» is enough.", "0.25"),
        ("It read «-12» at dawn.", "-12"),
        ("It read «−12» at dawn.", "-12"),
        ("It read «minus twelve» at dawn.", "-12"),
        ("There are «6.02×10^23» of them.", "602000000000000000000000"),
        ("There are «1.5e-3» of them.", "0.0015"),
        ("There are «2 × 10⁶» of them.", "2000000"),
        ("There are «5 x 10^3» of them.", "5000"),
        ("It read «5 below zero» at dawn.", "-5"),
        ("There are «2^10» of them.", "1024"),
        ("The count was «3.2bn» in all.", "3200000000"),
        ("The count was «2.5k» in all.", "2500"),
        ("About this «4 crore» voters agree.", "40000000"),
        ("Some «ninety» voters agree.", "90"),
        ("They sold «2½» loaves.", "2.5"),
        ("They sold «2 1/2» loaves.", "2.5"),
    ],
)
def test_digits(sentence: str, value: str) -> None:
    bound = " about" if sentence.startswith("Some") else ""
    check(sentence, f"number {value}{bound}")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It has «nineteen» rooms.", "19"),
        ("It has «forty-two» rooms.", "42"),
        ("It has «forty two» rooms.", "42"),
        ("It has «two hundred and six» rooms.", "206"),
        ("It has «a hundred and six» rooms.", "106"),
        ("It has «twelve hundred» rooms.", "1200"),
        ("It has «three hundred and forty-two thousand five hundred and one» rooms.", "342501"),
        ("It has «seven million two hundred thousand» rooms.", "7200000"),
        ("It has «two trillion» rooms.", "2000000000000"),
        ("It has «1.2 million» rooms.", "1200000"),
        ("It has «4 thousand 3 hundred and 21» rooms.", "4321"),
        ("It has «two point five million» rooms.", "2500000"),
        ("It has «two and a half thousand» rooms.", "2500"),
        ("It has «three million and a half» rooms.", "3500000"),
        ("It has «half a million» rooms.", "500000"),
        ("It has «a quarter of a million» rooms.", "250000"),
        ("It has «three quarters of a million» rooms.", "750000"),
        ("It has «a dozen» rooms.", "12"),
        ("It has «three dozen» rooms.", "36"),
        ("It has «half a dozen» rooms.", "6"),
        ("It has «five lakh» rooms.", "500000"),
        ("It has «three crore twelve lakh» rooms.", "31200000"),
        ("It has «2.5 lakh crore» rooms.", "2500000000000"),
        ("It has «two hundred thousand million» rooms.", "200000000000"),
    ],
)
def test_words(sentence: str, value: str) -> None:
    check(sentence, f"number {value}")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It drew «hundreds» of visitors.", "100.."),
        ("It drew «tens of thousands» of visitors.", "10000.."),
        ("It drew «hundreds of millions» of visitors.", "100000000.."),
        ("It drew «several hundred» visitors.", "200.."),
        ("It drew «several tens of millions» of visitors.", "20000000.."),
        ("It drew «several thousands» of visitors.", "2000.."),
        ("It was a «multi-million» project.", "1000000.."),
    ],
)
def test_open_ended_numbers(sentence: str, value: str) -> None:
    check(sentence, f"number {value} about")


def test_numbers_side_by_side_stay_apart() -> None:
    check("Rooms with «two», «three» or «3 hundred» and «2 hundred» beds.", *(f"number {n}" for n in (2, 3, 300, 200)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Under Article 5 of the treaty, as Section 12 and clause 3 say, see page 44 and Figure 7.",
        "See lines 3, 5 and 7, Figs. 2 and 3, sections 68, 140 & 188 and Fig. 5c.",
        "An F-16 landed; COVID-19 and GPT-4 made news; Python 3.12 and iOS 17.2.1 came out.",
        "Readers wrote to us when 4.1 appeared, before 4.2 was released.",
        "See H.R. 3579 and No. 10, or version 2.4.1 at 192.168.0.1, or call 555-0173.",
        "The 5G network, the A380 and the iPhone 15 are names, and so is Apollo 11.",
        "They won 3-1 and 2-0.",
        "The Seven Sisters and the Thirteen Colonies are names.",
        "See chapter five, article three and page ten; in phase two, day one was quiet.",
        "A 24/7 service, a 50/50 chance, a 4x4 and a 4K film.",
        "It could make one gain weight.",
        "This is the one that I meant; no one knows which one, and one of them left.",
        "I need a second to think, at first anyway.",
        "See [12] and https://example.org/2024/17 and room #12.",
        "He wrote 12x4b7 and v0.10 on it.",
    ],
)
def test_what_is_no_number_stays_out(sentence: str) -> None:
    check(sentence)


def test_a_noun_that_is_singled_out_is_no_label() -> None:
    check("In that case «two» died, and at this point «three» came; in the area «four» fled.",
          "number 2", "number 3", "number 4")  # fmt: skip


def test_list_numbers_stay_out() -> None:
    check("1. Boil «six» eggs.\n2. Peel them.\n3) Eat «two».", "number 6", "number 2")


def test_counts_beside_names_stay_in() -> None:
    check(
        "In Lagos «25» people and Ghana's «32» members met; «One» delegate left.", *(f"number {n}" for n in (25, 32, 1))
    )


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("the «32-member» alliance", "number 32 member"),
        ("a «27-nation» bloc", "number 27 nation"),
        ("the «32-member»-strong bloc", "number 32 member"),
        ("an «eight-storey» house", "number 8 storey"),
    ],
)
def test_a_count_before_a_noun_takes_the_noun_as_unit(sentence: str, value: str) -> None:
    check(sentence, value)


def test_counts_in_headlines_and_before_names_stay_in() -> None:
    check("Russia Expels «18» Czech Diplomats", "number 18")
    check("In Iraq «25» U.S. soldiers fell.", "number 25")


def test_a_word_that_may_label_counts_before_a_plural() -> None:
    check("It gave the team «12» points, on day 12 of phase 2.", "number 12")
    check("See page 12 or line 5.")


def test_numbers_read_out_one_by_one() -> None:
    check("«one» «two» «three» «twenty» «fifteen»", "number 1", "number 2", "number 3", "number 20", "number 15")
    check("«thirteen thousand» «zero» «ninety»", "number 13000", "number 0", "number 90")
    check("«One», «two», «three» and out.", "number 1", "number 2", "number 3")


def test_scales_without_a_number_before_them() -> None:
    check("«Hundred fifteen» and «thousand nine hundred twenty».", "number 115", "number 1920")
    check("«One billion twenty-five millions», «a couple of hundred».", "number 1025000000", "number 200.. about")


def test_hyphens_all_through_a_number() -> None:
    check("«One-hundred-and-twenty», «two-hundred-fifty».", "number 120", "number 250")


def test_high_ranks_in_words() -> None:
    check("The «one thousand two hundred thirtieth», the «two thousandth».", "ordinal 1230", "ordinal 2000")
    check("Of «two thousand and third» or «three thousand one hundred and fifth».", "ordinal 2003", "ordinal 3105")


def test_ranks_of_superlatives() -> None:
    check(
        "The «second»-largest city, its «3rd»-best team and a «fifth»-ranked one.",
        "ordinal 2",
        "ordinal 3",
        "ordinal 5",
    )
    check("A second-class ticket, a third-party app, a second-in-command, a second-degree burn.")
    check("Second, close it. Third, run.")


def test_double_and_triple_multiply_before_an_amount() -> None:
    check(
        "It is «double» the rate, nearly «triple», and will «double» by then.",
        "multiple 2",
        "multiple 3 less_than",
        "multiple 2",
    )
    check("A double room, a double agent, double-digit growth, a triple jump.")


def test_millions_that_are_paid() -> None:
    check("It sold for «1.2m», and he ran «3m».", "number 1200000", "quantity 3 m")


def test_yen_by_their_letter() -> None:
    check("It fell to «Y=28,030» and «Y500 billion», not Y2K.", "money 28030 JPY", "money 500000000000 JPY")
