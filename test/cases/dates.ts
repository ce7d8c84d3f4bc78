/** One article: its last line (the last sentence) is asked about. `quote` marks an indirect quote by its words. */
export interface TieCase {
  readonly text: string;
  readonly published: string | null;
  /** Of the last sentence. */
  readonly value: string | null;
  readonly tie: string | null;
  readonly phrase: string | null;
  readonly planned?: boolean;
}

const NEWS = '2025-11-25';

/** What happened when. */
export const EVENT_TIES: readonly TieCase[] = [
  {
    text: 'The ferry sank on Friday.',
    published: NEWS,
    value: '2025-11-21',
    tie: 'clause',
    phrase: 'Friday',
  },
  {
    text: 'On Friday, the ferry sank off the cape.',
    published: NEWS,
    value: '2025-11-21',
    tie: 'clause',
    phrase: 'Friday',
  },
  {
    text: 'The chairs will meet on Friday.',
    published: NEWS,
    value: '2025-11-28',
    tie: 'clause',
    phrase: 'Friday',
    planned: true,
  },
  {
    text: 'The chairs met last week, aides said on Tuesday.',
    published: NEWS,
    value: '2025-11-17/2025-11-23',
    tie: 'clause',
    phrase: 'last week',
  },
  {
    text: 'The chair said on Monday that the ferry sank in October.',
    published: NEWS,
    value: '2025-11-24',
    tie: 'clause',
    phrase: 'Monday',
  },
  {
    text: 'The chair said the ferry sank on Friday.',
    published: NEWS,
    value: '2025-11-21',
    tie: 'clause',
    phrase: 'Friday',
  },
  {
    text: 'The ferry sank on Friday. It has two decks.',
    published: NEWS,
    value: NEWS,
    tie: 'published',
    phrase: null,
  },
  {
    text: 'The ferry sank on Friday. The owner is also seeking a buyer.',
    published: NEWS,
    value: NEWS,
    tie: 'published',
    phrase: null,
  },
  {
    text: 'The owner has posted its worst loss since the 1992 strike.',
    published: NEWS,
    value: NEWS,
    tie: 'published',
    phrase: null,
  },
  {
    text: 'The owner has posted its worst loss since 1992.',
    published: NEWS,
    value: NEWS,
    tie: 'published',
    phrase: null,
  },
  {
    text: 'A wreath reads: Jane Doe 1950-2015.',
    published: NEWS,
    value: null,
    tie: null,
    phrase: null,
  },
  {
    text: 'The ferry, which was built in 1987, sank on Friday.',
    published: NEWS,
    value: '2025-11-21',
    tie: 'clause',
    phrase: 'Friday',
  },
  {
    text: 'The envoy, who met the chair on Saturday, was later asked about it.',
    published: NEWS,
    value: '2025-11-22',
    tie: 'sentence',
    phrase: 'Saturday',
  },
  {
    text: 'This is the plan that leaked in early November.',
    published: NEWS,
    value: '2025-11-01/2025-11-10',
    tie: 'sentence',
    phrase: 'early November',
  },
  {
    text: 'She spent three days in Porto from Oct. 24.',
    published: NEWS,
    value: '2025-10-24/2025-10-26',
    tie: 'clause',
    phrase: 'three days in Porto from Oct. 24',
  },
  {
    text: 'She stayed in Porto from May 3 to May 5.',
    published: NEWS,
    value: '2025-05-03/2025-05-05',
    tie: 'clause',
    phrase: 'May 3 to May 5',
  },
  {
    text: 'She stayed in Porto between May 3 and May 5.',
    published: NEWS,
    value: '2025-05-03/2025-05-05',
    tie: 'clause',
    phrase: 'May 3 and May 5',
  },
  {
    text: 'They spoke on October 14.\nTwo days later, the chairs met.',
    published: NEWS,
    value: '2025-10-16',
    tie: 'clause',
    phrase: 'Two days later',
  },
  {
    text: 'They held a call on October 14.\nThe call lasted an hour.',
    published: NEWS,
    value: '2025-10-14',
    tie: 'carried',
    phrase: 'October 14',
  },
  {
    text: 'The ferry sank on Monday.\nRescuers searched the bay.',
    published: NEWS,
    value: '2025-11-24',
    tie: 'carried',
    phrase: 'Monday',
  },
  { text: 'Rescuers searched the bay.', published: NEWS, value: NEWS, tie: 'published', phrase: null },
  { text: 'Rescuers will search the bay.', published: NEWS, value: null, tie: null, phrase: null },
  { text: 'Rescuers had searched the bay.', published: NEWS, value: null, tie: null, phrase: null },
  { text: 'The bay is deep.', published: NEWS, value: null, tie: null, phrase: null },
  {
    text: 'The ferry sank on October 1.\nOn October 2, divers came.\nRescuers searched the bay.',
    published: NEWS,
    value: null,
    tie: null,
    phrase: null,
  },
  { text: 'The ferry sank on Friday.', published: null, value: null, tie: 'clause', phrase: 'Friday' },
  {
    text: 'The ferry sank on October 14.',
    published: null,
    value: null,
    tie: 'clause',
    phrase: 'October 14',
  },
  { text: 'Rescuers searched the bay.', published: null, value: null, tie: null, phrase: null },
  {
    text: 'The harbour has been shut since Friday.',
    published: null,
    value: null,
    tie: 'sentence',
    phrase: 'Friday',
  },
  {
    text: 'Lindby withdrew from the treaty in March 2004, saying that it was void.',
    published: NEWS,
    value: '2004-03',
    tie: 'sentence',
    phrase: 'March 2004',
  },
  {
    text: 'The mayor announced three days of mourning, beginning on Tuesday, and promised an inquiry.',
    published: NEWS,
    value: '2025-11-25/2025-11-27',
    tie: 'clause',
    phrase: 'three days of mourning, beginning on Tuesday',
  },
  {
    text: 'The airport will stay shut until at least Monday.',
    published: NEWS,
    value: null,
    tie: null,
    phrase: null,
  },
  {
    text: 'In the call, which took place on October 27, the owner told the mayor of the leak.',
    published: NEWS,
    value: '2025-10-27',
    tie: 'clause',
    phrase: 'October 27',
  },
  {
    text: 'The bay is deep.\nIt is wide.\nIt is cold.\nThe ferry sank on Friday.\nRescuers searched the bay.',
    published: NEWS,
    value: NEWS,
    tie: 'published',
    phrase: null,
  },
  {
    text: 'On 6 April 2009, after a week of rain, they opened the gates. Twenty people drowned in Brod.',
    published: NEWS,
    value: '2009-04-06',
    tie: 'carried',
    phrase: '6 April 2009',
  },
  {
    text: 'On 6 April 2009 they opened the gates. The gates were painted after the flood.',
    published: NEWS,
    value: null,
    tie: null,
    phrase: null,
  },
];
