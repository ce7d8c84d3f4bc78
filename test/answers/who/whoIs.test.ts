import { describe, expect, test } from 'vitest';
import type { Answer, Finding } from '../../../src/answers/answer.ts';
import { respond } from '../../../src/answers/respond.ts';
import { recordOf } from '../../../src/replies/record.ts';
import { textOf } from '../../../src/replies/text.ts';
import { harbour } from '../harbour.ts';
import { OBSERVATORY, observatory } from '../observatory.ts';

type PersonFinding = Extract<Finding, { kind: 'person' }>;

const ask = async (input: string): Promise<Answer> =>
  respond(await observatory(), { command: 'who is', input });

const personOf = (answer: Answer): PersonFinding | undefined =>
  answer.status === 'answered' ? answer.findings.find((f) => f.kind === 'person') : undefined;

describe('/who is', () => {
  const names: readonly [typed: string, name: string][] = [
    ['Ines Calder', 'Ines Calder'],
    ['calder', 'Ines Calder'],
    ['Kalder', 'Ines Calder'],
    ['who is Ruth Haller?', 'Ruth Haller'],
    ['the Valley Post', 'Valley Post'],
    ['engineer', 'Piet Moser'],
    ['the director of the observatory', 'Ines Calder'],
  ];
  test.each(names)('%j is %s', async (typed, name) => {
    const answer = await ask(typed);
    expect(personOf(answer)?.person.name).toBe(name);
    expect(recordOf('', answer, 0).speakers[0]).toBe(name);
  });

  test('counts the quotes and says from when to when they are, with the reasons', async () => {
    expect(personOf(await ask('Calder'))?.quoted).toMatchObject({
      quotes: 7,
      first: { value: '2025-03-04', because: expect.stringMatching(/./) },
      last: { value: '2025-10-08', because: expect.stringMatching(/./) },
    });
  });

  test('cites the role where it stands beside the name, the role marked', async () => {
    const [citation] = personOf(await ask('Moser'))?.citations ?? [];
    const text = OBSERVATORY[citation?.document.file ?? ''] ?? '';
    const [mark] = citation?.marks ?? [];
    expect(text.slice(citation?.start, citation?.end)).toBe(citation?.excerpt);
    expect(text.slice(mark?.start, mark?.end)).toBe('engineer');
    expect(citation?.excerpt).toContain('the engineer Piet Moser');
  });

  test('shows each utterance once, said by that speaker alone or with others', async () => {
    const answer = await ask('Calder');
    const quotes =
      answer.status === 'answered' ? answer.findings.filter((finding) => finding.kind === 'utterance') : [];
    expect(quotes.length).toBeGreaterThan(3);
    expect(new Set(quotes.map(({ speaker }) => speaker))).toEqual(
      new Set(['Ines Calder', 'Piet Moser and Ines Calder']),
    );
    const places = quotes.flatMap(({ citations }) =>
      citations.map((c) => `${c.document.file} ${c.paragraph} ${c.start}`),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test('says on no day what no source dates', async () => {
    const answer = await ask('Ruth Haller');
    const card = textOf({ kind: 'answer', answer, fingerprint: '0123456789ab', private: false });
    expect(card).toContain('Quoted 2 times\nThose with a date: 6 March 2025 (');
    expect(card.match(/^Ruth Haller$/gm)).toHaveLength(1);
  });

  test('a name that nobody has is not on record, and the nearest names are told', async () => {
    expect(await ask('Madser')).toMatchObject({
      status: 'none',
      related: [],
      notes: ['Nobody of that name is on record. The nearest: Piet Moser.'],
    });
    expect(await ask('Quetzalcoatl')).toMatchObject({ status: 'none', notes: [] });
  });

  test('a surname that fits two people is asked back', async () => {
    const answer = await respond(await harbour(), { command: 'who is', input: 'Weber' });
    expect(answer).toMatchObject({
      status: 'usage',
      short: expect.stringMatching(/Anton Weber.*Helen Weber/),
    });
  });

  test.each(['', '<@123456789012345678>', 'who is ?'])('%j asks for a name', async (typed) => {
    expect((await ask(typed)).status).toBe('usage');
  });
});
