"""Money, shares, units, ages, ranks, fractions and multiples."""

from __future__ import annotations

from fractions import Fraction

import pytest

from .marking import check, numbers_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It cost «€3.2bn» to build.", "money 3200000000 EUR"),
        ("It cost «3.2 MEUR» to build.", "money 3200000 EUR"),
        ("It cost «N70 million» to build.", "money 70000000 NGN"),
        ("It cost «R5.3bn» to build.", "money 5300000000 ZAR"),
        ("It cost «N1,500» to build.", "money 1500 NGN"),
        ("It closed at «3,482p» on the day.", "money 34.82 GBP"),
        ("It cost «50 billion won» to build.", "money 50000000000 KRW"),
        ("It cost «150 kunas» to build.", "money 150 HRK"),
        ("It cost «Rs 2 lakh crore» to build.", "money 2000000000000 INR"),
        ("It cost «3.2 billion euros» to build.", "money 3200000000 EUR"),
        ("It cost «EUR 3.2 billion» to build.", "money 3200000000 EUR"),
        ("It cost «$75m» to build.", "money 75000000 $"),
        ("It cost «US$75 million» to build.", "money 75000000 USD"),
        ("It cost «C$1,200» to build.", "money 1200 CAD"),
        ("It cost «1,200 Canadian dollars» to build.", "money 1200 CAD"),
        ("It cost «Rs 30 crore» to build.", "money 300000000 INR"),
        ("It cost «CHF 20» to build.", "money 20 CHF"),
        ("It cost «40 Swedish kronor» to build.", "money 40 SEK"),
        ("It cost «half a million pounds» to build.", "money 500000 GBP"),
        ("It cost «75 cents» to build.", "money 0.75 $"),
        ("It cost «3 dollars 50 cents» to build.", "money 3.5 $"),
        ("It costs «70 euro cents» to build.", "money 0.7 EUR"),
        ("It lost «-$40» in a day.", "money -40 $"),
        ("It lost «£-3.2m» in a day.", "money -3200000 GBP"),
        ("He was fined «fifty thousand pounds» for it.", "money 50000 GBP"),
        ("He was fined, weighing «150 pounds» then.", "quantity 150 lb"),
        ("«A million-dollar» house.", "money 1000000 $"),
        ("It cost «hundreds of thousands of dollars» to build.", "money 100000.. $ about"),
        ("Oil was at «$80 a barrel» then.", "money 80 $/bbl"),
        ("It pays «£15,000 to £20,000 a year» now.", "money 15000..20000 GBP/year"),
        ("A «$1,000-per-person» dinner.", "money 1000 $/person"),
        ("It cost «€5-6m» to build.", "money 5000000..6000000 EUR"),
        ("It cost «$5 to 6m» to build.", "money 5000000..6000000 $"),
        ("It cost «£5m-6m» to build.", "money 5000000..6000000 GBP"),
        ("It cost between «$5m and 6m» to build.", "money 5000000..6000000 $"),
        ("It cost «$5 or 6m» to build.", "money 5000000..6000000 $"),
        ("It has «5-6m» users.", "number 5000000..6000000"),
        ("Between «5m and 6m» people live there.", "number 5000000..6000000"),
        ("The hall is «5-6m» long.", "quantity 5..6 m"),
        ("He weighs «12st 4lb» now.", "quantity 172 lb"),
        ("She lost «2st» at last.", "quantity 2 st"),
        ("He is «6 feet 2» and thin.", "quantity 74 in"),
        ("He is «12 stone 4».", "quantity 172 lb"),
    ],
)
def test_money(sentence: str, expected: str) -> None:
    check(sentence, expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Growth was «5.2%» then.", "percent 5.2 %"),
        ("Growth was «5.2 per cent» then.", "percent 5.2 %"),
        ("Growth was «five percent» then.", "percent 5 %"),
        ("Growth was «5pc» then.", "percent 5 %"),
        ("Growth was «half a per cent» then.", "percent 0.5 %"),
        ("Growth was «1/2 percent» then.", "percent 0.5 %"),
        ("Growth was «three-quarters percent» then.", "percent 0.75 %"),
        ("«A half-percentage-point» cut followed.", "percent 0.5 pp"),
        ("It rose by «0.3 of a percentage point» then.", "percent 0.3 pp"),
        ("It rose by «1.5 percentage points» then.", "percent 1.5 pp"),
        ("It rose by «25 basis points» then.", "percent 0.25 pp"),
        ("An error of plus or minus «3 percentage points» there.", "percent 3 pp"),
        ("It rose by «25bp» then.", "percent 0.25 pp"),
        ("It rose by «one percentage point» then.", "percent 1 pp"),
        ("It rose «a percentage point» then.", "percent 1 pp"),
        ("It rose by «half a percentage point» then.", "percent 0.5 pp"),
        ("It rose by «a quarter of a percentage point» then.", "percent 0.25 pp"),
        ("It rose by «half a percent» then.", "percent 0.5 %"),
        ("A «25 basis point» rise.", "percent 0.25 pp"),
        ("A «25-basis-point» rise.", "percent 0.25 pp"),
        ("«Two-thirds» of voters agree.", "fraction 2/3"),
        ("«A third» of voters agree.", "fraction 1/3"),
        ("«Half» of the voters agree.", "fraction 0.5"),
        ("«One in five» voters agree.", "fraction 0.2"),
        ("A «one-in-five» chance.", "fraction 0.2"),
        ("A «1-in-4» chance.", "fraction 0.25"),
        ("«3 out of 10» voters agree.", "fraction 0.3"),
        ("«¾» of the voters agree.", "fraction 0.75"),
        ("It cut «3/4» of the jobs.", "fraction 0.75"),
    ],
)
def test_shares(sentence: str, expected: str) -> None:
    check(sentence, expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It is «5 km» away.", "quantity 5 km"),
        ("It is «5km» away.", "quantity 5 km"),
        ("It is «five kilometres» away.", "quantity 5 km"),
        ("A «30-foot» boat.", "quantity 30 ft"),
        ("He is «5 ft 10 in» tall.", "quantity 70 in"),
        ("He is «5ft 10in» tall.", "quantity 70 in"),
        ("He is «5'10\"» tall.", "quantity 70 in"),
        ("A «7-foot-1» centre.", "quantity 85 in"),
        ("It yields «9 t/ha» there.", "quantity 9 t/ha"),
        ("It holds «3,240/km2» there.", "quantity 3240 /km2"),
        ("It holds «25 per mm» there.", "quantity 25 /mm"),
        ("He is «5’10”» tall.", "quantity 70 in"),
        ("He is «5 feet and 10 inches» tall.", "quantity 70 in"),
        ("It does «100 km/h» there.", "quantity 100 km/h"),
        ("It does «60 miles an hour» there.", "quantity 60 mph"),
        ("A flat of «80 square metres» there.", "quantity 80 m2"),
        ("A wood of «12 sq km» there.", "quantity 12 km2"),
        ("It weighs «12 million tonnes» there.", "quantity 12000000 t"),
        ("It weighs «1.2m tonnes» there.", "quantity 1200000 t"),
        ("It was «-5 °C» there.", "quantity -5 °C"),
        ("It was «40 degrees Celsius» there.", "quantity 40 °C"),
        ("It was «95F» there.", "quantity 95 °F"),
        ("It was «2 degrees below zero» there.", "quantity -2 deg"),
        ("It is «12 nautical miles» off.", "quantity 12 nmi"),
        ("It  is\n   «12 nautical\nmiles» off.", "quantity 12 nmi"),
        ("It is «half a mile» off.", "quantity 0.5 mi"),
        ("It holds «16 GB» there.", "quantity 16 GB"),
        ("It measured «300 ± 15 mm» there.", "quantity 300 mm"),
        ("It measured «43.5% ± 4.3%» there.", "percent 43.5 %"),
        ("It holds «12 mg/ml» there.", "quantity 12 mg/ml"),
        ("It peaks at «1540 cm−1» there.", "quantity 1540 cm^-1"),
        ("It flows at «30 km s−1» there.", "quantity 30 km/s"),
        ("It flows at «5 m s-1» there.", "quantity 5 m/s"),
        ("It emits «4 mW m−2» there.", "quantity 4 mW/m2"),
        ("It emits «4 W m⁻²» there.", "quantity 4 W/m2"),
        ("It emits «4 kg m⁻² s⁻¹» there.", "quantity 4 kg/m2/second"),
        ("It carries «1.3 A/cm2» there.", "quantity 1.3 A/cm2"),
        ("It formed «56 Ma» ago.", "quantity 56 Ma"),
        ("It does «40 mpg» there.", "quantity 40 mi/gal"),
        ("It lies «0–10 cm» deep.", "quantity 0..10 cm"),
        ("It melts at «298 K» there.", "quantity 298 K"),
        ("It is «48 m» long.", "quantity 48 m"),
        ("A film of «1.5 Å» there.", "quantity 1.5 Å"),
    ],
)
def test_units(sentence: str, expected: str) -> None:
    check(sentence, expected)


