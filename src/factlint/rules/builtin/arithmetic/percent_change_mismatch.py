"""Q01: the stated percent does not follow from the two figures given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.change_columns import wrong_changes
from factlint.rules.counts.rows import rows_of
from factlint.rules.relations.reported import problems

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "Q01",
    "percent-change-mismatch",
    needs="two amounts",
    measured=on_all_prose(right=7, read=7),
    bad=[
        "The walls took five years and stand 90 feet high. The estimate was £96,000. The bill was £120,000, an overrun "
        "of «30%», for which they blamed the rain. It is 2,410 feet long.",
        "The hall was to cost £48,000 and in the end cost £60,000, «20 per cent» more than planned.",
        "The limit is 50 micrograms. On Friday it was 80 micrograms, «50 per cent» above the limit.",
        "With the new oven, baking time dropped «60%», from 500 to 300 seconds.",
        "Takings were £84.0m (last year: £70.0m, «+14%»).",
        "The choir had 1,500 members in 2012. It has since grown «12 per cent», to 2,100.",
        "The plan is a «50%» cut, from 146,000 troops to 100,000.",
        "Turnover rose «30.8 percent» to $87.1 million from $72.6 million.",
        "Immigration soared «20%» in a year (567,000 to 575,000).",
        "Prices went up from $40 to $60, a rise of «30 percent».",
        "Membership grew «150%», from 40 clubs to 60.",
        "The fleet shrank by «a third», from 90 buses to 45.",
        "They paid €90 million, «30 percent» more than the €75 million of the year before.",
        "Output was 4,500 tonnes, up «8 percent» from 4,000 tonnes.",
        "Imports were 40,000 tonnes, a «60 percent» rise on the 32,000 tonnes of last year.",
        "Staff went from 250 to 300, a jump of «50 percent».",
        "Last year 148,000 came, 20,000 more than the 128,000 of the year before and an increase of «13.5 percent».",
        "It had 3,240 hands in May, 120 fewer than the 3,360 on its books in April, a decline of «6.3%».",
        "Fees went from £40 to £50, a «125%» increase.",
        "In 2020 the club had 400 members; it now has 500, a rise of «20 percent».",
        "Shares in Poe rose 40 pence, or «7.2 percent», to 840p.",
        "The index lost 31.40 points, or «1.3 percent», to close at 3,108.60.",
        "Fees came to £634,000, being an increase of £99,000, or «16.5 percent», over those of last year.",
        "Fees rose from £44.1 million to £54.6 million, an increase of £10.5 million, or «29.7 percent».",
        "Sales in the five weeks rose «2.5 pct» to 184.7 mln dlrs from 183.7 mln, with same-store sales off 1 pct.",
        "Turnover rose by «2.5 percent» to €17.35 billion after €17.27 billion the year before; dividends are €2.",
        "Revenue will be £6.7 million, down by about «80 percent» on the projected revenue of £9.7 million.",
        "Staff went from 9 in 1860 to 18 in 1890, and fees from £9 in 1860 to £99 in 1890, a rise of «900 percent».",
        "Pay went from $90 in 1872 to $103 in 1875, an increase in the average rate of «44 percent».",
        "| Test | Old | New | Change |\n|---|---|---|---|\n| Load | 60.0 | 45.0 | −25.0% |\n"
        "| Scan | 45.0 | 36.0 | «−25.0%» |\n| Merge | 75.0 | 67.5 | −10.0% |\n",
        "| Hall | 2022 | 2023 | Growth (%) |\n|---|---|---|---|\n| Ayr | 600 | 750 | 25 |\n"
        "| Lund | 450 | 540 | 20 |\n| Wick | 750 | 900 | «25» |\n",
    ],
    good=[
        "The estimate was £96,000. The bill was £120,000, an overrun of 25%, for which they blamed the rain.",
        "The hall was to cost £48,000 and in the end cost £60,000, 25 per cent more than planned.",
        "The limit is 50 micrograms. On Friday it was 80 micrograms, 20 per cent above the limit for a day.",
        "| Test | Old | New | Change |\n|---|---|---|---|\n| Load | 60.0 | 45.0 | −25.0% |\n"
        "| Scan | 45.0 | 36.0 | −20.0% |\n| Merge | 75.0 | 67.5 | −10.0% |\n",
        "| Hall | 2022 | 2023 | Change since 2015 |\n|---|---|---|---|\n| Ayr | 600 | 750 | 40% |\n"
        "| Lund | 450 | 540 | 31% |\n| Wick | 750 | 900 | 12% |\n",
        "| Hall | 2023 | 2022 | Decrease |\n|---|---|---|---|\n| Ayr | 600 | 750 | 20% |\n"
        "| Lund | 450 | 540 | 16.7% |\n| Wick | 750 | 900 | 16.7% |\n",
        "It sold 348 homes, 58 more than the 290 of a year earlier, and a rise of 4 per cent in prices.",
        "It sold 348 homes, 58 more than the 290 of a year earlier, a rise of 4 per cent a year.",
        "Annual growth of 12% took its takings from £50 million in 2011 to £88 million in 2016.",
        "Average growth of 12% took its takings from £50 million in 2011 to £88 million in 2016.",
        "Output grew by 12% a year for five years, from 50 to 88 tonnes.",
        "Takings were £84.0m (last year: £70.0m, +20%).",
        "The choir had 1,500 members in 2012. The fee has since grown 12 per cent, to 2,100 pence.",
        "The choir had 1,500 members in 2012. It then grew by 12 per cent a year to 2,100.",
        "Shares in Poe rose 40 pence, or 5 percent, to 840p.",
        "The index lost 31.40 points, or 1 percent, to close at 3,108.60.",
        "A large load has dropped from 66 seconds to 32 seconds. For a small load, the wait is 33% shorter.",
        "Exports were 30.67 billion, up 4.5 percent from 1985.",
        "Sales rose 31.3 percent to 154,711, compared with 146,610 in April.",
        "The index fell 14 percent to 43,521 from more than 50,000.",
        "Prices rose 50 percent, from $40 to $60.",
        "Turnover rose 20 percent to $87.1 million from $72.6 million.",
        "Profit grew 8 percent on a comparable basis, to $60 million from $40 million.",
        "Staff fell by a third, from 90 people to 60.",
        "It had 400 members in 12 towns; it now has 500, a rise of 25 percent.",
        "Yields rose 2 percent, from 4.00% to 4.08%.",
        "Rents rose by almost 60 percent, to $1,590 from $1,000.",
        "Sales rose 10 percent a year, from 100 units to 161 units.",
        "The yen gained 5 percent, to 153 from 154 to the dollar.",
        "They paid €90 million, 20 percent more than the €75 million of the year before.",
        "Costs rose 33%, from 3 million to 4 million.",
        "Exports came to $63.8bn in May, taking the yearly total up 35.4% to $593.4bn.",
        "The shares touched 17.70 euros, before falling back to trade 7.8% higher at 16.60 euros.",
        "The shares closed 7.8% lower at 16.60 euros, after touching 17.70 euros.",
        "Sales of £4.2m in May lifted the total for the year by 12% to £9m.",
        "Fees rose from £44.1 million to £54.6 million, an increase of £10.5 million, or 23.8 percent.",
        "Sales rose 2.5 pct to 184.7 mln dlrs from 183.7 mln on a same-store basis, with profits off 2 pct.",
        "Sales rose 12 percent to £20 million after £17 million was spent on new shops.",
        "Profit was £3 million, up 8 percent on sales of £5 million.",
        "The fund raised its stake to 292,900 shares, or 7.1 percent of all, from 238,900, or 5.8 percent.",
    ],
)
def percent_change_mismatch(context: Context) -> Iterator[Problem]:
    """The stated percent does not follow from the two figures given.

    "A 50% cut, from 146,000 to 100,000" is a cut of 32%. The old figure is the base: from 40 to 60 is a rise of 50
    percent, not of 150 and not of 33. Figures may be rounded up, down or cut off; hedges widen them.

    It stays silent where words give the percent another base (comparable, adjusted, annualised, exchange rates, a
    year), where the percent follows from other figures of the sentence, where the levels are percentages or are
    counted in other units, and where the words and the figures go opposite ways (that is direction-mismatch).
    Either the percent or a level may be wrong: the fix is only shown.

    In a table the column of a change in percent is held against the two columns before it, where it fits in most rows.
    """
    yield from problems(context, "Q01")
    for table in context.document.tables:
        cells = rows_of(context, table)
        if table.header == 1 and all(len(row) == len(cells[0]) for row in cells):
            yield from wrong_changes(cells[0], cells[1:])
