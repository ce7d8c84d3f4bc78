import type { TimexType } from '../../src/coverage/model.ts';

/** A sentence, the day on which it was published (null: unknown), and the one expression it holds. */
export interface TimexCase {
  readonly text: string;
  readonly published: string | null;
  readonly phrase: string;
  readonly value: string;
  readonly type?: TimexType;
  readonly mod?: string;
}

const TUESDAY = '2025-11-25';

const on = (
  published: string | null,
  rows: readonly (readonly [string, string, string, TimexType?, string?])[],
) =>
  rows.map(([text, phrase, value, type, mod]) => ({
    text,
    published,
    phrase,
    value,
    ...(type === undefined ? {} : { type }),
    ...(mod === undefined ? {} : { mod }),
  }));

/** By rule family. */
export const TIMEX_CASES: Readonly<Record<string, readonly TimexCase[]>> = {
  'dates that name their year': on(TUESDAY, [
    ['The bridge opened on 2024-03-09 at last.', '2024-03-09', '2024-03-09'],
    ['The bridge opened on Saturday, March 9, 2024 at last.', 'Saturday, March 9, 2024', '2024-03-09'],
    ['The bridge opened on Sept. 9th, 2024 at last.', 'Sept. 9th, 2024', '2024-09-09'],
    ['The bridge opened on the 9th of March, 2024 at last.', 'the 9th of March, 2024', '2024-03-09'],
    ['The form is dated 3/9/2024.', '3/9/2024', '2024-03-09'],
    ['The form is dated 3/9/87.', '3/9/87', '1987-03-09'],
    ['Work began in early March 2024 there.', 'early March 2024', '2024-03', 'DATE', 'START'],
    ['Work began in March of 2024 there.', 'March of 2024', '2024-03'],
  ]),
  'times of the day': on(TUESDAY, [
    ['The doors open at 1:30 P.M. today.', '1:30 P.M. today', '2025-11-25T13:30', 'TIME'],
    ['The doors opened at 9 a.m. sharp.', '9 a.m.', '2025-11-25T09:00', 'TIME'],
    ['The doors opened at 12 a.m. on Sunday.', '12 a.m. on Sunday', '2025-11-23T00:00', 'TIME'],
    ['The call began at 16:30 GMT on June 1st.', '16:30 GMT on June 1st', '2025-06-01T16:30Z', 'TIME'],
    [
      'The call began at 16:30 CET, June 1, 2024 sharp.',
      '16:30 CET, June 1, 2024',
      '2024-06-01T16:30',
      'TIME',
    ],
    ['They dined on Friday evening.', 'Friday evening', '2025-11-21TEV', 'TIME'],
    ['They dined last night.', 'last night', '2025-11-24TNI', 'TIME'],
    ['They dine tonight.', 'tonight', '2025-11-25TNI', 'TIME'],
    ['They ate at noon on Monday.', 'noon on Monday', '2025-11-24T12:00', 'TIME'],
  ]),
  'what recurs': on(TUESDAY, [
    ['The choir sings every Friday.', 'every Friday', 'XXXX-WXX-5', 'SET'],
    ['The choir sings every other week.', 'every other week', 'P2W', 'SET'],
    ['The choir sings each day.', 'each day', 'P1D', 'SET'],
    ['It is a monthly paper.', 'monthly', 'P1M', 'SET'],
    ['It earns the town $5 million a year at most.', 'a year', 'P1Y', 'SET'],
    ['It carries six trucks a day across.', 'a day', 'P1D', 'SET'],
    ['It carries 40 tons per week across.', 'per week', 'P1W', 'SET'],
  ]),
  'quarters and halves': on(TUESDAY, [
    ['Profit fell in the third quarter of 2024.', 'the third quarter of 2024', '2024-Q3'],
    ['Profit fell in the third quarter.', 'the third quarter', '2025-Q3'],
    ['Profit fell in the fourth quarter.', 'the fourth quarter', '2025-Q4'],
    ['Profit will fall in the first quarter.', 'the first quarter', '2026-Q1'],
    ["Profit fell in last year's first quarter.", "last year's first quarter", '2024-Q1'],
    ['Profit fell in the latest quarter.', 'the latest quarter', '2025-Q3'],
    ['Profit fell last quarter.', 'last quarter', '2025-Q3'],
    ['Profit fell in the current quarter.', 'the current quarter', '2025-Q4'],
    ['Profit fell in the final quarter of 2023.', 'the final quarter of 2023', '2023-Q4'],
    ['Profit fell in the last half of 2023.', 'the last half of 2023', '2023-H2'],
    ["Profit will fall in next year's first quarter.", "next year's first quarter", '2026-Q1'],
    ['Profit fell in the year-ago third quarter.', 'the year-ago third quarter', '2024-Q3'],
    ['Profit fell in the 2023 third quarter.', 'the 2023 third quarter', '2023-Q3'],
    ['Profit fell in its third quarter.', 'third quarter', '2025-Q3'],
    ['Profit fell in the second half of 2024.', 'the second half of 2024', '2024-H2'],
    ['Profit fell in the first nine months.', 'the first nine months', 'P9M', 'DURATION'],
    ['Profit fell in fiscal 2024.', 'fiscal 2024', '2024'],
  ]),
  'ago and later': on(TUESDAY, [
    ['The mill burned down a year ago.', 'a year ago', '2024'],
    ['The mill burned down three years ago.', 'three years ago', '2022'],
    ['The mill burned down two weeks ago.', 'two weeks ago', '2025-W46'],
    ['The mill burned down ten days ago.', 'ten days ago', '2025-11-15'],
    ['The mill burned down six months ago.', 'six months ago', '2025-05'],
    ['The mill burned down about six months ago.', 'about six months ago', '2025-05', 'DATE', 'APPROX'],
    ['The mill burned down several years ago.', 'several years ago', 'PAST_REF'],
    ['The mill burned down decades ago.', 'decades ago', 'PAST_REF'],
    ['It rose again several years later.', 'several years later', 'FUTURE_REF'],
  ]),
  'lengths of time': on(TUESDAY, [
    ['It stood empty for the past three weeks.', 'the past three weeks', 'P3W', 'DURATION'],
    ['It stood empty in recent months.', 'recent months', 'PXM', 'DURATION'],
    ['He got a 20-year sentence.', '20-year', 'P20Y', 'DURATION'],
    ['It ended a years-long dispute.', 'years-long', 'PXY', 'DURATION'],
    ['It ended a month-long dispute.', 'month-long', 'P1M', 'DURATION'],
    ['It stood empty over the past decade.', 'the past decade', 'P10Y', 'DURATION'],
    ['It will stand empty in the coming weeks.', 'the coming weeks', 'PXW', 'DURATION'],
    ['It will stand empty in the weeks ahead.', 'the weeks ahead', 'PXW', 'DURATION'],
    ['It stood empty ten days before the fire.', 'ten days', 'P10D', 'DURATION'],
    ['It stood empty for twenty-four days.', 'twenty-four days', 'P24D', 'DURATION'],
    ['It stood empty for more than two years.', 'more than two years', 'P2Y', 'DURATION', 'MORE_THAN'],
    ['It stood empty for at least two hours.', 'at least two hours', 'PT2H', 'DURATION', 'EQUAL_OR_MORE'],
    ['It stood empty for two and a half years.', 'two and a half years', 'P2Y6M', 'DURATION'],
    ['It stood empty for a few hours.', 'a few hours', 'PTXH', 'DURATION'],
    ['It stood empty for decades.', 'decades', 'PXE', 'DURATION'],
  ]),
  'weeks, months, years': on(TUESDAY, [
    ['The board met last week.', 'last week', '2025-W47'],
    ['The board meets next month.', 'next month', '2025-12'],
    ['The board met earlier this month.', 'earlier this month', '2025-11'],
    ['The board met this year.', 'this year', '2025'],
    ["The board met after this year's vote.", 'this year', '2025'],
    ['The board raised its forecast for the full year.', 'the full year', '2025'],
    ['The board met over the weekend.', 'the weekend', '2025-W47-WE'],
    ['It will close by the end of the year.', 'the end of the year', '2025', 'DATE', 'END'],
    ['It will close by year-end.', 'year-end', '2025', 'DATE', 'END'],
    ['It opened in the last decade.', 'the last decade', '201'],
  ]),
  seasons: on(TUESDAY, [
    ['It opened in the summer of 2024.', 'the summer of 2024', '2024-SU'],
    ['It opened last summer.', 'last summer', '2025-SU'],
    ['It opens next spring.', 'next spring', '2026-SP'],
    ['It opened in the spring.', 'the spring', '2025-SP'],
  ]),
  days: on(TUESDAY, [
    ['The rail strike began today.', 'today', '2025-11-25'],
    ['The rail strike began yesterday.', 'yesterday', '2025-11-24'],
    ['The rail strike will begin tomorrow.', 'tomorrow', '2025-11-26'],
    ['The rail strike began on Friday.', 'Friday', '2025-11-21'],
    ['The rail strike began on Tuesday.', 'Tuesday', '2025-11-25'],
    ['The rail strike will begin on Friday.', 'Friday', '2025-11-28'],
    ['The rail strike is expected to begin on Friday.', 'Friday', '2025-11-28'],
    ['The talks will be held on Friday.', 'Friday', '2025-11-28'],
    ['The minister is coming to the depot on Friday.', 'Friday', '2025-11-28'],
    ["Friday's strike will be remembered.", 'Friday', '2025-11-21'],
    ['The rail strike began last Friday.', 'last Friday', '2025-11-21'],
    ['The rail strike begins next Friday.', 'next Friday', '2025-11-28'],
    ['The rail strike began on Oct. 14.', 'Oct. 14', '2025-10-14'],
    ['The rail strike began on the 14th of October.', 'the 14th of October', '2025-10-14'],
    ['The rail strike ended on December 3.', 'December 3', '2025-12-03'],
    ['The rail strike ended on March 3.', 'March 3', '2025-03-03'],
    ['The rail strike will end on March 3.', 'March 3', '2026-03-03'],
    ['The depot has been shut since December 30.', 'December 30', '2024-12-30'],
  ]),
  'months without a year': on(TUESDAY, [
    ['The plan leaked in early November.', 'early November', '2025-11', 'DATE', 'START'],
    ['The plan leaked in late October.', 'late October', '2025-10', 'DATE', 'END'],
    ['The plan leaked in May.', 'May', '2025-05'],
    ['The plan leaked last March.', 'last March', '2025-03'],
    ['The plan leaked in December.', 'December', '2024-12'],
    ['The plan will be voted on in March.', 'March', '2026-03'],
    ['The plan leaked in March of last year.', 'March of last year', '2024-03'],
  ]),
  'years, decades, centuries': on(TUESDAY, [
    ['They voted to join after a poll in 1987.', '1987', '1987'],
    ['They joined at the end of 1987.', 'the end of 1987', '1987', 'DATE', 'END'],
    ['They revolted in 493 BC.', '493 BC', 'BC0493'],
    ['They joined in the late 1980s.', 'the late 1980s', '198', 'DATE', 'END'],
    ["They joined in the '80s.", "the '80s", '198'],
    ['They joined in the 80s.', '80s', '198'],
    ['They joined in the eighties.', 'the eighties', '198'],
    ['They joined in the 19th century.', 'the 19th century', '18'],
    ['They joined in nineteen eighty-seven.', 'nineteen eighty-seven', '1987'],
  ]),
  'references that name no date': on(TUESDAY, [
    ['He is at the moment abroad.', 'the moment', 'PRESENT_REF'],
    ['He was recently abroad.', 'recently', 'PAST_REF'],
    ['He will be back in the near future.', 'the near future', 'FUTURE_REF'],
    ['He will be back in the long term.', 'the long term', 'FUTURE_REF'],
  ]),
  holidays: on(TUESDAY, [
    ['They met on Thanksgiving 2025 at home.', 'Thanksgiving 2025', '2025-11-27'],
    ['They met on Christmas Eve at home.', 'Christmas Eve', '2025-12-24'],
    ['They met on Memorial Day at home.', 'Memorial Day', '2025-05-26'],
    ['They met on Labor Day at home.', 'Labor Day', '2025-09-01'],
  ]),
  'what hangs on an unknown publication day': on(null, [
    ['The rail strike began today.', 'today', 'XXXX-XX-XX'],
    ['The rail strike began on Friday.', 'Friday', 'XXXX-WXX-5'],
    ['The rail strike began last week.', 'last week', 'XXXX-WXX'],
    ['The rail strike began on Oct. 14.', 'Oct. 14', 'XXXX-10-14'],
    ['The rail strike began in March.', 'March', 'XXXX-03'],
    ['The rail strike began in the third quarter.', 'the third quarter', 'XXXX-Q3'],
    ['The rail strike began at 9 a.m. sharp.', '9 a.m.', 'XXXX-XX-XXT09:00', 'TIME'],
    ['The rail strike began three years ago.', 'three years ago', 'XXXX'],
    ['The rail strike began last summer.', 'last summer', 'XXXX-SU'],
    ['The rail strike began over the weekend.', 'the weekend', 'XXXX-WXX-WE'],
  ]),
};

