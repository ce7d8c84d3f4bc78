import { tokenise } from '../../search/tokens.ts';
import { NEGATED, verbsOf } from '../deed.ts';
import { deedOf } from './agent.ts';

/** What a short answer would be; `open` and `yes-no` questions are answered by the sentences that tell of it. */
export type Sought =
  | 'number'
  | 'duration'
  | 'interval'
  | 'age'
  | 'amount'
  | 'place'
  | 'person'
  | 'reason'
  | 'yes-no'
  | 'open';

/** What a short answer looks like. */
export interface Shape {
  readonly sought: Sought;
  /** The terms after "how many": one of them stands right behind the number. */
  readonly unit: ReadonlySet<string>;
  /** Of "who leaked it" the term of what was done. */
  readonly deed: string | null;
  /** The terms of the verbs of the question that tell what was done. */
  readonly verbs: ReadonlySet<string>;
  /** "why did he not resign" */
  readonly negated: boolean;
}

/** A question for sentences, whatever they look like. */
export const OPEN: Shape = { sought: 'open', unit: new Set(), deed: null, verbs: new Set(), negated: false };

/** What a question asks for. */
export type Inquiry =
  /** Somebody's words, or who said them: `who said the bridge is safe`, `what did Weber say about the bridge`. */
  /** `topic`: the words tell what it was about; otherwise they are what was said. */
  | {
      readonly kind: 'said';
      readonly words: string;
      readonly speaker: string | null;
      readonly topic: boolean;
    }
  /** `what did Weber answer when asked about the bridge` */
  | { readonly kind: 'reply'; readonly words: string; readonly speaker: string }
  | { readonly kind: 'when'; readonly words: string }
  /** `what is Weber's job` */
  | { readonly kind: 'who is'; readonly name: string }
  /** `which article mentions the bridge` */
  | { readonly kind: 'sources'; readonly words: string }
  /** `publication date of bridge.txt` */
  | { readonly kind: 'published'; readonly document: string }
  | { readonly kind: 'told'; readonly shape: Shape };

const SAID =
  '(?:say|said|says|claim|claimed|tell|told|state|stated|write|wrote|written|announce|announced|warn|warned)';

