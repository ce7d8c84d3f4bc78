import { beforeAll, describe, expect, test } from 'vitest';
import type { QuestionCommand } from '../../../src/answers/answer.ts';
import { respond } from '../../../src/answers/respond.ts';
import type { Edition } from '../../../src/search/edition.ts';
import { editionOf } from '../harbour.ts';

/** Two premiers, their envoys and a mayor: what one of them did or said is easily laid at the door of another. */
const FILES = {
  'advice.md': `---
title: Envoy gave advice on flattery
published: 2025-06-12
---
Lena Brandt, the envoy of Premier Ivan Dorn, told Sofia Reuter how to begin: “Say that he is a friend of the harbour and that you are glad to see it rebuilt,” Brandt said on Tuesday.

A leaked letter showed how Brandt coached her counterpart, according to the Coast Courier.

The letter was written just days before Mayor Karel Huth visited the palace. Reuter asked Brandt to bring Dorn and Premier Olga Stamm together before that.

The work of Secretary Petra Lang softened the terms, leading to a slower pace. Officials had threatened to close the harbour if Huth refused.
`,
  'call.md': `---
title: Dorn and Stamm speak again
published: 2025-09-07
---
Ivan Dorn said on Sunday that he had a good telephone call with Premier Olga Stamm before his meeting with Mayor Karel Huth at the lake house.

The conversation lasted forty minutes and was friendly.

It was the second call of the two presidents this year. The nearly three-year quarrel between Stamm and the city goes on, Dorn said.
`,
  'summer.md': `---
title: Two days at the coast
published: 2025-07-03
---
Two days later, the Dorn-Stamm telephone call took place. Reuter told reporters that she spent four days in Marlow from June 20.
`,
};

/** What was not done, and what was done to others, published on a Thursday. */
const REPORTS: Readonly<Record<string, string>> = {
  'shot.md': `---
published: 2025-09-18
---
Mayor Ella Moor said she would ask a judge to lead an inquiry. The reporter Farid Sand was shot.

Ida Klee, deputy speaker of Marlow, met Otto Renn, speaker of Norhaven. The ministry refused to open the archive.

Lena Doss, who had brought a case against Norhaven, spoke.
`,
  'count.md': `---
published: 2025-09-18
---
Two of the three emergency doors at the weaving hall were chained. The hall would take forty-five cubic metres of water.

The south quay, which was rebuilt in 2011 at a cost of 90 million crowns, sank.

Two fishermen died in Saltby. The ministry sent 800 soldiers to Saltby.
`,
  'tape.md': `---
published: 2025-09-18
---
Radio Marlow paid for a tape of forty minutes.

Q: What triggered the walkout at the yard?
`,
  'mill.md': `---
published: 2025-09-18
---
Bruno Kast was questioned on Monday. He was not arrested. The governor ruled out resigning on Tuesday.

The charter was signed on 4 May 1981 by President Emil Varga, who knew the coast. Two people died in a storm.

Fire Chief Ida Holm spoke on Monday. The mayor said on Tuesday that she would ask a retired judge, Olaf Renn, for advice.
`,
};

let reports: Edition;
let edition: Edition;
beforeAll(async () => {
  edition = await editionOf(FILES);
  reports = await editionOf(REPORTS);
});

const reply = (command: QuestionCommand, input: string) => respond(edition, { command, input });

describe('what is laid at the wrong door is not on the record', () => {
  const wrong: readonly [why: string, command: QuestionCommand, input: string][] = [
    ['the words are about somebody who is not named there', 'who said', 'Huth is a friend of the harbour'],
    ['he is named as the one met afterwards', 'when', 'did Huth call Stamm'],
    ['a quarrel has an age, he has none told', 'ask', 'how old is Stamm'],
    [
      'two days later is no length',
      'ask',
      'how long was the Marlow telephone call of Dorn and Stamm in July',
    ],
    ['nobody tells who', 'ask', 'who painted the lake house'],
    ['nobody tells why', 'ask', 'why was the letter leaked'],
    ['nobody tells where', 'ask', 'where was the letter leaked'],
    ['the deed is another one', 'ask', 'where was Sofia Reuter born'],
    ['the deed is that of others', 'ask', 'why did Petra Lang threaten the mayor'],
    ['the reason is that of somebody else', 'ask', 'why did Huth want a slower pace'],
    ['he is named in the passage, another one went', 'when', 'did Dorn visit the palace'],
  ];
  test.each(wrong)('%s: /%s %s', async (_, command, input) => {
    expect((await reply(command, input)).status).toBe('none');
  });
});