/** Numbers and words that look like dates and are none. */
export const NO_TIMEX: readonly string[] = [
  'It cost $2024 in all.',
  'Some 2000 people came.',
  'Version 1.2024 is out.',
  'They may march if they sun themselves.',
  'April said she liked it.',
  'He scored 30-15 in a set.',
  'The 13/45 ratio held.',
  'He is in his 80s.',
  'The price fell to the low 70s.',
  'She hopes that this may change.',
];

/** Texts of several expressions, in order: value after value. Dates that hang on the date told before. */
export const CHAINS: readonly {
  readonly text: string;
  readonly published: string | null;
  readonly values: readonly string[];
}[] = [
  {
    text: 'The two spoke on October 14. Two days later, they met. A week later they signed.',
    published: '2025-11-25',
    values: ['2025-10-14', '2025-10-16', '2025-W43'],
  },
  {
    text: 'The two spoke on October 14. Two days later, they met. The next day, they signed.',
    published: null,
    values: ['XXXX-10-14', 'XXXX-10-16', 'XXXX-10-17'],
  },
  {
    text: 'She resigned on Oct. 14, the same day that the bank closed. Riots broke out that week.',
    published: '2025-11-25',
    values: ['2025-10-14', '2025-10-14', '2025-W42'],
  },
  {
    text: 'On Monday she spoke in Porto at 9 a.m. and left.',
    published: '2025-11-25',
    values: ['2025-11-24', '2025-11-24T09:00'],
  },
  {
    text: 'The road has been shut since 24 February 2022. The two spoke on October 14.',
    published: null,
    values: ['2022-02-24', 'XXXX-10-14'],
  },
  {
    text: 'It was signed on 3 May 2021. The treaty came into force on June 1.',
    published: null,
    values: ['2021-05-03', '2021-06-01'],
  },
  {
    text: 'Sales rose in the third quarter of 2024, against a loss a year earlier.',
    published: '2024-11-05',
    values: ['2024-Q3', '2023-Q3'],
  },
  {
    text: 'Its third-quarter profit rose to $3 million. The mill, which makes paper, cut costs. Sales were $9 million, up from $8 million a year earlier.',
    published: '2024-11-05',
    values: ['2024-Q3', '2023-Q3'],
  },
  {
    text: 'Profit rose in the third quarter. For the nine months, profit was $9 million, against $8 million a year earlier.',
    published: '2024-11-05',
    values: ['2024-Q3', 'P9M', '2023'],
  },
  {
    text: 'Profit rose to $3 million in the quarter ended Sept. 29. In the 2023 period, profit was $2 million.',
    published: '2024-11-05',
    values: ['2024-Q3', '2024-09-29', '2023-Q3'],
  },
  {
    text: 'Sales rose by a tenth in January, compared to the same month a year ago.',
    published: '2024-02-05',
    values: ['2024-01', '2023-01'],
  },
  {
    text: 'Profit rose in the third quarter, from a loss in the year-earlier period.',
    published: '2024-11-05',
    values: ['2024-Q3', '2023-Q3'],
  },
  {
    text: 'For the year ended June 30, profit rose.',
    published: '2024-11-05',
    values: ['P1Y', '2024-06-30'],
  },
  {
    text: 'The league of 1998-03 was never beaten.',
    published: '2024-11-05',
    values: ['1998', '2003'],
  },
  {
    text: 'She came in May 1998 and left later that year.',
    published: '2024-11-05',
    values: ['1998-05', '1998'],
  },
  {
    text: 'Profits were $3 million in 2022, up from the year previous.',
    published: '2024-11-05',
    values: ['2022', '2021'],
  },
  {
    text: 'War broke out in 1914. Troops marched in August. In 1915 a front opened; it closed in January 1916 and in 1917 all was over. In March, the tsar fell.',
    published: '2020-01-01',
    values: ['1914', '1914-08', '1915', '1916-01', '1917', '1917-03'],
  },
];
