import { readDateLine } from './dateline.ts';
import type { Block } from './paragraphs.ts';
import { isScrapePhrase, OPENS_TEASERS } from './phrases.ts';
import { endsSentence, isHeadlineLike, isProse, isStageDirection, isTitleCase, wordsOf } from './shape.ts';

/** A paragraph and what is known of it so far. */
export interface Candidate extends Block {
  /** It begins with a speaker label: no rule but the phrases may take it away. */
  readonly turn: boolean;
}

/** A rule names the paragraphs that are not the author's text; earlier rules have taken theirs out already. */
type Rule = (blocks: readonly Candidate[]) => readonly Candidate[];

/** "Advertisement", "21 hours ago", "Photo: …" */
const phrases: Rule = (blocks) =>
  blocks.filter(
    ({ turn, text }) => !(turn && text.length > 60) && isScrapePhrase(text) && readDateLine(text) === null,
  );

/** "[End of call]" */
const stageDirections: Rule = (blocks) =>
  blocks.filter((block) => !block.turn && isStageDirection(block.text));

/** "---", "* * *", "•", "|": no letter and no number at all. */
const marks: Rule = (blocks) => blocks.filter((block) => !/[\p{L}\p{N}]/u.test(block.text));

/** A short line that stands three times in the same words was put there by a machine; of two the second was. */
const repeats: Rule = (blocks) => {
  const short = (block: Candidate) =>
    block.text.length <= 90 && !block.turn && !endsSentence(block.text) && wordsOf(block.text).length <= 10;
  const counts = new Map<string, number>();
  for (const block of blocks) if (short(block)) counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
  const seen = new Set<string>();
  return blocks.filter((block) => {
    const again = seen.has(block.text);
    seen.add(block.text);
    return short(block) && (again || (counts.get(block.text) ?? 0) >= 3);
  });
};

/** After "Read more" stand the headlines of other articles: the line just below, and every headline that follows. */
const teasers: Rule = (blocks) => {
  const found: Candidate[] = [];
  let open = false;
  blocks.forEach((block, i) => {
    if (OPENS_TEASERS.test(block.text)) {
      open = true;
      found.push(block);
    } else if (open && (isLink(block) || isGluedTeaser(block, blocks[i + 1]))) found.push(block);
    else open = false;
  });
  return found;
};

/** A caption or teaser on the very next line, set off from what follows, even where it ends like a sentence. */
const isGluedTeaser = (block: Candidate, next: Candidate | undefined): boolean =>
  !block.turn && !block.gap && next?.gap === true && wordsOf(block.text).length <= 24;

/** "Home | World | Politics", "News · Sport · Weather", "News  Sport  Weather" */
const menus: Rule = (blocks) =>
  blocks.filter((block) => {
    const parts = block.text.split(/\s[|·•/>»]\s|\s{2,}/u);
    const isShort = parts.length >= 3 && parts.every((part) => wordsOf(part).length <= 4);
    return isShort && !block.turn && !endsSentence(block.text);
  });

/** Three and more headlines in a row are links, unless a sentence before them announces a list. */
const linkRuns: Rule = (blocks) => {
  const found: Candidate[] = [];
  let run: Candidate[] = [];
  let before: Candidate | null = null;
  let seenProse = false;
  const close = () => {
    const announced = before !== null && /:["”’)]*$/u.test(before.text);
    const links = run.length >= 3 && !announced && (!seenProse || isLinkRun(run));
    if (links) for (const block of run) found.push(block);
    run = [];
  };
  for (const block of blocks) {
    if (isLink(block)) run.push(block);
    else {
      close();
      before = block;
      seenProse ||= block.turn || isProse(block.text);
    }
  }
  close();
  return found;
};

const isLink = (block: Candidate): boolean => !block.turn && !block.marked && isHeadlineLike(block.text);
const isLinkRun = (run: readonly Candidate[]): boolean =>
  run.filter((block) => isTitleCase(block.text)).length * 2 > run.length;

/** Words of adverts that follow an article; each alone proves nothing. */
const ADVERT =
  /\b(?:apps?|subscri\w+|newsletters?|download|sign up|inbox|unlimited|free trial|stories|headlines|articles|news|coverage|journalism|readers?|your?|our|join|follow|explore|discover|perspectives?|unbiased|uncensored|unfiltered|membership|cookies|privacy|sites|countries)\b/giu;

function isAdvert(block: Candidate): boolean {
  const count = wordsOf(block.text).length;
  return (
    !block.turn &&
    count <= 20 &&
    !/["“”«]/u.test(block.text) &&
    new Set(block.text.toLowerCase().match(ADVERT)).size >= 1
  );
}

function isTailLine(block: Candidate): boolean {
  if (block.turn || block.marked || /["“”«]/u.test(block.text)) return false;
  const count = wordsOf(block.text).length;
  if (isHeadlineLike(block.text)) return count <= 14;
  // Tags stand in lower case; an advert shouts.
  const tag = count <= 3 && /^\p{Ll}[\p{L}\p{N} -]*$/u.test(block.text);
  return tag || (block.text.endsWith('!') && isAdvert(block));
}

/** A real heading with its last short paragraph also looks like this; an advert goes on and names what it sells. */
function sells(lines: readonly Candidate[]): boolean {
  const slogans = lines.filter(isTailLine);
  return lines.every(isTailLine) || (lines.length >= 4 && slogans.length >= 2 && slogans.some(isAdvert));
}

/** No page has more adverts under its article than this. */
const LONGEST_TAIL = 80;

/** The adverts after the last real paragraph, from the first line that is no sentence on. */
const tail: Rule = (blocks) => {
  const last = blocks.findLastIndex((block) => !isAdvert(block) && !isTailLine(block));
  if (last < 0 || /:["”’)]*$/u.test(blocks[last]?.text ?? '')) return [];
  const left = blocks.slice(Math.max(last + 1, blocks.length - LONGEST_TAIL));
  const first = left.findIndex((block, i) => isTailLine(block) && sells(left.slice(i)));
  return first < 0 ? [] : left.slice(first);
};

/** What can be told line by line, before the title is known; in the order in which they are applied. */
export const LINE_RULES: readonly Rule[] = [marks, teasers, phrases, stageDirections, repeats, menus];
/** What looks at the lines around, once title and dateline are out of the way. */
export const RUN_RULES: readonly Rule[] = [linkRuns, tail];

/** The paragraphs that the rules keep. A rule that would leave nothing at all is not believed. */
export function keepText(blocks: readonly Candidate[], rules: readonly Rule[]): readonly Candidate[] {
  return rules.reduce((kept, rule) => {
    const gone = new Set(rule(kept));
    return gone.size === kept.length ? kept : kept.filter((block) => !gone.has(block));
  }, blocks);
}
