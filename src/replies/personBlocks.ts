import type { Citation, Finding } from '../answers/answer.ts';
import type { Occasion, Person, Quoted } from '../coverage/model.ts';
import { type Block, EMPTY_BLOCK } from './card.ts';
import { excerptOf, sourceOf } from './cited.ts';
import { dateInWords } from './dates.ts';

/** Spellings that a card names; the rest is counted. */
const SPELLINGS = 8;

type PersonFinding = Extract<Finding, { kind: 'person' }>;

/** Who somebody is: the spellings and the dates of what is quoted, then each role where it stands. */
export function personBlocks({ person, quoted, citations }: PersonFinding): readonly Block[] {
  const { name } = person;
  const lines = [...spellingLine(person), ...quotedLines(quoted)];
  return [
    { ...EMPTY_BLOCK, headline: name, finding: name, lines },
    ...citations.map((citation) => roleBlock(person, citation)),
  ];
}

/** The role above the passage that words it so; a passage that only names somebody has none. */
function roleBlock({ name, roles }: Person, citation: Citation): Block {
  const marked = citation.marks.map(({ start, end }) =>
    citation.excerpt.slice(start - citation.start, end - citation.start),
  );
  return {
    ...EMPTY_BLOCK,
    finding: name,
    labels: marked.filter((words) => roles.includes(words)),
    excerpt: excerptOf(citation),
    source: sourceOf(citation.document, citation.paragraph),
  };
}

/** Not the surname alone, which the name above tells already. */
function spellingLine({ name, aliases }: Person): readonly string[] {
  const others = aliases.filter((alias) => !name.toLowerCase().includes(alias.toLowerCase()));
  if (others.length === 0) return [];
  const more = others.length > SPELLINGS ? ` and ${others.length - SPELLINGS} more` : '';
  return [`Also: ${others.slice(0, SPELLINGS).join(', ')}${more}`];
}

function quotedLines({ quotes, first, last }: Quoted): readonly string[] {
  if (quotes === 0) return ['Not quoted'];
  const count = quotes === 1 ? 'Quoted once' : `Quoted ${quotes} times`;
  if (first === null || last === null) return [`${count}, on no day that is known`];
  // Others may have no day, so that this one is not told of all.
  if (first.value === last.value)
    return [count, quotes === 1 ? `On ${dayAndReason(first)}` : `Those with a date: ${dayAndReason(first)}`];
  return [count, `First on ${dayAndReason(first)}`, `Last on ${dayAndReason(last)}`];
}

const dayAndReason = ({ value, because }: Occasion) => `${dateInWords(value ?? '')} (${because})`;
