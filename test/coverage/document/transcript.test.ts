import { describe, expect, it } from 'vitest';
import { lay } from './laidOut.ts';

describe('speaker labels', () => {
  const cases: readonly (readonly [string, string, readonly (string | null)[]])[] = [
    [
      'plain names below a headline',
      'Interview with the envoy, 3 May\nReporter: How long will the talks last?\nUshenko: As long as they need to. We have time.\nReporter: And the prisoners?\nUshenko: That list is ready.',
      ['Reporter', 'Ushenko', 'Reporter', 'Ushenko'],
    ],
    [
      'capitals and titles',
      'MS. HARROW: Good afternoon, everyone.\nQUESTION: Will the secretary travel?\nMS. HARROW: I have nothing to announce.\nQUESTION: Not even a date?',
      ['MS. HARROW', 'QUESTION', 'MS. HARROW', 'QUESTION'],
    ],
    [
      'names that are the same only without their titles',
      'President Ada Quist: Thank you for coming.\nPrime Minister Jon Ek: Thank you for having us.\nPresident Quist: Let us begin with the border.\nPM Ek: Agreed.',
      ['President Ada Quist', 'Prime Minister Jon Ek', 'President Quist', 'PM Ek'],
    ],
    [
      'letters below a sentence that introduces them',
      'Our reporter spoke to Jon Ek.\nQ: What changed?\nA: The price of gas changed, and so did we.\nQ: Will it last?\nA: Nobody knows that yet.',
      [null, 'Q', 'A', 'Q', 'A'],
    ],
    [
      'bold',
      '**Quist:** We are not there yet.\n**Ek:** But we are close.\n**Quist:** Close is not enough.',
      ['Quist', 'Ek', 'Quist'],
    ],
    [
      'dashes',
      '— Ada Quist: We open the archive in June.\n— Moderator: All of it?\n— Ada Quist: All of it.',
      ['Ada Quist', 'Moderator', 'Ada Quist'],
    ],
    [
      'times, and a note beside the name',
      '[00:01] Quist: Welcome.\n[00:05] Ek (via interpreter): Thank you.\n[00:09] Quist: Shall we?\n[00:12] Ek (via interpreter): We shall.',
      ['Quist', 'Ek', 'Quist', 'Ek'],
    ],
    [
      'times behind the name',
      'Ann Vale (00:01):\nWelcome.\nJon Ek (00:05):\nThank you.\nAnn Vale (00:09):\nShall we?\nJon Ek (00:12):\nWe shall.',
      ['Ann Vale', 'Jon Ek', 'Ann Vale', 'Jon Ek'],
    ],
    [
      'misspelt names and a singleton beside them',
      'Quistina: Hello.\nUshenko: Hello.\nQuistena: You called.\nUsenko: I did.\nOperator: One minute left.',
      ['Quistina', 'Ushenko', 'Quistena', 'Usenko', 'Operator'],
    ],
    [
      'a false label inside a turn',
      'Quist: What should he say?\nEk: Maybe this.\nQuist: Go on.\nEk: He could say to President Vale: You know, we talked.',
      ['Quist', 'Ek', 'Quist', 'Ek'],
    ],
    [
      'none of notices',
      'Note: the hall closes at nine.\nUpdate: the concert was moved.\nRead more: Ten things to do in June',
      [null, null],
    ],
    [
      'none of figures',
      'The ministry gave figures.\nInjured: 12\nMissing: 4\nInjured: 14\nMissing: 2',
      [null, null, null, null, null],
    ],
    [
      'none of sentences that lead into a quote',
      'She was asked about it.\nQuist said: “We wait.”\nThen she left.\nEk said: “We do not.”\nQuist said: “We shall see.”\nEk said: “No.”',
      [null, null, null, null, null, null],
    ],
  ];
  it.each(cases)('%s', (_, text, labels) => {
    expect(lay(text).labels).toEqual(labels);
  });

  it('keep their place, without marks and colon', () => {
    const { document, at } = lay('**Quist:** Yes.\n**Ek:** No.\n**Quist:** Yes.\n**Ek:** No.');
    expect(document.passages.map(({ label }) => at(label?.span))).toEqual(['Quist', 'Ek', 'Quist', 'Ek']);
  });

  it('alone on their line take the paragraph below', () => {
    const text =
      'ANN VALE, HOST:\n\nGood morning to you.\n\nJON EK: Good morning.\n\nVALE: How are you?\n\nEK: Well.';
    const { passages, labels } = lay(text);
    expect(labels).toEqual(['ANN VALE', 'JON EK', 'VALE', 'EK']);
    expect(passages[0]).toBe('ANN VALE, HOST:\n\nGood morning to you.');
  });
});

describe('sections', () => {
  const TURNS = 'Quist: Hello.\n\nEk: Hello.\n\nQuist: Shall we meet?\n\nEk: On Friday.';

  it('a transcript begins at its heading, with the paragraphs that introduce it', () => {
    const text = `The two spoke for an hour on Monday, an official said.\n\nThe first call\n\nThis is a transcript of their call.\n\n[a phone rings]\n\n${TURNS}\n\n[End of call]\n\nThe second call\n\nThe transcript was made later.\n\n${TURNS}`;
    const { kinds, headings, labels, document } = lay(text);
    expect(kinds).toEqual(['article', 'transcript', 'transcript']);
    expect(headings).toEqual([null, 'The first call', 'The second call']);
    expect(labels.map((label) => label !== null)).toEqual(
      [0, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1].map((labelled) => labelled === 1),
    );
    expect(document.passages.map(({ section }) => section)).toEqual([0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  });

  it('the article goes on after the last turn', () => {
    const { kinds } = lay(
      `They spoke on Monday, an official said.\n\n${TURNS}\n\nThe ministry did not comment on it.`,
    );
    expect(kinds).toEqual(['article', 'transcript', 'article']);
  });

  it('a turn that goes on without a label stays in the transcript', () => {
    const text =
      'Q: Why?\n\nA: It rained.\n\nIt rained for a month, and nobody came.\n\nQ: And now?\n\nA: It rains.';
    const { labels, kinds } = lay(text);
    expect(kinds).toEqual(['transcript']);
    expect(labels).toEqual(['Q', 'A', null, 'Q', 'A']);
  });

  it('three labelled lines in an article make no transcript', () => {
    const text = `The three were asked about the pier.\n\nQuist: It sinks.\n\nEk: It stands.\n\nQuist: It sinks.\n\nThe works begin in June.`;
    expect(lay(text).labels).toEqual([null, null, null, null, null]);
  });
});