/** One way of asking for words; each shows a case. */
const SAYING: readonly { readonly pattern: RegExp; read(m: RegExpExecArray): Inquiry | null }[] = [
  // what did Weber answer when asked about the bridge
  {
    pattern:
      /^what (?:did|was) (.{2,60}?)(?:['’]s)? (?:answer|reply|respond|response)(?:ed)?,? (?:when|after) (?:he |she |they )?(?:was |were )?asked (?:if |whether |about |for )?(.+)$/i,
    read: ([, speaker = '', words = '']) => ({ kind: 'reply', words, speaker }),
  },
  // what did Weber say about the bridge; what has Weber told reporters about the bridge
  {
    pattern:
      /^what (?:exactly )?(?:did|does|do|has|have|had) (.{2,60}?) (?:say|said|tell|told|think|claim|write|written)(?: (?:us|them|reporters))? (?:about|of|on|regarding) (.+)$/i,
    read: ([, speaker = '', words = '']) => ({ kind: 'said', words, speaker, topic: true }),
  },
  // exact words of Weber about the bridge; quotes by Weber on the bridge
  {
    pattern:
      /^(?:what (?:were|are) )?(?:the )?(?:exact |very |own )?(?:words|quotes?|comments?|remarks?|statements?) (?:of|by|from) (.{2,60}?) (?:about|on|regarding|concerning) (.+)$/i,
    read: ([, speaker = '', words = '']) => ({ kind: 'said', words, speaker, topic: true }),
  },
  // did Weber say the bridge is safe; why did Weber say that the bridge is safe
  {
    pattern: new RegExp(
      `^((?:why|how|where) )?(?:did|does|has|have|had) (.{2,60}?) (?:really |ever |actually |also )?${SAID}(?: (?:that|about))? (.+)$`,
      'i',
    ),
    read: ([, why, speaker = '', words = '']) => ({ kind: 'said', words, speaker, topic: why !== undefined }),
  },
  // who said the bridge is safe
  {
    pattern:
      /^(?:who|which person)(?:\s+(?:was|is))?\s+(?:it\s+)?(?:that\s+)?(?:said|says|claimed|wrote|told \w+ that)\s+(?:that\s+)?(.+)$/i,
    read: ([, words = '']) => ({ kind: 'said', words, speaker: null, topic: false }),
  },
];

const PUBLICATION =
  /^(?:what (?:is|was) )?(?:the )?(?:publication (?:date|day)|date of publication|published date) (?:of|for) (?:the )?(?:article |file |document |report |story )?(.+)$/i;

const JOB =
  /^(?:what(?:['’]s| is| was) (?:the )?(?:job|role|position|office|post|profession|occupation) of (.{2,60})|what(?:['’]s| is| was) (.{2,60}?)['’]s? (?:job|role|position|office|post|profession|occupation)|what does (.{2,60}?) do(?: for a living)?)$/i;

const TELLING =
  /^(?:which|what) (?:articles?|documents?|sources?|files?|reports?|stor(?:y|ies)|papers?|outlets?) (?:mentions?|mentioned|tells? of|tells? about|talks? about|talk of|covers?|reports? on|names?|is about|are about) (?:the )?(.+)$/i;

const DATED =
  /^(?:when|(?:(?:in|on|at|by) )?(?:what|which) (?:day|date|year|month|time)(?: of (?:the )?(?:day|year))?)\b\s*(.+)$/i;

const SHAPES: readonly (readonly [Sought, RegExp])[] = [
  // "who is Ada Firth" asks for what is told of her
  ['open', /^who (?:is|was) (?:[\p{L}.'’-]+ ){0,2}(?!\p{L}*ed$)[\p{L}.'’-]+$/u],
  ['number', /\bhow many\b|\b(?:what|which) (?:was |is )?(?:the )?number of\b/i],
  ['age', /\bhow old\b/i],
  ['interval', /\bhow long (?:ago|after|before|since|until)\b/i],
  ['duration', /\bhow long\b/i],
  [
    'amount',
    /\bhow (?:much|far|deep|high|tall|large|big|wide|fast|heavy|often)\b|\bwhat (?:percent(?:age)?|share|proportion|amount)\b|\bwhat (?:is|was|are|were) the (?:\w+ )?(?:magnitude|size|length|height|depth|width|distance|speed|weight|age|price|cost|value|rate|population|total|tally|figure|temperature|elevation|area)\b/i,
  ],
  [
    'reason',
    /^(?:why|what (?:caused|led to|made|prompted)|for what reason|what (?:is|was|were|are) the (?:reason|cause)s?)\b/i,
  ],
  [
    'place',
    /^where\b|^(?:in|at|on|to|from|near) (?:what|which) (?:city|town|place|country|state|province|county|region|continent)\b/i,
  ],
  ['person', /\bwho(?:m|se)?\b|\bwhich (?:person|man|woman)\b/i],
  ['yes-no', /^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b/i],
];

/** Reads what is asked for: the first rule that fits decides. */
export function readInquiry(text: string): Inquiry {
  const words = text
    .replace(/[?\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const { pattern, read } of SAYING) {
    const match = pattern.exec(words);
    const inquiry = match && read(match);
    if (inquiry) return inquiry;
  }
  const document = PUBLICATION.exec(words)?.[1];
  if (document !== undefined) return { kind: 'published', document };
  const [, ...names] = JOB.exec(words) ?? [];
  const name = names.find((typed) => typed !== undefined);
  if (name !== undefined) return { kind: 'who is', name };
  const told = TELLING.exec(words)?.[1];
  if (told !== undefined) return { kind: 'sources', words: told };
  const event = DATED.exec(words)?.[1];
  if (event !== undefined) return { kind: 'when', words: event };
  return { kind: 'told', shape: shapeOf(words) };
}

function shapeOf(words: string): Shape {
  const sought = SHAPES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'open';
  const counted = /\bhow many ((?:\S+ ?){1,2})/i.exec(words)?.[1] ?? '';
  return {
    sought,
    unit: new Set(tokenise(counted).map(({ term }) => term)),
    deed: deedOf(words),
    verbs: verbsOf(words),
    negated: NEGATED.test(words),
  };
}