def test_figures_in_a_list_share_the_unit_of_the_last() -> None:
    check("Samples of «5», «6» and «8 mm» there.", *(f"quantity {n} mm" for n in (5, 6, 8)))
    check("Shares of «9» and «10%» there.", "percent 9 %", "percent 10 %")
    check("Of «20», «5 km» from here.", "number 20", "quantity 5 km")
    check("Two men «aged 74» and «44» fled.".replace("Two", "The"), "age P74Y", "age P44Y")
    check("Of the «nine» and «13 kg» of it.", "number 9", "quantity 13 kg")


def test_a_suffix_is_a_unit_or_a_scale_by_what_follows() -> None:
    check(
        "The wall is «5m» high, and «5m people» saw it.".replace("«5m people»", "«5m» people"),
        "quantity 5 m",
        "number 5000000",
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A «64-year-old» man.", "age P64Y"),
        ("He died aged 64.".replace("aged 64", "«aged 64»"), "age P64Y"),
        ("He is «64 years old» now.", "age P64Y"),
        ("A «nine-month-old» baby.", "age P9M"),
        ("Anna Berg, «34», of Turku, won.", "age P34Y"),
        ("Her son, «12», came too.", "age P12Y"),
        ("He retired at the «age of 61» then.", "age P61Y"),
        ("For those «aged between 18 and 24» only.", "age P18..24Y"),
        ("Her «three-year-olds» came.", "age P3Y"),
    ],
)
def test_ages(sentence: str, expected: str) -> None:
    check(sentence, expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("the «32nd» member", "ordinal 32"),
        ("the «third» attempt", "ordinal 3"),
        ("the «twenty-fifth» attempt", "ordinal 25"),
        ("the «two hundred and forty-fifth» anniversary", "ordinal 245"),
        ("a «third» attempt", "ordinal 3"),
        ("It rose «twice» over.", "multiple 2"),
        ("They have «half as many» as before.", "multiple 0.5"),
        ("They have «three times as many» as before.", "multiple 3"),
        ("A «threefold» rise.", "multiple 3"),
        ("A «10-fold» rise.", "multiple 10"),
        ("Sales «doubled» again.", "multiple 2"),
    ],
)
def test_ranks_and_multiples(sentence: str, expected: str) -> None:
    check(sentence, expected)


