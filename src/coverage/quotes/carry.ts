import type { Speaker } from './discourse.ts';
import type { Paragraph } from './paragraph.ts';
import type { Utterance } from './scene.ts';

const WEAK = /^(?:floating|look-back|uncued)/;

/** A quotation that the paragraph never closes goes on in the next one, which opens with a mark again. */
function runsOn(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const last = paragraph.quotations.at(-1);
  if (!last || last.end !== paragraph.text.length || /”\s?$/.test(paragraph.text)) return false;
  return next?.quotations[0]?.start === 0;
}

/**
 * A quotation over several paragraphs has one speaker: where only a later paragraph names him, the earlier ones get
 * him too. `“First. ¶ “Second,” Okafor said.`
 */
export function carryBack(
  paragraphs: readonly Paragraph[],
  found: readonly (readonly Utterance[])[],
): readonly (readonly Utterance[])[] {
  const carried = [...found];
  for (let index = paragraphs.length - 2; index >= 0; index -= 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || !runsOn(paragraph, paragraphs[index + 1])) continue;
    const next = carried[index + 1]?.[0];
    if (!next?.speaker || next.start > 1) continue;
    const speaker = { ...next.speaker, mention: null };
    carried[index] = (carried[index] ?? []).map((u) =>
      WEAK.test(u.tier) && u.end >= paragraph.text.length - 1
        ? { ...u, speaker, tier: 'multi-paragraph' }
        : u,
    );
  }
  return carried;
}

const SIGNATURE =
  /^[\s—–―-]{0,3}((?:\p{Lu}[\p{L}.’'-]{0,30}\s){1,3}\p{Lu}[\p{L}.’'-]{1,30})(?:,\s[^.“”]{3,90})?\.?["“”]?$/u;

/** `“A wish list.” ¶ Ann Lee, harbour council`: whose words a paragraph of nothing but a quotation are. */
export function signBlocks(
  paragraphs: readonly Paragraph[],
  found: readonly (readonly Utterance[])[],
  speakerOf: (name: string, at: number) => Speaker | null,
): readonly (readonly Utterance[])[] {
  return found.map((utterances, index) => {
    const next = paragraphs[index + 1];
    const name =
      next && (found[index + 1]?.length ?? 0) === 0 ? SIGNATURE.exec(next.text.trim())?.[1] : undefined;
    const weak = utterances.length > 0 && utterances.every((u) => WEAK.test(u.tier));
    if (name === undefined || !weak || next === undefined) return utterances;
    const speaker = speakerOf(name, next.offset);
    return speaker === null ? utterances : utterances.map((u) => ({ ...u, speaker, tier: 'signed' }));
  });
}
