/** Numbers and words that look like dates and are none. */
export const NO_TIMEX: readonly string[] = [
  'The lot was number 1500 of the sale.',
  'They left on flight 1836 to the coast.',
  'It broke resolution 1973 of the council.',
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
  'It matters to today’s youth.',
];

/** Texts of several expressions, in order: value after value. Dates that hang on the date told before. */
export const CHAINS: readonly {
  readonly text: string;
  readonly published: string | null;
  readonly values: readonly string[];
}[] = [
  {
    text: 'It was signed on 8 April 2009. The following spring they met. The alarm rang.',
    published: '2025-11-25',
    values: ['2009-04-08', '2010-SP'],
  },
  {
    text: 'The ship burned on Sunday.\nThe alarm was raised at 11.40pm.',
    published: '2025-11-25',
    values: ['2025-11-23', '2025-11-23T23:40'],
  },
  {
    text: 'She will table it next Tuesday. He had read it two days later.',
    published: '2025-11-25',
    values: ['2025-12-02', 'XXXX-XX-XX'],
  },
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
    text: 'She came in May 1998 and left in August of that year.',
    published: '2024-11-05',
    values: ['1998-05', '1998-08'],
  },
  {
    text: 'The summit is on April 24 and 25.',
    published: '2024-04-05',
    values: ['2024-04-24', '2024-04-25'],
  },
  {
    text: 'The summit was on 24 and 25 April 2023.',
    published: '2024-11-05',
    values: ['2023-04-24', '2023-04-25'],
  },
  {
    text: 'The work takes between 60 and 90 days.',
    published: '2024-11-05',
    values: ['P60D', 'P90D'],
  },
  {
    text: 'They must agree by June 10. If they have not signed by that time, the law lapses.',
    published: '2024-06-05',
    values: ['2024-06-10', '2024-06-10'],
  },
  {
    text: 'He fell on 14 April 2024 and died the next morning.',
    published: '2024-11-05',
    values: ['2024-04-14', '2024-04-15TMO'],
  },
  {
    text: 'It opened on Thursday, 10 October 2024. The following Monday it closed.',
    published: '2024-11-05',
    values: ['2024-10-10', '2024-10-14'],
  },
  {
    text: 'The cars of the 70s and 80s are loved.',
    published: '2024-11-05',
    values: ['197', '198'],
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