@pytest.mark.parametrize(
    "sentence", ["The 22nd Amendment passed.", "She lives on 42nd Street.", "He first came in May."]
)
def test_ranks_in_names_stay_out(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize(
    ("text", "quantum"),
    [
        ("32 members", 1),
        ("1.2 million members", 100_000),
        ("two million members", 1_000_000),
        ("3.50 euros", Fraction(1, 100)),
        ("half of the members", 0),
        ("the 31st member", 0),
    ],
)
def test_the_digits_written_imply_an_interval(text: str, quantum: Fraction) -> None:
    (mention,) = numbers_of(text)
    assert mention.quantity is not None
    assert mention.quantity.quantum == quantum


def test_the_sides_of_a_thing_share_their_unit() -> None:
    check("A «9»x«13-inch» pan, «10» x «20 cm».", "quantity 9 in", "quantity 13 in", "quantity 10 cm", "quantity 20 cm")
    check("A box of «5» by «6» by «7 mm».", "quantity 5 mm", "quantity 6 mm", "quantity 7 mm")
    check("A «9»- by «13-inch» pan; it rose «9» by 2020.", "quantity 9 in", "quantity 13 in", "number 9")


def test_a_slash_may_say_the_same_in_another_unit() -> None:
    check(
        "Bake at «180C»/«350F», drive «60mph»/«97kph».",
        "quantity 180 °C",
        "quantity 350 °F",
        "quantity 60 mph",
        "quantity 97 km/h",
    )


def test_pence_belong_to_pounds() -> None:
    check(
        "He paid «500 Swiss francs», «30 pence» and «5 pounds 30 pence».",
        "money 500 CHF",
        "money 0.3 GBP",
        "money 5.3 GBP",
    )


def test_dozens_share_a_range() -> None:
    check("«Two or three dozen» rolls, «one and a half dozen» eggs.", "number 24..36", "number 18")


def test_an_age_in_years_has_a_noun_before_it() -> None:
    check("A mean «age 54.3 years», at the «age of 12 years».", "age P54.3Y", "age P12Y")


def test_one_in_every_hundred_is_a_fraction() -> None:
    check("«One in every hundred», «one in a million».", "fraction 0.01", "fraction 0.000001")


def test_cents_share_a_range() -> None:
    check("It costs «40-50 cents», or «5-10p».", "money 0.4..0.5 $", "money 0.05..0.1 GBP")


def test_only_what_has_sides_has_them() -> None:
    check("A 4x«100m» relay, «6» x «330 ml» cans.", "quantity 100 m", "number 6", "quantity 330 ml")


def test_weights_before_a_percent_sign() -> None:
    check("It holds «20 wt%» and «80 vol%».", "percent 20 %", "percent 80 %")


def test_base_pairs_are_no_basis_points() -> None:
    check(
        "A «450-bp» band; a «25-bp» cut; it rose «25 bp» to «3%».",
        "number 450 bp",
        "percent 0.25 pp",
        "percent 0.25 pp",
        "percent 3 %",
    )


def test_units_with_a_dot_and_gallons_of_a_country() -> None:
    check(
        "Apply «10 N·m»; it holds «13.2 US gallons» or «5 UK gallons».",
        "quantity 10 Nm",
        "quantity 13.2 gal",
        "quantity 5 imp_gal",
    )


def test_a_sign_after_a_sign_of_about() -> None:
    check("It is ~«−27‰» and ≈ «-3».", "quantity -27 ‰ about", "number -3 about")


def test_ranges_in_hyphens() -> None:
    check("A «10-to-20-foot» wall, a «25»-to-life term.", "quantity 10..20 ft", "number 25")


def test_ages_with_a_bound_or_between_two() -> None:
    check("Those «aged under 5», «aged over 65 years».", "age P5Y less_than", "age P65Y more_than")
    check("Between the «ages of 18 and 65» or «ages of 5 to 9».", "age P18..65Y", "age P5..9Y")


def test_parts_in_the_singular_behind_a_hyphen() -> None:
    check("«Nine and three-quarter inches», a «two-third» majority.", "quantity 9.75 in", "fraction 2/3")
    check("The «twenty-third» of them, a two-second delay.", "ordinal 23")


def test_a_unit_and_a_half() -> None:
    check("«A mile and a half», «an acre and a quarter».", "quantity 1.5 mi", "quantity 1.25 acre")
    check("«A pint» and a half-hour walk.", "quantity 1 pt")


def test_alternatives_share_a_scale() -> None:
    check("It has «3 or 4 million» of them.", "number 3000000..4000000")
    check("«Two or three hundred», «ten or twelve hundred».", "number 200..300", "number 1000..1200")
    check("«Five to two hundred», «one hundred and a half».", "number 5..200", "number 100.5")


def test_a_fraction_behind_a_hyphen_is_part_of_the_number() -> None:
    check(
        "Add «2-1/2 cups», a «5-3/8 inch» bolt, «1/2»-«3/4 inch».",
        "quantity 2.5 cup",
        "quantity 5.375 in",
        "fraction 0.5",
        "quantity 0.75 in",
    )


def test_units_that_nobody_adds() -> None:
    check("Good for «300 miles», and «20-inch» wheels.", "quantity 300 mi", "quantity 20 in")
    check("A «5-foot, 10-inch» man.", "quantity 70 in")


def test_an_m_that_is_millions_beside_money() -> None:
    check(
        "Shares of «200.7m», sales «3m», «100m to 1bn dollars».",
        "quantity 200.7 m",
        "number 3000000",
        "money 100000000..1000000000 $",
    )
    check(
        "Cuts of «6m pounds» and a «3m-euro» grant; a «5m»-high wall.",
        "money 6000000 GBP",
        "money 3000000 EUR",
        "quantity 5 m",
    )


def test_a_sign_that_ends_the_chunk_ends_the_span() -> None:
    check("It is «half °C» and «half°C» more.", "quantity 0.5 °C", "quantity 0.5 °C")


def test_two_results_are_no_range_and_two_turns_no_height() -> None:
    check("They won «61.5 per cent» to «38.5 per cent» there.", "percent 61.5 %", "percent 38.5 %")
    check("He dug «6 feet» «2 times» there.", "quantity 6 ft", "multiple 2")
    check("It came to «double» last year.", "multiple 2")


def test_inches_by_a_plain_quotation_mark() -> None:
    check('A «27"» screen in a «9"» x «12"» frame.', "quantity 27 in", "quantity 9 in", "quantity 12 in")
    check('A «3/4"» bolt.', "quantity 0.75 in")
    check('She said "about «27»" and left.', "number 27 about")
    check('She said “about «27»" and left.', "number 27 about")
    check('Rows of "«4»","«5»".', "number 4", "number 5")


def test_inches_in_brackets() -> None:
    check("It is «16 cm» («6.3 in») long.", "quantity 16 cm", "quantity 6.3 in")
    check("A «13.5 in» («34.3 cm») rod.", "quantity 13.5 in", "quantity 34.3 cm")
    check("They lost «16» in («8» in May) all.", "number 16", "number 8")
    check("They drew «16» in («eight») games.", "number 16", "number 8")


def test_rates_per_second() -> None:
    check("It flows at «500 cubic feet per second».", "quantity 500 ft3/second")
    check("It moves at «5 feet per second».", "quantity 5 ft/s")
    check("It makes «20» calls, or «5» per second.", "number 20", "number 5")


def test_units_that_do_not_divide_each_other_are_not_added() -> None:
    check("It is «1 mile», «1.6 km», long.", "quantity 1 mi", "quantity 1.6 km")


def test_the_age_of_who_was_just_named() -> None:
    check("Her son, who was «10», left.", "age P10Y")
    check("A girl who is «9» and a boy who had turned «12».", "age P9Y", "age P12Y")
    check("The team who is «3» points behind.", "number 3")
    check("The driver who was «3» in the list.", "number 3")


def test_pesos_by_their_letter() -> None:
    check("He earned «P90,078» and «P5 million».", "money 90078 PHP", "money 5000000 PHP")
    check("The car has a P5 badge.")


def test_a_falling_range_states_its_unit_twice() -> None:
    check("A load of «1.3 A/cm2 to 0.03 A/cm2» was set.", "quantity 0.03..1.3 A/cm2")
    check("It won by «60%» to «40%».", "percent 60 %", "percent 40 %")


def test_cents_as_a_balance_sheet_has_them() -> None:
    check("It earned «40 cts a share».", "money 0.4 $/share")


def test_a_form_with_a_capital_is_no_temperature() -> None:
    check("It filed an 8-K report and a 10-K.")
