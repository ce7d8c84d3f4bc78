import { leftOf, type Rule, stated } from '../rule.ts';
import { CENTURY_ORDINAL, numberOf, ordinalOf, pattern, YEAR } from '../words.ts';

const PART_OF = '(?:(?:the )?(?:early|late|mid)[-\\s])?';
/** "2000 people" is a count. */
const COUNTED =
  '(?:percent|people|miles|feet|dollars|troops|soldiers|shares|points|employees|workers|members|families|jobs|pounds|men|women|children|tons|units|acres|students)';
/** "number 1500", "flight 1836", "resolution 1973" name no year. */
const NUMBERED =
  /\b(?:numbers?|no\.|pages?|rooms?|flight|highway|route|section|article|paragraph|resolution|channel|building|bus|gate|version|lot|item)\s$/i;
const DECADES = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];
const SPOKEN =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';

/** Years, decades, centuries. */
export const yearRules: readonly Rule[] = [
  {
    name: 'decade', // the late 1990s → 199, END
    pattern: pattern(`${PART_OF}(?:the )?(?<decade>(?:1[0-9]|20)\\d)0['’]?s\\b`),
    read: ({ decade = '' }) => stated(decade),
  },
  {
    name: 'short decade', // the '60s → 196
    pattern: pattern(`${PART_OF}(?:the )?['’](?<decade>\\d)0s\\b`),
    read: ({ decade = '' }) => stated(`19${decade}`),
  },
  {
    name: 'bare decade', // the boxy cars of the 70s → 197
    pattern: pattern(`(?:(?:early|late|mid)[-\\s])?(?<decade>[2-9])0s\\b`),
    read: ({ decade = '' }, context) =>
      /\b(?:the|the (?:early|late|mid)|\d0s and|\d0s or)[-\s]$/i.test(leftOf(context, 12))
        ? stated(`19${decade}`)
        : null,
  },
  {
    name: 'spelled decade', // the sixties → 196
    pattern: pattern(`${PART_OF}the (?<decade>${DECADES.join('|')})\\b`),
    read: ({ decade = '' }) => stated(`19${DECADES.indexOf(decade.toLowerCase()) + 2}`),
  },
  {
    name: 'century', // the 19th century → 18
    pattern: pattern(
      `(?:the )?(?:(?:early|late|mid)[-\\s])?(?:the )?(?<ordinal>${CENTURY_ORDINAL})[-\\s]century\\b`,
    ),
    read: ({ ordinal = '' }) => stated(String(ordinalOf(ordinal) - 1).padStart(2, '0')),
  },
  {
    name: 'year', // the end of 2024 → 2024, END
    pattern: pattern(
      `(?:(?:the )?(?:early|late|mid|year|end of|beginning of)[-\\s](?:in )?(?:the )?)?(?<year>${YEAR})(?![\\d,]{0,9}\\d|%|\\.\\d| ${COUNTED})\\b`,
    ),
    read: ({ year = '' }, context) =>
      /[$#£€\d,./]$|\b[A-Z]-$/.test(leftOf(context, 2)) || NUMBERED.test(leftOf(context, 12))
        ? null
        : stated(year),
  },
  {
    name: 'end of a span of years', // the 19 of 2015-19 → 2019
    pattern: pattern(`(?<=\\b(?<century>1[5-9]|20)(?<from>\\d\\d)[-–/])(?<year>\\d\\d)(?![-–/\\d])\\b`),
    read: ({ century = '', from = '', year = '' }) =>
      stated(`${Number(century) + (Number(year) < Number(from) ? 1 : 0)}${year}`),
  },
  {
    name: 'year before Christ', // 493 BC → BC0493
    pattern: pattern('(?<year>\\d{1,4}) (?:BCE?\\b|B\\.C\\b\\.?)'),
    read: ({ year = '' }) => stated(`BC${year.padStart(4, '0')}`),
  },
  {
    name: 'spelled year', // nineteen eighty-four → 1984
    pattern: pattern(`(?:the year )?(?<century>nineteen|twenty) (?:hundred )?(?<rest>${SPOKEN})\\b`),
    read: ({ century = '', rest = '' }) =>
      stated(String((/^nineteen/i.test(century) ? 1900 : 2000) + numberOf(rest))),
  },
  {
    name: 'year two thousand', // the year two thousand → 2000
    pattern: pattern('the year two thousand\\b'),
    read: () => stated('2000'),
  },
];
