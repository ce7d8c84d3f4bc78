import { describe, expect, it } from 'vitest';
import { SCRAPE_LINES, TEXT_LINES } from '../../cases/boilerplate.ts';
import { lay } from './laidOut.ts';

const BEFORE = 'The ferry to the outer islands will not run before June, the harbour office said on Monday.';
const AFTER = 'Islanders have asked the ministry to pay for a bus until the pier has been rebuilt.';

describe('boilerplate', () => {
  it.each(SCRAPE_LINES)('%s is never a passage', (line) => {
    expect(lay(`${BEFORE}\n\n${line}\n\n${AFTER}`).passages).toEqual([BEFORE, AFTER]);
  });

  it.each(TEXT_LINES)('%s stays', (line) => {
    expect(lay(`${BEFORE}\n\n${line}\n\n${AFTER}`).passages).toEqual([BEFORE, line, AFTER]);
  });

  it('the line below "Read more" is a teaser, a sentence after a blank line is not', () => {
    const teaser = ' The harbour master. Why the pier sank';
    expect(lay(`${BEFORE}\n\nRead more\n${teaser}\n\n${AFTER}`).passages).toEqual([BEFORE, AFTER]);
    expect(lay(`${BEFORE}\nRead more\n${AFTER}`).passages).toEqual([BEFORE, AFTER]);
  });

  it('a short line that stands three times was put there by a machine', () => {
    expect(lay(`Norland Daily\n${BEFORE}\nNorland Daily\n${AFTER}\nNorland Daily`).passages).toEqual([
      BEFORE,
      AFTER,
    ]);
  });

  it('a run of headlines above the text is navigation', () => {
    const menu = 'Other Views\n\nWhat The World Says\n\nThe Islands and Their Ferries\n\nA Pier in Pieces';
    const { passages, document } = lay(
      `Ferry stops until the summer\n\nMonday, March 3, 2025\n\n${menu}\n\n${BEFORE}`,
    );
    expect(passages).toEqual([BEFORE]);
    expect(document.title?.value).toBe('Ferry stops until the summer');
  });

  it('adverts after the last paragraph go, also those that are sentences', () => {
    const adverts =
      'All of it in one app\n\nTurn the globe, read on\n\nStories that nobody else tells.\n\nEvery view, every day\n\nApp Store Badge';
    expect(lay(`${BEFORE}\n\n${AFTER}\n\n${adverts}`).passages).toEqual([BEFORE, AFTER]);
  });

  it('a short last paragraph below its heading stays', () => {
    const { passages, headings } = lay(
      `${BEFORE}\n\nWhat comes next\n\nThe news was welcomed on the islands.`,
    );
    expect(passages).toEqual([BEFORE, 'The news was welcomed on the islands.']);
    expect(headings).toEqual([null, 'What comes next']);
  });

  it('a list that a sentence announces stays, with or without bullets', () => {
    const list = 'Three places are named:\n\nThe Old Pier\n\nThe North Harbour\n\nThe Market Bridge';
    expect(lay(`${BEFORE}\n\n${list}`).passages.slice(1)).toEqual(list.split('\n\n'));
  });

  it('scrape words that share a line with a paragraph are cut off, and offsets count in the file', () => {
    expect(lay(`Advertisement ${BEFORE}\n\n${AFTER} Read more`).passages).toEqual([BEFORE, AFTER]);
  });

  it('a file of nothing but headlines is kept as it is', () => {
    expect(lay('Ferry Stops\nPier Sinks\nBus Runs').passages.length).toBeGreaterThan(0);
  });
});
