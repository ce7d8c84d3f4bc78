import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Extracted } from './extracted.ts';
import { toStoredText } from './frontMatter.ts';

/** A line of a page: its words and where its baseline is (PDF units, upwards). */
interface PdfLine {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function linesOf(page: Page): Promise<readonly PdfLine[]> {
  const lines: PdfLine[] = [];
  let ended = true;
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item)) continue;
    const y = Number(item.transform[5]);
    const open = lines.at(-1);
    const { height } = item;
    if (!open || ended || Math.abs(open.y - y) > 2) lines.push({ text: item.str, y, height });
    else
      lines[lines.length - 1] = {
        y: open.y,
        text: open.text + item.str,
        height: Math.max(open.height, height),
      };
    ended = item.hasEOL;
  }
  const spaced = lines.map((line) => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }));
  return spaced.filter((line) => /[\p{L}\p{N}]/u.test(line.text));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A paragraph ends before a wider gap, a change of type size, or after a short line that ends a sentence. */
function joinLines(lines: readonly PdfLine[]): readonly string[] {
  const step = median(lines.slice(1).map((line, i) => (lines[i]?.y ?? line.y) - line.y));
  const width = Math.max(0, ...lines.map((line) => line.text.length));
  const paragraphs: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const open = paragraphs.at(-1);
    const begins =
      !before ||
      open === undefined ||
      before.y - line.y > step * 1.35 ||
      Math.abs(before.height - line.height) > 1 ||
      (/[.!?:]["”’)]*$/u.test(before.text) && before.text.length < width * 0.75);
    if (begins) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = glue(open, line.text);
  });
  return paragraphs;
}

/** "nego-" + "tiations" is one word; a hyphen before a capital stays. */
function glue(open: string, next: string): string {
  return /\p{Ll}-$/u.test(open) && /^\p{Ll}/u.test(next) ? open.slice(0, -1) + next : `${open} ${next}`;
}

/** A paragraph that goes on over the page break is one. */
function joinPages(pages: readonly (readonly string[])[]): readonly string[] {
  const all: string[] = [];
  for (const page of pages) {
    page.forEach((paragraph, i) => {
      const open = all.at(-1);
      const goesOn =
        i === 0 && open !== undefined && !/[.!?:]["”’)]*$/u.test(open) && /^\p{Ll}/u.test(paragraph);
      if (goesOn) all[all.length - 1] = glue(open, paragraph);
      else all.push(paragraph);
    });
  }
  return all;
}

let loading: Promise<void> | undefined;

/** The reader greets on stdout when it is loaded ("please use the legacy build"); stdout is for answers. */
async function loadQuietly(): Promise<void> {
  const { log } = globalThis.console;
  globalThis.console.log = () => undefined;
  try {
    await getResolvedPDFJS();
  } finally {
    globalThis.console.log = log;
  }
}

async function extract(bytes: Uint8Array): Promise<Extracted> {
  loading ??= loadQuietly();
  await loading;
  // The reader takes the buffer away from its owner: it gets a copy.
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const pages: (readonly string[])[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(joinLines(await linesOf(await pdf.getPage(number))));
  }
  await pdf.destroy();
  const paragraphs = joinPages(pages);
  if (paragraphs.length === 0) {
    return { ok: false, reason: 'the PDF holds no text, only pictures; run text recognition on it first' };
  }
  return { ok: true, text: toStoredText({}, paragraphs) };
}

/** The text of a PDF in paragraphs, page after page. */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  try {
    return await extract(bytes);
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    const reason = locked
      ? 'the PDF is protected by a password; save it without'
      : 'the file is no readable PDF; export it again or save its text as .txt';
    return { ok: false, reason };
  }
}
