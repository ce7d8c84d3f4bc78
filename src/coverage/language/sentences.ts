import type { Span } from '../model.ts';

const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Jr|Sr|St|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Hon|Const|Insp|Cpl|U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|A\.M|P\.M|e\.g|i\.e|approx|[A-Z]|[A-Z][a-z]{0,4}\.-?[A-Z]?)$/;
const OPENS_SENTENCE = /[\p{Lu}\d“"„‘'([@—–•-]/u;
const REPORTS_ON =
  /^\s+(?:(?:[\p{Lu}][\p{L}.’'-]+\s+){1,4}|he\s+|she\s+|they\s+)(?:said|asked|says|asks|told|wrote|added|tweeted|replied)\b/u;

/**
 * Cuts a passage into sentences (offsets of `text`). A quotation is never cut; its last mark ends a sentence only
 * where a new one begins after it: `“Who?” Ann asked.` is one, `“No.” Ann left.` is two.
 */
export function splitSentences(text: string, quotations: readonly Span[]): readonly Span[] {
  const cuts = new Cutter(text, quotations);
  return cuts.sentences();
}

/** Walks once from left to right; `start` is where the sentence being read began. */
class Cutter {
  private readonly text: string;
  private readonly quotations: readonly Span[];
  private readonly found: Span[] = [];
  private start = 0;
  private next = 0;

  constructor(text: string, quotations: readonly Span[]) {
    this.text = text;
    this.quotations = quotations;
  }

  sentences(): readonly Span[] {
    for (let at = 0; at < this.text.length; ) at = this.step(at);
    this.cut(this.text.length, this.text.length);
    return this.found;
  }

  private step(at: number): number {
    const quotation = this.quotations[this.next];
    if (quotation !== undefined && at >= quotation.start) {
      this.next += 1;
      return this.afterQuotation(quotation);
    }
    return /[.?!…]/.test(this.text.charAt(at)) ? this.afterStop(at) : at + 1;
  }

  private afterQuotation({ start, end }: Span): number {
    if (!/[.?!…]\s?[’')]*\s?[”"]\s?$/.test(this.text.slice(Math.max(start, end - 6), end)))
      return Math.max(end, start + 1);
    const rest = /^\s+(?=\S)/.exec(this.text.slice(end, end + 40));
    const opener = rest ? this.text.charAt(end + rest[0].length) : '';
    if (!rest || !OPENS_SENTENCE.test(opener)) return end;
    if (
      /[?!]\s?[”"]\s?$/.test(this.text.slice(start, end)) &&
      REPORTS_ON.test(this.text.slice(end, end + 90))
    )
      return end;
    return this.cut(end, end + rest[0].length);
  }

  private afterStop(at: number): number {
    if (this.text[at] === '.' && ABBREVIATION.test(this.text.slice(Math.max(0, at - 9), at))) return at + 1;
    let end = at + 1;
    while (/[)\]'’.?!…]/.test(this.text.charAt(end)) && this.quotations[this.next]?.start !== end) end += 1;
    const rest = /^\s+(?=\S)/.exec(this.text.slice(end, end + 40));
    if (!rest || !OPENS_SENTENCE.test(this.text.charAt(end + rest[0].length))) return end;
    return this.cut(end, end + rest[0].length);
  }

  private cut(end: number, next: number): number {
    const lead = /^\s*/.exec(this.text.slice(this.start, end))?.[0].length ?? 0;
    let last = end;
    while (last > this.start && /\s/.test(this.text.charAt(last - 1))) last -= 1;
    if (last > this.start + lead) this.found.push({ start: this.start + lead, end: last });
    this.start = next;
    return next;
  }
}
