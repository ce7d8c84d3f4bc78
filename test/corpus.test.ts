import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decode } from '../src/catalogue/decode.ts';
import { layOut } from '../src/coverage/document/layOut.ts';

const CORPUS = 'corpus';
/** The publishers' articles whose facts the samples tell; they are not part of the project. */
const COVERAGE = '../shared/coverage';
/** So many words in the same order are copied, not told. */
const RUN = 8;

const samples = readdirSync(CORPUS).filter((name) => /\.(?:md|txt)$/u.test(name));

async function laidOut(file: string) {
  const decoded = await decode(file, readFileSync(path.join(CORPUS, file)));
  if (!decoded.ok) throw new Error(`${file}: ${decoded.refusal.reason}`);
  const { text } = decoded.source;
  const document = layOut(decoded.source, '2026-06-01');
  return { text, document, passages: document.passages.map(({ span }) => text.slice(span.start, span.end)) };
}

function wordRuns(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}

/** What the samples tell in their own words: no quotations, no turns of a transcript. */
function ownWords(text: string): readonly string[] {
  return text.replace(/^[A-Z][\w. ]{1,30}: .*$/gmu, '"').split(/"[^"]*"|"/u);
}

describe('the sample corpus', () => {
  it('has at least seven short articles', () => {
    expect(samples.length).toBeGreaterThanOrEqual(7);
  });

  it.each(samples)('%s is read with a title and passages', async (file) => {
    const { document, text } = await laidOut(file);
    expect(document.title?.value).toMatch(/\p{L}/u);
    expect(document.passages.length).toBeGreaterThanOrEqual(5);
    expect(text.split(/\s+/u).length).toBeLessThan(400);
  });

  it('has one transcript with two speakers, however their names are spelt', async () => {
    const { document } = await laidOut('call-transcript-witkoff-ushakov.md');
    expect(document.sections.map(({ kind }) => kind)).toEqual(['transcript']);
    const labels = document.passages.flatMap(({ label }) => (label ? [label.text] : []));
    expect(new Set(labels.map((label) => label.at(-1)))).toEqual(new Set(['f', 'v']));
    expect(labels.length).toBe(document.passages.length - 1);
  });

  it('has a rough page whose residue is never a passage', async () => {
    const { document, passages } = await laidOut('trump-on-the-recording.txt');
    expect(document.published).toBeNull();
    expect(passages.join('\n')).not.toMatch(
      /content|hours ago|advert|read|share|newsletter|bridge|coach|English|Home/iu,
    );
  });

  it('has a dateline whose weekday gives the year', async () => {
    const { document } = await laidOut('envoy-ceasefire-terms.txt');
    expect(document.published?.value).toBe('2025-04-30');
  });

  it('says who is who in people.yaml', () => {
    const people = parse(readFileSync(path.join(CORPUS, 'people.yaml'), 'utf8'));
    for (const person of people) {
      expect(person).toEqual({
        name: expect.any(String),
        aliases: expect.arrayContaining([expect.any(String)]),
      });
    }
    expect(people.length).toBeGreaterThanOrEqual(2);
  });

  const known = existsSync(COVERAGE);
  if (!known)
    process.stderr.write(`skipped: ${COVERAGE} is absent, so the samples are not compared with it\n`);

  it.skipIf(!known).each(samples)('%s copies no sentence of the coverage', (file) => {
    const theirs = new Set(
      readdirSync(COVERAGE).flatMap((name) => wordRuns(readFileSync(path.join(COVERAGE, name), 'utf8'))),
    );
    const ours = ownWords(readFileSync(path.join(CORPUS, file), 'utf8')).flatMap(wordRuns);
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((run) => theirs.has(run))).toEqual([]);
  });
});
