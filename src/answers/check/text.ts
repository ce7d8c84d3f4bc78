import { readLabel } from '../../coverage/document/labelShape.ts';
import { plainText } from '../questionText.ts';

/** A message of 4,000 characters with ten full embeds has no more; what is longer is cut here. */
const LONGEST_TEXT = 12_000;

/** Discord's markdown without what only shows; each with a case. */
const MARKUP: readonly (readonly [pattern: RegExp, by: string])[] = [
  // \*not bold\* → *not bold*
  [/\\(?=[\p{P}\p{S}])/gu, ''],
  // [the speech](https://example.org) → the speech
  [/\[([^[\]\n]{1,300})\]\(<?https?:[^()\s]{1,500}\)/g, '$1'],
  [/<?https?:\/\/[^\s<>]{1,500}>?/g, ' '],
  // **bold**, ~~struck~~, ||hidden||, __underlined__
  [/\*+|~~|\|\||__/g, ''],
  // _slanted_, but not snake_case
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ''],
  // No word is as long, and what is no word can keep the reading busy for seconds.
  [/(?<!\S)\S{120,}/g, ' '],
  // # Heading, -# small print
  [/^[^\S\n]{0,3}(?:#{1,3}|-#)[^\S\n]/gm, ''],
];

/** Quotation marks that the coverage's own reading does not pair; each becomes “…” of the same words. */
const MARKS: readonly (readonly [pattern: RegExp, by: string])[] = [
  // “"It holds"” has one pair too many
  [/(?<=^|[\s([:])(?:["“”„«»]|''|``){2,4}/gm, '“'],
  [/(?:["“”„«»]|''|``){2,4}/g, '”'],
  [/„([^„“”\n]{1,2000})[“”]/g, '“$1”'],
  [/«([^«»\n]{1,2000})»/g, '“$1”'],
  [/»([^«»\n]{1,2000})«/g, '“$1”'],
  [/‹([^‹›\n]{1,2000})›/g, '“$1”'],
  [/[「『]([^「」『』\n]{1,2000})[」』]/g, '“$1”'],
  // “It holds”, while Reyl: “It never did” → two lines
  [
    /(?<=(?:(?<!\p{L})\p{Ll}{1,20}|["”»])[,;.]?[^\S\n])(?=\p{Lu}[\p{L}.’'-]{1,30}(?: \p{Lu}[\p{L}.’'-]{1,30}){0,3}:[^\S\n]["“«])/gu,
    '\n',
  ],
];

/** `“It holds.” - Ann Harrow`, `“It holds.” (Ann Harrow)` → the dash that the coverage knows. */
const SIGNATURES: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/(?<=["”»’'])[^\S\n]{0,3}[-~―–—]{1,2}[^\S\n]{0,3}(?=\p{Lu})/gu, ' — '],
  [/(?<=["”»’'])[^\S\n]{0,3}\((\p{Lu}[^()\n]{1,60})\)(?=[^\S\n]{0,3}$)/gmu, ' — $1'],
];

/** A paragraph that is a quotation and its signature: `“It holds.” — Ann Harrow, 5 May`. */
const SIGNED = /^(["“«][^\n]{1,4000}["”»])[^\S\n]—[^\S\n](\p{Lu}[^\n,;(—"“”«»]{1,60})([^\n"“”«»]{0,80})$/u;

const HAS_MARKS = /["“”„«»]|``|''|(?<![\p{L}\p{N}])[‘'](?=\p{L})/u;
const SIGNATURE_LINE = /^[-~―–—]{1,2}[^\S\n]{0,3}(\p{Lu}[^"“”\n]{1,60})$/u;

/** A line of a message, without `>`. */
interface Line {
  readonly text: string;
  /** Of a Discord block quote. */
  readonly cited: boolean;
}

/**
 * A message as typed, in Discord's markdown → its paragraphs as plain text in which every claimed quotation stands in
 * marks: block quotes, `Name: words` of somebody known, and signatures on lines of their own too.
 * @param isKnown whether somebody of that name is in the coverage
 */
export function messageParagraphs(message: string, isKnown: (name: string) => boolean): readonly string[] {
  const unmarked = rewrite(message.slice(0, LONGEST_TEXT), MARKUP);
  const lines = joinCited(linesOf(rewrite(plainText(unmarked), MARKS)));
  return joinSignatures(lines.map(({ text, cited }) => asQuotation(text, cited, isKnown)));
}

const rewrite = (text: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((soFar, [pattern, by]) => soFar.replace(pattern, by), text);

/** `> words` is cited, and from `>>> ` on everything is. */
function linesOf(text: string): readonly Line[] {
  let all = false;
  return text.split('\n').map((line) => {
    const mark = /^\s{0,3}(>>>|>)(?:\s|$)/.exec(line);
    const cited = all || mark !== null;
    all ||= mark?.[1] === '>>>';
    return { text: line.slice(mark?.[0].length ?? 0).trim(), cited };
  });
}

/** The lines of a block quote, up to an empty one or a signature, are one paragraph. */
function joinCited(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  let open = false;
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn = line.cited && line.text !== '' && !SIGNATURE_LINE.test(line.text);
    if (open && goesOn && last) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else if (line.text !== '') joined.push(line);
    open = goesOn;
  }
  return joined;
}

/** Words that stand for a quotation without marks get them. */
function asQuotation(text: string, cited: boolean, isKnown: (name: string) => boolean): string {
  if (HAS_MARKS.test(text) || SIGNATURE_LINE.test(text)) return text;
  const label = readLabel(text);
  if (label !== null && label.body < text.length && isKnown(label.text))
    return `${label.text}: “${text.slice(label.body)}”`;
  return cited ? `“${text}”` : text;
}

/** "Brandt said:" above and "— Brandt" below a quotation belong to it. */
function joinSignatures(paragraphs: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const paragraph of paragraphs) {
    const last = joined.at(-1) ?? '';
    const name = SIGNATURE_LINE.exec(paragraph)?.[1];
    const introduced = /^["“«]/.test(paragraph) && /[^”"»]:$/.test(last);
    if (name !== undefined && /["”»]$/.test(last)) joined[joined.length - 1] = `${last} — ${name}`;
    else if (introduced) joined[joined.length - 1] = `${last} ${paragraph}`;
    else joined.push(paragraph);
  }
  // The coverage's own reading is surer of a name in front.
  return joined.map((paragraph) => rewrite(paragraph, SIGNATURES).replace(SIGNED, '$2: $1$3'));
}
