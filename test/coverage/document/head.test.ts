import { describe, expect, it } from 'vitest';
import { lay } from './laidOut.ts';

const TITLE = 'Ferry to the islands stops until the summer';
const BODY =
  'The ferry to the outer islands will not run before June, the harbour office said.\n\nIslanders have asked for a bus.';

describe('the title', () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ['is the headline above the text', `${TITLE}\n\n${BODY}`, TITLE],
    ['may be on the line just above', `${TITLE}\n${BODY}`, TITLE],
    ['may be a question', `Will the ferry ever run again?\n\n${BODY}`, 'Will the ferry ever run again?'],
    ['is not an ordinary first sentence', BODY, null],
    ['is not the name of a section above it', `Transport\n${TITLE}\n\n${BODY}`, TITLE],
    [
      'is not the menu above it',
      `Menu\nNews\nOur Islands Today\nWeather Now\n${TITLE}\nMarch 3, 2025\n\n${BODY}`,
      TITLE,
    ],
    ['is not a place alone on its line', `PORTMOUTH, Norland (NP) --\n\n${BODY}`, null],
    ['is not the only line of a file', TITLE, null],
    ['loses the marks of Markdown', `# ${TITLE}\n\n${BODY}`, TITLE],
  ];
  it.each(cases)('%s', (_, text, title) => {
    const { document, at, passages } = lay(text);
    expect(document.title?.value ?? null).toBe(title);
    if (title !== null) {
      expect(at(document.title?.span)).toBe(title);
      expect(passages).not.toContain(title);
    }
  });

  it('comes from the front matter, and a headline that repeats it is its place', () => {
    const front = '---\ntitle: Ferry to the islands stops\n---\n';
    expect(lay(`${front}${BODY}`).document.title).toEqual({
      value: 'Ferry to the islands stops',
      span: null,
      words: null,
      because: 'the front matter says so',
    });
    const repeated = lay(`${front}${TITLE}\n\n${BODY}`);
    expect(repeated.at(repeated.document.title?.span)).toBe(TITLE);
    expect(repeated.passages).toHaveLength(2);
  });
});

