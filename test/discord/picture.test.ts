import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Finding, Question } from '../../src/answers/answer.ts';
import { pngOf } from '../../src/discord/picture.ts';
import type { StoredMessage } from '../../src/preview/standIn/world.ts';
import { timelineSvg } from '../../src/replies/timelineSvg.ts';
import { answeredWith, citationWith, occasionWith, questionWith, utteranceWith } from '../replies/samples.ts';
import { type ConnectedStandIn, connectStandIn } from '../standIn/connect.ts';
import { buttonOf, messageOf, type Running, runBot } from './setting.ts';

/** Real sockets and many generated cases, on machines that may be busy. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const respond = vi.hoisted(() => vi.fn<(edition: unknown, question: Question) => Promise<Answer>>());
vi.mock(import('../../src/answers/respond.ts'), () => ({ respond }));

const event = (excerpt?: string): Finding => ({
  kind: 'event',
  occasion: occasionWith(),
  citations: [citationWith(excerpt === undefined ? {} : { excerpt })],
});

const svgOf = (excerpt: string, input = 'the pier') =>
  timelineSvg({ ...answeredWith([event(excerpt)]), question: questionWith({ input }) }) ?? '';

const PNG = [0x89, 0x50, 0x4e, 0x47];

describe('the picture of a timeline on Discord', () => {
  let standIn: ConnectedStandIn;
  let running: Running;

  beforeEach(async () => {
    standIn = await connectStandIn();
    running = await runBot(standIn);
  });

  afterEach(async () => {
    await running.stop();
    await standIn.close();
    respond.mockReset();
  });

  const answerWith = (findings: readonly Finding[]) =>
    respond.mockImplementation(async (_edition, question) => ({ ...answeredWith(findings), question }));
  const shown = ({ components, attachments }: StoredMessage) => ({
    components: components.map(({ type }) => type),
    attachments: attachments.map(({ filename, content_type }) => `${filename} ${content_type}`),
  });
  const PICTURED = { components: [17, 12], attachments: ['timeline.png image/png'] };

  it('stands below the card, says what it shows, and is a PNG', async () => {
    answerWith([event()]);
    const message = await messageOf(standIn.slash('timeline', { topic: 'the pier' }));
    expect(shown(message)).toEqual(PICTURED);
    const url = message.attachments[0]?.url ?? '';
    expect(message.components[1]).toMatchObject({
      items: [{ media: { url }, description: expect.stringMatching(/^Timeline: the pier\. A picture: /) }],
    });
    expect([...new Uint8Array(await (await fetch(url)).arrayBuffer()).subarray(0, 4)]).toEqual(PNG);
    const sent = standIn.requests.filter(({ files }) => files.length > 0);
    expect(sent).toMatchObject([
      { body: { components: [{}, { items: [{ media: { url: 'attachment://timeline.png' } }] }] } },
    ]);
  });

  it('goes when the page is turned and comes back with the first one', async () => {
    answerWith(Array.from({ length: 40 }, () => event()));
    const first = await messageOf(standIn.slash('timeline', {}));
    const second = await messageOf(standIn.press(buttonOf(first, 'Next') ?? '', first));
    const back = await messageOf(standIn.press(buttonOf(second, 'Previous') ?? '', second));
    expect([first, second, back].map(shown)).toEqual([
      PICTURED,
      { components: [17], attachments: [] },
      PICTURED,
    ]);
  });

  it('is not drawn for an answer without events', async () => {
    answerWith([utteranceWith()]);
    const message = await messageOf(standIn.slash('who said', { words: 'x' }));
    expect(shown(message)).toEqual({ components: [17], attachments: [] });
  });
});

describe('drawing', () => {
  const wide: readonly { what: string; text: string }[] = [
    { what: 'capitals', text: 'WOMEN MAKE MORE MOMENTUM '.repeat(20) },
    { what: 'no spaces', text: 'wwwwwwwwww'.repeat(40) },
    { what: 'narrow letters', text: 'illicit lilting till '.repeat(20) },
    { what: 'Cyrillic', text: 'Маяк у гавани снова зажгли после долгого ремонта ЩЖШМ. '.repeat(10) },
    { what: 'Greek', text: 'Ο φάρος του λιμανιού άναψε ξανά ΩΨΞ. '.repeat(10) },
    { what: 'Hebrew', text: 'המגדלור של הנמל נדלק שוב. '.repeat(15) },
    { what: 'Arabic', text: 'أضيئت منارة الميناء من جديد بعد الإصلاح. '.repeat(15) },
    { what: 'Chinese, which the font lacks', text: '港口的灯塔又亮了。'.repeat(30) },
  ];
  it.each(wide)('keeps $what inside the picture', ({ text }) => {
    const svg = svgOf(text, text);
    const fonts = import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
    const bold = import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');
    const fontFiles = [fonts, bold].map((url) => new URL(url).pathname);
    const box = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).getBBox();
    expect({ x: box?.x, width: box?.width }).toEqual({ x: 0, width: 1000 });
  });

  it('never fails, whatever the documents hold', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, text, async (excerpt, input) => {
        expect([...(await pngOf(svgOf(excerpt, input))).subarray(0, 4)]).toEqual(PNG);
      }),
      { numRuns: 30 },
    );
  });
});