describe('what is laid at the right door is answered', () => {
  const right: readonly [command: QuestionCommand, input: string][] = [
    ['who said', 'he is a friend of the harbour'],
    ['who said', 'Dorn is a friend of the harbour'],
    ['when', 'did Dorn call Stamm'],
    ['when', 'did Dorn call Stamm before his meeting with Huth'],
    ['when', 'did Huth meet Dorn at the lake house'],
    ['when', 'did Huth visit the palace'],
    ['ask', 'where did Dorn meet Huth'],
    ['ask', 'how long did the September call last'],
    ['ask', 'how long did Reuter stay in Marlow'],
    ['ask', "what is Lena Brandt's job"],
    ['ask', 'which article mentions Marlow'],
    ['ask', 'when was call.md published'],
    ['when', 'call.md published'],
    ['when', 'did Lang soften the terms'],
    ['when', 'Dorn Stamm call September'],
    ['who said', 'friend of the harbour OR 1=1'],
    ['ask', 'why would officials close the harbour'],
  ];
  test.each(right)('/%s %s', async (command, input) => {
    expect((await reply(command, input)).status).toBe('answered');
  });
});

describe('what was not done has no date', () => {
  test.each([
    'when was Bruno Kast arrested',
    'when did the governor resign',
    'when did the president die',
    'when did Emil Varga die',
    'when was Ida Holm fired',
    'when did Olaf Renn retire',
  ])('/when %s', async (input) => {
    expect((await respond(reports, { command: 'when', input })).status).toBe('none');
  });

  test.each([
    ['when', 'when was Kast questioned', '2025-09-15'],
    ['when', 'when was the charter signed', '1981-05-04'],
  ] as const)('/%s %s is answered', async (command, input, short) => {
    expect(await respond(reports, { command, input })).toMatchObject({ status: 'answered', short });
  });
});

describe('who did it', () => {
  test.each(['who shot the mayor', 'who shot Farid Sand', 'who opened the archive', 'who bought Norhaven'])(
    'is not on the record: %s',
    async (input) => {
      expect((await respond(reports, { command: 'ask', input })).status).toBe('none');
    },
  );

  test('no name in bold where the one beside the verb is only whose chief it is', async () => {
    const answer = await respond(reports, { command: 'ask', input: 'who met Otto Renn' });
    expect(answer).toMatchObject({ status: 'answered', short: expect.stringMatching(/^Ida Klee, deputy/) });
  });
});

describe('a number in bold counts what was asked for', () => {
  test.each([
    ['how many doors were chained', /^Two of the three/],
    ['how much water would the hall take', /^forty-five cubic metres$/],
    ['how much did the quay cost', /^90 million crowns$/],
    ['how many soldiers died in Saltby', /^(?:Two fishermen|The ministry)/],
    ['how many soldiers were sent to Saltby', /^800$/],
  ])('%s', async (input, short) => {
    const answer = await respond(reports, { command: 'ask', input });
    expect(answer).toMatchObject({ status: 'answered', short: expect.stringMatching(short) });
  });

  test('no length is a price', async () => {
    const input = 'how much did Radio Marlow pay for the tape';
    expect((await respond(reports, { command: 'ask', input })).status).toBe('none');
  });
});

test('a question is no answer', async () => {
  const input = 'what triggered the walkout at the yard';
  expect((await respond(reports, { command: 'ask', input })).status).toBe('none');
});
