import { type APIContainerComponent, ComponentType } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { Answer, Finding } from '../../src/answers/answer.ts';
import type { QuoteStatus } from '../../src/coverage/model.ts';
import { type PageView, turningRows } from '../../src/replies/buttons.ts';
import { drawPage, paginate } from '../../src/replies/message.ts';
import {
  answeredWith,
  citationWith,
  documentWith,
  noneWith,
  occasionWith,
  questionWith,
  replyOf,
  utteranceWith,
} from './samples.ts';

/** Real sockets and many generated cases, on machines that may be busy. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const rows = (view: PageView) => turningRows(view, (page) => `page-${page}`);

function draw(answer: Answer, page = 1): string {
  return textsOf(drawPage(paginate(replyOf(answer)), page, rows)).join('\n---\n');
}

function textsOf(container: APIContainerComponent): readonly string[] {
  return container.components.flatMap((part) =>
    part.type === ComponentType.TextDisplay ? [part.content] : [],
  );
}

describe('the message of an answer', () => {
  it('names the speaker large, marks the words, and tells when, why and where', () => {
    const citation = citationWith({ marked: ['lighthouse stays open'] });
    expect(draw(answeredWith([utteranceWith({ citations: [citation] })]))).toBe(
      [
        '-# /who said lighthouse stays open',
        '---',
        '## Ines Calloway',
        '> “The **lighthouse stays open**,” the mayor, Ines Calloway, said.',
        'Said <t:1760436000:D>',
        '-# the paragraph before says 14 October',
        '[Harbour talks end](https://news.example/harbour%281%29) · paragraph 4',
        '-# Example Courier · published 16 October 2025 · harbour\\.md',
        '---',
        '-# Corpus 0123456789ab',
      ].join('\n'),
    );
  });

  const labels: readonly { status: QuoteStatus; label: string }[] = [
    {
      status: 'predicted',
      label: '**Predicted by Ines Calloway: told as words still to come, not as words said**',
    },
    { status: 'scripted', label: '**Scripted by Ines Calloway for another to say**' },
    { status: 'asked', label: '**Asked by Ines Calloway, not stated**' },
    { status: 'denied', label: '**Denied by Ines Calloway**' },
    { status: 'reported', label: '**Second-hand: put into the mouth of Ines Calloway by someone else**' },
  ];
  it.each(labels)('labels words that were $status', ({ status, label }) => {
    expect(draw(answeredWith([utteranceWith({ status })]))).toContain(`\n${label}\n`);
  });

  it('is green only for what was plainly said', () => {
    const colour = (status: QuoteStatus) =>
      drawPage(paginate(replyOf(answeredWith([utteranceWith({ status })]))), 1, rows).accent_color;
    const [said, denied, ...others] = (
      ['said', 'denied', 'predicted', 'scripted', 'asked', 'reported'] as const
    ).map(colour);
    expect(new Set([said, denied, others[0]]).size).toBe(3);
    expect(new Set(others).size).toBe(1);
  });

  it('has no headline that its excerpt says again', () => {
    const sentence = 'The talks lasted three days and ended with a vote of the council on Friday.';
    const head = (short: string) =>
      draw({
        ...answeredWith([{ kind: 'passage', citations: [citationWith({ excerpt: sentence })] }]),
        short,
      });
    expect(head(`${sentence.slice(0, 65)}…`)).not.toContain('## ');
    expect(head('three days')).toContain('## three days\n');
    expect(head('Something else that is long, but that does not stand in the excerpt')).toContain(
      '## Something else',
    );
  });

  it('tells in small print how many sources and wordings there are', () => {
    const citations = ['a.md', 'b.md', 'c.md'].map((file, at) =>
      citationWith({ document: documentWith({ file }), excerpt: at < 2 ? '“It stays.”' : '“It will stay.”' }),
    );
    const drawn = draw(answeredWith([utteranceWith({ citations })]));
    expect(drawn).toContain('## Ines Calloway\n-# 3 sources · 2 wordings\n> ');
    expect(drawn).toContain('-# Also\n> “It will stay');
  });

  it('does not label what was plainly said', () => {
    expect(draw(answeredWith([utteranceWith()]))).not.toContain('\n**');
  });

  it('shows the same wording of another source once, and other wordings in full', () => {
    const sources = ['a.md', 'b.md', 'c.md'].map((file) => documentWith({ file, title: null, url: null }));
    const wordings = ['“It stays.”', '"It stays."', '“It will stay.”'];
    const citations = sources.map((document, at) => citationWith({ document, excerpt: wordings[at] ?? '' }));
    const drawn = draw(answeredWith([utteranceWith({ citations })]));
    expect(drawn.match(/^> .*$/gm)).toEqual(['> “It stays\\.”', '> “It will stay\\.”']);
    expect(drawn).toContain('-# In the same words\nb\\.md');
  });

  it('writes a day in words as headline of a date, and as a timestamp where it is certain', () => {
    const dated = (value: string): Finding => ({
      kind: 'date',
      occasion: occasionWith({ value }),
      citations: [citationWith()],
    });
    const drawn = draw(answeredWith([dated('2025-10-14'), dated('2025-10'), dated('2025-12-28T13:00')]));
    expect(drawn.match(/^## .*$/gm)).toEqual([
      '## 14 October 2025',
      '## October 2025',
      '## 28 December 2025, 13\\:00',
    ]);
    expect(drawn.match(/^Dated .*/gm)).toEqual([
      'Dated <t:1760436000:D>',
      'Dated October 2025',
      'Dated <t:1766916000:D>, 13\\:00',
    ]);
  });

  it('heads each event of a timeline with its day, marks plans, and tells words from happenings', () => {
    const event = (parts: Parameters<typeof occasionWith>[0] | null, label: 'said' | null): Finding => ({
      kind: 'event',
      occasion: parts === null ? null : occasionWith(parts),
      citations: [citationWith({ label, speaker: label === null ? null : 'Ines Calloway' })],
    });
    const answer = answeredWith([
      event({ value: '2025-10-14' }, null),
      event({ value: '2025-10-15' }, 'said'),
      event({ value: '2025-11', planned: true }, null),
      event({ value: null, planned: true }, null),
      event(null, null),
    ]);
    const drawn = draw({ ...answer, short: '3 dated events, 2 without a date' });
    expect(drawn.match(/^## .*$/gm)).toEqual([
      '## 3 dated events, 2 without a date',
      '## 14 October 2025',
      '## 15 October 2025',
      '## Planned for November 2025',
      '## Undated, planned: No date given',
      '## Undated',
    ]);
    expect(drawn.match(/^(?:Dated|Said|Planned for) /gm)).toEqual(['Dated ', 'Said ', 'Planned for ']);
    expect(drawn.match(/^\*\*Ines Calloway\*\*$/gm)).toHaveLength(1);
  });

  it('does not say that words fell on the day on which they were published', () => {
    const said = occasionWith({ tie: 'published', because: 'told as news on the publication day' });
    const drawn = draw(answeredWith([utteranceWith({ said })]));
    expect(drawn).toContain('\nReported <t:1760436000:D>\n-# told as news on the publication day\n');
    const quoted = { kind: 'passage', citations: [citationWith({ occasion: said })] } as const;
    expect(draw(answeredWith([quoted]))).toContain('\nReported <t:1760436000:D>\n');
  });

  it('quotes the phrase where no date follows from it', () => {
    const excerpt = 'The pier was closed two days later.';
    const citation = citationWith({ excerpt, start: 0 });
    const at = excerpt.indexOf('two days later');
    const occasion = occasionWith({
      value: null,
      phrase: { start: at, end: at + 'two days later'.length },
      because: 'the document has no date',
    });
    const drawn = draw(answeredWith([{ kind: 'date', occasion, citations: [citation] }]));
    expect(drawn).toContain('## “two days later”');
    expect(drawn).toContain('Dated “two days later”, which gives no date\n-# the document has no date\n');
  });

  it('says "Not on the record", what was searched, and marks what is only related', () => {
    const drawn = draw(noneWith([citationWith()]));
    expect(drawn).toContain('## Not on the record');
    expect(drawn).toContain('Searched: 5 documents, published 16 October 2025 to 28 December 2025.');
    expect(drawn).toContain('-# Related, not an answer\n**Ines Calloway**\n> ');
  });

  it('says in one sentence what to type', () => {
    const usage: Answer = {
      status: 'usage',
      question: questionWith({ input: '' }),
      short: 'Type a few words.',
    };
    expect(draw(usage)).toBe('-# /who said\nType a few words.');
  });

  it('links only to the web', () => {
    const source = (url: string) =>
      draw(answeredWith([utteranceWith({ citations: [citationWith({ document: documentWith({ url }) })] })]));
    expect(source('javascript:alert(1)')).not.toContain('](');
    expect(source('https://user:secret@news.example/')).not.toContain('](');
    expect(source('https://news.example/a b)c')).toContain('](https://news.example/a%20b%29c)');
  });

  it('shortens an excerpt that fits no page between words, around the marked words, and says so', () => {
    const excerpt = `${'early words '.repeat(300)}the lighthouse ${'later words '.repeat(300)}`;
    const drawn = draw(
      answeredWith([utteranceWith({ citations: [citationWith({ excerpt, marked: ['lighthouse'] })] })]),
    );
    expect(drawn).toMatch(/^> …(?:early words )+the \*\*lighthouse\*\* (?:later words )*later(?: words)?…$/m);
    expect(drawn).toContain('-# Shortened here; the file has it whole.');
  });

  it('turns pages, and names a finding again that goes on', () => {
    const citations = Array.from({ length: 30 }, (_, at) =>
      citationWith({ excerpt: `Wording ${at}. ${'x '.repeat(150)}` }),
    );
    const pages = paginate(replyOf(answeredWith([utteranceWith({ citations })], ['A note.'])));
    const shown = pages.pages.map((_, at) => textsOf(drawPage(pages, at + 1, rows)).join('\n'));
    expect(shown.length).toBeGreaterThan(2);
    expect(shown[0]).toContain('A note.');
    expect(shown[1]).toContain('### Ines Calloway, continued');
    expect(shown[1]).toContain(`Page 2 of ${shown.length}`);
    expect(shown.join('\n').match(/Wording \d+/g)).toHaveLength(30);
  });

  it('shows the last page for a page that is not there', () => {
    const pages = paginate(replyOf(noneWith(Array.from({ length: 40 }, () => citationWith()))));
    expect(drawPage(pages, 999, rows)).toEqual(drawPage(pages, pages.pages.length, rows));
  });
});