describe('the publication day', () => {
  const stated: readonly (readonly [string, string | null])[] = [
    ['October 14, 2025', '2025-10-14'],
    ['Oct. 14, 2025', '2025-10-14'],
    ['14 October 2025', '2025-10-14'],
    ['14th of October 2025', '2025-10-14'],
    ['Tue, 14 Oct 2025 09:30 GMT', '2025-10-14'],
    ['2025-10-14', '2025-10-14'],
    ['2025-10-14T09:30:00+02:00', '2025-10-14'],
    ['14.10.2025', '2025-10-14'],
    ['10/14/2025', '2025-10-14'],
    ['Published: 14 October 2025, 09:30', '2025-10-14'],
    ['October 14, 20259:30 AM ETUpdated 3 hours ago', '2025-10-14'],
    ['By Ann Lowe | October 14, 2025', '2025-10-14'],
    ['Portmouth, 14 October 2025', '2025-10-14'],
    ['Updated 15 October 2025', '2025-10-15'],
    ['Tuesday, November 25', '2025-11-25'],
    ['Wednesday 30 April', '2025-04-30'],
    ['Saturday, February 29', '2020-02-29'],
    ['10/11/2025', null],
    ['31 February 2025', null],
    ['November 25', null],
    ['5 hours ago', null],
    ['Tuesday', null],
  ];
  it.each(stated)('the line "%s" states %s', (line, day) => {
    const { document, passages } = lay(`${TITLE}\n\n${line}\n\n${BODY}`);
    expect(document.published?.value ?? null).toBe(day);
    if (day !== null) expect(passages).toHaveLength(2);
  });

  it('without a year is never after the day on which the file was taken in', () => {
    const text = `${TITLE}\n\nTuesday, November 25\n\n${BODY}`;
    expect(lay(text, 'a.txt', '2025-11-25').document.published?.value).toBe('2025-11-25');
    expect(lay(text, 'a.txt', '2025-11-24').document.published?.value).toBe('2014-11-25');
    expect(lay(text).document.published?.because).toBe('Tuesday and November 25 last fell together in 2025');
  });

  it('may be glued to the first words, which begin after it', () => {
    const { document, passages, at } = lay(` date 2025-12-28 ${BODY}`);
    expect(document.published?.value).toBe('2025-12-28');
    expect(at(document.published?.span)).toBe('2025-12-28');
    expect(passages.join('\n\n')).toBe(BODY);
  });

  it('may stand in the dateline of the first paragraph, which stays whole', () => {
    const { document, passages, at } = lay(`PORTMOUTH, October 14, 2025 (NP) — ${BODY}`);
    expect(document.published?.value).toBe('2025-10-14');
    expect(at(document.published?.span)).toBe('October 14, 2025');
    expect(passages[0]).toMatch(/^PORTMOUTH/u);
  });

  it('is never a date of the text itself', () => {
    expect(lay(`${TITLE}\n\nThe pier was closed on October 14, 2025. ${BODY}`).document.published).toBeNull();
    expect(lay(`${BODY}\n\nOn Tuesday, November 25, the works began.`).document.published).toBeNull();
  });

  it('is none of the dates that head the entries of a chronicle', () => {
    const { document, headings } = lay(
      `${TITLE}\n\nOctober 14, 2025\n\n${BODY}\n\nOctober 16, 2025\n\n${BODY}`,
    );
    expect(document.published).toBeNull();
    expect(headings).toEqual(['October 14, 2025', 'October 16, 2025']);
  });

  it('may be followed by another day at the foot of the page', () => {
    const { document } = lay(`${TITLE}\n\nOctober 14, 2025\n\n${BODY}\n\n${BODY}\n\nOctober 16, 2025`);
    expect(document.published?.value).toBe('2025-10-14');
  });

  it('of the front matter wins, and the date line keeps its place', () => {
    const { document, at } = lay(`---\npublished: 2025-10-15\n---\n${TITLE}\nOctober 14, 2025\n${BODY}`);
    expect(document.published?.value).toBe('2025-10-15');
    expect(at(document.published?.span)).toBe('October 14, 2025');
  });
});

describe('front matter', () => {
  const read = (front: string) => lay(`${front}${BODY}`).document;

  it('states title, publisher, day and address', () => {
    const { title, publisher, published, url } = read(
      '\ufeff---\r\ntitle: "Pier: the story"\r\npublisher: Norland Post\r\npublished: 2025-10-14T08:00:00Z\r\nurl: https://example.org/a\r\nother: [1, 2]\r\n---\r\n',
    );
    expect([title?.value, publisher, published?.value, url]).toEqual([
      'Pier: the story',
      'Norland Post',
      '2025-10-14',
      'https://example.org/a',
    ]);
  });

  it.each([
    ['is a list', '---\n- pier\n- ferry\n---\n'],
    ['is empty', '---\n---\n'],
  ])('that %s states nothing and is no passage', (_, front) => {
    const { title, published } = read(front);
    expect([title, published]).toEqual([null, null]);
    expect(lay(`${front}${BODY}`).passages.join('\n\n')).toBe(BODY);
  });

  it.each([
    ['a colon in the title', 'title: Pier: the story', 'Pier: the story'],
    [
      'a title that only begins in quotation marks',
      'title: "No letters": the call',
      '"No letters": the call',
    ],
    ['a star', 'title: *pier', '*pier'],
  ])('that is no valid YAML for %s is read line by line', (_, line, title) => {
    const document = read(`---\n${line}\npublished: 2025-10-14\n---\n`);
    expect([document.title?.value, document.published?.value]).toEqual([title, '2025-10-14']);
  });

  it('with a day that does not exist states no day', () => {
    expect(read('---\npublished: 2025-02-30\n---\n').published).toBeNull();
    expect(read('---\npublished: last week\n---\n').published).toBeNull();
  });

  it('is not a rule around prose', () => {
    expect(lay(`---\nOnly a motto here, no key at all.\n---\n${BODY}`).passages).toHaveLength(3);
  });
});
