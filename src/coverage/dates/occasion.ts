/** A date with its reason, made from the expressions that give it. */
import type { Occasion, Span, Timex } from '../model.ts';
import { addDays } from './calendar.ts';
import { meaningOf } from './value.ts';

type Tie = Occasion['tie'];

/** Grains that ISO 8601 can write as one calendar value; the rest become an interval of days. */
const WRITABLE = /^\d{4}(?:-\d\d(?:-\d\d(?:T(?:[01]\d|2[0-3]):\d\dZ?)?)?)?$/;

interface Stretch {
  readonly value: string | null;
  readonly first: string | null;
  readonly last: string | null;
}

/** `2025-11` with START is `2025-11-01/2025-11-10`; `2025-10-17TEV` is `2025-10-17`. */
function stretchOf({ value, first, last, mod, type }: Timex): Stretch {
  if (first === null || last === null) return { value: null, first: null, last: null };
  const narrowed = (mod === 'START' || mod === 'MID' || mod === 'END') && first !== last;
  if (WRITABLE.test(value) && !narrowed) return { value, first, last };
  if (type === 'TIME' || first === last) return { value: first, first, last };
  return { value: `${first}/${last}`, first, last };
}

/** How a mere part of a month or year was taken: nobody says where "early November" ends. */
const TAKEN_AS: Readonly<Record<string, string>> = { START: 'early', MID: 'mid', END: 'late' };

function reasonOf({ because, mod, value, first, last }: Timex): string {
  const whole = meaningOf(value, null);
  const part = first === whole.first && last === whole.last ? undefined : TAKEN_AS[mod ?? ''];
  return part === undefined ? because : `${because}; “${part}” is taken as these days`;
}

const between = (first: string, last: string): Stretch =>
  first <= last ? { value: `${first}/${last}`, first, last } : { value: null, first: null, last: null };

/** "three days from Oct. 24": as many days, the first included. */
function counted(length: Timex, from: Timex): Stretch | null {
  const days = /^P(\d+)([DW])$/.exec(length.value);
  if (days === null || from.first === null || from.grain !== 'day') return null;
  return between(from.first, addDays(from.first, Number(days[1]) * (days[2] === 'W' ? 7 : 1) - 1));
}

/** One expression, or two that give a beginning and an end or a length and a beginning. */
function combined(timexes: readonly Timex[]): Stretch {
  const [one, two] = timexes;
  if (one === undefined) return { value: null, first: null, last: null };
  if (two === undefined) return stretchOf(one);
  if (one.type === 'DURATION') return counted(one, two) ?? stretchOf(two);
  return one.first === null || two.last === null ? stretchOf(one) : between(one.first, two.last);
}

/** The occasion that one or two neighbouring expressions give. `phrase` runs from the first to the last of them. */
export function occasionFrom(timexes: readonly Timex[], tie: Tie, planned: boolean): Occasion {
  const reasons = timexes.filter((timex) => timex.type !== 'DURATION').map(reasonOf);
  return {
    ...combined(timexes),
    phrase: around(timexes),
    because: [...new Set(reasons)].join('; '),
    tie,
    planned,
  };
}

const around = (timexes: readonly Timex[]): Span | null => {
  const start = timexes[0]?.span.start;
  const end = timexes.at(-1)?.span.end;
  return start === undefined || end === undefined ? null : { start, end };
};

/** The same occasion after its expressions were read anew. */
export function rebuilt(occasion: Occasion, timexes: readonly Timex[]): Occasion {
  const { phrase } = occasion;
  if (phrase === null) return occasion;
  const inside = timexes.filter(({ span }) => span.start >= phrase.start && span.end <= phrase.end);
  return inside.length === 0 ? occasion : occasionFrom(inside, occasion.tie, occasion.planned);
}
